package org.nianbao.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.nianbao.layout.Grid.at;
import static org.nianbao.layout.Paper.lines;
import static org.nianbao.layout.Paper.p;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nianbao.layout.doc.Block;
import org.nianbao.layout.doc.Table.Cell.Direction;
import org.nianbao.layout.doc.Table.Row.HeightRule;

/** Tables that go over pages; pictures as in {@link PagePicture#of}. */
class TablePagesTest {
    private final Paper paper = new Paper();

    private static Block[] after(int lines, Block... more) {
        List<Block> out = new ArrayList<>(List.of(lines(lines)));
        out.addAll(List.of(more));
        return out.toArray(new Block[0]);
    }

    private Item.Glyphs glyphs(int page, String text) {
        for (Item.Glyphs g : paper.glyphs(page)) if (g.text().equals(text)) return g;
        return null;
    }

    @Test void headerRowsAreRepeatedAsDecoration() {
        paper.height = 90;
        Grid grid = new Grid(40, 40).head(at(0, "名称"), at(1, "件数"));
        for (int i = 1; i <= 5; i++) grid.row(at(0, "第" + i), at(1, "" + i));
        assertEquals("""
                +-------+-------+
                |名称   |件数   |
                +-------+-------+
                |第1    |1      |
                +-------+-------+
                |第2    |2      |
                +-------+-------+
                |第3    |3      |
                +-------+-------+
                ~~~
                +-------+-------+
                |名称   |件数   |
                +-------+-------+
                |第4    |4      |
                +-------+-------+
                |第5    |5      |
                +-------+-------+
                """, paper.picture(grid.make()));
        assertNotNull(glyphs(0, "名称").tag());
        assertNull(glyphs(1, "名称").tag());
        assertEquals(Item.Artifact.REPEATED, glyphs(1, "名称").what());
        assertEquals(1, paper.structure().split("名称", -1).length - 1);
    }

    @Test void headerRowStaysWithTheFirstRowBelow() {
        Grid grid = new Grid(40).head(at(0, "头")).row(at(0, "身"));
        String text = paper.text(after(4, grid.make()));
        assertTrue(text.endsWith("~~~\n 头\n 身\n"), text);
    }

    @Test void headersHigherThanHalfAPageAreNotRepeated() {
        Grid grid = new Grid(40).head(at(0, p("一").make(), p("二").make(), p("三").make()));
        for (int i = 1; i <= 4; i++) grid.row(at(0, "行" + i));
        String text = paper.text(grid.make());
        assertEquals(1, text.split("二", -1).length - 1, text);
    }

    /** The label stands in the middle of each page's part; what the first prints is the text, what the second decoration. */
    @Test void labelOfAMergedCellIsRepeatedOnTheNextPage() {
        paper.height = 70;
        Grid grid = new Grid(40, 40).row(at(0, "组").down(6).middle(), at(1, "1"));
        for (int i = 2; i <= 6; i++) grid.row(at(1, "" + i));
        assertEquals("""
                +-------+-------+
                |       |1      |
                |       +-------+
                |组     |2      |
                |       +-------+
                |       |3      |
                +-------+-------+
                ~~~
                +-------+-------+
                |       |4      |
                |       +-------+
                |组     |5      |
                |       +-------+
                |       |6      |
                +-------+-------+
                """, paper.picture(grid.make()));
        assertNotNull(glyphs(0, "组").tag());
        assertNull(glyphs(1, "组").tag());
        assertEquals(Item.Artifact.REPEATED, glyphs(1, "组").what());
    }

