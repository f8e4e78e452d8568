package org.nianbao.layout;

import java.util.List;
import org.nianbao.layout.doc.Border;

/** The rows of a table that stand on one page, painted together: merged cells, and lines drawn once. */
final class TablePart {
    private final TableFlow table;
    private final List<Placed> rows;
    private final double x;
    private final int columns;
    private final GridLines lines = new GridLines();

    record Placed(TableRow row, double y) {
        double bottom() {
            return y + row.height() - row.closing;
        }
    }

    TablePart(TableFlow table, List<Placed> rows, double x) {
        this.table = table;
        this.rows = rows;
        this.x = x;
        this.columns = table.edges.length - 1;
    }

    void paint(Canvas canvas) {
        for (int r = 0; r < rows.size(); r++) {
            for (int c = 0; c < columns; c++) if (begins(r, c)) shade(owner(r, c), r, canvas);
        }
        for (int r = 0; r < rows.size(); r++) {
            for (int c = 0; c < columns; c++) {
                if (owner(r, c) == null) gap(r, c, canvas);
                else if (begins(r, c)) text(owner(r, c), r, canvas);
            }
        }
        edges();
        lines.paint(canvas);
    }

    private CellBox owner(int r, int c) {
        return r < 0 || r >= rows.size() || c < 0 || c >= columns ? null : rows.get(r).row.owners[c];
    }

    private boolean begins(int r, int c) {
        CellBox box = owner(r, c);
        return box != null && box != owner(r, c - 1) && box != owner(r - 1, c);
    }

    private int end(CellBox box, int r) {
        int end = r;
        while (end + 1 < rows.size() && owner(end + 1, box.cell.column()) == box) end++;
        return end;
    }

    private double[] extent(CellBox box, int r) {
        return new double[] {rows.get(r).y + rows.get(r).row.border, rows.get(end(box, r)).bottom()};
    }

    private void shade(CellBox box, int r, Canvas canvas) {
        if (box.cell.shade() == null) return;
        double top = rows.get(r).y;
        double bottom = rows.get(end(box, r)).bottom();
        canvas.add(new Item.Fill(null, x + box.left, top, box.right - box.left, bottom - top, box.cell.shade()));
    }

    /** Rows must be equally wide (ISO 14289-1 7.2): where a row begins later or ends earlier an empty cell stands. */
    private void gap(int r, int c, Canvas canvas) {
        TableRow row = rows.get(r).row;
        if (row.tag == null || row.cutAbove || c > 0 && row.owners[c - 1] == null) return;
        int end = c;
        while (end < columns && row.owners[end] == null) end++;
        canvas.add(new Item.Element(row.tag.cell(Tag.Role.TD, end - c, 1, Tag.Scope.NONE)));
    }

    private void text(CellBox box, int r, Canvas canvas) {
        TableRow row = rows.get(r).row;
        Canvas.Mark from = canvas.mark();
        double[] extent = extent(box, r);
        if (!box.merged() || row.repeated) {
            box.paint(x, extent[0], extent[1], row.cutAbove || row.cutBelow, false, canvas);
            if (row.repeated) canvas.decorate(from, Item.Artifact.REPEATED);
        } else {
            merged(box, r, extent[0], extent[1], canvas);
        }
        boolean here = box.first == row.index && !row.cutAbove;
        if (box.tag != null && here && !tagged(canvas, from.items())) canvas.items.add(from.items(), new Item.Element(box.tag));
    }

    private static boolean tagged(Canvas canvas, int from) {
        for (Item item : canvas.items.subList(from, canvas.items.size())) if (item.tag() != null) return true;
        return false;
    }

    /**
     * A cell merged over rows on several pages: its text stands on the first page that gives it room, and again, as
     * decoration, on those after it, so that a reader sees what the rows there belong to; on those before it smaller, if
     * that makes it fit. Text too high for any of them goes over line by line.
     */
    private void merged(CellBox box, int r, double top, double bottom, Canvas canvas) {
        TableRow lastRow = rows.get(end(box, r)).row;
        boolean ends = lastRow.index == box.last && !lastRow.cutBelow;
        boolean fits = box.fits(bottom - top);
        if (box.done) {
            if (box.broken || !box.repeats()) return;
            if (fits) box.paint(x, top, bottom, false, true, canvas);
            else box.paintSmaller(x, top, bottom, canvas);
            return;
        }
        if (fits || ends || box.isVertical() && !table.fitsBelow(box, lastRow, canvas.waiting(table))) {
            box.paint(x, top, bottom, box.broken, false, canvas);
            box.done = true;
        } else if (box.broken || !table.fitsBelow(box, lastRow, canvas.waiting(table))) {
            box.paintSome(x, top, bottom, canvas);
        } else if (box.repeats()) {
            box.paintSmaller(x, top, bottom, canvas);
        }
    }

    private void edges() {
        for (int r = 0; r <= rows.size(); r++) {
            double y = r < rows.size() ? rows.get(r).y : rows.get(r - 1).bottom();
            for (int c = 0; c < columns; c++) {
                lines.across(y, x + table.edges[c], x + table.edges[c + 1], across(r, c));
            }
        }
        for (int r = 0; r < rows.size(); r++) {
            for (int c = 0; c <= columns; c++) lines.down(x + table.edges[c], rows.get(r).y, rows.get(r).bottom(), down(r, c));
        }
    }

    /** The border between rows {@code r - 1} and {@code r}; at a page's edge a cell that is cut closes and opens again. */
    private Border across(int r, int c) {
        CellBox above = owner(r - 1, c);
        CellBox below = owner(r, c);
        if (above != null && above == below) return Border.NONE;
        Border upper = above == null ? Border.NONE : above.cell.bottom();
        Border lower = below == null ? Border.NONE : below.cell.top();
        if (below == null && above != null && !upper.visible() && cut(r - 1, above)) upper = above.cell.top();
        if (below != null && cutAbove(r, below) && !lower.visible()) lower = below.cell.bottom();
        return GridLines.stronger(upper, lower);
    }

    private boolean cut(int r, CellBox box) {
        TableRow row = rows.get(r).row;
        return row.cutBelow || box.last > row.index;
    }

    private boolean cutAbove(int r, CellBox box) {
        TableRow row = rows.get(r).row;
        return row.cutAbove || box.first < row.index;
    }

    private Border down(int r, int c) {
        CellBox left = owner(r, c - 1);
        CellBox right = owner(r, c);
        if (left != null && left == right) return Border.NONE;
        return GridLines.stronger(left == null ? Border.NONE : left.cell.right(), right == null ? Border.NONE : right.cell.left());
    }
}
