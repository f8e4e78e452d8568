package org.nianbao.pdf;

import com.lowagie.text.pdf.PdfArray;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfLiteral;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfNumber;
import com.lowagie.text.pdf.PdfStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import org.nianbao.font.Subset;
import org.nianbao.font.TrueTypeFace;
import org.nianbao.sum.Checksum;

/** A face in this document: a composite font (ISO 32000-1 9.7) whose codes are the subset's own glyph numbers. */
final class EmbeddedFont {
    /** ISO 32000-1 table 123: the glyphs are not those of the standard Latin set. */
    private static final int SYMBOLIC = 4;
    private static final int RANGES = 100;

    final String name;
    final Subset subset;
    final Reference reference;

    EmbeddedFont(String name, TrueTypeFace face, Reference reference) {
        this.name = name;
        this.reference = reference;
        subset = new Subset(face);
    }

    void write(ObjectFile out, Checksum content) throws IOException {
        byte[] program = subset.program();
        CRC32 sum = new CRC32();
        sum.update(program);
        content.add(sum.getValue());
        PdfName fontName = new PdfName(prefix(sum.getValue()) + "+" + subset.face().postScriptName());

        // Outlines hold little that repeats, and looking for it took a third of a report's time: without, a PDF is a twelfth larger.
        PdfStream file = new PdfStream(Flate.deflated(program, Deflater.DEFAULT_COMPRESSION, Deflater.HUFFMAN_ONLY));
        file.put(PdfName.LENGTH1, new PdfNumber(program.length));
        file.put(PdfName.FILTER, PdfName.FLATEDECODE);

        PdfDictionary descriptor = new PdfDictionary(PdfName.FONTDESCRIPTOR);
        descriptor.put(PdfName.FONTNAME, fontName);
        descriptor.put(PdfName.FLAGS, new PdfNumber(SYMBOLIC));
        descriptor.put(PdfName.FONTBBOX, box(subset.face().box()));
        descriptor.put(PdfName.ITALICANGLE, new PdfNumber(0));
        descriptor.put(PdfName.ASCENT, new PdfNumber(subset.face().ascent()));
        descriptor.put(PdfName.DESCENT, new PdfNumber(-subset.face().descent()));
        descriptor.put(PdfName.CAPHEIGHT, new PdfNumber(700));
        descriptor.put(PdfName.STEMV, new PdfNumber(80));
        descriptor.put(PdfName.FONTFILE2, out.add(file));

        PdfDictionary collection = new PdfDictionary();
        collection.put(PdfName.REGISTRY, TextString.of("Adobe"));
        collection.put(PdfName.ORDERING, TextString.of("Identity"));
        collection.put(PdfName.SUPPLEMENT, new PdfNumber(0));

        PdfDictionary cid = new PdfDictionary(PdfName.FONT);
        cid.put(PdfName.SUBTYPE, PdfName.CIDFONTTYPE2);
        cid.put(PdfName.BASEFONT, fontName);
        cid.put(PdfName.CIDSYSTEMINFO, collection);
        cid.put(PdfName.CIDTOGIDMAP, PdfName.IDENTITY);
        cid.put(PdfName.DW, new PdfNumber(1000));
        String widths = widths();
        if (!widths.equals("[]")) cid.put(PdfName.W, new PdfLiteral(widths));
        cid.put(PdfName.FONTDESCRIPTOR, out.add(descriptor));

        PdfStream unicode = ObjectFile.deflated(toUnicode().getBytes(StandardCharsets.US_ASCII));

        PdfDictionary font = new PdfDictionary(PdfName.FONT);
        font.put(PdfName.SUBTYPE, PdfName.TYPE0);
        font.put(PdfName.BASEFONT, fontName);
        font.put(PdfName.ENCODING, new PdfName("Identity-H"));
        font.put(PdfName.DESCENDANTFONTS, new PdfArray(out.add(cid)));
        font.put(PdfName.TOUNICODE, out.add(unicode));
        out.add(font, reference);
    }

    /** Six letters from the program itself: two subsets of one face get two names (ISO 32000-1 9.6.4). */
    private static String prefix(long sum) {
        StringBuilder letters = new StringBuilder();
        for (long rest = sum; letters.length() < 6; rest /= 26) letters.append((char) ('A' + rest % 26));
        return letters.toString();
    }

    private static PdfArray box(int[] corners) {
        PdfArray array = new PdfArray();
        for (int corner : corners) array.add(new PdfNumber(corner));
        return array;
    }

    /** Runs of widths other than the default of 1000. */
    private String widths() {
        StringBuilder out = new StringBuilder("[");
        boolean open = false;
        for (int number = 0; number < subset.size(); number++) {
            int advance = subset.advance(number);
            if (advance == 1000) {
                if (open) out.append(']');
                open = false;
                continue;
            }
            if (open) out.append(' ');
            else out.append(number).append('[');
            out.append(advance);
            open = true;
        }
        return out.append(open ? "]]" : "]").toString();
    }

    /** Glyph numbers back to what was written (ISO 32000-1 9.10.3). */
    private String toUnicode() {
        StringBuilder out = new StringBuilder(200 + 16 * subset.size());
        out.append("/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n")
                .append("/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def\n")
                .append("/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n")
                .append("1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n");
        for (int from = 1; from < subset.size(); from += RANGES) {
            int to = Math.min(from + RANGES, subset.size());
            out.append(to - from).append(" beginbfchar\n");
            for (int number = from; number < to; number++) {
                hex(out.append('<'), number).append("> <");
                for (char c : Character.toChars(subset.codePoint(number))) hex(out, c);
                out.append(">\n");
            }
            out.append("endbfchar\n");
        }
        return out.append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n").toString();
    }

    private static StringBuilder hex(StringBuilder out, int value) {
        for (int shift = 12; shift >= 0; shift -= 4) out.append("0123456789ABCDEF".charAt(value >> shift & 15));
        return out;
    }
}
