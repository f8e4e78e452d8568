package org.nianbao.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nianbao.Example;
import org.nianbao.change.Edited;
import org.nianbao.text.Block;
import org.nianbao.text.DocxText;

class DiffCommandTest {
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

    private String corrected() throws Exception {
        String yaml = new String(Example.yaml(), StandardCharsets.UTF_8).replace("行政处罚: 420", "行政处罚: 421");
        return Files.writeString(folder.resolve("新.yaml"), yaml).toString();
    }

    private String word() throws Exception {
        return Files.write(folder.resolve("旧.docx"), Example.output().docx()).toString();
    }

    @Test void aWordFileIsComparedWithADataFile() throws Exception {
        assertEquals(0, run("diff", word(), corrected()), err::toString);
        assertEquals("更正 1 处：\n  二表·行政处罚 420 → 421\n", out().replace("\r", ""));
    }

    @Test void theSameIsTold() throws Exception {
        assertEquals(0, run("对比", word(), Example.DATA.toString()), err::toString);
        assertTrue(out().contains("两份的内容相同"), out());
    }

    @Test void jsonHoldsTheWholeComparison() throws Exception {
        assertEquals(0, run("diff", "--json", word(), corrected()));
        assertTrue(out().contains("\"place\" : \"二表·行政处罚\""), out());
        assertTrue(out().contains("\"before\" : \"420\""), out());
    }

    @Test void handEditsAreNoPartOfTheData() throws Exception {
        Files.write(folder.resolve("旧.docx"), Edited.word(Example.output().docx(), "420", "999"));
        assertEquals(0, run("diff", folder.resolve("旧.docx").toString(), Example.DATA.toString()));
        assertTrue(out().contains("[diff.edited]"), out());
        assertTrue(out().contains("  二表·行政处罚 420 → 999"), out());
        assertTrue(out().contains("两份的内容相同"), out());
    }

    @Test void theTableOfCorrectionsIsAWordFile() throws Exception {
        Path table = folder.resolve("更正对照表.docx");
        assertEquals(0, run("diff", word(), corrected(), "--docx", table.toString()), err::toString);
        assertTrue(out().contains("已生成 " + table), out());
        var blocks = DocxText.blocks(Files.readAllBytes(table));
        assertTrue(blocks.get(0).toString().contains("北京市大兴区礼贤镇人民政府2023年政府信息公开工作年度报告更正对照表"), blocks.toString());
        Block.Table rows = (Block.Table) blocks.get(2);
        assertEquals(List.of(List.of("位置", "更正前", "更正后"), List.of("二表·行政处罚", "420", "421")), rows.rows());
        byte[] first = Files.readAllBytes(table);
        assertEquals(0, run("diff", word(), corrected(), "--docx", table.toString()));
        assertTrue(out().contains("未重写"), out());
        assertArrayEquals(first, Files.readAllBytes(table));
    }

    @Test void handEditsAsLinesOfTheDataFile() throws Exception {
        Path edited = Files.write(folder.resolve("改.docx"), Edited.word(Example.output().docx(), ">420<", ">421<"));
        assertEquals(0, run("diff", Example.DATA.toString(), edited.toString(), "--yaml"), err::toString);
        assertTrue(out().contains("第 32 行换成：\n  行政处罚: 421\n"), out());
        out.reset();
        assertEquals(0, run("diff", edited.toString(), Example.DATA.toString(), "--yaml", "--json"));
        assertTrue(out().contains("\"line\" : 32,") && out().contains("\"text\" : [ \"  行政处罚: 421\" ]"), out());
        out.reset();
        assertEquals(0, run("diff", Example.DATA.toString(), word(), "--yaml"));
        assertTrue(out().contains("没有手工改过的文字"), out());
    }

    @Test void linesNeedAWordFileAndReadableData() throws Exception {
        assertEquals(Main.FAULTY, run("diff", Example.DATA.toString(), corrected(), "--yaml"));
        assertTrue(out().contains("[diff.no-word]"), out());
        Path edited = Files.write(folder.resolve("改.docx"), Edited.word(Example.output().docx(), ">420<", ">421<"));
        Path wrong = Files.writeString(folder.resolve("错.yaml"), Files.readString(Example.DATA).replace("行政处罚: 420", "行政处罚: 多"));
        assertEquals(Main.FAULTY, run("diff", wrong.toString(), edited.toString(), "--yaml"));
        assertTrue(out().contains("[diff.no-lines]"), out());
    }

    @Test void aForeignWordFileAndAPdfHoldNoData() throws Exception {
        assertEquals(Main.FAULTY, run("diff", "templates/annual-report/2021/template.docx", Example.DATA.toString()));
        assertTrue(out().contains("[diff.no-data]"), out());
        Path pdf = Files.write(folder.resolve("a.pdf"), Example.output().pdf());
        assertEquals(Main.FAULTY, run("diff", pdf.toString(), Example.DATA.toString()));
        assertTrue(out().contains("[diff.pdf]"), out());
    }
}
