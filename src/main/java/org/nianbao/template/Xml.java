package org.nianbao.template;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.nianbao.xml.XmlBytes;
import org.nianbao.xml.XmlParser;

/** Bytes of a part to a tree and back. What was read and not changed is written as Word wrote it. */
final class Xml {
    /** Deeper than any office program nests; keeps a hostile part from exhausting the stack. */
    private static final int MAX_DEPTH = 300;

    private Xml() {}

    /** A part that is not well formed, or holds what no part of a Word file may hold. */
    static final class BadPart extends Exception {
        private final boolean doctype;

        BadPart(String message, boolean doctype, Throwable cause) {
            super(message, cause);
            this.doctype = doctype;
        }

        boolean isDoctype() {
            return doctype;
        }
    }

    static Element read(byte[] bytes) throws BadPart {
        try {
            XMLStreamReader reader = XmlParser.coalescing(bytes);
            try {
                return read(reader);
            } finally {
                reader.close();
            }
        } catch (XMLStreamException e) {
            throw new BadPart("not well formed", false, e);
        }
    }

    private static Element read(XMLStreamReader reader) throws XMLStreamException, BadPart {
        Deque<Element> open = new ArrayDeque<>();
        Element root = null;
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    Element element = element(reader);
                    if (open.isEmpty()) root = element;
                    else open.peek().children().add(element);
                    open.push(element);
                    if (open.size() > MAX_DEPTH) throw new BadPart("nested too deeply", false, null);
                }
                case XMLStreamConstants.END_ELEMENT -> open.pop();
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    if (!open.isEmpty()) open.peek().children().add(new Text(reader.getText()));
                }
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                    throw new BadPart("document type declaration", true, null);
                default -> { } // comments and processing instructions mean nothing in a Word part
            }
        }
        if (root == null) throw new BadPart("empty", false, null);
        return root;
    }

    private static Element element(XMLStreamReader reader) {
        Element element = new Element(name(reader.getPrefix(), reader.getLocalName()));
        for (int i = 0; i < reader.getNamespaceCount(); i++) {
            String prefix = reader.getNamespacePrefix(i);
            String uri = reader.getNamespaceURI(i);
            element.attributes().put(prefix == null || prefix.isEmpty() ? "xmlns" : "xmlns:" + prefix,
                    uri == null ? "" : uri);
        }
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            element.attributes().put(name(reader.getAttributePrefix(i), reader.getAttributeLocalName(i)),
                    reader.getAttributeValue(i));
        }
        return element;
    }

    private static String name(String prefix, String local) {
        return prefix == null || prefix.isEmpty() ? local : prefix + ":" + local;
    }

    static byte[] write(Element root) {
        XmlBytes out = new XmlBytes(1 << 17);
        out.markup("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\r\n");
        write(root, out);
        return out.toBytes();
    }

    private static void write(Element element, XmlBytes out) {
        out.markup('<').markup(element.name());
        for (Map.Entry<String, String> attribute : element.attributes().entrySet()) {
            out.attribute(attribute.getKey(), attribute.getValue());
        }
        if (element.children().isEmpty()) {
            out.markup("/>");
            return;
        }
        out.markup('>');
        for (Node child : element.children()) {
            if (child instanceof Element e) write(e, out);
            else if (child instanceof Text t) out.text(t.value());
            else throw new IllegalStateException("a tag was left in the tree: " + child);
        }
        out.markup("</").markup(element.name()).markup('>');
    }
}
