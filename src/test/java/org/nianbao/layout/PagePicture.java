package org.nianbao.layout;

import java.util.ArrayList;
import java.util.List;

/**
 * Draws pages of {@link SquareFonts} at 10 pt as text: a cell is 5 pt wide, so that a Western character takes one and a
 * Chinese one two. {@link #text} has a row for each 20 pt, the pitch of {@link Paper}'s lines; {@link #of} one for each
 * 10 pt, so that rules stand between lines of text.
 */
final class PagePicture {
    private static final double CELL = 5;

    private final StringBuilder[] rows;
    private final double pitch;

    private PagePicture(Page page, double pitch) {
        this.pitch = pitch;
        rows = new StringBuilder[(int) Math.ceil(page.height() / pitch) + 1];
        for (int i = 0; i < rows.length; i++) rows[i] = new StringBuilder();
    }

    /** The words of all pages; {@code ~~~} between pages, rows at a page's end left out where they are empty. */
    static String text(List<Page> pages) {
        List<String> out = new ArrayList<>();
        for (Page page : pages) {
            PagePicture picture = new PagePicture(page, 20);
            picture.glyphs(page);
            out.add(picture.toString());
        }
        return String.join("~~~\n", out);
    }

    /** Words and lines of all pages. */
    static String of(List<Page> pages) {
        List<String> out = new ArrayList<>();
        for (Page page : pages) {
            PagePicture picture = new PagePicture(page, 10);
            picture.rules(page);
            picture.glyphs(page);
            out.add(picture.toString());
        }
        return String.join("~~~\n", out);
    }

    private void rules(Page page) {
        for (Item item : page.items()) if (item instanceof Item.Rule r && r.y1() == r.y2()) {
            for (int x = cell(r.x1()); x <= cell(r.x2()); x++) put(x, line(r.y1()), "-", 1);
        }
        for (Item item : page.items()) if (item instanceof Item.Rule r && r.x1() == r.x2()) {
            for (int y = line(r.y1()); y <= line(r.y2()); y++) put(cell(r.x1()), y, at(cell(r.x1()), y) == '-' ? "+" : "|", 1);
        }
    }

    private void glyphs(Page page) {
        for (Item item : page.items()) {
            if (!(item instanceof Item.Glyphs g)) continue;
            double x = g.x();
            double y = g.baseline();
            int[] codes = g.text().codePoints().toArray();
            for (int i = 0; i < codes.length; i++) {
                put(cell(x), (int) Math.floor(y / pitch), Character.toString(codes[i]), g.face().advance(codes[i]) == 1000 ? 2 : 1);
                if (g.turn() == 0) x += g.advances()[i];
                else y -= Math.signum(g.turn()) * g.advances()[i];
            }
        }
    }

    private static int cell(double x) {
        return (int) Math.round(x / CELL);
    }

    private int line(double y) {
        return (int) Math.round(y / pitch);
    }

    private char at(int cell, int row) {
        return row < rows.length && index(rows[row], cell) < rows[row].length() ? rows[row].charAt(index(rows[row], cell)) : ' ';
    }

    /** A wide character stands for two cells. */
    private static int index(StringBuilder row, int cell) {
        int at = 0;
        int i = 0;
        while (i < row.length() && at < cell) at += row.charAt(i++) >= 0x2E80 ? 2 : 1;
        return at >= cell ? i : i + cell - at;
    }

    private void put(int cell, int row, String what, int width) {
        if (row < 0 || row >= rows.length || cell < 0) return;
        StringBuilder line = rows[row];
        int i = index(line, cell);
        while (line.length() < i + width) line.append(' ');
        line.replace(i, i + width, what);
    }

    @Override
    public String toString() {
        StringBuilder out = new StringBuilder();
        StringBuilder blank = new StringBuilder();
        for (StringBuilder row : rows) {
            blank.append(row.toString().stripTrailing()).append('\n');
            if (row.toString().isBlank()) continue;
            out.append(blank);
            blank.setLength(0);
        }
        return out.toString();
    }
}
