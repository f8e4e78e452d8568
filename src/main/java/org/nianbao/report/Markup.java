package org.nianbao.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Block;
import org.commonmark.node.Heading;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/**
 * The small part of Markdown that running text may use: {@code **bold**}, {@code ## sub-heading}, {@code - item},
 * {@code 1. item}, simple tables. Each line is a paragraph. Everything else is text and stays as typed: CommonMark gets
 * to see a copy in which the other signs are replaced, and only says where its constructs stand; the text itself is
 * taken from the draft.
 */
final class Markup {
    /** Stands in the copy for whatever must not act as a sign. */
    private static final char INERT = '\uE000';
    private static final String SIGNS = "[]!<>&_`\\~\uE000";
    private static final Pattern HEADING = Pattern.compile("##{1,4} +\\S.*");
    private static final Pattern BULLET = Pattern.compile(" *- +\\S.*");
    private static final Pattern NUMBERED = Pattern.compile(" *\\d{1,3}\\. +\\S.*");
    private static final Parser PARSER = Parser.builder()
            .extensions(List.<Extension>of(TablesExtension.create()))
            .enabledBlockTypes(Set.<Class<? extends Block>>of(Heading.class, ListBlock.class))
            .customInlineContentParserFactory(new Bold())
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .build();

    private final Draft draft;
    private final String typed;
    private final String section;
    private final int level;
    private final StringBuilder copy = new StringBuilder();
    private final List<Integer> origins = new ArrayList<>();
    private final List<Prose.Block> blocks = new ArrayList<>();
    private final List<Passage> passages = new ArrayList<>();

    private Markup(Draft draft, String section, int level) {
        this.draft = draft;
        this.typed = draft.text();
        this.section = section;
        this.level = level;
    }

    /** What a draft says: blocks for the template, passages for the rules. */
    record Result(List<Prose.Block> blocks, List<Passage> passages) {}

    /** @param level of the headings that {@code ##} makes */
    static Result read(Draft draft, String section, int level) {
        Markup markup = new Markup(draft, section, level);
        markup.prepare();
        Node document = PARSER.parse(markup.copy.toString());
        for (Node n = document.getFirstChild(); n != null; n = n.getNext()) markup.block(n, 0);
        return new Result(markup.blocks, markup.passages);
    }

    /** Writes the copy: an empty line between lines, so that each is a paragraph; table rows stay together. */
    private void prepare() {
        boolean inTable = false;
        NumberedLines numbered = NumberedLines.of(typed);
        for (int from = 0; from <= typed.length();) {
            int end = typed.indexOf('\n', from);
            if (end < 0) end = typed.length();
            int to = end;
            while (to > from && Numeral.isBlank(typed.charAt(to - 1))) to--;
            boolean table = to > from && typed.charAt(from) == '|';
            if (!table || !inTable) put('\n', -1);
            line(from, to, numbered.isItem(from));
            put('\n', -1);
            inTable = table;
            from = end + 1;
        }
    }

    private void line(int from, int to, boolean numbered) {
        String line = typed.substring(from, to);
        boolean item = BULLET.matcher(line).matches() || numbered && NUMBERED.matcher(line).matches();
        boolean construct = item || HEADING.matcher(line).matches();
        if (!construct) {
            // Indentation by hand is the template's business, not the text's.
            while (from < to && Numeral.isBlank(typed.charAt(from))) from++;
        }
        int content = item ? contentOf(from) : from;
        boolean literal = item || !construct;
        for (int i = from; i < to; i++) {
            char c = typed.charAt(i);
            if (literal && i == content && "#-+*0123456789=".indexOf(c) >= 0) put(INERT, -1);
            boolean sign = SIGNS.indexOf(c) >= 0 || c == '|' && typed.charAt(from) != '|' || c == '#' && i > from + 4;
            put(sign ? INERT : c, i);
        }
    }

    /** Where an item's text begins, behind its sign. */
    private int contentOf(int from) {
        int i = from;
        while (typed.charAt(i) == ' ') i++;
        while (typed.charAt(i) != ' ') i++;
        while (typed.charAt(i) == ' ') i++;
        return i;
    }

