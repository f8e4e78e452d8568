package org.nianbao.form;

import java.util.ArrayList;
import java.util.List;

/**
 * A table of figures.
 *
 * @param name         as findings say it: 三表
 * @param columnFirst  findings name the column before the row
 * @param zerosOmitted a cell left out in the data file counts as zero
 * @param measure      of cells whose row and column state none
 * @param blocks       most tables have one; a table whose rows have columns of their own has several
 * @param cells        of all blocks, row by row
 */
public record Table(String name, boolean columnFirst, boolean zerosOmitted, Measure measure, List<Block> blocks,
                    List<Cell> cells) {
    public Table {
        blocks = List.copyOf(blocks);
        cells = List.copyOf(cells);
    }

    /**
     * @param label as printed over the block; may be empty
     * @param name  its normal form ({@link Names#normal})
     */
    public record Block(String label, String name, Axis rows, Axis columns) {
        Block(String label, Axis rows, Axis columns) {
            this(label, Names.normal(label), rows, columns);
        }
    }

    static Table of(
            String section, String name, boolean columnFirst, boolean zeros, Measure measure, List<Block> blocks) {
        List<Cell> cells = new ArrayList<>();
        for (int b = 0; b < blocks.size(); b++) {
            Block block = blocks.get(b);
            for (int r = 0; r < block.rows().leaves().size(); r++) {
                for (int c = 0; c < block.columns().leaves().size(); c++) {
                    cells.add(cell(section, name, columnFirst, measure, b, block, r, c));
                }
            }
        }
        return new Table(name, columnFirst, zeros, measure, blocks, cells);
    }

    private static Cell cell(
            String section, String name, boolean columnFirst, Measure measure, int b, Block block, int r, int c) {
        Axis.Leaf row = block.rows().leaves().get(r);
        Axis.Leaf column = block.columns().leaves().get(c);
        List<String> path = new ArrayList<>();
        path.add(section);
        path.addAll(row.path());
        path.addAll(column.path());
        Axis.Leaf first = columnFirst ? column : row;
        Axis.Leaf second = columnFirst ? row : column;
        String said = name;
        if (!first.path().isEmpty()) said = said + "·" + first.brief();
        if (!second.path().isEmpty()) said = said + "·" + second.brief();
        Measure own = row.header().measure().orElse(column.header().measure().orElse(measure));
        return new Cell(path, said, own, b, r, c, row.isTotal() || column.isTotal());
    }

    public Cell cell(int block, int row, int column) {
        int before = 0;
        for (int b = 0; b < block; b++) before += size(b);
        return cells.get(before + row * blocks.get(block).columns().leaves().size() + column);
    }

    private int size(int block) {
        return blocks.get(block).rows().leaves().size() * blocks.get(block).columns().leaves().size();
    }
}
