package org.nianbao.layout.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.nianbao.layout.doc.Inline;
import org.nianbao.layout.doc.Paragraph;
import org.nianbao.layout.doc.ParagraphFormat.Align;
import org.nianbao.layout.doc.ParagraphFormat.Spacing;
import org.nianbao.layout.doc.RunFormat;

class StylesTest {
    private static final String STYLES = """
            <w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="21"/>
              <w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="宋体"/></w:rPr></w:rPrDefault>
              <w:pPrDefault><w:pPr><w:spacing w:after="160"/></w:pPr></w:pPrDefault></w:docDefaults>
            <w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/>
              <w:pPr><w:jc w:val="both"/></w:pPr></w:style>
            <w:style w:type="paragraph" w:styleId="b"><w:name w:val="正文缩进"/><w:basedOn w:val="a"/>
              <w:pPr><w:spacing w:line="560" w:lineRule="exact"/><w:ind w:firstLineChars="200" w:firstLine="420"/></w:pPr>
              <w:rPr><w:rFonts w:eastAsia="仿宋_GB2312"/><w:sz w:val="32"/><w:b/></w:rPr></w:style>
            <w:style w:type="paragraph" w:styleId="h"><w:name w:val="heading 1"/><w:basedOn w:val="b"/>
              <w:pPr><w:outlineLvl w:val="0"/><w:keepNext/></w:pPr></w:style>
            <w:style w:type="character" w:styleId="s"><w:name w:val="Strong"/><w:rPr><w:b/><w:i/></w:rPr></w:style>
            """;

    private static RunFormat format(Paragraph p) {
        return ((Inline.Text) p.inlines().get(0)).format();
    }

    private static Paragraph read(String paragraph) {
        return Docx.body(paragraph).styles(STYLES).paragraph();
    }

    @Test void basedOnChainLaysStylesOverDefaults() {
        Paragraph p = read("<w:p><w:pPr><w:pStyle w:val='h'/></w:pPr><w:r><w:t>标题</w:t></w:r></w:p>");
        assertEquals(Align.JUSTIFIED, p.format().align());
        assertEquals(8, p.format().spaceAfter());
        assertEquals(new Spacing(Spacing.Rule.EXACT, 28), p.format().spacing());
        assertEquals(16, format(p).size());
        assertEquals("仿宋_GB2312", format(p).eastAsia());
        assertEquals("Times New Roman", format(p).ascii());
        assertEquals(1, p.outline());
        assertEquals("heading 1", p.style());
        assertTrue(p.format().keepNext());
    }

    @Test void directFormattingComesLast() {
        Paragraph p = read("<w:p><w:pPr><w:pStyle w:val='b'/><w:jc w:val='center'/><w:ind w:firstLineChars='0' w:firstLine='0'/></w:pPr>"
                + "<w:r><w:rPr><w:b w:val='0'/><w:sz w:val='44'/></w:rPr><w:t>题</w:t></w:r></w:p>");
        assertEquals(Align.CENTER, p.format().align());
        assertEquals(0, p.format().firstLine());
        assertFalse(format(p).bold());
        assertEquals(22, format(p).size());
    }

    @Test void togglesOfTwoStylesFlipOneAnother() {
        Paragraph p = read("<w:p><w:pPr><w:pStyle w:val='b'/></w:pPr><w:r><w:rPr><w:rStyle w:val='s'/></w:rPr><w:t>重</w:t></w:r></w:p>");
        assertFalse(format(p).bold());
        assertTrue(format(p).italic());
        Paragraph direct = read("<w:p><w:pPr><w:pStyle w:val='b'/></w:pPr><w:r><w:rPr><w:rStyle w:val='s'/><w:b/></w:rPr><w:t>重</w:t></w:r></w:p>");
        assertTrue(format(direct).bold());
    }

    @Test void firstLineIndentCountsInTheTextsOwnCharacters() {
        Paragraph p = read("<w:p><w:pPr><w:pStyle w:val='b'/></w:pPr><w:r><w:t>正文</w:t></w:r></w:p>");
        assertEquals(32, p.format().firstLine());
    }

