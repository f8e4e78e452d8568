package org.nianbao.layout.read;

import java.util.ArrayList;
import java.util.List;

/**
 * The cells of a w:tbl on their grid (ISO 29500-1 17.4.48), and the width of its columns.
 *
 * @param rows the w:tr elements with their cells, gaps left out
 */
record TableGrid(double[] columns, List<Row> rows) {
    /** Difference of column widths that is rounding, pt. */
    private static final double ROUNDING = 0.5;

    /** @param properties of the row, table-level exceptions apart */
    record Row(Element element, Properties properties, Properties exceptions, List<Place> cells) {}

    /** A w:tc. @param ordinal its number in the row, from 1 */
    record Place(Element element, Properties properties, int column, int span, int ordinal) {
        int end() {
            return column + span;
        }

        /** 17.4.84: a cell that a cell above goes on in. */
        boolean continues() {
            Element merge = properties.get("w:vMerge");
            return merge != null && !"restart".equals(merge.val());
        }

        boolean begins() {
            Element merge = properties.get("w:vMerge");
            return merge != null && "restart".equals(merge.val());
        }
    }

    /**
     * @param preferred width of the table, pt; 0 for auto
     * @param available width where it stands, pt
     */
    static TableGrid of(Resources resources, Element tbl, boolean fixed, double preferred, double available) {
        List<Row> rows = new ArrayList<>();
        int columns = 0;
        for (Element tr : Content.of(tbl)) {
            if (!tr.is("w:tr")) continue;
            Row row = row(resources, tr);
            // 17.13.5.12: a row deleted in a tracked change is gone.
            if (row.properties().has("w:del") || row.cells().isEmpty()) continue;
            rows.add(row);
            int after = Math.max(0, Measure.integer(row.properties().val("w:gridAfter"), 0));
            columns = Math.max(columns, row.cells().get(row.cells().size() - 1).end() + after);
        }
        return new TableGrid(widths(tbl.child("w:tblGrid"), rows, columns, fixed, preferred, available), rows);
    }

    private static Row row(Resources resources, Element tr) {
        Properties properties = resources.properties(tr.child("w:trPr"));
        List<Place> cells = new ArrayList<>();
        int column = Math.max(0, Measure.integer(properties.val("w:gridBefore"), 0));
        int ordinal = 0;
        for (Element tc : Content.of(tr)) {
            if (!tc.is("w:tc")) continue;
            ordinal++;
            Properties own = resources.properties(tc.child("w:tcPr"));
            // 17.4.22 hMerge, the older way: a continued cell widens the one before it.
            Element merge = own.get("w:hMerge");
            int span = Math.max(1, Measure.integer(own.val("w:gridSpan"), 1));
            if (merge != null && !"restart".equals(merge.val()) && !cells.isEmpty()) {
                Place before = cells.remove(cells.size() - 1);
                cells.add(new Place(before.element(), before.properties(), before.column(), before.span() + span,
                        before.ordinal()));
            } else {
                cells.add(new Place(tc, own, column, span, ordinal));
            }
            column += span;
        }
        return new Row(tr, properties, resources.properties(tr.child("w:tblPrEx")), cells);
    }

    /** Widths from w:tblGrid, mended where cells say otherwise or columns are missing. */
    private static double[] widths(Element grid, List<Row> rows, int count, boolean fixed, double preferred,
            double available) {
        double[] out = new double[count];
        if (grid != null) {
            List<Element> columns = grid.children("w:gridCol");
            for (int i = 0; i < count && i < columns.size(); i++) {
                out[i] = Math.max(0, Measure.twips(columns.get(i).attribute("w"), 0));
            }
        }
        double base = preferred > 0 ? preferred : available;
        for (int c = 0; c < count; c++) {
            double agreed = agreed(rows, c, base);
            // Word lays a table out by its cells' preferred widths and then writes the grid; programs often leave it
            // stale.
            if (agreed > 0 && Math.abs(agreed - out[c]) > ROUNDING) out[c] = agreed;
        }
        spread(rows, out, base);
        double sum = sum(out, 0, count);
        if (preferred > 0 && sum > 0 && !fixed && Math.abs(sum - preferred) > ROUNDING * count) {
            for (int c = 0; c < count; c++) out[c] *= preferred / sum;
        }
        return out;
    }

    /** The width all cells of one column agree on; 0 where they do not, or say nothing. */
    private static double agreed(List<Row> rows, int column, double base) {
        double width = 0;
        for (Row row : rows) for (Place cell : row.cells()) {
            if (cell.column() != column || cell.span() != 1) continue;
            double own = width(cell.properties().get("w:tcW"), base);
            if (own <= 0 || width > 0 && Math.abs(own - width) > ROUNDING) return 0;
            width = own;
        }
        return width;
    }

    /** Columns still without a width share what a spanning cell leaves them, or what is left of the table. */
    private static void spread(List<Row> rows, double[] out, double base) {
        for (Row row : rows) for (Place cell : row.cells()) {
            double own = width(cell.properties().get("w:tcW"), base);
            int missing = missing(out, cell.column(), cell.end());
            if (own <= 0 || missing == 0) continue;
            double left = own - sum(out, cell.column(), cell.end());
            if (left > 0) fill(out, cell.column(), cell.end(), left / missing);
        }
        int missing = missing(out, 0, out.length);
        if (missing == 0) return;
        double left = base - sum(out, 0, out.length);
        fill(out, 0, out.length, left > 0 ? left / missing : base / out.length);
    }

    private static int missing(double[] widths, int from, int to) {
        int out = 0;
        for (int i = from; i < to; i++) if (widths[i] <= 0) out++;
        return out;
    }

    private static void fill(double[] widths, int from, int to, double width) {
        for (int i = from; i < to; i++) if (widths[i] <= 0) widths[i] = width;
    }

    static double sum(double[] widths, int from, int to) {
        double out = 0;
        for (int i = from; i < to; i++) out += widths[i];
        return out;
    }

    /** ST_TblWidth (17.18.90) in pt; 0 for auto and nil. */
    static double width(Element element, double base) {
        if (element == null) return 0;
        String value = element.attribute("w");
        if (value == null) return 0;
        String type = element.attribute("type", "dxa");
        if (value.strip().endsWith("%")) return Measure.number(value, 0) / 100 * base;
        return switch (type) {
            case "pct" -> Measure.number(value, 0) / 5000 * base;
            case "dxa" -> Measure.twips(value, 0);
            default -> 0;
        };
    }

    int count() {
        return columns.length;
    }
}
