package org.nianbao.form;

import java.util.List;

/**
 * One number of a table.
 *
 * @param address the keys of {@code path}, joined by points; it tells cells of one form apart
 * @param path    its address in keys, the section's key first
 * @param name    as findings say it: 三表·列·行
 * @param block   index into {@link Table#blocks}
 * @param row     index into the block's rows
 * @param column  index into the block's columns
 */
public record Cell(String address, List<String> path, String name, Measure measure, int block, int row, int column, boolean total) {
    public Cell {
        path = List.copyOf(path);
    }

    Cell(List<String> path, String name, Measure measure, int block, int row, int column, boolean total) {
        this(String.join(".", path), path, name, measure, block, row, column, total);
    }

    /** Hashing every component for each look-up costs more than the look-up. */
    @Override
    public int hashCode() {
        return address.hashCode();
    }
}
