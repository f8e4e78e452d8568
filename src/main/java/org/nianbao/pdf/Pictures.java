package org.nianbao.pdf;

import com.lowagie.text.BadElementException;
import com.lowagie.text.DocumentException;
import com.lowagie.text.Image;
import com.lowagie.text.pdf.PdfIndirectReference;
import com.lowagie.text.pdf.PdfWriter;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** The document's pictures; each package part is stored once. */
final class Pictures {
    private static final int INKS = 4;

    private final PdfWriter writer;
    private final Map<String, Stored> byPart = new HashMap<>();

    /** @param name in the resources of every page that shows it */
    record Stored(String name, PdfIndirectReference reference) {}

    Pictures(PdfWriter writer) {
        this.writer = writer;
    }

    Stored store(String part, byte[] data) throws IOException {
        Stored stored = byPart.get(part);
        if (stored != null) return stored;
        try {
            Image image = Image.getInstance(data);
            if (image.type() == Image.JPEG && image.getColorspace() == INKS) {
                image = Image.getInstance((int) image.getWidth(), (int) image.getHeight(), 3, 8, CmykJpeg.toRgb(data));
            }
            // The mask of a picture with transparency must be in the file before the picture that names it.
            if (image.getImageMask() != null) writer.addDirectImageSimple(image.getImageMask());
            PdfIndirectReference reference = writer.getPdfIndirectReference();
            writer.addDirectImageSimple(image, reference);
            stored = new Stored("Im" + (byPart.size() + 1), reference);
        } catch (BadElementException e) {
            throw new IllegalArgumentException("not a picture: " + part, e);
        } catch (DocumentException e) {
            throw new IllegalStateException(e);
        }
        byPart.put(part, stored);
        return stored;
    }
}
