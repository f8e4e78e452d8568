package org.nianbao.layout.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.nianbao.layout.doc.Block;
import org.nianbao.layout.doc.Border;
import org.nianbao.layout.doc.Document;
import org.nianbao.layout.doc.PageSetup;
import org.nianbao.layout.doc.PageSetup.Grid;
import org.nianbao.layout.doc.PageSetup.Start;
import org.nianbao.layout.doc.Paragraph;
import org.nianbao.layout.doc.Section;
import org.nianbao.layout.doc.Table;

class SectionTest {
    private static final String A4 = "<w:pgSz w:w='11906' w:h='16838'/><w:pgMar w:top='2098' w:right='1474' w:bottom='1985' w:left='1588' w:header='851' w:footer='1400' w:gutter='10'/>";

    @Test void pageAndGrid() {
        PageSetup page = Docx.body("<w:p/><w:sectPr><w:type w:val='continuous'/>" + A4 + "<w:titlePg/><w:pgNumType w:start='3' w:fmt='numberInDash'/>"
                + "<w:docGrid w:type='linesAndChars' w:linePitch='579' w:charSpace='-849'/></w:sectPr>").read().sections().get(0).page();
        assertEquals("595.3 841.9 104.9 73.7 99.25 79.4 42.55 70.0 0.5", page.width() + " " + page.height() + " " + page.top() + " " + page.right() + " "
                + page.bottom() + " " + page.left() + " " + page.header() + " " + page.footer() + " " + page.gutter());
        assertEquals(Start.CONTINUOUS, page.start());
        assertTrue(page.titlePage());
        assertEquals("3 numberInDash", page.firstNumber() + " " + page.numberFormat());
        assertEquals(new Grid(28.95, -849 / 4096.0, false), page.grid());
    }

    @Test void aGridWithoutTypeSnapsNothing() {
        assertEquals(Grid.NONE, Docx.body("<w:p/><w:sectPr><w:docGrid w:linePitch='312'/></w:sectPr>").read().sections().get(0).page().grid());
        assertEquals(new Grid(15.6, 0, false), Docx.body("<w:p/><w:sectPr><w:docGrid w:type='lines' w:linePitch='312' w:charSpace='100'/></w:sectPr>")
                .read().sections().get(0).page().grid());
    }

    private static String footer(String text) {
        return "<w:p><w:r><w:t>" + text + "</w:t></w:r></w:p>";
    }

    private static String said(List<Block> blocks) {
        return blocks.isEmpty() ? "-" : ((Paragraph) blocks.get(0)).text();
    }

    @Test void footersAreInheritedKindByKind() {
        Document doc = Docx.body("<w:p><w:pPr><w:sectPr><w:footerReference w:type='default' r:id='f1'/><w:footerReference w:type='even' r:id='f2'/>" + A4
                + "</w:sectPr></w:pPr></w:p><w:p/><w:sectPr><w:footerReference w:type='default' r:id='f3'/><w:pgSz w:w='16838' w:h='11906' w:orient='landscape'/></w:sectPr>")
                .settings("<w:evenAndOddHeaders/><w:characterSpacingControl w:val='compressPunctuation'/><w:defaultTabStop w:val='420'/>")
                .footer("f1", footer("单")).footer("f2", footer("双")).footer("f3", footer("横")).read();
        assertTrue(doc.evenAndOdd());
        assertTrue(doc.compressMarks());
        assertEquals(21, doc.defaultTab());
        Section first = doc.sections().get(0);
        Section second = doc.sections().get(1);
        assertEquals("单 双 -", said(first.footers().odd()) + " " + said(first.footers().even()) + " " + said(first.footers().first()));
        assertEquals("横 双 -", said(second.footers().odd()) + " " + said(second.footers().even()) + " " + said(second.footers().first()));
        assertEquals(841.9, second.page().width());
        assertEquals("页脚第1段", ((Paragraph) first.footers().odd().get(0)).spot());
    }

