package org.nianbao.template;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a directive wraps: text, paragraphs, rows. */
class DirectivesTest {
    private static final Map<String, Object> MODEL = Map.of("有", true, "无", false, "空", List.of(), "项",
            List.of(Map.of("名", "甲", "数", 1), Map.of("名", "乙", "数", 2)));

    private static String body(String... blocks) {
        StringBuilder out = new StringBuilder();
        for (String block : blocks) out.append(block.startsWith("<") ? block : Docx.p(block));
        return Docx.body(out.toString()).text(MODEL);
    }

    @Test void wrapsTextInsideOneParagraph() {
        assertEquals("甲1、乙2。\n", body("[#list 项 as x]${x.名}${x.数}[#sep]、[/#list]。"));
        assertEquals("前后\n", body("前[#if 无]中[/#if]后"));
    }

    @Test void aloneInItsParagraphItWrapsWholeParagraphs() {
        assertEquals("前\n甲\n1\n乙\n2\n后\n", body("前", "[#list 项 as x]", "${x.名}", "${x.数}", " [/#list] ", "后"));
        assertEquals("前\n否\n后\n", body("前", "[#if 无]", "是", "[#else]", "否", "[/#if]", "后"));
    }

    @Test void atTheEdgesOfParagraphsItWrapsThemToo() {
        assertEquals("甲\n1\n乙\n2\n", body("[#list 项 as x]${x.名}", "${x.数}[/#list]"));
    }

    @Test void severalDirectivesMayShareALine() {
        assertEquals("甲\n乙\n", body("[#if 有][#list 项 as x]", "${x.名}", "[/#list][/#if]"));
    }

    @Test void assignVanishesWithItsLine() {
        assertEquals("3\n", body("[#assign 和 = 项[0].数 + 项[1].数]", "${和}"));
    }

    @Test void wrapsTablesBetweenParagraphs() {
        assertEquals("前\n甲\n1\n后\n", body("前", "[#if 有]", Docx.table("甲", "1"), "[/#if]", "后"));
    }

    @Test void endInAnotherCellRepeatsTheRow() {
        assertEquals("名 | 数\n甲 | 1\n乙 | 2\n合计 | 3\n",
                body(Docx.table("名 | 数", "[#list 项 as x]${x.名} | ${x.数}[~#list]", "合计 | 3")));
    }

    @Test void endInAnotherRowRepeatsBothRows() {
        assertEquals("甲 | a\nb | 1\n乙 | a\nb | 2\n", body(Docx.table("[#list 项 as x]${x.名} | a",
                "b | ${x.数}[~#list]")));
    }

    @Test void rowsOfDirectivesVanish() {
        assertEquals("甲 | 1\n乙 | 2\n", body(Docx.table("[#list 项 as x] | ", "${x.名} | ${x.数}", "[~#list] | ")));
        assertEquals("b | 2\n", body(Docx.table("[#if 无] | ", "a | 1", "[#else] | ", "b | 2", "[~#if] | ")));
    }

    @Test void insideOneCellItWrapsTheCellsParagraphs() {
        assertEquals("甲/乙 | z\n", body(Docx.table("[#list 项 as x]/${x.名}/[~#list] | z")));
    }

    @Test void aCellThatLosesAllParagraphsKeepsAnEmptyOne() {
        assertEquals("<w:tbl><w:tblPr/><w:tblGrid/><w:tr><w:tc><w:tcPr></w:tcPr><w:p/></w:tc></w:tr></w:tbl>",
                Docx.body(Docx.table("[#if 无]/a/[~#if]")).xml(MODEL).replace("<w:tcPr/>", "<w:tcPr></w:tcPr>"));
    }

    @Test void aTableThatLosesAllRowsGoes() {
        assertEquals("前\n后\n", body("前", Docx.table("[#list 空 as x]${x} | [~#list]"), "后"));
    }

    @Test void mergeBegunInARepeatedRowBeginsForEachItem() {
        assertEquals("头 | 头\nv甲 | 1\n^ | b\nv乙 | 2\n^ | b\n",
                body(Docx.table("头 | 头", "v[#list 项 as x]${x.名} | ${x.数}", "^ | b[~#list]")));
    }

    @Test void mergeBegunBeforeARepeatedRowGoesOn() {
        assertEquals("v类 | 0\n^ | 1\n^ | 2\n^ | 9\n",
                body(Docx.table("v类 | 0", "^ | [#list 项 as x]${x.数}[~#list]",
                        "^ | 9").replace("[#list 项 as x]${x.数}[/#list]",
                        "[#list 项 as x]${x.数}</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>[/#list]"))
                        .replace("1 | ", "1").replace("2 | ", "2"));
    }

    @Test void aDroppedRowHandsItsMergeToTheNextKeptRow() {
        assertEquals("v乙类 | x\nv甲类 | 2\n^ | 3\n", body(Docx.table("v乙类 | x", "[#if 无] | ", "v甲类 | 1", "[~#if] | ",
                "^ | 2", "^ | 3")));
        assertEquals("2>v甲类 | 2\n2>^ | 3\n",
                body(Docx.table("[#if 无] | | ", "2>v甲类 | 1", "[~#if] | | ", "2>^ | 2", "2>^ | 3")));
    }

    @Test void spansInRepeatedRowsStay() {
        assertEquals("2>甲 | 1\n2>乙 | 2\n", body(Docx.table("2>[#list 项 as x]${x.名} | ${x.数}[~#list]")));
    }

