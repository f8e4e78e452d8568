package org.nianbao.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nianbao.finding.Findings;
import org.nianbao.memo.Memo;

class StoredTest {
    private static Node read(String file, byte[] bytes, Memo memo) {
        Findings findings = new Findings();
        Node node = Source.read(file, bytes, findings, memo).orElseThrow();
        assertEquals(List.of(), findings.all());
        return node;
    }

    @Test void nodesComeBackWithTheirPlacesToTheCharacter() throws IOException {
        for (String form : List.of("templates/annual-report/2021/form.yaml", "templates/annual-report/2019/form.yaml")) {
            byte[] bytes = Files.readAllBytes(Path.of(form));
            Memo memo = Memo.inMemory();
            read(form, bytes, memo);
            same(read(form, bytes, Memo.NONE), read(form, bytes, memo));
        }
    }

    @Test void theFileIsNamedAsItIsNow() {
        byte[] bytes = "a: b".getBytes(StandardCharsets.UTF_8);
        Memo memo = Memo.inMemory();
        read("一.yaml", bytes, memo);
        assertEquals("二.yaml", read("二.yaml", bytes, memo).place().file());
    }

    @Test void aFileWithFindingsTellsThemEachTime() {
        byte[] bytes = "a： 1\nb: 2\n".getBytes(StandardCharsets.UTF_8);
        Memo memo = Memo.inMemory();
        for (int i = 0; i < 2; i++) {
            Findings findings = new Findings();
            Source.read("a.yaml", bytes, findings, memo);
            assertTrue(!findings.all().isEmpty());
            Findings once = new Findings();
            Source.read("a.yaml", bytes, once);
            assertEquals(once.all(), findings.all());
        }
    }

    private static void same(Node expected, Node actual) {
        assertEquals(expected.place(), actual.place());
        assertEquals(expected.getClass(), actual.getClass());
        if (expected instanceof Node.Mapping m) {
            List<Node.Entry> entries = ((Node.Mapping) actual).entries();
            assertEquals(m.entries().size(), entries.size());
            for (int i = 0; i < entries.size(); i++) {
                same(m.entries().get(i).key(), entries.get(i).key());
                same(m.entries().get(i).value(), entries.get(i).value());
            }
        } else if (expected instanceof Node.Sequence s) {
            List<Node> items = ((Node.Sequence) actual).items();
            assertEquals(s.items().size(), items.size());
            for (int i = 0; i < items.size(); i++) same(s.items().get(i), items.get(i));
        } else {
            Node.Scalar e = (Node.Scalar) expected;
            Node.Scalar a = (Node.Scalar) actual;
            assertEquals(e.text(), a.text());
            assertEquals(e.plain(), a.plain());
            assertEquals(e.at(e.text().length()), a.at(e.text().length()));
            assertEquals(e.at(e.text().length() / 2), a.at(e.text().length() / 2));
        }
    }
}
