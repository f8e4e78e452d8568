package org.nianbao.pdf;

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

    /** Null for data that is no PNG or JPEG, or a damaged one. */
    Stored store(String part, byte[] data) throws IOException {
        if (byPart.containsKey(part)) return byPart.get(part);
        Image image = read(data);
        Stored stored = null;
        if (image != null) {
            PdfIndirectReference reference = writer.getPdfIndirectReference();
            try {
                // The mask of a picture with transparency must be in the file before the picture that names it.
                if (image.getImageMask() != null) writer.addDirectImageSimple(image.getImageMask());
                writer.addDirectImageSimple(image, reference);
            } catch (DocumentException e) {
                throw new IllegalStateException(e);
            }
            stored = new Stored("Im" + (byPart.size() + 1), reference);
        }
        byPart.put(part, stored);
        return stored;
    }

    private static Image read(byte[] data) {
        boolean png = data.length > 8 && (data[0] & 0xFF) == 0x89 && data[1] == 'P' && data[2] == 'N' && data[3] == 'G';
        boolean jpeg = data.length > 3 && (data[0] & 0xFF) == 0xFF && (data[1] & 0xFF) == 0xD8;
        if (!png && !jpeg) return null;
        try {
            Image image = Image.getInstance(data);
            if (jpeg && image.getColorspace() == INKS) {
                return Image.getInstance((int) image.getWidth(), (int) image.getHeight(), 3, 8, CmykJpeg.toRgb(data));
            }
            return image;
        } catch (IOException | RuntimeException e) {
            // OpenPDF's readers fail in many ways on damaged data; the caller reports the picture.
            return null;
        }
    }
}
