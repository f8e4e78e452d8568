package org.nianbao.form;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.nianbao.finding.Finding;
import org.nianbao.finding.Findings;
import org.nianbao.finding.Severity;
import org.nianbao.source.Node;

/** Reads the list under {@code 规则}. */
final class RuleReader {
    private static final List<String> KINDS = List.of("行合计", "列合计", "等式", "取值");

    private final Form form;
    private final Findings findings;

    private RuleReader(Form form, Findings findings) {
        this.form = form;
        this.findings = findings;
    }

    /** @param form without rules: what they may name */
    static List<Rule> read(List<Node> items, Form form, Findings findings) {
        RuleReader reader = new RuleReader(form, findings);
        List<Rule> rules = new ArrayList<>();
        Set<String> ids = new LinkedHashSet<>();
        for (Node item : items) {
            Optional<Entries> entries = Entries.of(item, findings);
            if (entries.isEmpty()) continue;
            Rule rule = reader.rule(entries.get());
            entries.get().reportUnasked();
            rules.add(rule);
            if (ids.add(rule.id())) continue;
            findings.add(Finding.error("form.same-name", item.place(), "有两条规则都叫“" + rule.id() + "”。", "换一个编号。"));
        }
        return rules;
    }

    private Rule rule(Entries e) {
        String id = e.required("编号");
        Severity severity = Severity.values()[e.choice("等级", List.of("错误", "警告", "提示"))];
        String statement = e.required("说明");
        String hint = e.text("办法");
        return switch (KINDS.get(e.choice("检查", KINDS))) {
            case "行合计" -> new Rule.RowTotals(id, severity, statement, hint, tables(e));
            case "列合计" -> new Rule.ColumnTotals(id, severity, statement, hint, tables(e));
            case "等式" -> equation(e, id, severity, statement, hint);
            default -> new Rule.Range(id, severity, statement, hint);
        };
    }

    private Rule equation(Entries e, String id, Severity severity, String statement, String hint) {
        String table = tables(e).stream().findFirst().orElse("");
        return new Rule.Equation(id, severity, statement, hint, table, rows(e, table, "左"), rows(e, table, "右"));
    }

    private List<String> tables(Entries e) {
        List<String> names = new ArrayList<>();
        for (Node.Scalar name : e.scalars("表")) {
            if (table(name.text()).isPresent()) names.add(name.text());
            else unknown(name, form.sections().stream().filter(s -> s.table().isPresent()).map(Section::key).toList());
        }
        if (e.scalars("表").isEmpty()) e.required("表");
        return names;
    }

    private List<String> rows(Entries e, String table, String key) {
        List<String> names = new ArrayList<>();
        for (Node.Scalar name : e.scalars(key)) {
            List<Table.Block> blocks = table(table).map(Table::blocks).orElse(List.of());
            if (blocks.stream().anyMatch(b -> !b.rows().named(name.text()).isEmpty())) names.add(name.text());
            else unknown(name, blocks.stream().flatMap(b -> b.rows().leaves().stream())
                    .map(l -> String.join(".", l.path())).toList());
        }
        if (e.scalars(key).isEmpty()) e.required(key);
        return names;
    }

    private Optional<Table> table(String section) {
        return form.section(section).flatMap(Section::table);
    }

    private void unknown(Node.Scalar name, List<String> known) {
        findings.add(Finding.error("form.unknown-name", name.place(), "不认识“" + name.text() + "”。",
                Names.advice(name.text(), known)));
    }
}