    private void put(char c, int origin) {
        copy.append(c);
        origins.add(origin);
    }

    private void block(Node node, int depth) {
        if (node instanceof Heading h) heading(h);
        else if (node instanceof ListBlock list) list(list, depth);
        else if (node instanceof TableBlock table) table(table);
        else for (Line line : lines(node)) add(line, new Prose.Paragraph(line.spans), false);
    }

    private void heading(Heading h) {
        for (Line line : lines(h)) add(line, new Prose.Heading(level + h.getLevel() - 2, line.spans), true);
    }

    private void list(ListBlock list, int depth) {
        boolean first = true;
        for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            for (Node n = ((ListItem) item).getFirstChild(); n != null; n = n.getNext()) {
                if (n instanceof ListBlock inner) {
                    list(inner, depth + 1);
                    continue;
                }
                for (Line line : lines(n)) {
                    add(line, new Prose.Item(depth, list instanceof OrderedList, first, line.spans), false);
                    first = false;
                }
            }
        }
    }

    private void table(TableBlock table) {
        List<List<List<Prose.Span>>> rows = new ArrayList<>();
        boolean header = false;
        for (Node part = table.getFirstChild(); part != null; part = part.getNext()) {
            for (Node row = part.getFirstChild(); row != null; row = row.getNext()) {
                List<List<Prose.Span>> cells = new ArrayList<>();
                boolean filled = false;
                for (Node cell = ((TableRow) row).getFirstChild(); cell != null; cell = cell.getNext()) {
                    List<Line> lines = lines((TableCell) cell);
                    lines.forEach(this::addPassage);
                    cells.add(lines.isEmpty() ? List.of() : lines.get(0).spans);
                    filled |= !lines.isEmpty();
                }
                if (part instanceof TableHead && !filled) continue;
                header |= part instanceof TableHead;
                rows.add(cells);
            }
        }
        blocks.add(new Prose.Grid(header, rows));
    }

    private void add(Line line, Prose.Block block, boolean heading) {
        if (line.text.isEmpty()) return;
        blocks.add(block);
        passages.add(line.passage(heading));
    }

    private void addPassage(Line line) {
        if (!line.text.isEmpty()) passages.add(line.passage(false));
    }

    /** The inline content of a block, one line for each line break in it. */
    private List<Line> lines(Node block) {
        List<Line> lines = new ArrayList<>();
        Line line = new Line();
        for (Node n = block.getFirstChild(); n != null; n = n.getNext()) {
            if (n instanceof SoftLineBreak) {
                if (!line.text.isEmpty()) lines.add(line);
                line = new Line();
            } else if (n instanceof StrongEmphasis strong) {
                line.append(strong.getFirstChild(), true);
            } else {
                line.append(n, false);
            }
        }
        if (!line.text.isEmpty()) lines.add(line);
        return lines;
    }

    private final class Line {
        private final StringBuilder text = new StringBuilder();
        private final List<Prose.Span> spans = new ArrayList<>();
        private final List<Integer> indices = new ArrayList<>();

        Passage passage(boolean heading) {
            int[] all = new int[indices.size()];
            for (int i = 0; i < all.length; i++) all[i] = indices.get(i);
            return new Passage(section, heading, text.toString(), draft.from(all));
        }

        /** Takes the draft's own characters from where CommonMark says the node stands. */
        void append(Node node, boolean bold) {
            StringBuilder part = new StringBuilder();
            for (SourceSpan span : node.getSourceSpans()) {
                for (int i = span.getInputIndex(); i < span.getInputIndex() + span.getLength(); i++) {
                    int origin = origins.get(i);
                    if (origin < 0) continue;
                    part.append(typed.charAt(origin));
                    indices.add(origin);
                }
            }
            if (part.isEmpty()) return;
            if (!(node instanceof Text)) throw new IllegalStateException("unexpected inline " + node);
            text.append(part);
            spans.add(new Prose.Span(part.toString(), bold, false));
        }
    }
}
