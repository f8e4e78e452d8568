package org.nianbao.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.nianbao.finding.Finding;
import org.nianbao.finding.Findings;
import org.nianbao.finding.Place;
import org.nianbao.finding.Severity;
import org.nianbao.form.Field;
import org.nianbao.form.Form;
import org.nianbao.form.Names;
import org.nianbao.form.Section;
import org.nianbao.source.Node;

/** Nodes of a data file → {@link Report}. */
final class ReportReader {
    static final String KIND = "报告";
    static final String EDITION = "格式";
    static final String FOOTNOTE = "注";
    /** The level of the sub-headings: {@code （一）} right below the section, or {@code 1.} where the body skips it. */
    static final String SUBHEADING = "小标题";
    static final String TEMPLATE = "模板";
    static final String REVIEWED = Acknowledgement.KEY;
    private static final List<String> OWN = List.of(KIND, EDITION, TEMPLATE, SUBHEADING, REVIEWED);

    private final Form form;
    private final Node.Mapping root;
    private final Findings findings;
    private final Map<String, String> fields = new LinkedHashMap<>();
    private final Map<String, Figure> figures = new LinkedHashMap<>();
    private final Map<String, Place.Data> places = new LinkedHashMap<>();
    private final Map<Section, Node.Entry> sections = new LinkedHashMap<>();
    /** What unknown names were probably meant for: it is not missing as well. */
    private final Set<String> misspelt = new LinkedHashSet<>();

    private ReportReader(Form form, Node.Mapping root, Findings findings) {
        this.form = form;
        this.root = root;
        this.findings = findings;
    }

    static Report read(Form form, Node.Mapping root, Findings findings) {
        return new ReportReader(form, root, findings).report();
    }

    private Report report() {
        mapEntries();
        checkKind();
        readFields();
        Map<String, Node.Scalar> notes = new LinkedHashMap<>();
        for (Section section : form.sections()) {
            Node.Entry entry = sections.get(section);
            if (entry == null || section.table().isEmpty()) continue;
            TableReader.Result result = TableReader.read(section, entry, form.blankNumberId(), findings);
            figures.putAll(result.figures());
            if (result.footnote() != null) notes.put(section.key(), result.footnote());
        }
        return withText(notes);
    }

    /** Running text comes last: its quotes need the figures. */
    private Report withText(Map<String, Node.Scalar> notes) {
        Quotes quotes = new Quotes(form.addresses(), this::quoted, findings);
        Map<String, Prose> prose = new LinkedHashMap<>();
        Map<String, String> footnotes = new LinkedHashMap<>();
        List<Passage> passages = new ArrayList<>();
        int level = subheadingLevel();
        for (Section section : form.sections()) {
            Node.Entry entry = sections.get(section);
            if (entry == null) continue;
            if (section.table().isPresent()) {
                Node.Scalar note = notes.get(section.key());
                if (note != null) footnotes.put(section.key(), Numeral.strip(quotes.fill(note).text()));
                continue;
            }
            boolean empty = entry.value() instanceof Node.Scalar s && Numeral.strip(s.text()).isEmpty();
            if (empty && !section.required()) continue;
            ProseReader.Result result = ProseReader.read(section.key(), entry.value(), level, quotes, findings);
            prose.put(section.key(), result.prose());
            passages.addAll(result.passages());
        }
        return new Report(form, root.place(), fields, figures, prose, footnotes, passages, places,
                AcknowledgementReader.read(root.get(REVIEWED), findings));
    }

    private Optional<String> quoted(String name) {
        if (fields.containsKey(name)) return Optional.of(fields.get(name));
        Figure figure = figures.get(name);
        return figure == null ? Optional.empty() : Optional.of(figure.value().toPlainString());
    }

    private void mapEntries() {
        for (Node.Entry entry : root.entries()) {
            String name = entry.key().text();
            if (OWN.contains(name) || isField(name)) continue;
            Optional<Section> section = form.sectionNamed(name);
            if (section.isEmpty()) {
                findings.add(Finding.error("data.unknown-key", entry.key().place(), "不认识“" + name + "”。",
                        Names.advice(name, topNames())));
                Names.nearest(name, topNames()).ifPresent(misspelt::add);
                continue;
            }
            Node.Entry before = sections.putIfAbsent(section.get(), entry);
            if (before == null) {
                places.put(section.get().key(), entry.key().place());
                continue;
            }
            findings.add(new Finding("data.duplicate-key", Severity.ERROR, "",
                    List.of(entry.key().place(), before.key().place()),
                    "“" + name + "”和第" + before.key().place().line() + "行的“" + before.key().text() + "”是同一部分。",
                            "合成一个。"));
        }
        for (Section section : form.sections()) {
            if (!section.required() || sections.containsKey(section) || misspelt.contains(section.key())) continue;
            findings.add(Finding.error("data.missing-section", root.place(),
                    "缺少“" + (section.number().isEmpty() ? "" : section.number() + "、") + section.name() + "”这一部分。",
                    "补上“" + section.key() + ":”；确实没有内容也要写明。"));
        }
    }

