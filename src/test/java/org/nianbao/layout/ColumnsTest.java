package org.nianbao.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
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
import org.nianbao.layout.doc.PageSetup;
import org.nianbao.layout.doc.PageSetup.Start;
import org.nianbao.layout.doc.Section.Stories;

/** Columns, and where on the page text and borders stand; pictures as in {@link PagePicture#text}. */
class ColumnsTest {
    private static final String TEN = "一二三四五六七八九十";
    private final Paper paper = new Paper();

    ColumnsTest() {
        paper.width = 210;
        paper.height = 60;
    }

    @Test void textFillsOneColumnAfterTheOther() {
        assertEquals("""
                第1行                 第4行
                第2行                 第5行
                第3行                 第6行
                ~~~
                第7行
                """, paper.columns(2).text(lines(7)));
    }

    @Test void aColumnBreakGoesToTheNextColumnAndFromTheLastToTheNextPage() {
        Inline column = new Inline.Break(Inline.Break.Kind.COLUMN);
        assertEquals("""
                一                    二
                ~~~
                三
                """, paper.columns(2).text(p(text("一"), column, text("二")).make(), p(column, text("三")).make()));

    }

    @Test void aPageBreakLeavesTheOtherColumnsEmpty() {
        assertEquals("""
                一
                ~~~
                二
                """, paper.columns(2).text(p(text("一"), Paper.pageBreak()).make(), p("二").make()));
    }

    @Test void columnsEndLevelBeforeAContinuousSection() {
        paper.height = 200;
        paper.section(p("上").make());
        paper.start = Start.CONTINUOUS;
        paper.columns(2).section(lines(5));
        paper.columns = List.of();
        assertEquals("""
                上
                第1行                 第4行
                第2行                 第5行
                第3行
                下
                """, paper.text(p("下").make()));
    }

    @Test void columnsAreFilledWhereTheNextSectionBeginsAPage() {
        paper.height = 80;
        paper.columns(2).section(lines(5));
        paper.columns = List.of();
        assertEquals("""
                第1行                 第5行
                第2行
                第3行
                第4行
                ~~~
                下
                """, paper.text(p("下").make()));
    }

    @Test void levelColumnsKeepLinesThatStandTogether() {
        paper.height = 200;
        paper.columns(2).section(p("一").make(), p("二").make(), p("题").keepNext().make(), p("三").make());
        paper.start = Start.CONTINUOUS;
        paper.columns = List.of();
        assertEquals("""
                一                    题
                二                    三
                下
                """, paper.text(p("下").make()));
    }

    @Test void columnsThatBeginBelowTextGoOnOnTheNextPageInFullHeight() {
        paper.section(p("上").make(), p("中").make());
        paper.start = Start.CONTINUOUS;
        assertEquals("""
                上
                中
                第1行                 第2行
                ~~~
                第3行                 第6行
                第4行
                第5行
                """, paper.columns(2).text(lines(6)));
    }

    @Test void columnsOfUnequalWidthHaveLinesOfTheirOwn() {
        paper.columns = List.of(new PageSetup.Column(0, 80), new PageSetup.Column(100, 110));
        assertEquals("""
                一二三四五六七八    五六七八九十一二三四五
                九十一二三四五六    六七八九十一二三四五六
                七八九十一二三四    七八九十
                """, paper.text(p(TEN.repeat(5)).make()));
    }

    @Test void aLineStandsBetweenColumns() {
        paper.separator = true;
        paper.columns(2).lay(lines(5));
        Item.Rule rule = paper.rules(0).get(0);
        assertEquals(List.of(105.0, 0.0, 60.0), List.of(rule.x1(), rule.y1(), rule.y2()));
    }

    @Test void noLineStandsBesideColumnsThatHoldNothing() {
        paper.separator = true;
        paper.columns(2).lay(lines(2));
        assertTrue(paper.rules(0).isEmpty());
    }

    @Test void aTableGoesOnInTheNextColumnWithItsHead() {
        Grid grid = new Grid(40).head(Grid.at(0, "头"));
        for (String row : new String[] {"一", "二", "三"}) grid.row(Grid.at(0, row));
        paper.height = 62;
        assertEquals("""
                 头                    头
                 一                    三
                 二
                """, paper.columns(2).text(grid.make()));
    }

    @Test void notesStandAtTheFootOfTheirColumn() {
        paper.height = 100;
        paper.notes.put(1, List.of(p("注文").make()));
        List<Block> blocks = new ArrayList<>(List.of(lines(4)));
        blocks.add(p(text("有注"), new Inline.Note(1, "①", Setting.TEXT)).make());
        for (int i = 0; i < 2; i++) blocks.add(p("后").make());
        paper.columns(2).lay(blocks.toArray(new Block[0]));
        Item.Glyphs note = paper.glyphs(0).stream().filter(g -> g.text().equals("注文")).findFirst().orElseThrow();
        Item.Glyphs mark = paper.glyphs(0).stream().filter(g -> g.text().equals("有注")).findFirst().orElseThrow();
        assertEquals(note.x(), mark.x());
        assertEquals(96.0, note.baseline(), 1e-9);
    }

    @Test void textStandsInTheMiddleOrAtTheFootOfThePage() {
        paper.height = 100;
        paper.vertical = PageSetup.Vertical.CENTER;
        paper.lay(p("一").make());
        assertEquals(40 + 16, paper.glyphs(0).get(0).baseline(), 1e-9);
        Paper foot = new Paper();
        foot.vertical = PageSetup.Vertical.BOTTOM;
        foot.lay(p("一").make());
        assertEquals(80 + 16, foot.glyphs(0).get(0).baseline(), 1e-9);
    }

    @Test void bordersStandAroundThePagesTheyAreFor() {
        Border line = new Border(Border.Style.SINGLE, 1, 4, 0xFF0000);
        paper.frame = new PageSetup.Frame(line, line, line, line, false, true, true, true, PageSetup.Frame.On.FIRST);
        paper.lay(p("一").make(), p("二").newPage().make());
        assertEquals(4, paper.rules(0).size());
        assertEquals(0, paper.rules(1).size());
        Item.Rule top = paper.rules(0).get(0);
        assertEquals(4.5, top.y1(), 1e-9);
        assertEquals(List.of(4.0, 206.0), List.of(top.x1(), top.x2()));
    }

    @Test void bordersOfTheTextHoldTheHeader() {
        Border line = new Border(Border.Style.SINGLE, 1, 0, 0);
        paper.top = 20;
        paper.bottom = 20;
        paper.headers = new Stories(List.of(p("头").make()), List.of(), List.of());
        paper.frame = new PageSetup.Frame(line, Border.NONE, line, Border.NONE, true, true, true, false, PageSetup.Frame.On.ALL);
        paper.lay(p("一").make());
        assertEquals(-0.5, paper.rules(0).get(0).y1(), 0.01);
        assertEquals(40.5, paper.rules(0).get(1).y1(), 0.01);
    }
}
