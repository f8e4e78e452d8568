package org.nianbao.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nianbao.report.Figure;

/** Tags as editors leave them: split, full-width, curly, with marks between. */
class TagsTest {
    private static final Map<String, Object> MODEL = Map.of("机关", "某某镇人民政府", "年度", "2023",
            "申请", Map.of("总计", new Figure(new BigDecimal("19"), "", true, null), "注", "甲<乙>&\"丙\""),
            "项", List.of("甲", "乙"));

    @Test void fillsATagInOneRun() {
        assertEquals("某某镇人民政府2023年\n", Docx.body(Docx.p("${机关}${年度}年")).text(MODEL));
    }

    @Test void joinsATagSplitOverRuns() {
        String xml = "<w:p>" + Docx.r("共$") + "<w:proofErr w:type=\"spellStart\"/>" + Docx.r("{申") + Docx.r("请.总")
                + "<w:proofErr w:type=\"spellEnd\"/>" + Docx.r("计") + Docx.r("}件") + "</w:p>";
        assertEquals("共19件\n", Docx.body(xml).text(MODEL));
    }

    @Test void tagTakesTheFormatOfItsFirstRun() {
        String xml = "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>${</w:t></w:r><w:r><w:rPr><w:i/></w:rPr><w:t>年度}</w:t>"
                + "</w:r></w:p>";
        assertEquals("<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>2023</w:t></w:r></w:p>", Docx.body(xml).xml(MODEL));
    }

    @Test void bookmarkAndCommentInsideATagSurviveBehindIt() {
        String xml = "<w:p>" + Docx.r("${年") + "<w:bookmarkStart w:id=\"1\" w:name=\"a\"/>" + Docx.r("度")
                + "<w:bookmarkEnd w:id=\"1\"/><w:commentRangeStart w:id=\"7\"/>" + Docx.r("}")
                        + "<w:commentRangeEnd w:id=\"7\"/>"
                + "<w:r><w:commentReference w:id=\"7\"/></w:r></w:p>";
        assertEquals("<w:p><w:r><w:t>2023</w:t></w:r><w:bookmarkStart w:id=\"1\" w:name=\"a\"/><w:bookmarkEnd w:"
                + "id=\"1\"/>"
                + "<w:commentRangeStart w:id=\"7\"/><w:commentRangeEnd w:id=\"7\"/><w:r><w:commentReference w:id"
                        + "=\"7\"/></w:r></w:p>",
                Docx.body(xml).xml(MODEL));
    }

    @Test void softHyphensAndPageBreakMarksInsideATagAreIgnored() {
        String xml = "<w:p><w:r><w:t>${年</w:t><w:softHyphen/><w:lastRenderedPageBreak/><w:t>\u00AD度\u200B}</w:t>"
                + "</w:r></w:p>";
        assertEquals("2023\n", Docx.body(xml).text(MODEL));
    }

    @ParameterizedTest
    @ValueSource(strings = {"${申请.总计}", "＄｛申请．总计｝", "${申请。总计}", "$｛ 申请.总计\u3000}", "￥{申请.总计}", "${\u00A0申请.总计}",
        "${申请[“总计”]}", "${申请[”总计“]}", "${申请［'总计'］}", "${申请[‘总计’]}", "${申请[\"总计”]}", "${（申请.总计）}",
        "${申请.总计！}", "${申请.总计!”无”}", "［＃if 年度 == “2023”］${申请.总计}［/#if］", "[#if 年度 ＝＝ “2023”]${申请.总计}［／＃if］",
        "[#if 申请.总计 ＞ 3 && 申请.总计 < 20]${申请.总计}[#else]无[/#if]", "[#-- 说明 ] ${ --]${申请.总计}", "[#—说明—]${申请.总计}"})
    void repairsWhatInputMethodsAndAutoCorrectMake(String tag) {
        String escaped = tag.replace("&", "&amp;").replace("<", "&lt;");
        assertEquals("共19件\n", Docx.body(Docx.p("共" + escaped + "件")).text(MODEL));
    }

