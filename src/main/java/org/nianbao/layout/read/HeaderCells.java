package org.nianbao.layout.read;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.nianbao.layout.doc.Block;
import org.nianbao.layout.doc.Inline;
import org.nianbao.layout.doc.Paragraph;
import org.nianbao.layout.doc.Table.Cell;
import org.nianbao.layout.doc.Table.Cell.Scope;
import org.nianbao.layout.doc.Table.Row;

/**
 * Which cells name others, for the tags of a PDF/UA table (TH with Scope, ISO 14289-1 7.5):
 * <ol>
 * <li>Cells of repeated header rows head their columns. A table without such rows but with numbers, whose look sets off
 *     the first row (w:tblLook), is headed by that row where it holds no number.
 * <li>In a row with numbers the text cells left of its first number head the row; a number in front of them (第1项) is
 *     one of them.
 * <li>A row below without any number or empty cell, of two cells or more or over the whole width, followed by rows
 *     with numbers (a table in a table: 项目 | 件数), heads its columns.
 * <li>Where no number tells, the first cell of a row heads it if the look sets off the first column.
 * <li>A header cell that stands only above cells that head rows is a corner and heads both.
 * </ol>
 */
final class HeaderCells {
    private static final String DIGITS = "0123456789０１２３４５６７８９";
    private static final String STROKES = "/／—–-－";

    private final List<Row> rows;
    private final TableLook look;
    private final List<List<String>> texts = new ArrayList<>();
    private final boolean[] labels;
    private final int[] numbers;
    private final boolean[] full;
    private final boolean[] aboveNumbers;

    private HeaderCells(List<Row> rows, int columns, TableLook look) {
        this.rows = rows;
        this.look = look;
        labels = new boolean[columns];
        numbers = new int[rows.size()];
        full = new boolean[rows.size()];
        aboveNumbers = new boolean[rows.size()];
        for (Row row : rows) texts.add(texts(row));
        boolean leads = false;
        for (int r = rows.size() - 1; r >= 0; r--) {
            List<String> said = texts.get(r);
            numbers[r] = firstNumber(said, rows.get(r).cells());
            full[r] = !said.isEmpty() && !said.contains("")
                    && (said.size() > 1 || rows.get(r).cells().get(0).span() == columns);
            aboveNumbers[r] = leads;
            leads = numbers[r] >= 0 || leads && !said.contains("");
        }
    }

    static List<Row> mark(List<Row> rows, int columns, TableLook look) {
        return new HeaderCells(rows, columns, look).marked();
    }

    private List<Row> marked() {
        int headers = headers();
        List<Row> body = new ArrayList<>();
        for (int r = headers; r < rows.size(); r++) body.add(bodyRow(r));
        List<Row> out = new ArrayList<>();
        for (int r = 0; r < headers; r++) {
            List<Cell> cells = new ArrayList<>();
            for (Cell cell : rows.get(r).cells()) cells.add(headed(cell, corner(cell) ? Scope.BOTH : Scope.COLUMN));
            out.add(with(rows.get(r), cells));
        }
        out.addAll(body);
        return out;
    }

    private int headers() {
        int repeated = 0;
        while (repeated < rows.size() && rows.get(repeated).header()) repeated++;
        if (repeated > 0) return repeated;
        if (!look.firstRow() || numbers[0] >= 0) return 0;
        for (int number : numbers) if (number >= 0) return 1;
        return 0;
    }

    private Row bodyRow(int r) {
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < rows.get(r).cells().size(); i++) {
            Cell cell = rows.get(r).cells().get(i);
            Scope scope = scope(r, i, cell);
            if (scope == Scope.ROW) Arrays.fill(labels, cell.column(), cell.column() + cell.span(), true);
            cells.add(scope == Scope.NONE ? cell : headed(cell, scope));
        }
        return with(rows.get(r), cells);
    }

    private Scope scope(int r, int index, Cell cell) {
        boolean silent = texts.get(r).get(index).isEmpty();
        if (numbers[r] >= 0) return index < numbers[r] && !silent ? Scope.ROW : Scope.NONE;
        if (full[r] && aboveNumbers[r]) return Scope.COLUMN;
        return look.firstColumn() && cell.column() == 0 && !silent ? Scope.ROW : Scope.NONE;
    }

    /** Index of the first cell that holds a figure; -1 where none does. */
    private static int firstNumber(List<String> texts, List<Cell> cells) {
        for (int i = 0; i < texts.size(); i++) {
            if (!isNumber(texts.get(i))) continue;
            boolean ordinal = i == 0 && cells.get(0).column() == 0 && texts.size() > 2
                    && !texts.get(1).isEmpty() && !isNumber(texts.get(1));
            if (!ordinal) return i;
        }
        return -1;
    }

    /** A figure, perhaps with a percent sign and a remark in brackets, or strokes in its place. */
    private static boolean isNumber(String text) {
        if (text.isEmpty()) return false;
        if (behind(text, 0, STROKES) == text.length()) return true;
        int start = "+-−－".indexOf(text.charAt(0)) >= 0 ? 1 : 0;
        int end = behind(text, start, DIGITS + ",，.．");
        if (end == start || DIGITS.indexOf(text.charAt(start)) < 0) return false;
        if (end < text.length() && "%％".indexOf(text.charAt(end)) >= 0) end++;
        int last = text.length() - 1;
        return end > last || end < last && "（(".indexOf(text.charAt(end)) >= 0 && "）)".indexOf(text.charAt(last)) >= 0;
    }

    /** Where characters other than these go on. */
    private static int behind(String text, int from, String these) {
        int at = from;
        while (at < text.length() && these.indexOf(text.charAt(at)) >= 0) at++;
        return at;
    }

    private boolean corner(Cell cell) {
        for (int c = cell.column(); c < cell.column() + cell.span(); c++) if (!labels[c]) return false;
        return true;
    }

    private static List<String> texts(Row row) {
        List<String> out = new ArrayList<>();
        for (Cell cell : row.cells()) out.add(text(cell));
        return out;
    }

    private static String text(Cell cell) {
        StringBuilder out = new StringBuilder();
        for (Block block : cell.blocks()) {
            if (!(block instanceof Paragraph p)) return "";
            for (Inline inline : p.inlines()) if (inline instanceof Inline.Text t) out.append(t.text());
        }
        return out.toString().strip();
    }

    private static Row with(Row row, List<Cell> cells) {
        return new Row(row.height(), row.rule(), row.cantSplit(), row.header(), cells);
    }

    private static Cell headed(Cell c, Scope scope) {
        return new Cell(c.column(), c.span(), c.rows(), c.marginTop(), c.marginRight(), c.marginBottom(),
                c.marginLeft(), c.top(), c.right(), c.bottom(), c.left(), c.shade(), c.vertical(), c.direction(),
                c.noWrap(), true, scope, c.blocks());
    }
}
