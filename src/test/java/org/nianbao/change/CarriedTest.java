package org.nianbao.change;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.nianbao.Example;
import org.nianbao.Nianbao;
import org.nianbao.finding.Findings;
import org.nianbao.sum.Checksum;
import org.nianbao.template.Parts;
import org.nianbao.word.WordFile;

class CarriedTest {
    private static Parts parts() {
        return WordFile.open("a.docx", Example.output().docx(), new Findings()).orElseThrow();
    }

    @Test void theWordFileCarriesItsDataByteForByte() throws Exception {
        Carried carried = Carried.in(parts()).orElseThrow();
        assertArrayEquals(Example.yaml(), carried.data());
        assertEquals("2021", carried.edition());
        assertEquals("nianbao " + Nianbao.VERSION, carried.program());
        assertEquals(Checksum.of(Example.output().pdf()), carried.pdf());
    }

    @Test void theFingerprintIsThatOfTheFinishedFile() {
        assertEquals(Carried.checksum(parts()), Carried.in(parts()).orElseThrow().word());
        assertEquals(WordText.of(parts()), Carried.in(parts()).orElseThrow().lines());
    }

    @Test void anEditChangesTheFingerprintAndKeepsTheData() {
        String xml = new String(parts().byName().get(Parts.DOCUMENT), StandardCharsets.UTF_8);
        Parts edited = parts().with(Map.of(Parts.DOCUMENT, xml.replace("420", "421").getBytes(StandardCharsets.UTF_8)));
        assertNotEquals(Carried.checksum(edited), Carried.in(edited).orElseThrow().word());
    }

    @Test void aFileOfSomeoneElseCarriesNothing() throws Exception {
        byte[] template = Files.readAllBytes(Path.of("templates/annual-report/2021/template.docx"));
        assertTrue(Carried.in(WordFile.open("t.docx", template, new Findings()).orElseThrow()).isEmpty());
    }

    @Test void damagedDataIsNoData() {
        Parts parts = parts();
        String item = parts.byName().keySet().stream().filter(n -> n.matches("customXml/item\\d+\\.xml")).findFirst().orElseThrow();
        String xml = new String(parts.byName().get(item), StandardCharsets.UTF_8);
        String damaged = xml.replaceFirst("(<data[^>]*>)....", "$1AAAA");
        assertNotEquals(xml, damaged);
        assertTrue(Carried.in(parts.with(Map.of(item, damaged.getBytes(StandardCharsets.UTF_8)))).isEmpty());
    }

    @Test void thePdfNamesDataAndWordFileButHoldsNoData() throws Exception {
        try (PDDocument pdf = Loader.loadPDF(Example.output().pdf())) {
            String xmp = new String(pdf.getDocumentCatalog().getMetadata().toByteArray(), StandardCharsets.UTF_8);
            assertTrue(xmp.contains("<nianbao:data>" + Checksum.of(Example.yaml()) + "</nianbao:data>"), xmp);
            assertTrue(xmp.contains("<nianbao:word>" + Carried.checksum(parts()) + "</nianbao:word>"), xmp);
        }
        assertFalse(new String(Example.output().pdf(), StandardCharsets.ISO_8859_1).contains("/EmbeddedFile"));
    }

    @Test void theVersionIsThatOfTheProject() throws Exception {
        String pom = Files.readString(Path.of("pom.xml"));
        assertTrue(pom.contains("<artifactId>nianbao</artifactId>\n  <version>" + Nianbao.VERSION + "</version>"));
    }
}
