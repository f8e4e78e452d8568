package org.nianbao.layout.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nianbao.finding.Severity;
import org.nianbao.layout.doc.Document;
import org.nianbao.layout.doc.Paragraph;

class UnsupportedTest {
    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            <w:p><w:r><w:rPr><w:em w:val="circle"/></w:rPr><w:t>x</w:t></w:r></w:p>                   ~ 正文第1段的“不是圆点的着重号”
            <w:p><w:r><w:rPr><w:smallCaps/></w:rPr><w:t>x</w:t></w:r></w:p>                           ~ 正文第1段的“小型大写字母”
            <w:p><w:r><w:rPr><w:bdr w:val="wave"/></w:rPr><w:t>x</w:t></w:r></w:p>                    ~ 正文第1段的“边框线型wave”
            <w:p><w:r><w:rPr><w:rtl/></w:rPr><w:t>x</w:t></w:r></w:p>                                 ~ 正文第1段的“从右到左的文字”
            <w:p><w:pPr><w:framePr w:xAlign="center"/></w:pPr></w:p>                                  ~ 正文第1段的“图文框”
            <w:p><w:pPr><w:pBdr><w:between w:val="single"/></w:pBdr></w:pPr></w:p>                    ~ 正文第1段的“段落之间的边框线”
            <w:p><w:pPr><w:pBdr><w:top w:val="wave"/></w:pBdr></w:pPr></w:p>                          ~ 正文第1段的“边框线型wave”
            <w:p><m:oMath><m:r><m:t>a+b</m:t></m:r></m:oMath></w:p>                                   ~ 正文第1段的“公式”
            <w:p><w:r><w:dayLong/></w:r></w:p>                                                        ~ 正文第1段的“自动日期”
            <w:p><w:r><w:contentPart/></w:r></w:p>                                                    ~ 正文第1段的“w:contentPart”
            <w:p><w:r><w:object><o:OLEObject ProgID="Excel.Sheet.12"/></w:object></w:r></w:p>         ~ 正文第1段的“嵌入对象（Excel.Sheet.12）”
            <w:p><w:r><w:drawing><wp:inline><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"/></a:graphic></wp:inline></w:drawing></w:r></w:p> ~ 正文第1段的“图表”
            <w:p><w:r><w:drawing><wp:inline><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/diagram"/></a:graphic></wp:inline></w:drawing></w:r></w:p> ~ 正文第1段的“SmartArt图形”
            <w:p><w:r><w:pict><v:shape><v:textpath/></v:shape></w:pict></w:r></w:p>                   ~ 正文第1段的“艺术字或水印”
            <w:p><w:r><w:footnoteReference w:id="4"/></w:r></w:p>                                     ~ 正文第1段的“脚注”
            <w:p><w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr></w:p>                                ~ 正文第1段的“修订中删除的段落标记”
            <w:p><w:r><w:fldChar w:fldCharType="begin"/><w:instrText>EQ \\o(1)</w:instrText><w:fldChar w:fldCharType="end"/></w:r></w:p> ~ 正文第1段的“没有结果的域EQ”
            <w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline><a:graphic><a:graphicData uri="x"/></a:graphic></wp:inline></w:drawing></mc:Choice></mc:AlternateContent></w:r></w:p> ~ 正文第1段的“图形”
            <w:p/><w:sectPr><w:pgSz w:w="2000" w:h="2000"/></w:sectPr>                                ~ 第1节的“超出纸张的页边距”
            <w:altChunk r:id="x"/>                                                                    ~ 正文的“插入的外部文档”
            <w:p/><w:sectPr><w:cols w:num="45"/></w:sectPr>                                           ~ 第1节的“过窄的分栏”
            <w:p/><w:sectPr><w:pgBorders><w:top w:val="apples" w:sz="12"/></w:pgBorders></w:sectPr>   ~ 第1节的“边框线型apples”
            <w:p/><w:sectPr><w:vAlign w:val="both"/></w:sectPr>                                       ~ 第1节的“页面垂直两端对齐”
            <w:p/><w:sectPr><w:pgNumType w:fmt="hebrew1"/></w:sectPr>                                 ~ 第1节的“页码格式hebrew1”
            <w:tbl><w:tblPr><w:tblpPr/></w:tblPr><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>             ~ 表一的“文字环绕的表格”
            <w:tbl><w:tr><w:tc><w:tcPr><w:tcBorders><w:tl2br w:val="single"/></w:tcBorders></w:tcPr><w:p/></w:tc></w:tr></w:tbl> ~ 表一第1行第1格的“斜线表头”
            """)
    void eachIsToldOnceWithItsSpot(String body, String told) {
        Docx docx = Docx.body(body);
        docx.read();
        assertEquals(1, docx.findings.all().size(), docx.told());
        assertEquals(Unsupported.ID, docx.findings.all().get(0).id());
        assertEquals(Severity.WARNING, docx.findings.all().get(0).severity());
        assertTrue(docx.findings.all().get(0).message().startsWith(told + "排不进PDF："), docx.told());
    }

    @Test void settingsThatChangeEveryPageAreTold() {
        Docx docx = Docx.body("<w:p/>").settings("<w:mirrorMargins/><w:autoHyphenation/><w:noLineBreaksAfter w:val='（《'/><w:noLineBreaksBefore w:val='！的'/>");
        docx.read();
        assertEquals(3, docx.findings.all().size(), docx.told());
        assertTrue(docx.told().contains("正文的“对称页边距”"), docx.told());
    }

    @Test void onceForAKindAndASpot() {
        String run = "<w:r><w:rPr><w:outline/></w:rPr><w:t>x</w:t></w:r><w:r><w:rPr><w:outline/><w:b/></w:rPr><w:t>x</w:t></w:r>";
        Docx docx = Docx.body("<w:p>" + run + "</w:p><w:p>" + run + "</w:p>");
        docx.read();
        assertEquals(2, docx.findings.all().size());
    }

    @Test void whatIsSupportedIsNotTold() {
        Docx docx = Docx.body("<w:p><w:pPr><w:keepNext/><w:adjustRightInd w:val='0'/><w:rPr><w:b/></w:rPr></w:pPr><w:bookmarkStart w:id='0' w:name='_GoBack'/><w:r><w:rPr>"
                + "<w:em w:val='none'/><w:kern w:val='2'/><w:lang w:val='en-US'/><w:rFonts w:hint='eastAsia'/></w:rPr><w:lastRenderedPageBreak/><w:t>x</w:t></w:r><w:bookmarkEnd w:id='0'/></w:p>"
                + "<w:sectPr><w:pgBorders><w:top w:val='single' w:sz='4'/></w:pgBorders><w:cols w:num='2' w:space='425'/><w:vAlign w:val='center'/><w:docGrid w:type='lines' w:linePitch='312'/></w:sectPr>");
        docx.read();
        assertTrue(docx.findings.isEmpty(), docx.told());
    }

    @Test void anOldTextBoxIsSetBelowItsParagraph() {
        Docx docx = Docx.body("<w:p><w:r><w:pict><v:shape><v:textbox><w:txbxContent><w:p><w:r><w:t>框里</w:t></w:r></w:p></w:txbxContent>"
                + "</v:textbox></v:shape></w:pict><w:t>外</w:t></w:r></w:p>");
        assertEquals("外 框里", String.join(" ", docx.blocks().stream().map(b -> ((Paragraph) b).text()).toList()));
        assertTrue(docx.told().contains("正文第1段的“文本框”"), docx.told());
    }

    @Test void aBrokenPartIsAnErrorAndTheRestIsRead() {
        Docx docx = Docx.body("<w:p><w:r><w:t>文</w:t></w:r></w:p>").part("word/styles.xml", "<w:styles>");
        assertEquals("文", docx.paragraph().text());
        assertEquals(Resources.BROKEN, docx.findings.all().get(0).id());
        assertTrue(docx.findings.hasErrors());
    }

    @Test void aMissingBodyIsAnError() {
        Docx docx = new Docx();
        Document document = docx.read();
        assertTrue(document.sections().isEmpty());
        assertEquals("layout.broken-part Word文件里没有正文（word/document.xml），无法排版。\n", docx.told());
    }

    @Test void endlessNestingIsRefused() {
        Docx docx = Docx.body("<w:sdt><w:sdtContent>".repeat(20_000) + "<w:p/>" + "</w:sdtContent></w:sdt>".repeat(20_000));
        assertTrue(docx.read().sections().isEmpty());
        assertEquals(Resources.BROKEN, docx.findings.all().get(0).id());
        assertEquals(3, Docx.body("<w:sdt><w:sdtContent>".repeat(400) + "<w:p/><w:p/><w:p/>" + "</w:sdtContent></w:sdt>".repeat(400)).blocks().size());
    }

    @Test void aDoctypeIsRefused() {
        Docx docx = new Docx().part("word/document.xml", "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><x>&e;</x>");
        assertTrue(docx.read().sections().isEmpty());
        assertEquals(Resources.BROKEN, docx.findings.all().get(0).id());
    }
}
