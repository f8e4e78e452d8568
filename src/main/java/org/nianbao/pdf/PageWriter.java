package org.nianbao.pdf;

import com.lowagie.text.Document;
import com.lowagie.text.DocumentException;
import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfDocument;
import com.lowagie.text.pdf.PdfIndirectObject;
import com.lowagie.text.pdf.PdfIndirectReference;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfObject;
import com.lowagie.text.pdf.PdfPage;
import com.lowagie.text.pdf.PdfString;
import com.lowagie.text.pdf.PdfWriter;
import java.io.IOException;
import java.io.OutputStream;

/** OpenPDF's writer of objects and pages, where page dictionaries get entries of our own making. */
final class PageWriter extends PdfWriter {
    private final PdfDocument document;
    private PdfDictionary entries = new PdfDictionary();

    private PageWriter(PdfDocument document, OutputStream out) {
        super(document, out);
        this.document = document;
    }

    static PageWriter to(OutputStream out) throws DocumentException {
        PdfDocument document = new Undated();
        PageWriter writer = new PageWriter(document, out);
        document.addWriter(writer);
        writer.setCloseStream(false);
        writer.setPdfVersion(VERSION_1_7);
        writer.setFullCompression();
        return writer;
    }

    /** Dates come from the data. Asking the clock would load the calendars of the world, which takes as long as a page. */
    private static final class Undated extends PdfDocument {
        @Override
        public boolean addCreationDate() {
            return true;
        }
    }

    /** Text for readers, in any script (ISO 32000-1 7.9.2.2). */
    static PdfString text(String text) {
        return new PdfString(text, PdfObject.TEXT_UNICODE);
    }

    String producer() {
        return Document.getVersion();
    }

    /** Finishes the page before, if there is one, and begins a page; sizes in pt. */
    void begin(double width, double height) {
        document.setPageSize(new Rectangle((float) width, (float) height));
        if (document.isOpen()) document.newPage();
        else document.open();
    }

    /** Gives the page just begun its operators and the entries of its dictionary. */
    void fill(byte[] content, PdfDictionary pageEntries) {
        getDirectContent().getInternalBuffer().append(content);
        setPageEmpty(false);
        entries = pageEntries;
    }

    void finish() {
        document.close();
    }

    @Override
    public PdfIndirectObject addToBody(PdfObject object, PdfIndirectReference reference) throws IOException {
        if (object instanceof PdfPage page) page.putAll(entries);
        return super.addToBody(object, reference);
    }

    /** The file's id travels in the Info dictionary up to the trailer; it is not to be printed there. */
    @Override
    public PdfIndirectObject addToBody(PdfObject object, boolean inObjectStream) throws IOException {
        if (object != getInfo()) return super.addToBody(object, inObjectStream);
        PdfObject id = getInfo().get(PdfName.FILEID);
        getInfo().remove(PdfName.FILEID);
        PdfIndirectObject written = super.addToBody(object, inObjectStream);
        if (id != null) getInfo().put(PdfName.FILEID, id);
        return written;
    }
}
