package org.nianbao.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nianbao.Example;

class MainTest {
    @TempDir Path folder;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(String... arguments) {
        return Main.run(Example.HOME, new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8), arguments);
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    private List<String> files() throws IOException {
        try (Stream<Path> list = Files.list(folder)) {
            return list.map(p -> p.getFileName().toString()).sorted().toList();
        }
    }

    @Test void buildWritesBothFilesBesideTheData() throws IOException {
        Path data = Files.write(folder.resolve("a.yaml"), Example.yaml());
        assertEquals(0, run("build", data.toString()), this::err);
        assertEquals(List.of("a.docx", "a.pdf", "a.yaml"), files());
        assertTrue(out().contains("已生成 " + folder.resolve("a.docx")), out());
        assertTrue(err().contains("共 6 页"), err());
    }

    @Test void buildWritesToAnotherFolderAndMakesIt() throws IOException {
        assertEquals(0, run("生成", Example.DATA.toString(), "--out", folder.resolve("公开/2023").toString()), this::err);
        assertTrue(Files.size(folder.resolve("公开/2023/礼贤镇2023.pdf")) > 10_000);
    }

    @Test void aFileThatIsNotThereDoesNotStopTheOthers() throws IOException {
        Path missing = folder.resolve("没有.yaml");
        assertEquals(Main.MISUSED, run("build", missing.toString(), Example.DATA.toString(), "--out", folder.resolve("出").toString()));
        assertTrue(err().contains("找不到文件 " + missing), this::err);
        assertTrue(Files.exists(folder.resolve("出/礼贤镇2023.pdf")));
    }

    @Test void errorsInTheDataWriteNothing() throws IOException {
        Path data = Files.writeString(folder.resolve("a.yaml"), "报告: 政府信息公开工作年度报告\n格式: 2021\n机关： 某某镇\n");
        Files.writeString(folder.resolve("a.pdf"), "an earlier result");
        assertEquals(Main.FAULTY, run("build", data.toString()));
        assertEquals(List.of("a.pdf", "a.yaml"), files());
        assertEquals("an earlier result", Files.readString(folder.resolve("a.pdf")));
        assertTrue(out().contains("a.yaml:3:"), out());
        assertTrue(err().contains("没有写出文件"), err());
    }

    @Test void checkTellsAndWritesNothing() throws IOException {
        Path data = Files.write(folder.resolve("a.yaml"), Example.yaml());
        assertEquals(0, run("check", data.toString()), this::out);
        assertEquals(List.of("a.yaml"), files());
    }

    @Test void jsonIsTheWholeOfStandardOutput() throws IOException {
        Path data = Files.writeString(folder.resolve("a.yaml"), "机关: [\n");
        assertEquals(Main.FAULTY, run("check", "--json", data.toString()));
        assertTrue(out().startsWith("{"), out());
        assertTrue(out().contains("\"severity\" : \"error\""), out());
        assertTrue(out().contains("\"line\" : "), out());
        assertEquals("", err());
    }

    @Test void aFileThatIsNotThereIsMisuse() {
        assertEquals(Main.MISUSED, run("check", folder.resolve("没有.yaml").toString()));
        assertTrue(err().contains("找不到文件"), err());
        assertFalse(err().contains("Exception"), err());
    }

    @Test void checkFindsLastYearsFileBesideThisYears() throws IOException {
        String text = new String(Example.yaml(), StandardCharsets.UTF_8);
        Files.writeString(folder.resolve("2022.yaml"), text.replace("2023", "2022"));
        Path data = Files.writeString(folder.resolve("2023.yaml"), text);
        assertEquals(0, run("check", data.toString()), this::out);
        assertTrue(out().contains("[B8]") && out().contains("100%"), out());
    }

    @Test void checkDoesNotGuessBetweenTwoFilesOfLastYear() throws IOException {
        String text = new String(Example.yaml(), StandardCharsets.UTF_8);
        Files.writeString(folder.resolve("2022.yaml"), text.replace("2023", "2022"));
        Files.writeString(folder.resolve("2022改.yaml"), text.replace("2023", "2022"));
        Path data = Files.writeString(folder.resolve("2023.yaml"), text);
        assertEquals(0, run("check", data.toString()), this::out);
        assertFalse(out().contains("[B8]"), out());
        assertEquals(0, run("check", data.toString(), "--last-year", folder.resolve("2022.yaml").toString()), this::out);
        assertTrue(out().contains("[B8]"), out());
    }

    @Test void schemaNamesTheFormsKeys() {
        assertEquals(0, run("schema", "--form", "templates/annual-report/2021"), this::err);
        assertTrue(out().contains("\"自然人\""), out());
        assertTrue(out().startsWith("{"), out());
    }

