package org.nianbao.form;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.nianbao.finding.Severity;
import org.nianbao.memo.AnswerReader;

/** A form from bytes; see {@link Stored}, which alone makes such bytes. */
final class StoredReader {
    private static final Field.Type[] TYPES = Field.Type.values();
    private static final Field.Role[] ROLES = Field.Role.values();
    private static final Severity[] SEVERITIES = Severity.values();

    private final AnswerReader in;

    private StoredReader(AnswerReader in) {
        this.in = in;
    }

    static Form read(byte[] stored, String file) {
        return new StoredReader(new AnswerReader(stored)).form(file);
    }

    private Form form(String file) {
        String kind = in.string();
        String edition = in.string();
        String basis = in.string();
        Form.Properties properties = new Form.Properties(in.string(), in.string(), in.string(), texts());
        List<Field> fields = new ArrayList<>();
        for (int left = in.number(); left > 0; left--) fields.add(field());
        List<Section> sections = new ArrayList<>();
        for (int left = in.number(); left > 0; left--) sections.add(section());
        List<Rule> rules = new ArrayList<>();
        for (int left = in.number(); left > 0; left--) rules.add(rule());
        return new Form(file, kind, edition, basis, properties, fields, sections, rules);
    }

    private Field field() {
        return new Field(in.string(), in.string(), in.truth(), TYPES[in.number()], ROLES[in.number()]);
    }

    private Section section() {
        String key = in.string();
        return new Section(key, texts(), in.string(), in.string(), in.string(), in.truth(),
                in.truth() ? Optional.of(table(key)) : Optional.empty());
    }

    private Table table(String section) {
        String name = in.string();
        boolean columnFirst = in.truth();
        boolean zeros = in.truth();
        Measure measure = measure();
        List<Table.Block> blocks = new ArrayList<>();
        for (int left = in.number(); left > 0; left--) {
            blocks.add(new Table.Block(in.string(), in.string(), axis(), axis()));
        }
        return Table.of(section, name, columnFirst, zeros, measure, blocks);
    }

    private Axis axis() {
        List<Header> headers = headers();
        List<Axis.Leaf> leaves = Axis.leaves(headers);
        for (int i = 0; i < leaves.size(); i++) {
            List<Integer> sum = new ArrayList<>();
            for (int left = in.number(); left > 0; left--) sum.add(in.number());
            if (!sum.isEmpty()) leaves.set(i, leaves.get(i).summing(sum));
        }
        return new Axis(headers, leaves);
    }

    private List<Header> headers() {
        List<Header> headers = new ArrayList<>();
        for (int left = in.number(); left > 0; left--) {
            headers.add(new Header(in.string(), in.string(), in.string(), texts(), Set.copyOf(texts()),
                    in.truth() ? Optional.of(measure()) : Optional.empty(), headers()));
        }
        return headers;
    }

    private Measure measure() {
        return new Measure(in.string(), in.truth(), in.truth());
    }

    private Rule rule() {
        String id = in.string();
        Severity severity = SEVERITIES[in.number()];
        String statement = in.string();
        String hint = in.string();
        List<Rule.Condition> when = new ArrayList<>();
        for (int left = in.number(); left > 0; left--) when.add(condition());
        return new Rule(id, severity, statement, hint, when, claim());
    }

    private Rule.Condition condition() {
        String kind = in.string();
        return switch (kind) {
            case "大于零" -> new Rule.Positive(in.string());
            case "含" -> new Rule.FieldHas(in.string(), phrase());
            case "不含" -> new Rule.FieldLacks(in.string(), phrase());
            default -> throw new IllegalStateException("not a condition: " + kind);
        };
    }

    private Claim claim() {
        String kind = in.string();
        return switch (kind) {
            case "行合计" -> new Claim.RowTotals(texts());
            case "列合计" -> new Claim.ColumnTotals(texts());
            case "等式" -> new Claim.Equation(in.string(), terms(), terms());
            case "重复计数" -> countedTwice();
            case "取值" -> new Claim.Range();
            case "空格" -> new Claim.Blank();
            case "应为零" -> new Claim.Zero(texts());
            case "突变" -> jump();
            case "归零" -> new Claim.Vanished(texts());
            case "占比" -> new Claim.Share(in.string(), in.string(), decimal(), decimal());
            case "应写到" -> mentions();
            case "不应写" -> new Claim.Avoids(texts(), phrases());
            case "篇幅" -> new Claim.Length(in.string(), in.number());
            case "充实" -> new Claim.Substance(in.string(), in.number());
            case "雷同" -> new Claim.Fresh(in.string(), decimal());
            case "文数相符" -> stated();
            case "说无则零" -> new Claim.Denied(texts(), phrases(), phrases(), texts());
            case "其中" -> parts();
            case "百分比" -> new Claim.Percentages(texts(), phrases());
            case "年份" -> new Claim.Years(texts(), phrases(), phrases());
            case "序号" -> new Claim.Order(texts(), phrases());
            case "期限" -> deadline();
            default -> throw new IllegalStateException("not a claim: " + kind);
        };
    }

    private Claim.CountedTwice countedTwice() {
        String table = in.string();
        String row = in.string();
        return new Claim.CountedTwice(table, terms(), terms(), row);
    }

    private Claim.Jump jump() {
        BigDecimal factor = decimal();
        return new Claim.Jump(texts(), factor);
    }

    private Claim.Mentions mentions() {
        String home = in.string();
        Phrase heading = phrase();
        List<String> sections = texts();
        List<Claim.Topic> topics = new ArrayList<>();
        for (int left = in.number(); left > 0; left--) topics.add(new Claim.Topic(in.string(), phrases()));
        return new Claim.Mentions(sections, topics, home, heading);
    }

    private Claim.Stated stated() {
        String unit = in.string();
        List<String> sections = texts();
        List<Phrase> phrases = phrases();
        List<Phrase> except = phrases();
        List<List<Claim.Term>> readings = new ArrayList<>();
        for (int left = in.number(); left > 0; left--) readings.add(terms());
        return new Claim.Stated(sections, phrases, except, readings, unit);
    }

    private Claim.Parts parts() {
        BigDecimal percent = decimal();
        return new Claim.Parts(texts(), texts(), percent);
    }

    private Claim.Deadline deadline() {
        String field = in.string();
        List<Claim.Due> dues = new ArrayList<>();
        for (int left = in.number(); left > 0; left--) dues.add(new Claim.Due(phrase(), in.number(), in.number()));
        return new Claim.Deadline(field, dues);
    }

    private List<Claim.Term> terms() {
        List<Claim.Term> terms = new ArrayList<>();
        for (int left = in.number(); left > 0; left--) terms.add(new Claim.Term(in.string(), in.truth(), in.truth()));
        return terms;
    }

    private List<Phrase> phrases() {
        List<Phrase> phrases = new ArrayList<>();
        for (int left = in.number(); left > 0; left--) phrases.add(phrase());
        return phrases;
    }

    /** Only forms without findings are stored: their phrases are patterns. */
    private Phrase phrase() {
        return Phrase.proven(in.string());
    }

    private BigDecimal decimal() {
        return new BigDecimal(in.string());
    }

    private List<String> texts() {
        int size = in.number();
        if (size == 0) return List.of();
        List<String> texts = new ArrayList<>(size);
        for (int left = size; left > 0; left--) texts.add(in.string());
        return texts;
    }
}
