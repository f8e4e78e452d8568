package org.nianbao.pdf;

import com.lowagie.text.pdf.ByteBuffer;
import com.lowagie.text.pdf.PdfArray;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfNumber;
import com.lowagie.text.pdf.PdfRectangle;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The document's pages in a balanced tree (ISO 32000-1 7.7.3). */
final class PageTree {
    private static final int KIDS = 10;

    private final ObjectFile file;
    private final List<Reference> pages = new ArrayList<>();
    private final List<Reference> parents = new ArrayList<>();
    private PdfDictionary page;
    private double height;
    private byte[] content;
    private PdfDictionary entries;

    PageTree(ObjectFile file) {
        this.file = file;
    }

    /** Finishes the page before, if there is one, and begins a page; sizes in pt. */
    Reference begin(double width, double height) throws IOException {
        finish();
        this.height = height;
        page = new PdfDictionary(PdfName.PAGE);
        page.put(PdfName.MEDIABOX, new PdfRectangle((float) width, (float) height));
        // Tab keys follow the structure (ISO 14289-1 7.18.3).
        page.put(PdfName.TABS, PdfName.S);
        Reference reference = file.reserve();
        pages.add(reference);
        return reference;
    }

    /** Gives the page just begun its operators and further entries of its dictionary. */
    void fill(byte[] operators, PdfDictionary entries) {
        content = operators;
        this.entries = entries;
    }

    /** Finishes the last page. */
    void finish() throws IOException {
        if (page == null) return;
        ByteBuffer stream = new ByteBuffer(content.length + 40);
        // An empty text object that no page needs, but every page has had: the same data gives the same bytes.
        stream.append("q\nBT\n0 ").append((float) height).append(" Td\nET\nQ\n").append(content);
        page.put(PdfName.CONTENTS, file.add(ObjectFile.deflated(stream.toByteArray())));
        if (pages.size() % KIDS == 1) parents.add(file.reserve());
        page.put(PdfName.PARENT, parents.get(parents.size() - 1));
        page.putAll(entries);
        file.add(page, pages.get(pages.size() - 1));
        page = null;
    }

    /** Writes the tree; its root. */
    Reference write() throws IOException {
        List<Reference> kids = pages;
        List<Reference> nodes = parents;
        int under = KIDS;
        while (true) {
            List<Reference> above = new ArrayList<>();
            for (int i = 0; i < nodes.size(); i++) {
                PdfDictionary node = new PdfDictionary(PdfName.PAGES);
                node.put(PdfName.COUNT, new PdfNumber(Math.min(under, pages.size() - i * under)));
                node.put(PdfName.KIDS, new PdfArray(kids.subList(i * KIDS, Math.min((i + 1) * KIDS, kids.size()))));
                if (nodes.size() > 1) {
                    if (i % KIDS == 0) above.add(file.reserve());
                    node.put(PdfName.PARENT, above.get(i / KIDS));
                }
                file.add(node, nodes.get(i));
            }
            if (nodes.size() == 1) return nodes.get(0);
            kids = nodes;
            nodes = above;
            under *= KIDS;
        }
    }
}
