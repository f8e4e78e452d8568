package org.nianbao.template;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Compiled parts as bytes: strings once each, then numbers of seven bits a byte, the lowest first. Nodes and
 * tags are named by the order in which they are first met.
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

    private final Map<String, Integer> strings = new LinkedHashMap<>();
    private final Map<Node, Integer> nodes = new IdentityHashMap<>();
    private final Map<Tag, Integer> tags = new IdentityHashMap<>();
    private int[] numbers = new int[1 << 14];
    private int size;

    private Stored() {}

    static byte[] of(List<Part> parts) {
        Stored stored = new Stored();
        stored.put(parts.size());
        parts.forEach(stored::part);
        return stored.bytes();
    }

    static List<Part> read(byte[] stored, String file) {
        return new StoredReader(stored, file).parts();
    }

    private void part(Part part) {
        nodes.clear();
        tags.clear();
        put(part.name());
        put(part.changed());
        element(part.root());
        put(part.names().uses().size());
        part.names().uses().forEach(this::use);
        put(part.skeleton().isPresent());
        part.skeleton().ifPresent(this::skeleton);
    }

    /** One that is met again stays the same one: runs are joined by whether they share their properties. */
    private void element(Element element) {
        Integer known = nodes.get(element);
        put(known == null ? 0 : 1 + known);
        if (known != null) return;
        nodes.put(element, nodes.size());
        put(element.name());
        put(element.attributes().size());
        element.attributes().forEach((name, value) -> {
            put(name);
            put(value);
        });
        put(element.children().size());
        for (Node child : element.children()) {
            if (child instanceof Element e) {
                put(ELEMENT);
                element(e);
            } else if (child instanceof Text t) {
                nodes.put(t, nodes.size());
                put(TEXT);
                put(t.value());
            } else if (child instanceof Tag t) {
                tags.put(t, tags.size());
                put(TAG);
                tag(t);
            } else throw new IllegalStateException("not a node of a template: " + child);
        }
    }

    private void tag(Tag tag) {
        put(tag.kind().ordinal());
        put(tag.origin().part());
        put(tag.origin().spot());
        put(tag.origin().paragraph());
        TagReader.Found found = tag.origin().found();
        put(found.from());
        put(found.to());
        put(found.directive());
        put(found.text());
        put(found.at().length);
        for (int at : found.at()) put(at);
        put(found.closed());
        put(tag.variables().size());
        tag.variables().forEach(this::put);
        put(tag.format().isPresent());
        tag.format().ifPresent(this::element);
    }

    private void use(Names.Use use) {
        put(use.path().size());
        use.path().forEach(this::put);
        put(tags.get(use.tag()));
        put(use.from());
        put(use.to());
        put(use.optional());
        put(use.printed());
    }

    private void skeleton(Skeleton skeleton) {
        put(skeleton.ftl());
        put(skeleton.lines().size());
        for (Tag tag : skeleton.lines()) put(tag == null ? 0 : 1 + tags.get(tag));
        put(skeleton.chunks().size());
        for (List<Op> chunk : skeleton.chunks()) {
            put(chunk.size());
            chunk.forEach(this::op);
        }
        Map<Integer, Merges> merges = byPlace(skeleton.merges());
        put(merges.size());
        merges.forEach((table, own) -> {
            put(table);
            merges(own);
        });
    }

    private void op(Op op) {
        if (op instanceof Op.Open o) node(OPEN, o.element());
        else if (op instanceof Op.Close) put(CLOSE);
        else if (op instanceof Op.Copy c && nodes.containsKey(c.node())) node(COPY, c.node());
        else if (op instanceof Op.Copy c && c.node() instanceof Element e) node(COPY_EMPTY, e.origin());
        else if (op instanceof Op.Field f) tag(FIELD, f.tag());
        else if (op instanceof Op.Turn t) tag(TURN, t.list());
        else if (op instanceof Op.SpareBegin s) node(SPARE_BEGIN, s.cell());
        else if (op instanceof Op.SpareEnd s) node(SPARE_END, s.cell());
        else if (op instanceof Op.SectionWritten s) node(SECTION_WRITTEN, s.paragraph());
        else if (op instanceof Op.SectionsEnd s) {
            put(SECTIONS_END);
            put(s.paragraphs().size());
            for (Element paragraph : s.paragraphs()) put(nodes.get(paragraph));
        } else throw new IllegalStateException("not a step of a template: " + op);
    }

    private void node(int op, Node node) {
        put(op);
        put(nodes.get(node));
    }

    private void tag(int op, Tag tag) {
        put(op);
        put(tags.get(tag));
    }

    private void merges(Merges merges) {
        Map<Integer, Merges.Head> heads = byPlace(merges.heads());
        put(heads.size());
        heads.forEach((cell, head) -> {
            put(cell);
            put(nodes.get(head.cell()));
            put(nodes.get(head.row()));
        });
        Map<Integer, List<Merges.Step>> around = byPlace(merges.around());
        put(around.size());
        around.forEach((row, steps) -> {
            put(row);
            put(steps.size());
            for (Merges.Step step : steps) {
                put(tags.get(step.tag()));
                put(step.branch());
            }
        });
    }

    /** In document order, so that the same parts give the same bytes. */
    private <T> Map<Integer, T> byPlace(Map<Element, T> map) {
        Map<Integer, T> ordered = new TreeMap<>();
        map.forEach((element, value) -> ordered.put(nodes.get(element), value));
        return ordered;
    }

    private void put(boolean value) {
        put(value ? 1 : 0);
    }

    private void put(String string) {
        put(Optional.ofNullable(strings.putIfAbsent(string, strings.size())).orElse(strings.size() - 1));
    }

    private void put(int number) {
        if (size == numbers.length) numbers = Arrays.copyOf(numbers, 2 * size);
        numbers[size++] = number;
    }

    private byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 16);
        write(out, strings.size());
        for (String string : strings.keySet()) {
            byte[] bytes = string.getBytes(StandardCharsets.UTF_8);
            write(out, bytes.length);
            out.writeBytes(bytes);
        }
        for (int i = 0; i < size; i++) write(out, numbers[i]);
        return out.toByteArray();
    }

    private static void write(ByteArrayOutputStream out, int number) {
        int rest = number;
        while (rest > 0x7F) {
            out.write(rest & 0x7F | 0x80);
            rest >>>= 7;
        }
        out.write(rest);
    }
}
