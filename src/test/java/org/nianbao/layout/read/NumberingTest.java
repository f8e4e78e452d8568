package org.nianbao.layout.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nianbao.layout.doc.Block;
import org.nianbao.layout.doc.Paragraph;
import org.nianbao.layout.doc.Paragraph.Label;

class NumberingTest {
    private static final String LIST = """
            <w:abstractNum w:abstractNumId="7"><w:multiLevelType w:val="multilevel"/>
              <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:pStyle w:val="h1"/><w:suff w:val="nothing"/><w:lvlText w:val="%1、"/>
                <w:pPr><w:ind w:left="0" w:firstLine="640"/></w:pPr><w:rPr><w:rFonts w:eastAsia="黑体"/></w:rPr></w:lvl>
              <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:pStyle w:val="h2"/><w:suff w:val="nothing"/><w:lvlText w:val="（%2）"/></w:lvl>
              <w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:suff w:val="space"/><w:lvlText w:val="%3."/></w:lvl>
              <w:lvl w:ilvl="3"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:isLgl/><w:lvlText w:val="%1.%2.%4"/><w:lvlJc w:val="right"/></w:lvl>
            </w:abstractNum>
            <w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>
            <w:num w:numId="2"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="2"><w:startOverride w:val="5"/></w:lvlOverride></w:num>
            <w:num w:numId="3"><w:abstractNumId w:val="7"/></w:num>
            """;

    private static String item(int num, int level) {
        return "<w:p><w:pPr><w:numPr><w:ilvl w:val='" + level + "'/><w:numId w:val='" + num + "'/></w:numPr></w:pPr><w:r><w:t>x</w:t></w:r></w:p>";
    }

    private static List<String> labels(Docx docx) {
        List<String> out = new ArrayList<>();
        for (Block block : docx.blocks()) {
            Label label = ((Paragraph) block).label();
            out.add(label == null ? "-" : label.text());
        }
        return out;
    }

    @Test void countsInDocumentOrderAndRestartsBelow() {
        assertEquals(List.of("一、", "（一）", "1.", "2.", "（二）", "1.", "二、", "（一）"), labels(Docx.body(
                item(1, 0) + item(1, 1) + item(1, 2) + item(1, 2) + item(1, 1) + item(1, 2) + item(1, 0) + item(1, 1)).numbering(LIST)));
    }

    @Test void legalNumbersAreArabic() {
        assertEquals(List.of("一、", "二、", "（一）", "2.1.1", "2.1.2"), labels(Docx.body(
                item(1, 0) + item(1, 0) + item(1, 1) + item(1, 3) + item(1, 3)).numbering(LIST)));
    }

    @Test void startOverrideBeginsAnewOnceAndPlainNumsGoOn() {
        assertEquals(List.of("1.", "2.", "5.", "6.", "7."), labels(Docx.body(
                item(1, 2) + item(1, 2) + item(2, 2) + item(2, 2) + item(3, 2)).numbering(LIST)));
    }

    @Test void lvlRestartZeroNeverRestarts() {
        String list = """
                <w:abstractNum w:abstractNumId="1">
                  <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="第%1章"/></w:lvl>
                  <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlRestart w:val="0"/><w:lvlText w:val="第%2条"/></w:lvl>
                </w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>""";
        assertEquals(List.of("第1章", "第1条", "第2条", "第2章", "第3条"), labels(Docx.body(
                item(1, 0) + item(1, 1) + item(1, 1) + item(1, 0) + item(1, 1)).numbering(list)));
    }

    @Test void stylesCarryNumbersByTheirLevelsLink() {
        String styles = """
                <w:style w:type="paragraph" w:styleId="h1"><w:name w:val="heading 1"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr><w:outlineLvl w:val="0"/></w:pPr></w:style>
                <w:style w:type="paragraph" w:styleId="h2"><w:name w:val="heading 2"/><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr>
                  <w:outlineLvl w:val="1"/><w:ind w:firstLine="600"/></w:pPr></w:style>""";
        String body = "<w:p><w:pPr><w:pStyle w:val='h1'/></w:pPr></w:p><w:p><w:pPr><w:pStyle w:val='h2'/></w:pPr></w:p>"
                + "<w:p><w:pPr><w:pStyle w:val='h1'/><w:numPr><w:numId w:val='0'/></w:numPr></w:pPr></w:p><w:p><w:pPr><w:pStyle w:val='h1'/></w:pPr></w:p>";
        Docx docx = Docx.body(body).styles(styles).numbering(LIST);
        assertEquals(List.of("一、", "（一）", "-", "二、"), labels(docx));
        List<Block> blocks = docx.blocks();
        Paragraph first = (Paragraph) blocks.get(0);
        assertEquals(32, first.format().firstLine());
        assertEquals("黑体", first.label().format().eastAsia());
        assertEquals(Label.Suffix.NOTHING, first.label().suffix());
        assertEquals(0, first.list());
        assertEquals(30, ((Paragraph) blocks.get(1)).format().firstLine());
        assertEquals(0, ((Paragraph) blocks.get(2)).format().firstLine());
    }

