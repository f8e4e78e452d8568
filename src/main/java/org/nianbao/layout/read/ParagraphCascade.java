package org.nianbao.layout.read;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.nianbao.layout.doc.PageSetup.Grid;
import org.nianbao.layout.doc.ParagraphFormat;
import org.nianbao.layout.doc.ParagraphFormat.TabStop;
import org.nianbao.layout.read.Numbering.Level;

/** Paragraph properties after ISO 29500-1 17.7.2: defaults, table style, paragraph styles, numbering, direct. */
final class ParagraphCascade {
    private final Properties properties;
    private final String style;
    private final String numId;
    private final Level level;
    private final List<ParagraphCheck.Warning> warnings;
    private final Map<Place, ParagraphFormat> formats = new HashMap<>();

    private record Place(double size, Grid grid, boolean snap) {
        /** Written out, as below: the methods the compiler adds are linked when first used, which a short run feels. */
        @Override
        public boolean equals(Object other) {
            return other instanceof Place o && Double.compare(o.size, size) == 0 && o.grid.equals(grid) && o.snap == snap;
        }

        @Override
        public int hashCode() {
            return 31 * (31 * Double.hashCode(size) + grid.hashCode()) + Boolean.hashCode(snap);
        }
    }

    private ParagraphCascade(Properties properties, String style, String numId, Level level) {
        this.properties = properties;
        this.style = style;
        this.numId = numId;
        this.level = level;
        this.warnings = ParagraphCheck.paragraph(properties);
    }

    Properties properties() {
        return properties;
    }

    /** Id of the paragraph style in force; "" where the document has none. */
    String style() {
        return style;
    }

    /** Null where the paragraph has no number. */
    String numId() {
        return numId;
    }

    /** Null where the paragraph has no number. */
    Level level() {
        return level;
    }

    List<ParagraphCheck.Warning> warnings() {
        return warnings;
    }

    /** As {@link ParagraphFormats#format}. */
    ParagraphFormat format(ParagraphFormats formatting, double size, Grid grid, boolean snap, List<TabStop> more) {
        if (!more.isEmpty()) return formatting.format(framed(), size, grid, snap, more);
        Place place = new Place(size, grid, snap);
        ParagraphFormat known = formats.get(place);
        if (known == null) formats.put(place, known = formatting.format(framed(), size, grid, snap, more));
        return known;
    }

    /** A frame (17.3.1.11) that only places its text left, centred or right, as old page numbers do, aligns it. */
    private Properties framed() {
        Element framePr = properties.get("w:framePr");
        String align = framePr == null ? null : framePr.attribute("xAlign");
        if (align == null || !(align.equals("left") || align.equals("center") || align.equals("right"))) {
            return properties;
        }
        Element over = new Element("w:pPr", List.of());
        over.append(new Element("w:jc", List.of("val", align)));
        return Properties.of(over).over(properties);
    }

    static ParagraphCascade of(Resources resources, Properties direct, Properties table) {
        Styles styles = resources.styles;
        String style = styles.paragraphStyle(direct.val("w:pStyle"));
        List<Style> chain = styles.chain(style);
        Numbered numbered = numbered(resources.numbering, chain, direct);
        Properties all = table.over(styles.paragraphDefaults());
        for (Style s : chain) {
            // A list named by a style indents like the style: what the same style says itself comes after it.
            if (numbered != null && s == numbered.by()) all = numbered.level().paragraph().over(all);
            all = s.formats().paragraph().over(all);
        }
        if (numbered != null && numbered.by() == null) all = numbered.level().paragraph().over(all);
        return new ParagraphCascade(direct.over(all), style, numbered == null ? null : numbered.numId(),
                numbered == null ? null : numbered.level());
    }

    /** @param by the style that names the list; null where the paragraph itself does */
    private record Numbered(String numId, Level level, Style by) {}

    private static Numbered numbered(Numbering numbering, List<Style> chain, Properties direct) {
        String numId = direct.val("w:numPr/w:numId");
        String ilvl = direct.val("w:numPr/w:ilvl");
        Style by = null;
        for (int i = chain.size() - 1; i >= 0 && numId == null; i--) {
            Properties own = chain.get(i).formats().paragraph();
            if (ilvl == null) ilvl = own.val("w:numPr/w:ilvl");
            numId = own.val("w:numPr/w:numId");
            by = chain.get(i);
        }
        // 17.9.18: numId 0 takes a style's number away.
        if (numId == null || numId.equals("0") || !numbering.has(numId)) return null;
        int index = Measure.integer(ilvl, 0);
        if (by != null && direct.val("w:numPr/w:ilvl") == null) {
            // 17.9.23: the level is the one that names the style; of derived styles the nearest named one counts.
            for (int i = chain.size() - 1; i >= 0; i--) {
                int linked = numbering.levelOf(numId, chain.get(i).id());
                if (linked < 0) continue;
                index = linked;
                break;
            }
        }
        Level level = numbering.level(numId, index);
        return level == null ? null : new Numbered(numId, level, by);
    }

    /** 17.3.1.20: 1–9 for headings, 0 for body text. */
    int outline() {
        int level = Measure.integer(properties.val("w:outlineLvl"), 9);
        return level >= 0 && level < 9 ? level + 1 : 0;
    }
}
