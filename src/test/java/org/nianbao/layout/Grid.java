package org.nianbao.layout;

import java.util.ArrayList;
import java.util.List;
import org.nianbao.layout.doc.Block;
import org.nianbao.layout.doc.Border;
import org.nianbao.layout.doc.Table;
import org.nianbao.layout.doc.Table.Cell;
import org.nianbao.layout.doc.Table.Cell.Direction;
import org.nianbao.layout.doc.Table.Cell.Scope;
import org.nianbao.layout.doc.Table.Cell.VerticalAlign;
import org.nianbao.layout.doc.Table.Row;
import org.nianbao.layout.doc.Table.Row.HeightRule;

/** A table for layout tests: hairlines, and left margins of 5 pt, so that a picture's cells keep their places. */
final class Grid {
    static final Border LINE = new Border(Border.Style.SINGLE, 0.02, 0, 0);

    private final List<Double> columns = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();
    Table.Align align = Table.Align.LEFT;
    double indent;
    boolean fixed = true;
    String summary = "";
    Table.Autofit autofit = Table.Autofit.NONE;

    Grid(double... widths) {
        for (double width : widths) columns.add(width);
    }

    Grid row(Box... cells) {
        return row(0, HeightRule.AUTO, false, false, cells);
    }

    Grid head(Box... cells) {
        return row(0, HeightRule.AUTO, false, true, cells);
    }

    Grid whole(Box... cells) {
        return row(0, HeightRule.AUTO, true, false, cells);
    }

    Grid row(double height, HeightRule rule, boolean cantSplit, boolean header, Box... cells) {
        List<Cell> made = new ArrayList<>();
        for (Box cell : cells) made.add(cell.make());
        rows.add(new Row(height, rule, cantSplit, header, made));
        return this;
    }

    Table make() {
        return new Table(columns, align, indent, fixed, autofit, rows, "", summary, "表一");
    }

    static Box at(int column, String text) {
        return new Box(column, Paper.p(text).make());
    }

    static Box at(int column, Block... blocks) {
        return new Box(column, blocks);
    }

    /** A cell in the making. */
    static final class Box {
        private final int column;
        private final List<Block> blocks;
        private int span = 1;
        private int rows = 1;
        private Border top = LINE;
        private Border bottom = LINE;
        private Border side = LINE;
        private Integer shade;
        private VerticalAlign vertical = VerticalAlign.TOP;
        private Direction direction = Direction.HORIZONTAL;
        private Scope scope = Scope.NONE;

        private Box(int column, Block... blocks) {
            this.column = column;
            this.blocks = List.of(blocks);
        }

        Box span(int columns) {
            span = columns;
            return this;
        }

        Box down(int count) {
            rows = count;
            return this;
        }

        Box edges(Border top, Border bottom, Border side) {
            this.top = top;
            this.bottom = bottom;
            this.side = side;
            return this;
        }

        Box shade(int rgb) {
            shade = rgb;
            return this;
        }

        Box middle() {
            vertical = VerticalAlign.CENTER;
            return this;
        }

        Box foot() {
            vertical = VerticalAlign.BOTTOM;
            return this;
        }

        Box direction(Direction how) {
            direction = how;
            return this;
        }

        Box heads(Scope what) {
            scope = what;
            return this;
        }

        private Cell make() {
            return new Cell(column, span, rows, 0, 0, 0, 5, top, side, bottom, side, shade, vertical, direction, false,
                    scope != Scope.NONE, scope, blocks);
        }
    }
}
