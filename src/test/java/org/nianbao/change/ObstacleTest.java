package org.nianbao.change;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nianbao.finding.Finding;

/** A file system that refuses: what lay there stays, and the clerk is told what to do. */
class ObstacleTest {
    private static final List<String> FILES = List.of("某某镇2024年报.docx", "某某镇2024年报.pdf");

    @TempDir Path folder;

    @BeforeEach void olderFiles() throws IOException {
        Delivery.of(folder, "某某镇2024年报", bytes("old docx"), bytes("old pdf"), Delivery.Edited.REPLACE);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private List<String> names() throws IOException {
        try (Stream<Path> list = Files.list(folder)) {
            return list.map(p -> p.getFileName().toString()).filter(n -> !n.startsWith("~$") && !n.contains("手改备份")).sorted().toList();
        }
    }

    /** Refuses at every step in turn: the older files are whole each time. */
    private Finding refused(IOException fault) throws IOException {
        List<String> steps = new ArrayList<>();
        for (int stop = 0; stop < 20; stop++) {
            int at = stop;
            steps.clear();
            try {
                Delivery.of(folder, "某某镇2024年报", bytes("new docx"), bytes("new pdf"), Delivery.Edited.REPLACE, true, step -> {
                    if (steps.size() == at) {
                        steps.add(step);
                        throw fault;
                    }
                    steps.add(step);
                });
                assertTrue(stop >= 6, steps.toString());
                return Obstacle.of(fault, folder, FILES);
            } catch (IOException e) {
                assertEquals(fault, e);
                if (steps.get(at).equals("end")) return Obstacle.of(fault, folder, FILES);
                assertArrayEquals(bytes("old docx"), Files.readAllBytes(folder.resolve(FILES.get(0))), steps.toString());
                assertArrayEquals(bytes("old pdf"), Files.readAllBytes(folder.resolve(FILES.get(1))), steps.toString());
                assertEquals(FILES, names());
            }
        }
        throw new AssertionError("no end");
    }

    private static byte[] wordOwner(String user) {
        byte[] owner = new byte[162];
        byte[] name = user.getBytes(StandardCharsets.UTF_16LE);
        owner[0x36] = (byte) user.length();
        System.arraycopy(name, 0, owner, 0x38, name.length);
        return owner;
    }

    @Test void aFileThatWindowsSaysIsInUse() throws IOException {
        String pdf = folder.resolve(FILES.get(1)).toString();
        for (String reason : List.of("The process cannot access the file because it is being used by another process",
                "另一个程序正在使用此文件，进程无法访问。", "The requested operation cannot be performed on a file with a user-mapped section open")) {
            Finding f = refused(new FileSystemException(pdf, null, reason));
            assertEquals("output.locked", f.id(), reason);
            assertEquals(pdf, f.places().get(0).file());
            assertTrue(f.message().contains("正被别的程序打开") && f.message().contains("原来的文件没有动"), f.message());
            assertTrue(f.hint().contains("关闭它以后再运行一次"), f.hint());
        }
    }

    @Test void aFileThatWordKeepsAndWhoHasIt() throws IOException {
        // Word's own name for it: the first two characters of a long name give way to the sign.
        Files.write(folder.resolve("~$镇2024年报.docx"), wordOwner("张三"));
        Path word = folder.resolve(FILES.get(0));
        Finding f = refused(new AccessDeniedException(folder.resolve(".某某镇2024年报.nianbao-new0").toString(), word.toString(), null));
        assertEquals("output.locked", f.id());
        assertEquals(word.toString(), f.places().get(0).file());
        assertTrue(f.message().contains("（使用者：张三）"), f.message());
    }

    @Test void aDenialOfAFileThatIsThereIsMostLikelyAProgramThatShowsIt() throws IOException {
        Finding f = refused(new AccessDeniedException(folder.resolve(FILES.get(1)).toString()));
        assertEquals("output.locked", f.id());
        assertEquals(folder.resolve(FILES.get(1)).toString(), f.places().get(0).file());
    }

    @Test void aFolderThatMayNotBeWritten() {
        for (IOException fault : List.of(new AccessDeniedException(folder.resolve(".某某镇2024年报.nianbao-lock").toString()),
                new FileSystemException(folder.resolve(".某某镇2024年报.nianbao-lock").toString(), null, "Read-only file system"),
                new AccessDeniedException(folder.toString()))) {
            Finding f = Obstacle.of(fault, folder, List.of("没有.docx", "没有.pdf"));
            assertEquals("output.denied", f.id(), fault.toString());
            assertEquals(folder.toString(), f.places().get(0).file());
            assertTrue(f.hint().contains("-o"), f.hint());
        }
    }

    @Test void aDiskThatIsFull() throws IOException {
        for (IOException fault : List.of(new IOException("No space left on device"), new FileSystemException("a", null, "磁盘空间不足。"))) {
            Finding f = refused(fault);
            assertEquals("output.full", f.id());
            assertTrue(f.message().contains("磁盘满了"), f.message());
        }
    }

    @Test void anotherRunOfTheProgram() throws IOException {
        try (Commit other = Commit.begin(folder, "某某镇2024年报")) {
            assertFalse(other.repaired());
            IOException busy = assertThrows(BusyException.class, () -> Delivery.of(folder, "某某镇2024年报", bytes("n"), bytes("n"),
                    Delivery.Edited.REPLACE));
            Finding f = Obstacle.of(busy, folder, FILES);
            assertEquals("output.busy", f.id());
            assertTrue(f.hint().contains("再运行一次"), f.hint());
        }
    }

    @Test void anythingElseIsSaidAsTheSystemSaysIt() throws IOException {
        Finding f = refused(new FileSystemException(folder.resolve(FILES.get(0)).toString(), null, "Input/output error"));
        assertEquals("output.failed", f.id());
        assertTrue(f.message().contains("Input/output error"), f.message());
    }

    @Test void ownerFilesOfEachProgram() throws IOException {
        Path file = folder.resolve("年报.docx");
        assertTrue(OwnerFile.user(file).isEmpty());
        assertTrue(OwnerFile.open(List.of(file)).isEmpty());
        Files.writeString(folder.resolve(".~lock.年报.docx#"), "李四,lisi,PC-1,27.11.2024 09:00,file:///home/lisi;");
        assertEquals("李四", OwnerFile.user(file).orElseThrow());
        Finding f = OwnerFile.open(List.of(file)).orElseThrow();
        assertEquals("output.open", f.id());
        assertTrue(f.message().contains("李四"), f.message());
        for (String name : List.of("~$年报.docx", "~$报.docx", "~$.docx")) {
            Path owner = Files.write(folder.resolve(name), wordOwner("王五"));
            assertEquals("王五", OwnerFile.user(file).orElseThrow(), name);
            Files.write(owner, Arrays.copyOf(wordOwner("王五"), 20));
            assertEquals("", OwnerFile.user(file).orElseThrow(), "cut short");
            Files.delete(owner);
        }
    }
}
