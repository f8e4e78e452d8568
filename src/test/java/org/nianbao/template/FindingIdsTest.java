package org.nianbao.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every finding id of the package is in the page for clerks, and in a test. */
class FindingIdsTest {
    private static final Pattern QUOTED = Pattern.compile("\"(template\\.[a-z-]+)");
    private static final Pattern LISTED = Pattern.compile("(?m)^\\| `(template\\.[a-z-]+)`");

    private static Set<String> ids(Pattern pattern, Stream<Path> files) throws IOException {
        Set<String> ids = new TreeSet<>();
        try (files) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                pattern.matcher(Files.readString(file)).results().forEach(m -> ids.add(m.group(1)));
            }
        }
        return ids;
    }

    @Test void eachIsDocumentedAndTested() throws IOException {
        Set<String> inCode = ids(QUOTED, Files.walk(Path.of("src/main/java/org/nianbao/template")));
        assertEquals(inCode, ids(LISTED, Stream.of(Path.of("docs/findings-template.md"))));
        Set<String> inTests = ids(QUOTED, Files.walk(Path.of("src/test/java/org/nianbao/template")));
        assertTrue(inTests.containsAll(inCode), () -> inCode.stream().filter(id ->
                !inTests.contains(id)).toList().toString());
    }
}
