package org.nianbao;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.junit.jupiter.api.Test;
import org.nianbao.finding.Severity;
import org.nianbao.pdf.Verapdf;
import org.nianbao.text.Block;
import org.nianbao.text.DocxText;
import org.nianbao.text.PdfText;
import org.nianbao.text.SeedText;

/** The main job on the real report: what was published, and nothing else, stands in both files. */
class RealReportTest {

    @Test void wordFileHoldsThePublishedText() throws Exception {
        assertEquals(Block.dump(SeedText.blocks()), Block.dump(DocxText.blocks(Example.output().docx())));
    }

    @Test void pdfHoldsThePublishedText() throws Exception {
        assertEquals(Block.dump(SeedText.blocks()), Block.dump(PdfText.blocks(Example.output().pdf())));
    }

    @Test void hasNoErrorOfItsOwn() {
        assertEquals(List.of(), Example.outcome().findings().stream().filter(f -> f.severity() == Severity.ERROR).toList());
    }

    @Test void pdfIsArchivalAndAccessible() throws Exception {
        assertEquals(List.of(), Verapdf.failures(Example.output().pdf(), "2a"));
        assertEquals(List.of(), Verapdf.failures(Example.output().pdf(), "ua1"));
    }

    @Test void pdfNamesLanguageTitleAndSections() throws Exception {
        try (PDDocument document = Loader.loadPDF(Example.output().pdf())) {
            assertEquals("zh-CN", document.getDocumentCatalog().getLanguage());
            assertTrue(document.getDocumentCatalog().getViewerPreferences().displayDocTitle());
            assertEquals("北京市大兴区礼贤镇人民政府2023年政府信息公开工作年度报告", document.getDocumentInformation().getTitle());
            List<String> outline = new ArrayList<>();
            for (PDOutlineItem item : document.getDocumentCatalog().getDocumentOutline().children()) outline.add(item.getTitle());
            assertEquals(List.of("一、总体情况", "二、主动公开政府信息情况", "三、收到和处理政府信息公开申请情况",
                    "四、政府信息公开行政复议、行政诉讼情况", "五、存在的主要问题及改进情况", "六、其他需要报告的事项"), outline);
        }
    }

    @Test void pdfEmbedsEveryFontAsASubset() throws Exception {
        try (PDDocument document = Loader.loadPDF(Example.output().pdf())) {
            int seen = 0;
            for (PDPage page : document.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    PDFont font = page.getResources().getFont(name);
                    assertTrue(font.isEmbedded(), font.getName());
                    assertTrue(font.getName().matches("[A-Z]{6}\\+.*"), font.getName());
                    seen++;
                }
            }
            assertTrue(seen > 0);
        }
    }

    /** Nine tenths are outlines: a face with needless points, or a subset with needless tables, shows here. */
    @Test void pdfIsSmall() {
        assertTrue(Example.output().pdf().length <= 230_000, Example.output().pdf().length + " bytes");
    }

    @Test void oneThreadGivesTheSameBytesAsSeveral() throws Exception {
        Output alone = Nianbao.at(Example.HOME).onCallersThread().build(Example.DATA.toString(), Example.yaml()).output().orElseThrow();
        assertArrayEquals(Example.output().docx(), alone.docx());
        assertArrayEquals(Example.output().pdf(), alone.pdf());
    }

    @Test void wordFileNamesTitleAuthorLanguageAndKeywords() throws Exception {
        Map<String, byte[]> parts = DocxText.unzip(Example.output().docx());
        String core = new String(parts.get("docProps/core.xml"), StandardCharsets.UTF_8);
        assertTrue(core.contains(">北京市大兴区礼贤镇人民政府2023年政府信息公开工作年度报告</dc:title>"), core);
        assertTrue(core.contains(">北京市大兴区礼贤镇人民政府</dc:creator>"), core);
        assertTrue(core.contains(">zh-CN</dc:language>"), core);
        assertTrue(core.contains("keywords>"), core);
    }

    @Test void quotesAndDashesStayChineseInWord() throws Exception {
        String document = new String(DocxText.unzip(Example.output().docx()).get("word/document.xml"), StandardCharsets.UTF_8);
        int at = document.indexOf("国门新礼贤");
        String run = document.substring(document.lastIndexOf("<w:r>", at), at);
        assertTrue(run.contains("w:hint=\"eastAsia\""), run);
    }

    @Test void theSameDataGivesTheSameBytes() throws Exception {
        Output again = Nianbao.at(Example.HOME).build(Example.DATA.toString(), Example.yaml()).output().orElseThrow();
        assertArrayEquals(Example.output().docx(), again.docx());
        assertArrayEquals(Example.output().pdf(), again.pdf());
    }
}
