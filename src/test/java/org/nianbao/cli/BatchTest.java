package org.nianbao.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nianbao.Nianbao;
import org.nianbao.Output;

class BatchTest {
    private static final Path HOME = Path.of("").toAbsolutePath();
    private static final Path EXAMPLE = HOME.resolve("input-examples/礼贤镇2023.yaml");

    @TempDir
    private Path folder;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(String... arguments) {
        out.reset();
        err.reset();
        return Main.run(HOME, new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8), arguments);
    }

    private String printed() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private Path data(String name, String body) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, Files.readString(EXAMPLE).replace("北京市大兴区礼贤镇人民政府", body));
    }

    private static TreeMap<String, byte[]> files(Path root) throws IOException {
        TreeMap<String, byte[]> all = new TreeMap<>();
        try (Stream<Path> found = Files.walk(root)) {
            for (Path file : found.filter(Files::isRegularFile).filter(f -> !f.getFileName().toString().startsWith(".")).toList()) {
                all.put(root.relativize(file).toString(), Files.readAllBytes(file));
            }
        }
        return all;
    }

    @Test
    void theCommandWritesTheBytesTheLibraryMakesUnderAnyPath() throws IOException {
        Path file = data("县/镇.yaml", "某某县第9镇人民政府");
        assertEquals(0, run("build", folder.toString(), "--out", folder.resolve("出").toString(), "--jobs", "2"));
        Output made = Nianbao.at(HOME).build("别处/镇.yaml", Files.readAllBytes(file)).output().orElseThrow();
        assertArrayEquals(made.docx(), Files.readAllBytes(folder.resolve("出/县/镇.docx")));
        assertArrayEquals(made.pdf(), Files.readAllBytes(folder.resolve("出/县/镇.pdf")));
    }

    @Test
    void theSameFilesAndLinesComeOfOneThreadAndOfThree() throws IOException {
        for (int i = 1; i <= 4; i++) data("县" + i % 2 + "/镇" + i + ".yaml", "某某县第" + i + "镇人民政府");
        Files.writeString(folder.resolve("县1/坏.yaml"), "报告: 政府信息公开工作年度报告\n");
        Path one = folder.resolve("一");
        Path three = folder.resolve("三");
        String data = folder.resolve("县1").toString();
        String more = folder.resolve("县0").toString();

        assertEquals(1, run("build", data, more, "--out", one.toString(), "--jobs", "1"));
        String said = printed();
        assertEquals(1, run("build", data, more, "--out", three.toString(), "--jobs", "3"));

        assertEquals(said, printed());
        TreeMap<String, byte[]> expected = files(one);
        TreeMap<String, byte[]> found = files(three);
        assertEquals(8, expected.size());
        assertEquals(expected.keySet(), found.keySet());
        expected.forEach((name, bytes) -> assertArrayEquals(bytes, found.get(name), name));
    }

    @Test
    void oneReportsErrorStopsNoOther() throws IOException {
        Files.writeString(folder.resolve("a.yaml"), "报告: 政府信息公开工作年度报告\n");
        data("b.yaml", "某某镇人民政府");

        assertEquals(1, run("build", folder.toString()));

        assertFalse(Files.exists(folder.resolve("a.pdf")));
        assertTrue(Files.exists(folder.resolve("b.pdf")));
        assertTrue(printed().contains("生成 1，未改动 0，没有生成 1"), printed());
    }

    @Test
    void aFileThatCannotBeReadStopsNoOther() throws IOException {
        data("b.yaml", "某某镇人民政府");
        int code = run("build", folder.resolve("没有.yaml").toString(), folder.resolve("b.yaml").toString(), "--jobs", "2");

        assertEquals(2, code);
        assertTrue(printed().contains("[batch.failed]"), printed());
        assertTrue(Files.exists(folder.resolve("b.pdf")));
    }

    @Test
    void whatIsUnchangedIsNotMadeAgainAndWhatIsChangedIs() throws IOException {
        data("a.yaml", "某某镇人民政府");
        data("b.yaml", "某某乡人民政府");
        assertEquals(0, run("build", folder.toString()));
        byte[] before = Files.readAllBytes(folder.resolve("b.pdf"));

        data("b.yaml", "某某街道办事处");
        assertEquals(0, run("build", folder.toString()));
        assertTrue(printed().contains("生成 1，未改动 1"), printed());
        assertNotEquals(List.of(before), List.of(Files.readAllBytes(folder.resolve("b.pdf"))));

        Files.writeString(folder.resolve("a.docx"), "cut short");
        Files.delete(folder.resolve("b.docx"));
        assertEquals(0, run("build", folder.toString()));
        assertTrue(printed().contains("生成 2，未改动 0"), printed());
    }

    @Test
    void whatWasMadeFromAnotherTemplateIsMadeAgain() throws IOException {
        data("a.yaml", "某某镇人民政府");
        assertEquals(0, run("build", folder.toString()));
        Path template = HOME.resolve("templates/annual-report/2021/template.docx");
        assertEquals(0, run("build", folder.toString(), "--template", template.toString()));
        assertTrue(printed().contains("生成 1，未改动 0"), printed());
        assertEquals(0, run("build", folder.toString(), "--template", template.toString()));
        assertTrue(printed().contains("生成 0，未改动 1"), printed());
        assertEquals(1, run("build", folder.toString(), "--template", folder.resolve("没有.docx").toString()));
        assertTrue(printed().contains("[template.missing]"), printed());
    }

    @Test
    void twoDataFilesNeverWriteToOneOutput() throws IOException {
        Path a = data("甲/报告.yaml", "某某镇人民政府");
        Path b = data("乙/报告.yaml", "某某乡人民政府");

        assertEquals(1, run("build", a.toString(), b.toString(), "--out", folder.resolve("出").toString(), "--jobs", "2"));

        assertTrue(printed().contains("[batch.same-output]"), printed());
        assertEquals(1, run("build", a.toString(), b.toString(), "--out", folder.resolve("出").toString(), "--jobs", "1"));
        assertEquals(0, run("build", folder.resolve("甲").toString(), folder.resolve("乙").toString(), "--out",
                folder.resolve("另").toString()));
        assertFalse(printed().contains("[batch.same-output]"), printed());
    }

    @Test
    void theReportIsATableForSpreadsheetsAndForPrograms() throws IOException {
        data("=a,b.yaml", "某某镇人民政府");
        Path csv = folder.resolve("汇总.csv");
        Path json = folder.resolve("汇总.json");

        assertEquals(0, run("build", folder.toString(), "--report", csv.toString()));
        assertEquals(0, run("build", folder.toString(), "--report", json.toString()));

        List<String> lines = Files.readString(csv).lines().toList();
        assertEquals("\uFEFF单位,结果,错误,警告,提示,页数,数据文件", lines.get(0));
        assertTrue(lines.get(1).startsWith("某某镇人民政府,已生成,0,"), lines.get(1));
        assertTrue(lines.get(1).endsWith("=a,b.yaml\""), lines.get(1));
        assertTrue(Files.readString(json).contains("\"state\" : \"unchanged\""), Files.readString(json));
    }

    @Test
    void aFolderWithoutDataAndAWrongNumberAreMisuse() {
        assertEquals(2, run("build", folder.toString()));
        assertEquals(2, run("build", EXAMPLE.toString(), "--jobs", "0"));
    }
}
