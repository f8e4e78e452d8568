package org.nianbao.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewCommandTest {
    private static final Path HOME = Path.of("").toAbsolutePath();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    @TempDir Path folder;

    private int run(String... arguments) {
        return Main.run(HOME, new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(err, true, StandardCharsets.UTF_8),
                arguments);
    }

    private Path example(String name) throws IOException {
        return Files.copy(HOME.resolve("input-examples/礼贤镇2023.yaml"), folder.resolve(name));
    }

    @Test void writesBesideTheOldFileWithTheNewYear() throws IOException {
        Path last = example("礼贤镇2023.yaml");
        assertEquals(0, run("new", "2024", "--from", last.toString()), err::toString);
        String text = Files.readString(folder.resolve("礼贤镇2024.yaml"));
        assertTrue(text.contains("\n年度: 2024\n"), text);
        assertEquals("已建立 " + folder.resolve("礼贤镇2024.yaml") + "\n", out.toString(StandardCharsets.UTF_8));
        assertEquals(Main.FAULTY, run("check", folder.resolve("礼贤镇2024.yaml").toString()));
    }

    @Test void aNameWithoutTheYearGetsIt() throws IOException {
        assertEquals(0, run("新建", "2024", "--from", example("数据.yaml").toString()), err::toString);
        assertTrue(Files.exists(folder.resolve("数据2024.yaml")));
    }

    @Test void whatIsThereStays() throws IOException {
        Path last = example("礼贤镇2023.yaml");
        Path there = Files.writeString(folder.resolve("礼贤镇2024.yaml"), "写了一半");
        assertEquals(Main.MISUSED, run("new", "2024", "--from", last.toString()));
        assertEquals("写了一半", Files.readString(there));
        assertTrue(err.toString(StandardCharsets.UTF_8).startsWith("错误：" + there + " 已经有了"), err::toString);
        assertEquals(0, run("new", "2024", "--from", last.toString(), "-o", folder.resolve("另.yaml").toString()));
        assertTrue(Files.readString(folder.resolve("另.yaml")).contains("年度: 2024"));
    }

    @Test void anotherYearWritesNothing() throws IOException {
        Path last = example("礼贤镇2023.yaml");
        assertEquals(Main.FAULTY, run("new", "2030", "--from", last.toString()));
        assertTrue(out.toString(StandardCharsets.UTF_8).contains("[new.year]"), out::toString);
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(1, files.count());
        }
    }

    @Test void aFileThatIsNotThereIsTold() {
        assertEquals(Main.MISUSED, run("new", "2024", "--from", folder.resolve("没有.yaml").toString()));
        assertTrue(err.toString(StandardCharsets.UTF_8).startsWith("错误："), err::toString);
        assertFalse(err.toString(StandardCharsets.UTF_8).contains("Exception"));
    }
}
