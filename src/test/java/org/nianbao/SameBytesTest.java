package org.nianbao;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The same data gives the same bytes on every Java, in every time zone, language and encoding: each in a process of its own, as a
 * user's computer would be set up.
 */
class SameBytesTest {
    private static final Pattern VERSION = Pattern.compile("JAVA_VERSION=\"(\\d+)");
    private static final List<String> OUTPUTS = List.of("a.docx", "a.pdf", "a（审阅稿）.docx", "table.docx");
    /** Options of Java, behind them variables of the environment. */
    private static final List<String> PLACES = List.of(
            "-Duser.timezone=UTC -Duser.language=en LC_ALL=C.UTF-8 TZ=UTC",
            "-Duser.timezone=Asia/Shanghai -Duser.language=zh -Duser.country=CN -Dfile.encoding=GBK LC_ALL=C.UTF-8 TZ=Asia/Shanghai",
            "-Duser.timezone=America/Los_Angeles -Duser.language=tr -Duser.country=TR -Dfile.encoding=ISO-8859-1 LC_ALL=C.UTF-8",
            "-Duser.timezone=Pacific/Kiritimati -Duser.language=ar -Duser.country=SA -Dfile.encoding=UTF-16LE LC_ALL=C.UTF-8",
            "-Duser.language=th -Duser.country=TH -Duser.variant=TH -Dfile.encoding=UTF-8 LC_ALL=C.UTF-8 TZ=America/St_Johns");

    @TempDir static Path folder;
    private static Map<String, byte[]> expected;

    @BeforeAll static void here() throws Exception {
        expected = made(Path.of(System.getProperty("java.home")), PLACES.get(0));
        assertArrayEquals(Example.output().pdf(), made(Path.of(System.getProperty("java.home")), PLACES.get(0)).get("a.pdf"));
    }

    @Test void inOtherTimeZonesLanguagesAndEncodings() throws Exception {
        for (String place : PLACES.subList(1, PLACES.size())) same(Path.of(System.getProperty("java.home")), place);
    }

    @Test void onOtherJavas() throws Exception {
        Map<Integer, Path> others = others();
        assumeFalse(others.isEmpty(), "no other Java from 17 on is installed");
        for (Path java : others.values()) {
            for (String place : PLACES) same(java, place);
        }
        System.out.println("same bytes on Java " + Runtime.version().feature() + " and " + others.keySet() + ", "
                + PLACES.size() + " places each");
    }

    private static void same(Path java, String place) throws Exception {
        Map<String, byte[]> made = made(java, place);
        assertEquals(expected.keySet(), made.keySet());
        expected.forEach((name, bytes) -> assertArrayEquals(bytes, made.get(name), name + " on " + java + " " + place));
    }

    private static Map<String, byte[]> made(Path java, String place) throws Exception {
        Path work = Files.createTempDirectory(folder, "out");
        String yaml = new String(Example.yaml(), StandardCharsets.UTF_8);
        Files.writeString(work.resolve("old.yaml"), yaml.replace("行政处罚: 420", "行政处罚: 419").replace("政务微信1460条", "政务微信1459条"));
        Files.writeString(work.resolve("a.yaml"), yaml);
        run(java, place, "build", work.resolve("a.yaml").toString(), "--review", work.resolve("old.yaml").toString());
        run(java, place, "diff", work.resolve("old.yaml").toString(), work.resolve("a.yaml").toString(),
                "--docx", work.resolve("table.docx").toString());
        Map<String, byte[]> made = new TreeMap<>();
        for (String name : OUTPUTS) made.put(name, Files.readAllBytes(work.resolve(name)));
        return made;
    }

    private static void run(Path java, String place, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(java.resolve("bin/java").toString(), "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC", "-Dnianbao.home=" + Example.HOME));
        ProcessBuilder builder = new ProcessBuilder(command);
        for (String word : place.split(" ")) {
            if (word.startsWith("-")) command.add(word);
            else builder.environment().put(word.substring(0, word.indexOf('=')), word.substring(word.indexOf('=') + 1));
        }
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "org.nianbao.cli.Main"));
        command.addAll(List.of(arguments));
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        Process process = builder.redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), java + " " + place + "\n" + said);
        assertFalse(said.contains("程序内部出错"), said);
    }

    /** One of each version from 17 on that is not the one that runs the tests. */
    private static Map<Integer, Path> others() throws IOException {
        List<Path> homes = new ArrayList<>();
        for (String root : List.of("/usr/lib/jvm", "/opt/java", "/opt/hostedtoolcache/Java", "/Library/Java/JavaVirtualMachines")) {
            if (!Files.isDirectory(Path.of(root))) continue;
            try (Stream<Path> found = Files.walk(Path.of(root), 4)) {
                found.filter(p -> Files.isExecutable(p.resolve("bin/java"))).forEach(homes::add);
            }
        }
        System.getenv().forEach((name, value) -> {
            if (name.startsWith("JAVA_HOME") && Files.isExecutable(Path.of(value, "bin/java"))) homes.add(Path.of(value));
        });
        Map<Integer, Path> others = new TreeMap<>();
        for (Path home : homes) {
            Path release = home.resolve("release");
            if (!Files.isRegularFile(release)) continue;
            Matcher version = VERSION.matcher(Files.readString(release));
            if (!version.find()) continue;
            int feature = Integer.parseInt(version.group(1));
            if (feature >= 17 && feature != Runtime.version().feature()) others.putIfAbsent(feature, home);
        }
        return others;
    }
}
