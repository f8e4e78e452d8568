package org.nianbao.layout.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Fonts and colours of the theme part (ISO 29500-1 20.1.6), looked up by their names in WordprocessingML. */
final class Theme {
    static final Theme NONE = new Theme(Map.of(), Map.of(), List.of());

    private final Map<String, String> fonts;
    private final Map<String, Integer> colors;
    private final List<Double> lines;

    private Theme(Map<String, String> fonts, Map<String, Integer> colors, List<Double> lines) {
        this.fonts = fonts;
        this.colors = colors;
        this.lines = lines;
    }

    static Theme read(Element root, Settings settings) {
        if (root == null) return NONE;
        Map<String, String> fonts = new HashMap<>();
        Element scheme = root.find("a:fontScheme");
        if (scheme != null) {
            fonts(scheme.child("a:majorFont"), "major", settings, fonts);
            fonts(scheme.child("a:minorFont"), "minor", settings, fonts);
        }
        Map<String, Integer> colors = new HashMap<>();
        Element palette = root.find("a:clrScheme");
        if (palette != null) for (Element slot : palette.children()) {
            Integer rgb = rgb(slot);
            if (rgb != null) colors.put(slot.name().substring(slot.name().indexOf(':') + 1), rgb);
        }
        List<Double> lines = new ArrayList<>();
        Element styles = root.find("a:lnStyleLst");
        if (styles != null) for (Element line : styles.children("a:ln")) lines.add(Measure.emu(line.attribute("w"), 0.75));
        return new Theme(fonts, colors(colors, settings), List.copyOf(lines));
    }

    private static void fonts(Element list, String set, Settings settings, Map<String, String> out) {
        if (list == null) return;
        put(out, set + "Ascii", face(list.child("a:latin")));
        put(out, set + "HAnsi", face(list.child("a:latin")));
        put(out, set + "Bidi", face(list.child("a:cs")));
        String eastAsia = face(list.child("a:ea"));
        if (eastAsia == null) {
            // 17.15.1.88: an empty East Asian face gives way to the one of themeFontLang's script.
            for (Element font : list.children("a:font")) {
                if (settings.script().equals(font.attribute("script"))) eastAsia = font.attribute("typeface");
            }
        }
        put(out, set + "EastAsia", eastAsia);
    }

    private static void put(Map<String, String> out, String key, String face) {
        if (face != null) out.put(key, face);
    }

    private static String face(Element font) {
        String name = font == null ? null : font.attribute("typeface");
        return name == null || name.isBlank() ? null : name;
    }

    private static Integer rgb(Element slot) {
        Element system = slot.child("a:sysClr");
        if (system != null) return Colors.hex(system.attribute("lastClr"));
        Element plain = slot.child("a:srgbClr");
        return plain == null ? null : Colors.hex(plain.val());
    }

    /** ST_ThemeColor names (17.18.97) → colours, through the settings' mapping (17.15.1.20). */
    private static Map<String, Integer> colors(Map<String, Integer> palette, Settings settings) {
        Map<String, Integer> out = new HashMap<>();
        String[][] names = {{"dark1", "dk1"}, {"light1", "lt1"}, {"dark2", "dk2"}, {"light2", "lt2"},
            {"accent1", "accent1"}, {"accent2", "accent2"}, {"accent3", "accent3"}, {"accent4", "accent4"},
            {"accent5", "accent5"}, {"accent6", "accent6"}, {"hyperlink", "hlink"}, {"followedHyperlink", "folHlink"}};
        for (String[] row : names) if (palette.containsKey(row[1])) out.put(row[0], palette.get(row[1]));
        String[][] mapped = {{"text1", "t1", "dark1"}, {"text2", "t2", "dark2"},
            {"background1", "bg1", "light1"}, {"background2", "bg2", "light2"}};
        for (String[] row : mapped) {
            Integer rgb = out.get(settings.mapped(row[1], row[2]));
            if (rgb != null) out.put(row[0], rgb);
        }
        return out;
    }

    /** @param slot ST_Theme (17.18.96), {@code minorEastAsia}; null where the theme has no such face */
    String font(String slot) {
        return fonts.get(slot);
    }

    /** Width of the lines that shapes refer to by number, from 1 (20.1.4.2.19), pt; Office 2013's own without a theme. */
    double line(int index) {
        if (index <= 0) return 0;
        return index <= lines.size() ? lines.get(index - 1) : index * 0.5;
    }

    /** Null where the theme has no such colour. */
    Integer color(String name) {
        return colors.get(name);
    }
}
