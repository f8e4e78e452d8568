package org.nianbao.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.nianbao.form.Axis;
import org.nianbao.form.Cell;
import org.nianbao.form.Claim;
import org.nianbao.form.Form;
import org.nianbao.form.Rule;
import org.nianbao.form.Table;
import org.nianbao.report.Report;

/** Totals and equations. Failures that one cell explains are told once. */
final class Arithmetic {
    private final Report report;
    private final List<Balance> balances = new ArrayList<>();

    private Arithmetic(Report report) {
        this.report = report;
    }

    static void check(Scope scope) {
        Arithmetic arithmetic = new Arithmetic(scope.report());
        for (Rule rule : scope.report().form().rules()) {
            if (!scope.applies(rule)) continue;
            Claim claim = rule.claim();
            if (claim instanceof Claim.RowTotals r) for (String t : r.tables()) arithmetic.totals(rule, t, true);
            else if (claim instanceof Claim.ColumnTotals c) for (String t : c.tables()) arithmetic.totals(rule, t, false);
            else if (claim instanceof Claim.Equation e && !e.table().isEmpty()) arithmetic.equation(rule, e, scope);
        }
        arithmetic.report(scope);
    }

    private void totals(Rule rule, String section, boolean alongRow) {
        Table table = report.form().table(section);
        for (int b = 0; b < table.blocks().size(); b++) {
            Axis summed = alongRow ? table.blocks().get(b).columns() : table.blocks().get(b).rows();
            Axis other = alongRow ? table.blocks().get(b).rows() : table.blocks().get(b).columns();
            for (int t = 0; t < summed.leaves().size(); t++) {
                Axis.Leaf total = summed.leaves().get(t);
                if (!total.isTotal()) continue;
                for (int o = 0; o < other.leaves().size(); o++) {
                    List<Cell> parts = new ArrayList<>();
                    for (int part : total.sum()) parts.add(cell(table, b, part, o, alongRow));
                    Cell cell = cell(table, b, t, o, alongRow);
                    add(rule, cell.name(), table, parts, List.of(cell));
                }
            }
        }
    }

    private static Cell cell(Table table, int block, int summed, int other, boolean alongRow) {
        return alongRow ? table.cell(block, other, summed) : table.cell(block, summed, other);
    }

    private void equation(Rule rule, Claim.Equation claim, Scope scope) {
        Table table = report.form().table(claim.table());
        boolean lastYear = ofLastYear(claim.left()) || ofLastYear(claim.right());
        for (int b = 0; b < table.blocks().size(); b++) {
            Table.Block block = table.blocks().get(b);
            Set<Integer> failed = new LinkedHashSet<>();
            for (int c = 0; c < block.columns().leaves().size(); c++) {
                if (lastYear) {
                    // A total that fails with its parts is told with them.
                    if (!Collections.disjoint(failed, block.columns().leaves().get(c).sum())) continue;
                    if (!Years.equation(scope, rule, column(table, b, c, claim))) failed.add(c);
                    continue;
                }
                String column = block.columns().leaves().get(c).brief();
                String subject = column.isEmpty() ? table.name() : table.name() + "·" + column;
                add(rule, subject, table, side(table, b, c, claim.left(), claim.right()),
                        side(table, b, c, claim.right(), claim.left()));
            }
        }
    }

    /** The claim of each column, of cells in place of rows. */
    static List<Claim.Equation> columns(Form form, Claim.Equation claim) {
        Table table = form.table(claim.table());
        List<Claim.Equation> columns = new ArrayList<>();
        for (int b = 0; b < table.blocks().size(); b++) {
            for (int c = 0; c < table.blocks().get(b).columns().leaves().size(); c++) {
                columns.add(column(table, b, c, claim));
            }
        }
        return columns;
    }

    private static Claim.Equation column(Table table, int block, int column, Claim.Equation claim) {
        return new Claim.Equation("", terms(table, block, column, claim.left()), terms(table, block, column, claim.right()));
    }

    private static boolean ofLastYear(List<Claim.Term> terms) {
        for (Claim.Term term : terms) if (term.lastYear()) return true;
        return false;
    }

