package org.nianbao.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nianbao.Example;

/** Disks, folders and files that really refuse, as far as the account that runs the tests can make such. */
class DiskTest {
    @TempDir Path folder;
    private Path data;
    private Path outputs;
    private Runnable undo = () -> { };
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @BeforeEach void data() throws IOException {
        String corrected = new String(Example.yaml(), StandardCharsets.UTF_8).replace("行政处罚: 420", "行政处罚: 421");
        data = Files.writeString(folder.resolve("a.yaml"), corrected);
        outputs = Files.createDirectory(folder.resolve("outputs"));
    }

    @AfterEach void undo() {
        undo.run();
    }

    private static boolean done(String... command) {
        try {
            return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor() == 0;
        } catch (IOException | InterruptedException e) {
            return false;
        }
    }

    private void olderFiles() throws IOException {
        Files.write(outputs.resolve("a.docx"), Example.output().docx());
        Files.write(outputs.resolve("a.pdf"), Example.output().pdf());
    }

    private void disk() {
        assumeTrue(done("mount", "-t", "tmpfs", "-o", "size=4m", "tmpfs", outputs.toString()), "no right to mount a disk");
        undo = () -> assertTrue(done("umount", outputs.toString()));
    }

    private void refused(String id) throws IOException {
        PrintStream print = new PrintStream(out, true, StandardCharsets.UTF_8);
        int code = Main.run(Example.HOME, print, print, "build", data.toString(), "--out", outputs.toString());
        String said = out.toString(StandardCharsets.UTF_8);
        assertEquals(Main.MISUSED, code, said);
        assertTrue(said.contains("[" + id + "]"), said);
        assertTrue(said.contains("没有写出文件"), said);
        assertArrayEquals(Example.output().docx(), Files.readAllBytes(outputs.resolve("a.docx")));
        assertArrayEquals(Example.output().pdf(), Files.readAllBytes(outputs.resolve("a.pdf")));
    }

    private List<String> files() throws IOException {
        try (Stream<Path> list = Files.list(outputs)) {
            return list.map(p -> p.getFileName().toString()).sorted().toList();
        }
    }

    @Test void aFullDisk() throws IOException {
        disk();
        olderFiles();
        Path filler = outputs.resolve("filler");
        byte[] block = new byte[4096];
        try (var fill = Files.newOutputStream(filler)) {
            for (int i = 0; i < 4096; i++) fill.write(block);
        } catch (IOException full) {
            assertTrue(Files.size(filler) > 0);
        }
        refused("output.full");
        assertEquals(List.of("a.docx", "a.pdf", "filler"), files());
        // Room for the Word file, not for the PDF: the failure comes in the middle.
        byte[] less = Files.readAllBytes(filler);
        Files.write(filler, java.util.Arrays.copyOf(less, less.length - 120_000));
        refused("output.full");
        assertEquals(List.of("a.docx", "a.pdf", "filler"), files());
    }

    @Test void aReadOnlyDisk() throws IOException {
        disk();
        olderFiles();
        assumeTrue(done("mount", "-o", "remount,ro", outputs.toString()));
        refused("output.denied");
        assertEquals(List.of("a.docx", "a.pdf"), files());
    }

    @Test void aFolderWithoutTheRightToWrite() throws IOException {
        olderFiles();
        assumeTrue(outputs.toFile().setWritable(false) && !Files.isWritable(outputs), "root may write anywhere");
        undo = () -> outputs.toFile().setWritable(true);
        refused("output.denied");
    }

    /** The nearest thing to a file that Word holds open: the system lets nobody write or replace it. */
    @Test void aFileThatTheSystemKeeps() throws IOException {
        olderFiles();
        for (String file : List.of("a.pdf", "a.docx")) {
            String path = outputs.resolve(file).toString();
            assumeTrue(done("chattr", "+i", path), "no right to keep a file from everybody");
            undo = () -> done("chattr", "-i", path);
            refused("output.locked");
            assertTrue(out.toString(StandardCharsets.UTF_8).contains(path + "：错误 [output.locked]"), out.toString(StandardCharsets.UTF_8));
            assertEquals(List.of("a.docx", "a.pdf"), files());
            assertTrue(done("chattr", "-i", path));
        }
    }
}
