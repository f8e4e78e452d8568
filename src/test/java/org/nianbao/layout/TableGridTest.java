package org.nianbao.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.nianbao.layout.Grid.at;
import static org.nianbao.layout.Paper.p;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.nianbao.finding.Finding;
import org.nianbao.layout.doc.Border;
import org.nianbao.layout.doc.Table;
import org.nianbao.layout.doc.Table.Cell.Direction;
import org.nianbao.layout.doc.Table.Cell.Scope;
import org.nianbao.layout.doc.Table.Row.HeightRule;

/** Cells, widths, heights, borders and tags of a table on one page; pictures as in {@link PagePicture#of}. */
class TableGridTest {
    private final Paper paper = new Paper();

    TableGridTest() {
        paper.height = 200;
    }

    @Test void mergedCellsShareTheirGrid() {
        Grid grid = new Grid(30, 30, 30).row(at(0, "宽").span(2), at(2, "高").down(2)).row(at(0, "甲"), at(1, "乙"));
        assertEquals("""
                +-----------+-----+
                |宽         |高   |
                +-----+-----+     |
                |甲   |乙   |     |
                +-----+-----+-----+
                """, paper.picture(grid.make()));
    }

    @Test void aLongLineIsOneRule() {
        Grid grid = new Grid(30, 30, 30);
        for (int i = 0; i < 4; i++) grid.row(at(0, "一"), at(1, "二"), at(2, "三"));
        paper.lay(grid.make());
        assertEquals(5 + 4, paper.rules(0).size());
    }

    @Test void cornersAreClosed() {
        Border thick = new Border(Border.Style.SINGLE, 2, 0, 0);
        Grid grid = new Grid(40).row(at(0, "一").edges(thick, thick, thick));
        grid.indent = 10;
        assertEquals("""
                — 9.0 51.0 at 1.0 by 2.0
                — 9.0 51.0 at 23.0 by 2.0
                | 0.0 24.0 at 10.0 by 2.0
                | 0.0 24.0 at 50.0 by 2.0
                """, rules(grid));
    }

    @Test void doubleLinesMeetOuterWithOuterAndInnerWithInner() {
        Border two = new Border(Border.Style.DOUBLE, 1, 0, 0);
        Grid grid = new Grid(40).row(at(0, "一").edges(two, two, two));
        grid.indent = 10;
        assertEquals("""
                — 8.5 51.5 at 0.5 by 1.0
                — 10.5 49.5 at 2.5 by 1.0
                — 10.5 49.5 at 23.5 by 1.0
                — 8.5 51.5 at 25.5 by 1.0
                | 0.0 26.0 at 9.0 by 1.0
                | 2.0 24.0 at 11.0 by 1.0
                | 2.0 24.0 at 49.0 by 1.0
                | 0.0 26.0 at 51.0 by 1.0
                """, rules(grid));
    }

    private String rules(Grid grid) {
        paper.lay(grid.make());
        StringBuilder out = new StringBuilder();
        for (Item.Rule r : paper.rules(0)) {
            boolean level = r.y1() == r.y2();
            out.append(level ? "—" : "|").append(String.format(Locale.ROOT, " %.1f %.1f at %.1f by %.1f%n",
                    level ? r.x1() : r.y1(), level ? r.x2() : r.y2(), level ? r.y1() : r.x1(), r.width()).replace("\r\n", "\n"));
        }
        return out.toString();
    }

    @Test void ofTwoBordersThatMeetTheStrongerIsDrawnOnce() {
        Border red = new Border(Border.Style.SINGLE, 2, 0, 0xFF0000);
        Grid grid = new Grid(30, 30).row(at(0, "一").edges(Border.NONE, Border.NONE, red),
                at(1, "二").edges(Border.NONE, Border.NONE, Grid.LINE));
        paper.lay(grid.make());
        List<Item.Rule> rules = paper.rules(0);
        assertEquals(List.of(0xFF0000, 0xFF0000, 0), rules.stream().map(Item.Rule::rgb).toList());
        assertEquals(30.0, rules.get(1).x1());
    }

    @Test void darkerBorderWinsWhereBothAreAsWide() {
        Border grey = new Border(Border.Style.SINGLE, 1, 0, 0x888888);
        Border black = new Border(Border.Style.SINGLE, 1, 0, 0);
        assertEquals(black, GridLines.stronger(grey, black));
        assertEquals(black, GridLines.stronger(black, grey));
        assertEquals(grey, GridLines.stronger(grey, Border.NONE));
    }

    @Test void rowsAreAtLeastOrExactlyAsHighAsTheySay() {
        Grid grid = new Grid(40).row(40, HeightRule.AT_LEAST, false, false, at(0, "一"))
                .row(20, HeightRule.AT_LEAST, false, false, at(0, p("二").make(), p("三").make()))
                .row(40, HeightRule.EXACT, false, false, at(0, "四")).row(at(0, "五"));
        assertEquals("""
                +-------+
                |一     |
                |       |
                |       |
                +-------+
                |二     |
                |       |
                |三     |
                +-------+
                |四     |
                |       |
                |       |
                +-------+
                |五     |
                +-------+
                """, paper.picture(grid.make()));
        assertEquals(List.of(), paper.ids());
    }

