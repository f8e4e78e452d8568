package org.nianbao.layout;

import java.util.Arrays;
import org.nianbao.layout.doc.Table;

/** Widths of a table's columns: as given, or widened where a word would not fit (17.4.52, autofit). */
final class TableColumns {
    private TableColumns() {}

    /** Left edges of the columns and the right edge of the last, from the left edge of the text. */
    static double[] edges(Table table, double measure, TextContext context) {
        double[] widths = new double[table.columns().size()];
        for (int i = 0; i < widths.length; i++) widths[i] = table.columns().get(i);
        if (!table.fixed()) fit(table, widths, measure, context);
        double total = Arrays.stream(widths).sum();
        double x = switch (table.align()) {
            case LEFT -> table.indent();
            case CENTER -> (measure - total) / 2;
            case RIGHT -> measure - total;
        };
        double[] edges = new double[widths.length + 1];
        edges[0] = x;
        for (int i = 0; i < widths.length; i++) edges[i + 1] = edges[i] + widths[i];
        return edges;
    }

    private static void fit(Table table, double[] widths, double measure, TextContext context) {
        double[] least = new double[widths.length];
        double[] most = new double[widths.length];
        for (Table.Row row : table.rows()) {
            for (Table.Cell cell : row.cells()) if (cell.span() == 1) need(cell, least, most, context);
        }
        for (Table.Row row : table.rows()) {
            for (Table.Cell cell : row.cells()) if (cell.span() > 1) need(cell, least, most, context);
        }
        double total = 0;
        boolean fits = true;
        for (int i = 0; i < widths.length; i++) {
            if (widths[i] <= 0) widths[i] = most[i];
            total += widths[i];
            fits &= widths[i] >= least[i];
        }
        if (fits) return;
        // The table keeps its width where its columns can make room for one another, then grows to the measure.
        double needed = Arrays.stream(least).sum();
        double wanted = Math.max(total, Math.min(needed, Math.max(measure, total)));
        if (needed >= wanted) {
            for (int i = 0; i < widths.length; i++) widths[i] = least[i] * wanted / needed;
            return;
        }
        double spare = 0;
        for (int i = 0; i < widths.length; i++) spare += Math.max(0, widths[i] - least[i]);
        double rest = wanted - needed;
        for (int i = 0; i < widths.length; i++) {
            widths[i] = least[i] + (spare > 0 ? Math.max(0, widths[i] - least[i]) / spare : 1.0 / widths.length) * rest;
        }
    }

    private static void need(Table.Cell cell, double[] least, double[] most, TextContext context) {
        double margins = cell.marginLeft() + cell.marginRight();
        TextWidth text = cell.direction() == Table.Cell.Direction.HORIZONTAL ? TextWidth.of(cell.blocks(), context)
                : new TextWidth(0, 0, "");
        raise(least, cell, (cell.noWrap() ? text.max() : text.min()) + margins);
        raise(most, cell, text.max() + margins);
    }

    /** What a cell needs beyond its columns' own needs they share evenly. */
    private static void raise(double[] widths, Table.Cell cell, double need) {
        double sum = 0;
        int end = Math.min(widths.length, cell.column() + cell.span());
        for (int i = cell.column(); i < end; i++) sum += widths[i];
        if (need <= sum || end <= cell.column()) return;
        for (int i = cell.column(); i < end; i++) widths[i] += (need - sum) / (end - cell.column());
    }
}
