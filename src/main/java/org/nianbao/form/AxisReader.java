package org.nianbao.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.nianbao.finding.Finding;
import org.nianbao.finding.Findings;
import org.nianbao.finding.Place;
import org.nianbao.source.Node;

/** Reads a list of rows or columns. */
final class AxisReader {
    private static final Pattern REMARK = Pattern.compile("^(.+?)（[^（）]*）$");

    private final Findings findings;
    private final Map<Header, Place.Data> places = new LinkedHashMap<>();
    private final Map<Header, List<Node.Scalar>> sums = new LinkedHashMap<>();

    private AxisReader(Findings findings) {
        this.findings = findings;
    }

    static Axis read(List<Node> items, Place.Data where, Findings findings) {
        AxisReader reader = new AxisReader(findings);
        List<Header> headers = reader.headers(items);
        if (headers.isEmpty()) {
            findings.add(Finding.error("form.missing", where, "表里没有行，或者没有列。", "用“行: […]”和“列: […]”写出来。"));
        }
        reader.reportSameNames(headers);
        return new Axis(headers, reader.withSums(new Axis(headers, Axis.leaves(headers))));
    }

    private List<Header> headers(List<Node> items) {
        List<Header> headers = new ArrayList<>();
        for (Node item : items) header(item).ifPresent(headers::add);
        return headers;
    }

    private Optional<Header> header(Node item) {
        if (item instanceof Node.Scalar s) {
            Header header = new Header(s.text(), s.text(), s.text(), List.of(), Names.normals(s.text(), "", List.of()),
                    Optional.empty(), List.of());
            places.put(header, s.place());
            return Optional.of(header);
        }
        return Entries.of(item, findings).map(this::header);
    }

    private Header header(Entries e) {
        String key = e.text("键");
        String label = e.text("标签").isEmpty() ? key : e.text("标签");
        if (key.contains(".")) {
            findings.add(Finding.error("form.wrong-value", e.place(), "键“" + key + "”里不能有点。", "去掉点，全称写在“标签”里。"));
        }
        String brief = e.text("简称").isEmpty() ? REMARK.matcher(label).replaceFirst("$1") : e.text("简称");
        List<Header> members = headers(e.items("组"));
        List<Node.Scalar> sum = e.scalars("合计");
        Header header = new Header(key, label, brief, e.texts("别名"), Names.normals(key, label, e.texts("别名")),
                measure(e, Optional.empty()), members);
        e.reportUnasked();
        if (key.isEmpty() && label.isEmpty()) {
            findings.add(Finding.error("form.missing", e.place(), "这一行（列）没有“键”。", "补上“键: …”。"));
        }
        places.put(header, e.place());
        sums.put(header, sum);
        return header;
    }

    /** Unit and kind of number, where any of them is stated. */
    static Optional<Measure> measure(Entries e, Optional<Measure> outer) {
        boolean stated = e.node("单位").isPresent() | e.node("小数").isPresent() | e.node("可负").isPresent();
        Measure base = outer.orElse(new Measure("", false, false));
        if (!stated) return outer;
        return Optional.of(new Measure(e.node("单位").isPresent() ? e.text("单位") : base.unit(),
                e.flag("小数", base.decimal()), e.flag("可负", base.signed())));
    }

    private List<Axis.Leaf> withSums(Axis axis) {
        List<Axis.Leaf> leaves = new ArrayList<>();
        for (int i = 0; i < axis.leaves().size(); i++) {
            Axis.Leaf leaf = axis.leaves().get(i);
            List<Integer> sum = new ArrayList<>();
            for (Node.Scalar part : sums.getOrDefault(leaf.header(), List.of())) {
                List<Integer> named = axis.named(part.text());
                if (named.isEmpty()) {
                    findings.add(Finding.error("form.unknown-name", part.place(), "合计里的“" + part.text() + "”不是这张表的行或列。",
                            Names.advice(part.text(), keys(axis))));
                }
                sum.addAll(named);
            }
            if (sum.stream().distinct().count() != sum.size() || sum.contains(i)) {
                findings.add(Finding.error("form.wrong-total", places.get(leaf.header()), "合计里有重复的行或列，或者包含了自己。",
                        "每一项只写一次。"));
                sum.clear();
            }
            leaves.add(leaf.summing(sum));
        }
        reportCircles(leaves);
        return leaves;
    }

    /** A total may count other totals, but only earlier ones in the chain. */
    private void reportCircles(List<Axis.Leaf> leaves) {
        for (int i = 0; i < leaves.size(); i++) {
            if (!reaches(leaves, i, i, 0)) continue;
            Axis.Leaf leaf = leaves.get(i);
            findings.add(Finding.error("form.wrong-total", places.get(leaf.header()), "合计“" + leaf.brief() + "”绕回了自己。",
                    "合计里不要写包含它的合计。"));
            leaves.set(i, leaf.summing(List.of()));
        }
    }

    private static boolean reaches(List<Axis.Leaf> leaves, int from, int target, int depth) {
        if (depth > leaves.size()) return true;
        return leaves.get(from).sum().stream().anyMatch(i -> i == target || reaches(leaves, i, target, depth + 1));
    }

    private static List<String> keys(Axis axis) {
        return axis.leaves().stream().map(l -> String.join(".", l.path())).toList();
    }

    private void reportSameNames(List<Header> headers) {
        Map<String, Header> seen = new LinkedHashMap<>();
        for (Header header : transparent(headers)) {
            if (header.key().isEmpty()) continue;
            Header before = seen.putIfAbsent(Names.normal(header.key()), header);
            if (before != null) {
                findings.add(Finding.error("form.same-name", places.get(header),
                        "同一级有两个“" + header.key() + "”。", "换一个键；印出来的文字写在“标签”里。"));
            }
            if (header.isGroup()) reportSameNames(header.members());
        }
    }

    /** The headers whose keys stand side by side: a group without a key lends its place to its members. */
    static List<Header> transparent(List<Header> headers) {
        List<Header> all = new ArrayList<>();
        for (Header header : headers) {
            if (header.key().isEmpty() && header.isGroup()) all.addAll(transparent(header.members()));
            else all.add(header);
        }
        return all;
    }
}
