package org.nianbao.pdf;

import com.lowagie.text.pdf.ByteBuffer;
import com.lowagie.text.pdf.OutputStreamCounter;
import com.lowagie.text.pdf.PdfArray;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfNumber;
import com.lowagie.text.pdf.PdfObject;
import com.lowagie.text.pdf.PdfStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Objects written into a PDF file (ISO 32000-1 7.5): streams one by one, the others gathered in object streams, with a
 * cross-reference stream at the end. OpenPDF's own writer brings a canvas for each page, whose first colour starts the whole
 * of AWT: a thirtieth of a cold run.
 */
final class ObjectFile {
    private static final int OBJECTS_OF_A_STREAM = 200;

    /** Table 18: what the cross-reference stream says of an object; for one in an object stream, its number and place there. */
    private record Entry(int type, long offset, int last) {
        static final Entry FREE = new Entry(0, 0, 0xFFFF);
    }

    private final OutputStreamCounter out;
    private final List<Entry> entries = new ArrayList<>();

    private ByteBuffer index;
    private ByteBuffer gathered;
    private Reference gathering;
    private int count;

    ObjectFile(OutputStream out) throws IOException {
        this.out = new OutputStreamCounter(new BufferedOutputStream(out));
        entries.add(Entry.FREE);
        // Four bytes above 127 tell programs that copy files that this is no text.
        write("%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n");
    }

    /** A number for an object that is added later. */
    Reference reserve() {
        entries.add(Entry.FREE);
        return new Reference(entries.size() - 1);
    }

    Reference add(PdfObject object) throws IOException {
        Reference reference = reserve();
        add(object, reference);
        return reference;
    }

    void add(PdfObject object, Reference reference) throws IOException {
        if (object.canBeInObjStm()) gather(object, reference);
        else addAlone(object, reference);
    }

    /** Adds an object that readers want to find without opening an object stream. */
    Reference addAlone(PdfObject object) throws IOException {
        Reference reference = reserve();
        addAlone(object, reference);
        return reference;
    }

    private void addAlone(PdfObject object, Reference reference) throws IOException {
        entries.set(reference.getNumber(), new Entry(1, out.getCounter(), 0));
        write(reference.getNumber() + " 0 obj\n");
        object.toPdf(null, out);
        write("\nendobj\n");
    }

    private void gather(PdfObject object, Reference reference) throws IOException {
        if (count == OBJECTS_OF_A_STREAM) endGathering();
        if (count == 0) {
            index = new ByteBuffer();
            gathered = new ByteBuffer();
            gathering = reserve();
        }
        entries.set(reference.getNumber(), new Entry(2, gathering.getNumber(), count++));
        index.append(reference.getNumber()).append(' ').append(gathered.size()).append(' ');
        object.toPdf(null, gathered);
        gathered.append(' ');
    }

    private void endGathering() throws IOException {
        if (count == 0) return;
        PdfNumber first = new PdfNumber(index.size());
        PdfStream stream = deflated(index.append(gathered).toByteArray());
        stream.put(PdfName.TYPE, PdfName.OBJSTM);
        stream.put(PdfName.N, new PdfNumber(count));
        stream.put(PdfName.FIRST, first);
        addAlone(stream, gathering);
        count = 0;
    }

    /** Ends the file; flushes the stream and leaves it open. */
    void end(Reference catalog, Reference info, PdfObject id) throws IOException {
        endGathering();
        long start = out.getCounter();
        Reference own = reserve();
        int width = 8 - (Long.numberOfLeadingZeros(start) >> 3);
        ByteBuffer table = new ByteBuffer((3 + width) * entries.size());
        for (Entry entry : entries) {
            table.append((byte) entry.type());
            for (int shift = 8 * (width - 1); shift >= 0; shift -= 8) table.append((byte) (entry.offset() >> shift));
            table.append((byte) (entry.last() >> 8)).append((byte) entry.last());
        }
        PdfStream stream = deflated(table.toByteArray());
        stream.put(PdfName.SIZE, new PdfNumber(entries.size()));
        stream.put(PdfName.ROOT, catalog);
        stream.put(PdfName.INFO, info);
        stream.put(PdfName.ID, id);
        stream.put(PdfName.W, new PdfArray(new int[] {1, width, 2}));
        stream.put(PdfName.TYPE, PdfName.XREF);
        stream.put(PdfName.INDEX, new PdfArray(new int[] {0, entries.size()}));
        addAlone(stream, own);
        write("startxref\n" + start + "\n%%EOF\n");
        out.flush();
    }

    static PdfStream deflated(byte[] bytes) {
        PdfStream stream = new PdfStream(Flate.deflated(bytes));
        stream.put(PdfName.FILTER, PdfName.FLATEDECODE);
        return stream;
    }

    private void write(String latin) throws IOException {
        out.write(latin.getBytes(StandardCharsets.ISO_8859_1));
    }
}
