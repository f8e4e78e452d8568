package org.nianbao.xml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLStreamReader;
import org.junit.jupiter.api.Test;
import org.xml.sax.SAXException;

/** What is written is read back as it was, by our parser and by the JDK's. */
class XmlBytesTest {
    private static final String HARD = "a<b>&\"'\r\n\t]]> 年𫖯 \n";

    private static byte[] xml() {
        return new XmlBytes(1).markup("<a").attribute("b", HARD).markup('>').text(HARD).markup("</a>").toBytes();
    }

    @Test void textAndAttributesComeBackWhole() throws Exception {
        XMLStreamReader in = XmlParser.coalescing(xml());
        in.next();
        assertEquals(HARD, in.getAttributeValue(null, "b"));
        assertEquals(HARD, in.getElementText());
        var root = XmlTree.parse(xml()).getDocumentElement();
        assertEquals(HARD, root.getAttribute("b"));
        assertEquals(HARD, root.getTextContent());
        assertEquals(HARD, XmlTree.parse(XmlTree.write(root.getOwnerDocument())).getDocumentElement().getTextContent());
    }

    @Test void whatNeedsNothingStaysAsItIs() {
        byte[] written = new XmlBytes(0).attribute("款", "“第一、二款” it's").text("𫖯𠀀").toBytes();
        assertEquals(" 款=\"“第一、二款” it's\"𫖯𠀀", new String(written, StandardCharsets.UTF_8));
    }

    @Test void aTreeHasNoDocumentTypeDeclaration() {
        byte[] xml = "<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>".getBytes(StandardCharsets.UTF_8);
        assertThrows(SAXException.class, () -> XmlTree.parse(xml));
    }
}
