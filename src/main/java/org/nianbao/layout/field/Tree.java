package org.nianbao.layout.field;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import javax.xml.XMLConstants;
import org.nianbao.xml.XmlTree;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** A part's XML as a tree that can be changed; nothing outside the part is ever read. */
final class Tree {
    final Document document;
    /** Of the part's own main vocabulary, transitional or strict. */
    final String w;
    /** Whether anything was changed: an untouched part keeps its bytes. */
    boolean changed;

    private Tree(Document document) {
        this.document = document;
        this.w = document.getDocumentElement().getNamespaceURI();
    }

    /** Null for what is no XML: the reader of the document says so. */
    static Tree parse(byte[] xml) {
        try {
            return new Tree(XmlTree.parse(xml));
        } catch (SAXException notXml) {
            return null;
        }
    }

    byte[] write() {
        return XmlTree.write(document);
    }

    boolean is(Node node, String name) {
        return node instanceof Element e && name.equals(e.getLocalName()) && w.equals(e.getNamespaceURI());
    }

    /** First child of that name, null where there is none. */
    Element child(Node parent, String name) {
        for (Node n = parent.getFirstChild(); n != null; n = n.getNextSibling()) if (is(n, name)) return (Element) n;
        return null;
    }

    /** A w attribute; "" where the element does not say. */
    String attribute(Element element, String name) {
        return element == null ? "" : element.getAttributeNS(w, name);
    }

    String val(Element parent, String name) {
        return parent == null ? "" : attribute(child(parent, name), "val");
    }

    /** A new element with w attributes, names and values in turn. */
    Element make(String name, String... attributes) {
        Element element = document.createElementNS(w, prefixed(name));
        for (int i = 0; i < attributes.length; i += 2) {
            element.setAttributeNS(w, prefixed(attributes[i]), attributes[i + 1]);
        }
        return element;
    }

    private String prefixed(String name) {
        String prefix = document.getDocumentElement().getPrefix();
        return prefix == null ? name : prefix + ":" + name;
    }

    Element text(String text) {
        return text("t", text);
    }

    Element text(String name, String text) {
        Element t = make(name);
        t.setAttributeNS(XMLConstants.XML_NS_URI, "xml:space", "preserve");
        t.setTextContent(text);
        return t;
    }

    /** A run of these contents. */
    Element run(Element properties, Element... contents) {
        Element run = make("r");
        if (properties != null) run.appendChild(properties.cloneNode(true));
        for (Element content : contents) run.appendChild(content);
        return run;
    }

    /** The nearest element of that name around a node, null where there is none. */
    Element around(Node node, String name) {
        Node n = node;
        while (n != null && !is(n, name)) n = n.getParentNode();
        return (Element) n;
    }

    /**
     * All elements in order that count for the document's text: of alternatives (ISO 29500-3 7.6) only the first, nothing
     * that a tracked change took out.
     */
    List<Element> elements(Predicate<Element> wanted) {
        List<Element> out = new ArrayList<>();
        walk(document.getDocumentElement(), wanted, out);
        return out;
    }

    private void walk(Element element, Predicate<Element> wanted, List<Element> out) {
        if (wanted.test(element)) out.add(element);
        for (Node n = element.getFirstChild(); n != null; n = n.getNextSibling()) {
            if (!(n instanceof Element child) || is(n, "del") || is(n, "moveFrom") || "Fallback".equals(n.getLocalName())) continue;
            walk(child, wanted, out);
        }
    }

    /** Elements that print as one character, and w:t. */
    static boolean prints(Element element) {
        return switch (element.getLocalName()) {
            case "t", "tab", "br", "cr", "noBreakHyphen", "softHyphen", "sym", "ptab" ->
                !"tabs".equals(element.getParentNode().getLocalName());
            default -> false;
        };
    }

    static String printed(Element element) {
        return switch (element.getLocalName()) {
            case "t" -> element.getTextContent();
            case "tab", "ptab" -> "\t";
            case "br", "cr" -> " ";
            case "noBreakHyphen" -> "-";
            default -> "";
        };
    }
}
