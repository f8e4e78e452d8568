package org.nianbao.template;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.nianbao.finding.Finding;
import org.nianbao.finding.Place;
import org.nianbao.report.Prose;
import org.nianbao.xml.XmlCharacters;

/**
 * Where FreeMarker writes: chunk numbers as text, values through {@link Rich.Format}. Builds the filled part's tree and
 * settles each paragraph, cell and table as it is closed.
 */
final class Output extends Writer {
    /** A cell that begins a merge, filled in, and how often each list had turned. */
    private record Spare(Element cell, Map<Tag, Integer> turns) {}

    private static final Set<String> BLOCKS = Set.of("w:p", "w:tbl", "w:sdt", "w:customXml", "w:altChunk");

    private final Skeleton skeleton;
    private final Budget budget;
    private final Filling filling;
    private final Paragraphs paragraphs;
    private final Deque<Element> open = new ArrayDeque<>();
    private final Map<Tag, Integer> turns = new IdentityHashMap<>();
    private final Map<Element, Map<Tag, Integer>> turnsOfRow = new IdentityHashMap<>();
    private final Map<Element, List<Spare>> spares = new IdentityHashMap<>();
    private final Set<Element> sections = Collections.newSetFromMap(new IdentityHashMap<>());
    private Element root;
    private Tag field;
    private int number;
    private boolean anyDigit;

    Output(Skeleton skeleton, Budget budget, Filling filling, String part) {
        this.skeleton = skeleton;
        this.budget = budget;
        this.filling = filling;
        this.paragraphs = new Paragraphs(filling, part);
    }

    Element root() {
        return root;
    }

    /** The field whose value is due or was given last. */
    Optional<Tag> field() {
        return Optional.ofNullable(field);
    }

    @Override public void write(char[] buffer, int offset, int length) throws IOException {
        for (int i = offset; i < offset + length; i++) {
            char c = buffer[i];
            if (c >= '0' && c <= '9') {
                number = number * 10 + c - '0';
                anyDigit = true;
            } else if (c == ';' && anyDigit) {
                budget.output(1);
                for (Op op : skeleton.chunk(number)) apply(op);
                number = 0;
                anyDigit = false;
            }
        }
    }

    /** One value, for the field named last. */
    void value(Object content) throws IOException {
        String text = content instanceof String s ? s : content instanceof Prose p ? p.text() : "";
        budget.output(text.length());
        int illegal = XmlCharacters.illegal(text);
        if (illegal >= 0) {
            Place place = field.origin().place();
            filling.findings().add(Finding.error("template.illegal-character", place,
                    "填进这里的内容含有 Word 不能保存的字符 " + String.format(Locale.ROOT, "U+%04X",
                            text.codePointAt(illegal)), "在数据里删去它（多半是从别处复制带进来的看不见的字符）。"));
            return;
        }
        open.peek().children().add(new Value(field, content));
    }

    private void apply(Op op) throws IOException {
        budget.output(1);
        if (op instanceof Op.Open o) open(o.element());
        else if (op instanceof Op.Close) end();
        else if (op instanceof Op.Copy c) copy(c.node());
        else if (op instanceof Op.Field f) field = f.tag();
        else if (op instanceof Op.SpareBegin) open.push(new Element("spare"));
        else if (op instanceof Op.SpareEnd s) keepSpare(s.cell());
        else if (op instanceof Op.Turn t) turns.merge(t.list(), 1, Integer::sum);
        else if (op instanceof Op.SectionWritten s) sections.add(s.paragraph());
        else if (op instanceof Op.SectionsEnd s) restoreSection(s.paragraphs());
    }

    private void open(Element element) {
        Element shell = element.shell();
        open.push(shell);
        if (shell.is("w:tr")) turnsOfRow.put(shell, new IdentityHashMap<>(turns));
    }

    private void keepSpare(Element cell) {
        open.pop().first("w:tc").ifPresent(filled ->
                spares.computeIfAbsent(cell, c -> new ArrayList<>()).add(new Spare(filled,
                        new IdentityHashMap<>(turns))));
    }

