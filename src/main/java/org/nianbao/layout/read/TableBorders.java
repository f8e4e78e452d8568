package org.nianbao.layout.read;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.nianbao.layout.doc.Border;
import org.nianbao.layout.read.Style.Formats;
import org.nianbao.layout.read.TableGrid.Place;
import org.nianbao.layout.read.TableLook.Region;

/**
 * The edges of a table's cells: the cell's own, else its conditional formats', else the row's exceptions', else the
 * table's (ISO 29500-1 17.4.66, 17.4.39, 17.4.38), and of two that meet the stronger.
 */
final class TableBorders {
    private final TableGrid grid;
    private final TableMerges merges;
    private final TableLook look;
    private final Style style;
    private final Properties table;
    private final Properties whole;
    private final Colors colors;
    private final Map<Element, Border> borders = new IdentityHashMap<>();
    private final Element[][] across;
    private final Element[][] down;

    /** Edges of one cell, each the same object's worth as its neighbour's there. */
    record Edges(Border top, Border right, Border bottom, Border left) {}

    /** @param table what the table's own w:tblPr says */
    TableBorders(TableGrid grid, TableMerges merges, TableLook look, Style style, Properties table,
                 Resources resources) {
        this.grid = grid;
        this.merges = merges;
        this.look = look;
        this.style = style;
        this.table = table;
        this.whole = resources.styles.formats(style, List.of()).table();
        this.colors = resources.runs.colors();
        int rows = grid.rows().size();
        int columns = grid.count();
        Place[][] slots = slots(rows, columns);
        across = new Element[rows + 1][columns];
        down = new Element[rows][columns + 1];
        for (int r = 0; r <= rows; r++) for (int c = 0; c < columns; c++) {
            Place above = r == 0 ? null : slots[r - 1][c];
            Place below = r == rows ? null : slots[r][c];
            if (above != null && below != null && merges.owner(r - 1, c) == merges.owner(r, c)) continue;
            across[r][c] = Borders.stronger(above == null ? null : edge(above, r - 1, Side.BOTTOM),
                    below == null ? null : edge(below, r, Side.TOP), colors);
        }
        for (int r = 0; r < rows; r++) for (int c = 0; c <= columns; c++) {
            Place left = c == 0 ? null : slots[r][c - 1];
            Place right = c == columns ? null : slots[r][c];
            if (left != null && left == right) continue;
            down[r][c] = Borders.stronger(left == null ? null : edge(left, r, Side.RIGHT),
                    right == null ? null : edge(right, r, Side.LEFT), colors);
        }
    }

    private Place[][] slots(int rows, int columns) {
        Place[][] out = new Place[rows][columns];
        for (int r = 0; r < rows; r++) for (Place cell : grid.rows().get(r).cells()) {
            for (int c = cell.column(); c < cell.end(); c++) out[r][c] = cell;
        }
        return out;
    }

    /** What one cell has to say about an edge of it. */
    private Element edge(Place cell, int row, Side side) {
        Element own = cell.properties().get(side.cellEdge);
        if (own != null && !"none".equals(own.val())) return own;
        List<Region> regions = look.regions(row, cell.column(), cell.span());
        for (int i = regions.size() - 1; i >= 0; i--) {
            Region region = regions.get(i);
            Formats part = style.conditional().get(region.name());
            if (part == null) continue;
            boolean at = at(region, side);
            Element found = part.cell().get(at ? side.cellEdge : side.cellInnerEdge);
            if (found == null) found = part.table().get(at ? side.tableEdge : side.tableInnerEdge);
            if (found != null) return found;
        }
        String key = outer(cell, row, side) ? side.tableEdge : side.tableInnerEdge;
        Element exception = grid.rows().get(row).exceptions().get(key);
        if (exception != null) return exception;
        Element direct = table.get(key);
        return direct != null ? direct : whole.get(key);
    }

    /** Whether it is an edge of the table, too. */
    private boolean outer(Place cell, int row, Side side) {
        if (side == Side.TOP) return row == 0;
        if (side == Side.BOTTOM) return row == grid.rows().size() - 1;
        List<Place> cells = grid.rows().get(row).cells();
        return cell == cells.get(side == Side.LEFT ? 0 : cells.size() - 1);
    }

    private static boolean at(Region region, Side side) {
        if (side == Side.TOP) return region.top();
        if (side == Side.BOTTOM) return region.bottom();
        return side == Side.LEFT ? region.left() : region.right();
    }

    /** Edges of a cell that begins here, over all rows and columns it covers. */
    Edges of(int row, Place cell) {
        int end = row + merges.rows(row, cell);
        List<Element> top = new ArrayList<>();
        List<Element> bottom = new ArrayList<>();
        for (int c = cell.column(); c < cell.end(); c++) {
            top.add(across[row][c]);
            bottom.add(across[end][c]);
        }
        List<Element> left = new ArrayList<>();
        List<Element> right = new ArrayList<>();
        for (int r = row; r < end; r++) {
            left.add(down[r][cell.column()]);
            right.add(down[r][cell.end()]);
        }
        return new Edges(one(top), one(right), one(bottom), one(left));
    }

    /**
     * The border of an edge made of several pieces. Where they differ each neighbour draws its own piece, so the long
     * cell draws none.
     */
    private Border one(List<Element> pieces) {
        Border out = border(pieces.get(0));
        for (Element piece : pieces) if (!border(piece).equals(out)) return Border.NONE;
        return out;
    }

    /** One border for one element, of which a table has few. */
    private Border border(Element edge) {
        if (edge == null) return Border.NONE;
        Border known = borders.get(edge);
        if (known == null) borders.put(edge, known = Borders.of(edge, colors));
        return known;
    }
}
