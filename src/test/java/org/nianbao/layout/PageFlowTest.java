package org.nianbao.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.nianbao.layout.Paper.lines;
import static org.nianbao.layout.Paper.p;
import static org.nianbao.layout.Setting.text;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nianbao.layout.doc.Block;
import org.nianbao.layout.doc.Border;
import org.nianbao.layout.doc.Inline;
import org.nianbao.layout.doc.Inline.Field.Kind;
import org.nianbao.layout.doc.PageSetup.Start;
import org.nianbao.layout.doc.Section.Stories;

/** Where pages end, and what stands at their edges; pictures as in {@link PagePicture#text}. */
class PageFlowTest {
    private static final String TEN = "一二三四五六七八九十";
    private final Paper paper = new Paper();

    private static Block[] after(int lines, Block... more) {
        List<Block> out = new ArrayList<>(List.of(lines(lines)));
        out.addAll(List.of(more));
        return out.toArray(new Block[0]);
    }

    @Test void textRunsOnToTheNextPage() {
        assertEquals("""
                第1行
                第2行
                第3行
                第4行
                第5行
                ~~~
                第6行
                """, paper.text(lines(6)));
    }

    @Test void noLastLineAloneAtTheTop() {
        assertEquals("""
                第1行
                第2行
                一二三四五六七八九十
                一二三四五六七八九十
                ~~~
                一二三四五六七八九十
                末
                """, paper.text(after(2, p(TEN + TEN + TEN + "末").make())));
    }

    @Test void noFirstLineAloneAtTheFoot() {
        assertEquals("""
                第1行
                第2行
                第3行
                第4行
                ~~~
                一二三四五六七八九十
                末
                """, paper.text(after(4, p(TEN + "末").make())));
    }

    @Test void withoutWidowControlLinesFillThePage() {
        assertEquals("""
                第1行
                第2行
                第3行
                第4行
                一二三四五六七八九十
                ~~~
                末
                """, paper.text(after(4, p(TEN + "末").widows().make())));
    }

    @Test void headingStaysWithTheLinesBelow() {
        assertEquals("""
                第1行
                第2行
                第3行
                ~~~
                标题
                一二三四五六七八九十
                末
                """, paper.text(after(3, p("标题").keepNext().make(), p(TEN + "末").make())));
    }

    @Test void paragraphKeepsItsLinesTogether() {
        assertEquals("""
                第1行
                第2行
                ~~~
                一二三四五六七八九十
                一二三四五六七八九十
                一二三四五六七八九十
                末
                """, paper.text(after(2, p(TEN + TEN + TEN + "末").keepLines().make())));
    }

    @Test void chainLongerThanAPageGivesWayButStartsWhereItStands() {
        List<Block> chain = new ArrayList<>(List.of(lines(1)));
        for (int i = 1; i <= 6; i++) chain.add(p("题" + i).keepNext().make());
        chain.add(p("文").make());
        assertEquals("""
                第1行
                题1
                题2
                题3
                题4
                ~~~
                题5
                题6
                文
                """, paper.text(chain.toArray(new Block[0])));
    }

    @Test void pageBreaksInTheLineAndInFrontOfAParagraph() {
        assertEquals("""
                一
                ~~~
                二
                三
                ~~~
                四
                """, paper.text(p(text("一"), Paper.pageBreak(), text("二")).make(), p("三").make(), p("四").newPage().make()));
    }

    @Test void breakAtTheEndOfAFullPageMakesNoBlankOne() {
        assertEquals(2, paper.lay(after(4, p(text("五"), Paper.pageBreak()).make(), p("六").newPage().make())).pages.size());
    }

    @Test void spaceBeforeIsDroppedOnlyWhereTextRunsOn() {
        paper.lay(p("首").space(7, 0).make(), p("二").newPage().space(7, 0).make(), p("三").make(), p("四").make(),
                p("五").make(), p("六").space(7, 0).make());
        assertEquals(List.of(7.0, 7.0, 0.0), List.of(top(0, "首"), top(1, "二"), top(2, "六")));
    }

    private double top(int page, String text) {
        for (Item.Glyphs g : paper.glyphs(page)) if (g.text().startsWith(text)) return g.baseline() - 16;
        throw new AssertionError(text);
    }

    @Test void ofSpaceAfterAndBeforeTheLargerCounts() {
        paper.lay(p("一").space(0, 10).make(), p("二").space(4, 3).make(), p("三").space(8, 0).make());
        assertEquals(List.of(30.0, 58.0), List.of(top(0, "二"), top(0, "三")));
    }

