package org.nianbao.layout.read;

import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.nianbao.finding.Findings;
import org.nianbao.template.Parts;

/** The package's parts that every paragraph may need, each read once. */
final class Resources {
    /** A part that is no well-formed XML. */
    static final String BROKEN = "layout.broken-part";

    private final Parts parts;
    private final Map<String, Relations> relations = new HashMap<>();
    private final Map<String, Properties> properties = new HashMap<>();
    private final Map<Layers, ParagraphCascade> cascades = new HashMap<>();
    final Unsupported unsupported;
    final Settings settings;
    final Styles styles;
    final Numbering numbering;
    final Theme theme;
    final RunFormats runs;
    final ParagraphFormats paragraphs;

    Resources(Parts parts, Findings findings) {
        this.parts = parts;
        this.unsupported = new Unsupported(parts.file(), findings);
        settings = Settings.read(ofType("settings", "word/settings.xml"));
        theme = Theme.read(ofType("theme", "word/theme/theme1.xml"), settings);
        styles = new Styles(ofType("styles", "word/styles.xml"));
        numbering = new Numbering(ofType("numbering", "word/numbering.xml"));
        runs = new RunFormats(styles, theme);
        paragraphs = new ParagraphFormats(runs.colors());
    }

    /** Properties that elements say; elements that say the same share them, so that what follows is worked out once. */
    Properties properties(Element element) {
        if (element == null || element.children().isEmpty()) return Properties.NONE;
        String signature = element.signature();
        Properties known = properties.get(signature);
        if (known == null) properties.put(signature, known = Properties.of(element));
        return known;
    }

    private record Layers(Properties direct, Properties table) {
        /** Written out, as below: the methods the compiler adds are linked when first used, which a short run feels. */
        @Override
        public boolean equals(Object other) {
            return other instanceof Layers o && o.direct.equals(direct) && o.table.equals(table);
        }

        @Override
        public int hashCode() {
            return 31 * direct.hashCode() + table.hashCode();
        }
    }

    /** @param table what the table style says about paragraphs here */
    ParagraphCascade cascade(Properties direct, Properties table) {
        Layers layers = new Layers(direct, table);
        ParagraphCascade known = cascades.get(layers);
        if (known == null) cascades.put(layers, known = ParagraphCascade.of(this, direct, table));
        return known;
    }

    Relations relations(String part) {
        Relations known = relations.get(part);
        if (known == null) relations.put(part, known = Relations.read(xml(Relations.partOf(part)), part));
        return known;
    }

    /** The part that the document names by a relationship's type, or its usual name; null where there is none. */
    Element ofType(String type, String usual) {
        String named = relations(Parts.DOCUMENT).ofType(type);
        return xml(named == null ? usual : named);
    }

    String nameOfType(String type, String usual) {
        String named = relations(Parts.DOCUMENT).ofType(type);
        return named == null ? usual : named;
    }

    /** Null where there is no such part, and, with a finding, where it is broken. */
    Element xml(String part) {
        byte[] bytes = bytes(part);
        if (bytes == null) return null;
        try {
            return Xml.parse(bytes);
        } catch (XMLStreamException broken) {
            int line = broken.getLocation() == null ? -1 : broken.getLocation().getLineNumber();
            unsupported.error(BROKEN, part, "Word文件里的" + part + "不是完好的XML"
                    + (line > 0 ? "（第" + line + "行）" : "") + "，无法排版。", "请用Word打开并另存一次模板，再试。");
            return null;
        }
    }

    /** Null where there is no such part. */
    byte[] bytes(String part) {
        return parts.byName().get(part);
    }
}
