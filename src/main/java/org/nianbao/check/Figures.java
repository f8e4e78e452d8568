package org.nianbao.check;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nianbao.form.Cell;
import org.nianbao.form.Claim;
import org.nianbao.form.Rule;
import org.nianbao.form.Section;
import org.nianbao.form.Table;
import org.nianbao.report.Figure;

/** Rules about single figures and pairs of them. */
final class Figures {
    private Figures() {}

    static void check(Scope scope, Rule rule) {
        Claim claim = rule.claim();
        if (claim instanceof Claim.Range) range(scope, rule);
        else if (claim instanceof Claim.Zero zero) zero(scope, rule, zero);
        else if (claim instanceof Claim.Share share) share(scope, rule, share);
        else if (claim instanceof Claim.CountedTwice twice) twice(scope, rule, twice);
        else if (claim instanceof Claim.Jump jump) Years.jump(scope, rule, jump);
        else if (claim instanceof Claim.Vanished vanished) Years.vanished(scope, rule, vanished);
        else if (claim instanceof Claim.Equation e && e.table().isEmpty()) Years.equation(scope, rule, e);
    }

    private static void range(Scope scope, Rule rule) {
        for (Section section : scope.report().form().sections()) {
            if (section.table().isEmpty()) continue;
            for (Cell cell : section.table().get().cells()) range(scope, rule, cell);
        }
    }

    private static void range(Scope scope, Rule rule, Cell cell) {
        Figure figure = scope.report().figure(cell.address()).orElse(null);
        if (figure == null || figure.computed()) return;
        BigDecimal value = figure.value();
        String message = null;
        if (value.signum() < 0 && !cell.measure().signed()) message = "这里是" + value.toPlainString() + "，不能小于0。";
        else if (value.scale() > 0 && !cell.measure().decimal()) message = "这里是" + value.toPlainString() + "，应当是整数。";
        if (message != null) scope.add(rule, cell.name(), List.of(figure.place()), message);
    }

    private static void zero(Scope scope, Rule rule, Claim.Zero claim) {
        List<String> wrong = scope.filled(claim.cells());
        if (wrong.isEmpty()) return;
        List<String> said = new ArrayList<>();
        for (String c : wrong) said.add("“" + scope.name(c) + "”是" + Scope.plain(scope.value(c).orElseThrow()));
        scope.add(rule, scope.name(wrong.get(0)), scope.places(wrong), String.join("，", said) + "。");
    }

    private static void share(Scope scope, Rule rule, Claim.Share claim) {
        Optional<BigDecimal> part = scope.value(claim.part());
        Optional<BigDecimal> whole = scope.value(claim.whole());
        if (part.isEmpty() || whole.isEmpty() || whole.get().signum() <= 0) return;
        if (whole.get().compareTo(claim.least()) < 0) return;
        BigDecimal percent = part.get().multiply(BigDecimal.valueOf(100)).divide(whole.get(), 1, RoundingMode.HALF_UP);
        if (percent.compareTo(claim.percent()) <= 0) return;
        scope.add(rule, scope.name(claim.part()), scope.places(List.of(claim.part())), "这一格是" + Scope.plain(part.get())
                + "，占“" + scope.name(claim.whole()) + "”" + Scope.plain(whole.get()) + "的"
                + Scope.plain(percent) + "%。");
    }

    /** The equation fails by just the figure of the row: that row's cases stand in another row as well. */
    private static void twice(Scope scope, Rule rule, Claim.CountedTwice claim) {
        Table table = scope.report().form().table(claim.table());
        for (int b = 0; b < table.blocks().size(); b++) {
            Table.Block block = table.blocks().get(b);
            List<Integer> rows = block.rows().named(claim.row());
            for (int c = 0; c < block.columns().leaves().size(); c++) {
                if (rows.size() != 1) continue;
                Cell cell = table.cell(b, rows.get(0), c);
                Optional<BigDecimal> value = scope.value(cell.address());
                Optional<BigDecimal> left = sum(scope, table, b, c, claim.left());
                Optional<BigDecimal> right = sum(scope, table, b, c, claim.right());
                if (cell.total() || value.isEmpty() || left.isEmpty() || right.isEmpty()) continue;
                if (value.get().signum() <= 0) continue;
                if (right.get().subtract(left.get()).compareTo(value.get()) != 0) continue;
                scope.add(rule, cell.name(), scope.places(List.of(cell.address())),
                        "勾稽关系差的正好是这一格的" + Scope.plain(value.get()) + cell.measure().unit() + "。");
            }
        }
    }

    private static Optional<BigDecimal> sum(Scope scope, Table table, int block, int column, List<Claim.Term> rows) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Claim.Term term : rows) {
            for (int r : table.blocks().get(block).rows().named(term.name())) {
                Optional<BigDecimal> value = scope.value(table.cell(block, r, column).address());
                if (value.isEmpty()) return Optional.empty();
                sum = term.minus() ? sum.subtract(value.get()) : sum.add(value.get());
            }
        }
        return Optional.of(sum);
    }
}
