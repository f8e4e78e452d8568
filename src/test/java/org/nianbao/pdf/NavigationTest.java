package org.nianbao.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.lowagie.text.Document;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Calendar;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDNamedDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageXYZDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import org.junit.jupiter.api.Test;
import org.nianbao.finding.Finding;
import org.nianbao.finding.Severity;
import org.nianbao.layout.Item;
import org.nianbao.layout.Page;
import org.nianbao.layout.Pages;
import org.nianbao.layout.Tag;

class NavigationTest {
    private static String outline(PDOutlineNode node) throws IOException {
        StringBuilder out = new StringBuilder();
        for (PDOutlineItem item : node.children()) {
            PDPageXYZDestination to = (PDPageXYZDestination) item.getDestination();
            out.append(item.getTitle()).append('@').append(to.retrievePageNumber() + 1).append(',').append(to.getTop());
            if (item.hasChildren()) out.append('(').append(outline(item)).append(')');
            out.append(' ');
        }
        return out.toString().strip();
    }

    @Test void theOutlineNestsAsTheHeadingsDo() throws IOException {
        Sample s = new Sample();
        s.text(s.document.child(Tag.Role.P), "宋体", 12, 80, 80, "甲").end();
        s.text(s.document.child(Tag.Role.P), "宋体", 12, 80, 80, "乙").end();
        s.outline.addAll(List.of(new Pages.Heading(1, "一、情况", 0, 41.9), new Pages.Heading(2, "（一）公开", 0, 141.9),
                new Pages.Heading(3, "1.网站", 1, 41.9), new Pages.Heading(2, "（二）申请", 1, 241.9),
                new Pages.Heading(1, "二、问题", 1, 341.9)));
        try (PDDocument document = Loader.loadPDF(s.pdf())) {
            assertEquals("一、情况@1,800(（一）公开@1,700(1.网站@2,800) （二）申请@2,600) 二、问题@2,500",
                    outline(document.getDocumentCatalog().getDocumentOutline()));
        }
    }

    @Test void pageLabelsAreThePrintedNumbers() throws IOException {
        Sample s = new Sample();
        for (String label : List.of("封面", "i", "1", "2", "3", "7", "8")) s.end(label);
        try (PDDocument document = Loader.loadPDF(s.pdf())) {
            assertEquals(List.of("封面", "i", "1", "2", "3", "7", "8"),
                    Arrays.asList(document.getDocumentCatalog().getPageLabels().getLabelsByPageIndices()));
        }
    }

    @Test void linksLeadOutsideAndInside() throws IOException {
        try (PDDocument document = Loader.loadPDF(Sample.everything().pdf())) {
            List<PDAnnotationLink> links = document.getPage(0).getAnnotations()
                    .stream().map(a -> (PDAnnotationLink) a).toList();
            assertEquals("https://www.example.gov.cn/%E5%85%AC%E5%BC%80?a=1&b=2",
                    ((PDActionURI) links.get(0).getAction()).getURI());
            assertEquals("本机关网站", links.get(0).getContents());
            assertTrue(links.get(0).isPrinted());
            assertEquals(130, links.get(0).getRectangle().getWidth(), 0.01);
            assertEquals(841.9 - 224, links.get(0).getRectangle().getLowerLeftY(), 0.01);
            PDNamedDestination named = (PDNamedDestination) links.get(1).getDestination();
            PDPageXYZDestination to = (PDPageXYZDestination) document.getDocumentCatalog()
                    .findNamedDestinationPage(named);
            assertEquals(0, to.retrievePageNumber());
            assertEquals(781, to.getTop(), "841.9 - 60, which the reader cuts to a whole number");
            assertEquals(COSName.S, document.getPage(1).getCOSObject().getCOSName(COSName.getPDFName("Tabs")));
        }
    }

    @Test void targetsWithoutAnAnchorAreTold() {
        Tag document = Tag.document();
        Tag link = document.child(Tag.Role.LINK);
        Item.LinkArea there = new Item.LinkArea(link, 0, 0, 10, 10, "", "有", "");
        Item.LinkArea gone = new Item.LinkArea(link, 0, 0, 10, 10, "", "无", "");
        PdfFile file = new PdfFile(Sample.META, new ByteArrayOutputStream());
        file.add(new Page(0, "1", 595, 842, List.of(there, gone, new Item.Anchor("有", 0, 0))));
        file.end(List.of());
        assertEquals(List.of("pdf.link-target"), file.findings().stream().map(Finding::id).toList());
        assertEquals("无", file.findings().get(0).subject());
        assertEquals(Severity.WARNING, file.findings().get(0).severity());
    }

    @Test void theFileSaysWhatItIs() throws IOException {
        try (PDDocument document = Loader.loadPDF(Sample.everything().pdf())) {
            PDDocumentInformation info = document.getDocumentInformation();
            assertEquals(Sample.META.title(), info.getTitle());
            assertEquals(Sample.META.author(), info.getAuthor());
            assertEquals(Sample.META.subject(), info.getSubject());
            assertEquals("政府信息公开, 年度报告", info.getKeywords());
            assertEquals(Document.getVersion(), info.getProducer());
            assertEquals(1706630400000L, info.getCreationDate().getTimeInMillis());
            assertEquals(8 * 3600 * 1000, info.getCreationDate().get(Calendar.ZONE_OFFSET));
            assertFalse(info.getCOSObject().containsKey("FILEID"));
            String xmp = new String(document.getDocumentCatalog().getMetadata().toByteArray(), "UTF-8");
            assertTrue(xmp.contains("<xmp:CreateDate>2024-01-31T00:00:00+08:00<"), xmp);
            assertTrue(xmp.contains("2023年 &lt;年度&gt; &amp; 报告"), xmp);
            assertEquals("zh-CN", document.getDocumentCatalog().getLanguage());
            assertTrue(document.getDocumentCatalog().getViewerPreferences().displayDocTitle());
        }
    }

    @Test void aStreamThatFailsSaysSo() {
        OutputStream full = new OutputStream() {
            private int left = 3000;

            @Override
            public void write(int b) throws IOException {
                if (left-- == 0) throw new IOException("disk full");
            }
        };
        UncheckedIOException thrown = assertThrows(UncheckedIOException.class, () -> {
            PdfFile file = new PdfFile(Sample.META, full);
            Sample.everything().pages.forEach(file::add);
            file.end(List.of());
        });
        assertEquals("disk full", thrown.getCause().getMessage());
    }

    @Test void aDocumentWithoutPagesIsAMistake() {
        assertThrows(IllegalStateException.class, () -> new PdfFile(Sample.META,
                new ByteArrayOutputStream()).end(List.of()));
    }
}
