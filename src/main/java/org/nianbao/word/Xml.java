package org.nianbao.word;

import java.io.ByteArrayInputStream;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.nianbao.xml.XmlBytes;

/** How parts are read and written here: StAX, closed against everything outside the part. */
final class Xml {
    private Xml() {}

    /** The JDK's, for looking parts through; one of one's own, as it promises nothing about use from several threads. */
    static XMLInputFactory strict() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        return factory;
    }

    static XMLStreamReader reader(XMLInputFactory factory, byte[] xml) throws XMLStreamException {
        return factory.createXMLStreamReader(new ByteArrayInputStream(xml));
    }

    /** A part to be written, begun with the declaration that Word writes, too. */
    static XmlBytes part() {
        return new XmlBytes(4 << 10).markup("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n");
    }
}
