package org.nianbao.template;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.nianbao.memo.AnswerWriter;

/**
 * Compiled parts as bytes. Nodes and tags are named by the order in which they are first met.
 *
 * @see StoredReader
 */
final class Stored {
    static final int ELEMENT = 0;
    static final int TEXT = 1;
    static final int TAG = 2;

    static final int OPEN = 0;
    static final int CLOSE = 1;
    static final int COPY = 2;
    /** Of a paragraph its properties alone: {@link Skeleton#empty}. */
    static final int COPY_EMPTY = 3;
    static final int FIELD = 4;
    static final int TURN = 5;
    static final int SPARE_BEGIN = 6;
    static final int SPARE_END = 7;
    static final int SECTION_WRITTEN = 8;
    static final int SECTIONS_END = 9;

    private final AnswerWriter out = new AnswerWriter();
    private final Map<Node, Integer> nodes = new IdentityHashMap<>();
    private final Map<Tag, Integer> tags = new IdentityHashMap<>();

    private Stored() {}

    static byte[] of(List<Part> parts) {
        Stored stored = new Stored();
        stored.out.put(parts.size());
        parts.forEach(stored::part);
        return stored.out.bytes();
    }

    static List<Part> read(byte[] stored, String file) {
        return new StoredReader(stored, file).parts();
    }

    private void part(Part part) {
        nodes.clear();
        tags.clear();
        out.put(part.name());
        out.put(part.changed());
        element(part.root());
        out.put(part.names().uses().size());
        part.names().uses().forEach(this::use);
        out.put(part.skeleton().isPresent());
        part.skeleton().ifPresent(this::skeleton);
    }

    /** One that is met again stays the same one: runs are joined by whether they share their properties. */
    private void element(Element element) {
        Integer known = nodes.get(element);
        out.put(known == null ? 0 : 1 + known);
        if (known != null) return;
        nodes.put(element, nodes.size());
        out.put(element.name());
        out.put(element.attributes().size());
        element.attributes().forEach((name, value) -> {
            out.put(name);
            out.put(value);
        });
        out.put(element.children().size());
        for (Node child : element.children()) {
            if (child instanceof Element e) {
                out.put(ELEMENT);
                element(e);
            } else if (child instanceof Text t) {
                nodes.put(t, nodes.size());
                out.put(TEXT);
                out.put(t.value());
            } else if (child instanceof Tag t) {
                tags.put(t, tags.size());
                out.put(TAG);
                tag(t);
            } else throw new IllegalStateException("not a node of a template: " + child);
        }
    }

    private void tag(Tag tag) {
        out.put(tag.kind().ordinal());
        out.put(tag.origin().part());
        out.put(tag.origin().spot());
        out.put(tag.origin().paragraph());
        TagReader.Found found = tag.origin().found();
        out.put(found.from());
        out.put(found.to());
        out.put(found.directive());
        out.put(found.text());
        out.put(found.at().length);
        for (int at : found.at()) out.put(at);
        out.put(found.closed());
        out.put(tag.variables().size());
        tag.variables().forEach(out::put);
        out.put(tag.format().isPresent());
        tag.format().ifPresent(this::element);
    }

    private void use(Names.Use use) {
        out.put(use.path().size());
        use.path().forEach(out::put);
        out.put(tags.get(use.tag()));
        out.put(use.from());
        out.put(use.to());
        out.put(use.optional());
        out.put(use.printed());
    }

    private void skeleton(Skeleton skeleton) {
        out.put(skeleton.ftl());
        out.put(skeleton.lines().size());
        for (Tag tag : skeleton.lines()) out.put(tag == null ? 0 : 1 + tags.get(tag));
        out.put(skeleton.chunks().size());
        for (List<Op> chunk : skeleton.chunks()) {
            out.put(chunk.size());
            chunk.forEach(this::op);
        }
        Map<Integer, Merges> merges = byPlace(skeleton.merges());
        out.put(merges.size());
        merges.forEach((table, own) -> {
            out.put(table);
            merges(own);
        });
    }

    private void op(Op op) {
        if (op instanceof Op.Open o) node(OPEN, o.element());
        else if (op instanceof Op.Close) out.put(CLOSE);
        else if (op instanceof Op.Copy c && nodes.containsKey(c.node())) node(COPY, c.node());
        else if (op instanceof Op.Copy c && c.node() instanceof Element e) node(COPY_EMPTY, e.origin());
        else if (op instanceof Op.Field f) tag(FIELD, f.tag());
        else if (op instanceof Op.Turn t) tag(TURN, t.list());
        else if (op instanceof Op.SpareBegin s) node(SPARE_BEGIN, s.cell());
        else if (op instanceof Op.SpareEnd s) node(SPARE_END, s.cell());
        else if (op instanceof Op.SectionWritten s) node(SECTION_WRITTEN, s.paragraph());
        else if (op instanceof Op.SectionsEnd s) {
            out.put(SECTIONS_END);
            out.put(s.paragraphs().size());
            for (Element paragraph : s.paragraphs()) out.put(nodes.get(paragraph));
        } else throw new IllegalStateException("not a step of a template: " + op);
    }

    private void node(int op, Node node) {
        out.put(op);
        out.put(nodes.get(node));
    }

    private void tag(int op, Tag tag) {
        out.put(op);
        out.put(tags.get(tag));
    }

    private void merges(Merges merges) {
        Map<Integer, Merges.Head> heads = byPlace(merges.heads());
        out.put(heads.size());
        heads.forEach((cell, head) -> {
            out.put(cell);
            out.put(nodes.get(head.cell()));
            out.put(nodes.get(head.row()));
        });
        Map<Integer, List<Merges.Step>> around = byPlace(merges.around());
        out.put(around.size());
        around.forEach((row, steps) -> {
            out.put(row);
            out.put(steps.size());
            for (Merges.Step step : steps) {
                out.put(tags.get(step.tag()));
                out.put(step.branch());
            }
        });
    }

    /** In document order, so that the same parts give the same bytes. */
    private <T> Map<Integer, T> byPlace(Map<Element, T> map) {
        Map<Integer, T> ordered = new TreeMap<>();
        map.forEach((element, value) -> ordered.put(nodes.get(element), value));
        return ordered;
    }
}
