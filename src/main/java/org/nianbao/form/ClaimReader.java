package org.nianbao.form;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nianbao.source.Node;

/** Reads what one rule claims. */
final class ClaimReader {
    /** In the order of the methods below. */
    private static final List<String> KINDS = List.of("行合计", "列合计", "等式", "重复计数", "取值", "空格", "应为零", "突变", "归零",
            "占比", "应写到", "不应写", "篇幅", "充实", "雷同", "文数相符", "说无则零", "其中", "百分比", "年份", "序号", "期限");
    private static final Pattern DAY = Pattern.compile("(\\d{1,2})月(\\d{1,2})日");

    private final Entries e;
    private final RuleNames names;

    ClaimReader(Entries e, RuleNames names) {
        this.e = e;
        this.names = names;
    }

    Claim claim() {
        return switch (KINDS.get(e.choice("检查", KINDS))) {
            case "行合计" -> new Claim.RowTotals(tables());
            case "列合计" -> new Claim.ColumnTotals(tables());
            case "等式" -> equation();
            case "重复计数" -> countedTwice();
            case "取值" -> new Claim.Range();
            case "空格" -> new Claim.Blank();
            case "应为零" -> new Claim.Zero(cells("格"));
            case "突变" -> new Claim.Jump(cells("格"), number("倍数"));
            case "归零" -> new Claim.Vanished(cells("格"));
            case "占比" -> new Claim.Share(names.cell(one("格")), names.cell(one("占")), number("超过"), number("基数"));
            case "应写到" -> new Claim.Mentions(sections(), topics(), e.scalar("写在").map(names::section).orElse(""),
                    names.phrase(e.scalar("小标题")));
            case "不应写" -> new Claim.Avoids(sections(), phrases("句式"));
            case "篇幅" -> new Claim.Length(section(), number("不超过").intValue());
            case "充实" -> new Claim.Substance(section(), number("至少").intValue());
            case "雷同" -> new Claim.Fresh(section(), number("超过"));
            case "文数相符" -> new Claim.Stated(sections(), phrases("句式", "{数}"), optional("除非"), readings(), e.text("单位"));
            case "说无则零" -> new Claim.Denied(sections(), phrases("句式"), optional("除非"), cells("格"));
            case "其中" -> new Claim.Parts(sections(), texts("引词"), number("相近"));
            case "百分比" -> new Claim.Percentages(sections(), phrases("句式", "{数}", "{比}"));
            case "年份" -> new Claim.Years(sections(), phrases("句式", "{年}"), optional("除非"));
            case "序号" -> new Claim.Order(sections(), phrases("句式", "{序}"));
            default -> new Claim.Deadline(names.field(one("字段")), dues());
        };
    }

    private Claim.Equation equation() {
        String table = e.scalar("表").map(names::table).orElse("");
        return new Claim.Equation(table, terms("左", table), terms("右", table));
    }

    private Claim.CountedTwice countedTwice() {
        String table = one("表").map(names::table).orElse("");
        String row = one("行").map(r -> names.term(r, table).name()).orElse("");
        return new Claim.CountedTwice(table, terms("左", table), terms("右", table), row);
    }

    private List<Claim.Term> terms(String key, String table) {
        return required(key).stream().map(s -> names.term(s, table)).toList();
    }

    private List<String> tables() {
        return required("表").stream().map(names::table).toList();
    }

    private List<String> cells(String key) {
        return required(key).stream().flatMap(s -> names.cells(s).stream()).toList();
    }

    /** All running text where none is named. */
    private List<String> sections() {
        return e.scalars("章节").stream().map(names::section).toList();
    }

    private String section() {
        return one("章节").map(names::section).orElse("");
    }

    private List<Phrase> phrases(String key, String... slots) {
        List<Node.Scalar> sources = required(key);
        for (Node.Scalar source : sources) {
            for (String slot : slots) if (!source.text().contains(slot)) names.missingSlot(source, slot);
        }
        return names.phrases(sources);
    }

    private List<Phrase> optional(String key) {
        return names.phrases(e.scalars(key));
    }

    private List<String> texts(String key) {
        return required(key).stream().map(Node.Scalar::text).toList();
    }

    private List<Claim.Topic> topics() {
        List<Claim.Topic> topics = new ArrayList<>();
        if (e.node("要点").isEmpty()) names.missing(e, "要点");
        e.entries("要点").ifPresent(t -> t.keys().forEach(k -> topics.add(
                new Claim.Topic(k, t.scalars(k).stream().map(s -> names.phrase(Optional.of(s))).toList()))));
        return topics;
    }

    /** {@code 可为: 地址}, or a list of addresses, any of which will do; a list within the list is a sum. */
    private List<List<Claim.Term>> readings() {
        List<List<Claim.Term>> readings = new ArrayList<>();
        List<Node> items = e.items("可为");
        if (items.isEmpty()) names.missing(e, "可为");
        for (Node item : items) {
            List<Node> terms = item instanceof Node.Sequence s ? s.items() : List.of(item);
            readings.add(terms.stream().filter(Node.Scalar.class::isInstance)
                    .map(n -> names.term((Node.Scalar) n, "")).toList());
        }
        return readings;
    }

    /** {@code 期限: {句式: 1月31日, …}}: the first pattern that the body's name has. */
    private List<Claim.Due> dues() {
        List<Claim.Due> dues = new ArrayList<>();
        if (e.node("最迟").isEmpty()) names.missing(e, "最迟");
        e.entries("最迟").ifPresent(all -> {
            for (String key : all.keys()) {
                Node.Scalar day = all.scalar(key).orElseThrow();
                Matcher m = DAY.matcher(day.text());
                if (m.matches()) {
                    dues.add(new Claim.Due(names.phrase(all.key(key)), Integer.parseInt(m.group(1)),
                            Integer.parseInt(m.group(2))));
                } else {
                    names.wrongNumber(day, "1月31日");
                }
            }
        });
        return dues;
    }

    private BigDecimal number(String key) {
        Optional<Node.Scalar> s = one(key);
        if (s.isEmpty()) return BigDecimal.ZERO;
        String text = s.get().text().replace("%", "");
        if (text.matches("\\d{1,9}(\\.\\d{1,9})?")) return new BigDecimal(text);
        names.wrongNumber(s.get(), key);
        return BigDecimal.ZERO;
    }

    private Optional<Node.Scalar> one(String key) {
        Optional<Node.Scalar> scalar = e.scalar(key);
        if (e.node(key).isEmpty()) names.missing(e, key);
        return scalar;
    }

    private List<Node.Scalar> required(String key) {
        List<Node.Scalar> all = e.scalars(key);
        if (e.node(key).isEmpty()) names.missing(e, key);
        return all;
    }
}
