package org.nianbao.layout.read;

import java.util.List;
import org.nianbao.layout.read.TableGrid.Place;

/**
 * Vertical merges (ISO 29500-1 17.4.84): a cell goes on below in cells that start at the same grid column, cover as
 * many and say w:vMerge without restart.
 */
final class TableMerges {
    private final int[][] owner;
    private final int[][] origin;

    private TableMerges(int[][] owner, int[][] origin) {
        this.owner = owner;
        this.origin = origin;
    }

    static TableMerges of(TableGrid grid) {
        List<TableGrid.Row> rows = grid.rows();
        int[][] owner = new int[rows.size()][grid.count()];
        int[][] origin = new int[rows.size()][grid.count()];
        int next = 1;
        for (int r = 0; r < rows.size(); r++) for (Place cell : rows.get(r).cells()) {
            Place above = r == 0 || !cell.continues() ? null : at(rows.get(r - 1), cell.column());
            boolean joined = above != null && above.span() == cell.span() && (above.begins() || above.continues());
            int id = joined ? owner[r - 1][cell.column()] : next++;
            int from = joined ? origin[r - 1][cell.column()] : r;
            for (int c = cell.column(); c < cell.end(); c++) {
                owner[r][c] = id;
                origin[r][c] = from;
            }
        }
        return new TableMerges(owner, origin);
    }

    private static Place at(TableGrid.Row row, int column) {
        for (Place cell : row.cells()) if (cell.column() == column) return cell;
        return null;
    }

    /** Number of the merged cell that covers a grid slot; 0 for a gap before or after a row's cells. */
    int owner(int row, int column) {
        return owner[row][column];
    }

    /** True for a continuation of a cell further up. */
    boolean covered(int row, Place cell) {
        return origin[row][cell.column()] != row;
    }

    /** Rows that a cell beginning here covers. */
    int rows(int row, Place cell) {
        int id = owner[row][cell.column()];
        int end = row;
        while (end < owner.length && owner[end][cell.column()] == id) end++;
        return end - row;
    }
}
