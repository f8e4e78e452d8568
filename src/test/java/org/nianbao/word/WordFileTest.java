package org.nianbao.word;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.docx4j.openpackaging.packages.WordprocessingMLPackage;
import org.docx4j.openpackaging.parts.CustomXmlPart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nianbao.finding.Findings;
import org.nianbao.template.Parts;

class WordFileTest {
    private static final Properties PROPERTIES = new Properties("某某镇人民政府2023年<政府信息公开>工作年度报告", "某某镇人民政府", "zh-CN",
            List.of("政府信息公开", "年度报告", "2023"), Instant.parse("2024-01-31T01:02:03.456Z"));
    private static final String CORE = """
            <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
            <cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"\
             xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"\
             xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>某某镇人民政府2023年&lt;政府信息公开&gt;工作年度报告</dc:title>\
            <dc:creator>某某镇人民政府</dc:creator><cp:keywords>政府信息公开, 年度报告, 2023</cp:keywords>\
            <cp:lastModifiedBy>某某镇人民政府</cp:lastModifiedBy><dc:language>zh-CN</dc:language>\
            <dcterms:created xsi:type="dcterms:W3CDTF">2024-01-31T01:02:03Z</dcterms:created>\
            <dcterms:modified xsi:type="dcterms:W3CDTF">2024-01-31T01:02:03Z</dcterms:modified></cp:coreProperties>""";
    private static final byte[] DATA = "<数据 xmlns=\"urn:example:a\">年度: 2023</数据>".getBytes(UTF_8);

    @TempDir Path folder;

    @Test void partsComeBackByteForByte() {
        Parts before = Docx.open(Docx.template(2021));
        Parts after = Docx.open(WordFile.save(before, PROPERTIES));
        assertEquals(before.byName().keySet(), after.byName().keySet());
        for (String name : before.byName().keySet()) {
            if (name.startsWith("docProps/") || name.equals("[Content_Types].xml") || name.endsWith(".rels")) continue;
            assertArrayEquals(before.byName().get(name), after.byName().get(name), name);
        }
    }

    /** Each kind of part asks docx4j for a class, and that for its libraries. */
    @ParameterizedTest
    @CsvSource({"png,image/png", "jpeg,image/jpeg", "gif,image/gif", "bmp,image/bmp", "tif,image/tiff", "emf,image/x-emf", "wmf,image/x-wmf",
        "svg,image/svg+xml"})
    void picturesOfEachKindComeBackByteForByte(String extension, String type) {
        String part = "word/media/image1." + extension;
        String picture = "<svg xmlns=\"http://www.w3.org/2000/svg\"/>";
        byte[] file = Docx.with(Map.of(part, picture, "[Content_Types].xml", Docx.TYPES.replace("<Default Extension=\"xml\"",
                "<Default Extension=\"" + extension + "\" ContentType=\"" + type + "\"/><Default Extension=\"xml\""),
                "word/_rels/document.xml.rels", Docx.rels(Docx.rel("rId1", "image", "media/image1." + extension))));
        Parts after = Docx.open(WordFile.save(Docx.open(file), PROPERTIES));
        assertEquals(picture, new String(after.byName().get(part), UTF_8));
    }

    @Test void propertiesAreWritten() {
        Parts saved = Docx.open(WordFile.save(Docx.open(Docx.template(2021)), PROPERTIES));
        assertEquals(CORE, text(saved, "docProps/core.xml"));
        assertTrue(text(saved, "docProps/app.xml").contains("<Application>nianbao</Application>"));
    }

    @Test void propertiesAreAddedWhereTheFileHasNone() throws Exception {
        byte[] file = WordFile.save(Docx.open(Docx.sound()), PROPERTIES);
        assertEquals(CORE, text(Docx.open(file), "docProps/core.xml"));
        assertEquals(PROPERTIES.title(), docx4j(file).getDocPropsCorePart().getContents().getTitle().getValue().getContent().get(0));
    }

    @Test void aTemplatesOwnPropertiesAndThumbnailAreLeftBehind() {
        String root = Docx.rels("""
                <Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>\
                <Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core0.xml"/>\
                <Relationship Id="rId3" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/thumbnail" Target="docProps/thumbnail.jpeg"/>""");
        Parts saved = Docx.open(WordFile.save(Docx.open(Docx.with(Map.of("_rels/.rels", root, "docProps/core0.xml", "<secret/>",
                "docProps/thumbnail.jpeg", "x"))), PROPERTIES));
        assertEquals(Set.of("[Content_Types].xml", "_rels/.rels", "docProps/app.xml", "docProps/core.xml", "word/document.xml"),
                saved.byName().keySet());
    }

