package org.nianbao;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.nianbao.form.Rule;
import org.nianbao.report.Samples;

/** docs/findings.md names every finding of the data side, and no other. */
class DocumentedFindingsTest {
    private static final Pattern ID = Pattern.compile("[\"`]((?:yaml|data|text|form|check)\\.(?!yaml)[a-z-]+)[\"`]");

    @Test void idsInCodeAndInTheDocumentAreTheSame() throws Exception {
        TreeSet<String> code = new TreeSet<>();
        for (String folder : List.of("source", "form", "report", "check")) {
            try (Stream<Path> files = Files.list(Path.of("src/main/java/org/nianbao", folder))) {
                for (Path file : files.toList()) ids(Files.readString(file), code);
            }
        }
        TreeSet<String> documented = new TreeSet<>();
        ids(Files.readString(Path.of("docs/findings.md")), documented);
        assertEquals(code, documented);
    }

    @Test void rulesOfTheShippedFormsAreDocumented() throws Exception {
        String document = Files.readString(Path.of("docs/findings.md"));
        for (String edition : List.of("2019", "2021")) {
            for (Rule rule : Samples.form(edition).rules()) {
                assertTrue(document.contains("| " + rule.id() + " | " + rule.severity().label() + " |"), rule.id());
            }
        }
    }

    private static void ids(String text, TreeSet<String> ids) {
        Matcher m = ID.matcher(text);
        while (m.find()) ids.add(m.group(1));
    }
}
