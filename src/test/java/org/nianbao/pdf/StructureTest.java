package org.nianbao.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDObjectReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.nianbao.layout.Item;
import org.nianbao.layout.Tag;

class StructureTest {
    /** {@code P("text" 2:"text on page 2" Link(…))}: the tree as a reader sees it, with the text of its marks. */
    private static String outline(PDDocument document, PDStructureNode node, int page) throws IOException {
        StringBuilder out = new StringBuilder();
        for (Object kid : node.getKids()) {
            if (!out.isEmpty()) out.append(' ');
            if (kid instanceof PDStructureElement element) {
                int own = element.getPage() == null ? page : document.getPages().indexOf(element.getPage());
                out.append(element.getStructureType()).append('(').append(outline(document, element, own)).append(')');
            } else if (kid instanceof Integer mark) {
                out.append(page + 1).append(':').append(text(document, page, mark));
            } else if (kid instanceof PDMarkedContentReference reference) {
                int other = document.getPages().indexOf(reference.getPage());
                out.append(other + 1).append(':').append(text(document, other, reference.getMCID()));
            } else if (kid instanceof PDObjectReference) {
                out.append("OBJR");
            } else {
                throw new IllegalStateException(String.valueOf(kid));
            }
        }
        return out.toString();
    }

    private static String text(PDDocument document, int page, int mark) throws IOException {
        PDFMarkedContentExtractor extractor = new PDFMarkedContentExtractor();
        extractor.processPage(document.getPage(page));
        StringBuilder out = new StringBuilder();
        for (PDMarkedContent content : extractor.getMarkedContents()) {
            if (content.getMCID() == mark) text(content, out);
        }
        return out.toString();
    }

    private static void text(PDMarkedContent content, StringBuilder out) {
        content.getContents().forEach(o -> {
            if (o instanceof TextPosition position) out.append(position.getUnicode());
            if (o instanceof PDMarkedContent inner) text(inner, out);
        });
    }

    /** Some readers take the end of inner marked content for the end of all of it. */
    @Test void markedContentIsNeverNested() throws IOException {
        Sample s = new Sample();
        Tag p = s.document.child(Tag.Role.P);
        s.text(p, "宋体", 12, 80, 80, "见").text(p, "Times New Roman", 12, 92, 80, "www.example.gov.cn").text(p, "宋体", 12, 250, 80, "。");
        try (PDDocument document = Loader.loadPDF(s.pdf())) {
            PDFMarkedContentExtractor extractor = new PDFMarkedContentExtractor();
            extractor.processPage(document.getPage(0));
            for (PDMarkedContent content : extractor.getMarkedContents()) {
                assertTrue(content.getContents().stream().noneMatch(PDMarkedContent.class::isInstance), content.toString());
            }
        }
    }

    @Test void westernWordsSayTheirLanguageNumbersDoNot() throws IOException {
        Sample s = new Sample();
        Tag p = s.document.child(Tag.Role.P);
        s.text(p, "宋体", 12, 80, 80, "见").text(p, "Times New Roman", 12, 92, 80, "Word").text(p, "Times New Roman", 12, 130, 80, "2023A")
                .text(p, "宋体", 12, 170, 80, "年");
        s.artifact(Item.Artifact.HEADER, 80, 40, "Header");
        assertEquals("Document(P(1:见 1:Word 1:2023A年))", outline(s));
        try (PDDocument document = Loader.loadPDF(s.pdf())) {
            PDFMarkedContentExtractor extractor = new PDFMarkedContentExtractor();
            extractor.processPage(document.getPage(0));
            List<PDMarkedContent> english = extractor.getMarkedContents().stream().filter(m -> m.getProperties().containsKey("Lang")).toList();
            assertEquals(1, english.size());
            PDMarkedContent word = english.get(0);
            assertEquals("Span", word.getTag());
            assertEquals("en", word.getProperties().getString("Lang"));
            StringBuilder text = new StringBuilder();
            text(word, text);
            assertEquals("Word", text.toString());
            assertEquals(0, extractor.getMarkedContents().get(1).getContents().stream().filter(PDMarkedContent.class::isInstance).count());
        }
    }

    private static String outline(Sample s) throws IOException {
        try (PDDocument document = Loader.loadPDF(s.pdf())) {
            return outline(document, document.getDocumentCatalog().getStructureTreeRoot(), 0);
        }
    }

    @Test void aParagraphOnTwoPagesIsOneElement() throws IOException {
        Sample s = new Sample();
        Tag p = s.document.child(Tag.Role.P);
        s.text(s.document.child(Tag.Role.H1), "黑体", 16, 80, 80, "标题");
        s.text(p, "宋体", 12, 80, 700, "前半").end();
        s.text(p, "宋体", 12, 80, 80, "后半");
        s.text(s.document.child(Tag.Role.P), "宋体", 12, 80, 100, "下段");
        assertEquals("Document(H1(1:标题) P(1:前半 2:后半) P(2:下段))", outline(s));
    }

