package org.nianbao.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nianbao.Example;

/** What is waited for comes in seconds or not at all; how fast it comes is measured elsewhere. */
class WatchTest {
    @TempDir Path folder;
    private final BlockingQueue<String> seen = new LinkedBlockingQueue<>();
    private Path file;
    private Thread thread;

    @BeforeEach void start() throws Exception {
        file = Files.writeString(folder.resolve("a.yaml"), "1");
    }

    private void watch() {
        thread = new Thread(() -> {
            try {
                new Watch(List.of(file)).run((f, content) -> seen.add(new String(content, StandardCharsets.UTF_8)));
            } catch (IOException e) {
                seen.add(e.toString());
            }
        });
        thread.start();
    }

    @AfterEach void stop() throws Exception {
        thread.interrupt();
        thread.join(20_000);
        assertTrue(!thread.isAlive());
    }

    private String next() throws Exception {
        String next = seen.poll(30, TimeUnit.SECONDS);
        assertNotNull(next, "nothing was noticed");
        return next;
    }

    @Test void eachSaveIsNoticedOnce() throws Exception {
        watch();
        assertEquals("1", next());
        Files.writeString(file, "22");
        assertEquals("22", next());
        Files.writeString(file, "333");
        assertEquals("333", next());
        assertNull(seen.poll(300, TimeUnit.MILLISECONDS));
    }

    @Test void anAtomicSaveIsNoticed() throws Exception {
        watch();
        assertEquals("1", next());
        Path draft = Files.writeString(folder.resolve("a.yaml~"), "2");
        Files.delete(file);
        Thread.sleep(150);
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        assertEquals("2", next());
    }

    @Test void aFileThatCannotBeReadForAMomentIsReadWhenItCan() throws Exception {
        watch();
        assertEquals("1", next());
        Files.delete(file);
        Files.createSymbolicLink(file, file);
        Thread.sleep(200);
        Files.delete(file);
        Files.writeString(file, "2");
        assertEquals("2", next());
    }

    @Test void aFileThatIsNotThereFromTheStartIsTold() {
        java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream();
        PrintStream print = new PrintStream(out, true, StandardCharsets.UTF_8);
        thread = new Thread(() -> { });
        thread.start();
        assertEquals(Main.MISUSED, Main.run(Example.HOME, print, print, "build", "--watch", folder.resolve("没有.yaml").toString()));
        assertTrue(out.toString(StandardCharsets.UTF_8).contains("找不到文件"), out.toString(StandardCharsets.UTF_8));
    }

    @Test void aSaveWithoutChangeIsNone() throws Exception {
        watch();
        assertEquals("1", next());
        Files.writeString(file, "1");
        Files.setLastModifiedTime(file, FileTime.fromMillis(1_700_000_000_000L));
        assertNull(seen.poll(400, TimeUnit.MILLISECONDS));
    }

    @Test void filesBesideCountWhenTheyAreSaved() throws Exception {
        Path beside = Files.writeString(folder.resolve("b"), "x");
        Watch watch = new Watch(List.of(file));
        thread = new Thread(() -> {
            try {
                watch.run((f, content) -> {
                    seen.add(f.getFileName() + new String(content, StandardCharsets.UTF_8));
                    watch.beside(List.of(beside, file));
                });
            } catch (IOException e) {
                seen.add(e.toString());
            }
        });
        thread.start();
        assertEquals("a.yaml1", next());
        assertNull(seen.poll(400, TimeUnit.MILLISECONDS));
        Files.writeString(beside, "yy");
        assertEquals("byy", next());
        Files.writeString(file, "2");
        assertEquals("a.yaml2", next());
    }

    @Test void aSavedTemplateBuildsAgain() throws Exception {
        Path template = Files.copy(Example.HOME.resolve("templates/annual-report/2021/template.docx"), folder.resolve("自己的.docx"));
        Path data = Files.writeString(folder.resolve("b.yaml"), new String(Example.yaml(), StandardCharsets.UTF_8)
                .replace("\n年度: 2023\n", "\n年度: 2023\n模板: 自己的.docx\n"));
        PipedInputStream in = new PipedInputStream(1 << 16);
        PrintStream out = new PrintStream(new BufferedOutputStream(new PipedOutputStream(in)), false, StandardCharsets.UTF_8);
        thread = new Thread(() -> Main.run(Example.HOME, out, out, "build", "--watch", data.toString()));
        thread.start();
        BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        assertTrue(lines.readLine().contains("已生成 b.docx、b.pdf"));
        // As Word does: the new file takes the old one's place.
        Path draft = Files.write(folder.resolve("draft"), "不是 Word 文件".getBytes(StandardCharsets.UTF_8));
        Files.move(draft, template, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        String line = lines.readLine();
        assertTrue(line.startsWith(data + "：") && line.contains("没有写出文件"), line);
        Files.copy(Example.HOME.resolve("templates/annual-report/2021/template.docx"), template, StandardCopyOption.REPLACE_EXISTING);
        line = lines.readLine();
        assertTrue(line.startsWith(data + "：内容没有变化"), line);
    }

    @Test void buildWatchRebuildsWithOneLineEachTime() throws Exception {
        Path data = Files.write(folder.resolve("b.yaml"), Example.yaml());
        PipedInputStream in = new PipedInputStream(1 << 16);
        PrintStream out = new PrintStream(new BufferedOutputStream(new PipedOutputStream(in)), false, StandardCharsets.UTF_8);
        thread = new Thread(() -> Main.run(Example.HOME, out, out, "build", "--watch", data.toString()));
        thread.start();
        BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        String line = lines.readLine();
        assertTrue(line.startsWith(data + "：已生成 b.docx、b.pdf，共 6 页，"), line);
        byte[] first = Files.readAllBytes(folder.resolve("b.docx"));
        Files.writeString(data, "报告: [");
        assertTrue(lines.readLine().contains("没有写出文件"));
        Files.writeString(data, new String(Example.yaml(), StandardCharsets.UTF_8).replace("行政处罚: 420", "行政处罚: 421"));
        assertTrue(lines.readLine().contains("已生成 b.docx、b.pdf"));
        assertTrue(Arrays.mismatch(first, Files.readAllBytes(folder.resolve("b.docx"))) >= 0);
    }
}
