import com.lowagie.text.Font;
import com.lowagie.text.pdf.BaseFont;
import fr.opensagres.poi.xwpf.converter.pdf.PdfConverter;
import fr.opensagres.poi.xwpf.converter.pdf.PdfOptions;
import fr.opensagres.xdocreport.openpdf.extension.font.IFontProvider;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** {@code [--warm SECONDS] FACES.properties IN.docx OUT.pdf}: Word to PDF by XDocReport, with the faces it is given. */
public final class Convert {
    public static void main(String[] args) throws Exception {
        boolean warm = args[0].equals("--warm");
        int first = warm ? 2 : 0;
        PdfOptions options = PdfOptions.create().fontProvider(faces(Path.of(args[first])));
        byte[] docx = Files.readAllBytes(Path.of(args[first + 1]));
        Files.write(Path.of(args[first + 2]), convert(docx, options));
        if (!warm) return;

        long nanos = (long) (Double.parseDouble(args[1]) * 1e9);
        for (long begun = System.nanoTime(); System.nanoTime() - begun < nanos;) convert(docx, options);
        int made = 0;
        long begun = System.nanoTime();
        for (; System.nanoTime() - begun < nanos; made++) convert(docx, options);
        System.out.printf("rate %.2f%n", made * 1e9 / (System.nanoTime() - begun));
    }

    private static byte[] convert(byte[] docx, PdfOptions options) throws IOException {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(docx))) {
            PdfConverter.getInstance().convert(document, pdf, options);
        }
        return pdf.toByteArray();
    }

    /** Without a provider of one's own the converter reads all the system's fonts, for seconds and gigabytes. */
    private static IFontProvider faces(Path file) throws IOException {
        Properties paths = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            paths.load(reader);
        }
        Map<String, BaseFont> opened = new HashMap<>();
        return (family, encoding, size, style, color) -> {
            String path = paths.getProperty(family == null ? "" : family, paths.getProperty("仿宋_GB2312"));
            BaseFont face = opened.computeIfAbsent(path, Convert::open);
            return new Font(face, size, style, color);
        };
    }

    private static BaseFont open(String path) {
        try {
            return BaseFont.createFont(path, BaseFont.IDENTITY_H, true, false, Files.readAllBytes(Path.of(path)), null);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
