package org.nianbao;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nianbao.finding.Severity;

/** What a program that embeds ours may rely on. */
class NianbaoTest {
    private static final String BODY = "北京市大兴区礼贤镇人民政府";

    @TempDir
    private Path folder;

    private static byte[] data(int n) throws IOException {
        String example = Files.readString(Example.DATA);
        return (n == 0 ? example : example.replace(BODY, "某某县第" + n + "镇人民政府")).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] faulty() throws IOException {
        return Files.readString(Example.DATA).replace("商业企业: 1}\n  上年结转", "商业企业: 7}\n  上年结转").getBytes(StandardCharsets.UTF_8);
    }

    /** Each report by an instance of its own, on one thread, against all of them by one instance on four. */
    @Test
    void oneInstanceOnFourThreadsMakesTheBytesOfFourInstances() throws Exception {
        Nianbao shared = Nianbao.at(Example.HOME);
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<Outcome>> outcomes = new ArrayList<>();
            for (int i = 0; i < 24; i++) {
                int n = i;
                outcomes.add(threads.submit(() -> n % 6 == 5 ? shared.build("坏.yaml", faulty()) : shared.build("镇.yaml", data(n % 6))));
            }
            for (int i = 0; i < 5; i++) {
                Output alone = Nianbao.at(Example.HOME).build("镇.yaml", data(i)).output().orElseThrow();
                for (int n = i; n < 24; n += 6) {
                    Output together = outcomes.get(n).get().output().orElseThrow();
                    assertArrayEquals(alone.docx(), together.docx(), "docx " + n);
                    assertArrayEquals(alone.pdf(), together.pdf(), "pdf " + n);
                }
            }
            for (int n = 5; n < 24; n += 6) {
                assertEquals(Optional.empty(), outcomes.get(n).get().output());
                assertTrue(outcomes.get(n).get().count(Severity.ERROR) > 0);
            }
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void outcomeNamesUnitAndYearAndCountsByWeight() throws IOException {
        Outcome good = Example.outcome();
        assertEquals(BODY, good.unit());
        assertEquals("2023", good.year());
        assertEquals(0, good.count(Severity.ERROR));
        assertEquals(good.findings().size(), good.count(Severity.WARNING) + good.count(Severity.NOTE));
        Outcome unreadable = Nianbao.at(Example.HOME).check("空.yaml", "年度: 2023\n".getBytes(StandardCharsets.UTF_8));
        assertEquals("", unreadable.unit());
        assertEquals("", unreadable.year());
    }

    @Test
    void fingerprintFollowsContentAndNotPlaceOrTime() throws IOException {
        byte[] data = data(0);
        Path here = copy("甲");
        Path there = copy("乙");
        Optional<String> first = Nianbao.at(here).fingerprint(data);
        assertTrue(first.isPresent());
        assertEquals(first, Nianbao.at(there).fingerprint(data));
        assertNotEquals(first, Nianbao.at(here).fingerprint(data(1)));
        assertNotEquals(first, Nianbao.at(here).dated(Instant.EPOCH).fingerprint(data));
        assertNotEquals(first, Nianbao.at(here).filling(here.resolve("templates/form.yaml")).fingerprint(data));
        Files.writeString(there.resolve("templates/form.yaml"), "报告: 另一种\n");
        assertNotEquals(first, Nianbao.at(there).fingerprint(data));
    }

    private Path copy(String name) throws IOException {
        Path home = folder.resolve(name);
        Files.createDirectories(home.resolve("fonts"));
        Files.createDirectories(home.resolve("templates"));
        Files.writeString(home.resolve("templates/form.yaml"), "报告: 一种\n");
        Files.writeString(home.resolve("fonts/faces.txt"), "宋体\n");
        return home;
    }

    @Test
    void dataThatMayNameFurtherFilesHasNoFingerprint() throws IOException {
        byte[] own = (Files.readString(Example.DATA) + "\n模板: 本单位.docx\n").getBytes(StandardCharsets.UTF_8);
        assertEquals(Optional.empty(), Nianbao.at(Example.HOME).fingerprint(own));
    }
}
