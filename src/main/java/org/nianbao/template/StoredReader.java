package org.nianbao.template;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nianbao.memo.AnswerReader;

/** Compiled parts from bytes; see {@link Stored}, which alone makes such bytes. Their tags have no expressions left. */
final class StoredReader {
    private static final Tag.Kind[] KINDS = Tag.Kind.values();

    private final AnswerReader in;
    private final String file;
    private final List<Node> nodes = new ArrayList<>();
    private final List<Tag> tags = new ArrayList<>();

    StoredReader(byte[] stored, String file) {
        in = new AnswerReader(stored);
        this.file = file;
    }

    List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        for (int left = in.number(); left > 0; left--) parts.add(part());
        return parts;
    }

    private Part part() {
        nodes.clear();
        tags.clear();
        String name = in.string();
        boolean changed = in.truth();
        Element root = element();
        List<Names.Use> uses = new ArrayList<>();
        for (int left = in.number(); left > 0; left--) {
            uses.add(new Names.Use(strings(), tags.get(in.number()), in.number(), in.number(), in.truth(), in.truth()));
        }
        return Part.of(name, root, changed, new Names(uses), in.truth() ? skeleton() : null);
    }

    private Element element() {
        int known = in.number();
        if (known > 0) return (Element) nodes.get(known - 1);
        String name = in.string();
        int attributes = in.number();
        Map<String, String> values = new LinkedHashMap<>(attributes * 2);
        for (int i = 0; i < attributes; i++) values.put(in.string(), in.string());
        List<Node> children = new ArrayList<>();
        Element element = new Element(name, values, children);
        nodes.add(element);
        for (int left = in.number(); left > 0; left--) {
            switch (in.number()) {
                case Stored.ELEMENT -> children.add(element());
                case Stored.TEXT -> {
                    Text text = new Text(in.string());
                    nodes.add(text);
                    children.add(text);
                }
                default -> {
                    Tag tag = tag();
                    tags.add(tag);
                    children.add(tag);
                }
            }
        }
        return element;
    }

    private Tag tag() {
        Tag.Kind kind = KINDS[in.number()];
        String part = in.string();
        String spot = in.string();
        String paragraph = in.string();
        int from = in.number();
        int to = in.number();
        boolean directive = in.truth();
        String text = in.string();
        int[] places = new int[in.number()];
        for (int i = 0; i < places.length; i++) places[i] = in.number();
        TagReader.Found found = new TagReader.Found(from, to, directive, text, places, in.truth());
        Tag tag = new Tag(kind, new Tag.Origin(file, part, spot, paragraph, found), null, strings());
        tag.format(in.truth() ? Optional.of(element()) : Optional.empty());
        return tag;
    }

    private Skeleton skeleton() {
        String ftl = in.string();
        List<Tag> lines = new ArrayList<>();
        for (int left = in.number(); left > 0; left--) {
            int tag = in.number();
            lines.add(tag == 0 ? null : tags.get(tag - 1));
        }
        List<List<Op>> chunks = new ArrayList<>();
        for (int left = in.number(); left > 0; left--) {
            List<Op> chunk = new ArrayList<>();
            for (int ops = in.number(); ops > 0; ops--) chunk.add(op());
            chunks.add(chunk);
        }
        Map<Element, Merges> merges = new IdentityHashMap<>();
        for (int left = in.number(); left > 0; left--) merges.put(named(), merges());
        return new Skeleton(ftl, chunks, lines, merges);
    }

    private Op op() {
        int op = in.number();
        return switch (op) {
            case Stored.OPEN -> new Op.Open(named());
            case Stored.CLOSE -> new Op.Close();
            case Stored.COPY -> new Op.Copy(nodes.get(in.number()));
            case Stored.COPY_EMPTY -> new Op.Copy(Skeleton.empty(named()));
            case Stored.FIELD -> new Op.Field(tags.get(in.number()));
            case Stored.TURN -> new Op.Turn(tags.get(in.number()));
            case Stored.SPARE_BEGIN -> new Op.SpareBegin(named());
            case Stored.SPARE_END -> new Op.SpareEnd(named());
            case Stored.SECTION_WRITTEN -> new Op.SectionWritten(named());
            case Stored.SECTIONS_END -> {
                List<Element> paragraphs = new ArrayList<>();
                for (int left = in.number(); left > 0; left--) paragraphs.add(named());
                yield new Op.SectionsEnd(paragraphs);
            }
            default -> throw new IllegalStateException("not a step: " + op);
        };
    }

    private Merges merges() {
        Map<Element, Merges.Head> heads = new IdentityHashMap<>();
        for (int left = in.number(); left > 0; left--) heads.put(named(), new Merges.Head(named(), named()));
        Map<Element, List<Merges.Step>> around = new IdentityHashMap<>();
        for (int left = in.number(); left > 0; left--) {
            Element row = named();
            List<Merges.Step> steps = new ArrayList<>();
            for (int depth = in.number(); depth > 0; depth--) steps.add(new Merges.Step(tags.get(in.number()), in.number()));
            around.put(row, steps);
        }
        return new Merges(heads, around);
    }

    private Element named() {
        return (Element) nodes.get(in.number());
    }

    private List<String> strings() {
        List<String> list = new ArrayList<>();
        for (int left = in.number(); left > 0; left--) list.add(in.string());
        return list;
    }
}
