package org.nianbao.word;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.nianbao.finding.Findings;
import org.nianbao.template.Parts;

class PackageCheckTest {
    private static final String RELS = "word/_rels/document.xml.rels";
    private static final String WORD_TYPE = "wordprocessingml.document.main";

    @Test void theShippedTemplatesOpen() {
        for (int year : List.of(2019, 2021)) assertTrue(Docx.open(Docx.template(year)).byName().size() > 9);
    }

    @Test void aZipThatIsNoPackageIsNotWord() {
        SortedMap<String, byte[]> parts = Docx.parts(Map.of());
        parts.remove("_rels/.rels");
        assertEquals(List.of("word.not-word"), Docx.refused(Archive.write(parts)));
    }

    @Test void otherOfficeFilesAreNamed() {
        String types = Docx.TYPES.replace("/word/document.xml", "/xl/workbook.xml").replace(WORD_TYPE, "spreadsheetml.sheet.main");
        byte[] sheet = Docx.with(Map.of("[Content_Types].xml", types, "xl/workbook.xml", "<workbook/>", "_rels/.rels",
                Docx.ROOT.replace("word/document.xml", "xl/workbook.xml")));
        Findings findings = new Findings();
        assertTrue(WordFile.open("表.xlsx", sheet, findings).isEmpty());
        assertEquals("这是 Excel 表格，不是 Word 文件。", findings.all().get(0).message());
    }

    @Test void aPackageWithoutItsDocumentIsRefused() {
        String types = Docx.TYPES.replace("/word/document.xml", "/word/document2.xml");
        byte[] file = Docx.with(Map.of("[Content_Types].xml", types, "word/document2.xml", Docx.DOCUMENT, "_rels/.rels",
                Docx.ROOT.replace("word/document.xml", "word/document2.xml")));
        assertEquals(List.of("word.no-document"), Docx.refused(file));
    }

    @Test void aWordTemplateOpensAsADocument() {
        Parts parts = Docx.open(Docx.with("[Content_Types].xml", Docx.TYPES.replace("document.main", "template.main")));
        String types = new String(parts.byName().get("[Content_Types].xml"), StandardCharsets.UTF_8);
        assertTrue(types.contains(WORD_TYPE) && !types.contains("template.main"));
    }

    @Test void macrosAreRefused() {
        assertEquals(List.of("word.macros"), Docx.refused(Docx.with("[Content_Types].xml",
                Docx.TYPES.replace("application/vnd.openxmlformats-officedocument." + WORD_TYPE, "application/vnd.ms-word.document.macroEnabled.main"))));
        assertEquals(List.of("word.macros"), Docx.refused(Docx.with("word/vbaProject.bin", "x")));
        assertEquals(List.of("word.macros"), Docx.refused(Docx.with("[Content_Types].xml", Docx.TYPES.replace("</Types>",
                "<Override PartName=\"/word/activeX/activeX1.xml\" ContentType=\"application/vnd.ms-office.activeX+xml\"/></Types>"))));
    }

    @Test void theStrictFormatIsNamed() {
        assertEquals(List.of("word.strict"), Docx.refused(Docx.with("_rels/.rels", Docx.ROOT.replace(
                "http://schemas.openxmlformats.org/officeDocument/2006", "http://purl.oclc.org/ooxml/officeDocument"))));
    }

    @Test void hyperlinksMayLeadOutside() {
        Docx.open(Docx.with(RELS, Docx.rels(Docx.external("rId1", "hyperlink", "https://www.example.gov.cn/"))));
    }

    @Test void nothingElseMayLeadOutside() {
        for (String type : List.of("image", "attachedTemplate", "oleObject", "frame", "subDocument")) {
            assertEquals(List.of("word.external-link"),
                    Docx.refused(Docx.with(RELS, Docx.rels(Docx.external("rId1", type, "file:///etc/passwd")))), type);
        }
    }

    @Test void aDoctypeIsRefusedInEveryPart() {
        String bomb = "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>";
        for (String part : List.of("[Content_Types].xml", "_rels/.rels", "word/document.xml", RELS, "word/styles.xml", "customXml/item1.xml")) {
            assertEquals(List.of("word.doctype"), Docx.refused(Docx.with(part, bomb)), part);
        }
    }

    @Test void aDoctypeInAnotherEncodingIsRefused() {
        SortedMap<String, byte[]> parts = Docx.parts(Map.of());
        parts.put("word/styles.xml", "<?xml version=\"1.0\" encoding=\"UTF-16\"?><!DOCTYPE a><a/>".getBytes(StandardCharsets.UTF_16));
        assertEquals(List.of("word.doctype"), Docx.refused(Archive.write(parts)));
    }

    @Test void brokenXmlIsNamedWithItsPartAndPlace() {
        Findings findings = new Findings();
        byte[] file = Docx.with(Map.of("word/styles.xml", "<a>\n<b></a>", "word/footer1.xml", "<a>&nbsp;</a>"));
        assertTrue(WordFile.open("模板.docx", file, findings).isEmpty());
        assertEquals(List.of("word.broken-xml", "word.broken-xml"), findings.all().stream().map(f -> f.id()).toList());
        assertTrue(findings.all().get(1).message().startsWith("部件“word/styles.xml”内容不合 XML 语法（第 2 行"));
    }

    @Test void endlessNestingIsRefused() {
        String deep = "<a>".repeat(600) + "</a>".repeat(600);
        assertEquals(List.of("word.too-large"), Docx.refused(Docx.with("word/styles.xml", deep)));
        Docx.open(Docx.with("word/styles.xml", "<a>".repeat(400) + "</a>".repeat(400)));
    }

    @Test void relationshipsMustLeadSomewhere() {
        String id = "word.broken-relationship";
        assertEquals(List.of(id), Docx.refused(Docx.with(RELS, Docx.rels(Docx.rel("rId1", "styles", "styles.xml")))));
        assertEquals(List.of(id), Docx.refused(Docx.with(RELS, Docx.rels(Docx.rel("rId1", "image", "../../../etc/passwd")))));
        assertEquals(List.of(id), Docx.refused(Docx.with(Map.of("word/styles.xml", "<a/>", RELS,
                Docx.rels(Docx.rel("rId1", "styles", "styles.xml") + Docx.rel("rId1", "theme", "styles.xml"))))));
    }

    @Test void relationshipsAreFoundHoweverTheyAreWritten() {
        Docx.open(Docx.with(Map.of("word/Styles.xml", "<a/>", "word/media/图 1.png", "x", RELS, Docx.rels(
                Docx.rel("a", "styles", "/word/styles.xml") + Docx.rel("b", "styles", "./Styles.xml")
                + Docx.rel("c", "image", "../word/media/%E5%9B%BE%201.png") + Docx.rel("d", "image", "media/图 1.png")
                + Docx.rel("e", "hyperlink", "#bookmark")))));
    }

    @Test void allThatIsWrongIsSaidAtOnce() {
        assertEquals(List.of("word.macros", "word.external-link", "word.broken-relationship"), Docx.refused(Docx.with(Map.of(
                "word/vbaProject.bin", "x", RELS,
                Docx.rels(Docx.external("rId1", "image", "http://example.org/a.png") + Docx.rel("rId2", "styles", "styles.xml"))))));
    }

    @Test void noFindingMeansNoFinding() {
        Findings findings = new Findings();
        assertTrue(WordFile.open("模板.docx", Docx.sound(), findings).isPresent());
        assertFalse(findings.hasErrors());
    }
}
