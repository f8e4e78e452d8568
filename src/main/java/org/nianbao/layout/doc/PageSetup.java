package org.nianbao.layout.doc;

/**
 * @param header      from the upper page edge to the header's top
 * @param footer      from the lower page edge to the footer's bottom
 * @param start       where the section begins
 * @param titlePage   the first page has its own header and footer
 * @param firstNumber page number to begin with; 0 goes on counting
 * @param numberFormat ST_NumberFormat of page numbers, {@code decimal} by default
 * @param grid        the document grid; {@link Grid#NONE} where there is none
 */
public record PageSetup(double width, double height, double top, double right, double bottom, double left,
                        double header, double footer, double gutter, Start start, boolean titlePage,
                        int firstNumber, String numberFormat, Grid grid) {

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
