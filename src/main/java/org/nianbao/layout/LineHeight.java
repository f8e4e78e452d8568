package org.nianbao.layout;

import org.nianbao.font.Chain;
import org.nianbao.font.Face;
import org.nianbao.layout.doc.PageSetup;
import org.nianbao.layout.doc.ParagraphFormat;
import org.nianbao.layout.doc.RunFormat;

/** Height and baseline of a line (ISO 29500-1 17.3.1.33, 17.6.5). */
final class LineHeight {
    /** Where the baseline stands in an exact pitch, as measured in LibreOffice's and Word's pages. */
    private static final double EXACT_BASELINE = 0.8;

    /** Line gaps are in the ascents: the leading stands above the text. */
    private double ascent;
    private double descent;

    /** Takes a style's part. The family's own face counts, whichever face draws. */
    void add(Style style) {
        double raise = style.format().raise();
        ascent = Math.max(ascent, style.ascent() + raise);
        descent = Math.max(descent, style.descent() - raise);
    }

    /** Takes a picture's part: it stands on the baseline. */
    void add(double height) {
        ascent = Math.max(ascent, height);
    }

    /** Takes the paragraph mark's part, which alone gives an empty paragraph its height. */
    void add(RunFormat mark, TextContext context) {
        String family = mark.eastAsiaHint() ? mark.eastAsia() : mark.ascii();
        Chain chain = context.fonts().chain(family, mark.bold(), mark.italic());
        Face face = chain.primary();
        double em = mark.size() / 1000;
        ascent = Math.max(ascent, (face.ascent() + face.lineGap()) * em);
        descent = Math.max(descent, face.descent() * em);
    }

    /** Height and the baseline's distance from the line's top. */
    record Box(double height, double baseline) {}

    /** AT_LEAST adds above the text; MULTIPLE adds below it, and cuts above it. Only MULTIPLE snaps to the grid. */
    Box box(ParagraphFormat format, PageSetup.Grid grid) {
        double natural = ascent + descent;
        double value = format.spacing().value();
        return switch (format.spacing().rule()) {
            case EXACT -> new Box(value, value * EXACT_BASELINE);
            case AT_LEAST -> new Box(Math.max(value, natural), ascent + Math.max(0, value - natural));
            case MULTIPLE -> format.snapToGrid() && grid.linePitch() > 0
                    ? snapped(natural, value, grid.linePitch())
                    : new Box(natural * value, ascent + natural * Math.min(0, value - 1));
        };
    }

    /** A line takes as many grid lines as its text needs and stands in their middle; a factor multiplies the pitch. */
    private Box snapped(double natural, double factor, double pitch) {
        double lines = Math.max(1, Math.ceil(natural / pitch - 1e-6));
        double height = Math.max(lines * pitch * factor, natural);
        return new Box(height, (height - natural) / 2 + ascent);
    }
}