    @Test void repeatedLabelIsSmallerWhereFewRowsAreLeftForIt() {
        paper.height = 102;
        Grid grid = new Grid(15, 40).row(at(0, "甲乙").down(6), at(1, "1"));
        for (int i = 2; i <= 5; i++) grid.row(at(1, "" + i));
        grid.row(26, HeightRule.EXACT, false, false, at(1, "6"));
        paper.lay(grid.make());
        assertEquals(10, glyphs(0, "甲").size());
        assertEquals(6.5, glyphs(1, "甲").size(), 0.01);
        assertEquals(Item.Artifact.REPEATED, glyphs(1, "甲").what());
        assertTrue(glyphs(1, "乙").baseline() < 26);
    }

    @Test void standingLabelIsRepeatedSmallerToo() {
        paper.height = 102;
        Grid grid = new Grid(25, 40).row(at(0, p("甲乙丙").make()).direction(Direction.UPRIGHT).middle().down(6), at(1, "1"));
        for (int i = 2; i <= 5; i++) grid.row(at(1, "" + i));
        grid.row(26, HeightRule.EXACT, false, false, at(1, "6"));
        paper.lay(grid.make());
        assertEquals(10, glyphs(0, "甲").size());
        double small = glyphs(1, "甲").size();
        assertTrue(small < 10 && small >= 6, "size " + small);
        assertEquals(Item.Artifact.REPEATED, glyphs(1, "甲").what());
        assertTrue(glyphs(1, "丙").baseline() < 26);
        assertEquals(glyphs(0, "甲").x() + 5, glyphs(1, "甲").x() + small / 2, 0.5);
    }

    @Test void labelThatWaitsIsShownSmallerOnThePageBefore() {
        paper.height = 101;
        Grid grid = new Grid(15, 40).row(at(0, "甲乙丙").down(6), at(1, "1"));
        for (int i = 2; i <= 6; i++) grid.row(at(1, "" + i));
        paper.lay(after(3, grid.make()));
        Item.Glyphs before = glyphs(0, "甲");
        assertTrue(before.size() < 10 && before.size() >= 6, "size " + before.size());
        assertNull(before.tag());
        assertEquals(Item.Artifact.REPEATED, before.what());
        assertEquals(10, glyphs(1, "甲").size());
        assertNotNull(glyphs(1, "甲").tag());
    }

    @Test void labelWaitsForThePageThatHasRoomForIt() {
        paper.height = 101;
        Grid grid = new Grid(25, 40).row(at(0, "甲乙丙丁").down(4), at(1, "1"));
        for (int i = 2; i <= 4; i++) grid.row(at(1, "" + i));
        String picture = paper.picture(after(4, grid.make()));
        assertEquals("""
                +----+-------+
                |    |1      |
                +----+-------+
                ~~~
                +----+-------+
                |甲乙|2      |
                |    +-------+
                |丙丁|3      |
                |    +-------+
                |    |4      |
                +----+-------+
                """, picture.substring(picture.indexOf('+')));
        assertEquals("""
                 TABLE
                  TR
                   TD 1×4
                    P 甲乙丙丁
                   TD
                    P 1
                """, paper.structure().replaceAll("(?s)^.*?( TABLE.*?P 1\\n).*$", "$1"));
    }

    @Test void labelTooHighForEachPageGoesOverLineByLine() {
        paper.height = 50;
        Grid grid = new Grid(15, 40).row(at(0, "甲乙丙丁").down(4), at(1, "1"));
        for (int i = 2; i <= 4; i++) grid.row(at(1, "" + i));
        assertEquals("""
                 甲 1
                 乙 2
                ~~~
                 丙 3
                 丁 4
                """, paper.text(grid.make()));
        assertEquals(1, paper.structure().split("甲乙丙丁", -1).length - 1);
    }

    @Test void tallMergedCellMakesItsLastRowHigher() {
        Grid grid = new Grid(25, 40).row(at(0, "甲乙丙丁戊己").down(2), at(1, "1")).row(at(1, "2")).row(at(0, "尾"), at(1, "3"));
        assertEquals("""
                +----+-------+
                |甲乙|1      |
                |    +-------+
                |丙丁|2      |
                |    |       |
                |戊己|       |
                +----+-------+
                |尾  |3      |
                +----+-------+
                """, paper.picture(grid.make()));
    }