    @Test void aSectionEndInADirectiveLineStays() {
        String section = "<w:pPr><w:sectPr/></w:pPr>";
        assertEquals("前\n§\n后\n", body("前", "[#if 无]", "中", "<w:p>" + section + Docx.r("[/#if]") + "</w:p>", "后"));
        assertEquals("前\n§\n后\n", body("前", "<w:p>" + section + Docx.r("[#if 无]") + "</w:p>", "中", "[/#if]", "后"));
    }

    @Test void aSectionThatLosesItsLastParagraphKeepsItsPage() {
        String end = "<w:p><w:pPr><w:sectPr/></w:pPr>" + Docx.r("末") + "</w:p>";
        assertEquals("前\n§\n后\n", body("前", "[#if 无]", end, "[/#if]", "后"));
        assertEquals("前\n末§\n后\n", body("前", "[#if 有]", end, "[/#if]", "后"));
        assertEquals("前§\n后\n", body(end.replace("末", "前"), "[#if 无]", end, "[/#if]", "后"));
    }

    @Test void bookmarksOfAVanishedLineSurvive() {
        assertEquals("<w:bookmarkStart w:id=\"1\" w:name=\"a\"/><w:p><w:r><w:t>x</w:t></w:r></w:p><w:bookmarkEnd"
                + " w:id=\"1\"/>",
                Docx.body("<w:p><w:bookmarkStart w:id=\"1\" w:name=\"a\"/>" + Docx.r("[#if 有]")
                        + "</w:p><w:p><w:r><w:t>x</w:t></w:r></w:p>"
                        + "<w:p><w:bookmarkEnd w:id=\"1\"/>" + Docx.r("[/#if]") + "</w:p>").xml(MODEL));
    }

    @Test void whatMayBeThereOnceIsNotRepeated() {
        String p = "<w:p w14:paraId=\"A\"><w:bookmarkStart w:id=\"1\" w:name=\"a\"/>" + Docx.r("${x.名}")
                + "<w:bookmarkEnd w:id=\"1\"/></w:p>";
        assertEquals("<w:p w14:paraId=\"A\"><w:bookmarkStart w:id=\"1\" w:name=\"a\"/><w:r><w:rPr><w:rFonts w:hi"
                + "nt=\"eastAsia\"/></w:rPr>"
                + "<w:t>甲</w:t></w:r><w:bookmarkEnd w:id=\"1\"/></w:p><w:p><w:r><w:rPr><w:rFonts w:hint=\"eastAs"
                        + "ia\"/></w:rPr>"
                + "<w:t>乙</w:t></w:r></w:p>", Docx.body(Docx.p("[#list 项 as x]") + p + Docx.p("[/#list]")).xml(MODEL));
    }

    @Test void aMergeHandedOnKeepsTheTextItsFieldsPrint() {
        Map<String, Object> model = Map.of("无", false, "类", "乙", "项", List.of(1, 2));
        assertEquals("v（乙） | 2\n^ | 3\n", Docx.body(Docx.table("[#if 无] | ", "v（${类}） | 1", "[~#if] | ", "^ | 2",
                "^ | 3")).text(model));
        assertEquals("v（） | 2\n", Docx.body(Docx.table("[#if 缺??] | ", "v（${缺}） | 1", "[~#if] | ",
                "^ | 2")).text(model));
        assertEquals("v1 | 1\n^ | b\nv2 | 2\n^ | b\n",
                Docx.body(Docx.table("v[#list 项 as x]${x} | ${x}", "^ | b[~#list]")).text(model));
    }

    @Test void aTemplateFillsTheSameEachTime() {
        org.nianbao.finding.Findings findings = new org.nianbao.finding.Findings();
        Template template = Template.compile(Docx.body(Docx.table("[#if 无] | ", "v甲类 | 1", "[~#if] | ", "^ | 2")
                + Docx.p("${项[0].名}")).parts(),
                findings).orElseThrow();
        String first = Docx.xml(template.fill(MODEL, findings).orElseThrow(), Parts.DOCUMENT);
        assertEquals(first, Docx.xml(template.fill(MODEL, findings).orElseThrow(), Parts.DOCUMENT));
    }

    @Test void tablesWhoseSeparatorIsGoneStayApart() {
        assertEquals("甲\n\n乙\n", body("[#list 项 as x]", Docx.table("${x.名}"), "[/#list]"));
        assertEquals("a\n\nb\n", body(Docx.table("a"), "[#if 无]注[/#if]${\"\"}", Docx.table("b")));
        assertEquals("a\nb\n1\n", body(Docx.table("a"), Docx.table("b"), "${项[0].数}"));
    }

    @Test void eachItemThatLosesItsFirstRowBeginsItsOwnMerge() {
        String table = Docx.table("[#list 项 as x] | ", "[#if x.数 == 1] | ", "v${x.名} | 首", "[~#if] | ", "^ | ${x.数}",
                "^ | z", "[~#list] | ");
        assertEquals("v甲 | 首\n^ | 1\n^ | z\nv乙 | 2\n^ | z\n", body(table));
        assertEquals("v甲 | 1\n^ | z\nv乙 | 2\n^ | z\n", body(table.replace("x.数 == 1", "无")));
    }

    @Test void branchesHandTheirMergeOnToo() {
        assertEquals("v乙 | 2\n^ | 3\n", body(Docx.table("[#if 无] | ", "v${项[1].名} | 1", "[#else] | ", "^ | 2",
                "[~#if] | ",
                "^ | 3")));
    }
}
