package org.nianbao.change;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whole or not at all. */
class CommitTest {
    @TempDir Path folder;

    /** Stands for a process that is no more: nothing may be tidied up after it. */
    private static final class Killed extends Error {
    }

    private List<String> files() throws IOException {
        try (Stream<Path> list = Files.list(folder)) {
            return list.map(p -> p.getFileName().toString()).sorted().toList();
        }
    }

    private void write(int build) throws IOException {
        try (Commit commit = Commit.begin(folder, "a")) {
            commit.write(CommitLoop.pair(build));
        }
    }

    /** The build a file is wholly of; fails where it is of two, or torn. */
    private int build(String file) throws IOException {
        String text = Files.readString(folder.resolve(file));
        int build = Integer.parseInt(text.substring(file.length() - 2, text.indexOf('\n')));
        assertArrayEquals(CommitLoop.pair(build).get(file), text.getBytes(StandardCharsets.UTF_8), file);
        return build;
    }

    /** What holds after a kill and the next begin: both files whole, of one build, nothing else lying about. */
    private int settle() throws IOException {
        build("a.docx");
        build("a.pdf");
        Commit.begin(folder, "a").close();
        assertEquals(List.of("a.docx", "a.pdf"), files());
        assertEquals(build("a.docx"), build("a.pdf"));
        return build("a.pdf");
    }

    @Test void replacesAllFilesAndLeavesNothingElse() throws IOException {
        write(1);
        write(2);
        assertEquals(List.of("a.docx", "a.pdf"), files());
        assertEquals(2, settle());
    }

    @Test void stoppedBeforeAnyStepTheFilesAreOfOneBuildAfterTheNextBegin() throws IOException {
        List<String> steps = new ArrayList<>();
        boolean repaired = false;
        for (int stop = 0; ; stop++) {
            write(1);
            int at = stop;
            steps.clear();
            try (Commit commit = Commit.begin(folder, "a", step -> {
                if (steps.size() == at) throw new Killed();
                steps.add(step);
            })) {
                commit.write(CommitLoop.pair(2));
                break;
            } catch (Killed killed) {
                build("a.docx");
                build("a.pdf");
            }
            try (Commit commit = Commit.begin(folder, "a")) {
                repaired |= commit.repaired();
                assertEquals(commit.repaired() ? 2 : 1, build("a.docx"));
            }
            settle();
        }
        assertEquals(List.of("write .a.nianbao-new0", "write .a.nianbao-new1", "write .a.nianbao-draft", "move .a.nianbao-journal",
                "move a.docx", "move a.pdf", "end"), steps);
        assertTrue(repaired);
    }

    @Test void aStepThatFailsLeavesTheOldFiles() throws IOException {
        for (int fail = 0; fail < 6; fail++) {
            write(1);
            int[] steps = {fail};
            try (Commit commit = Commit.begin(folder, "a", step -> {
                if (steps[0]-- == 0) throw new FileSystemException(step, null, "No space left on device");
            })) {
                assertThrows(FileSystemException.class, () -> commit.write(CommitLoop.pair(2)));
            }
            assertEquals(1, build("a.docx"));
            assertEquals(1, settle());
        }
    }

    @Test void aStepThatFailsLeavesNoNewFilesWhereThereWereNone() throws IOException {
        try (Commit commit = Commit.begin(folder, "a", step -> {
            if (step.equals("move a.pdf")) throw new AccessDeniedException("a.pdf");
        })) {
            assertThrows(AccessDeniedException.class, () -> commit.write(CommitLoop.pair(2)));
        }
        assertEquals(List.of(), files());
    }

    /** Stopped while going back, too, the next run brings both files to one build. */
    @Test void stoppedOnTheWayBack() throws IOException {
        for (int stop = 0; stop < 7; stop++) {
            write(1);
            int[] back = {-1, stop};
            try (Commit commit = Commit.begin(folder, "a", step -> {
                if (back[0] >= 0 && back[0]++ == back[1]) throw new Killed();
                if (back[0] < 0 && step.equals("move a.pdf")) {
                    back[0] = 0;
                    throw new AccessDeniedException("a.pdf");
                }
            })) {
                commit.write(CommitLoop.pair(2));
            } catch (Killed | AccessDeniedException stopped) {
                assertTrue(back[0] >= 0);
            }
            settle();
        }
    }

    @Test void twoRunsAtOnceAreTold() throws IOException {
        try (Commit first = Commit.begin(folder, "a")) {
            assertThrows(BusyException.class, () -> Commit.begin(folder, "a"));
            Commit.begin(folder, "b").close();
            first.write(CommitLoop.pair(1));
        }
        assertEquals(1, settle());
    }

    @Test void leftoversOfAnotherReportAreNotTouched() throws IOException {
        Files.writeString(folder.resolve(".a（新）.nianbao-new0"), "of another run");
        write(1);
        assertTrue(Files.exists(folder.resolve(".a（新）.nianbao-new0")));
    }

    @Test void aFolderThatCannotBeWrittenKeepsItsFiles() throws IOException {
        write(1);
        Assumptions.assumeTrue(folder.toFile().setWritable(false) && !Files.isWritable(folder), "root may write anywhere");
        try {
            assertThrows(AccessDeniedException.class, () -> write(2));
        } finally {
            assertTrue(folder.toFile().setWritable(true));
        }
        assertEquals(1, settle());
    }

    private static ProcessBuilder java(String... arguments) {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "-XX:-UsePerfData", "-cp", System.getProperty("java.class.path")));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).redirectErrorStream(true);
    }

    /** A real process and a real SIGKILL, again and again: whatever it was doing, nothing is torn and nothing mixed. */
    @Test void killedAtRandomMoments() throws Exception {
        Random random = new Random(20240131);
        int last = 0;
        int kills = 40;
        int repaired = 0;
        write(0);
        for (int kill = 0; kill < kills; kill++) {
            Process process = java(CommitLoop.class.getName(), folder.toString(), Integer.toString(last + 1)).start();
            try (BufferedReader said = process.inputReader(StandardCharsets.UTF_8)) {
                String line = said.readLine();
                assertTrue(line != null && line.matches("\\d+"), line);
                Thread.sleep(0, random.nextInt(1_000_000));
                TimeUnit.MICROSECONDS.sleep(random.nextInt(30_000));
                process.destroyForcibly().waitFor();
            }
            int docx = build("a.docx");
            int pdf = build("a.pdf");
            if (docx != pdf) repaired++;
            int settled = settle();
            assertTrue(settled >= Math.max(docx, pdf) && settled > last, settled + " after " + docx + " and " + pdf);
            last = settled;
        }
        System.out.println(kills + " kills, " + last + " builds, " + repaired + " found between the two renames");
    }

    /** A disk that takes no more: the kernel refuses to let any file of the process grow beyond a few blocks. */
    @Test void aDiskThatIsFullKeepsTheFiles() throws Exception {
        Assumptions.assumeTrue(Files.isExecutable(Path.of("/bin/sh")));
        write(1);
        List<String> command = java(CommitLoop.class.getName(), folder.toString(), "2").command();
        List<String> limited = new ArrayList<>(List.of("/bin/sh", "-c", "ulimit -f 100; exec \"$@\"", "sh"));
        limited.addAll(command);
        Process process = new ProcessBuilder(limited).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertFalse(process.waitFor() == 0);
        assertTrue(said.contains("IOException"), said);
        assertEquals(List.of("a.docx", "a.pdf"), files());
        assertEquals(1, settle());
    }
}
