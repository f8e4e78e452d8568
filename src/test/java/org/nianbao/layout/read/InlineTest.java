package org.nianbao.layout.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nianbao.layout.doc.Block;
import org.nianbao.layout.doc.Document;
import org.nianbao.layout.doc.Inline;
import org.nianbao.layout.doc.Paragraph;
import org.nianbao.layout.doc.RunFormat.Script;

class InlineTest {
    private static final byte[] PNG = Base64.getDecoder().decode(
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    private static String run(String xml) {
        return "<w:r>" + xml + "</w:r>";
    }

    private static String text(String text) {
        return run("<w:t>" + text + "</w:t>");
    }

    private static String field(String code, String result) {
        return run("<w:fldChar w:fldCharType='begin'/>") + run("<w:instrText xml:space='preserve'> " + code + " </w:instrText>")
                + run("<w:fldChar w:fldCharType='separate'/>") + result + run("<w:fldChar w:fldCharType='end'/>");
    }

    private static String dump(String paragraph) {
        return Dump.inlines(Docx.body("<w:p>" + paragraph + "</w:p>").paragraph());
    }

    @Test void runsOfOneFormatAreOneText() {
        assertEquals("[收到12件]", dump(text("收到") + "<w:proofErr w:type='spellStart'/>" + text("12") + text("件")));
    }

    @Test void charactersOfTheirOwnElements() {
        assertEquals("[a‑b\u00ADc]|tab|[d]|LINE|[☑]|PAGE", dump(run("<w:t>a</w:t><w:noBreakHyphen/><w:t>b</w:t><w:softHyphen/><w:t>c</w:t><w:tab/>"
                + "<w:t>d</w:t><w:br/><w:sym w:font='Wingdings' w:char='F0FE'/><w:br w:type='page'/>")));
    }

    @Test void blanksCountOnlyWherePreserved() {
        assertEquals("[甲乙 丙]", dump(run("<w:t> 甲 </w:t>") + run("<w:t xml:space='preserve'>乙 </w:t>") + text("丙")));
        assertEquals("[　　甲]", dump(text("　　甲")));
    }

    @Test void capitalsAndHiddenText() {
        assertEquals("[ABC]", dump(run("<w:rPr><w:caps/></w:rPr><w:t>aBc</w:t>") + run("<w:rPr><w:vanish/></w:rPr><w:t>藏</w:t>")));
    }

    @Test void aParagraphHiddenWithItsMarkIsGone() {
        List<Block> blocks = Docx.body("<w:p><w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr><w:r><w:rPr><w:vanish/></w:rPr><w:t>藏</w:t></w:r></w:p>"
                + "<w:p><w:r><w:t>见</w:t></w:r></w:p>").blocks();
        assertEquals(1, blocks.size());
        assertEquals("正文第2段", ((Paragraph) blocks.get(0)).spot());
    }

    @Test void trackedChangesAreAccepted() {
        assertEquals("[收到13件新]", dump(text("收到") + "<w:del w:id='1'><w:r><w:delText>12</w:delText></w:r></w:del><w:ins w:id='2'>" + text("13")
                + "</w:ins>" + text("件") + "<w:moveFrom w:id='3'>" + text("旧") + "</w:moveFrom><w:moveTo w:id='4'>" + text("新") + "</w:moveTo>"));
    }

    @Test void wrappersAreTransparent() {
        assertEquals("[甲乙丙丁]", dump("<w:sdt><w:sdtPr/><w:sdtContent>" + text("甲") + "</w:sdtContent></w:sdt><w:smartTag>" + text("乙")
                + "</w:smartTag><w:customXml>" + text("丙") + "</w:customXml>"
                + "<w:r><mc:AlternateContent><mc:Choice Requires='wpg'><w:t>错</w:t></mc:Choice><mc:Fallback><w:t>丁</w:t></mc:Fallback></mc:AlternateContent></w:r>"));
    }

    @Test void pageFieldsAreFields() {
        assertEquals("[— ]|PAGE(1,,decimal)|[ —]|NUMPAGES(6,,chineseCountingThousand)|SECTIONPAGES(2,,decimal)|PAGEREF(5,_Toc1,)>#_Toc1", dump(
                run("<w:t xml:space='preserve'>— </w:t>") + field("PAGE \\* MERGEFORMAT", text("1")) + run("<w:t xml:space='preserve'> —</w:t>")
                + field("NUMPAGES \\* CHINESENUM3", text("六").replace("六", "6"))
                + "<w:fldSimple w:instr=' SECTIONPAGES '>" + text("2") + "</w:fldSimple>" + field("PAGEREF _Toc1 \\h", text("5"))));
    }

    @Test void otherFieldsShowTheirResult() {
        assertEquals("[2024年1月15日表1]|[礼]>#礼|[网]>https://example.gov.cn/a b", dump(field("DATE \\@ \"yyyy年\"", text("2024年1月15日"))
                + field("SEQ 表", text("表1")) + field("REF 礼 \\h", text("礼")) + field("HYPERLINK \"https://example.gov.cn/a b\"", text("网"))));
    }

    @Test void aFieldThatOnlyWordWorksOutIsTold() {
        Docx docx = Docx.body("<w:p>" + field("=SUM(ABOVE)", text("12")) + field("HYPERLINK \"https://example.gov.cn/\"", text("网")) + "</w:p>");
        docx.read();
        assertEquals("layout.stale-field 正文第1段的域“=SUM(ABOVE)”照文件里存的结果排，可能已经过时。\n", docx.told());
    }

    @Test void aFieldInACodeDoesNotPrint() {
        assertEquals("[真]", dump(run("<w:fldChar w:fldCharType='begin'/>") + run("<w:instrText>IF </w:instrText>")
                + field("MERGEFIELD x", text("条件")) + run("<w:instrText> = 1 \"真\" \"假\"</w:instrText>")
                + run("<w:fldChar w:fldCharType='separate'/>") + text("真") + run("<w:fldChar w:fldCharType='end'/>")));
    }

    @Test void aTableOfContentsKeepsItsParagraphs() {
        Document doc = Docx.body("<w:p>" + run("<w:fldChar w:fldCharType='begin'/>") + run("<w:instrText>TOC \\o \"1-2\" \\h</w:instrText>")
                + run("<w:fldChar w:fldCharType='separate'/>") + "<w:hyperlink w:anchor='_Toc1'>" + text("一、总体情况") + run("<w:tab/>")
                + field("PAGEREF _Toc1 \\h", text("1")) + "</w:hyperlink></w:p><w:p>" + run("<w:fldChar w:fldCharType='end'/>") + "</w:p>"
                + "<w:bookmarkStart w:id='0' w:name='_Toc1'/><w:p>" + text("一、总体情况") + "</w:p>").read();
        List<Block> blocks = doc.sections().get(0).blocks();
        assertEquals("[一、总体情况]>#_Toc1|tab|PAGEREF(1,_Toc1,)>#_Toc1", Dump.inlines((Paragraph) blocks.get(0)));
        assertEquals("", Dump.inlines((Paragraph) blocks.get(1)));
        assertEquals("#_Toc1|[一、总体情况]", Dump.inlines((Paragraph) blocks.get(2)));
    }

    @Test void aFieldWithoutEndIsTold() {
        Docx docx = Docx.body("<w:p>" + run("<w:fldChar w:fldCharType='begin'/>") + text("x") + "</w:p>");
        docx.read();
        assertEquals("layout.unsupported 正文的“没有结束的域”排不进PDF：它之后的文字可能没有排出。\n", docx.told());
    }

    @Test void linksLeadOutAndIn() {
        Docx docx = Docx.body("<w:p><w:hyperlink r:id='rId1' w:tooltip='门户'>" + text("网站") + "</w:hyperlink><w:hyperlink w:anchor='附'>" + text("附件")
                + "</w:hyperlink><w:bookmarkStart w:id='1' w:name='_GoBack'/><w:bookmarkStart w:id='2' w:name='附'/></w:p>")
                .relation("rId1", "hyperlink", "https://www.example.gov.cn/", true);
        Paragraph p = docx.paragraph();
        assertEquals("[网站]>https://www.example.gov.cn/|[附件]>#附|#附", Dump.inlines(p));
        assertEquals("门户", ((Inline.Text) p.inlines().get(0)).link().tip());
    }

    @Test void footnotesAreNumberedWhereReferredTo() {
        String reference = "<w:r><w:rPr><w:vertAlign w:val='superscript'/></w:rPr><w:footnoteReference w:id='%d'/></w:r>";
        Document doc = Docx.body("<w:p>" + text("甲") + reference.formatted(5) + text("乙") + reference.formatted(2) + "</w:p>")
                .settings("<w:footnotePr><w:numFmt w:val='decimalEnclosedCircleChinese'/></w:footnotePr>")
                .footnotes("<w:footnote w:type='separator' w:id='0'/><w:footnote w:id='2'><w:p><w:r><w:footnoteRef/></w:r>" + text("后注")
                        + "</w:p></w:footnote><w:footnote w:id='5'><w:p><w:r><w:footnoteRef/></w:r>" + text("先注") + "</w:p></w:footnote>").read();
        Paragraph p = (Paragraph) doc.sections().get(0).blocks().get(0);
        assertEquals("[甲]|note5(①)|[乙]|note2(②)", Dump.inlines(p));
        assertEquals(Script.SUPERSCRIPT, ((Inline.Note) p.inlines().get(1)).format().script());
        Paragraph note = (Paragraph) doc.notes().get(5).get(0);
        assertEquals("[①先注]", Dump.inlines(note));
        assertEquals("脚注①第1段", note.spot());
    }

    @Test void footnotesCountedOnEachPageAreToldApartFromOthers() {
        Docx docx = Docx.body("<w:p>" + run("<w:footnoteReference w:id='2'/>") + "</w:p>")
                .settings("<w:footnotePr><w:numFmt w:val='decimalEnclosedCircle'/><w:numRestart w:val='eachPage'/></w:footnotePr>")
                .footnotes("<w:footnote w:id='2'><w:p><w:r><w:footnoteRef/></w:r>" + text("注") + "</w:p></w:footnote>");
        Document doc = docx.read();
        assertEquals("decimalEnclosedCircle", ((Inline.Note) ((Paragraph) doc.sections().get(0).blocks().get(0)).inlines().get(0)).onPage());
        assertEquals("NOTE(①,2,decimalEnclosedCircle)|[注]", Dump.inlines((Paragraph) doc.notes().get(2).get(0)));
        assertTrue(docx.findings.isEmpty(), docx.told());
    }

    @Test void endnotesAreKeptApartInTheOrderOfTheirReferences() {
        Docx docx = Docx.body("<w:p>" + run("<w:endnoteReference w:id='3'/>") + run("<w:endnoteReference w:id='2'/>") + "</w:p>")
                .part("word/endnotes.xml", Docx.wrap("endnotes", "<w:endnote w:id='2'><w:p><w:r><w:endnoteRef/></w:r>" + text("后") + "</w:p></w:endnote>"
                        + "<w:endnote w:id='3'><w:p><w:r><w:endnoteRef/></w:r>" + text("先") + "</w:p></w:endnote>"));
        Document doc = docx.read();
        assertEquals(java.util.Map.of(), doc.notes());
        assertEquals("[i先]", Dump.inlines((Paragraph) doc.endnotes().get(0).get(0)));
        assertEquals("[ii后]", Dump.inlines((Paragraph) doc.endnotes().get(1).get(0)));
        assertTrue(docx.findings.isEmpty(), docx.told());
    }

    private static String picture(String frame, String properties, String position) {
        return run("<w:drawing><wp:" + frame + " behindDoc='0'>" + position + "<wp:extent cx='1270000' cy='635000'/><wp:docPr id='1' name='图片 1' " + properties
                + "/><a:graphic><a:graphicData uri='http://schemas.openxmlformats.org/drawingml/2006/picture'><pic:pic><pic:blipFill><a:blip r:embed='rId9'/>"
                + "</pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:" + frame + "></w:drawing>");
    }

    @Test void picturesInTheLineAndAnchored() {
        Docx docx = Docx.body("<w:p>" + picture("inline", "descr='二维码'", "") + picture("anchor", "descr='印章'",
                "<wp:positionH relativeFrom='page'><wp:posOffset>127000</wp:posOffset></wp:positionH>"
                + "<wp:positionV relativeFrom='margin'><wp:align>bottom</wp:align></wp:positionV><wp:wrapSquare/>") + "</w:p>")
                .relation("rId9", "image", "media/image1.png", false).part("word/media/image1.png", PNG);
        List<Inline> inlines = docx.paragraph().inlines();
        Inline.Picture inline = (Inline.Picture) inlines.get(0);
        assertEquals("word/media/image1.png 100.0 50.0 二维码", inline.part() + " " + inline.width() + " " + inline.height() + " " + inline.alt());
        assertEquals(new Inline.Anchor("page", 10, "", "margin", 0, "bottom", false, "Square"), ((Inline.Picture) inlines.get(1)).anchor());
        assertTrue(docx.findings.isEmpty(), docx.told());
    }

    @Test void aPictureWithoutWordsIsTold() {
        Docx docx = Docx.body("<w:p>" + picture("inline", "", "") + "</w:p>")
                .relation("rId9", "image", "media/image1.png", false).part("word/media/image1.png", PNG);
        docx.read();
        assertEquals("layout.picture-without-alt 正文第1段的图片没有替代文字，读屏软件读不出它。\n", docx.told());
    }
}