    private boolean isField(String name) {
        for (Field field : form.fields()) if (field.firstKey().equals(name)) return true;
        return false;
    }

    private List<String> topNames() {
        List<String> names = new ArrayList<>(OWN);
        form.fields().forEach(f -> names.add(f.firstKey()));
        form.sections().forEach(s -> names.add(s.key()));
        return names.stream().distinct().toList();
    }

    private void checkKind() {
        Node.Scalar kind = scalar(KIND);
        Node.Scalar edition = scalar(EDITION);
        boolean sameKind = kind == null || Names.normal(kind.text()).equals(Names.normal(form.kind()));
        boolean sameEdition = edition == null || edition.text().strip().equals(form.edition());
        if (sameKind && sameEdition) return;
        findings.add(Finding.error("data.other-form", (edition != null ? edition : kind).place(),
                "数据文件写的不是“" + form.kind() + "”“" + form.edition() + "”。", "核对“报告”和“格式”两行。"));
    }

    /** Null where there is none. */
    private Node.Scalar scalar(String key) {
        return root.get(key).orElse(null) instanceof Node.Scalar scalar ? scalar : null;
    }

    private void readFields() {
        for (Field field : form.fields()) {
            Node node = node(field);
            if (node == null) {
                if (field.required() && !misspelt.contains(field.path())) missing(field, root.place());
                continue;
            }
            places.put(field.path(), node.place());
            Optional<String> text = FieldReader.read(field, node, findings);
            if (text.isEmpty()) continue;
            fields.put(field.path(), text.get());
            if (field.required() && text.get().isEmpty()) missing(field, node.place());
        }
        reportUnknownFields();
    }

    private void missing(Field field, Place.Data place) {
        findings.add(Finding.error("data.missing-field", place, "缺少“" + field.path() + "”。",
                "补上“" + field.path() + ": …”" + (field.meaning().isEmpty() ? "。" : "（" + field.meaning() + "）。")));
    }

    /** Null where there is none. */
    private Node node(Field field) {
        Node node = root;
        for (String key : field.keys()) {
            node = node instanceof Node.Mapping mapping ? mapping.get(key).orElse(null) : null;
        }
        return node;
    }

    /** Of fields that stand together under one name. */
    private void reportUnknownFields() {
        Map<String, List<String>> groups = new LinkedHashMap<>();
        for (Field field : form.fields()) {
            List<String> keys = field.keys();
            if (keys.size() < 2) continue;
            if (!groups.containsKey(keys.get(0))) groups.put(keys.get(0), new ArrayList<>());
            groups.get(keys.get(0)).add(keys.get(1));
        }
        for (String group : groups.keySet()) {
            List<String> known = groups.get(group);
            Optional<Node> node = root.get(group);
            if (node.isEmpty()) continue;
            if (!(node.get() instanceof Node.Mapping m)) {
                findings.add(Finding.error("data.wrong-type", node.get().place(), "“" + group + "”下面要分项写。",
                        "写成“" + group + ": {" + known.get(0) + ": …}”这样。"));
                continue;
            }
            for (Node.Entry entry : m.entries()) {
                if (known.contains(entry.key().text())) continue;
                findings.add(Finding.error("data.unknown-key", entry.key().place(),
                        "“" + group + "”里没有“" + entry.key().text() + "”。", Names.advice(entry.key().text(), known)));
            }
        }
    }

    private int subheadingLevel() {
        Optional<Node> node = root.get(SUBHEADING);
        if (node.isEmpty()) return 2;
        String text = node.get() instanceof Node.Scalar s ? Numeral.strip(s.text()) : "";
        if (List.of("（一）", "(一)").contains(text)) return 2;
        if (List.of("1.", "1", "1．", "1、").contains(text)) return 3;
        findings.add(Finding.error("data.subheading", node.get().place(), "“小标题”不能是“" + text + "”。",
                "写“小标题: （一）”或“小标题: 1.”。"));
        return 2;
    }
}
