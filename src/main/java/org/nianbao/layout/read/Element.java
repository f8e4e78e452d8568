package org.nianbao.layout.read;

import java.util.ArrayList;
import java.util.List;

/**
 * An XML element. Names carry the usual prefix of their namespace ({@code w:p}, {@code a:blip}) whatever prefix the
 * file uses, and strict and transitional namespaces (ISO 29500-1, -4) are one. Attributes in the w namespace or in none
 * go by their local name.
 */
final class Element {
    private static final String[] NO_ATTRIBUTES = {};

    private final String name;
    private final String[] attributes;
    private List<Element> children = List.of();
    private String text = "";
    /** What {@link Content} found, which is asked for again and again; null before. */
    List<Element> content;

    /** @param attributes names and values in turn */
    Element(String name, List<String> attributes) {
        this.name = name;
        this.attributes = attributes.isEmpty() ? NO_ATTRIBUTES : attributes.toArray(NO_ATTRIBUTES);
    }

    String name() {
        return name;
    }

    boolean is(String other) {
        return name.equals(other);
    }

    List<Element> children() {
        return children;
    }

    /** Characters directly inside. */
    String text() {
        return text;
    }

    /** Null where the element does not say. */
    String attribute(String key) {
        for (int i = 0; i < attributes.length; i += 2) if (attributes[i].equals(key)) return attributes[i + 1];
        return null;
    }

    String attribute(String key, String otherwise) {
        String value = attribute(key);
        return value == null ? otherwise : value;
    }

    /** An attribute of type ST_OnOff (22.9.2.7), DrawingML's xsd:boolean among it. */
    boolean isTrue(String key, boolean otherwise) {
        String value = attribute(key);
        return value == null ? otherwise : value.equals("1") || value.equals("true") || value.equals("on");
    }

    /** The w:val attribute, null where there is none. */
    String val() {
        return attribute("val");
    }

    /** First child of that name, null where there is none. */
    Element child(String key) {
        for (Element child : children) if (child.is(key)) return child;
        return null;
    }

    /** The child's w:val, null where there is no such child or value. */
    String childVal(String key) {
        Element child = child(key);
        return child == null ? null : child.val();
    }

    List<Element> children(String key) {
        List<Element> out = new ArrayList<>();
        for (Element child : children) if (child.is(key)) out.add(child);
        return out;
    }

    /** First element of that name below this one at any depth, null where there is none. */
    Element find(String key) {
        for (Element child : children) {
            if (child.is(key)) return child;
            Element below = child.find(key);
            if (below != null) return below;
        }
        return null;
    }

    /** ST_OnOff (ISO 29500-1 22.9.2.7): on without a value. */
    boolean on() {
        String value = val();
        return value == null || !(value.equals("0") || value.equals("false") || value.equals("off"));
    }

    boolean on(String key) {
        Element child = child(key);
        return child != null && child.on();
    }

    /** The same for elements that say the same. */
    String signature() {
        StringBuilder out = new StringBuilder();
        sign(out);
        return out.toString();
    }

    private void sign(StringBuilder out) {
        out.append('<').append(name);
        for (String part : attributes) out.append('\t').append(part);
        out.append('>');
        for (Element child : children) child.sign(out);
        out.append('/');
    }

    void append(Element child) {
        if (children.isEmpty()) children = new ArrayList<>();
        children.add(child);
        content = null;
    }

    void append(String more) {
        text = text.isEmpty() ? more : text + more;
    }
}
