package org.nianbao.word;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import org.docx4j.openpackaging.contenttype.ContentTypes;
import org.docx4j.openpackaging.parts.relationships.Namespaces;
import org.nianbao.finding.Findings;
import org.nianbao.memo.Memo;
import org.nianbao.template.Parts;
import org.nianbao.word.Relationships.Relationship;
import org.nianbao.xml.XmlParser;

/**
 * Opens and saves .docx packages. Parts are copied byte for byte; only the package's own lists and its properties are
 * written anew. Without state: any number of threads may open and save at once.
 */
public final class WordFile {
    private static final String SIGNATURES = "http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/origin";

    private static final byte[] NOTHING = {};

    private WordFile() {}

    /**
     * The parts of a Word file, checked: well-formed XML without DOCTYPE, nothing outside the file but hyperlinks, no
     * macros, sizes within bounds. A Word template (.dotx) opens as the document it would make.
     *
     * @param file  the name the user knows it by, for the findings
     * @param bytes not kept
     * @return empty where the file cannot be used; {@code findings} then says why. Never throws for what a file holds.
     */
    public static Optional<Parts> open(String file, byte[] bytes, Findings findings) {
        return open(file, bytes, findings, Limits.DEFAULT, Memo.NONE);
    }

    /** The same; what {@code memo} knows to be in order is not looked through again. */
    public static Optional<Parts> open(String file, byte[] bytes, Findings findings, Memo memo) {
        return open(file, bytes, findings, Limits.DEFAULT, memo);
    }

    static Optional<Parts> open(String file, byte[] bytes, Findings findings, Limits limits, Memo memo) {
        try {
            SortedMap<String, byte[]> parts = Archive.read(file, bytes, limits);
            byte[] passed = memo.of("checked-1", bytes,
                    () -> new PackageCheck(file, parts, limits, findings).passes() ? NOTHING : null);
            if (passed == null) return Optional.empty();
            return Optional.of(new Parts(file, asDocument(parts)));
        } catch (Refused refused) {
            findings.add(refused.finding());
            return Optional.empty();
        }
    }

    private static SortedMap<String, byte[]> asDocument(SortedMap<String, byte[]> parts) {
        PartTypes types = PackageCheck.types(parts);
        types.set(Parts.DOCUMENT, ContentTypes.WORDPROCESSINGML_DOCUMENT);
        if (types.changed()) parts.put(PartTypes.PART, types.write());
        return parts;
    }

    /**
     * The .docx file. The same parts and properties give the same bytes on every machine.
     *
     * @param parts from {@link #open}, changed or not
     * @throws IllegalArgumentException where the parts are not those of a Word file
     */
    public static byte[] save(Parts parts, Properties properties) {
        return save(parts, properties, Memo.NONE);
    }

    /** The same; where {@code memo} knows how docx4j writes a package of these lists, it is written so. */
    public static byte[] save(Parts parts, Properties properties, Memo memo) {
        SortedMap<String, byte[]> all = new TreeMap<>(parts.byName());
        XMLInputFactory factory = XmlParser.factory();
        try {
            PartTypes types = PartTypes.read(factory, required(all, PartTypes.PART));
            Relationships root = Relationships.read(factory, "", required(all, Relationships.PACKAGE));
            replace(all, types, root, Namespaces.PROPERTIES_CORE, PropertyParts.CORE,
                    ContentTypes.PACKAGE_COREPROPERTIES, PropertyParts.core(properties));
            replace(all, types, root, Namespaces.PROPERTIES_EXTENDED, PropertyParts.APP,
                    ContentTypes.OFFICEDOCUMENT_EXTENDEDPROPERTIES, PropertyParts.app());
            // The thumbnail shows the template, not the report.
            drop(all, types, root, Namespaces.THUMBNAIL, "");
            unsign(all, types, root);
            if (types.changed()) all.put(PartTypes.PART, types.write());
            if (root.changed()) all.put(Relationships.PACKAGE, root.write());
        } catch (XMLStreamException e) {
            throw new IllegalArgumentException("parts are not those of a Word file", e);
        }
        required(all, Parts.DOCUMENT);
        return Archive.write(Lists.assembled(all, memo));
    }

    private static void replace(SortedMap<String, byte[]> all, PartTypes types, Relationships root, String relationship,
                                String part, String type, byte[] content) {
        drop(all, types, root, relationship, part);
        root.add(relationship, part);
        types.set(part, type);
        all.put(part, content);
    }

    /** Drops the parts a relationship of the package leads to, all but {@code kept}. */
    private static void drop(SortedMap<String, byte[]> all, PartTypes types, Relationships root, String relationship, String kept) {
        for (Relationship r : root.all()) {
            if (!r.type().equals(relationship) || r.target().equals(kept)) continue;
            root.removeIf(r::equals);
            Optional<String> part = root.part(r);
            if (part.isEmpty() || part.get().equals(kept)) continue;
            all.remove(part.get());
            types.remove(part.get());
        }
    }

    /** A signature of the template is broken by filling it; Word would warn of a forged report (ISO 29500-2, 13). */
    private static void unsign(SortedMap<String, byte[]> all, PartTypes types, Relationships root) {
        if (root.ofType(SIGNATURES).isEmpty()) return;
        root.removeIf(r -> r.type().equals(SIGNATURES));
        for (String part : List.copyOf(all.keySet())) {
            if (!part.startsWith("_xmlsignatures/")) continue;
            all.remove(part);
            types.remove(part);
        }
    }

    private static byte[] required(SortedMap<String, byte[]> all, String part) {
        byte[] bytes = all.get(part);
        if (bytes == null) throw new IllegalArgumentException("no part " + part);
        return bytes;
    }

    /**
     * The parts with data for programs inside, invisible in Word. Data of the same namespace is replaced.
     *
     * @param xml a whole XML document in UTF-8 whose root element has a namespace
     */
    public static Parts carry(Parts parts, byte[] xml) {
        return CarriedXml.with(parts, xml);
    }

    /** The data put in by {@link #carry}, byte for byte where no editor has saved the file since. */
    public static Optional<byte[]> carried(Parts parts, String namespace) {
        return CarriedXml.in(parts, namespace);
    }
}
