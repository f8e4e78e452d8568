package org.nianbao.layout.doc;

import java.util.List;

/**
 * Paragraph properties in force (ISO 29500 17.3.1), indents in characters already turned into pt.
 *
 * @param firstLine      added to the left indent on the first line; negative hangs
 * @param spaceBefore    pt; beforeLines already resolved
 * @param contextual     no space between paragraphs of the same style
 * @param overflowMarks  overflowPunct: a closing mark may hang beyond the right edge
 * @param gapLatin       autoSpaceDE: a gap between Han and Latin
 * @param gapDigits      autoSpaceDN: a gap between Han and digits
 * @param breakLatin     wordWrap off: Latin words may break anywhere
 */
public record ParagraphFormat(Align align, double left, double right, double firstLine,
                              double spaceBefore, double spaceAfter, boolean contextual, Spacing spacing,
                              boolean keepNext, boolean keepLines, boolean pageBreakBefore, boolean widowControl,
                              boolean kinsoku, boolean overflowMarks, boolean gapLatin, boolean gapDigits,
                              boolean breakLatin, boolean snapToGrid, List<TabStop> tabs,
                              Border top, Border bottom, Border leftBorder, Border rightBorder, Integer shade) {
    public ParagraphFormat {
        tabs = List.copyOf(tabs);
    }

    public enum Align { LEFT, CENTER, RIGHT, JUSTIFIED, DISTRIBUTED }

    /**
     * Line spacing (17.3.1.33).
     *
     * @param value pt for {@code EXACT} and {@code AT_LEAST}; a factor for {@code MULTIPLE}, 1 is single
     */
    public record Spacing(Rule rule, double value) {
        public static final Spacing SINGLE = new Spacing(Rule.MULTIPLE, 1);

        public enum Rule { MULTIPLE, AT_LEAST, EXACT }
    }

    /** @param position from the text area's left edge */
    public record TabStop(double position, Kind kind, char leader) {
        public enum Kind { LEFT, CENTER, RIGHT, DECIMAL }

        /** No leader. */
        public static final char BLANK = ' ';
    }
}
