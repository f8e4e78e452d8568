package org.nianbao.template;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nianbao.finding.Findings;
import org.nianbao.memo.Memo;
import org.nianbao.word.WordFile;

/** Templates as bytes and back; that they fill alike, {@link Docx} proves with every template of the other tests. */
class StoredTest {
    /** Keeps the answers and says how often one had to be worked out. */
    private static final class Counted implements Memo {
        private final Memo kept = Memo.inMemory();
        private int made;

        @Override
        public byte[] of(String what, byte[] input, Supplier<byte[]> make) {
            return kept.of(what, input, () -> {
                made++;
                return make.get();
            });
        }
    }

    static Stream<Path> templates() throws IOException {
        List<Path> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of("templates"))) {
            files.filter(f -> f.toString().endsWith(".docx")).sorted().forEach(found::add);
        }
        assertTrue(found.size() >= 2, found.toString());
        return found.stream();
    }

    @ParameterizedTest @MethodSource("templates")
    void comesBackTheSame(Path file) throws IOException {
        Findings findings = new Findings();
        byte[] bytes = Files.readAllBytes(file);
        Parts parts = WordFile.open(file.toString(), bytes, findings).orElseThrow();
        Counted memo = new Counted();
        Template compiled = Template.compile(parts, bytes, memo, findings).orElseThrow();
        Template remembered = Template.compile(parts, bytes, memo, findings).orElseThrow();
        assertEquals(List.of(), findings.all());
        assertEquals(1, memo.made);
        assertEquals(compiled.fields(), remembered.fields());
        assertFalse(compiled.fields().isEmpty());

        byte[] stored = Stored.of(compiled.parts());
        assertArrayEquals(stored, Stored.of(Stored.read(stored, file.toString())));
    }

    /** A finding names the file, and is said each time: such a template is compiled each time. */
    @Test void onlyWithoutFindings() {
        Docx docx = Docx.body(Docx.p("${机关}") + "<w:p><w:r><w:instrText>${机关}</w:instrText></w:r></w:p>");
        Counted memo = new Counted();
        for (int turn = 1; turn <= 2; turn++) {
            Findings findings = new Findings();
            assertTrue(Template.compile(docx.parts(), new byte[0], memo, findings).isPresent());
            assertEquals(List.of("template.tag-outside-text"), findings.all().stream().map(f -> f.id()).toList());
            assertEquals(turn, memo.made);
        }
    }

    /** The name of the file is not part of what is remembered: two files may be copies. */
    @Test void placesNameTheFileThatWasRead() {
        Parts parts = Docx.body(Docx.p("共${数}件")).parts();
        Parts copy = new Parts("副本.docx", parts.byName());
        Counted memo = new Counted();
        for (Parts source : List.of(parts, copy)) {
            Findings findings = new Findings();
            Optional<Template> template = Template.compile(source, new byte[0], memo, findings);
            assertEquals(Optional.empty(), template.orElseThrow().fill(Map.of(), findings));
            assertEquals(source.file(), findings.all().get(0).places().get(0).file());
        }
        assertEquals(1, memo.made);
    }

    /** Numbers beyond one byte, and text of every length in bytes. */
    @Test void longAndWide() {
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < 300; i++) body.append(Docx.p("第" + i + "段é𠀀${数}"));
        Parts parts = Docx.body(body.toString()).parts();
        Counted memo = new Counted();
        Findings findings = new Findings();
        String[] filled = new String[2];
        for (int turn = 0; turn < 2; turn++) {
            Parts made = Template.compile(parts, new byte[0], memo, findings)
                    .flatMap(t -> t.fill(Map.of("数", "七"), findings)).orElseThrow();
            filled[turn] = new String(made.byName().get(Parts.DOCUMENT), StandardCharsets.UTF_8);
        }
        assertEquals(filled[0], filled[1]);
        assertTrue(filled[1].contains("第299段é𠀀"));
        assertEquals(1, memo.made);
    }
}
