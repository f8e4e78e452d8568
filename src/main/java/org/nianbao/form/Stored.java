package org.nianbao.form;

import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.nianbao.memo.AnswerWriter;

/**
 * A form as bytes, without its file's name. What follows from the rest (cells, the leaves' paths) is left out; claims and
 * conditions go by the words form.yaml has for them.
 *
 * @see StoredReader
 */
final class Stored {
    private final AnswerWriter out = new AnswerWriter();

    private Stored() {}

    static byte[] of(Form form) {
        Stored stored = new Stored();
        stored.form(form);
        return stored.out.bytes();
    }

    private void form(Form form) {
        out.put(form.kind());
        out.put(form.edition());
        out.put(form.basis());
        out.put(form.properties().title());
        out.put(form.properties().author());
        out.put(form.properties().language());
        texts(form.properties().keywords());
        out.put(form.fields().size());
        form.fields().forEach(this::field);
        out.put(form.sections().size());
        form.sections().forEach(this::section);
        out.put(form.rules().size());
        form.rules().forEach(this::rule);
    }

    private void field(Field field) {
        out.put(field.path());
        out.put(field.meaning());
        out.put(field.required());
        out.put(field.type().ordinal());
        out.put(field.role().ordinal());
    }

    private void section(Section section) {
        out.put(section.key());
        texts(section.aliases());
        out.put(section.number());
        out.put(section.title());
        out.put(section.meaning());
        out.put(section.required());
        out.put(section.table().isPresent());
        section.table().ifPresent(this::table);
    }

    private void table(Table table) {
        out.put(table.name());
        out.put(table.columnFirst());
        out.put(table.zerosOmitted());
        measure(table.measure());
        out.put(table.blocks().size());
        for (Table.Block block : table.blocks()) {
            out.put(block.label());
            out.put(block.name());
            axis(block.rows());
            axis(block.columns());
        }
    }

    private void axis(Axis axis) {
        headers(axis.headers());
        for (Axis.Leaf leaf : axis.leaves()) {
            out.put(leaf.sum().size());
            for (int part : leaf.sum()) out.put(part);
        }
    }

    private void headers(List<Header> headers) {
        out.put(headers.size());
        for (Header header : headers) {
            out.put(header.key());
            out.put(header.label());
            out.put(header.brief());
            texts(header.aliases());
            // Sorted, so that the same form gives the same bytes.
            texts(new TreeSet<>(header.names()));
            out.put(header.measure().isPresent());
            header.measure().ifPresent(this::measure);
            headers(header.members());
        }
    }

    private void measure(Measure measure) {
        out.put(measure.unit());
        out.put(measure.decimal());
        out.put(measure.signed());
    }

    private void rule(Rule rule) {
        out.put(rule.id());
        out.put(rule.severity().ordinal());
        out.put(rule.statement());
        out.put(rule.hint());
        out.put(rule.when().size());
        for (Rule.Condition condition : rule.when()) {
            if (condition instanceof Rule.Positive c) texts("大于零", c.cell());
            else if (condition instanceof Rule.FieldHas c) texts("含", c.field(), c.phrase().source());
            else if (condition instanceof Rule.FieldLacks c) texts("不含", c.field(), c.phrase().source());
        }
        claim(rule.claim());
    }

    private void claim(Claim claim) {
        if (claim instanceof Claim.RowTotals c) texts("行合计", c.tables());
        else if (claim instanceof Claim.ColumnTotals c) texts("列合计", c.tables());
        else if (claim instanceof Claim.Equation c) {
            texts("等式", c.table());
            terms(c.left());
            terms(c.right());
        } else if (claim instanceof Claim.CountedTwice c) {
            texts("重复计数", c.table(), c.row());
            terms(c.left());
            terms(c.right());
        } else if (claim instanceof Claim.Range) texts("取值");
        else if (claim instanceof Claim.Blank) texts("空格");
        else if (claim instanceof Claim.Zero c) texts("应为零", c.cells());
        else if (claim instanceof Claim.Jump c) {
            texts("突变", c.factor().toString());
            texts(c.cells());
        } else if (claim instanceof Claim.Vanished c) texts("归零", c.cells());
        else if (claim instanceof Claim.Share c) texts("占比", c.part(), c.whole(), c.percent().toString(), c.least().toString());
        else if (claim instanceof Claim.Mentions c) mentions(c);
        else if (claim instanceof Claim.Avoids c) {
            texts("不应写", c.sections());
            phrases(c.phrases());
        } else if (claim instanceof Claim.Length c) {
            texts("篇幅", c.section());
            out.put(c.most());
        } else if (claim instanceof Claim.Substance c) {
            texts("充实", c.section());
            out.put(c.least());
        } else if (claim instanceof Claim.Fresh c) texts("雷同", c.section(), c.percent().toString());
        else if (claim instanceof Claim.Stated c) stated(c);
        else if (claim instanceof Claim.Denied c) {
            texts("说无则零", c.sections());
            phrases(c.phrases());
            phrases(c.except());
            texts(c.cells());
        } else if (claim instanceof Claim.Parts c) {
            texts("其中", c.percent().toString());
            texts(c.sections());
            texts(c.words());
        } else if (claim instanceof Claim.Percentages c) {
            texts("百分比", c.sections());
            phrases(c.phrases());
        } else if (claim instanceof Claim.Years c) {
            texts("年份", c.sections());
            phrases(c.phrases());
            phrases(c.except());
        } else if (claim instanceof Claim.Order c) {
            texts("序号", c.sections());
            phrases(c.phrases());
        } else if (claim instanceof Claim.Deadline c) deadline(c);
        else throw new IllegalStateException("not a claim: " + claim);
    }

    private void mentions(Claim.Mentions claim) {
        texts("应写到", claim.home(), claim.heading().source());
        texts(claim.sections());
        out.put(claim.topics().size());
        for (Claim.Topic topic : claim.topics()) {
            out.put(topic.name());
            phrases(topic.words());
        }
    }

    private void stated(Claim.Stated claim) {
        texts("文数相符", claim.unit());
        texts(claim.sections());
        phrases(claim.phrases());
        phrases(claim.except());
        out.put(claim.readings().size());
        claim.readings().forEach(this::terms);
    }

    private void deadline(Claim.Deadline claim) {
        texts("期限", claim.field());
        out.put(claim.dues().size());
        for (Claim.Due due : claim.dues()) {
            out.put(due.body().source());
            out.put(due.month());
            out.put(due.day());
        }
    }

    private void terms(List<Claim.Term> terms) {
        out.put(terms.size());
        for (Claim.Term term : terms) {
            out.put(term.name());
            out.put(term.lastYear());
            out.put(term.minus());
        }
    }

    private void phrases(List<Phrase> phrases) {
        out.put(phrases.size());
        for (Phrase phrase : phrases) out.put(phrase.source());
    }

    private void texts(String kind, Collection<String> texts) {
        out.put(kind);
        texts(texts);
    }

    private void texts(Collection<String> texts) {
        out.put(texts.size());
        texts.forEach(out::put);
    }

    /** Without their number: it follows from the first. */
    private void texts(String... texts) {
        for (String text : texts) out.put(text);
    }
}
