package org.nianbao.word;

import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.nianbao.xml.XmlBytes;

/** The content types of a package (ISO 29500-2, 10.1.2): by extension, and by part where that says more. */
final class PartTypes {
    static final String PART = "[Content_Types].xml";
    private static final String NAMESPACE = "http://schemas.openxmlformats.org/package/2006/content-types";

    private final SortedMap<String, String> byExtension = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final SortedMap<String, String> byPart = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private boolean changed;

    static PartTypes read(XMLInputFactory factory, byte[] xml) throws XMLStreamException {
        PartTypes types = new PartTypes();
        XMLStreamReader in = Xml.reader(factory, xml);
        while (in.hasNext()) {
            if (in.next() != XMLStreamReader.START_ELEMENT) continue;
            String type = in.getAttributeValue(null, "ContentType");
            String extension = in.getAttributeValue(null, "Extension");
            String name = in.getAttributeValue(null, "PartName");
            if (in.getLocalName().equals("Default") && extension != null && type != null) types.byExtension.put(extension, type);
            if (in.getLocalName().equals("Override") && name != null && type != null) types.byPart.put(name, type);
        }
        return types;
    }

    /** The type of a part, empty where the package states none. */
    String of(String part) {
        String type = byPart.get("/" + part);
        if (type != null) return type;
        return byExtension.getOrDefault(part.substring(part.lastIndexOf('.') + 1), "");
    }

    /** Every type the package states, whether a part has it or not. */
    boolean mention(String word) {
        String wanted = word.toLowerCase(Locale.ROOT);
        return byExtension.values().stream().anyMatch(t -> t.toLowerCase(Locale.ROOT).contains(wanted))
                || byPart.values().stream().anyMatch(t -> t.toLowerCase(Locale.ROOT).contains(wanted));
    }

    void set(String part, String type) {
        if (of(part).equals(type)) return;
        byPart.put("/" + part, type);
        changed = true;
    }

    void remove(String part) {
        changed |= byPart.remove("/" + part) != null;
    }

    /** Whether {@link #write} would say anything else than was read. */
    boolean changed() {
        return changed;
    }

    byte[] write() {
        XmlBytes out = Xml.part().markup("<Types").attribute("xmlns", NAMESPACE).markup('>');
        for (Map.Entry<String, String> e : byExtension.entrySet()) {
            out.markup("<Default").attribute("Extension", e.getKey()).attribute("ContentType", e.getValue()).markup("/>");
        }
        for (Map.Entry<String, String> e : byPart.entrySet()) {
            out.markup("<Override").attribute("PartName", e.getKey()).attribute("ContentType", e.getValue()).markup("/>");
        }
        return out.markup("</Types>").toBytes();
    }
}
