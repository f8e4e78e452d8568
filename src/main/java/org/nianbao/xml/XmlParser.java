package org.nianbao.xml;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.ByteArrayInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** StAX for one part at a time: Aalto reads no document type declarations, and nothing outside the part. */
public final class XmlParser {
    /** Factories may be shared by threads once they are set up. */
    private static final XMLInputFactory PLAIN = factory(false);
    private static final XMLInputFactory COALESCING = factory(true);

    private XmlParser() {}

    private static XMLInputFactory factory(boolean coalescing) {
        XMLInputFactory factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, coalescing);
        return factory;
    }

    /** For those who read with the factory they are given. Not to be set up otherwise. */
    public static XMLInputFactory factory() {
        return PLAIN;
    }

    /** Text may come in several pieces. */
    public static XMLStreamReader of(byte[] xml) throws XMLStreamException {
        return PLAIN.createXMLStreamReader(new ByteArrayInputStream(xml));
    }

    /** Text between two tags comes in one piece. */
    public static XMLStreamReader coalescing(byte[] xml) throws XMLStreamException {
        return COALESCING.createXMLStreamReader(new ByteArrayInputStream(xml));
    }
}
