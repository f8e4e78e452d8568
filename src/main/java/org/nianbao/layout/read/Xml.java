package org.nianbao.layout.read;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.nianbao.xml.XmlParser;

/** Reads a part's XML into {@link Element}s. A document type declaration is an error: no part has a use for one. */
final class Xml {
    private static final Map<String, String> PREFIXES = prefixes();
    /** Tables within tables come to a few dozen levels; much deeper files only mean to exhaust the stack. */
    private static final int DEEPEST = 1000;

    private Xml() {}

    static Element parse(byte[] bytes) throws XMLStreamException {
        XMLStreamReader reader = XmlParser.of(bytes);
        try {
            return read(reader);
        } finally {
            reader.close();
        }
    }

    private static Element read(XMLStreamReader reader) throws XMLStreamException {
        Map<String, Map<String, String>> names = new HashMap<>();
        Deque<Element> open = new ArrayDeque<>();
        Element root = null;
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.DTD -> throw new XMLStreamException("document type declaration");
                case XMLStreamConstants.START_ELEMENT -> {
                    Element element = new Element(name(names, reader.getNamespaceURI(), reader.getLocalName()),
                            attributes(names, reader));
                    if (open.isEmpty()) root = element;
                    else open.peek().append(element);
                    open.push(element);
                    if (open.size() > DEEPEST) throw new XMLStreamException("nested too deeply", reader.getLocation());
                }
                case XMLStreamConstants.END_ELEMENT -> open.pop();
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    if (!open.isEmpty() && holdsText(open.peek())) open.peek().append(reader.getText());
                }
                default -> { }
            }
        }
        return root;
    }

    private static boolean holdsText(Element element) {
        return switch (element.name()) {
            case "w:t", "w:instrText", "w:delText", "wp:posOffset", "wp:align", "m:t" -> true;
            default -> false;
        };
    }

    private static List<String> attributes(Map<String, Map<String, String>> names, XMLStreamReader reader) {
        int count = reader.getAttributeCount();
        if (count == 0) return List.of();
        List<String> out = new ArrayList<>(count * 2);
        for (int i = 0; i < count; i++) {
            String key = name(names, reader.getAttributeNamespace(i), reader.getAttributeLocalName(i));
            out.add(key.startsWith("w:") ? key.substring(2) : key);
            out.add(key.equals("Requires") ? required(reader, reader.getAttributeValue(i))
                    : reader.getAttributeValue(i));
        }
        return out;
    }

    /** The prefixes of mc:Choice (ISO 29500-3 7.6) as the usual ones; "?" stands for a namespace nobody here knows. */
    private static String required(XMLStreamReader reader, String prefixes) {
        StringBuilder out = new StringBuilder();
        for (String prefix : prefixes.trim().split("\\s+")) {
            String uri = reader.getNamespaceURI(prefix);
            out.append(out.isEmpty() ? "" : " ").append(uri == null ? "?" : PREFIXES.getOrDefault(uri, "?"));
        }
        return out.toString();
    }

    private static String name(Map<String, Map<String, String>> names, String uri, String local) {
        if (uri == null || uri.isEmpty()) return local;
        Map<String, String> known = names.get(uri);
        if (known == null) names.put(uri, known = new HashMap<>());
        String name = known.get(local);
        if (name == null) known.put(local, name = (PREFIXES.getOrDefault(uri, "?") + ":" + local).intern());
        return name;
    }

    private static Map<String, String> prefixes() {
        Map<String, String> out = new HashMap<>();
        String transitional = "http://schemas.openxmlformats.org/";
        String strict = "http://purl.oclc.org/ooxml/";
        String[][] shared = {{"w", "wordprocessingml/2006/main", "wordprocessingml/main"},
            {"r", "officeDocument/2006/relationships", "officeDocument/relationships"},
            {"m", "officeDocument/2006/math", "officeDocument/math"},
            {"a", "drawingml/2006/main", "drawingml/main"},
            {"wp", "drawingml/2006/wordprocessingDrawing", "drawingml/wordprocessingDrawing"},
            {"pic", "drawingml/2006/picture", "drawingml/picture"},
            {"c", "drawingml/2006/chart", "drawingml/chart"},
            {"dgm", "drawingml/2006/diagram", "drawingml/diagram"}};
        for (String[] row : shared) {
            out.put(transitional + row[1], row[0]);
            out.put(strict + row[2], row[0]);
        }
        out.put("http://schemas.openxmlformats.org/package/2006/relationships", "rel");
        out.put("http://schemas.openxmlformats.org/markup-compatibility/2006", "mc");
        out.put("http://www.w3.org/XML/1998/namespace", "xml");
        out.put("urn:schemas-microsoft-com:vml", "v");
        out.put("urn:schemas-microsoft-com:office:office", "o");
        out.put("urn:schemas-microsoft-com:office:word", "w10");
        out.put("http://schemas.microsoft.com/office/word/2010/wordml", "w14");
        out.put("http://schemas.microsoft.com/office/word/2012/wordml", "w15");
        out.put("http://schemas.microsoft.com/office/word/2010/wordprocessingDrawing", "wp14");
        out.put("http://schemas.microsoft.com/office/word/2010/wordprocessingShape", "wps");
        out.put("http://schemas.microsoft.com/office/word/2010/wordprocessingGroup", "wpg");
        out.put("http://schemas.microsoft.com/office/word/2010/wordprocessingCanvas", "wpc");
        out.put("http://schemas.microsoft.com/office/drawing/2017/decorative", "adec");
        return Map.copyOf(out);
    }
}
