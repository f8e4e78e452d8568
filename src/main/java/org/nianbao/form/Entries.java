package org.nianbao.form;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.nianbao.finding.Finding;
import org.nianbao.finding.Findings;
import org.nianbao.finding.Place;
import org.nianbao.source.Node;

/** The entries of one mapping of form.yaml; what nobody asks for is reported as unknown. */
final class Entries {
    private final Node.Mapping mapping;
    private final Findings findings;
    private final Set<String> asked = new LinkedHashSet<>();

    private Entries(Node.Mapping mapping, Findings findings) {
        this.mapping = mapping;
        this.findings = findings;
    }

    static Optional<Entries> of(Node node, Findings findings) {
        if (node instanceof Node.Mapping m) return Optional.of(new Entries(m, findings));
        findings.add(Finding.error("form.wrong-type", node.place(), "这里应当是一组“名称: 值”。", "参照已有的form.yaml写。"));
        return Optional.empty();
    }

    Place.Data place() {
        return mapping.place();
    }

    Optional<Node> node(String key) {
        asked.add(key);
        return mapping.get(key);
    }

    Optional<Entries> entries(String key) {
        return node(key).flatMap(n -> of(n, findings));
    }

    String text(String key) {
        return scalar(key).map(s -> s.text().strip()).orElse("");
    }

    Optional<Node.Scalar> scalar(String key) {
        return node(key).flatMap(this::scalar);
    }

    private Optional<Node.Scalar> scalar(Node node) {
        if (node instanceof Node.Scalar s) return Optional.of(s);
        findings.add(Finding.error("form.wrong-type", node.place(), "这里应当是一个值。", "参照已有的form.yaml写。"));
        return Optional.empty();
    }

    String required(String key) {
        String text = text(key);
        if (text.isEmpty()) {
            findings.add(Finding.error("form.missing", node(key).map(Node::place).orElse(place()), "缺少“" + key + "”。",
                    "补上“" + key + ": …”。"));
        }
        return text;
    }

    boolean flag(String key, boolean otherwise) {
        Optional<Node.Scalar> scalar = scalar(key);
        if (scalar.isEmpty()) return otherwise;
        return choice(key, scalar.get(), List.of("是", "否")) == 0;
    }

    /** The index of the value among the choices; the first where there is none, or another one. */
    int choice(String key, List<String> choices) {
        return scalar(key).map(s -> choice(key, s, choices)).orElse(0);
    }

    private int choice(String key, Node.Scalar scalar, List<String> choices) {
        int index = choices.indexOf(scalar.text());
        if (index >= 0) return index;
        findings.add(Finding.error("form.wrong-value", scalar.place(), "“" + key + "”不能是“" + scalar.text() + "”。",
                "可以是：" + String.join("、", choices) + "。"));
        return 0;
    }

    /** The items of a list; a sole value counts as a list of one. */
    List<Node> items(String key) {
        Optional<Node> node = node(key);
        if (node.isEmpty()) return List.of();
        return node.get() instanceof Node.Sequence s ? s.items() : List.of(node.get());
    }

    List<Node.Scalar> scalars(String key) {
        List<Node.Scalar> all = new ArrayList<>();
        items(key).forEach(item -> scalar(item).ifPresent(all::add));
        return all;
    }

    List<String> texts(String key) {
        return scalars(key).stream().map(Node.Scalar::text).toList();
    }

    /** All names, in the file's order. */
    List<String> keys() {
        return mapping.entries().stream().map(entry -> entry.key().text()).toList();
    }

    Optional<Node.Scalar> key(String key) {
        return mapping.entries().stream().map(Node.Entry::key).filter(k -> k.text().equals(key)).findFirst();
    }

    void reportUnasked() {
        for (Node.Entry entry : mapping.entries()) {
            String key = entry.key().text();
            if (asked.contains(key)) continue;
            findings.add(Finding.error("form.unknown-key", entry.key().place(), "不认识“" + key + "”。",
                    Names.advice(key, asked)));
        }
    }
}
