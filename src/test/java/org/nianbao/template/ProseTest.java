package org.nianbao.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.nianbao.report.Prose;

/** Prose takes a paragraph's place and looks as the template says. */
class ProseTest {
    private static final String STYLES = style("1", "heading 1", "") + style("3", "heading 3", "")
            + style("LN", "List Number", "<w:pPr><w:numPr><w:numId w:val=\"5\"/></w:numPr></w:pPr>")
            + style("LB", "List Bullet", "<w:pPr><w:numPr><w:numId w:val=\"6\"/></w:numPr></w:pPr>")
            + "<w:style w:type=\"table\" w:styleId=\"TG\"><w:name w:val=\"Table Grid\"/></w:style>";
    private static final String NUMBERING = "<w:abstractNum w:abstractNumId=\"0\"/><w:abstractNum w:abstractNumI"
            + "d=\"1\"/>"
            + "<w:num w:numId=\"5\"><w:abstractNumId w:val=\"0\"/></w:num><w:num w:numId=\"6\"><w:abstractNumId "
                    + "w:val=\"1\"/></w:num>";

    private static String style(String id, String name, String rest) {
        return "<w:style w:type=\"paragraph\" w:styleId=\"" + id + "\"><w:name w:val=\"" + name + "\"/>" + rest
                + "</w:style>";
    }

    private static Docx docx(String body) {
        return Docx.body(body).part("styles.xml", "styles", "w:styles", STYLES)
                .part("numbering.xml", "numbering", "w:numbering", NUMBERING);
    }

    private static List<Prose.Span> span(String text) {
        return List.of(new Prose.Span(text, false, false));
    }

    private static Map<String, Object> model(Prose.Block... blocks) {
        return Map.of("文", new Prose(List.of(blocks)), "空", new Prose(List.of()), "无", "", "有", "x");
    }

    @Test void eachParagraphTakesTheTagsProperties() {
        String p = "<w:p><w:pPr><w:ind w:firstLineChars=\"200\"/></w:pPr><w:r><w:rPr><w:sz w:val=\"32\"/></w:rPr"
                + "><w:t>${文}</w:t></w:r></w:p>";
        String out = "<w:p><w:pPr><w:ind w:firstLineChars=\"200\"/></w:pPr><w:r><w:rPr><w:rFonts w:hint=\"eastAs"
                + "ia\"/><w:sz w:val=\"32\"/></w:rPr>"
                + "<w:t>甲</w:t></w:r></w:p>";
        assertEquals(out + out.replace("甲", "乙"),
                docx(p).xml(model(new Prose.Paragraph(span("甲")), new Prose.Paragraph(span("乙")))));
    }

    @Test void headingsTakeTheTemplatesHeadingStyles() {
        assertEquals("<3>组织领导\n文\n", docx(Docx.p("${文}")).text(model(
                new Prose.Heading(3, span("组织领导")), new Prose.Paragraph(span("文")))));
    }

    @Test void boldAndItalicSpansAreRuns() {
        String xml = docx(Docx.p("${文}")).xml(model(new Prose.Paragraph(List.of(new Prose.Span("a", false, false),
                new Prose.Span("b", true, false), new Prose.Span("c", true, true)))));
        assertEquals("<w:p><w:r><w:t>a</w:t></w:r><w:r><w:rPr><w:b/><w:bCs/></w:rPr><w:t>b</w:t></w:r>"
                + "<w:r><w:rPr><w:b/><w:bCs/><w:i/><w:iCs/></w:rPr><w:t>c</w:t></w:r></w:p>", xml);
    }

    @Test void eachOrderedListCountsFromOne() {
        Parts filled = docx(Docx.p("${文}")).fill(model(new Prose.Item(0, true, true, span("a")), new Prose.Item(0,
                true, false, span("b")),
                new Prose.Paragraph(span("x")), new Prose.Item(0, true, true, span("c")), new Prose.Item(0, false,
                        true, span("d"))));
        assertEquals("<LN>a\n<LN>b\nx\n<LN>c\n<LB>d\n", Docx.dump(filled, Parts.DOCUMENT));
        String xml = Docx.xml(filled, Parts.DOCUMENT);
        assertEquals(List.of("7", "7", "8"), java.util.regex.Pattern.compile("<w:numId w:val=\"(\\d+)\"").matcher(xml)
                .results().map(m -> m.group(1)).toList());
        String numbering = new String(filled.byName().get("word/numbering.xml"), StandardCharsets.UTF_8);
        assertTrue(numbering.endsWith("<w:num w:numId=\"7\"><w:abstractNumId w:val=\"0\"/><w:lvlOverride w:ilvl="
                + "\"0\"><w:startOverride w:val=\"1\"/>"
                + "</w:lvlOverride></w:num><w:num w:numId=\"8\"><w:abstractNumId w:val=\"0\"/><w:lvlOverride w:i"
                        + "lvl=\"0\">"
                + "<w:startOverride w:val=\"1\"/></w:lvlOverride></w:num></w:numbering>"), numbering);
    }

