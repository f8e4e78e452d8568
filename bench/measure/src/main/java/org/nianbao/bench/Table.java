package org.nianbao.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A table in Markdown, legible on a terminal too. */
final class Table {
    private final List<List<String>> rows = new ArrayList<>();

    Table(String... heads) {
        rows.add(List.of(heads));
    }

    Table row(Object... cells) {
        List<String> row = new ArrayList<>();
        for (Object cell : cells) row.add(cell.toString());
        while (row.size() < rows.get(0).size()) row.add("");
        rows.add(row);
        return this;
    }

    @Override
    public String toString() {
        int columns = rows.get(0).size();
        int[] widths = new int[columns];
        for (List<String> row : rows) for (int c = 0; c < columns; c++) widths[c] = Math.max(widths[c], row.get(c).length());
        StringBuilder out = new StringBuilder();
        for (int r = 0; r < rows.size(); r++) {
            for (int c = 0; c < columns; c++) out.append(c == 0 ? "| " : " | ").append(padded(rows.get(r).get(c), widths[c], c > 0));
            out.append(" |\n");
            if (r > 0) continue;
            for (int c = 0; c < columns; c++) out.append(c == 0 ? "|" : "").append("-".repeat(widths[c] + 1)).append(c == 0 ? "-|" : ":|");
            out.append('\n');
        }
        return out.toString();
    }

    private static String padded(String text, int width, boolean right) {
        String space = " ".repeat(width - text.length());
        return right ? space + text : text + space;
    }

    /** With as many decimals as asked for; a dash where there is nothing to tell. */
    static String number(double value, int decimals) {
        return Double.isNaN(value) ? "–" : String.format(Locale.ROOT, "%." + decimals + "f", value);
    }

    /** A ratio with two significant digits or so. */
    static String ratio(double value) {
        return number(value, value >= 9.95 ? 0 : value >= 1.995 ? 1 : 2);
    }
}
