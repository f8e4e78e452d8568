package org.nianbao.memo;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MemoTest {
    @TempDir Path folder;
    private final AtomicInteger made = new AtomicInteger();

    private byte[] upper(Memo memo, String input) {
        return memo.of("upper-1", bytes(input), () -> {
            made.incrementAndGet();
            return bytes(input.toUpperCase(java.util.Locale.ROOT));
        });
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test void makesOnceInOneProcess() {
        Memo memo = Memo.inMemory();
        assertArrayEquals(bytes("AB"), upper(memo, "ab"));
        assertArrayEquals(bytes("AB"), upper(memo, "ab"));
        assertEquals(1, made.get());
    }

    @Test void makesOnceForAllProcesses() {
        assertArrayEquals(bytes("AB"), upper(Memo.in(folder), "ab"));
        assertArrayEquals(bytes("AB"), upper(Memo.in(folder), "ab"));
        assertEquals(1, made.get());
    }

    @Test void aNoneMakesEachTime() {
        upper(Memo.NONE, "ab");
        upper(Memo.NONE, "ab");
        assertEquals(2, made.get());
    }

    @Test void whatTheCallerDoesToTheAnswerStaysHis() {
        Memo memo = Memo.in(folder);
        upper(memo, "ab")[0] = 'X';
        assertArrayEquals(bytes("AB"), upper(memo, "ab"));
        upper(memo, "ab")[0] = 'X';
        assertArrayEquals(bytes("AB"), upper(memo, "ab"));
    }

    /** "plumless" and "buckeroo" have the same CRC-32. */
    @Test void inputsOfOneChecksumAreNotTakenForOneAnother() {
        for (Memo memo : new Memo[] {Memo.inMemory(), Memo.in(folder)}) {
            assertArrayEquals(bytes("PLUMLESS"), upper(memo, "plumless"));
            assertArrayEquals(bytes("BUCKEROO"), upper(memo, "buckeroo"));
            assertArrayEquals(bytes("PLUMLESS"), upper(memo, "plumless"));
        }
    }

    @Test void functionsAreKeptApart() {
        Memo memo = Memo.in(folder);
        upper(memo, "ab");
        assertArrayEquals(bytes("ba"), memo.of("reversed-1", bytes("ab"), () -> bytes("ba")));
    }

    @Test void nothingIsKeptOfNoAnswer() throws IOException {
        assertNull(Memo.in(folder).of("upper-1", bytes("ab"), () -> null));
        assertEquals(0, files());
        assertArrayEquals(bytes("AB"), upper(Memo.in(folder), "ab"));
    }

    /** Each byte of the file turned over, the file cut at each place: made again, never believed. */
    @Test void aDamagedFileIsMadeAgain() throws IOException {
        upper(Memo.in(folder), "ab");
        Path file;
        try (Stream<Path> files = Files.list(folder)) {
            file = files.findFirst().orElseThrow();
        }
        byte[] whole = Files.readAllBytes(file);
        for (int i = 0; i < whole.length; i++) {
            byte[] turned = whole.clone();
            turned[i] ^= 0x5A;
            Files.write(file, turned);
            assertArrayEquals(bytes("AB"), upper(Memo.in(folder), "ab"), "byte " + i);
            Files.write(file, java.util.Arrays.copyOf(whole, i));
            assertArrayEquals(bytes("AB"), upper(Memo.in(folder), "ab"), "cut at " + i);
        }
        assertEquals(1 + 2 * whole.length, made.get());
    }

    @Test void aFolderThatCannotBeMadeIsDoneWithout() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        Memo memo = Memo.in(file.resolve("below"));
        assertArrayEquals(bytes("AB"), upper(memo, "ab"));
        assertArrayEquals(bytes("AB"), upper(memo, "ab"));
        assertEquals(1, made.get());
    }

    private long files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.count();
        }
    }
}