    @Test void spaceAfterAndBeforeAreAddedWhereTheDocumentSaysSo() {
        paper.sumSpacing = true;
        paper.lay(p("一").space(0, 10).make(), p("二").space(4, 3).make());
        assertEquals(34.0, top(0, "二"));
    }

    @Test void noSpaceBetweenParagraphsOfOneStyleWhereItIsContextual() {
        paper.lay(p("一").space(0, 10).contextual().make(), p("二").space(10, 10).contextual().make(),
                p("三").style("别的").space(0, 0).make());
        assertEquals(List.of(20.0, 50.0), List.of(top(0, "二"), top(0, "三")));
    }

    @Test void spaceAfterNeedsNoRoomOnThePage() {
        assertEquals(1, paper.lay(after(4, p("末").space(0, 50).make())).pages.size());
    }

    @Test void oddEvenAndFirstPagesHaveTheirOwnFooters() {
        paper.bottom = 20;
        paper.evenAndOdd = true;
        paper.titlePage = true;
        Inline page = Paper.field(Kind.PAGE, "");
        paper.footers = new Stories(List.of(p(text("奇"), page).make()), List.of(p(text("偶"), page).make()), List.of());
        assertEquals("""
                第1行
                第2行
                第3行
                第4行
                ~~~
                第5行
                第6行
                第7行
                第8行
                偶2
                ~~~
                第9行



                奇3
                """, paper.text(lines(9)));
        Item.Glyphs number = paper.glyphs(1).get(paper.glyphs(1).size() - 1);
        assertNull(number.tag());
        assertEquals(Item.Artifact.FOOTER, number.what());
    }

    @Test void tallHeaderPushesTheText() {
        paper.headers = new Stories(List.of(p("头").make(), p("头").make()), List.of(), List.of());
        assertEquals("""
                头
                头
                第1行
                第2行
                第3行
                ~~~
                头
                头
                第4行
                """, paper.text(lines(4)));
        assertEquals(Item.Artifact.HEADER, paper.glyphs(0).get(0).what());
    }

    @Test void sectionsHaveTheirOwnPaper() {
        paper.section(p("竖页").make());
        paper.width = 200;
        paper.height = 60;
        paper.lay(p(TEN + TEN).make());
        assertEquals(List.of("100×100", "200×60"),
                paper.pages.stream().map(p -> (int) p.width() + "×" + (int) p.height()).toList());
        assertEquals("""
                竖页
                ~~~
                一二三四五六七八九十一二三四五六七八九十
                """, PagePicture.text(paper.pages));
    }

    @Test void sectionOnOddPagesLeavesABlankOneBetween() {
        paper.section(p("一").make());
        paper.start = Start.ODD_PAGE;
        paper.lay(p("三").make());
        assertEquals(List.of("1", "2", "3"), paper.pages.stream().map(Page::label).toList());
        assertTrue(paper.pages.get(1).items().isEmpty());
    }

    @Test void sectionBeginsItsNumbersAnewInItsOwnFormat() {
        paper.section(lines(6));
        paper.firstNumber = 1;
        paper.numberFormat = "upperRoman";
        paper.footers = new Stories(List.of(p(Paper.field(Kind.PAGE, "")).make()), List.of(), List.of());
        paper.lay(p("新").make());
        assertEquals(List.of("1", "2", "I"), paper.pages.stream().map(Page::label).toList());
        assertEquals("I", paper.glyphs(2).get(1).text());
    }

    @Test void continuousSectionGoesOnBelow() {
        paper.section(p("一").make());
        paper.start = Start.CONTINUOUS;
        assertEquals("""
                一
                二
                """, paper.text(p("二").make()));
    }

    @Test void footnoteStandsOnThePageOfItsMark() {
        paper.notes.put(1, List.of(p("注文").make()));
        Inline mark = new Inline.Note(1, "①", Setting.TEXT);
        paper.height = 120;
        assertEquals("""
                第1行
                第2行
                第3行
                第4行
                ~~~
                有注①
                第6行



                注文
                """, paper.text(after(4, p(text("有注"), mark).make(), p("第6行").make())));
        assertEquals("""
                DOCUMENT
                 P 第1行
                 P 第2行
                 P 第3行
                 P 第4行
                 P
                  SPAN 有注
                  REFERENCE ①
                 P 第6行
                 NOTE
                  P 注文
                """, paper.structure());
    }

