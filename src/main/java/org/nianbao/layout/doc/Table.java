package org.nianbao.layout.doc;

import java.util.List;
import java.util.Set;

/**
 * A table with its grid and merges resolved (ISO 29500 17.4).
 *
 * @param columns width of each grid column, pt
 * @param indent  from the text area's left edge to the table's left edge (cell margin included), pt
 * @param autofit which columns are as wide as what they hold
 * @param title   w:tblCaption; empty where there is none
 * @param summary w:tblDescription, read to who cannot see the table
 * @param name    in a clerk's words: {@code 表三}
 */
public record Table(List<Double> columns, Align align, double indent, boolean fixed, Autofit autofit,
                    List<Row> rows, String title, String summary, String name) implements Block {
    public Table {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    public Table(List<Double> columns, Align align, double indent, boolean fixed, List<Row> rows, String title,
                 String summary, String name) {
        this(columns, align, indent, fixed, Autofit.NONE, rows, title, summary, name);
    }

    /**
     * Columns none of whose cells says how wide it is (17.4.52, 17.4.71 with type auto).
     *
     * @param width   of the whole table, pt; 0 where it follows from the columns
     * @param columns grid columns, from 0
     */
    public record Autofit(double width, Set<Integer> columns) {
        public static final Autofit NONE = new Autofit(0, Set.of());

        public Autofit {
            columns = Set.copyOf(columns);
        }
    }

    public enum Align { LEFT, CENTER, RIGHT }

    /** @param header repeats on every page the table goes on to */
    public record Row(double height, HeightRule rule, boolean cantSplit, boolean header, List<Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }

        public enum HeightRule { AUTO, AT_LEAST, EXACT }
    }

    /**
     * A cell. A vertical merge is one cell in its first row; the rows below hold no cell at its columns. A gap before or
     * after a row's cells (gridBefore, gridAfter) is a cell without blocks and edges, so that all rows are equally wide.
     *
     * @param column first grid column, from 0
     * @param span   grid columns covered
     * @param rows   rows covered
     * @param label  true where the cell names others (a header row's, or a row label); see {@link #scope}
     * @param scope  which cells it heads
     */
    public record Cell(int column, int span, int rows, double marginTop, double marginRight, double marginBottom,
                       double marginLeft, Border top, Border right, Border bottom, Border left, Integer shade,
                       VerticalAlign vertical, Direction direction, boolean noWrap, boolean label, Scope scope,
                       List<Block> blocks) {
        public Cell {
            blocks = List.copyOf(blocks);
        }

        /** The same with other margins above and below. */
        public Cell within(double top, double bottom) {
            return new Cell(column, span, rows, top, marginRight, bottom, marginLeft, this.top, right, this.bottom, left, shade,
                    vertical, direction, noWrap, label, scope, blocks);
        }

        public enum VerticalAlign { TOP, CENTER, BOTTOM }

        /** How text runs: {@code UPRIGHT} is tbRl with Chinese characters standing. */
        public enum Direction { HORIZONTAL, UPRIGHT, TURNED_RIGHT, TURNED_LEFT }

        public enum Scope { NONE, COLUMN, ROW, BOTH }
    }
}
