package org.nianbao.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nianbao.finding.Finding;
import org.nianbao.finding.Findings;
import org.nianbao.finding.Place;
import org.nianbao.source.Node;

/** Nodes of a form.yaml → {@link Form}. */
final class FormReader {
    private final Findings findings;

    private FormReader(Findings findings) {
        this.findings = findings;
    }

    static Form read(String file, Node.Mapping root, Findings findings) {
        return new FormReader(findings).form(file, Entries.of(root, findings).orElseThrow());
    }

    private Form form(String file, Entries e) {
        String kind = e.required("报告");
        String edition = e.required("格式");
        String basis = e.text("依据");
        List<Field> fields = new ArrayList<>();
        for (Node item : e.items("首部")) Entries.of(item, findings).ifPresent(f -> fields.add(field(f)));
        List<Section> sections = new ArrayList<>();
        for (Node item : e.items("章节")) Entries.of(item, findings).ifPresent(s -> sections.add(section(s)));
        if (sections.isEmpty()) missing(e.place(), "章节");
        reportSameKeys(e.items("章节"), sections);
        Form.Properties properties = e.entries("文件").map(this::properties)
                .orElse(new Form.Properties(kind, "", "zh-CN", List.of()));
        Form bare = new Form(file, kind, edition, basis, properties, fields, sections, List.of());
        List<Rule> rules = RuleReader.read(e.items("规则"), bare, findings);
        e.reportUnasked();
        return new Form(file, kind, edition, basis, properties, fields, sections, rules);
    }

    private Form.Properties properties(Entries e) {
        String language = e.text("语言");
        Form.Properties properties = new Form.Properties(
                e.required("标题"), e.text("作者"), language.isEmpty() ? "zh-CN" : language, e.texts("关键词"));
        e.reportUnasked();
        return properties;
    }

    private Field field(Entries e) {
        String path = e.required("键");
        Field.Type type = Field.Type.values()[e.choice("类型", List.of("文字", "年份", "日期"))];
        Field.Role role = Field.Role.values()[e.choice("用作", List.of("无", "机关", "年度", "日期"))];
        Field field = new Field(path, e.text("说明"), e.flag("必填", false), type, role);
        e.reportUnasked();
        return field;
    }

    private Section section(Entries e) {
        String key = e.required("键");
        boolean table = e.choice("内容", List.of("文字", "表")) == 1;
        Optional<Entries> body = e.entries("表");
        if (table && body.isEmpty()) missing(e.place(), "表");
        if (!table && body.isPresent()) {
            findings.add(Finding.error("form.wrong-value", e.place(), "章节“" + key + "”写了“表”，内容却不是表。", "写“内容: 表”。"));
        }
        Section section = new Section(key, e.texts("别名"), e.text("序号"), e.text("标题"), e.text("说明"),
                e.flag("必填", true), body.filter(b -> table).map(b -> table(key, b)));
        e.reportUnasked();
        return section;
    }

    private Table table(String section, Entries e) {
        String name = e.text("简称").isEmpty() ? section : e.text("简称");
        boolean columnFirst = e.choice("称呼", List.of("行·列", "列·行")) == 1;
        boolean zeros = e.flag("可省略零", false);
        Measure measure = AxisReader.measure(e, Optional.empty()).orElse(new Measure("", false, false));
        List<Table.Block> blocks = new ArrayList<>();
        List<Node> parts = e.items("分块");
        for (Node part : parts) Entries.of(part, findings).ifPresent(p -> blocks.add(block(p)));
        if (parts.isEmpty()) blocks.add(new Table.Block("", axis(e, "行"), axis(e, "列")));
        e.reportUnasked();
        Table table = Table.of(section, name, columnFirst, zeros, measure, blocks);
        reportSameAddresses(e.place(), table);
        return table;
    }

    private Table.Block block(Entries e) {
        Table.Block block = new Table.Block(e.text("标签"), axis(e, "行"), axis(e, "列"));
        e.reportUnasked();
        return block;
    }

    private Axis axis(Entries e, String key) {
        return AxisReader.read(e.items(key), e.node(key).map(Node::place).orElse(e.place()), findings);
    }

    private void reportSameAddresses(Place.Data place, Table table) {
        Map<String, Cell> seen = new LinkedHashMap<>();
        for (Cell cell : table.cells()) {
            if (seen.putIfAbsent(cell.address(), cell) == null) continue;
            findings.add(Finding.error("form.same-name", place, "有两个格子的名称都是“" + cell.address() + "”。",
                    "给行或列换一个键。"));
        }
    }

    private void reportSameKeys(List<Node> items, List<Section> sections) {
        Map<String, Section> seen = new LinkedHashMap<>();
        for (int i = 0; i < sections.size(); i++) {
            if (seen.putIfAbsent(sections.get(i).key(), sections.get(i)) == null || i >= items.size()) continue;
            findings.add(Finding.error("form.same-name", items.get(i).place(),
                    "有两个章节都叫“" + sections.get(i).key() + "”。", "换一个键。"));
        }
    }

    private void missing(Place.Data place, String key) {
        findings.add(Finding.error("form.missing", place, "缺少“" + key + "”。", "补上“" + key + ": …”。"));
    }
}
