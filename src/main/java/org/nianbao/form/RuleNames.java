package org.nianbao.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.PatternSyntaxException;
import org.nianbao.finding.Finding;
import org.nianbao.finding.Findings;
import org.nianbao.source.Node;

/** Names and patterns in rules, held against what the form has. A wrong one is a finding. */
final class RuleNames {
    private static final String LAST_YEAR = "上年:";

    private final Form form;
    private final Findings findings;

    RuleNames(Form form, Findings findings) {
        this.form = form;
        this.findings = findings;
    }

    String field(Optional<Node.Scalar> name) {
        List<String> known = form.fields().stream().map(Field::path).toList();
        return known(name, known);
    }

    String section(Node.Scalar name) {
        return known(Optional.of(name), sections(false));
    }

    String table(Node.Scalar name) {
        return known(Optional.of(name), sections(true));
    }

    private List<String> sections(boolean tables) {
        return form.sections().stream().filter(s -> s.table().isPresent() == tables).map(Section::key).toList();
    }

    String cell(Optional<Node.Scalar> name) {
        return known(name, form.addresses());
    }

    /** A cell's address, or the begin of several. */
    List<String> cells(Node.Scalar name) {
        List<String> all = form.addresses().stream()
                .filter(a -> a.equals(name.text()) || a.startsWith(name.text() + ".")).toList();
        if (all.isEmpty()) known(Optional.of(name), form.addresses());
        return all;
    }

    /** {@code 名称}, {@code -名称}, {@code 上年:名称}; of a table's row, or where the table is empty of a cell. */
    Claim.Term term(Node.Scalar typed, String table) {
        String name = typed.text();
        boolean minus = name.startsWith("-");
        if (minus) name = name.substring(1);
        boolean lastYear = name.startsWith(LAST_YEAR);
        if (lastYear) name = name.substring(LAST_YEAR.length());
        List<String> known = table.isEmpty() ? form.addresses() : rows(table);
        boolean group = !table.isEmpty() && blocks(table).stream()
                .anyMatch(b -> b.rows().named(typedName(typed)).size() > 0);
        if (!known.contains(name) && !group) unknown(typed, name, known);
        return new Claim.Term(name, lastYear, minus);
    }

    private static String typedName(Node.Scalar typed) {
        String name = typed.text().startsWith("-") ? typed.text().substring(1) : typed.text();
        return name.startsWith(LAST_YEAR) ? name.substring(LAST_YEAR.length()) : name;
    }

    private List<Table.Block> blocks(String table) {
        return form.section(table).flatMap(Section::table).map(Table::blocks).orElse(List.of());
    }

    private List<String> rows(String table) {
        List<String> names = new ArrayList<>();
        for (Table.Block block : blocks(table)) {
            block.rows().leaves().forEach(l -> names.add(String.join(".", l.path())));
        }
        return names;
    }

    Phrase phrase(Optional<Node.Scalar> source) {
        if (source.isEmpty()) return Phrase.of("(?!)");
        try {
            return Phrase.of(source.get().text());
        } catch (PatternSyntaxException e) {
            findings.add(Finding.error("form.wrong-pattern", source.get().place(), 
                    "句式“" + source.get().text() + "”写错了。", "检查括号是否成对；写法见docs/new-kind.md。"));
            return Phrase.of("(?!)");
        }
    }

    void missingSlot(Node.Scalar source, String slot) {
        findings.add(Finding.error("form.wrong-pattern", source.place(), "句式“" + source.text() + "”里没有“" + slot + "”。",
                "在要读出来的地方写“" + slot + "”。"));
    }

    List<Phrase> phrases(List<Node.Scalar> sources) {
        return sources.stream().map(s -> phrase(Optional.of(s))).toList();
    }

    private String known(Optional<Node.Scalar> name, List<String> known) {
        if (name.isEmpty()) return "";
        if (!known.contains(name.get().text())) unknown(name.get(), name.get().text(), known);
        return name.get().text();
    }

    private void unknown(Node.Scalar typed, String name, List<String> known) {
        findings.add(Finding.error("form.unknown-name", typed.place(), "不认识“" + name + "”。",
                Names.advice(name, known)));
    }

    void missing(Entries e, String key) {
        findings.add(Finding.error("form.missing", e.place(), "缺少“" + key + "”。", "补上“" + key + ": …”。"));
    }

    void wrongNumber(Node.Scalar s, String key) {
        findings.add(Finding.error("form.wrong-value", s.place(), "“" + key + "”应当是一个数，现在是“" + s.text() + "”。",
                "写成“" + key + ": 10”这样。"));
    }
}
