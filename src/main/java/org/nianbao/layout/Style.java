package org.nianbao.layout;

import org.nianbao.font.Face;
import org.nianbao.layout.doc.Inline;
import org.nianbao.layout.doc.RunFormat;

/**
 * How a stretch of characters is drawn. Characters that share one instance can share an {@link Item.Glyphs}.
 *
 * @param size     pt as drawn (super- and subscripts are smaller than their run)
 * @param raise    of the baseline, pt
 * @param eastAsia drawn by the run's East Asian family
 * @param ascent   of the family's own face at the run's full size, its line gap included, pt: what the line's height is
 *                 made of, whichever face draws the characters
 */
record Style(RunFormat format, Face face, boolean bold, boolean italic, double size, double raise, boolean eastAsia,
             double ascent, double descent, Tag tag, Inline.Link link) {

    /** Word draws super- and subscripts at two thirds of the size. */
    static final double SCRIPT_SIZE = 2.0 / 3;
    private static final double SUPER_RAISE = 0.35;
    private static final double SUB_RAISE = -0.14;

    static double size(RunFormat format) {
        return format.script() == RunFormat.Script.NORMAL ? format.size() : format.size() * SCRIPT_SIZE;
    }

    static double raise(RunFormat format) {
        return format.raise() + switch (format.script()) {
            case NORMAL -> 0;
            case SUPERSCRIPT -> SUPER_RAISE * format.size();
            case SUBSCRIPT -> SUB_RAISE * format.size();
        };
    }

    /** The same in another format of the same families and size. */
    Style in(RunFormat other) {
        return new Style(other, face, bold, italic, size, raise, eastAsia, ascent, descent, tag, link);
    }

    boolean normal() {
        return format.script() == RunFormat.Script.NORMAL;
    }
}