    @Test void aPageNumberFollowsItsSectionsFormat() {
        String field = "<w:p><w:fldSimple w:instr='PAGE'/><w:fldSimple w:instr='PAGE \\* Arabic'/></w:p>";
        Document doc = Docx.body("<w:p><w:pPr><w:sectPr><w:footerReference w:type='default' r:id='f1'/><w:pgNumType w:fmt='upperRoman'/></w:sectPr></w:pPr></w:p><w:p/>")
                .footer("f1", field).read();
        assertEquals(List.of("PAGE(,,upperRoman)|PAGE(,,decimal)", "PAGE(,,decimal)|PAGE(,,decimal)"),
                doc.sections().stream().map(s -> Dump.inlines((Paragraph) s.footers().odd().get(0))).toList());
    }

    @Test void aSectionEndsWithTheParagraphThatHoldsIt() {
        Document doc = Docx.body("<w:p/><w:p><w:pPr><w:sectPr/></w:pPr></w:p><w:p/>").read();
        assertEquals(List.of(2, 1), doc.sections().stream().map(s -> s.blocks().size()).toList());
    }

    @Test void strictNamespacesReadTheSame() {
        Paragraph p = new Docx().part("word/document.xml", "<x:document xmlns:x='http://purl.oclc.org/ooxml/wordprocessingml/main'><x:body><x:p><x:pPr><x:jc x:val='end'/></x:pPr>"
                + "<x:r><x:t>文</x:t></x:r></x:p></x:body></x:document>").paragraph();
        assertEquals("文 RIGHT", p.text() + " " + p.format().align());
    }

    @Test void onlyParagraphsThatShowTextAreCounted() {
        List<String> spots = Docx.body(footer("甲") + "<w:p/>" + footer("乙") + "<w:tbl><w:tr><w:tc>" + footer("丙") + footer("丁") + "</w:tc></w:tr></w:tbl>")
                .blocks().stream().map(b -> b instanceof Paragraph p ? p.spot()
                        : ((Paragraph) ((Table) b).rows().get(0).cells().get(0).blocks().get(1)).spot()).toList();
        assertEquals(List.of("正文第1段", "正文第1段", "正文第2段", "表一第1行第1格第2段"), spots);
    }

    @Test void columns() {
        PageSetup equal = Docx.body("<w:p/><w:sectPr>" + A4 + "<w:cols w:num='2' w:space='400' w:sep='1'/></w:sectPr>").read().sections().get(0).page();
        assertEquals(2, equal.columns().size());
        assertEquals((equal.measure() - 20) / 2, equal.columns().get(0).width(), 1e-9);
        assertEquals((equal.measure() + 20) / 2, equal.columns().get(1).x(), 1e-9);
        assertTrue(equal.separator());
        PageSetup unequal = Docx.body("<w:p/><w:sectPr>" + A4 + "<w:cols w:num='2' w:equalWidth='0'><w:col w:w='2000' w:space='300'/><w:col w:w='4000'/></w:cols></w:sectPr>")
                .read().sections().get(0).page();
        assertEquals(List.of(new PageSetup.Column(0, 100), new PageSetup.Column(115, 200)), unequal.columns());
        PageSetup one = Docx.body("<w:p/><w:sectPr>" + A4 + "<w:cols w:space='425'/></w:sectPr>").read().sections().get(0).page();
        assertEquals(List.of(new PageSetup.Column(0, one.measure())), one.columns());
    }

    @Test void bordersAndPlaceOfThePage() {
        PageSetup page = Docx.body("<w:p/><w:sectPr>" + A4 + "<w:pgBorders w:offsetFrom='page' w:display='notFirstPage' w:zOrder='back'>"
                + "<w:top w:val='double' w:sz='6' w:space='24' w:color='C00000'/></w:pgBorders><w:vAlign w:val='center'/></w:sectPr>").read().sections().get(0).page();
        assertEquals(PageSetup.Vertical.CENTER, page.vertical());
        assertEquals(new PageSetup.Frame(new Border(Border.Style.DOUBLE, 0.75, 24, 0xC00000),
                Border.NONE, Border.NONE, Border.NONE, false, true, true,
                false, PageSetup.Frame.On.NOT_FIRST), page.frame());
    }
}
