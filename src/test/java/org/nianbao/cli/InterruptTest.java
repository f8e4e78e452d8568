package org.nianbao.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.nianbao.finding.Findings;
import org.nianbao.word.WordFile;

/** Ctrl-C in the midst of many reports, in a process of its own. */
class InterruptTest {
    private static final Path HOME = Path.of("").toAbsolutePath();
    private static final int REPORTS = 400;

    @TempDir
    private Path folder;

    @Test
    @Timeout(300)
    void outputsAreWholeAndTheNextRunGoesOn() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/bin/kill")) && Files.isExecutable(Path.of("/usr/bin/env")), "POSIX only");
        String example = Files.readString(HOME.resolve("input-examples/礼贤镇2023.yaml"));
        Path data = Files.createDirectory(folder.resolve("数据"));
        for (int i = 0; i < REPORTS; i++) {
            Files.writeString(data.resolve(i + ".yaml"), example.replace("北京市大兴区礼贤镇人民政府", "某某县第" + i + "镇人民政府"));
        }
        Path out = folder.resolve("结果");

        Process first = start(data, out);
        while (first.isAlive() && made(out).size() < 3) Thread.sleep(20);
        assertEquals(0, new ProcessBuilder("/bin/kill", "-INT", String.valueOf(first.pid())).start().waitFor());
        assertTrue(first.waitFor(120, TimeUnit.SECONDS));

        String said = Files.readString(folder.resolve("err"));
        assertTrue(said.contains("已中断"), said);
        List<Path> made = made(out);
        assertTrue(made.size() >= 3 && made.size() < REPORTS, made.size() + " made");
        for (Path word : made) {
            Findings findings = new Findings();
            assertTrue(WordFile.open(word.toString(), Files.readAllBytes(word), findings).isPresent(), findings.all().toString());
            Path pdf = out.resolve(word.getFileName().toString().replace(".docx", ".pdf"));
            try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
                assertTrue(document.getNumberOfPages() > 0);
            }
        }
        try (Stream<Path> all = Files.list(out)) {
            assertEquals(2 * made.size() + 1, all.count(), "nothing beside the outputs and .nianbao-made");
        }

        for (int i = made.size() + 3; i < REPORTS; i++) Files.deleteIfExists(data.resolve(i + ".yaml"));
        Process second = start(data, out);
        int code = second.waitFor();
        String printed = Files.readString(folder.resolve("out"));
        assertEquals(0, code, printed);
        long kept = made.stream().filter(w -> Files.exists(data.resolve(w.getFileName().toString().replace(".docx", ".yaml")))).count();
        assertTrue(printed.contains("未改动 " + kept + "，没有生成 0"), printed);
    }

    /** A shell that starts a job in the background lets it ignore the signal; env takes that back. */
    private Process start(Path data, Path out) throws IOException {
        return new ProcessBuilder("/usr/bin/env", "--default-signal=INT", Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "-Xmx512m", "-Dfile.encoding=UTF-8", "-Dnianbao.home=" + HOME, "-cp",
                System.getProperty("java.class.path"), "org.nianbao.cli.Main", "build", data.toString(), "--out", out.toString(),
                "--jobs", "2").redirectOutput(folder.resolve("out").toFile()).redirectError(folder.resolve("err").toFile()).start();
    }

    private static List<Path> made(Path out) throws IOException {
        if (!Files.isDirectory(out)) return List.of();
        try (Stream<Path> all = Files.list(out)) {
            return all.filter(f -> f.toString().endsWith(".docx") && !f.getFileName().toString().startsWith(".")).toList();
        }
    }
}
