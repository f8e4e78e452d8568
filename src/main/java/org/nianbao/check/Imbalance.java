package org.nianbao.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.nianbao.finding.Finding;
import org.nianbao.finding.Place;
import org.nianbao.form.Cell;
import org.nianbao.form.Section;
import org.nianbao.form.Table;
import org.nianbao.report.Figure;
import org.nianbao.report.Report;

/** An equation that does not hold, told in the form's own words. */
final class Imbalance {
    private static final int TERMS = 6;
    private static final int PLACES = 12;

    private final Report report;

    private Imbalance(Report report) {
        this.report = report;
    }

    static Finding finding(Report report, Arithmetic.Cause cause) {
        return new Imbalance(report).finding(cause);
    }

    private Finding finding(Arithmetic.Cause cause) {
        Balance main = cause.explained().get(0);
        if (cause.cell() == null) {
            return new Finding(main.rule().id(), main.rule().severity(), main.subject(), places(main, null),
                    sides(main) + "。", main.rule().advice());
        }
        Cell cell = cause.cell();
        BigDecimal now = value(cell);
        List<String> failures = new ArrayList<>();
        for (Balance b : cause.explained()) {
            String rule = b.rule() == main.rule() ? "" : b.rule().id() + "，";
            String subject = b.subject().equals(cell.name()) ? "" : b.subject() + "：";
            failures.add(rule + subject + sides(b));
        }
        return new Finding(main.rule().id(), main.rule().severity(), cell.name(), places(main, cell),
                String.join("；", failures) + "。",
                "多半是“" + cell.name() + "”这一格错了：现在是" + now.toPlainString() + "，改成"
                        + now.add(cause.change()).stripTrailingZeros().toPlainString() + "就都平了。");
    }

    private String sides(Balance b) {
        boolean oneRow = b.left().stream().allMatch(c -> c.row() == b.right().get(0).row());
        return terms(b.left(), b.leftSum(), oneRow) + "，" + terms(b.right(), b.rightSum(), oneRow) + "，相差"
                + b.difference().abs().stripTrailingZeros().toPlainString();
    }

    /** {@code 甲3加乙2等于5}; of more than two the zeros are left out, and where there are many terms only the sum is told. */
    private String terms(List<Cell> cells, BigDecimal sum, boolean oneRow) {
        if (cells.size() == 1) return "“" + brief(cells.get(0), oneRow) + "”写的是" + value(cells.get(0)).toPlainString();
        List<String> terms = new ArrayList<>();
        for (Cell cell : cells) {
            if (value(cell).signum() != 0 || cells.size() == 2) terms.add("“" + brief(cell, oneRow) + "”" + value(cell).toPlainString());
        }
        if (terms.isEmpty() || terms.size() > TERMS) return "各项之和是" + sum.toPlainString();
        if (terms.size() == 1) return "各项之和是" + sum.toPlainString() + "（" + terms.get(0) + "）";
        return String.join("加", terms) + "等于" + sum.toPlainString();
    }

    /** The part of a cell's name that tells it from the others: the column within a row, else the row. */
    private String brief(Cell cell, boolean oneRow) {
        Table table = report.form().section(cell.path().get(0)).flatMap(Section::table).orElseThrow();
        Table.Block block = table.blocks().get(cell.block());
        return (oneRow ? block.columns().leaves().get(cell.column()) : block.rows().leaves().get(cell.row())).brief();
    }

    private BigDecimal value(Cell cell) {
        return report.figure(cell.address()).orElseThrow().value();
    }

    private List<Place> places(Balance b, Cell first) {
        Set<Place> places = new LinkedHashSet<>();
        if (first != null) typed(first, places);
        b.right().forEach(c -> typed(c, places));
        b.left().forEach(c -> typed(c, places));
        if (places.isEmpty()) report.figure(b.right().get(0).address()).map(Figure::place).ifPresent(places::add);
        return places.stream().limit(PLACES).toList();
    }

    private void typed(Cell cell, Set<Place> places) {
        report.figure(cell.address()).filter(f -> !f.computed()).ifPresent(f -> places.add(f.place()));
    }
}
