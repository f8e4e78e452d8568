package org.nianbao.text;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.TextPosition;

/** The text of a tagged PDF in the order of its structure tree: what a screen reader reads. */
public final class PdfText {
    private static final Set<String> PARAGRAPHS = Set.of("P", "H1", "H2", "H3", "H4", "H5", "H6", "LI", "Note");

    private final Map<COSDictionary, Map<Integer, String>> marked = new HashMap<>();

    private PdfText() {}

    public static List<Block> blocks(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PdfText reader = new PdfText();
            for (PDPage page : document.getPages()) {
                PDFMarkedContentExtractor extractor = new PDFMarkedContentExtractor();
                extractor.setSuppressDuplicateOverlappingText(false);
                extractor.processPage(page);
                Map<Integer, String> texts = new HashMap<>();
                for (PDMarkedContent content : extractor.getMarkedContents()) collect(content, texts);
                reader.marked.put(page.getCOSObject(), texts);
            }
            List<Block> blocks = new ArrayList<>();
            reader.walk(document.getDocumentCatalog().getStructureTreeRoot(), blocks);
            return blocks;
        }
    }

    private static void collect(PDMarkedContent content, Map<Integer, String> texts) {
        StringBuilder text = new StringBuilder();
        gather(content, text);
        if (content.getMCID() >= 0) texts.merge(content.getMCID(), text.toString(), String::concat);
    }

    /** Text in its order, that of a word with a language of its own too. */
    private static void gather(PDMarkedContent content, StringBuilder text) {
        for (Object item : content.getContents()) {
            if (item instanceof TextPosition position) text.append(position.getUnicode());
            if (item instanceof PDMarkedContent inner) gather(inner, text);
        }
    }

    private void walk(PDStructureNode node, List<Block> blocks) {
        for (Object kid : node.getKids()) {
            if (!(kid instanceof PDStructureElement element)) continue;
            String type = element.getStructureType();
            if (type.equals("Table")) {
                List<List<String>> rows = new ArrayList<>();
                rows(element, rows);
                blocks.add(new Block.Table(rows));
            } else if (PARAGRAPHS.contains(type)) {
                String text = text(element);
                if (!text.isBlank()) blocks.add(new Block.Paragraph(text));
            } else {
                walk(element, blocks);
            }
        }
    }

    private void rows(PDStructureElement element, List<List<String>> rows) {
        for (Object kid : element.getKids()) {
            if (!(kid instanceof PDStructureElement child)) continue;
            if (!child.getStructureType().equals("TR")) {
                rows(child, rows);
                continue;
            }
            List<String> cells = new ArrayList<>();
            for (Object cell : child.getKids()) {
                String text = text((PDStructureElement) cell);
                if (!text.isEmpty()) cells.add(text);
            }
            if (!cells.isEmpty()) rows.add(cells);
        }
    }

    private String text(PDStructureElement element) {
        StringBuilder out = new StringBuilder();
        for (Object kid : element.getKids()) {
            if (kid instanceof PDStructureElement child) out.append(text(child));
            if (kid instanceof Integer id) out.append(text(element.getPage(), id));
            if (kid instanceof PDMarkedContentReference reference) {
                PDPage page = reference.getPage() == null ? element.getPage() : reference.getPage();
                out.append(text(page, reference.getMCID()));
            }
        }
        return out.toString();
    }

    private String text(PDPage page, int id) {
        return marked.get(page.getCOSObject()).getOrDefault(id, "");
    }
}