    @Test void aListOfItsOwnIndentsOverTheStyleAndIsAList() {
        Paragraph p = Docx.body(item(1, 0)).numbering(LIST).styles(
                "<w:style w:type='paragraph' w:default='1' w:styleId='a'><w:name w:val='Normal'/><w:pPr><w:ind w:firstLine='100'/></w:pPr></w:style>").paragraph();
        assertEquals(32, p.format().firstLine());
        assertEquals(1, p.list());
    }

    @Test void numStyleLinkLeadsToTheStylesList() {
        String list = """
                <w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="公文"/></w:abstractNum>
                <w:abstractNum w:abstractNumId="2"><w:styleLink w:val="公文"/>
                  <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1"/></w:lvl></w:abstractNum>
                <w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>""";
        assertEquals(List.of("I", "II"), labels(Docx.body(item(1, 0) + item(1, 0)).numbering(list)));
    }

    @Test void bulletsOfSymbolFontsBecomeUnicode() {
        String list = """
                <w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="\uF06C"/>
                  <w:rPr><w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings"/></w:rPr></w:lvl></w:abstractNum>
                <w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>""";
        Label label = Docx.body(item(1, 0)).numbering(list).paragraph().label();
        assertEquals("●", label.text());
        assertEquals("Times New Roman", label.format().ascii());
    }

    @Test void anUnknownFormatIsTold() {
        String list = """
                <w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="3"/><w:numFmt w:val="aiueo"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum>
                <w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>""";
        Docx docx = Docx.body(item(1, 0)).numbering(list);
        assertEquals("3.", docx.paragraph().label().text());
        assertEquals("layout.unsupported 正文第1段的“编号格式aiueo”排不进PDF：编号改用阿拉伯数字。\n", docx.told());
    }

    @Test void aMissingNumIsNoNumber() {
        assertNull(Docx.body(item(9, 0)).numbering(LIST).paragraph().label());
    }

    @Test void formats() {
        assertEquals("一 十 十一 二十 二十一 九十九 一○○ 一○一", row("chineseCounting", 1, 10, 11, 20, 21, 99, 100, 101));
        assertEquals("一 十 十二 一百 一百零一 一百一十 二百二十二 一千零一 一千零一十 一万 十二万三千",
                row("chineseCountingThousand", 1, 10, 12, 100, 101, 110, 222, 1001, 1010, 10000, 123000));
        assertEquals("一百零一", row("taiwaneseCountingThousand", 101));
        assertEquals("壹 壹拾 贰拾叁 壹佰零肆", row("chineseLegalSimplified", 1, 10, 23, 104));
        assertEquals("甲 癸 甲", row("ideographTraditional", 1, 10, 11));
        assertEquals("子 亥 子", row("ideographZodiac", 1, 12, 13));
        assertEquals("① ⑳ 21", row("decimalEnclosedCircle", 1, 20, 21));
        assertEquals("① ⑩", row("decimalEnclosedCircleChinese", 1, 10));
        assertEquals("⑴ ⒇ (21)", row("decimalEnclosedParen", 1, 20, 21));
        assertEquals("⒈ ⒛ 21.", row("decimalEnclosedFullstop", 1, 20, 21));
        assertEquals("１ １０", row("decimalFullWidth", 1, 10));
        assertEquals("01 09 10", row("decimalZero", 1, 9, 10));
        assertEquals("a z aa zz aaa", row("lowerLetter", 1, 26, 27, 52, 53));
        assertEquals("A AA", row("upperLetter", 1, 27));
        assertEquals("i iv ix xiv xl mcmxcix", row("lowerRoman", 1, 4, 9, 14, 40, 1999));
        assertEquals("- 3 -", row("numberInDash", 3));
        assertEquals("12", row("", 12));
        assertTrue(NumberFormat.knows("none"));
        assertFalse(NumberFormat.knows("aiueo"));
    }

    private static String row(String format, int... numbers) {
        List<String> out = new ArrayList<>();
        for (int n : numbers) out.add(NumberFormat.format(format, n));
        return String.join(" ", out);
    }
}