    @Test void textHigherThanAnExactRowIsTold() {
        paper.lay(new Grid(40).row(20, HeightRule.EXACT, false, false, at(0, p("一").make(), p("二").make())).make());
        assertEquals(List.of("layout.cell-overflow"), paper.ids());
    }

    @Test void textStandsAtTheTopInTheMiddleOrAtTheFoot() {
        Grid grid = new Grid(30, 30, 30).row(60, HeightRule.AT_LEAST, false, false, at(0, "上"), at(1, "中").middle(), at(2, "下").foot());
        assertEquals("""
                +-----+-----+-----+
                |上   |     |     |
                |     |     |     |
                |     |中   |     |
                |     |     |     |
                |     |     |下   |
                +-----+-----+-----+
                """, paper.picture(grid.make()));
    }

    @Test void tableStandsAtItsIndentInTheMiddleOrAtTheRight() {
        Grid grid = new Grid(40).row(at(0, "一"));
        grid.indent = 10;
        assertEquals(10.0, left(grid));
        grid.align = Table.Align.CENTER;
        assertEquals(30.0, left(grid));
        grid.align = Table.Align.RIGHT;
        assertEquals(60.0, left(grid));
    }

    private static double left(Grid grid) {
        return new Paper().lay(grid.make()).rules(0).stream().filter(r -> r.x1() == r.x2()).mapToDouble(Item.Rule::x1).min()
                .orElseThrow();
    }

    @Test void tablesStandInCells() {
        Grid inner = new Grid(20, 20).row(at(0, "子"), at(1, "丑")).row(at(0, "寅"), at(1, "卯"));
        Grid grid = new Grid(60, 30).row(at(0, inner.make(), p().make()), at(1, "外")).row(at(0, "下"), at(1, "下"));
        assertEquals("""
                ++---+---+--+-----+
                ||子 |丑 |  |外   |
                |+---+---+  |     |
                ||寅 |卯 |  |     |
                ++---+---+--+-----+
                |下         |下   |
                +-----------+-----+
                """, paper.picture(grid.make()));
        assertTrue(paper.structure().startsWith("""
                DOCUMENT
                 TABLE
                  TR
                   TD
                    TABLE
                     TR
                      TD
                       P 子
                """), paper.structure());
    }

    @Test void chineseStandsUprightFromRightToLeft() {
        Grid grid = new Grid(45, 30).row(50, HeightRule.AT_LEAST, false, false, at(0, p("一二三四").make()).direction(Direction.UPRIGHT),
                at(1, "横"));
        paper.lay(grid.make());
        double one = glyph("一").x();
        double three = glyph("三").x();
        assertTrue(one - three < 1e-9, "one column where the cell is high enough");
        assertTrue(glyph("二").baseline() > glyph("一").baseline());
        assertEquals(0, glyph("一").turn());
    }

    @Test void uprightTextTakesSeveralColumnsWhereTheRowIsLow() {
        Grid grid = new Grid(45, 30).row(20, HeightRule.AT_LEAST, false, false, at(0, p("一二三四").make()).direction(Direction.UPRIGHT),
                at(1, "横"));
        paper.lay(grid.make());
        assertTrue(glyph("一").x() > glyph("三").x());
        assertEquals(glyph("一").baseline(), glyph("三").baseline());
        assertEquals(List.of(), paper.ids());
    }

    @Test void westernTextIsTurned() {
        Grid grid = new Grid(30, 30).row(40, HeightRule.AT_LEAST, false, false, at(0, "ab").direction(Direction.TURNED_LEFT),
                at(1, "cd").direction(Direction.TURNED_RIGHT));
        paper.lay(grid.make());
        assertEquals(90, glyph("ab").turn());
        assertEquals(-90, glyph("cd").turn());
        assertTrue(glyph("ab").baseline() > 30 && glyph("cd").baseline() < 10);
    }

    private Item.Glyphs glyph(String text) {
        for (Item.Glyphs g : paper.glyphs(0)) if (g.text().equals(text)) return g;
        throw new AssertionError(text);
    }

    @Test void figureWiderThanItsFixedCellIsTold() {
        paper.lay(new Grid(40, 40).row(at(0, "1234567890"), at(1, "一二三四")).make());
        assertEquals(List.of("layout.cell-overflow"), paper.ids());
        assertTrue(paper.findings.all().get(0).message().contains("“1234567890”"), paper.findings.all().toString());
    }

    @Test void ofManyFiguresWiderThanTheirCellsThreeAreNamedAndAllCounted() {
        Grid grid = new Grid(40, 40).row(at(0, "项目"), at(1, "数"));
        for (int i = 1; i <= 5; i++) grid.row(at(0, "项"), at(1, "123456789" + i));
        paper.lay(grid.make());
        List<String> messages = paper.findings.all().stream().map(Finding::message).toList();
        assertEquals(4, messages.size(), messages.toString());
        assertTrue(messages.get(2).contains("“1234567893”"), messages.toString());
        assertTrue(messages.get(3).contains("共有5格"), messages.toString());
    }

