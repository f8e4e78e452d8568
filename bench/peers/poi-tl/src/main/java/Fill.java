import com.deepoove.poi.XWPFTemplate;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * Fills a Word file by poi-tl.
 *
 * <p>{@code --prepare FILLED.docx TEMPLATE.docx VALUES.properties} makes a template of a finished report, with a tag in
 * the place of each text; {@code [--warm SECONDS] TEMPLATE.docx VALUES.properties OUT.docx} fills it.
 */
public final class Fill {
    private static final Pattern TEXT = Pattern.compile("(<w:t(?: [^>]*)?>)([^<]+)(</w:t>)");

    public static void main(String[] args) throws Exception {
        if (args[0].equals("--prepare")) {
            prepare(Path.of(args[1]), Path.of(args[2]), Path.of(args[3]));
            return;
        }
        boolean warm = args[0].equals("--warm");
        int first = warm ? 2 : 0;
        byte[] template = Files.readAllBytes(Path.of(args[first]));
        Map<String, Object> values = values(Path.of(args[first + 1]));
        Files.write(Path.of(args[first + 2]), fill(template, values));
        if (!warm) return;

        long nanos = (long) (Double.parseDouble(args[1]) * 1e9);
        for (long begun = System.nanoTime(); System.nanoTime() - begun < nanos;) fill(template, values);
        int made = 0;
        long begun = System.nanoTime();
        for (; System.nanoTime() - begun < nanos; made++) fill(template, values);
        System.out.printf("rate %.2f%n", made * 1e9 / (System.nanoTime() - begun));
    }

    private static byte[] fill(byte[] template, Map<String, Object> values) throws IOException {
        ByteArrayOutputStream docx = new ByteArrayOutputStream();
        XWPFTemplate.compile(new ByteArrayInputStream(template)).render(values).writeAndClose(docx);
        return docx.toByteArray();
    }

    private static Map<String, Object> values(Path file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        Map<String, Object> values = new HashMap<>();
        properties.forEach((name, value) -> values.put((String) name, value));
        return values;
    }

    private static void prepare(Path filled, Path template, Path valuesFile) throws IOException {
        Properties values = new Properties();
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(filled));
                OutputStream file = Files.newOutputStream(template);
                ZipOutputStream out = new ZipOutputStream(file)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                byte[] bytes = in.readAllBytes();
                if (entry.getName().equals("word/document.xml")) {
                    bytes = tagged(new String(bytes, StandardCharsets.UTF_8), values).getBytes(StandardCharsets.UTF_8);
                }
                out.putNextEntry(new ZipEntry(entry.getName()));
                out.write(bytes);
                out.closeEntry();
            }
        }
        try (Writer writer = Files.newBufferedWriter(valuesFile)) {
            values.store(writer, null);
        }
    }

    private static String tagged(String xml, Properties values) {
        return TEXT.matcher(xml).replaceAll(found -> {
            String name = "t" + values.size();
            values.setProperty(name, found.group(2).replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&"));
            return Matcher.quoteReplacement(found.group(1) + "{{" + name + "}}" + found.group(3));
        });
    }
}
