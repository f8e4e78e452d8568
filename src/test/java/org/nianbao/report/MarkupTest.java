package org.nianbao.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.nianbao.finding.Findings;
import org.nianbao.finding.Place;
import org.nianbao.source.Node;

class MarkupTest {

    @Test void eachLineIsAParagraph() {
        assertEquals("P 甲\nP 乙\nP 丙", read("甲\n乙\n\n\n丙\n"));
    }

    @Test void handMadeIndentationIsNotText() {
        assertEquals("P 甲\nP 乙", read("　　甲  \n \u00A0乙\u00A0\n　 \n"));
    }

    @Test void readsBoldBetweenChineseCharacters() {
        assertEquals("P 一是**强化领导。**随后", read("一是**强化领导。**随后"));
        assertEquals("P **重点：**内容**甲**", read("**重点：**内容**甲**"));
    }

    @Test void readsSubheadings() {
        assertEquals("2 甲\nP 文\n3 **乙**丙", read("## 甲\n文\n### **乙**丙"));
    }

    @Test void readsLists() {
        assertEquals("-0! 甲\n-0 乙\n-1! 丙\n-0 丁\nP 文\n-0! 戊", read("- 甲\n- 乙\n  - 丙\n- 丁\n文\n- 戊"));
        assertEquals("10! 甲\n10 乙", read("1. 甲\n2. 乙"));
    }

    @Test void numbersThatDoNotCountOnAreText() {
        assertEquals("P 2. 甲\nP 3. 乙", read("2. 甲\n3. 乙"));
        assertEquals("P 1. 甲\nP 文", read("1. 甲\n文"));
        assertEquals("P 1. 甲\nP 3. 乙", read("1. 甲\n3. 乙"));
    }

    @Test void readsTables() {
        assertEquals("T 名称|数\n  甲**乙**|1\n  丙|", read("| 名称 | 数 |\n| --- | --: |\n| 甲**乙** | 1 |\n| 丙 | |\n"));
        assertEquals("P 前\nT 名|数\n  甲|1\nP 后", read("前\n| 名 | 数 |\n|--|--|\n| 甲 | 1 |\n后"));
    }

    @Test void everythingElseStaysAsTyped() {
        for (String text : new String[] {
            "1.组织领导", "一是。", "（一）主动公开", "# 号", "#话题#", "* 注", "*注*", "a*b*c", "_下划线_", "__x__", "3*4=12",
            "[注]: 说明", "[a](b)", "![a](b)", "<b>x</b>", "<http://a.cn>", "http://a.cn/x_y_z", "&amp; &lt;", "`x`",
                    "a\\*b\\",
            "C:\\路径\\", "---", "***", "===", "> 引", "    缩进", "1) 甲", "+ 甲", "-甲", "——甲", "1. 甲", "~~x~~", "** 甲 **x",
            "****", "**", "**甲", "甲|乙", "| 甲 | 乙 |", "|--|", "## ", "##", "######## x", "~~~", "```", "“甲”",
                    "甲 ## 乙 ##", "\uE000甲",
            "10. 甲", "2023. 甲", "$5", "{x}", "《条例》(以下简称…)", "做出;,.", "𬇕镇"}) {
            assertEquals("P " + text.strip(), read(text).replace("P ** 甲 **x", "P ** 甲 **x"), text);
        }
    }

    @Test void lineBreaksInsideATableLookAlikeStayParagraphs() {
        assertEquals("P | 甲\nP | 乙", read("| 甲\n| 乙"));
    }

    /** Whatever is typed, no character may vanish or change, the signs of the constructs excepted. */
    @Test void losesNothing() {
        Random random = new Random(11);
        String[] pieces = {"甲", "乙。", "**", "*", "_", "- ", "1. ", "2. ", "## ", "|", "\n", "\n", "[", "](", ")",
                "`", "<", ">", "&lt;",
            "\\", "#", "+ ", "~", ": ", "　", " ", "x", "12", "---", "|--|--|", "!", "=", "𬇕"};
        for (int round = 0; round < 20000; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(14); i > 0; i--) text.append(pieces[random.nextInt(pieces.length)]);
            String typed = text.toString();
            String kept = blocks(typed).text().replaceAll("[\\s\\h*#|\\d.-]", "");
            assertEquals(typed.replaceAll("[\\s\\h*#|\\d.-]", ""), kept, typed);
            assertEquals(typed.replaceAll("[^\\d]", "").length() >= kept.length() - typed.length(), true);
        }
    }

    /** Text without signs is read by a shorter way, which must come to the same. */
    @Test void plainLinesAreWhatMarkupMakesOfThem() {
        Random random = new Random(12);
        String[] pieces = {"甲", "乙。", "一、", "_", "- ", "1. ", "2023年", "#", "|", "\n", "\n", "\n", "[x](y)", "`", "<b>", "&lt;", "\\",
            "+ ", "~", "　", " ", "\t", "\u00A0", "12", "x", "=", "===", "---", "!", ">", "𬇕", "\uE000", "*", "\r", "http://a.cn"};
        int plain = 0;
        for (int round = 0; round < 20000; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(9); i > 0; i--) text.append(pieces[random.nextInt(pieces.length)]);
            Draft draft = draft(text.toString());
            Markup.Result result = PlainLines.read(draft, "节");
            if (result == null) continue;
            plain++;
            Markup.Result expected = Markup.read(draft, "节", 2);
            assertEquals(expected.blocks(), result.blocks(), text.toString());
            assertEquals(said(expected), said(result), text.toString());
        }
        assertTrue(plain > 5000, plain + " texts were plain");
    }

    private static String said(Markup.Result result) {
        StringBuilder out = new StringBuilder();
        for (Passage p : result.passages()) {
            out.append(p.section()).append(p.heading()).append(p.text());
            for (int i = 0; i <= p.text().length(); i++) out.append(p.at(i)).append(p.quoted(i, i + 1));
        }
        return out.toString();
    }

    private static String read(String text) {
        return dump(blocks(text));
    }

    private static Prose blocks(String text) {
        return new Prose(Markup.read(draft(text), "节", 2).blocks());
    }

    private static Draft draft(String text) {
        Node.Scalar scalar = new Node.Scalar(text, false, new Place.Data("f", 1, 1), i ->
                new Place.Data("f", 1, i + 1));
        return new Quotes(java.util.List.of(), n -> java.util.Optional.empty(), new Findings()).fill(scalar);
    }

    static String dump(Prose prose) {
        return prose.blocks().stream().map(MarkupTest::dump).collect(Collectors.joining("\n"));
    }

    private static String dump(Prose.Block block) {
        if (block instanceof Prose.Paragraph p) return "P " + spans(p.spans());
        if (block instanceof Prose.Heading h) return h.level() + " " + spans(h.spans());
        if (block instanceof Prose.Item i) return (i.ordered() ? "1" : "-") + i.depth() + (i.first() ? "!" : "") + " "
                + spans(i.spans());
        Prose.Grid g = (Prose.Grid) block;
        return (g.header() ? "T " : "t ") + g.rows().stream()
                .map(r -> r.stream().map(MarkupTest::spans).collect(Collectors.joining("|")))
                        .collect(Collectors.joining("\n  "));
    }

    private static String spans(java.util.List<Prose.Span> spans) {
        return spans.stream().map(s -> s.bold() ? "**" + s.text() + "**" : s.text()).collect(Collectors.joining());
    }
}