    @Test void decorationIsNotInTheTree() throws IOException {
        Sample s = new Sample();
        Tag p = s.document.child(Tag.Role.P);
        s.artifact(Item.Artifact.HEADER, 80, 40, "页眉").text(p, "宋体", 12, 80, 80, "正文").rule(80, 90, 200, 90);
        s.text(p, "宋体", 12, 80, 110, "续").artifact(Item.Artifact.FOOTER, 80, 800, "— 1 —");
        assertEquals("Document(P(1:正文 1:续))", outline(s));
    }

    @Test void decorationSaysWhatItIs() throws IOException {
        Sample s = new Sample();
        s.artifact(Item.Artifact.HEADER, 80, 40, "页眉").artifact(Item.Artifact.FOOTER, 80, 800, "— 1 —");
        s.artifact(Item.Artifact.REPEATED, 80, 60, "项目").rule(80, 90, 200, 90);
        try (PDDocument document = Loader.loadPDF(s.pdf())) {
            PDFMarkedContentExtractor extractor = new PDFMarkedContentExtractor();
            extractor.processPage(document.getPage(0));
            List<String> kinds = extractor.getMarkedContents().stream()
                    .map(c -> c.getTag() + " " + c.getProperties().getNameAsString("Type") + " "
                            + c.getProperties().getNameAsString("Subtype")).toList();
            assertEquals(List.of("Artifact Pagination Header", "Artifact Pagination Footer", "Artifact Pagination null",
                    "Artifact Layout null"), kinds);
        }
    }

    @Test void aTableKeepsItsCellsOverPagesAndEmptyCellsToo() throws IOException {
        Sample s = Sample.everything();
        String tree = outline(s);
        assertTrue(tree.contains("Table(TR(TH(1:项目) TH(1:件数)) TR(TH(1:本年) TD(1:自然人) TD(1:18)) TR(TD(2:法人) TD()))"),
                tree);
        assertTrue(tree.contains("P(Span(1:见) Link(1:www.example.gov.cn OBJR) Link(1:回到开头 OBJR))"), tree);
        assertTrue(tree.contains("L(LI(Lbl(1:1.) LBody(1:完善制度；)) LI(Lbl(1:2.) LBody(1:完善制度；)))"), tree);
        assertTrue(tree.contains("Reference(1:①)"), tree);
    }

    @Test void cellsFiguresAndNotesCarryTheirAttributes() throws IOException {
        try (PDDocument document = Loader.loadPDF(Sample.everything().pdf())) {
            COSDictionary doc = first(document.getDocumentCatalog().getStructureTreeRoot().getCOSObject());
            COSDictionary table = child(doc, "Table");
            assertEquals("收到申请情况", table.getCOSDictionary(COSName.A).getString("Summary"));
            COSDictionary head = first(first(table)).getCOSDictionary(COSName.A);
            assertEquals("Table", head.getNameAsString("O"));
            assertEquals("Column", head.getNameAsString("Scope"));
            assertEquals(2, head.getInt("ColSpan"));
            COSDictionary label = first((COSDictionary) table.getCOSArray(COSName.K)
                    .getObject(1)).getCOSDictionary(COSName.A);
            assertEquals("Row", label.getNameAsString("Scope"));
            assertEquals(2, label.getInt("RowSpan"));
            COSDictionary figure = child(doc, "Figure");
            assertEquals("示意图：红色方块", figure.getString(COSName.ALT));
            COSArray box = figure.getCOSDictionary(COSName.A).getCOSArray(COSName.BBOX);
            assertEquals("79.0 501.9 209.0 541.9", String.format("%.1f %.1f %.1f %.1f", box.toList().stream()
                    .map(o -> (double) ((org.apache.pdfbox.cos.COSNumber) o).floatValue()).toArray()));
            assertEquals("note000001", child(doc, "Note").getString(COSName.ID));
            COSArray ids = document.getDocumentCatalog().getStructureTreeRoot().getCOSObject()
                    .getCOSDictionary(COSName.ID_TREE).getCOSArray(COSName.NAMES);
            assertEquals(child(doc, "Note"), ids.getObject(1));
        }
    }

    private static COSDictionary first(COSDictionary element) {
        return element.getDictionaryObject(COSName.K) instanceof COSArray kids ? (COSDictionary) kids.getObject(0)
                : element.getCOSDictionary(COSName.K);
    }

    private static COSDictionary child(COSDictionary element, String type) {
        for (int i = 0; i < element.getCOSArray(COSName.K).size(); i++) {
            COSDictionary kid = (COSDictionary) element.getCOSArray(COSName.K).getObject(i);
            if (type.equals(kid.getNameAsString(COSName.S))) return kid;
        }
        throw new IllegalStateException(type);
    }

    @Test void aLinkAreaNeedsALinkTag() {
        Sample s = new Sample();
        s.item(new Item.LinkArea(s.document.child(Tag.Role.P), 0, 0, 10, 10, "https://example.org", "", ""));
        assertThrows(IllegalArgumentException.class, s::pdf);
    }
}