    @Test void aSignatureOfTheTemplateIsNotPassedOn() {
        String root = Docx.ROOT.replace("</Relationships>", """
                <Relationship Id="rId9" Type="http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/origin"\
                 Target="_xmlsignatures/origin.sigs"/></Relationships>""");
        String types = Docx.TYPES.replace("</Types>", """
                <Override PartName="/_xmlsignatures/sig1.xml" ContentType="application/vnd.openxmlformats-package.digital-signature-xmlsignature+xml"/></Types>""");
        Parts signed = Docx.open(Docx.with(Map.of("_rels/.rels", root, "[Content_Types].xml", types, "_xmlsignatures/origin.sigs", "",
                "_xmlsignatures/sig1.xml", "<s/>")));
        Parts saved = Docx.open(WordFile.save(signed, PROPERTIES));
        assertEquals(List.of(), saved.byName().keySet().stream().filter(n -> n.startsWith("_xml")).toList());
        assertFalse(text(saved, "[Content_Types].xml").contains("signature") || text(saved, "_rels/.rels").contains("signature"));
    }

    @Test void aSecondSaveChangesNothing() {
        byte[] once = WordFile.save(Docx.open(Docx.template(2019)), PROPERTIES);
        assertArrayEquals(once, WordFile.save(Docx.open(once), PROPERTIES));
    }

    @Test void bytesDoNotDependOnPlaceOrThread() throws Exception {
        TimeZone zone = TimeZone.getDefault();
        Locale locale = Locale.getDefault();
        byte[] template = Docx.template(2021);
        Set<List<Byte>> seen = new HashSet<>();
        try {
            for (String place : List.of("Asia/Shanghai", "America/Los_Angeles", "Pacific/Kiritimati")) {
                TimeZone.setDefault(TimeZone.getTimeZone(place));
                Locale.setDefault(Locale.forLanguageTag("ar-SA-u-nu-arab"));
                seen.add(bytes(make(template)));
            }
        } finally {
            TimeZone.setDefault(zone);
            Locale.setDefault(locale);
        }
        ExecutorService threads = Executors.newFixedThreadPool(4);
        List<Future<byte[]>> made = new ArrayList<>();
        for (int i = 0; i < 40; i++) made.add(threads.submit(() -> make(template)));
        for (Future<byte[]> one : made) seen.add(bytes(one.get()));
        threads.shutdown();
        assertEquals(1, seen.size());
    }

    private static byte[] make(byte[] template) {
        return WordFile.save(WordFile.carry(Docx.open(template), DATA), PROPERTIES);
    }

    private static List<Byte> bytes(byte[] bytes) {
        List<Byte> list = new ArrayList<>(bytes.length);
        for (byte b : bytes) list.add(b);
        return list;
    }

    @Test void onlyTextThatXmlCarriesIsTaken() {
        assertThrows(IllegalArgumentException.class, () -> new Properties("a\u0001b", "", "zh-CN", List.of(), Instant.EPOCH));
        assertThrows(IllegalArgumentException.class, () -> new Properties("", "", "zh-CN", List.of("\uFFFE"), Instant.EPOCH));
        assertThrows(IllegalArgumentException.class, () -> new Properties("", "\uD842", "zh-CN", List.of(), Instant.EPOCH));
        assertEquals("𠮷㛃", new Properties("𠮷㛃", "", "zh-CN", List.of(), Instant.EPOCH).title());
    }

    @Test void carriedDataComesBack() {
        Parts parts = WordFile.carry(Docx.open(Docx.template(2021)), DATA);
        Parts back = Docx.open(WordFile.save(parts, PROPERTIES));
        assertArrayEquals(DATA, WordFile.carried(back, "urn:example:a").orElseThrow());
        assertTrue(WordFile.carried(back, "urn:example:b").isEmpty());
        assertTrue(WordFile.carried(Docx.open(Docx.sound()), "urn:example:a").isEmpty());
    }