    @Test void textInsideQuotesIsLeftAlone() {
        assertEquals("（甲，“乙”）2023：好\n", Docx.body(Docx.p("${\"（甲，“乙”）\" + 年度 + ‘：好’}")).text(MODEL));
    }

    @Test void textThatLooksLikeATagButIsNoneStays() {
        String text = "价$100，[1]，【注】，#号，[/]，{甲}";
        assertEquals(text + "2023\n", Docx.body(Docx.p(text + "${年度}")).text(MODEL));
    }

    @Test void dataIsNeverMarkup() {
        assertTrue(Docx.body(Docx.p("${申请.注}")).xml(MODEL).contains("甲&lt;乙&gt;&amp;\"丙\""));
        assertEquals("甲<乙>&\"丙\"\n", Docx.body(Docx.p("${申请.注}")).text(MODEL));
        Map<String, Object> tags = Map.of("a", "${b}[#if x]1;2;3;");
        assertEquals("${b}[#if x]1;2;3;\n", Docx.body(Docx.p("${a}")).text(tags));
    }

    @Test void figuresPrintAsTypedAndCountAsNumbers() {
        Map<String, Object> model = Map.of("a", new Figure(new BigDecimal("9116.360"), "（其中修订16件）", false, null),
                "b", new Figure(new BigDecimal("1234567"), "", false, null));
        assertEquals("9116.360（其中修订16件）/1234567/9116.36/1243683.360/3.5/大\n", Docx.body(Docx.p(
                "${a}/${b}/${a?c}/${a + b}/${7 / 2}/[#if b &gt; a]大[/#if]")).text(model));
    }

    @Test void lineFeedsBecomeBreaksAndTabsTabs() {
        assertEquals("<w:p><w:r><w:t xml:space=\"preserve\">x </w:t><w:br/><w:t>y</w:t><w:tab/><w:t>z</w:t></w:r"
                + "></w:p>",
                Docx.body(Docx.p("${a}")).xml(Map.of("a", "x \ny\tz")));
    }

    @Test void chineseFromDataGetsTheEastAsianHint() {
        String run = "<w:p><w:r><w:rPr><w:rStyle w:val=\"a\"/><w:rFonts w:ascii=\"T\"/><w:b/></w:rPr><w:t>${a}</"
                + "w:t></w:r></w:p>";
        assertEquals("<w:p><w:r><w:rPr><w:rStyle w:val=\"a\"/><w:rFonts w:ascii=\"T\" w:hint=\"eastAsia\"/><w:b/"
                + "></w:rPr>"
                + "<w:t>“甲”—…</w:t></w:r></w:p>", Docx.body(run).xml(Map.of("a", "“甲”—…")));
        assertEquals("<w:p><w:r><w:rPr><w:rFonts w:hint=\"eastAsia\"/><w:b/></w:rPr><w:t>——</w:t></w:r></w:p>",
                Docx.body("<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>${a}</w:t></w:r></w:p>").xml(Map.of("a", "——")));
        for (String western : List.of("19", "it’s", "9116.36")) {
            assertFalse(Docx.body(run).xml(Map.of("a", western)).contains("hint"), western);
        }
    }

    @Test void whatNoTagTouchesComesOutAsItWentIn() {
        String xml = "<w:p w14:paraId=\"1\"><w:pPr><w:pStyle w:val=\"a\"/></w:pPr><w:r><w:t xml:space=\"preserve"
                + "\"> a &amp; &gt; </w:t>"
                + "</w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:r/></mc:Choice><mc:Fallback/></mc:A"
                        + "lternateContent>"
                + "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText xml:space=\"preserve\"> PAGE"
                        + " \"&quot; </w:instrText>"
                + "</w:r></w:p>";
        String same = xml.replace("PAGE \"&quot;", "PAGE \"\"");
        assertEquals(same + "<w:p><w:r><w:t>2023</w:t></w:r></w:p>", Docx.body(same + Docx.p("${年度}")).xml(MODEL));
    }

