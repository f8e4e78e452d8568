package org.nianbao.xml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLStreamReader;
import org.junit.jupiter.api.Test;
import org.xml.sax.SAXException;

/** What is written is read back as it was, by our parser and by the JDK's. */
class XmlTextTest {
    private static final String HARD = "a<b>&\"'\r\n\t]]> 年𫖯 \n";

    private static byte[] xml() {
        StringBuilder out = new StringBuilder("<a b=\"");
        XmlText.escape(HARD, true, out);
        XmlText.escape(HARD, false, out.append("\">"));
        return out.append("</a>").toString().getBytes(StandardCharsets.UTF_8);
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
        StringBuilder out = new StringBuilder();
        XmlText.escape("“第一、二款” it's", true, out);
        assertEquals("“第一、二款” it's", out.toString());
    }

    @Test void aTreeHasNoDocumentTypeDeclaration() {
        byte[] xml = "<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>".getBytes(StandardCharsets.UTF_8);
        assertThrows(SAXException.class, () -> XmlTree.parse(xml));
    }
}