    @Test void firstLineIndentCountsInThePitchOfACharacterGrid() {
        Paragraph p = Docx.body("<w:p><w:pPr><w:pStyle w:val='b'/></w:pPr><w:r><w:t>正文</w:t></w:r></w:p>"
                + "<w:sectPr><w:docGrid w:type='linesAndChars' w:linePitch='579' w:charSpace='-849'/></w:sectPr>").styles(STYLES).paragraph();
        assertEquals(2 * (16 - 849 / 4096.0), p.format().firstLine(), 1e-9);
    }

    @Test void hangingCharactersComeOnTopOfLeftOnes() {
        Paragraph p = read("<w:p><w:pPr><w:ind w:leftChars='100' w:left='420' w:hangingChars='100' w:hanging='210'/></w:pPr>"
                + "<w:r><w:rPr><w:sz w:val='21'/></w:rPr><w:t>文</w:t></w:r></w:p>");
        assertEquals(21, p.format().left());
        assertEquals(-10.5, p.format().firstLine());
    }

    @Test void linesBeforeCountInTheGridsPitch() {
        String p = "<w:p><w:pPr><w:spacing w:before='100' w:beforeLines='50' w:afterAutospacing='1'/></w:pPr></w:p>";
        Paragraph plain = Docx.body(p).paragraph();
        assertEquals(6, plain.format().spaceBefore());
        assertEquals(14, plain.format().spaceAfter());
        Paragraph grid = Docx.body(p + "<w:sectPr><w:docGrid w:type='lines' w:linePitch='312'/></w:sectPr>").paragraph();
        assertEquals(7.8, grid.format().spaceBefore(), 1e-9);
    }

    @Test void defaultsAreThoseOfWord() {
        Paragraph p = Docx.body("<w:p><w:r><w:t>x</w:t></w:r></w:p>").paragraph();
        assertTrue(p.format().widowControl());
        assertTrue(p.format().kinsoku());
        assertTrue(p.format().overflowMarks());
        assertTrue(p.format().gapLatin());
        assertTrue(p.format().gapDigits());
        assertFalse(p.format().breakLatin());
        assertEquals(Spacing.SINGLE, p.format().spacing());
        assertEquals(10, format(p).size());
        assertEquals("宋体", format(p).eastAsia());
    }

    @Test void valuesInOtherUnits() {
        Paragraph p = Docx.body("<w:p><w:pPr><w:ind w:start='2.54cm' w:end='10mm'/><w:spacing w:line='360' w:lineRule='auto' w:before='6pt'/></w:pPr>"
                + "<w:r><w:rPr><w:sz w:val='16pt'/><w:w w:val='80%'/><w:spacing w:val='-20'/><w:position w:val='6'/></w:rPr><w:t>x</w:t></w:r></w:p>").paragraph();
        assertEquals(72, p.format().left(), 1e-9);
        assertEquals(28.346, p.format().right(), 1e-3);
        assertEquals(new Spacing(Spacing.Rule.MULTIPLE, 1.5), p.format().spacing());
        assertEquals(6, p.format().spaceBefore());
        assertEquals(16, format(p).size());
        assertEquals(0.8, format(p).scale());
        assertEquals(-1, format(p).spacing());
        assertEquals(3, format(p).raise());
    }

    @Test void tabsAreMergedAndCleared() {
        Paragraph p = Docx.body("<w:p><w:pPr><w:pStyle w:val='t'/><w:tabs><w:tab w:val='clear' w:pos='420'/>"
                + "<w:tab w:val='right' w:leader='dot' w:pos='8844'/></w:tabs></w:pPr></w:p>")
                .styles("<w:style w:type='paragraph' w:styleId='t'><w:name w:val='T'/><w:pPr><w:tabs><w:tab w:val='left' w:pos='420'/>"
                        + "<w:tab w:val='center' w:pos='4422'/></w:tabs></w:pPr></w:style>").paragraph();
        assertEquals("[TabStop[position=221.1, kind=CENTER, leader= ], TabStop[position=442.2, kind=RIGHT, leader=.]]",
                p.format().tabs().toString());
    }

