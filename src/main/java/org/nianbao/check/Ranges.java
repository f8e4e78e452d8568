package org.nianbao.check;

import java.math.BigDecimal;
import java.util.List;
import org.nianbao.finding.Finding;
import org.nianbao.finding.Findings;
import org.nianbao.form.Cell;
import org.nianbao.form.Rule;
import org.nianbao.form.Section;
import org.nianbao.report.Figure;
import org.nianbao.report.Report;

/** Numbers that cannot be: below zero, or broken where things are counted. */
final class Ranges {
    private Ranges() {}

    static void check(Report report, Findings findings) {
        for (Rule rule : report.form().rules()) {
            if (!(rule instanceof Rule.Range range)) continue;
            for (Section section : report.form().sections()) {
                section.table().ifPresent(t -> t.cells().forEach(c -> cell(report, range, c, findings)));
            }
        }
    }

    private static void cell(Report report, Rule.Range rule, Cell cell, Findings findings) {
        Figure figure = report.figure(cell.address()).orElse(null);
        if (figure == null || figure.computed()) return;
        BigDecimal value = figure.value();
        String message = null;
        if (value.signum() < 0 && !cell.measure().signed()) message = "这里是" + value.toPlainString() + "，不能小于0。";
        else if (value.scale() > 0 && !cell.measure().decimal()) message = "这里是" + value.toPlainString() + "，应当是整数。";
        if (message == null) return;
        findings.add(new Finding(rule.id(), rule.severity(), cell.name(), List.of(figure.place()), message,
                rule.hint().isEmpty() ? rule.statement() + "。" : rule.hint()));
    }
}
