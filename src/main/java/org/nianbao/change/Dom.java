package org.nianbao.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.nianbao.xml.XmlTree;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** A part as a tree that can be changed; nothing outside the part is ever read. */
final class Dom {
    private Dom() {}

    static Document parse(byte[] xml) {
        try {
            return XmlTree.parse(xml);
        } catch (SAXException e) {
            throw new IllegalArgumentException("parts were not opened by WordFile", e);
        }
    }

    static List<Element> children(Element parent, String... names) {
        Set<String> wanted = Set.of(names);
        List<Element> found = new ArrayList<>();
        for (Node n = parent.getFirstChild(); n != null; n = n.getNextSibling()) {
            if (n instanceof Element e && Xml.W.equals(e.getNamespaceURI()) && wanted.contains(e.getLocalName())) found.add(e);
        }
        return found;
    }

    static Optional<Element> child(Element parent, String name) {
        return children(parent, name).stream().findFirst();
    }

    /** All elements of a name below one, in order. */
    static List<Element> below(Element parent, String name) {
        List<Element> found = new ArrayList<>();
        var all = parent.getElementsByTagNameNS(Xml.W, name);
        for (int i = 0; i < all.getLength(); i++) found.add((Element) all.item(i));
        return found;
    }
}
