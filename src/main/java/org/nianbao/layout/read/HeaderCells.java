package org.nianbao.layout.read;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
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
    private static final Pattern NUMBER = Pattern.compile(
            "[+\\-−－]?[0-9０-９][0-9０-９,，.．]*[%％]?([（(].*[）)])?|[/／—–\\-－]+");

    private HeaderCells() {}

    static List<Row> mark(List<Row> rows, int columns, TableLook look) {
        int headers = headers(rows, look);
        List<Row> body = new ArrayList<>();
        boolean[] labels = new boolean[columns];
        for (int r = headers; r < rows.size(); r++) body.add(bodyRow(rows, r, columns, look, labels));
        List<Row> out = new ArrayList<>();
        for (int r = 0; r < headers; r++) {
            List<Cell> cells = new ArrayList<>();
            for (Cell cell : rows.get(r).cells()) cells.add(headed(cell, corner(cell, labels) ? Scope.BOTH : Scope.COLUMN));
            out.add(with(rows.get(r), cells));
        }
        out.addAll(body);
        return out;
    }

    private static int headers(List<Row> rows, TableLook look) {
        int repeated = 0;
        while (repeated < rows.size() && rows.get(repeated).header()) repeated++;
        if (repeated > 0) return repeated;
        if (!look.firstRow() || firstNumber(rows.get(0)) >= 0) return 0;
        for (Row row : rows) if (firstNumber(row) >= 0) return 1;
        return 0;
    }

    private static Row bodyRow(List<Row> rows, int r, int columns, TableLook look, boolean[] labels) {
        Row row = rows.get(r);
        int number = firstNumber(row);
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < row.cells().size(); i++) {
            Cell cell = row.cells().get(i);
            Scope scope = Scope.NONE;
            if (number >= 0) {
                if (i < number && !text(cell).isEmpty()) scope = Scope.ROW;
            } else if (isSubheading(rows, r, columns)) {
                scope = Scope.COLUMN;
            } else if (look.firstColumn() && cell.column() == 0 && !text(cell).isEmpty()) {
                scope = Scope.ROW;
            }
            if (scope == Scope.ROW) for (int c = cell.column(); c < cell.column() + cell.span(); c++) labels[c] = true;
            cells.add(scope == Scope.NONE ? cell : headed(cell, scope));
        }
        return with(row, cells);
    }

    /** Index of the first cell that holds a figure; -1 where none does. */
    private static int firstNumber(Row row) {
        List<Cell> cells = row.cells();
        for (int i = 0; i < cells.size(); i++) {
            if (!NUMBER.matcher(text(cells.get(i))).matches()) continue;
            boolean ordinal = i == 0 && cells.get(0).column() == 0 && cells.size() > 2
                    && !text(cells.get(1)).isEmpty() && !NUMBER.matcher(text(cells.get(1))).matches();
            if (!ordinal) return i;
        }
        return -1;
    }

    private static boolean isSubheading(List<Row> rows, int r, int columns) {
        List<Cell> cells = rows.get(r).cells();
        if (cells.isEmpty() || cells.size() == 1 && cells.get(0).span() < columns) return false;
        for (Cell cell : cells) if (text(cell).isEmpty()) return false;
        for (int below = r + 1; below < rows.size(); below++) {
            if (firstNumber(rows.get(below)) >= 0) return true;
            for (Cell cell : rows.get(below).cells()) if (text(cell).isEmpty()) return false;
        }
        return false;
    }

    private static boolean corner(Cell cell, boolean[] labels) {
        for (int c = cell.column(); c < cell.column() + cell.span(); c++) if (!labels[c]) return false;
        return true;
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
        return new Cell(c.column(), c.span(), c.rows(), c.marginTop(), c.marginRight(), c.marginBottom(), c.marginLeft(),
                c.top(), c.right(), c.bottom(), c.left(), c.shade(), c.vertical(), c.direction(), c.noWrap(), true, scope,
                c.blocks());
    }
}
