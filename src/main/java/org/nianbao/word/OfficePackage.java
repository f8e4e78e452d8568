package org.nianbao.word;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.docx4j.jaxb.Context;
import org.docx4j.jaxb.JAXBImplementation;
import org.docx4j.openpackaging.contenttype.ContentType;
import org.docx4j.openpackaging.contenttype.ContentTypeManager;
import org.docx4j.openpackaging.exceptions.Docx4JException;
import org.docx4j.openpackaging.exceptions.InvalidFormatException;
import org.docx4j.openpackaging.io3.Load3;
import org.docx4j.openpackaging.io3.Save;
import org.docx4j.openpackaging.io3.stores.ZipPartStore;
import org.docx4j.openpackaging.packages.OpcPackage;
import org.docx4j.openpackaging.parts.Part;
import org.docx4j.openpackaging.parts.PartName;
import org.docx4j.openpackaging.parts.relationships.Namespaces;
import org.docx4j.openpackaging.parts.relationships.RelationshipsPart;
import org.docx4j.relationships.Relationship;

/**
 * docx4j's part of the work: it follows the relationships from part to part, knows each part's kind by its content type, and
 * writes the package. The parts themselves are never turned into objects; they leave as the bytes they came as.
 */
final class OfficePackage {
    static {
        LazyContexts.install();
        // With contexts that are not yet built docx4j cannot see whose they are; without this it writes ns1: for w:.
        Context.jaxbImplementation = JAXBImplementation.REFERENCE;
    }

    private OfficePackage() {}

    /**
     * The parts as docx4j writes them: those that some relationship leads to, with their content types.
     *
     * @throws IllegalArgumentException where the parts are not those of a package
     */
    static SortedMap<String, byte[]> assembled(SortedMap<String, byte[]> parts) {
        try {
            OpcPackage opened = new Loader(new Memory(parts)).get();
            ByteArrayOutputStream out = new ByteArrayOutputStream(64 << 10);
            new Save(opened, target(opened)).save(out);
            return unzipped(out.toByteArray());
        } catch (Docx4JException | java.io.IOException e) {
            throw new IllegalArgumentException("parts are not those of a package", e);
        }
    }

    private static ZipPartStore target(OpcPackage opened) {
        ZipPartStore store = new ZipPartStore();
        store.setSourcePartStore(opened.getSourcePartStore());
        return store;
    }

    private static SortedMap<String, byte[]> unzipped(byte[] zip) throws java.io.IOException {
        SortedMap<String, byte[]> parts = new TreeMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                parts.put(entry.getName(), in.readAllBytes());
            }
        }
        return parts;
    }

    /** Data for programs would be parsed, by the big context, and written anew; it is to leave as it came. */
    private static final class Loader extends Load3 {
        Loader(ZipPartStore store) {
            super(store);
        }

        @Override
        public Part getRawPart(ContentTypeManager types, String name, Relationship relationship, RelationshipsPart from)
                throws Docx4JException, InvalidFormatException {
            boolean data = relationship.getType().equals(Namespaces.CUSTOM_XML_DATA_STORAGE)
                    || relationship.getType().equals(Namespaces.CUSTOM_XML_DATA_STORAGE_PROPERTIES);
            if (!data) return super.getRawPart(types, name, relationship, from);
            Part part = getBinaryPart(types, name);
            part.setContentType(new ContentType(types.getContentType(new PartName("/" + name))));
            return part;
        }
    }

    /** Parts in memory, where docx4j expects a ZIP file. */
    private static final class Memory extends ZipPartStore {
        private final SortedMap<String, byte[]> parts;

        Memory(SortedMap<String, byte[]> parts) {
            this.parts = parts;
        }

        @Override
        public boolean partExists(String name) {
            return parts.containsKey(name);
        }

        @Override
        public InputStream loadPart(String name) throws Docx4JException {
            byte[] bytes = parts.get(name);
            return bytes == null ? null : new ByteArrayInputStream(bytes);
        }

        @Override
        public long getPartSize(String name) throws Docx4JException {
            byte[] bytes = parts.get(name);
            return bytes == null ? -1 : bytes.length;
        }
    }
}
