package org.nianbao.pdf;

import com.lowagie.text.pdf.ByteBuffer;
import com.lowagie.text.pdf.PdfLiteral;
import com.lowagie.text.pdf.PdfObject;
import com.lowagie.text.pdf.PdfString;

/**
 * Text for readers, in any script (ISO 32000-1 7.9.2.2), written as a literal string (7.3.4.2). A {@link PdfString} that writes
 * itself loads the canvas and with it AWT.
 */
final class TextString {
    private TextString() {}

    /** PDFDocEncoding where that has all characters, else UTF-16. */
    static byte[] bytes(String text) {
        return new PdfString(text, PdfObject.TEXT_UNICODE).getBytes();
    }

    static PdfObject of(String text) {
        byte[] bytes = bytes(text);
        ByteBuffer out = new ByteBuffer(2 * bytes.length + 2);
        out.append('(');
        for (byte b : bytes) {
            int letter = "\r\n\t\b\f()\\".indexOf(b);
            if (letter >= 0) out.append('\\').append("rntbf()\\".charAt(letter));
            else out.append(b);
        }
        return new PdfLiteral(PdfObject.STRING, out.append(')').toByteArray());
    }
}
