package org.nianbao.layout.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.nianbao.layout.doc.Border;
import org.nianbao.layout.doc.PageSetup.Grid;
import org.nianbao.layout.doc.ParagraphFormat;
import org.nianbao.layout.doc.ParagraphFormat.Align;
import org.nianbao.layout.doc.ParagraphFormat.Spacing;
import org.nianbao.layout.doc.ParagraphFormat.TabStop;

/** Paragraph properties in force (ISO 29500-1 17.3.1), made plain values. */
final class ParagraphFormats {
    /** beforeAutospacing, afterAutospacing: Word keeps HTML's 14 pt. */
    private static final double AUTO_SPACING = 14;
    /** A line of beforeLines where no grid gives the pitch. */
    private static final double PLAIN_LINE = 12;

    private final Colors colors;

    ParagraphFormats(Colors colors) {
        this.colors = colors;
    }

    /**
     * @param size font size of the paragraph's text, pt: what indents in characters are counted in
     * @param grid of the section
     * @param more tab stops of its own (from ptab)
     */
    ParagraphFormat format(Properties p, double size, Grid grid, boolean snap, List<TabStop> more) {
        boolean snapToGrid = snap && p.on("w:snapToGrid", true);
        // 17.3.1.12: a character's width is the East Asian em; in a character grid the pitch of the grid.
        double em = size + (snapToGrid ? grid.charSpace() : 0);
        double line = grid.linePitch() > 0 ? grid.linePitch() : PLAIN_LINE;
        double hanging = chars(p, "hangingChars", em, Measure.twips(p.part("w:ind@hanging"), 0));
        double first = chars(p, "firstLineChars", em, Measure.twips(p.part("w:ind@firstLine"), 0));
        List<TabStop> tabs = tabs(p);
        tabs.addAll(more);
        double right = chars(p, "rightChars", em, Measure.twips(p.part("w:ind@right"), 0));
        return new ParagraphFormat(align(p.val("w:jc")), left(p, em), right, hanging != 0 ? -hanging : first,
                space(p, "before", line), space(p, "after", line), p.on("w:contextualSpacing", false), spacing(p),
                p.on("w:keepNext", false), p.on("w:keepLines", false), p.on("w:pageBreakBefore", false),
                p.on("w:widowControl", true), p.on("w:kinsoku", true), p.on("w:overflowPunct", true),
                p.on("w:autoSpaceDE", true), p.on("w:autoSpaceDN", true), !p.on("w:wordWrap", true), snapToGrid, tabs,
                edge(p, "top"), edge(p, "bottom"), edge(p, "left"), edge(p, "right"), colors.shade(p.get("w:shd")));
    }

    /**
     * The left edge of the lines after a hanging first one. Word's leftChars is where the hanging first line begins:
     * it writes leftChars=100 left=420 hangingChars=100 hanging=210, so hangingChars comes on top.
     */
    private static double left(Properties p, double em) {
        double plain = Measure.twips(p.part("w:ind@left"), 0);
        double left = Measure.number(p.part("w:ind@leftChars"), 0);
        if (left == 0) return plain;
        return (left + Math.max(0, Measure.number(p.part("w:ind@hangingChars"), 0))) / 100 * em;
    }

    /** A length in hundredths of a character supersedes the one in twips; 0 gives way to it. */
    private static double chars(Properties p, String key, double em, double twips) {
        double hundredths = Measure.number(p.part("w:ind@" + key), 0);
        return hundredths == 0 ? twips : hundredths / 100 * em;
    }

    /** beforeAutospacing over beforeLines over before (17.3.1.33). */
    private static double space(Properties p, String side, double line) {
        String automatic = p.part("w:spacing@" + side + "Autospacing");
        if (automatic != null && !automatic.equals("0") && !automatic.equals("false") && !automatic.equals("off")) {
            return AUTO_SPACING;
        }
        double lines = Measure.number(p.part("w:spacing@" + side + "Lines"), 0);
        return lines != 0 ? lines / 100 * line : Measure.twips(p.part("w:spacing@" + side), 0);
    }

    private static Spacing spacing(Properties p) {
        String line = p.part("w:spacing@line");
        if (line == null) return Spacing.SINGLE;
        String rule = p.part("w:spacing@lineRule");
        if ("exact".equals(rule)) return new Spacing(Spacing.Rule.EXACT, Math.abs(Measure.twips(line, 12)));
        if ("atLeast".equals(rule)) return new Spacing(Spacing.Rule.AT_LEAST, Measure.twips(line, 0));
        double factor = Measure.twips(line, 12) / 12;
        return new Spacing(Spacing.Rule.MULTIPLE, factor > 0 ? factor : 1);
    }

    /** ST_Jc (17.18.44). */
    static Align align(String name) {
        if (name == null) return Align.LEFT;
        return switch (name) {
            case "center" -> Align.CENTER;
            case "right", "end" -> Align.RIGHT;
            case "both", "lowKashida", "mediumKashida", "highKashida" -> Align.JUSTIFIED;
            case "distribute", "thaiDistribute" -> Align.DISTRIBUTED;
            default -> Align.LEFT;
        };
    }

    private static List<TabStop> tabs(Properties p) {
        List<TabStop> out = new ArrayList<>();
        for (Map.Entry<Double, Element> entry : p.tabs().entrySet()) {
            Element tab = entry.getValue();
            TabStop.Kind kind = kind(tab.attribute("val", "left"));
            if (kind != null) out.add(new TabStop(entry.getKey(), kind, leader(tab.attribute("leader", "none"))));
        }
        return out;
    }

    /** ST_TabJc (17.18.84); null for a cleared stop and for a bar, which stops nothing. */
    private static TabStop.Kind kind(String name) {
        return switch (name) {
            case "clear", "bar" -> null;
            case "center" -> TabStop.Kind.CENTER;
            case "right", "end" -> TabStop.Kind.RIGHT;
            case "decimal" -> TabStop.Kind.DECIMAL;
            default -> TabStop.Kind.LEFT;
        };
    }

    /** ST_TabTlc (17.18.85). */
    static char leader(String name) {
        return switch (name) {
            case "dot" -> '.';
            case "hyphen" -> '-';
            case "underscore", "heavy" -> '_';
            case "middleDot" -> '·';
            default -> TabStop.BLANK;
        };
    }

    private Border edge(Properties p, String side) {
        return Borders.of(p.get("w:pBdr/w:" + side), colors);
    }
}
