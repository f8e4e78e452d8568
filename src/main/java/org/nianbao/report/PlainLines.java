package org.nianbao.report;

import java.util.ArrayList;
import java.util.List;

/** Running text without any of the signs that {@link Markup} reads, as most is: each line is a paragraph. */
final class PlainLines {
    private final Draft draft;
    private final String section;
    private final String text;
    private final List<Prose.Block> blocks = new ArrayList<>();
    private final List<Passage> passages = new ArrayList<>();

    private PlainLines(Draft draft, String section) {
        this.draft = draft;
        this.section = section;
        this.text = draft.text();
    }

    /** @return null where a line may be more than a paragraph, or hold more than text */
    static Markup.Result read(Draft draft, String section) {
        PlainLines lines = new PlainLines(draft, section);
        if (lines.text.indexOf('*') >= 0 || lines.text.indexOf('\r') >= 0) return null;
        for (int from = 0; from <= lines.text.length();) {
            int end = lines.text.indexOf('\n', from);
            if (end < 0) end = lines.text.length();
            if (!lines.line(from, end)) return null;
            from = end + 1;
        }
        return new Markup.Result(lines.blocks, lines.passages);
    }

    private boolean line(int from, int end) {
        int first = from;
        while (first < end && Numeral.isBlank(text.charAt(first))) first++;
        if (first == end) return true;
        if (mayMean(first, end)) return false;
        int to = end;
        while (Numeral.isBlank(text.charAt(to - 1))) to--;
        String typed = text.substring(first, to);
        blocks.add(new Prose.Paragraph(List.of(new Prose.Span(typed, false, false))));
        passages.add(new Passage(section, false, typed, draft.from(first)));
        return true;
    }

    /** Whether a line may be a heading, an item or a row. */
    private boolean mayMean(int first, int end) {
        char c = text.charAt(first);
        if (c == '#' || c == '-' || c == '|') return true;
        int i = first;
        while (i < end && text.charAt(i) >= '0' && text.charAt(i) <= '9') i++;
        return i > first && i < end && text.charAt(i) == '.';
    }
}
