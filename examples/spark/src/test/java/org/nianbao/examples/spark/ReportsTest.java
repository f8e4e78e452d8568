package org.nianbao.examples.spark;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.SparkException;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.SerializableConfiguration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nianbao.Nianbao;
import org.nianbao.Output;

/** Trouble on the way: names that clash, a folder in the way, a machine without templates, two attempts at once. */
class ReportsTest {
    private static SparkSession spark;

    @TempDir
    private Path folder;
    private Path data;
    private Path out;

    @BeforeAll
    static void start() {
        spark = Spark.local(2);
    }

    @AfterAll
    static void stop() {
        spark.stop();
    }

    @BeforeEach
    void generate() throws IOException {
        data = folder.resolve("数据 一%20");
        out = folder.resolve("成品 一%20");
        Fictitious.write(data, 4);
    }

    private Map<String, Row> run(String from, String to) throws IOException {
        return Main.build(spark, from, to, Spark.HOME.toString()).collectAsList().stream()
                .collect(Collectors.toMap(row -> row.getAs("file"), row -> row));
    }

    private Map<String, Row> run() throws IOException {
        return run(data.toString(), out.toString());
    }

    private static String state(Map<String, Row> rows, String file) {
        return rows.get(file).getAs("state");
    }

    private static String finding(Map<String, Row> rows, String file) {
        return rows.get(file).<Row>getList(rows.get(file).fieldIndex("findings")).get(0).getString(0);
    }

    @Test
    void theSecondOfTwoDataFilesWithOneOutputIsToldSo() throws IOException {
        Path twin = data.resolve(Fictitious.file(1).replace(".yaml", ".yml"));
        Files.writeString(twin, Fictitious.text(2));
        Map<String, Row> rows = run();
        assertEquals(5, rows.size());
        assertEquals("made", state(rows, Fictitious.file(1)));
        String second = Fictitious.file(1).replace(".yaml", ".yml");
        assertEquals("faulty", state(rows, second));
        assertEquals("batch.same-output", finding(rows, second));
    }

    @Test
    void aReportThatCannotBeWrittenFailsAloneAndIsTriedAgain() throws IOException {
        Path inTheWay = out.resolve(Fictitious.file(2).replace(".yaml", ".docx"));
        Files.createDirectories(inTheWay);
        Map<String, Row> rows = run();
        assertEquals("failed", state(rows, Fictitious.file(2)));
        assertEquals("batch.failed", finding(rows, Fictitious.file(2)));
        for (int n : List.of(1, 3, 4)) assertEquals("made", state(rows, Fictitious.file(n)));
        Files.delete(inTheWay);
        rows = run();
        assertEquals("made", state(rows, Fictitious.file(2)));
        assertEquals("unchanged", state(rows, Fictitious.file(1)));
    }

    @Test
    void bytesThatAreNoDataFileAreToldAsAFault() throws IOException {
        Files.write(data.resolve("坏.yaml"), new byte[] {0, 1, 2, (byte) 0xff, 0});
        Map<String, Row> rows = run();
        assertEquals("faulty", state(rows, "坏.yaml"));
        assertEquals("", rows.get("坏.yaml").getAs("unit"));
        assertEquals("made", state(rows, Fictitious.file(1)));
    }

    @Test
    void aMachineWithoutTemplatesBreaksTheJobAndNotEveryReport() {
        SparkException e = assertThrows(SparkException.class,
                () -> Main.build(spark, data.toString(), out.toString(), folder.resolve("无").toString()));
        assertTrue(message(e).contains("no folder " + folder.resolve("无/templates")), message(e));
    }

    private static String message(Throwable e) {
        return e == null ? "" : e.getMessage() + message(e.getCause());
    }

    /** What speculation does: the same task twice at one time. */
    @Test
    void twoAttemptsAtOnceLeaveWholeFiles() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            Future<List<String>> one = threads.submit(this::attempt);
            Future<List<String>> two = threads.submit(this::attempt);
            for (List<String> lines : List.of(one.get(), two.get())) {
                for (String json : lines) {
                    Line line = Line.read(json.getBytes(StandardCharsets.UTF_8)).orElseThrow();
                    assertTrue(List.of("made", "unchanged").contains(line.state()), json);
                }
            }
        } finally {
            threads.shutdown();
        }
        for (int n = 1; n <= 4; n++) assertMade(out, n);
    }

    private List<String> attempt() throws IOException {
        Configuration hadoop = spark.sparkContext().hadoopConfiguration();
        Dataset<Row> files = spark.read().format("binaryFile").option("recursiveFileLookup", "true").load(data.toString());
        return Reports.lines(files, Job.of(data.toString(), out.toString(), Spark.HOME.toString(), hadoop),
                JavaSparkContext.fromSparkContext(spark.sparkContext()).broadcast(new SerializableConfiguration(hadoop))).collectAsList();
    }

    /** Hadoop's file system of mounts stands for HDFS and object stores: whatever is not a disk goes this way. */
    @Test
    void outputsGoToAnyFileSystemThatHadoopKnows() throws IOException {
        Configuration hadoop = spark.sparkContext().hadoopConfiguration();
        hadoop.set("fs.viewfs.mounttable.province.link./mounted", folder.toUri().toString());
        String from = "viewfs://province/mounted/" + data.getFileName();
        String to = "viewfs://province/mounted/" + out.getFileName();
        Map<String, Row> rows = run(from, to);
        for (int n = 1; n <= 4; n++) {
            assertEquals("made", state(rows, Fictitious.file(n)));
            assertMade(out, n);
        }
        Files.delete(out.resolve(Fictitious.file(2).replace(".yaml", ".docx")));
        Files.writeString(data.resolve(Fictitious.file(3)), "# 注释\n", StandardOpenOption.APPEND);
        rows = run(from, to);
        assertEquals("unchanged", state(rows, Fictitious.file(1)));
        for (int n = 2; n <= 3; n++) assertEquals("made", state(rows, Fictitious.file(n)));
        for (int n = 1; n <= 4; n++) assertMade(out, n);
        try (Stream<Path> left = Files.walk(out.resolve("第0001县"))) {
            assertEquals(8, left.filter(file -> file.toString().matches(".*/[^.][^/]*[.](docx|pdf)")).count());
        }
    }

    private void assertMade(Path in, int number) throws IOException {
        Path file = data.resolve(Fictitious.file(number));
        Output alone = Nianbao.at(Spark.HOME).build(file.toString(), Files.readAllBytes(file)).output().orElseThrow();
        String name = Fictitious.file(number).replace(".yaml", "");
        assertArrayEquals(alone.docx(), Files.readAllBytes(in.resolve(name + ".docx")), "docx " + number);
        assertArrayEquals(alone.pdf(), Files.readAllBytes(in.resolve(name + ".pdf")), "pdf " + number);
    }
}