    @Test void longNoteGoesOnOnTheNextPage() {
        List<Block> note = new ArrayList<>();
        for (int i = 1; i <= 6; i++) note.add(p("注" + i).make());
        paper.notes.put(1, note);
        String text = paper.text(p(text("有注"), new Inline.Note(1, "①", Setting.TEXT)).make(), p("后").make());
        for (int i = 1; i <= 6; i++) assertEquals(1, text.split("注" + i, -1).length - 1, text);
        assertTrue(text.contains("后") && text.startsWith("有注①"), text);
    }

    @Test void fieldsTellPagesThatComeLater() {
        paper.lay(after(5, p(Paper.field(Kind.NUMPAGES, ""), text("页，见"), Paper.field(Kind.PAGEREF, "那里"),
                text("页，本节"), Paper.field(Kind.SECTIONPAGES, ""), text("页")).make(),
                p(new Inline.Bookmark("那里"), text("目标")).newPage().make()));
        assertEquals("3页，见3页，本节3页", paper.glyphs(1).stream().map(Item.Glyphs::text).reduce("", String::concat));
        assertEquals(3, paper.summary.pages());
        assertEquals(new PageNumbers.Shown(3, "decimal"), paper.summary.bookmarks().get("那里"));
    }

    /** Three pages if it says four (IV), four if it says three (III). */
    @Test void aPageCountThatContradictsItselfIsTold() {
        Inline count = new Inline.Field(Kind.NUMPAGES, "", "?", "upperRoman", Setting.TEXT, null);
        paper.lay(after(14, p(text("一二三四五六七八九"), count).make()));
        assertEquals(List.of("layout.page-numbers"), paper.ids());
    }

    @Test void aPageCountThatStandsIsNotTold() {
        Inline count = new Inline.Field(Kind.NUMPAGES, "", "?", "upperRoman", Setting.TEXT, null);
        paper.lay(after(14, p(text("共"), count).make()));
        assertEquals(List.of(), paper.ids());
    }

    @Test void pictureHigherThanThePageIsPlacedAndTold() {
        paper.lay(p("前").make(), p(Paper.image(50, 300, "图", null)).natural().make(), p("后").make());
        assertEquals(List.of("layout.too-large"), paper.ids());
        assertEquals(3, paper.pages.size());
    }

    @Test void pictureThatFitsIsNotTold() {
        paper.lay(p(Paper.image(50, 90, "图", null)).natural().make());
        assertEquals(List.of(), paper.ids());
    }

    @Test void absurdPagesComeToAnEnd() {
        paper.height = 3;
        assertEquals(4, paper.lay(lines(4)).pages.size());
        assertEquals(List.of("layout.too-large"), paper.ids());
    }

    @Test void pictureBehindTheTextIsPaintedFirst() {
        Inline.Anchor anchor = new Inline.Anchor("page", 0, "center", "page", 30, "", true, "None");
        paper.lay(p(text("字"), Paper.image(40, 10, "章", anchor)).make());
        List<Item> painted = paper.pages.get(0).items().stream().filter(i -> !(i instanceof Item.Element)).toList();
        Item.Image image = (Item.Image) painted.get(0);
        assertEquals(List.of(30.0, 30.0), List.of(image.x(), image.y()));
        assertEquals(List.of(), paper.ids());
        assertEquals("""
                DOCUMENT
                 FIGURE “章”
                 P 字
                """, paper.structure());
    }

    @Test void textStandsBelowAPictureThatTakesTheWholeWidth() {
        Inline.Anchor anchor = new Inline.Anchor("column", 0, "", "paragraph", 0, "", false, "TopAndBottom");
        assertEquals("""
                前


                字
                """, paper.text(p("前").make(), p(text("字"), Paper.image(40, 40, "章", anchor)).make()));
        assertEquals(List.of(), paper.ids());
    }

    @Test void paragraphsWithTheSameBordersStandInOneBox() {
        Border line = new Border(Border.Style.SINGLE, 1, 4, 0xFF0000);
        paper.height = 200;
        paper.lay(p("一").border(line, 0xEEEEEE).make(), p("二").border(line, 0xEEEEEE).make(), p("三").make());
        List<Item.Rule> rules = paper.rules(0);
        assertEquals(4, rules.size());
        Item.Fill fill = (Item.Fill) paper.pages.get(0).items().get(0);
        assertEquals(List.of(0.0, 50.0), List.of(fill.y(), fill.height()));
        assertEquals(50.0, top(0, "三"), 1e-9);
    }

    @Test void paragraphOnTwoPagesHasOneElement() {
        paper.lay(after(3, p(TEN + TEN + TEN + "末").make()));
        List<Item.Glyphs> first = paper.glyphs(0);
        assertSame(first.get(first.size() - 1).tag(), paper.glyphs(1).get(0).tag());
    }
}
