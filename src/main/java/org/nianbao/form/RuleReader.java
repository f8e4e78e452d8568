package org.nianbao.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nianbao.finding.Findings;
import org.nianbao.finding.Severity;
import org.nianbao.source.Node;

/** Reads the list under {@code 规则}. */
final class RuleReader {
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
        for (Node item : items) {
            Optional<Entries> entries = Entries.of(item, findings);
            if (entries.isEmpty()) continue;
            rules.add(reader.rule(entries.get()));
            entries.get().reportUnasked();
        }
        return rules;
    }

    private Rule rule(Entries e) {
        String id = e.required("编号");
        Severity severity = Severity.values()[e.choice("等级", List.of("错误", "警告", "提示"))];
        String statement = e.required("说明");
        RuleNames names = new RuleNames(form, findings);
        List<Rule.Condition> when = new ArrayList<>();
        for (Node item : e.items("当")) {
            Entries.of(item, findings).flatMap(c -> condition(c, names)).ifPresent(when::add);
        }
        return new Rule(id, severity, statement, e.text("办法"), when, new ClaimReader(e, names).claim());
    }

    private Optional<Rule.Condition> condition(Entries e, RuleNames names) {
        Rule.Condition condition = null;
        if (e.node("大于零").isPresent()) condition = new Rule.Positive(names.cell(e.scalar("大于零")));
        String field = e.node("字段").isPresent() ? names.field(e.scalar("字段")) : "";
        if (e.node("含").isPresent()) condition = new Rule.FieldHas(field, names.phrase(e.scalar("含")));
        if (e.node("不含").isPresent()) condition = new Rule.FieldLacks(field, names.phrase(e.scalar("不含")));
        if (condition == null) e.required("含");
        e.reportUnasked();
        return Optional.ofNullable(condition);
    }
}