    @Test void templateCommandsTellAndList() {
        assertEquals(0, run("template", "check", "templates/annual-report/2021/template.docx"), this::out);
        assertTrue(err().contains("没有发现问题"), err());
        assertEquals(0, run("template", "fields", Example.DATA.toString()), this::out);
        assertTrue(out().contains("${申请.本年新收.总计}"), out());
        assertEquals(Main.MISUSED, run("template"));
    }

    @Test void buildFillsTheTemplateItIsGivenAndMarksItsErrors() throws IOException {
        Path marked = folder.resolve("标注.docx");
        assertEquals(Main.FAULTY, run("build", Example.DATA.toString(), "--out", folder.toString(),
                "--template", "templates/annual-report/2019/template.docx", "--mark-errors", marked.toString()));
        assertTrue(out().contains("[template.unknown-field]"), out());
        assertEquals(List.of("标注.docx"), files());
        assertTrue(org.nianbao.text.DocxText.unzip(Files.readAllBytes(marked)).containsKey("word/comments.xml"));
    }

    @Test void helpIsChinese() {
        assertEquals(0, run("build", "--help"));
        assertTrue(out().contains("用法："), out());
        assertTrue(out().contains("选项："), out());
        assertFalse(out().contains("Usage"), out());
    }

    @Test void theProgramsOwnHelpNamesEveryCommand() {
        for (String option : List.of("--help", "-h")) {
            assertEquals(0, run(option), this::err);
            for (String command : List.of("build", "check", "diff", "template", "schema")) assertTrue(out().contains(command), out());
        }
        assertEquals(0, run("--version"));
        assertTrue(out().contains("nianbao " + org.nianbao.Nianbao.VERSION), out());
    }

    /** A heap too small for any report: a sentence, no stack trace, no file. */
    @Test void tooLittleMemoryIsSaidAndNothingIsWritten() throws Exception {
        for (List<String> jobs : List.of(List.<String>of(), List.of("--jobs", "2"))) tooLittleMemory(jobs);
    }

    private void tooLittleMemory(List<String> jobs) throws Exception {
        Path program = Path.of(System.getProperty("java.home"), "bin", "java");
        List<String> command = new ArrayList<>(List.of(program.toString(), "-Xmx9m", "-XX:+UseSerialGC", "-cp",
                System.getProperty("java.class.path"), "-Dnianbao.home=" + Path.of("").toAbsolutePath(), Main.class.getName(), "build",
                Example.DATA.toAbsolutePath().toString(), "--out", folder.toString()));
        command.addAll(jobs);
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertEquals(Main.MISUSED, process.waitFor(), said);
        assertTrue(said.contains("内存不够"), said);
        assertFalse(said.contains("\tat "), said);
        assertTrue(files().stream().allMatch(f -> f.startsWith(".")), () -> said);
    }

    /** {@code nianbao schema > file} on a full disk. */
    @Test void outputThatDoesNotArriveIsTold() throws Exception {
        File full = new File("/dev/full");
        assumeTrue(full.exists(), "Linux has a device that is always full");
        Process process = process("schema").redirectOutput(full).start();
        String said = new String(process.getErrorStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertEquals(Main.MISUSED, process.waitFor(), said);
        assertTrue(said.startsWith("错误：要输出的内容没有写全（"), said);
    }

    /** {@code nianbao schema | head}: who asked wants no more. */
    @Test void aReaderThatGoesAwayIsNoFault() throws Exception {
        Process process = process("schema").start();
        process.getInputStream().read();
        process.getInputStream().close();
        String said = new String(process.getErrorStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), said);
        assertEquals("", said);
    }

    private static ProcessBuilder process(String... arguments) {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                System.getProperty("java.class.path"), "-Dnianbao.home=" + Path.of("").toAbsolutePath(), Main.class.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command);
    }

    @Test void unknownOptionSuggestsTheRightOne() {
        assertEquals(Main.MISUSED, run("build", "--outt", "x", "a.yaml"));
        assertTrue(err().contains("--outt"), err());
        assertTrue(err().contains("--out"), err());
    }

    @Test void noArgumentShowsUsage() {
        assertEquals(Main.MISUSED, run());
        assertTrue(err().contains("用法："), err());
    }

    /** Windows has such names: nobody there writes out what a wildcard stands for. */
    @Test void aNameThatNoFileCanHaveIsTold() {
        assertEquals(Main.MISUSED, run("build", "a\0.yaml"));
        assertTrue(err().contains("数据文件"), err());
    }

    @Test void missingFileNameIsTold() {
        assertEquals(Main.MISUSED, run("build"));
        assertTrue(err().contains("缺少 数据文件"), err());
    }
}
