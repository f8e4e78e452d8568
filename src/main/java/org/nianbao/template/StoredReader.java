package org.nianbao.template;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Compiled parts from bytes; see {@link Stored}, which alone makes such bytes. Their tags have no expressions left. */
final class StoredReader {
    private static final Tag.Kind[] KINDS = Tag.Kind.values();

    private final byte[] in;
    private final String file;
    private final String[] strings;
    private final List<Node> nodes = new ArrayList<>();
    private final List<Tag> tags = new ArrayList<>();
    private int at;

    StoredReader(byte[] stored, String file) {
        in = stored;
        this.file = file;
        strings = new String[number()];
        for (int i = 0; i < strings.length; i++) {
            int length = number();
            strings[i] = new String(in, at, length, StandardCharsets.UTF_8);
            at += length;
        }
    }

    List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        for (int left = number(); left > 0; left--) parts.add(part());
        return parts;
    }

    private Part part() {
        nodes.clear();
        tags.clear();
        String name = string();
        boolean changed = truth();
        Element root = element();
        List<Names.Use> uses = new ArrayList<>();
        for (int left = number(); left > 0; left--) {
            uses.add(new Names.Use(strings(), tags.get(number()), number(), number(), truth(), truth()));
        }
        return Part.of(name, root, changed, new Names(uses), truth() ? skeleton() : null);
    }

    private Element element() {
        int known = number();
        if (known > 0) return (Element) nodes.get(known - 1);
        String name = string();
        int attributes = number();
        Map<String, String> values = new LinkedHashMap<>(attributes * 2);
        for (int i = 0; i < attributes; i++) values.put(string(), string());
        List<Node> children = new ArrayList<>();
        Element element = new Element(name, values, children);
        nodes.add(element);
        for (int left = number(); left > 0; left--) {
            switch (number()) {
                case Stored.ELEMENT -> children.add(element());
                case Stored.TEXT -> {
                    Text text = new Text(string());
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
        Tag.Kind kind = KINDS[number()];
        String part = string();
        String spot = string();
        String paragraph = string();
        int from = number();
        int to = number();
        boolean directive = truth();
        String text = string();
        int[] places = new int[number()];
        for (int i = 0; i < places.length; i++) places[i] = number();
        TagReader.Found found = new TagReader.Found(from, to, directive, text, places, truth());
        Tag tag = new Tag(kind, new Tag.Origin(file, part, spot, paragraph, found), null, strings());
        tag.format(truth() ? Optional.of(element()) : Optional.empty());
        return tag;
    }

    private Skeleton skeleton() {
        String ftl = string();
        List<Tag> lines = new ArrayList<>();
        for (int left = number(); left > 0; left--) {
            int tag = number();
            lines.add(tag == 0 ? null : tags.get(tag - 1));
        }
        List<List<Op>> chunks = new ArrayList<>();
        for (int left = number(); left > 0; left--) {
            List<Op> chunk = new ArrayList<>();
            for (int ops = number(); ops > 0; ops--) chunk.add(op());
            chunks.add(chunk);
        }
        Map<Element, Merges> merges = new IdentityHashMap<>();
        for (int left = number(); left > 0; left--) merges.put(named(), merges());
        return new Skeleton(ftl, chunks, lines, merges);
    }

    private Op op() {
        int op = number();
        return switch (op) {
            case Stored.OPEN -> new Op.Open(named());
            case Stored.CLOSE -> new Op.Close();
            case Stored.COPY -> new Op.Copy(nodes.get(number()));
            case Stored.COPY_EMPTY -> new Op.Copy(Skeleton.empty(named()));
            case Stored.FIELD -> new Op.Field(tags.get(number()));
            case Stored.TURN -> new Op.Turn(tags.get(number()));
            case Stored.SPARE_BEGIN -> new Op.SpareBegin(named());
            case Stored.SPARE_END -> new Op.SpareEnd(named());
            case Stored.SECTION_WRITTEN -> new Op.SectionWritten(named());
            case Stored.SECTIONS_END -> {
                List<Element> paragraphs = new ArrayList<>();
                for (int left = number(); left > 0; left--) paragraphs.add(named());
                yield new Op.SectionsEnd(paragraphs);
            }
            default -> throw new IllegalStateException("not a step: " + op);
        };
    }

    private Merges merges() {
        Map<Element, Merges.Head> heads = new IdentityHashMap<>();
        for (int left = number(); left > 0; left--) heads.put(named(), new Merges.Head(named(), named()));
        Map<Element, List<Merges.Step>> around = new IdentityHashMap<>();
        for (int left = number(); left > 0; left--) {
            Element row = named();
            List<Merges.Step> steps = new ArrayList<>();
            for (int depth = number(); depth > 0; depth--) steps.add(new Merges.Step(tags.get(number()), number()));
            around.put(row, steps);
        }
        return new Merges(heads, around);
    }

    private Element named() {
        return (Element) nodes.get(number());
    }

    private List<String> strings() {
        List<String> list = new ArrayList<>();
        for (int left = number(); left > 0; left--) list.add(string());
        return list;
    }

    private String string() {
        return strings[number()];
    }

    private boolean truth() {
        return number() != 0;
    }

    private int number() {
        int number = in[at++];
        if (number >= 0) return number;
        number &= 0x7F;
        for (int shift = 7; ; shift += 7) {
            int next = in[at++];
            number |= (next & 0x7F) << shift;
            if (next >= 0) return number;
        }
    }
}
