package org.nianbao.layout.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nianbao.finding.Findings;
import org.nianbao.layout.doc.Document;
import org.nianbao.template.Parts;

/**
 * The shipped templates, each tag filled with a 7, read without a finding, and the first as written down in the test resources. After a wanted
 * change of a template write it anew with {@code mvn test -Dtest=TemplateTest -Dgolden=write} and read the difference.
 */
class TemplateTest {
    @ParameterizedTest
    @ValueSource(strings = {"2021", "2019"})
    void readsAsWrittenDown(String edition) throws IOException {
        Path template = Path.of("templates/annual-report", edition, "template.docx");
        Findings findings = new Findings();
        Document document = DocumentReader.read(filled(template), findings);
        assertTrue(findings.isEmpty(), findings.all().toString());
        if (!edition.equals("2021")) return;
        String dump = Dump.document(document);
        Path golden = Path.of("src/test/resources/org/nianbao/layout/read", edition + ".txt");
        if ("write".equals(System.getProperty("golden"))) {
            Files.createDirectories(golden.getParent());
            Files.writeString(golden, dump);
        }
        assertEquals(Files.readString(golden), dump);
    }

    private static Parts filled(Path file) throws IOException {
        TreeMap<String, byte[]> parts = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        }
        String document = new String(parts.get(Parts.DOCUMENT), StandardCharsets.UTF_8).replaceAll("\\$\\{[^}]*}", "7");
        parts.put(Parts.DOCUMENT, document.getBytes(StandardCharsets.UTF_8));
        return new Parts(file.toString(), parts);
    }
}
