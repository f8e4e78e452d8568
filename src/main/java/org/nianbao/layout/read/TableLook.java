package org.nianbao.layout.read;

import java.util.ArrayList;
import java.util.List;

/**
 * Which conditional formats of a table style a cell gets (ISO 29500-1 17.7.6, 17.4.55).
 *
 * @param conditional whether the style has any
 * @param columns     grid columns of the table
 */
record TableLook(boolean conditional, boolean firstRow, boolean lastRow, boolean firstColumn, boolean lastColumn, boolean rowBands,
                 boolean columnBands, int rowBand, int columnBand, int rows, int columns) {

    static TableLook of(Style style, Element look, Properties table, int rows, int columns) {
        int bits = 0;
        if (look != null && look.val() != null) {
            try {
                bits = Integer.parseInt(look.val(), 16);
            } catch (NumberFormatException notHexadecimal) {
                bits = 0;
            }
        }
        boolean absent = look == null;
        return new TableLook(!style.conditional().isEmpty(), flag(look, "firstRow", (bits & 0x20) != 0), flag(look, "lastRow", (bits & 0x40) != 0),
                flag(look, "firstColumn", (bits & 0x80) != 0), flag(look, "lastColumn", (bits & 0x100) != 0),
                !absent && !flag(look, "noHBand", (bits & 0x200) != 0),
                !absent && !flag(look, "noVBand", (bits & 0x400) != 0),
                Math.max(1, Measure.integer(table.val("w:tblStyleRowBandSize"), 1)),
                Math.max(1, Measure.integer(table.val("w:tblStyleColBandSize"), 1)), rows, columns);
    }

    private static boolean flag(Element look, String key, boolean otherwise) {
        String value = look == null ? null : look.attribute(key);
        return value == null ? otherwise : value.equals("1") || value.equals("true") || value.equals("on");
    }

    /**
     * A conditional format that holds for a cell, and which of its region's outer edges the cell stands at.
     *
     * @param name ST_TblStyleOverrideType (17.18.89)
     */
    record Region(String name, boolean top, boolean bottom, boolean left, boolean right) {}

    /** Regions a cell belongs to, the weaker first: bands, rows, columns, corners. */
    List<Region> regions(int row, int column, int span) {
        if (!conditional) return List.of();
        List<Region> out = new ArrayList<>();
        int end = column + span;
        boolean first = firstRow && row == 0;
        boolean last = lastRow && row == rows - 1;
        boolean leading = firstColumn && column == 0;
        boolean trailing = lastColumn && end == columns;
        boolean leftEdge = column == 0;
        boolean rightEdge = end == columns;
        boolean topEdge = row == 0;
        boolean bottomEdge = row == rows - 1;
        if (columnBands && !leading && !trailing) {
            int at = column - (firstColumn ? 1 : 0);
            String name = at / columnBand % 2 == 0 ? "band1Vert" : "band2Vert";
            out.add(new Region(name, topEdge, bottomEdge, at % columnBand == 0,
                    at % columnBand == columnBand - 1 || rightEdge));
        }
        if (rowBands && !first && !last) {
            int at = row - (firstRow ? 1 : 0);
            String name = at / rowBand % 2 == 0 ? "band1Horz" : "band2Horz";
            out.add(new Region(name, at % rowBand == 0, at % rowBand == rowBand - 1 || bottomEdge, leftEdge,
                    rightEdge));
        }
        if (first) out.add(new Region("firstRow", true, true, leftEdge, rightEdge));
        if (last) out.add(new Region("lastRow", true, true, leftEdge, rightEdge));
        if (leading) out.add(new Region("firstCol", topEdge, bottomEdge, true, true));
        if (trailing) out.add(new Region("lastCol", topEdge, bottomEdge, true, true));
        if (first && trailing) out.add(new Region("neCell", true, true, true, true));
        if (first && leading) out.add(new Region("nwCell", true, true, true, true));
        if (last && trailing) out.add(new Region("seCell", true, true, true, true));
        if (last && leading) out.add(new Region("swCell", true, true, true, true));
        return out;
    }
}