    /** What is taken away on one side is added on the other. */
    private static List<Cell> side(Table table, int block, int column, List<Claim.Term> own, List<Claim.Term> other) {
        List<Claim.Term> rows = new ArrayList<>();
        for (Claim.Term term : own) if (!term.minus()) rows.add(term);
        for (Claim.Term term : other) if (term.minus()) rows.add(term);
        return cells(table, block, column, rows);
    }

    private static List<Cell> cells(Table table, int block, int column, List<Claim.Term> rows) {
        List<Cell> cells = new ArrayList<>();
        for (Claim.Term row : rows) {
            for (int r : table.blocks().get(block).rows().named(row.name())) cells.add(table.cell(block, r, column));
        }
        return cells;
    }

    private static List<Claim.Term> terms(Table table, int block, int column, List<Claim.Term> rows) {
        List<Claim.Term> terms = new ArrayList<>();
        for (Claim.Term row : rows) {
            for (Cell cell : cells(table, block, column, List.of(row))) {
                terms.add(new Claim.Term(cell.address(), row.lastYear(), row.minus()));
            }
        }
        return terms;
    }

    /** An equation with a figure that could not be read says nothing; one between computed figures alone holds anyway. */
    private void add(Rule rule, String subject, Table table, List<Cell> left, List<Cell> right) {
        if (left.isEmpty() || right.isEmpty() || !known(left) || !known(right)) return;
        Balance balance = Balance.of(report, rule, subject, table, left, right);
        if (!balance.typed().isEmpty()) balances.add(balance);
    }

    private boolean known(List<Cell> cells) {
        for (Cell cell : cells) if (report.figure(cell.address()).isEmpty()) return false;
        return true;
    }

    /** The cells without totals that make a total in the end. */
    static List<Cell> parts(Table table, Cell total) {
        Table.Block block = table.blocks().get(total.block());
        List<Cell> cells = new ArrayList<>();
        List<Integer> columns = block.columns().parts(total.column());
        for (int r : block.rows().parts(total.row())) {
            for (int c : columns) cells.add(table.cell(total.block(), r, c));
        }
        return cells;
    }

    private void report(Scope scope) {
        List<Balance> failed = new ArrayList<>();
        List<Balance> held = new ArrayList<>();
        for (Balance balance : balances) (balance.holds() ? held : failed).add(balance);
        while (!failed.isEmpty()) {
            Cause cause = Cause.widest(failed, held);
            scope.findings().add(Imbalance.finding(report, cause));
            failed.removeAll(cause.explained());
        }
    }

    /**
     * Failures that changing one cell would mend.
     *
     * @param explained the failures, the one told in front
     * @param cell      null where none, or several cells would do
     * @param change    what the cell would have to change by
     */
    record Cause(List<Balance> explained, Cell cell, BigDecimal change) {

        /** The cause that explains most; the first failure for itself where no cell explains two. */
        static Cause widest(List<Balance> failed, List<Balance> held) {
            Cause best = new Cause(List.of(failed.get(0)), null, null);
            Map<Cell, Boolean> tried = new LinkedHashMap<>();
            for (Balance balance : failed) {
                for (Cell cell : balance.typed().keySet()) {
                    boolean holdsElsewhere = held.stream().anyMatch(h -> h.typed().containsKey(cell));
                    if (tried.putIfAbsent(cell, true) != null || holdsElsewhere) continue;
                    for (Cause cause : of(cell, failed)) {
                        int more = cause.explained.size() - best.explained.size();
                        if (more > 0) best = cause;
                        else if (more == 0 && best.explained.size() > 1 && !cell.equals(best.cell)) {
                            best = new Cause(best.explained, null, null);
                        }
                    }
                }
            }
            return best;
        }

        private static List<Cause> of(Cell cell, List<Balance> failed) {
            Map<BigDecimal, List<Balance>> byChange = new LinkedHashMap<>();
            for (Balance balance : failed) {
                BigDecimal change = balance.mend(cell);
                if (change == null) continue;
                byChange.computeIfAbsent(change.stripTrailingZeros(), k -> new ArrayList<>()).add(balance);
            }
            List<Cause> causes = new ArrayList<>();
            byChange.forEach((change, balances) -> {
                if (balances.size() > 1) causes.add(new Cause(balances, cell, change));
            });
            return causes;
        }
    }
}