    private List<Node> settleTable(Element table) {
        if (Tables.rows(table).isEmpty()) return List.of();
        Merges merges = skeleton.merges(table.origin());
        if (merges == null) return List.of(table);
        return Tables.settle(table, merges, (row, lists) -> turns(turnsOfRow.get(row), lists), (head, row) -> {
            List<Tag> lists = merges.lists(head.row(), row.origin());
            List<Integer> now = turns(turnsOfRow.get(row), lists);
            return spares.getOrDefault(head.cell(), List.of()).stream().filter(s -> turns(s.turns(), lists).equals(now))
                    .map(Spare::cell).reduce((first, last) -> last).orElse(head.cell());
        });
    }

    private static List<Integer> turns(Map<Tag, Integer> counts, List<Tag> lists) {
        return lists.stream().map(list -> counts.getOrDefault(list, 0)).toList();
    }

    private void copy(Node node) {
        if (open.isEmpty()) root = (Element) node;
        else open.peek().children().add(node);
    }

    private void end() {
        Element done = open.pop();
        List<Node> settled = switch (done.name()) {
            case "w:p" -> paragraphs.settle(done);
            case "w:tbl" -> settleTable(done);
            case "w:tc", "w:txbxContent", "w:hdr", "w:ftr", "w:footnote", "w:endnote", "w:body", "w:sdtContent" ->
                    closed(done);
            default -> List.of(done);
        };
        if (open.isEmpty()) root = done;
        else open.peek().children().addAll(settled);
    }

    /** 17.4.66 and its like: these hold at least one paragraph and end with one. */
    private static List<Node> closed(Element container) {
        separateTables(container);
        if (container.is("w:sdtContent")) return List.of(container);
        List<Element> blocks = blocks(container);
        boolean endsInTable = !blocks.isEmpty() && blocks.get(blocks.size() - 1).is("w:tbl") && !container.is("w:body");
        if (endsInTable || blocks.isEmpty()) {
            int at = container.children().size();
            boolean section = at > 0 && container.children().get(at - 1) instanceof Element e && e.is("w:sectPr");
            container.children().add(section ? at - 1 : at, spare(container.origin()));
        }
        return List.of(container);
    }

    private static List<Element> blocks(Element container) {
        List<Element> blocks = new ArrayList<>();
        for (Element e : container.elements()) if (BLOCKS.contains(e.name())) blocks.add(e);
        return blocks;
    }

    /**
     * Two tables with nothing between them are drawn as one. Where what stood between them in the template is gone, a
     * paragraph one point high keeps them apart.
     */
    private static void separateTables(Element container) {
        List<Element> now = blocks(container);
        List<Element> once = blocks(container.origin());
        for (int i = 1; i < now.size(); i++) {
            Element above = now.get(i - 1);
            Element below = now.get(i);
            if (!above.is("w:tbl") || !below.is("w:tbl")) continue;
            int at = once.indexOf(above.origin());
            boolean neighbours = at >= 0 && at + 1 < once.size() && once.get(at + 1) == below.origin();
            if (!neighbours) container.children().add(container.children().indexOf(below), separator());
        }
    }

    private static Element separator() {
        return new Element("w:p").with(new Element("w:pPr").with(
                Element.of("w:spacing", "w:before", "0", "w:after", "0", "w:line", "20", "w:lineRule", "exact"),
                new Element("w:rPr").with(Element.of("w:sz", "w:val", "2"))));
    }

    /** An empty paragraph that looks like the first one the template has there. */
    private static Element spare(Element container) {
        Element p = new Element("w:p");
        container.first("w:p").flatMap(e -> e.first("w:pPr")).ifPresent(properties -> {
            Element kept = properties.copy();
            kept.children().removeIf(c -> c instanceof Element e && e.is("w:sectPr"));
            p.children().add(kept);
        });
        return p;
    }

    /**
     * Where a condition dropped a section's last paragraph but not all of the section, what is left must keep its page:
     * an empty paragraph carries the section's properties on.
     */
    private void restoreSection(List<Element> ends) {
        for (Element end : ends) {
            if (sections.contains(end)) continue;
            List<Element> before = open.peek().elements();
            boolean content = !before.isEmpty() && !Skeleton.endsSection(before.get(before.size() - 1));
            if (content) copy(Skeleton.empty(end));
            return;
        }
    }

    @Override public void close() {
        // nothing to release
    }

    @Override public void flush() {
        // everything is in memory
    }
}
