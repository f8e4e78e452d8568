package org.nianbao.report;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.nianbao.finding.Finding;
import org.nianbao.finding.Findings;
import org.nianbao.finding.Place;
import org.nianbao.source.Node;

/** A section's running text: one text, or one for each sub-heading, or a list of paragraphs. */
final class ProseReader {
    /** Under this name a text without a sub-heading stands among texts that have one. */
    private static final String BODY = "正文";
    private static final int DEEPEST = 6;
    private static final String NUMBER_ENDS = "）)、.．";

    /** Held apart: headings are seldom numbered by hand. */
    private static final class Numbers {
        private static final Pattern NUMBER = Pattern.compile(
                "^(?:[（(][一二三四五六七八九十]+[）)]|[（(]\\d+[）)]|[一二三四五六七八九十]+、|\\d+[.．、])[\\s\\h]*(?=\\S)");
    }

    private final String section;
    private final int level;
    private final Quotes quotes;
    private final Findings findings;
    private final List<Prose.Block> blocks = new ArrayList<>();
    private final List<Passage> passages = new ArrayList<>();

    private ProseReader(String section, int level, Quotes quotes, Findings findings) {
        this.section = section;
        this.level = level;
        this.quotes = quotes;
        this.findings = findings;
    }

    record Result(Prose prose, List<Passage> passages) {}

    /** @param level of the first sub-headings below the section's own */
    static Result read(String section, Node node, int level, Quotes quotes, Findings findings) {
        ProseReader reader = new ProseReader(section, level, quotes, findings);
        reader.node(node, level);
        return new Result(new Prose(reader.blocks), reader.passages);
    }

    private void node(Node node, int at) {
        if (node instanceof Node.Scalar s) text(s, at);
        else if (node instanceof Node.Sequence list) for (Node item : list.items()) node(item, at);
        else headings((Node.Mapping) node, at);
    }

    private void headings(Node.Mapping mapping, int at) {
        if (at > DEEPEST) {
            findings.add(Finding.error("data.heading-depth", mapping.place(), "小标题套得太深。", "减少一层。"));
            return;
        }
        for (Node.Entry entry : mapping.entries()) {
            if (!entry.key().text().equals(BODY)) heading(entry.key(), at);
            node(entry.value(), at + 1);
        }
    }

    /** The template numbers headings: a number typed before one would be printed twice. */
    private void heading(Node.Scalar key, int at) {
        String title = unnumbered(Numeral.strip(key.text()));
        int from = key.text().indexOf(title);
        blocks.add(new Prose.Heading(at, List.of(new Prose.Span(title, false, false))));
        passages.add(new Passage(section, true, title, new Passage.Origin() {
            @Override
            public Place.Data place(int index) {
                return key.at(from + index);
            }

            @Override
            public boolean isQuoted(int index) {
                return false;
            }
        }));
    }

    private static String unnumbered(String title) {
        boolean may = false;
        for (int i = 0; i < NUMBER_ENDS.length(); i++) may |= title.indexOf(NUMBER_ENDS.charAt(i)) >= 0;
        return may ? Numbers.NUMBER.matcher(title).replaceFirst("") : title;
    }

    private void text(Node.Scalar scalar, int at) {
        Draft draft = quotes.fill(scalar);
        Markup.Result result = PlainLines.read(draft, section);
        if (result == null) result = Markup.read(draft, section, at);
        if (result.blocks().isEmpty()) {
            findings.add(Finding.error("data.empty-text", scalar.place(), "这里没有文字。", "写上文字；确实没有就写“无。”，不需要就删掉这个名称。"));
        }
        blocks.addAll(result.blocks());
        passages.addAll(result.passages());
    }
}