    @Test void aPartWithoutTagsIsTheSameBytes() {
        Docx docx = Docx.body(Docx.p("${年度}")).part("header1.xml", "header", "w:hdr", Docx.p("页眉"));
        Parts in = docx.parts();
        assertTrue(in.byName().get("word/header1.xml") == docx.fill(MODEL).byName().get("word/header1.xml"));
    }

    @Test void headersFootersNotesAndTextBoxesAreFilled() {
        String box = "<w:p><w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wps:txbx><w:txbxContent>"
                + Docx.p("${年度}") + "</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><w:"
                        + "txbxContent>"
                + Docx.p("${年度}") + "</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>";
        Docx docx = Docx.body(box).part("header1.xml", "header", "w:hdr", Docx.p("${机关}"))
                .part("footer1.xml", "footer", "w:ftr", Docx.p("—${年度}—"))
                .part("footnotes.xml", "footnotes", "w:footnotes", "<w:footnote w:id=\"1\">" + Docx.p("${年度}注")
                        + "</w:footnote>");
        Parts filled = docx.fill(MODEL);
        assertEquals(2, Docx.xml(filled, Parts.DOCUMENT).split("<w:t>2023</w:t>", -1).length - 1);
        assertEquals("某某镇人民政府\n", Docx.dump(filled, "word/header1.xml"));
        assertEquals("—2023—\n", Docx.dump(filled, "word/footer1.xml"));
        assertEquals("2023注\n", Docx.dump(filled, "word/footnotes.xml"));
    }

    @Test void tagsInLinksFieldsAndContentControlsAreFilled() {
        String xml = "<w:p><w:hyperlink w:anchor=\"a\">" + Docx.r("${年") + Docx.r("度}") + "</w:hyperlink>"
                + "<w:sdt><w:sdtPr/><w:sdtContent>" + Docx.r("年${机关}") + "</w:sdtContent></w:sdt></w:p>";
        assertEquals("2023年某某镇人民政府\n", Docx.body(xml).text(MODEL));
    }

    @Test void trackedChangesCountAsAccepted() {
        String xml = "<w:p><w:pPr><w:pPrChange w:id=\"1\"><w:pPr/></w:pPrChange></w:pPr><w:ins w:id=\"2\">"
                + Docx.r("${年")
                + "</w:ins><w:del w:id=\"3\"><w:r><w:delText>份</w:delText></w:r></w:del>" + Docx.r("度}") + "</w:p>"
                + "<w:p><w:pPr><w:rPr><w:del w:id=\"4\"/></w:rPr></w:pPr>" + Docx.r("前") + "</w:p>" + Docx.p("后");
        Docx docx = Docx.body(xml);
        assertEquals("2023\n前后\n", docx.text(MODEL));
        assertEquals(List.of("template.tracked-changes"), docx.ids(MODEL));
        assertEquals(List.of(), Docx.body(Docx.p("${年度}")).ids(MODEL));
    }

    /** Every way to cut a paragraph into three runs, with what Word puts between runs. */
    @Test void tagsMaySplitAnywhere() {
        String text = "共${申请.总计}件[#if 年度 == “2023”]是[/#if]。";
        List<String> between = List.of("", "<w:proofErr w:type=\"spellStart\"/>",
                "<w:bookmarkStart w:id=\"1\" w:name=\"a\"/><w:bookmarkEnd w:id=\"1\"/>",
                "<w:r><w:softHyphen/></w:r>", "<w:r><w:rPr><w:b/></w:rPr></w:r>");
        int cases = 0;
        for (int i = 0; i <= text.length(); i++) {
            for (int j = i; j <= text.length(); j++) {
                String noise = between.get(cases++ % between.size());
                String xml = "<w:p>" + Docx.r(text.substring(0, i)) + noise
                        + "<w:r w:rsidR=\"1\"><w:rPr><w:rFonts w:hint=\"eastAsia\"/></w:rPr><w:t>"
                        + text.substring(i, j) + "</w:t></w:r>" + noise + Docx.r(text.substring(j)) + "</w:p>";
                assertEquals("共19件是。\n", Docx.body(xml).text(MODEL), xml);
            }
        }
        assertTrue(cases > 700, "cases: " + cases);
    }
}
