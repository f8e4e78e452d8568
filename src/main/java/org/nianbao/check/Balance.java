package org.nianbao.check;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nianbao.form.Cell;
import org.nianbao.form.Rule;
import org.nianbao.report.Figure;
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

    static Balance of(Report report, Rule rule, String subject, List<Cell> left, List<Cell> right, Parts parts) {
        Map<Cell, Integer> typed = new LinkedHashMap<>();
        for (Cell cell : left) add(report, cell, 1, parts, typed);
        for (Cell cell : right) add(report, cell, -1, parts, typed);
        typed.values().removeIf(n -> n == 0);
        return new Balance(rule, subject, left, right, typed, sum(report, left), sum(report, right));
    }

    /** From a total to the cells it is made of in the end. */
    interface Parts {
        List<Cell> of(Cell total);
    }

    private static void add(Report report, Cell cell, int times, Parts parts, Map<Cell, Integer> typed) {
        boolean computed = report.figure(cell.address()).map(Figure::computed).orElse(true);
        if (!cell.total() || !computed) typed.merge(cell, times, Integer::sum);
        else for (Cell part : parts.of(cell)) typed.merge(part, times, Integer::sum);
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
