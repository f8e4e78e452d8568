package org.nianbao.layout.read;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.nianbao.layout.read.Style.Formats;
import org.nianbao.layout.read.TableLook.Region;

/** styles.xml (ISO 29500-1 17.7): document defaults and styles with what they are based on. */
final class Styles {
    private final Map<String, Style> byId = new HashMap<>();
    private final Map<String, String> defaults = new HashMap<>();
    private final Map<String, List<Style>> chains = new HashMap<>();
    private final Map<String, Style> tables = new HashMap<>();
    private final Map<String, Formats> cells = new HashMap<>();
    private final Map<String, Properties> characters = new HashMap<>();
    private final Properties paragraphDefaults;
    private final Properties runDefaults;

    Styles(Element root) {
        Element defaultsOf = root == null ? null : root.child("w:docDefaults");
        paragraphDefaults = defaults(defaultsOf, "w:pPrDefault", "w:pPr");
        runDefaults = defaults(defaultsOf, "w:rPrDefault", "w:rPr");
        if (root == null) return;
        for (Element element : root.children("w:style")) {
            Style style = style(element);
            byId.putIfAbsent(style.id(), style);
            String standard = element.attribute("default");
            if ("1".equals(standard) || "true".equals(standard) || "on".equals(standard)) {
                defaults.putIfAbsent(style.type(), style.id());
            }
        }
    }

    private static Properties defaults(Element docDefaults, String group, String name) {
        Element outer = docDefaults == null ? null : docDefaults.child(group);
        return outer == null ? Properties.NONE : Properties.of(outer.child(name));
    }

    private static Style style(Element element) {
        Map<String, Formats> conditional = new HashMap<>();
        for (Element part : element.children("w:tblStylePr")) {
            conditional.put(part.attribute("type", "wholeTable"), Formats.of(part));
        }
        String id = element.attribute("styleId", "");
        return new Style(id, element.child("w:name") == null ? id : element.child("w:name").attribute("val", id),
                element.attribute("type", "paragraph"), element.childVal("w:basedOn"), Formats.of(element),
                conditional);
    }

    Properties paragraphDefaults() {
        return paragraphDefaults;
    }

    Properties runDefaults() {
        return runDefaults;
    }

    /** The paragraph style's id, or the default one's where it is null or unknown; "" where there is no style. */
    String paragraphStyle(String id) {
        return known(id, "paragraph");
    }

    private String known(String id, String type) {
        if (id != null && byId.containsKey(id) && byId.get(id).type().equals(type)) return id;
        return defaults.getOrDefault(type, "");
    }

    String name(String id) {
        Style style = byId.get(id);
        return style == null ? "" : style.name();
    }

    /** A style and those it is based on, the base first; a circle is cut where it closes. */
    List<Style> chain(String id) {
        List<Style> known = chains.get(id);
        if (known != null) return known;
        List<Style> out = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Style s = byId.get(id); s != null && seen.add(s.id()); s = byId.get(s.based())) out.add(s);
        Collections.reverse(out);
        chains.put(id, out);
        return out;
    }

    /** Run properties of a style's chain. */
    Properties runOfStyle(String id) {
        Properties known = characters.get(id);
        if (known == null) characters.put(id, known = runs(id));
        return known;
    }

    /** Run properties of a character style's chain; nothing for an unknown style. */
    Properties characterStyle(String id) {
        String style = known(id, "character");
        return style.isEmpty() ? Properties.NONE : runOfStyle(style);
    }

    private Properties runs(String id) {
        Properties out = Properties.NONE;
        for (Style style : chain(id)) out = style.formats().run().over(out);
        return out;
    }

    /** A table style with its bases folded in; the default table style where it is null or unknown. */
    Style tableStyle(String id) {
        String style = known(id, "table");
        Style known = tables.get(style);
        if (known == null) tables.put(style, known = folded(style));
        return known;
    }

    /** A table style's formats for a cell, the whole table's first, the last region strongest. */
    Formats formats(Style style, List<Region> regions) {
        String key = style.id();
        for (Region region : regions) key += '\n' + region.name();
        Formats known = cells.get(key);
        if (known == null) cells.put(key, known = folded(style, regions));
        return known;
    }

    private static Formats folded(Style style, List<Region> regions) {
        Formats out = style.formats();
        Formats whole = style.conditional().get("wholeTable");
        if (whole != null) out = whole.over(out);
        for (Region region : regions) {
            Formats part = style.conditional().get(region.name());
            if (part != null) out = part.over(out);
        }
        return out;
    }

    private Style folded(String id) {
        Formats formats = Formats.NONE;
        Map<String, Formats> conditional = new HashMap<>();
        for (Style style : chain(id)) {
            formats = style.formats().over(formats);
            for (Map.Entry<String, Formats> own : style.conditional().entrySet()) {
                Formats base = conditional.get(own.getKey());
                conditional.put(own.getKey(), base == null ? own.getValue() : own.getValue().over(base));
            }
        }
        return new Style(id, name(id), "table", null, formats, conditional);
    }
}
