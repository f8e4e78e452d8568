package org.nianbao.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nianbao.Example;

/** What is said to each command line, to the letter. */
class CommandLineTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    /** What was typed, and the lines that answer. */
    record Dialogue(String typed, String answer) {
        @Override
        public String toString() {
            return typed;
        }
    }

    private static Stream<Dialogue> help() throws IOException {
        return dialogues("help.txt");
    }

    private static Stream<Dialogue> misuse() throws IOException {
        return dialogues("misuse.txt");
    }

    private static Stream<Dialogue> dialogues(String file) throws IOException {
        try (InputStream in = CommandLineTest.class.getResourceAsStream(file)) {
            String all = new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r", "");
            return Arrays.stream(all.split("(?m)^\\$ nianbao ")).skip(1).map(d -> {
                int end = d.indexOf('\n') + 1;
                return new Dialogue(d.substring(0, end - 1), d.substring(end));
            });
        }
    }

    @ParameterizedTest @MethodSource("help")
    void helpIs(Dialogue dialogue) {
        assertEquals(0, run(dialogue.typed));
        assertEquals(dialogue.answer, said(out));
        assertEquals("", said(err));
    }

    @Test void helpMayStandInFront() {
        for (String[] asked : new String[][] {{"help", "--help"}, {"帮助", "--help"}, {"help build", "build --help"},
                {"帮助 模板 检查", "模板 检查 --help"}}) {
            assertEquals(0, run(asked[1]));
            String answer = said(out);
            out.reset();
            assertEquals(0, run(asked[0]));
            assertEquals(answer, said(out), asked[0]);
            out.reset();
        }
    }

    /** The file tells how a command is used where it is misused for the first time, and then leaves it out. */
    @ParameterizedTest @MethodSource("misuse")
    void misuseIsTold(Dialogue dialogue) {
        assertEquals(Main.MISUSED, run(dialogue.typed));
        assertTrue(said(err).startsWith(dialogue.answer), () -> said(err));
        assertEquals("", said(out));
    }

    /** Commands by their Chinese names, options by their letters. */
    @ParameterizedTest @MethodSource("help")
    void helpIsTheSameByEveryName(Dialogue dialogue) {
        String typed = dialogue.typed.replace("build", "生成").replace("template", "模板").replace("diff", "对比")
                .replace("check", "检查").replace("fields", "名称").replace("schema", "结构").replace("--help", "-h").replace("--version", "-V");
        assertEquals(0, run(typed));
        assertEquals(dialogue.answer, said(out));
    }

    private int run(String typed) {
        return Main.run(Example.HOME, new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8), typed.split(" "));
    }

    private static String said(ByteArrayOutputStream stream) {
        return stream.toString(StandardCharsets.UTF_8).replace("\r", "");
    }
}
