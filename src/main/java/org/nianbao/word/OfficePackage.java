package org.nianbao.word;

import jakarta.xml.bind.JAXBException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.SortedMap;
import java.util.TreeMap;
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
import org.docx4j.openpackaging.parts.CustomXmlDataStoragePart;
import org.docx4j.openpackaging.parts.JaxbXmlPart;
import org.docx4j.openpackaging.parts.Part;
import org.docx4j.openpackaging.parts.PartName;
import org.docx4j.openpackaging.parts.XmlPart;
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
            Written written = new Written(parts);
            new Save(opened, written).save(OutputStream.nullOutputStream());
            return written.parts;
        } catch (Docx4JException e) {
            throw new IllegalArgumentException("parts are not those of a package", e);
        }
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

    /** Takes what docx4j writes, where docx4j would make a ZIP file: ours is written by {@link Archive}, the same each time. */
    private static final class Written extends ZipPartStore {
        private final SortedMap<String, byte[]> source;
        private final SortedMap<String, byte[]> parts = new TreeMap<>();

        Written(SortedMap<String, byte[]> source) {
            this.source = source;
        }

        @Override
        public void setOutputStream(OutputStream out) {}

        @Override
        public void finishSave() {}

        @Override
        public void saveContentTypes(ContentTypeManager types) throws Docx4JException {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try {
                types.marshal(out);
            } catch (JAXBException e) {
                throw new Docx4JException("cannot write " + PartTypes.PART, e);
            }
            parts.put(PartTypes.PART, out.toByteArray());
        }

        @Override
        @SuppressWarnings("rawtypes") // as docx4j declares it
        public void saveJaxbXmlPart(JaxbXmlPart part) throws Docx4JException {
            // docx4j turns a package of the strict variant into the transitional one; only then, and for its own lists, it
            // has more to say than the part's bytes.
            if (!part.isUnmarshalled() && !part.getPackage().isWasStrict()) {
                copy(part);
                return;
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try {
                part.getContents();
                part.marshal(out);
            } catch (JAXBException e) {
                throw new Docx4JException("cannot write " + part.getPartName(), e);
            }
            parts.put(name(part), out.toByteArray());
        }

        @Override
        public void saveCustomXmlDataStoragePart(CustomXmlDataStoragePart part) {
            copy(part);
        }

        @Override
        public void saveXmlPart(XmlPart part) {
            copy(part);
        }

        @Override
        public void saveBinaryPart(Part part) {
            copy(part);
        }

        private void copy(Part part) {
            byte[] bytes = source.get(name(part));
            if (bytes == null) throw new IllegalArgumentException("no part " + name(part));
            parts.put(name(part), bytes);
        }

        private static String name(Part part) {
            return part.getPartName().getName().substring(1);
        }
    }
}