    @Test void aDeeperItemWithoutAStyleOfItsOwnIsALevelOfTheSameList() {
        String xml = docx(Docx.p("${文}")).xml(model(new Prose.Item(0, true, true, span("a")), new Prose.Item(1, true,
                true, span("b")),
                new Prose.Item(0, true, false, span("c"))));
        assertEquals(List.of("0:7", "1:7", "0:7"), java.util.regex.Pattern.compile("<w:ilvl w:val=\"(\\d)\"/><w:"
                + "numId w:val=\"(\\d+)\"")
                .matcher(xml).results().map(m -> m.group(1) + ":" + m.group(2)).toList());
    }

    @Test void gridsAreTablesInTheTemplatesStyle() {
        String xml = docx(Docx.p("${文}")).xml(model(new Prose.Grid(true, List.of(List.of(span("h"), span("i")),
                List.of(span("1"), span("2"))))));
        assertTrue(xml.startsWith("<w:tbl><w:tblPr><w:tblStyle w:val=\"TG\"/><w:tblW w:w=\"8844\" w:type=\"dxa\"/>"),
                xml);
        assertTrue(xml.contains("<w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>"));
        assertEquals("h | i\n1 | 2\n", docx(Docx.p("${文}")).text(model(new Prose.Grid(true, List.of(List.of(span("h"),
                span("i")),
                List.of(span("1"), span("2")))))));
    }

    @Test void emptyProseAndEmptyTextTakeTheirParagraphWithThem() {
        assertEquals("前\n后\n", docx(Docx.p("前") + Docx.p("${空}") + Docx.p(" ${无} ") + Docx.p("后")).text(model()));
        assertEquals("前：\n", docx(Docx.p("前：${空}${无}")).text(model()));
        assertEquals("§\n后\n", docx("<w:p><w:pPr><w:sectPr/></w:pPr>" + Docx.r("${空}") + "</w:p>"
                + Docx.p("后")).text(model()));
        assertEquals("a | \n", docx(Docx.table("a | ${空}")).text(model()));
    }

    @Test void proseThatEndsASectionEndsItOnce() {
        String p = "<w:p><w:pPr><w:jc w:val=\"both\"/><w:sectPr/></w:pPr>" + Docx.r("${文}") + "</w:p>";
        assertEquals("甲\n乙§\n", docx(p).text(model(new Prose.Paragraph(span("甲")), new Prose.Paragraph(span("乙")))));
    }

    @Test void proseTestsAsText() {
        Map<String, Object> model = model(new Prose.Paragraph(span("甲")));
        assertEquals("有，无，是\n", docx(Docx.p("[#if 文?has_content]有[/#if]，[#if !空?has_content]无[/#if]，[#if 文 == "
                + "\"甲\"]是[/#if]")).text(model));
    }

    @Test void oneParagraphOfProseMayStandInAnother() {
        Docx docx = docx(Docx.p("即：${文}。"));
        assertEquals("即：甲。\n", docx.text(model(new Prose.Paragraph(span("甲")))));
        assertEquals(List.of("template.prose-among-text 正文第1段 即：【${文}】。: 这里取的正文有小标题、列表或表格，不能与别的文字放在同一段"),
                docx.findings(model(new Prose.Heading(1, span("甲")))));
    }

    @Test void aMissingStyleIsAFinding() {
        Docx docx = Docx.body(Docx.p("${文}"));
        assertEquals(List.of("template.missing-style 正文第1段 【${文}】: 这里取的正文要用样式“标题 2”，模板里没有"),
                docx.findings(model(new Prose.Heading(2, span("甲")))));
    }
}
