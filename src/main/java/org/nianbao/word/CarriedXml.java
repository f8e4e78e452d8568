package org.nianbao.word;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.docx4j.openpackaging.contenttype.ContentTypes;
import org.docx4j.openpackaging.parts.relationships.Namespaces;
import org.nianbao.sum.Checksum;
import org.nianbao.template.Parts;
import org.nianbao.word.Relationships.Relationship;
import org.nianbao.xml.XmlParser;

/**
 * Data that travels in a Word file as a custom XML part (ISO 29500-1, 15.2.5 and 22.5). Word keeps such parts
 * through editing but names them anew, so a part is found by the namespace of its root element.
 */
final class CarriedXml {
    private static final String DOCUMENT_RELS = Relationships.partOf(Parts.DOCUMENT);
    private static final String STORE = "http://schemas.openxmlformats.org/officeDocument/2006/customXml";

    private CarriedXml() {}

    static Parts with(Parts parts, byte[] xml) {
        XMLInputFactory factory = XmlParser.factory();
        String namespace = rootNamespace(factory, xml)
                .orElseThrow(() -> new IllegalArgumentException("carried data must be XML with a namespace"));
        Optional<String> present = find(factory, parts, namespace);
        if (present.isPresent()) return parts.with(Map.of(present.get(), xml));

        int n = 1;
        while (parts.byName().containsKey("customXml/item" + n + ".xml")) n++;
        String item = "customXml/item" + n + ".xml";
        String properties = "customXml/itemProps" + n + ".xml";
        try {
            Relationships document = Relationships.read(factory, Parts.DOCUMENT, parts.byName().get(DOCUMENT_RELS));
            document.add(Namespaces.CUSTOM_XML_DATA_STORAGE, "../" + item);
            Relationships own = new Relationships(item);
            own.add(Namespaces.CUSTOM_XML_DATA_STORAGE_PROPERTIES, "itemProps" + n + ".xml");
            PartTypes types = PartTypes.read(factory, parts.byName().get(PartTypes.PART));
            types.set(item, ContentTypes.OFFICEDOCUMENT_CUSTOMXML_DATASTORAGE);
            types.set(properties, ContentTypes.OFFICEDOCUMENT_CUSTOMXML_DATASTORAGEPROPERTIES);
            Map<String, byte[]> changed = new TreeMap<>();
            changed.put(item, xml);
            changed.put(properties, properties(namespace));
            changed.put(Relationships.partOf(item), own.write());
            changed.put(DOCUMENT_RELS, document.write());
            changed.put(PartTypes.PART, types.write());
            return parts.with(changed);
        } catch (XMLStreamException e) {
            throw new IllegalArgumentException("parts were not opened by WordFile", e);
        }
    }

    static Optional<byte[]> in(Parts parts, String namespace) {
        return find(XmlParser.factory(), parts, namespace).map(parts.byName()::get);
    }

    private static Optional<String> find(XMLInputFactory factory, Parts parts, String namespace) {
        try {
            Relationships document = Relationships.read(factory, Parts.DOCUMENT, parts.byName().get(DOCUMENT_RELS));
            for (Relationship r : document.all()) {
                if (!r.type().equals(Namespaces.CUSTOM_XML_DATA_STORAGE) || r.external()) continue;
                Optional<String> part = document.part(r);
                byte[] xml = part.isPresent() ? parts.byName().get(part.get()) : null;
                if (xml != null && rootNamespace(factory, xml).equals(Optional.of(namespace))) return part;
            }
            return Optional.empty();
        } catch (XMLStreamException e) {
            throw new IllegalArgumentException("parts were not opened by WordFile", e);
        }
    }

    private static Optional<String> rootNamespace(XMLInputFactory factory, byte[] xml) {
        try {
            XMLStreamReader in = Xml.reader(factory, xml);
            while (in.hasNext()) {
                if (in.next() != XMLStreamReader.START_ELEMENT) continue;
                String uri = in.getNamespaceURI();
                return uri == null || uri.isEmpty() ? Optional.empty() : Optional.of(uri);
            }
            return Optional.empty();
        } catch (XMLStreamException notXml) {
            return Optional.empty();
        }
    }

    /** The id Word knows the part by is drawn from the namespace: the same in every file. */
    private static byte[] properties(String namespace) {
        ByteBuffer sum = ByteBuffer.wrap(new Checksum().add(namespace.getBytes(StandardCharsets.UTF_8)).bytes());
        String id = new UUID(sum.getLong(), sum.getLong()).toString().toUpperCase(Locale.ROOT);
        return Xml.part().markup("<ds:datastoreItem").attribute("xmlns:ds", STORE).attribute("ds:itemID", "{" + id + "}")
                .markup("><ds:schemaRefs><ds:schemaRef").attribute("ds:uri", namespace)
                .markup("/></ds:schemaRefs></ds:datastoreItem>").toBytes();
    }
}
