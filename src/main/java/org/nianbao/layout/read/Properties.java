package org.nianbao.layout.read;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What rPr, pPr, tblPr, trPr or tcPr elements laid over one another say (ISO 29500-1 17.7.2). Most properties are
 * replaced whole; fonts, languages, indents and spacing attribute by attribute; borders and margins edge by edge; tabs
 * by their position. Never changed once handed out: {@link #over} makes a new one.
 */
final class Properties {
    static final Properties NONE = new Properties();

    private static final Set<String> BY_ATTRIBUTE = Set.of("w:rFonts", "w:lang", "w:ind", "w:spacing");
    private static final Set<String> BY_CHILD =
            Set.of("w:pBdr", "w:tblBorders", "w:tcBorders", "w:tblCellMar", "w:tcMar", "w:numPr");

    private final Map<String, Element> whole = new HashMap<>();
    private final Map<String, String> parts = new HashMap<>();
    private final TreeMap<Double, Element> tabs = new TreeMap<>();

    private Properties() {}

    /** @param element null says nothing */
    static Properties of(Element element) {
        if (element == null || element.children().isEmpty()) return NONE;
        Properties out = new Properties();
        for (Element child : element.children()) {
            String name = child.name();
            if (name.equals("w:tabs")) {
                for (Element tab : child.children("w:tab")) out.tabs.put(Measure.twips(tab.attribute("pos"), 0), tab);
            } else if (BY_CHILD.contains(name)) {
                for (Element edge : child.children()) out.whole.put(name + "/" + physical(edge.name()), edge);
            } else if (BY_ATTRIBUTE.contains(name) && !isCharacterSpacing(child)) {
                out.attributes(child);
            } else {
                out.whole.put(name, child);
            }
        }
        return out;
    }

    /** w:spacing of a run (17.3.2.35) has a w:val and shares its name only with a paragraph's (17.3.1.33). */
    private static boolean isCharacterSpacing(Element element) {
        return element.is("w:spacing") && element.val() != null;
    }

    private void attributes(Element element) {
        for (String key : names(element.name())) {
            String value = element.attribute(key);
            if (value == null) continue;
            put(element.name() + "@" + physical(key), value);
        }
    }

    private static String[] names(String element) {
        return switch (element) {
            // A theme font supersedes the slot's named one (17.3.2.26), so it is put last.
            case "w:rFonts" -> new String[] {"hint", "ascii", "hAnsi", "eastAsia", "cs",
                "asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"};
            case "w:lang" -> new String[] {"val", "eastAsia", "bidi"};
            case "w:ind" -> new String[] {"start", "startChars", "end", "endChars", "left", "leftChars", "right",
                "rightChars", "hanging", "hangingChars", "firstLine", "firstLineChars"};
            default -> new String[] {"before", "beforeLines", "beforeAutospacing", "after", "afterLines",
                "afterAutospacing", "line", "lineRule"};
        };
    }

    private void put(String key, String value) {
        String rival = rival(key);
        if (rival != null) parts.remove(rival);
        parts.put(key, value);
    }

    /** Of two attributes that exclude each other the later one counts. */
    private static String rival(String key) {
        return switch (key) {
            case "w:rFonts@ascii" -> "w:rFonts@asciiTheme";
            case "w:rFonts@asciiTheme" -> "w:rFonts@ascii";
            case "w:rFonts@hAnsi" -> "w:rFonts@hAnsiTheme";
            case "w:rFonts@hAnsiTheme" -> "w:rFonts@hAnsi";
            case "w:rFonts@eastAsia" -> "w:rFonts@eastAsiaTheme";
            case "w:rFonts@eastAsiaTheme" -> "w:rFonts@eastAsia";
            case "w:ind@hanging" -> "w:ind@firstLine";
            case "w:ind@firstLine" -> "w:ind@hanging";
            case "w:ind@hangingChars" -> "w:ind@firstLineChars";
            case "w:ind@firstLineChars" -> "w:ind@hangingChars";
            default -> null;
        };
    }

    /** start and end are left and right: no right-to-left paragraph is laid out here. */
    private static String physical(String name) {
        return switch (name) {
            case "w:start" -> "w:left";
            case "w:end" -> "w:right";
            case "start" -> "left";
            case "end" -> "right";
            case "startChars" -> "leftChars";
            case "endChars" -> "rightChars";
            default -> name;
        };
    }

    /** This laid over {@code base}. */
    Properties over(Properties base) {
        if (base == NONE) return this;
        if (this == NONE) return base;
        Properties out = new Properties();
        out.whole.putAll(base.whole);
        out.whole.putAll(whole);
        out.parts.putAll(base.parts);
        for (Map.Entry<String, String> part : parts.entrySet()) out.put(part.getKey(), part.getValue());
        if (!base.tabs.isEmpty()) out.tabs.putAll(base.tabs);
        if (!tabs.isEmpty()) out.tabs.putAll(tabs);
        return out;
    }

    /** Null where nothing is said. {@code w:jc}, {@code w:tcBorders/w:top}. */
    Element get(String key) {
        return whole.get(key);
    }

    String val(String key) {
        Element element = whole.get(key);
        return element == null ? null : element.val();
    }

    /** An attribute merged one by one, null where nothing is said: {@code w:ind@left}. */
    String part(String key) {
        return parts.get(key);
    }

    boolean on(String key, boolean otherwise) {
        Element element = whole.get(key);
        return element == null ? otherwise : element.on();
    }

    boolean has(String key) {
        return whole.containsKey(key);
    }

    /** w:tab elements by position in pt, cleared ones still among them. */
    TreeMap<Double, Element> tabs() {
        return tabs;
    }
}
