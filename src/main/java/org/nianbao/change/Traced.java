package org.nianbao.change;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.nianbao.form.Field;
import org.nianbao.report.Figure;
import org.nianbao.report.Prose;
import org.nianbao.report.Report;

/**
 * Which value of a report shows where in its Word file. The report is filled into its template a second time with a sign
 * behind each value: so no template need say what comes from where, and no kind of report need be known.
 */
final class Traced {
    /** Noncharacters that XML allows: no text has them, and none of them is ever written to a file. */
    private static final char OPEN = '\uFDD0';
    private static final char CLOSE = '\uFDD1';

    private final List<Origin> origins = new ArrayList<>();
    private final List<String> values = new ArrayList<>();
    private final Map<String, Object> model;

    /** A value of the data. */
    sealed interface Origin {}

    record OfField(String path) implements Origin {}

    record OfFigure(String address) implements Origin {}

    record OfNote(String section) implements Origin {}

    /** @param number index into the section's passages */
    record OfPassage(String section, int number) implements Origin {}

    /** Text {@code [from, to)} of a line, and the value it shows. */
    record Span(int from, int to, Origin origin) {}

    /** A line's text without signs, and what in it comes from the data. */
    record Line(String text, List<Span> spans) {}

    private Traced(Report report) {
        List<String> fields = report.form().fields().stream().map(Field::path).toList();
        this.model = map(report, report.model(), "", fields);
    }

    static Traced of(Report report) {
        return new Traced(report);
    }

    /** For the template, in place of the report's own. */
    Map<String, Object> model() {
        return model;
    }

    private Map<String, Object> map(Report report, Map<?, ?> map, String path, List<String> fields) {
        Map<String, Object> marked = new LinkedHashMap<>();
        map.forEach((k, value) -> {
            String name = path.isEmpty() ? k.toString() : path + "." + k;
            marked.put(k.toString(), value(report, value, name, fields));
        });
        return marked;
    }

    private Object value(Report report, Object value, String name, List<String> fields) {
        if (value instanceof Map<?, ?> inner) return map(report, inner, name, fields);
        if (value instanceof Prose prose) return prose(report, prose, name);
        if (value instanceof Figure f) {
            return new Figure(f.value(), f.note() + sign(new OfFigure(name), f.printed()), f.computed(), f.place());
        }
        if (!(value instanceof String text) || text.isEmpty()) return value;
        if (fields.contains(name)) return text + sign(new OfField(name), text);
        int section = name.lastIndexOf('.');
        return section < 0 ? text : text + sign(new OfNote(name.substring(0, section)), text);
    }

    /** Blocks and passages come in one order; where they do not, nothing of the section is traced. */
    private Prose prose(Report report, Prose prose, String section) {
        int[] next = {0};
        List<String> texts = report.passages(section).stream().map(p -> p.text()).toList();
        List<Prose.Block> blocks = new ArrayList<>();
        for (Prose.Block block : prose.blocks()) blocks.add(block(block, section, texts, next));
        return next[0] == texts.size() ? new Prose(blocks) : prose;
    }

    private Prose.Block block(Prose.Block block, String section, List<String> texts, int[] next) {
        if (block instanceof Prose.Heading h) return new Prose.Heading(h.level(), spans(h.spans(), section, texts, next));
        if (block instanceof Prose.Paragraph p) return new Prose.Paragraph(spans(p.spans(), section, texts, next));
        if (block instanceof Prose.Item i) {
            return new Prose.Item(i.depth(), i.ordered(), i.first(), spans(i.spans(), section, texts, next));
        }
        Prose.Grid grid = (Prose.Grid) block;
        List<List<List<Prose.Span>>> rows = new ArrayList<>();
        for (List<List<Prose.Span>> row : grid.rows()) {
            List<List<Prose.Span>> cells = new ArrayList<>();
            for (List<Prose.Span> cell : row) cells.add(spans(cell, section, texts, next));
            rows.add(cells);
        }
        return new Prose.Grid(grid.header(), rows);
    }

    private List<Prose.Span> spans(List<Prose.Span> spans, String section, List<String> texts, int[] next) {
        String text = spans.stream().map(Prose.Span::text).collect(Collectors.joining());
        if (text.isEmpty() || next[0] >= texts.size() || !texts.get(next[0]).equals(text)) return spans;
        List<Prose.Span> marked = new ArrayList<>(spans);
        Prose.Span last = marked.remove(marked.size() - 1);
        String sign = sign(new OfPassage(section, next[0]++), text);
        marked.add(new Prose.Span(last.text() + sign, last.bold(), last.italic()));
        return marked;
    }

    private String sign(Origin origin, String value) {
        origins.add(origin);
        values.add(value);
        return OPEN + Integer.toString(origins.size() - 1) + CLOSE;
    }

    /** A line of the Word file that was filled with {@link #model}; empty where a template took a value apart. */
    Optional<Line> read(String signed) {
        StringBuilder text = new StringBuilder();
        List<Span> spans = new ArrayList<>();
        for (int i = 0; i < signed.length(); i++) {
            char c = signed.charAt(i);
            if (c != OPEN) {
                text.append(c);
                continue;
            }
            int close = signed.indexOf(CLOSE, i);
            int n = Integer.parseInt(signed.substring(i + 1, close));
            int from = text.length() - values.get(n).length();
            if (from < 0 || !text.substring(from).equals(values.get(n))) return Optional.empty();
            spans.add(new Span(from, text.length(), origins.get(n)));
            i = close;
        }
        return Optional.of(new Line(text.toString(), spans));
    }
}