    @Test void aHeaderThatRepeatsIsCountedOnce() {
        Grid grid = new Grid(40, 40).head(at(0, "项目"), at(1, "1234567890"));
        for (int i = 1; i <= 40; i++) grid.row(at(0, "项"), at(1, "1"));
        paper.lay(grid.make());
        assertEquals(List.of("layout.cell-overflow"), paper.ids());
    }

    @Test void figureThatFitsIsNotTold() {
        paper.lay(new Grid(40, 40).row(at(0, "1234567"), at(1, "一二三四五六")).make());
        assertEquals(List.of(), paper.ids());
    }

    @Test void automaticColumnsMakeRoomForAFigure() {
        Grid grid = new Grid(40, 40).row(at(0, "1234567890"), at(1, "一二"));
        grid.fixed = false;
        assertEquals("""
                +----------+----+
                |1234567890|一二|
                +----------+----+
                """, paper.picture(grid.make()));
        assertEquals(List.of(), paper.ids());
    }

    private static Grid byContent(double width, String... words) {
        Grid grid = new Grid(30, 30, 30).row(at(0, words[0]), at(1, words[1]), at(2, words[2]));
        grid.fixed = false;
        grid.autofit = new Table.Autofit(width, Set.of(0, 1, 2));
        return grid;
    }

    @Test void columnsWithoutAWidthAreAsWideAsTheirText() {
        assertEquals("""
                +--+------+----+
                |一|二三四|ab12|
                +--+------+----+
                """, paper.picture(byContent(0, "一", "二三四", "ab12").make()));
    }

    @Test void ofColumnsWithoutAWidthTheShortOnesStayWhole() {
        assertEquals("""
                +----+-----------+--+
                |序号|一二三四五 |12|
                |    |           |  |
                |    |六七八九   |  |
                +----+-----------+--+
                """, paper.picture(byContent(0, "序号", "一二三四五六七八九", "12").make()));
    }

    @Test void columnsWithoutAWidthFillATableThatHasOne() {
        paper.lay(byContent(90, "一", "一", "一").make());
        assertEquals(List.of(0.0, 30.0, 60.0, 90.0), paper.rules(0).stream().filter(r -> r.x1() == r.x2()).map(Item.Rule::x1).sorted().toList());
    }

    @Test void pictureWiderThanItsCellIsTold() {
        paper.lay(new Grid(40).row(at(0, p(Paper.image(60, 10, "图", null)).natural().make())).make());
        assertEquals(List.of("layout.cell-overflow"), paper.ids());
    }

    @Test void innerTableWiderThanItsCellIsToldAsSuch() {
        paper.lay(new Grid(40).row(at(0, new Grid(30, 30).row(at(0, "一"), at(1, "二")).make(), p().make())).make());
        assertEquals(List.of("layout.cell-overflow"), paper.ids());
        assertTrue(paper.findings.all().get(0).message().contains("内层表格"), paper.findings.all().toString());
    }

    @Test void cellsHaveTheirElementsEvenWhereTheyAreEmpty() {
        Grid grid = new Grid(25, 25, 25).head(at(0, "项目").heads(Scope.BOTH), at(1, "数").span(2).heads(Scope.COLUMN))
                .row(at(0, "甲").down(2).heads(Scope.ROW), at(1, "1"), at(2, p().make()))
                .row(at(1, "2"));
        grid.summary = "件数";
        paper.lay(grid.make());
        assertEquals("""
                DOCUMENT
                 TABLE “件数”
                  TR
                   TH BOTH
                    P 项目
                   TH 2×1 COLUMN
                    P 数
                  TR
                   TH 1×2 ROW
                    P 甲
                   TD
                    P 1
                   TD
                  TR
                   TD
                    P 2
                   TD
                """, paper.structure());
    }

    @Test void rowCoveredByMergedCellsHasNoElement() {
        Grid grid = new Grid(25, 25).row(at(0, "甲").down(3), at(1, "乙").down(2)).row().row(at(1, "丙"));
        paper.lay(grid.make());
        assertEquals("""
                DOCUMENT
                 TABLE
                  TR
                   TD 1×2
                    P 甲
                   TD
                    P 乙
                  TR
                   TD
                    P 丙
                """, paper.structure());
    }

    @Test void shadeFillsTheCell() {
        paper.lay(new Grid(40, 40).row(at(0, "一").shade(0xDDDDDD).down(2), at(1, "二")).row(at(1, "三")).make());
        Item.Fill fill = (Item.Fill) paper.pages.get(0).items().get(0);
        assertEquals(List.of(0xDDDDDD, 40), List.of(fill.rgb(), (int) Math.round(fill.height())));
        assertEquals(40.0, fill.width());
    }
}
