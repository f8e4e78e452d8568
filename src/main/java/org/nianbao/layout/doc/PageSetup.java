package org.nianbao.layout.doc;

import java.util.List;

/**
 * @param header      from the upper page edge to the header's top
 * @param footer      from the lower page edge to the footer's bottom
 * @param start       where the section begins
 * @param titlePage   the first page has its own header and footer
 * @param firstNumber page number to begin with; 0 goes on counting
 * @param numberFormat ST_NumberFormat of page numbers, {@code decimal} by default
 * @param grid        the document grid; {@link Grid#NONE} where there is none
 * @param columns     from left to right; one of the whole measure in most documents
 * @param separator   a line between columns
 * @param vertical    where on the page the text stands that does not fill it
 */
public record PageSetup(double width, double height, double top, double right, double bottom, double left,
                        double header, double footer, double gutter, Start start, boolean titlePage,
                        int firstNumber, String numberFormat, Grid grid, List<Column> columns, boolean separator,
                        Vertical vertical, Frame frame) {

    public PageSetup {
        columns = columns.isEmpty() ? List.of(new Column(0, width - left - right - gutter)) : List.copyOf(columns);
    }

    /** A page of one column that begins at the top, without a frame. */
    public PageSetup(double width, double height, double top, double right, double bottom, double left, double header,
                     double footer, double gutter, Start start, boolean titlePage, int firstNumber, String numberFormat,
                     Grid grid) {
        this(width, height, top, right, bottom, left, header, footer, gutter, start, titlePage, firstNumber, numberFormat,
                grid, List.of(), false, Vertical.TOP, Frame.NONE);
    }

    /**
     * A text column (17.6.3).
     *
     * @param x from the text area's left edge
     */
    public record Column(double x, double width) {}

    /** ST_VerticalJc (17.18.101). */
    public enum Vertical { TOP, CENTER, BOTTOM }

    /**
     * Page borders (17.6.10). Each border's space is its distance from the text or from the page's edge.
     *
     * @param fromText  distances are from the text area
     * @param header    then the header is inside, @param footer the footer is
     * @param front     painted over the text
     */
    public record Frame(Border top, Border right, Border bottom, Border left, boolean fromText,
                        boolean header, boolean footer, boolean front, On on) {
        public enum On { ALL, FIRST, NOT_FIRST }

        public static final Frame NONE =
                new Frame(Border.NONE, Border.NONE, Border.NONE, Border.NONE, false, true, true, false, On.ALL);

        public boolean visible() {
            return top.visible() || right.visible() || bottom.visible() || left.visible();
        }
    }

    public enum Start { NEXT_PAGE, CONTINUOUS, EVEN_PAGE, ODD_PAGE }

    /**
     * ISO 29500 17.6.5.
     *
     * @param linePitch distance of grid lines; 0 where lines do not snap
     * @param charSpace added to each East Asian character's advance (negative narrows); 0 where characters do not snap
     * @param snapToChars true for snapToChars: each character sits in a cell of the grid
     */
    public record Grid(double linePitch, double charSpace, boolean snapToChars) {
        public static final Grid NONE = new Grid(0, 0, false);
        /** Written out, as below: the methods the compiler adds are linked when first used, which a short run feels. */
        @Override
        public boolean equals(Object other) {
            return other instanceof Grid o && Double.compare(o.linePitch, linePitch) == 0 && Double.compare(o.charSpace, charSpace) == 0 && o.snapToChars == snapToChars;
        }

        @Override
        public int hashCode() {
            return 31 * (31 * Double.hashCode(linePitch) + Double.hashCode(charSpace)) + Boolean.hashCode(snapToChars);
        }

    }

    /** Width of the text area. */
    public double measure() {
        return width - left - right - gutter;
    }
}
