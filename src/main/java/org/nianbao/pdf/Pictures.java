package org.nianbao.pdf;

import com.lowagie.text.DocumentException;
import com.lowagie.text.Image;
import com.lowagie.text.pdf.PdfArray;
import com.lowagie.text.pdf.PdfICCBased;
import com.lowagie.text.pdf.PdfImage;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfObject;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** The document's pictures; each package part is stored once. */
final class Pictures {
    private static final int INKS = 4;

    private final ObjectFile file;
    private final Map<String, Stored> byPart = new HashMap<>();

    /** @param name in the resources of every page that shows it */
    record Stored(String name, Reference reference) {}

    Pictures(ObjectFile file) {
        this.file = file;
    }

    /** Null for data that is no PNG or JPEG, or a damaged one. */
    Stored store(String part, byte[] data) throws IOException {
        if (byPart.containsKey(part)) return byPart.get(part);
        Image image = read(data);
        Stored stored = null;
        if (image != null) {
            stored = new Stored("Im" + (byPart.size() + 1), file.reserve());
            try {
                write(image, stored.reference());
            } catch (DocumentException e) {
                throw new IllegalStateException(e);
            }
        }
        byPart.put(part, stored);
        return stored;
    }

    private void write(Image image, Reference reference) throws IOException, DocumentException {
        Reference mask = null;
        if (image.getImageMask() != null) {
            mask = file.reserve();
            write(image.getImageMask(), mask);
        }
        PdfImage object = new PdfImage(image, "", mask);
        if (image.hasICCProfile()) colours(object, image);
        file.add(object, reference);
    }

    /** Says what the picture's numbers mean (ISO 32000-1 8.6.5.5); of a palette, those of its entries. */
    private void colours(PdfImage object, Image image) throws IOException {
        PdfArray profile = new PdfArray(PdfName.ICCBASED);
        profile.add(file.add(new PdfICCBased(image.getICCProfile(), image.getCompressionLevel())));
        PdfObject space = object.get(PdfName.COLORSPACE);
        if (space instanceof PdfArray array && array.size() > 1 && array.getPdfObject(0).equals(PdfName.INDEXED)) {
            array.set(1, profile);
        } else {
            object.put(PdfName.COLORSPACE, profile);
        }
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
