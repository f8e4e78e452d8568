package org.nianbao.layout.field;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.nianbao.layout.read.FieldCode;
import org.w3c.dom.Element;

/** A field in a part's tree: complex (17.16.18) or simple (17.16.19). */
final class Field {
    final Tree tree;
    /** The w:fldSimple, or the w:fldChar that begins the field. */
    final Element begin;
    private final StringBuilder text = new StringBuilder();
    /** Null where the field has no result; both null for a simple field. */
    Element separate;
    Element end;
    /** What prints between them, innermost fields' results included. */
    final List<Element> result = new ArrayList<>();
    private boolean parted;
    boolean nested;

    private Field(Tree tree, Element begin) {
        this.tree = tree;
        this.begin = begin;
    }

    FieldCode code() {
        return FieldCode.of(text.toString());
    }

    /** 17.16.18: Word does not update it either. */
    boolean locked() {
        String locked = tree.attribute(begin, "fldLock");
        return locked.equals("1") || locked.equals("true") || locked.equals("on");
    }

    String shown() {
        StringBuilder out = new StringBuilder();
        for (Element element : result) out.append(Tree.printed(element));
        return out.toString();
    }

    /** Puts a text in the place of the result, in the look its first character had. Nested fields must not be lost. */
    void show(String value) {
        if (shown().equals(value) && result.stream().allMatch(e -> tree.is(e, "t"))) return;
        tree.changed = true;
        Element first = null;
        for (Element element : List.copyOf(result)) {
            if (first == null && tree.is(element, "t")) first = element;
            else element.getParentNode().removeChild(element);
        }
        Element written = tree.text(value);
        result.clear();
        result.add(written);
        if (first != null) first.getParentNode().replaceChild(written, first);
        else open(written);
    }

    private void open(Element written) {
        if (tree.is(begin, "fldSimple")) {
            begin.appendChild(tree.run(null, written));
            return;
        }
        if (separate == null) {
            separate = tree.make("fldChar", "fldCharType", "separate");
            end.getParentNode().insertBefore(separate, end);
        }
        separate.getParentNode().insertBefore(written, separate.getNextSibling());
    }

    /** All fields that end, in the order in which they begin. */
    static List<Field> of(Tree tree) {
        List<Field> out = new ArrayList<>();
        Deque<Field> open = new ArrayDeque<>();
        for (Element element : tree.elements(e -> tree.w.equals(e.getNamespaceURI()))) {
            while (!open.isEmpty() && tree.is(open.peek().begin, "fldSimple") && !inside(open.peek().begin, element)) open.pop();
            switch (element.getLocalName()) {
                case "fldSimple" -> {
                    Field field = push(tree, element, open, out);
                    field.text.append(tree.attribute(element, "instr"));
                    field.parted = true;
                }
                case "fldChar" -> part(tree, element, open, out);
                case "instrText" -> {
                    if (!open.isEmpty() && !open.peek().parted) open.peek().text.append(element.getTextContent());
                }
                default -> {
                    if (Tree.prints(element)) printed(element, open);
                }
            }
        }
        out.removeIf(f -> f.end == null && !tree.is(f.begin, "fldSimple"));
        return out;
    }

    private static Field push(Tree tree, Element begin, Deque<Field> open, List<Field> out) {
        Field field = new Field(tree, begin);
        for (Field around : open) around.nested = true;
        open.push(field);
        out.add(field);
        return field;
    }

    private static void part(Tree tree, Element mark, Deque<Field> open, List<Field> out) {
        switch (tree.attribute(mark, "fldCharType")) {
            case "begin" -> push(tree, mark, open, out);
            case "separate" -> {
                if (open.isEmpty()) return;
                open.peek().separate = mark;
                open.peek().parted = true;
            }
            case "end" -> {
                if (!open.isEmpty()) open.pop().end = mark;
            }
            default -> { }
        }
    }

    private static void printed(Element element, Deque<Field> open) {
        for (Field field : open) if (!field.parted) return;
        for (Field field : open) field.result.add(element);
    }

    private static boolean inside(Element outer, Element inner) {
        for (var n = inner.getParentNode(); n != null; n = n.getParentNode()) if (n == outer) return true;
        return false;
    }
}
