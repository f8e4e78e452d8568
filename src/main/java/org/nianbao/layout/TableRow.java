package org.nianbao.layout;

import java.util.ArrayList;
import java.util.List;
import org.nianbao.layout.doc.Inline;
import org.nianbao.layout.doc.Table;

/** A row of a table, or the part of one that stands on a page. */
final class TableRow extends Piece {
    private static final double ROUNDING = 0.01;

    final TableFlow table;
    final Table.Row row;
    final int index;
    /** Null for decoration. */
    final Tag tag;
    /** The cell at each grid column; null where the row begins later or ends earlier. */
    final CellBox[] owners;
    /** Room the upper border takes. */
    final double border;
    /** Room the lowest border takes below the table's last row. */
    double closing;
    /** True for header rows printed again on a later page. */
    boolean repeated;
    /** True where the row began on an earlier page; where it goes on. */
    boolean cutAbove;
    boolean cutBelow;
    private double least;
    private double natural;
    private double height;

    TableRow(TableFlow table, Table.Row row, int index, Tag tag, CellBox[] owners, double border) {
        this.table = table;
        this.row = row;
        this.index = index;
        this.tag = tag;
        this.owners = owners;
        this.border = border;
        this.least = row.rule() == Table.Row.HeightRule.AUTO ? 0 : row.height();
        measure();
    }

    /** Cells with all their rows in this one, each once. */
    List<CellBox> single() {
        List<CellBox> out = new ArrayList<>();
        for (CellBox box : all()) if (!box.merged()) out.add(box);
        return out;
    }

    /** Cells that stand in this row, each once. */
    List<CellBox> all() {
        List<CellBox> out = new ArrayList<>();
        for (int c = 0; c < owners.length; c++) {
            if (owners[c] != null && (c == 0 || owners[c - 1] != owners[c])) out.add(owners[c]);
        }
        return out;
    }

    /** Left edge of its table, from the column's. */
    double left() {
        return table.edges[0];
    }

    double width() {
        return table.edges[table.edges.length - 1] - table.edges[0];
    }

    /** No part of another: neither cut by a page's end nor tied to rows by merged cells. */
    boolean whole() {
        if (repeated || cutAbove || cutBelow) return false;
        for (CellBox box : all()) if (box.merged()) return false;
        return true;
    }

    private boolean exact() {
        return row.rule() == Table.Row.HeightRule.EXACT;
    }

    private void measure() {
        natural = least;
        if (exact()) return;
        for (CellBox box : single()) natural = Math.max(natural, border + box.need(Math.max(0, least - border)));
    }

    /** Its height, once the merged cells that end here have got what the rows above do not give them. */
    void settle() {
        height = natural;
        for (CellBox box : all()) {
            if (box.merged() && box.last == index && !exact()) height = Math.max(height, box.wanting());
        }
        for (CellBox box : all()) if (box.merged()) box.taken += height;
        height += closing;
    }

    @Override
    String spot() {
        return table.table.name() + "第" + (index + 1) + "行";
    }

    @Override
    double height() {
        return height;
    }

    @Override
    List<Inline.Note> notes() {
        List<Inline.Note> out = new ArrayList<>();
        if (repeated) return out;
        for (CellBox box : all()) {
            if (box.merged() && (box.first != index || cutAbove)) continue;
            for (Piece piece : box.pieces) out.addAll(piece.notes());
        }
        return out;
    }

    boolean mayBreak() {
        return !row.cantSplit() && !exact();
    }

    /**
     * The row in two, the first not higher than {@code room}; null where no line of a cell fits.
     *
     * @param force the row is higher than a page: bonds between lines give way, and each cell gives a line at least
     */
    TableRow[] split(double room, boolean force) {
        if (exact() && !force) return null;
        CellBox[] heads = new CellBox[owners.length];
        CellBox[] tails = new CellBox[owners.length];
        boolean rest = false;
        for (CellBox box : all()) {
            CellBox[] halves = box.merged() ? new CellBox[] {box, box} : box.split(room - border, force);
            if (halves == null) return null;
            rest |= !box.merged() && !halves[1].pieces.isEmpty();
            for (int c = box.cell.column(); c < box.cell.column() + box.cell.span(); c++) {
                heads[c] = halves[0];
                tails[c] = halves[1];
            }
        }
        if (!rest && !(force && height > room + ROUNDING)) return null;
        TableRow head = new TableRow(table, row, index, tag, heads, border);
        head.least = 0;
        head.cutAbove = cutAbove;
        head.cutBelow = true;
        head.before = before;
        head.drop = drop;
        head.measure();
        head.height = rest ? head.natural : room;
        TableRow tail = new TableRow(table, row, index, tag, tails, border);
        tail.least = Math.max(0, least - head.height);
        tail.cutAbove = true;
        tail.cutBelow = cutBelow;
        tail.bond = bond;
        tail.closing = closing;
        tail.measure();
        tail.height = tail.natural;
        return new TableRow[] {head, tail};
    }

    /** What hangs out of a row whose height is fixed. */
    boolean overfull() {
        if (!exact()) return false;
        for (CellBox box : single()) if (border + box.need(least - border) > least + 1 + ROUNDING) return true;
        return false;
    }
}
