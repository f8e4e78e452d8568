package org.nianbao.layout;

import java.util.Set;
import java.util.TreeSet;
import org.nianbao.layout.doc.Table;

/** Widths of a table's columns: as given, or widened where a word would not fit (17.4.52, autofit). */
final class TableColumns {
    private TableColumns() {}

    /** Left edges of the columns and the right edge of the last, from the left edge of the text. */
    static double[] edges(Table table, double measure, TextContext context) {
        double[] widths = new double[table.columns().size()];
        for (int i = 0; i < widths.length; i++) widths[i] = table.columns().get(i);
        if (!table.fixed()) fit(table, widths, measure, context);
        double total = sum(widths);
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
        needs(table, least, most, context);
        if (!table.autofit().columns().isEmpty()) byContent(table, widths, least, most, measure);
        double total = 0;
        boolean fits = true;
        for (int i = 0; i < widths.length; i++) {
            if (widths[i] <= 0) widths[i] = most[i];
            total += widths[i];
            fits &= widths[i] >= least[i];
        }
        if (fits) return;
        // The table keeps its width where its columns can make room for one another, then grows to the measure.
        double needed = sum(least);
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

    private static double sum(double[] widths) {
        double sum = 0;
        for (double width : widths) sum += width;
        return sum;
    }

    private static void needs(Table table, double[] least, double[] most, TextContext context) {
        for (Table.Row row : table.rows()) {
            for (Table.Cell cell : row.cells()) if (cell.span() == 1) need(cell, least, most, context);
        }
        for (Table.Row row : table.rows()) {
            for (Table.Cell cell : row.cells()) if (cell.span() > 1) need(cell, least, most, context);
        }
    }

    /**
     * Columns as wide as what they hold, where the table has room for that; else short ones still are, and the others
     * share the rest between what no line may break and what one line takes. Room to spare in a table of given width all
     * share.
     */
    private static void byContent(Table table, double[] widths, double[] least, double[] most, double measure) {
        Set<Integer> open = new TreeSet<>(table.autofit().columns());
        double given = 0;
        double all = 0;
        for (int i = 0; i < widths.length; i++) {
            if (open.contains(i)) all += most[i];
            else given += Math.max(widths[i], least[i]);
        }
        double wanted = table.autofit().width() > 0 ? table.autofit().width() : Math.min(measure, given + all);
        double room = Math.max(0, wanted - given);
        if (room >= all) {
            for (int i : open) widths[i] = all > 0 ? most[i] * room / all : room / open.size();
            return;
        }
        for (int i = shortest(open, most); most[i] <= room / open.size(); i = shortest(open, most)) {
            widths[i] = most[i];
            room -= most[i];
            open.remove(i);
        }
        double low = 0;
        double high = 0;
        for (int i : open) {
            low += least[i];
            high += most[i];
        }
        for (int i : open) {
            widths[i] = room <= low ? least[i] : least[i] + (most[i] - least[i]) * (room - low) / (high - low);
        }
    }

    private static int shortest(Set<Integer> columns, double[] most) {
        int out = columns.iterator().next();
        for (int i : columns) if (most[i] < most[out]) out = i;
        return out;
    }

    /** How wide a table in a cell needs to be. */
    static TextWidth extent(Table table, TextContext context) {
        double[] least = new double[table.columns().size()];
        double[] most = new double[least.length];
        if (!table.autofit().columns().isEmpty()) needs(table, least, most, context);
        double min = Math.max(0, table.indent());
        double max = min;
        for (int i = 0; i < least.length; i++) {
            boolean free = table.autofit().columns().contains(i);
            min += free ? least[i] : table.fixed() ? table.columns().get(i) : 0;
            max += free ? most[i] : table.columns().get(i);
        }
        return new TextWidth(table.fixed() ? max : min, max, "");
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