    @Test void themeFontsFollowTheThemesScript() {
        String theme = """
                <a:clrScheme name="x"><a:dk1><a:sysClr val="windowText" lastClr="000000"/></a:dk1><a:lt1><a:srgbClr val="FFFFFF"/></a:lt1>
                <a:accent1><a:srgbClr val="4472C4"/></a:accent1></a:clrScheme>
                <a:fontScheme name="x"><a:majorFont><a:latin typeface="Arial"/><a:ea typeface=""/></a:majorFont>
                <a:minorFont><a:latin typeface="Calibri"/><a:ea typeface=""/>
                <a:font script="Jpan" typeface="游明朝"/><a:font script="Hans" typeface="等线"/></a:minorFont></a:fontScheme>""";
        String run = "<w:p><w:r><w:rPr><w:rFonts w:asciiTheme='minorHAnsi' w:hAnsiTheme='majorHAnsi' w:eastAsiaTheme='minorEastAsia'/>"
                + "<w:color w:val='FF0000' w:themeColor='accent1' w:themeShade='BF'/></w:rPr><w:t>x</w:t></w:r></w:p>";
        RunFormat f = format(Docx.body(run).theme(theme).settings("<w:themeFontLang w:val='en-US' w:eastAsia='zh-CN'/>").paragraph());
        assertEquals("Calibri", f.ascii());
        assertEquals("Arial", f.highAnsi());
        assertEquals("等线", f.eastAsia());
        assertEquals("2f5496", String.format("%06x", f.rgb()));
        RunFormat japanese = format(Docx.body(run).theme(theme).settings("<w:themeFontLang w:eastAsia='ja-JP'/>").paragraph());
        assertEquals("游明朝", japanese.eastAsia());
    }

    @Test void aNamedFontSupersedesAnInheritedThemeFont() {
        RunFormat f = format(Docx.body("<w:p><w:r><w:rPr><w:rFonts w:eastAsia='黑体' w:hint='eastAsia'/></w:rPr><w:t>x</w:t></w:r></w:p>")
                .styles("<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:eastAsiaTheme='minorEastAsia'/></w:rPr></w:rPrDefault></w:docDefaults>")
                .theme("<a:fontScheme name='x'><a:minorFont><a:ea typeface='等线'/></a:minorFont></a:fontScheme>").paragraph());
        assertEquals("黑体", f.eastAsia());
        assertTrue(f.eastAsiaHint());
    }

    @Test void automaticColourStandsOutFromADarkGround() {
        String run = "<w:r><w:rPr>%s</w:rPr><w:t>x</w:t></w:r>";
        assertEquals(0x000000, format(Docx.body("<w:p>" + run.formatted("<w:color w:val='auto'/>") + "</w:p>").paragraph()).rgb());
        RunFormat dark = format(Docx.body("<w:p>" + run.formatted("<w:shd w:val='clear' w:fill='1F3864'/>") + "</w:p>").paragraph());
        assertEquals(0xFFFFFF, dark.rgb());
        assertEquals(0x1F3864, dark.shade());
        assertEquals(0xFFFF00, format(Docx.body("<w:p>" + run.formatted("<w:highlight w:val='yellow'/>") + "</w:p>").paragraph()).shade());
        assertNull(format(Docx.body("<w:p>" + run.formatted("<w:shd w:val='clear' w:fill='auto'/>") + "</w:p>").paragraph()).shade());
        assertEquals(0xD9D9D9, format(Docx.body("<w:p>" + run.formatted("<w:shd w:val='pct15' w:fill='auto'/>") + "</w:p>").paragraph()).shade());
    }

    @Test void aCircleOfStylesEnds() {
        Paragraph p = Docx.body("<w:p><w:pPr><w:pStyle w:val='x'/></w:pPr><w:r><w:t>x</w:t></w:r></w:p>").styles(
                "<w:style w:type='paragraph' w:styleId='x'><w:name w:val='X'/><w:basedOn w:val='y'/><w:rPr><w:sz w:val='30'/></w:rPr></w:style>"
                + "<w:style w:type='paragraph' w:styleId='y'><w:name w:val='Y'/><w:basedOn w:val='x'/><w:pPr><w:keepLines/></w:pPr></w:style>").paragraph();
        assertEquals(15, format(p).size());
        assertTrue(p.format().keepLines());
    }
}
