package org.nianbao.form;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.nianbao.finding.Finding;
import org.nianbao.finding.Findings;
import org.nianbao.memo.Memo;

/** Forms as bytes and back; the other tests' forms, too, come out of a memory (Samples). */
class StoredTest {
    private static final List<String> EDITIONS = List.of("2021", "2019");

    private final List<String> made = new ArrayList<>();

    /** Keeps the answers and says what had to be worked out. */
    private Memo counted() {
        Memo kept = Memo.inMemory();
        return (String what, byte[] input, Supplier<byte[]> make) -> kept.of(what, input, () -> {
            made.add(what);
            return make.get();
        });
    }

    private static Form load(String file, byte[] bytes, Memo memo) {
        Findings findings = new Findings();
        Form form = Form.load(file, bytes, findings, memo).orElseThrow();
        assertEquals(List.of(), findings.all());
        return form;
    }

    private static byte[] official(String edition) throws IOException {
        return Files.readAllBytes(Path.of("templates/annual-report", edition, "form.yaml"));
    }

    @Test void comesBackTheSame() throws IOException {
        for (String edition : EDITIONS) {
            byte[] bytes = official(edition);
            Form read = load("form.yaml", bytes, Memo.NONE);
            Memo memo = counted();
            assertEquals(read, load("form.yaml", bytes, memo));
            assertEquals(read, load("form.yaml", bytes, memo));
            byte[] stored = Stored.of(read);
            assertArrayEquals(stored, Stored.of(StoredReader.read(stored, "form.yaml")));
        }
        assertEquals(EDITIONS.size(), made.size());
    }

    /** What the test above proves, it proves for every kind of rule. */
    @Test void theOfficialFormsHaveEveryKindOfRule() throws IOException {
        Set<Class<?>> used = new LinkedHashSet<>();
        for (String edition : EDITIONS) {
            for (Rule rule : load("form.yaml", official(edition), Memo.NONE).rules()) {
                used.add(rule.claim().getClass());
                rule.when().forEach(c -> used.add(c.getClass()));
            }
        }
        assertTrue(used.containsAll(List.of(Claim.class.getPermittedSubclasses())), used.toString());
        assertTrue(used.containsAll(List.of(Rule.Condition.class.getPermittedSubclasses())), used.toString());
    }

    @Test void theFileIsNamedAsItIsNow() throws IOException {
        Memo memo = counted();
        load("一.yaml", official("2021"), memo);
        assertEquals("二.yaml", load("二.yaml", official("2021"), memo).file());
        assertEquals(1, made.size());
    }

    @Test void aFileWithFindingsTellsThemEachTime() {
        byte[] bytes = "报告: 甲\n格式: 1\n章节:\n  - {键: 乙, 丙: 丁}\n".getBytes(StandardCharsets.UTF_8);
        Memo memo = counted();
        for (int i = 0; i < 2; i++) {
            Findings findings = new Findings();
            assertTrue(Form.load("form.yaml", bytes, findings, memo).isEmpty());
            assertEquals(List.of("form.unknown-key"), findings.all().stream().map(Finding::id).toList());
        }
        assertEquals(2, made.size());
    }
}