    @Test void carriedDataOfTheSameKindIsReplacedAndOfAnotherKindAdded() {
        byte[] newer = "<n xmlns=\"urn:example:a\">2</n>".getBytes(UTF_8);
        byte[] other = "<o xmlns=\"urn:example:b\"/>".getBytes(UTF_8);
        Parts parts = WordFile.carry(WordFile.carry(WordFile.carry(Docx.open(Docx.sound()), DATA), other), newer);
        assertArrayEquals(newer, WordFile.carried(parts, "urn:example:a").orElseThrow());
        assertArrayEquals(other, WordFile.carried(parts, "urn:example:b").orElseThrow());
        assertFalse(parts.byName().containsKey("customXml/item3.xml"));
    }

    @Test void carriedDataMustHaveANamespace() {
        Parts parts = Docx.open(Docx.sound());
        assertThrows(IllegalArgumentException.class, () -> WordFile.carry(parts, "<a/>".getBytes(UTF_8)));
        assertThrows(IllegalArgumentException.class, () -> WordFile.carry(parts, "年度: 2023".getBytes(UTF_8)));
    }

    @Test void docx4jReadsTheFileBack() throws Exception {
        WordprocessingMLPackage read = docx4j(make(Docx.template(2021)));
        assertEquals(17, read.getMainDocumentPart().getContents().getBody().getContent().stream()
                .map(org.docx4j.XmlUtils::unwrap).filter(b -> b instanceof org.docx4j.wml.P)
                .map(b -> ((org.docx4j.wml.P) b).getPPr().getPStyle().getVal())
                .filter(style -> !style.equals("Directive")).count());
        assertEquals(3, read.getMainDocumentPart().getNumberingDefinitionsPart().getContents().getAbstractNum().size());
        CustomXmlPart data = read.getCustomXmlDataStorageParts().values().iterator().next();
        assertEquals("年度: 2023", ((org.docx4j.openpackaging.parts.CustomXmlDataStoragePart) data).getData().getDocument()
                .getDocumentElement().getTextContent());
    }

    @Test void carriedDataSurvivesLibreOffice() throws Exception {
        byte[] resaved = new Soffice(folder).convert(make(Docx.template(2021)), "docx");
        Parts parts = Docx.open(resaved);
        assertEquals("<数据 xmlns=\"urn:example:a\">年度: 2023</数据>",
                new String(WordFile.carried(parts, "urn:example:a").orElseThrow(), UTF_8).replaceFirst("<\\?xml[^>]*\\?>\\s*", ""));
    }

    /** The context over all of WordprocessingML takes a second to build; a cold build has no time for it. */
    @Test void docx4jWritesThePackageWithoutItsBigContext() throws Exception {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        Path log = folder.resolve("classes.txt");
        Process process = new ProcessBuilder(java.toString(), "-Xlog:class+load:file=" + log, "-cp", System.getProperty("java.class.path"),
                WordFileTest.class.getName()).inheritIO().start();
        assertTrue(process.waitFor(60, TimeUnit.SECONDS));
        assertEquals(0, process.exitValue());
        String classes = Files.readString(log);
        assertTrue(classes.contains(" org.docx4j.openpackaging.io3.Save "), "docx4j writes the package");
        assertFalse(classes.contains(" org.docx4j.wml.P "), "no object of WordprocessingML is made");
        assertFalse(classes.contains(" org.docx4j.wml.CTTblPrBase "), "the big context is not built");
    }

    @Test void manyThreadsSaveTheSameBytes() throws Exception {
        byte[] expected = make(Docx.template(2021));
        List<java.util.concurrent.Callable<byte[]>> tasks = java.util.Collections.nCopies(40, () -> make(Docx.template(2021)));
        java.util.concurrent.ExecutorService threads = java.util.concurrent.Executors.newFixedThreadPool(4);
        try {
            for (java.util.concurrent.Future<byte[]> made : threads.invokeAll(tasks)) assertArrayEquals(expected, made.get());
        } finally {
            threads.shutdown();
        }
    }

    /** Opens, changes and saves a file in a process of its own. */
    public static void main(String[] args) throws IOException {
        Parts parts = WordFile.open("a.docx", Files.readAllBytes(Path.of("templates/annual-report/2021/template.docx")), new Findings())
                .orElseThrow();
        if (WordFile.save(WordFile.carry(parts, DATA), PROPERTIES).length == 0) System.exit(1);
    }

    private static WordprocessingMLPackage docx4j(byte[] file) throws Exception {
        return WordprocessingMLPackage.load(new ByteArrayInputStream(file));
    }

    private static String text(Parts parts, String name) {
        return new String(parts.byName().get(name), UTF_8);
    }
}
