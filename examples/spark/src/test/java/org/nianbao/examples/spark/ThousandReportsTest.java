package org.nianbao.examples.spark;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.nianbao.Nianbao;
import org.nianbao.Output;

/** A thousand reports on two threads of local Spark, looked at from all sides, then taken up again. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ThousandReportsTest {
    private static final int COUNT = 1000;
    private static final List<Integer> SAMPLE = List.of(1, 2, 100, 101, 377, 500, 731, 999, 1000);

    @TempDir
    private static Path folder;
    private static SparkSession spark;
    private static Path data;
    private static Path out;
    private static Map<String, Row> rows;

    @BeforeAll
    static void build() throws IOException {
        data = folder.resolve("数据");
        out = folder.resolve("成品");
        Fictitious.write(data, COUNT);
        spark = Spark.local(2);
        rows = run();
    }

    @AfterAll
    static void stop() {
        spark.stop();
    }

    private static Map<String, Row> run() throws IOException {
        Dataset<Row> reports = Main.build(spark, data.toString(), out.toString(), Spark.HOME.toString());
        return reports.collectAsList().stream().collect(Collectors.toMap(row -> row.getAs("file"), row -> row));
    }

    private static Path output(int number, String type) {
        return out.resolve(Fictitious.file(number).replace(".yaml", type));
    }

    private static Map<String, Long> states() {
        return rows.values().stream().collect(Collectors.groupingBy(row -> row.getAs("state"), Collectors.counting()));
    }

    @Test
    @Order(1)
    void everySoundReportIsMadeAndTheFaultyOnesTouchNoOther() {
        int faulty = Fictitious.faultyAmong(COUNT);
        assertEquals(faulty, IntStream.rangeClosed(1, COUNT).filter(Fictitious::faulty).count());
        assertEquals(Map.of("made", (long) COUNT - faulty, "faulty", (long) faulty), states());
        for (int n = 1; n <= COUNT; n++) {
            Row row = rows.get(Fictitious.file(n));
            boolean made = !Fictitious.faulty(n);
            assertEquals(made, Files.exists(output(n, ".docx")), Fictitious.file(n));
            assertEquals(made, Files.exists(output(n, ".pdf")), Fictitious.file(n));
            assertEquals(Fictitious.unit(n), row.getAs("unit"));
            assertEquals(made, row.<Integer>getAs("errors") == 0, Fictitious.file(n));
            assertEquals(made, row.<Integer>getAs("pages") >= 4, Fictitious.file(n));
        }
    }

    @Test
    @Order(2)
    void nothingButWholeFilesIsLeft() throws IOException {
        try (Stream<Path> files = Files.walk(out)) {
            List<String> hidden = files.filter(file -> !file.toString().contains("summary.parquet"))
                    .map(file -> file.getFileName().toString()).filter(name -> name.startsWith(".")).toList();
            assertEquals(List.of(), hidden);
        }
        long bytes = 0;
        for (int n = 1; n <= COUNT; n++) {
            if (!Fictitious.faulty(n)) bytes += Files.size(output(n, ".docx")) + Files.size(output(n, ".pdf"));
        }
        assertEquals(bytes, spark.sql("SELECT sum(bytes) FROM reports").first().getLong(0));
    }

    @Test
    @Order(3)
    void theBytesAreThoseOfReportsBuiltAlone() throws IOException {
        Nianbao nianbao = Nianbao.at(Spark.HOME);
        for (int n : SAMPLE) {
            Output alone = nianbao.build("单独/" + Fictitious.file(n), Files.readAllBytes(data.resolve(Fictitious.file(n)))).output().orElseThrow();
            assertArrayEquals(alone.docx(), Files.readAllBytes(output(n, ".docx")), "docx " + n);
            assertArrayEquals(alone.pdf(), Files.readAllBytes(output(n, ".pdf")), "pdf " + n);
        }
    }

    /** Another process, the libraries' versions the product was released with, other flags: the same bytes. */
    @Test
    @Order(4)
    void theBytesAreThoseOfTheCommandLine() throws Exception {
        assumeFalse(System.getProperty("os.name").startsWith("Windows"), "the launcher there is another");
        Path some = folder.resolve("抽样");
        for (int n : SAMPLE) {
            Path copy = some.resolve(Fictitious.file(n));
            Files.createDirectories(copy.getParent());
            Files.copy(data.resolve(Fictitious.file(n)), copy);
        }
        Path told = folder.resolve("命令行.txt");
        Process command = new ProcessBuilder(Spark.HOME.resolve("nianbao").toString(), "build", some.toString(), "--out",
                folder.resolve("命令行").toString()).redirectErrorStream(true).redirectOutput(told.toFile()).start();
        assertEquals(0, command.waitFor(), () -> told(told));
        for (int n : SAMPLE) {
            for (String type : List.of(".docx", ".pdf")) {
                Path file = folder.resolve("命令行").resolve(Fictitious.file(n).replace(".yaml", type));
                assertEquals(-1, Files.mismatch(file, output(n, type)), n + type);
            }
        }
    }

    private static String told(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return e.toString();
        }
    }

    @Test
    @Order(5)
    void faultsAnswerToSql() {
        Map<String, Long> faults = new HashMap<>();
        spark.sql("SELECT id, count(DISTINCT unit) FROM findings WHERE severity = 'error' GROUP BY id").collectAsList()
                .forEach(row -> faults.put(row.getString(0), row.getLong(1)));
        assertEquals(Map.of("A3", 7L, "data.missing-section", 7L, "data.year", 6L), faults);
        Row worst = spark.sql("SELECT place, message FROM findings WHERE unit = '" + Fictitious.unit(63) + "'").first();
        assertTrue(worst.getString(0).endsWith(Fictitious.file(63) + ":2:1"), worst.toString());
        assertTrue(worst.getString(1).contains("行政诉讼"), worst.toString());
    }

    @Test
    @Order(6)
    void theSheetHasALineForEachFile() throws IOException {
        List<String> lines = Files.readString(out.resolve("summary.csv")).lines().toList();
        assertEquals(COUNT + 1, lines.size());
        assertEquals("\uFEFF单位,年度,结果,错误,警告,页数,字节数,数据文件", lines.get(0));
        assertTrue(lines.get(13).startsWith(Fictitious.unit(13) + ",2024,faulty,1,0,0,0,"), lines.get(13));
    }

    /** A changed data file, a PDF that is gone, a Word file that somebody saved over: three are made, the rest stands. */
    @Test
    @Order(7)
    void onlyWhatChangedIsMadeAgain() throws IOException {
        Map<Path, FileTime> before = times();
        Path changed = data.resolve(Fictitious.file(3));
        Files.writeString(changed, Files.readString(changed).replace("各村和各科室联络员", "各村联络员"));
        Files.delete(output(4, ".pdf"));
        byte[] hand = "somebody's work".getBytes(StandardCharsets.UTF_8);
        Files.write(output(5, ".docx"), hand);

        rows = run();

        assertEquals(Map.of("made", 3L, "unchanged", (long) COUNT - 3 - Fictitious.faultyAmong(COUNT), "faulty",
                (long) Fictitious.faultyAmong(COUNT)), states());
        for (int n : List.of(3, 4, 5)) assertEquals("made", rows.get(Fictitious.file(n)).getAs("state"), "report " + n);
        assertEquals(5, rows.get(Fictitious.file(1)).<Integer>getAs("pages"), "a row that stands is a whole row");
        Map<Path, FileTime> after = times();
        before.forEach((file, time) -> {
            if (!file.getFileName().toString().matches("第00000[345]镇.*")) assertEquals(time, after.get(file), file.toString());
        });
        assertTrue(Files.exists(output(4, ".pdf")));
        assertArrayEquals(hand, Files.readAllBytes(output(5, ".docx")));
        assertTrue(Files.exists(out.resolve("第0001县/第000005镇2024（新）.docx")));
        assertEquals(1, spark.sql("SELECT 1 FROM findings WHERE id = 'output.edited'").count());
        assertFalse(Files.exists(output(13, ".pdf")));
    }

    private static Map<Path, FileTime> times() throws IOException {
        Map<Path, FileTime> times = new HashMap<>();
        try (Stream<Path> files = Files.walk(out)) {
            for (Path file : files.filter(f -> f.toString().matches(".*[.](docx|pdf)")).toList()) {
                times.put(file, Files.getLastModifiedTime(file));
            }
        }
        return times;
    }
}
