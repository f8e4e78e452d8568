package org.nianbao.layout.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.nianbao.layout.doc.Table.Autofit;

/**
 * The cells of a w:tbl on their grid (ISO 29500-1 17.4.48), and the width of its columns.
 *
 * @param rows the w:tr elements with their cells, gaps left out
 */
record TableGrid(double[] columns, List<Row> rows) {
    /** Difference of column widths that is rounding, pt. */
    private static final double ROUNDING = 0.5;
    /** Word's own limit of columns, so of a span; more than {@link #COLUMNS} cells of a row are not laid out. */
    private static final int SPAN = 63;
    private static final int COLUMNS = 1000;

    /** @param properties of the row, table-level exceptions apart */
    record Row(Element element, Properties properties, Properties exceptions, List<Place> cells) {}

    /** A w:tc. @param ordinal its number in the row, from 1 */
    record Place(Element element, Properties properties, int column, int span, int ordinal) {
        Place ending(int end) {
            return new Place(element, properties, column, end - column, ordinal);
        }

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
        Element tblGrid = tbl.child("w:tblGrid");
        int columns = tblGrid == null ? 0 : Math.min(COLUMNS, tblGrid.children("w:gridCol").size());
        for (Element tr : Content.of(tbl)) {
            if (!tr.is("w:tr")) continue;
            Row row = row(resources, tr);
            // 17.13.5.12: a row deleted in a tracked change is gone.
            if (row.properties().has("w:del") || row.cells().isEmpty()) continue;
            rows.add(row);
            columns = Math.max(columns, row.cells().get(row.cells().size() - 1).column() + 1);
        }
        // A span beyond the last column where any cell begins covers nothing.
        for (Row row : rows) {
            Place last = row.cells().remove(row.cells().size() - 1);
            row.cells().add(last.ending(Math.min(last.end(), columns)));
        }
        return new TableGrid(widths(tblGrid, rows, columns, fixed, preferred, available), rows);
    }

    /** True where a row has more cells than are laid out. */
    static boolean isTooWide(Element tr) {
        int cells = 0;
        for (Element element : Content.of(tr)) if (element.is("w:tc")) cells++;
        return cells > COLUMNS;
    }

    private static Row row(Resources resources, Element tr) {
        Properties properties = resources.properties(tr.child("w:trPr"));
        List<Place> cells = new ArrayList<>();
        int column = Math.max(0, Math.min(SPAN, Measure.integer(properties.val("w:gridBefore"), 0)));
        int ordinal = 0;
        for (Element tc : Content.of(tr)) {
            if (!tc.is("w:tc") || column >= COLUMNS) continue;
            ordinal++;
            Properties own = resources.properties(tc.child("w:tcPr"));
            // 17.4.22 hMerge, the older way: a continued cell widens the one before it.
            Element merge = own.get("w:hMerge");
            int span = Math.max(1, Math.min(SPAN, Measure.integer(own.val("w:gridSpan"), 1)));
            if (merge != null && !"restart".equals(merge.val()) && !cells.isEmpty()) {
                Place before = cells.remove(cells.size() - 1);
                cells.add(before.ending(before.end() + span));
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
        double[] agreed = agreed(rows, count, base);
        for (int c = 0; c < count; c++) {
            // Word lays a table out by its cells' preferred widths and then writes the grid; programs often leave it
            // stale.
            if (agreed[c] > 0 && Math.abs(agreed[c] - out[c]) > ROUNDING) out[c] = agreed[c];
        }
        spread(rows, out, base);
        double sum = sum(out, 0, count);
        if (preferred > 0 && sum > 0 && !fixed && Math.abs(sum - preferred) > ROUNDING * count) {
            for (int c = 0; c < count; c++) out[c] *= preferred / sum;
        }
        return out;
    }

    /** Columns whose cells, one at least, leave their width to what they hold. */
    Autofit autofit(double preferred) {
        Set<Integer> out = new TreeSet<>();
        Set<Integer> said = new TreeSet<>();
        for (Row row : rows) for (Place cell : row.cells()) {
            if (cell.span() > 1) continue;
            if (width(cell.properties().get("w:tcW"), 1) > 0) said.add(cell.column());
            else out.add(cell.column());
        }
        out.removeAll(said);
        return out.isEmpty() ? Autofit.NONE : new Autofit(preferred, out);
    }

    /** For each column the width all its cells agree on; 0 where they do not, or say nothing. */
    private static double[] agreed(List<Row> rows, int count, double base) {
        double[] out = new double[count];
        boolean[] differ = new boolean[count];
        for (Row row : rows) for (Place cell : row.cells()) {
            int c = cell.column();
            if (cell.span() != 1 || differ[c]) continue;
            double own = width(cell.properties().get("w:tcW"), base);
            differ[c] = own <= 0 || out[c] > 0 && Math.abs(own - out[c]) > ROUNDING;
            out[c] = differ[c] ? 0 : own;
        }
        return out;
    }

    /** Columns still without a width share what a spanning cell leaves them, or what is left of the table. */
    private static void spread(List<Row> rows, double[] out, double base) {
        for (Row row : rows) for (Place cell : row.cells()) {
            int missing = missing(out, cell.column(), cell.end());
            if (missing == 0) continue;
            double own = width(cell.properties().get("w:tcW"), base);
            if (own <= 0) continue;
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
