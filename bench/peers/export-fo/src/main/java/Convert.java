import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.docx4j.Docx4J;
import org.docx4j.fonts.IdentityPlusMapper;
import org.docx4j.fonts.Mapper;
import org.docx4j.fonts.PhysicalFont;
import org.docx4j.fonts.PhysicalFonts;
import org.docx4j.openpackaging.packages.WordprocessingMLPackage;

/** {@code [--warm SECONDS] FACES.properties IN.docx OUT.pdf}: Word to PDF by docx4j and FOP, with the faces it is given. */
public final class Convert {
    public static void main(String[] args) throws Exception {
        boolean warm = args[0].equals("--warm");
        int first = warm ? 2 : 0;
        // Only our own faces are to be looked for, not the machine's.
        PhysicalFonts.setRegex("none");
        Map<String, PhysicalFont> faces = faces(Path.of(args[first]));
        byte[] docx = Files.readAllBytes(Path.of(args[first + 1]));
        Files.write(Path.of(args[first + 2]), convert(docx, faces));
        if (!warm) return;

        long nanos = (long) (Double.parseDouble(args[1]) * 1e9);
        for (long begun = System.nanoTime(); System.nanoTime() - begun < nanos;) convert(docx, faces);
        int made = 0;
        long begun = System.nanoTime();
        for (; System.nanoTime() - begun < nanos; made++) convert(docx, faces);
        System.out.printf("rate %.2f%n", made * 1e9 / (System.nanoTime() - begun));
    }

    private static byte[] convert(byte[] docx, Map<String, PhysicalFont> faces) throws Exception {
        WordprocessingMLPackage document = WordprocessingMLPackage.load(new ByteArrayInputStream(docx));
        Mapper mapper = new IdentityPlusMapper();
        document.setFontMapper(mapper);
        faces.forEach(mapper::put);
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        Docx4J.toPDF(document, pdf);
        return pdf.toByteArray();
    }

    private static Map<String, PhysicalFont> faces(Path file) throws IOException {
        Properties paths = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            paths.load(reader);
        }
        Map<String, PhysicalFont> faces = new HashMap<>();
        for (String family : paths.stringPropertyNames()) {
            faces.put(family, PhysicalFonts.getPhysicalFont(family, Path.of(paths.getProperty(family)).toUri()).get(0));
        }
        return faces;
    }
}
