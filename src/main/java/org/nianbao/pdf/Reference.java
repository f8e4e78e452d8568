package org.nianbao.pdf;

import com.lowagie.text.pdf.PdfIndirectReference;
import java.nio.charset.StandardCharsets;

/** Names an object of the file by its number (ISO 32000-1 7.3.10). */
final class Reference extends PdfIndirectReference {
    Reference(int number) {
        this.number = number;
        bytes = (number + " 0 R").getBytes(StandardCharsets.ISO_8859_1);
    }
}
