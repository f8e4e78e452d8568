package org.nianbao.template;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** An element with its names as they were written, prefixes and namespace declarations included. */
final class Element implements Node {
    private final String name;
    private final Map<String, String> attributes;
    private final List<Node> children;
    /** The element of the template this one was made from; itself where it was read. */
    private final Element origin;

    Element(String name) {
        this(name, new LinkedHashMap<>(), new ArrayList<>(), null);
    }

    /** Both are its own from here on. */
    Element(String name, Map<String, String> attributes, List<Node> children) {
        this(name, attributes, children, null);
    }

    private Element(String name, Map<String, String> attributes, List<Node> children, Element origin) {
        this.name = name;
        this.attributes = attributes;
        this.children = children;
        this.origin = origin == null ? this : origin;
    }

    /** @param attributes names and values in turn */
    static Element of(String name, String... attributes) {
        Element element = new Element(name);
        for (int i = 0; i < attributes.length; i += 2) element.attributes.put(attributes[i], attributes[i + 1]);
        return element;
    }

    String name() {
        return name;
    }

    Map<String, String> attributes() {
        return attributes;
    }

    List<Node> children() {
        return children;
    }

    Element origin() {
        return origin;
    }

    boolean is(String name) {
        return this.name.equals(name);
    }

    String attribute(String name) {
        return attributes.getOrDefault(name, "");
    }

    Element with(Node... children) {
        this.children.addAll(List.of(children));
        return this;
    }

    /** The same name and attributes, no children. */
    Element shell() {
        return new Element(name, new LinkedHashMap<>(attributes), new ArrayList<>(), origin);
    }

    Element copy() {
        Element copy = shell();
        for (Node child : children) copy.children.add(child instanceof Element e ? e.copy() : child);
        return copy;
    }

    /** Those among the children, as they are now. */
    List<Element> elements() {
        List<Element> elements = new ArrayList<>();
        for (Node child : children) if (child instanceof Element e) elements.add(e);
        return elements;
    }

    List<Element> elements(String name) {
        List<Element> elements = new ArrayList<>();
        for (Node child : children) if (child instanceof Element e && e.is(name)) elements.add(e);
        return elements;
    }

    Optional<Element> first(String name) {
        for (Node child : children) if (child instanceof Element e && e.is(name)) return Optional.of(e);
        return Optional.empty();
    }

    /** The elements down this path, first of each name. */
    Optional<Element> at(String... path) {
        Optional<Element> found = Optional.of(this);
        for (String step : path) {
            found = found.get().first(step);
            if (found.isEmpty()) break;
        }
        return found;
    }

    /** This element and all below it, in document order. */
    void walk(Consumer<Element> visit) {
        visit.accept(this);
        for (Node child : List.copyOf(children)) {
            if (child instanceof Element e) e.walk(visit);
        }
    }

    /** All character data below this element. */
    String text() {
        StringBuilder out = new StringBuilder();
        collect(out);
        return out.toString();
    }

    private void collect(StringBuilder out) {
        for (Node child : children) {
            if (child instanceof Text t) out.append(t.value());
            else if (child instanceof Element e) e.collect(out);
        }
    }
}
