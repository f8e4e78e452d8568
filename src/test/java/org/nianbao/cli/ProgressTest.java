package org.nianbao.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ProgressTest {
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final ByteArrayOutputStream drawn = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
    private final PrintStream err = new PrintStream(drawn, true, StandardCharsets.UTF_8);

    @Test
    void findingsWaitForTheEndOfABar() {
        Progress progress = Progress.on(err, true, 2);
        PrintStream beside = progress.beside(out);
        progress.step();
        beside.println("甲.yaml：警告");
        progress.step();
        assertEquals("", printed.toString(StandardCharsets.UTF_8));

        progress.close();
        String bar = drawn.toString(StandardCharsets.UTF_8);
        progress.close();

        assertEquals("甲.yaml：警告" + System.lineSeparator(), printed.toString(StandardCharsets.UTF_8));
        assertTrue(bar.contains("2/2 份"), bar);
        assertEquals(bar, drawn.toString(StandardCharsets.UTF_8), "closed twice, drawn once");
    }

    @Test
    void manyFindingsDoNotWait() {
        Progress progress = Progress.on(err, true, 2);
        PrintStream beside = progress.beside(out);
        String line = "甲.yaml：警告".repeat(100);
        int lines = 2 * (1 << 20) / line.getBytes(StandardCharsets.UTF_8).length;
        for (int i = 0; i < lines; i++) beside.println(line);
        assertTrue(printed.size() > 1 << 20, printed.size() + " bytes");

        progress.close();

        assertEquals(lines, printed.toString(StandardCharsets.UTF_8).lines().filter(line::equals).count());
    }

    @Test
    void offATerminalFindingsComeAtOnce() {
        Progress progress = Progress.on(err, false, 2);
        assertSame(out, progress.beside(out));
        progress.step();
        progress.close();
        assertEquals("", drawn.toString(StandardCharsets.UTF_8));
    }
}