    @Test void rowGoesOverLineByLineAndClosesItsBorders() {
        assertEquals("""
                +-------+--+
                |短     |一|
                |       |  |
                |       |二|
                +-------+--+
                ~~~
                +-------+--+
                |       |三|
                |       |  |
                |       |四|
                +-------+--+
                """, third(new Grid(40, 15).row(at(0, "短"), at(1, p("一二三四").widows().make()))));
    }

    /** Behind three lines: the page's rest is high enough for two. */
    private String third(Grid grid) {
        paper.height = 101;
        String picture = paper.picture(after(3, grid.make()));
        return picture.substring(picture.indexOf('+'));
    }

    @Test void rowThatMustNotSplitGoesToTheNextPage() {
        Grid grid = new Grid(40, 25).whole(at(0, "短"), at(1, p("一").make(), p("二").make(), p("三").make()));
        assertEquals("""
                第1行
                第2行
                第3行
                ~~~
                 短      一
                         二
                         三
                """, paper.text(after(3, grid.make())));
    }

    @Test void rowHigherThanAPageSplitsAnyway() {
        List<Block> long7 = new ArrayList<>();
        for (int i = 1; i <= 7; i++) long7.add(p("行" + i).keepNext().make());
        Grid grid = new Grid(40, 40).whole(at(0, "左"), at(1, long7.toArray(new Block[0])));
        paper.lay(grid.make());
        assertEquals(2, paper.pages.size());
        String text = PagePicture.text(paper.pages);
        for (int i = 1; i <= 7; i++) assertTrue(text.contains("行" + i), text);
        assertEquals(List.of(), paper.ids());
    }

    @Test void rowWhoseHeightIsMoreThanAPageComesToAnEnd() {
        Grid grid = new Grid(40).row(250, HeightRule.AT_LEAST, false, false, at(0, "高"));
        assertEquals(3, paper.lay(grid.make()).pages.size());
    }

    @Test void rowsKeptWithTheNextStayTogether() {
        Grid grid = new Grid(40);
        for (int i = 1; i <= 3; i++) grid.row(at(0, i < 3 ? p("行" + i).keepNext().make() : p("行" + i).make()));
        String text = paper.text(after(3, grid.make()));
        assertTrue(text.endsWith("~~~\n 行1\n 行2\n 行3\n"), text);
    }

    @Test void keptRowsLongerThanAPageStartBelowTheirHeading() {
        Grid grid = new Grid(40);
        for (int i = 1; i <= 7; i++) grid.row(at(0, p("行" + i).keepNext().make()));
        String text = paper.text(after(2, p("题").keepNext().make(), grid.make(), p("后").make()));
        assertEquals("""
                第1行
                第2行
                题
                 行1
                ~~~
                 行2
                 行3
                 行4
                 行5
                ~~~
                 行6
                 行7
                后
                """, text);
    }

    @Test void footnoteOfACellStandsAtThePageFoot() {
        paper.notes.put(1, List.of(p("注文").make()));
        Grid grid = new Grid(60).row(at(0, p(Setting.text("数"), new org.nianbao.layout.doc.Inline.Note(1, "①", Setting.TEXT)).make()));
        assertEquals("""
                 数①



                注文
                """, paper.text(grid.make()));
    }

    @Test void longTablesComePageByPage() {
        paper.height = 100;
        Grid grid = new Grid(40, 40).head(at(0, "头"), at(1, "头"));
        for (int i = 0; i < 2000; i++) grid.row(at(0, "行"), at(1, "" + i));
        paper.lay(grid.make());
        assertEquals(2000, paper.pages.stream().flatMap(p -> p.items().stream())
                .filter(i -> i instanceof Item.Glyphs g && g.text().equals("行")).count());
        assertEquals(667, paper.pages.size());
    }
}
