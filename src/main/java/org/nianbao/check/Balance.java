package org.nianbao.check;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nianbao.form.Cell;
import org.nianbao.form.Rule;
import org.nianbao.form.Table;
import org.nianbao.report.Report;

/**
 * One equation between cells: the sum of the left ones equals the sum of the right ones.
 *
 * @param subject what it is about, in the form's words
 * @param typed   how often each cell the user typed takes part, right ones negative: totals that the program computed
 *                stand as the cells they are made of
 */
record Balance(Rule rule, String subject, List<Cell> left, List<Cell> right, Map<Cell, Integer> typed,
               BigDecimal leftSum, BigDecimal rightSum) {

    private static final List<Integer> ZERO = List.of(0);

    static Balance of(Report report, Rule rule, String subject, Table table, List<Cell> left, List<Cell> right) {
        Map<Cell, Integer> typed = new LinkedHashMap<>();
        for (Cell cell : left) add(report, table, cell, 1, typed);
        for (Cell cell : right) add(report, table, cell, -1, typed);
        typed.values().removeAll(ZERO);
        return new Balance(rule, subject, left, right, typed, sum(report, left), sum(report, right));
    }

    private static void add(Report report, Table table, Cell cell, int times, Map<Cell, Integer> typed) {
        if (!cell.total() || !report.figure(cell.address()).orElseThrow().computed()) count(cell, times, typed);
        else for (Cell part : Arithmetic.parts(table, cell)) count(part, times, typed);
    }

    private static void count(Cell cell, int times, Map<Cell, Integer> typed) {
        Integer before = typed.get(cell);
        typed.put(cell, before == null ? times : before + times);
    }

    private static BigDecimal sum(Report report, List<Cell> cells) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Cell cell : cells) sum = sum.add(report.figure(cell.address()).orElseThrow().value());
        return sum;
    }

    BigDecimal difference() {
        return leftSum.subtract(rightSum);
    }

    boolean holds() {
        return difference().signum() == 0;
    }

    /** By how much a cell would have to change for the equation to hold; null where it cannot mend it alone. */
    BigDecimal mend(Cell cell) {
        Integer times = typed.get(cell);
        if (times == null || Math.abs(times) != 1) return null;
        return times > 0 ? difference().negate() : difference();
    }
}
