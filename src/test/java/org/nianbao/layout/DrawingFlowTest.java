package org.nianbao.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.nianbao.layout.Paper.anchor;
import static org.nianbao.layout.Paper.box;
import static org.nianbao.layout.Paper.image;
import static org.nianbao.layout.Paper.p;
import static org.nianbao.layout.Setting.text;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.nianbao.layout.doc.Border;
import org.nianbao.layout.doc.Inline;
import org.nianbao.layout.doc.Inline.Anchor;
import org.nianbao.layout.doc.Inline.Clear;
import org.nianbao.layout.doc.Inline.Outline;
import org.nianbao.layout.doc.Inline.Shape;
import org.nianbao.layout.doc.Section.Stories;
import org.nianbao.layout.doc.Table.Cell.Direction;
import org.nianbao.layout.doc.Table.Cell.VerticalAlign;

/** Text boxes, lines and pictures in their places, and the text around them; pictures as in {@link PagePicture}. */
class DrawingFlowTest {
    private static final String TWENTY = "一二三四五六七八九十甲乙丙丁戊己庚辛壬癸";
    private final Paper paper = new Paper();

    DrawingFlowTest() {
        paper.width = 200;
        paper.height = 200;
    }

    private static Anchor square(double x, double y, String side) {
        return new Anchor("column", x, "", "paragraph", y, "", false, "Square", new Clear(0, 0, 0, 0, side));
    }

    @Test void aBoxStandsInFrontOfTheText() {
        assertEquals("""

                前
                            +---------+
                字          |框里二三 |
                            |         |
                            |四五六   |
                            +---------+
                """, paper.picture(p("前").make(), p(text("字"), box(50, 40, anchor(60, 0, "None"), p("框里二三四五六").make())).make()));
        assertEquals(List.of(), paper.ids());
    }

    @Test void aBoxReadsBeforeTheParagraphThatHoldsIt() {
        paper.lay(p("前").make(), p(text("字"), box(50, 40, anchor(60, 0, "None"), p("框").make(),
                new Grid(20).row(Grid.at(0, "格")).make(), p().make())).make(), p("后").make());
        assertEquals("""
                DOCUMENT
                 P 前
                 P 框
                 TABLE
                  TR
                   TD
                    P 格
                 P 字
                 P 后
                """, paper.structure());
    }

    @Test void aBoxBehindTheTextIsPaintedFirstAndReadInItsPlace() {
        Anchor behind = new Anchor("column", 0, "", "paragraph", 0, "", true, "None");
        paper.lay(p("前").make(), p(text("字"), box(50, 40, behind, p("框").make())).make());
        assertEquals("框", paper.glyphs(0).get(0).text());
        assertEquals("""
                DOCUMENT
                 P 前
                 P 框
                 P 字
                """, paper.structure());
    }

    @Test void textInABoxStandsAtTheTopInTheMiddleOrAtTheFoot() {
        for (VerticalAlign align : VerticalAlign.values()) {
            Inline.TextBox text = new Inline.TextBox(4, 0, 6, 0, align, Direction.HORIZONTAL, false, true, List.of(p("框").make()));
            Shape shape = new Shape(Shape.Geometry.RECTANGLE, 50, 70, 0xEEEEEE, Outline.NONE, text, anchor(30, 10, "None"), "");
            Paper page = new Paper().lay(p(shape).make());
            double expected = 10 + switch (align) {
                case TOP -> 4;
                case CENTER -> 24;
                case BOTTOM -> 44;
            } + 16;
            assertEquals(expected, page.glyphs(0).get(0).baseline(), 1e-9);
            Item.Fill fill = (Item.Fill) page.pages.get(0).items().stream().filter(i -> i instanceof Item.Fill).findFirst().orElseThrow();
            assertEquals(List.of(30.0, 10.0, 50.0, 70.0), List.of(fill.x(), fill.y(), fill.width(), fill.height()));
        }
    }

    @Test void aBoxGrowsWithItsText() {
        Inline.TextBox text = new Inline.TextBox(0, 0, 0, 0, VerticalAlign.TOP, Direction.HORIZONTAL, true, true,
                List.of(p("一").make(), p("二").make(), p("三").make()));
        paper.lay(p(new Shape(Shape.Geometry.RECTANGLE, 50, 20, 0, Outline.NONE, text, anchor(0, 0, "None"), "")).make());
        assertTrue(paper.pages.get(0).items().stream().anyMatch(i -> i instanceof Item.Fill f && f.height() == 60));
        assertEquals(List.of(), paper.ids());
    }

    @Test void textThatABoxDoesNotHoldIsPrintedAndTold() {
        paper.lay(p(text("字"), box(50, 30, anchor(0, 0, "None"), p("一").make(), p("二").make())).make());
        assertEquals(List.of("layout.box-overflow"), paper.ids());
        assertTrue(paper.glyphs(0).stream().anyMatch(g -> g.text().equals("二")));
    }

    @Test void chineseStandsInABox() {
        Inline.TextBox text = new Inline.TextBox(0, 0, 0, 0, VerticalAlign.TOP, Direction.UPRIGHT, false, true, List.of(p("一二").make()));
        paper.lay(p(new Shape(Shape.Geometry.RECTANGLE, 40, 60, null, Outline.NONE, text, anchor(10, 0, "None"), "")).make());
        Item.Glyphs one = paper.glyphs(0).get(0);
        Item.Glyphs two = paper.glyphs(0).get(1);
        assertEquals(one.x(), two.x());
        assertTrue(two.baseline() > one.baseline());
    }

    @Test void aBoxInTheLineMovesWithIt() {
        Inline.Shape inline = box(40, 30, null, p("框").make());
        paper.lay(p(text("前"), inline, text("后")).natural().make());
        Item.Glyphs inside = paper.glyphs(0).stream().filter(g -> g.text().equals("框")).findFirst().orElseThrow();
        Item.Glyphs behind = paper.glyphs(0).stream().filter(g -> g.text().equals("后")).findFirst().orElseThrow();
        assertEquals(List.of(15.0, 50.0), List.of(inside.x(), behind.x()));
        assertEquals(30, behind.baseline() - (inside.baseline() - 16), 1e-9);
        assertTrue(paper.structure().contains(" P 框\n"), paper.structure());
    }

    @Test void aRedLineIsDecoration() {
        Shape line = new Shape(Shape.Geometry.FALLING_LINE, 180, 0, null, new Outline(3, 0xFF0000, List.of(0.6, 0.2, 0.2), List.of()), null,
                new Anchor("margin", 0, "center", "paragraph", 30, "", false, "None"), "");
        paper.lay(p(text("字"), line).make());
        List<Item.Rule> rules = paper.rules(0);
        assertEquals(2, rules.size());
        assertNull(rules.get(0).tag());
        assertEquals(List.of(10.0, 190.0), List.of(rules.get(0).x1(), rules.get(0).x2()));
        assertEquals(1.8, rules.get(0).width(), 1e-9);
        assertEquals(29.4, rules.get(0).y1(), 1e-9);
        assertEquals(31.2, rules.get(1).y1(), 1e-9);
    }

    @Test void placesAreCountedFromPageMarginColumnAndParagraph() {
        paper.top = 20;
        paper.bottom = 20;
        assertEquals(List.of(75.0, 150.0), place(new Anchor("page", 0, "center", "page", 0, "bottom", false, "None")));
        assertEquals(List.of(150.0, 20.0), place(new Anchor("margin", 0, "right", "margin", 0, "top", false, "None")));
        assertEquals(List.of(30.0, 47.0), place(new Anchor("column", 30, "", "paragraph", 7, "", false, "None")));
        assertEquals(List.of(0.0, 75.0), place(new Anchor("margin", 9, "inside", "page", 9, "center", false, "None")));
        assertEquals(List.of(5.0, 188.0), place(new Anchor("character", 5, "", "bottomMargin", 8, "", false, "None")));
    }

    private List<Double> place(Anchor anchor) {
        Paper page = new Paper();
        page.width = 200;
        page.height = 200;
        page.top = paper.top;
        page.bottom = paper.bottom;
        page.lay(p("前").make(), p(text("字"), image(50, 50, "图", anchor)).make());
        for (Item item : page.pages.get(0).items()) if (item instanceof Item.Image i) return List.of(i.x(), i.y());
        throw new AssertionError();
    }

    @Test void whatWouldHangOutOfThePageMovesUp() {
        assertEquals(List.of(0.0, 150.0), place(new Anchor("column", 0, "", "paragraph", 160, "", false, "None")));
    }

    @Test void linesBesideAPictureAreShorter() {
        assertEquals("""
                前
                          一二三四五六七八九十甲乙丙丁戊
                          己庚辛壬癸
                          一二三四五六七八九十甲乙丙丁戊
                己庚辛壬癸
                """, paper.text(p("前").make(), p(text(TWENTY), image(50, 45, "图", square(0, 0, "bothSides"))).make(), p(TWENTY).make()));
        assertEquals(List.of(), paper.ids());
    }

    @Test void textStandsOnBothSidesWhereThereIsRoom() {
        paper.width = 250;
        assertEquals("""
                一二三四五六七八           九十甲乙丙丁戊己庚辛壬
                癸
                一二三四五六七八九十甲乙丙丁戊己庚辛壬癸
                """, paper.text(p(text(TWENTY), image(50, 35, "图", square(85, 0, "bothSides"))).make(), p(TWENTY).make()));
    }

    @Test void textKeepsToTheSideItIsTold() {
        paper.width = 250;
        assertEquals("""
                                           一二三四五六七八九十甲
                                           乙丙丁戊己庚辛壬癸
                """, paper.text(p(text(TWENTY), image(50, 35, "图", square(85, 0, "right"))).make()));
    }

    @Test void noTextStandsInANarrowStrip() {
        assertEquals("""
                前


                一二三四五六七八九十甲乙丙丁戊己庚辛壬癸
                """, paper.text(p("前").make(), p(text(TWENTY), image(140, 35, "图", square(10, 0, "bothSides"))).make()));
    }

    @Test void linesStandAboveAPictureThatBeginsFurtherDown() {
        assertEquals("""
                一二三四五六七八九十甲乙丙丁戊己庚辛壬癸


                一二三四五六七八九十甲乙丙丁戊己庚辛壬癸
                """, paper.text(p(text(TWENTY + TWENTY), image(50, 25, "图", anchor(0, 25, "TopAndBottom"))).make()));
    }

    @Test void aTableStandsBelowWhatIsInItsWay() {
        paper.lay(p(text("字"), image(50, 55, "图", square(0, 0, "bothSides"))).make(), new Grid(100).row(Grid.at(0, "格")).make());
        Item.Glyphs cell = paper.glyphs(0).stream().filter(g -> g.text().equals("格")).findFirst().orElseThrow();
        assertEquals(55 + 16, cell.baseline(), 0.1);
    }

    @Test void onTheNextPageLinesAreWideAgain() {
        paper.height = 60;
        assertEquals("""
                          一二三四五六七八九十甲乙丙丁戊
                          己庚辛壬癸一二三四五六七八九十
                          甲乙丙丁戊己庚辛壬癸一二三四五
                ~~~
                六七八九十甲乙丙丁戊己庚辛壬癸一二三四五
                六七八九十甲乙丙丁戊己庚辛壬癸
                """, paper.text(p(text(TWENTY.repeat(4)), image(50, 55, "图", square(0, 0, "bothSides"))).make()));
    }

    @Test void keptParagraphsMoveWithTheirPicture() {
        paper.height = 80;
        assertEquals("""
                一
                二
                ~~~
                题
                          一二三四五六七八九十甲乙丙丁戊
                          己庚辛壬癸
                """, paper.text(p("一").make(), p("二").make(), p("题").keepNext().make(),
                p(text(TWENTY), image(50, 35, "图", square(0, 0, "bothSides"))).keepLines().make()));
    }

    @Test void textInACellRunsBesideItsPicture() {
        assertEquals("""
                +--------------------------------+
                |         一二三四五六七八九十甲 |
                |                                |
                |         乙丙丁戊己庚辛壬癸     |
                |                                |
                +--------------------------------+
                """, paper.picture(new Grid(165).row(Grid.at(0, p(text(TWENTY), image(45, 50, "图", square(0, 0, "bothSides"))).make())).make()));
    }

    @Test void aPictureOfThePageInACellIsTold() {
        Anchor page = new Anchor("page", 0, "", "page", 0, "", false, "Square");
        paper.lay(new Grid(150).row(Grid.at(0, p(text("字"), image(40, 35, "图", page)).make())).make());
        assertEquals(List.of("layout.unsupported"), paper.ids());
    }

    @Test void aPictureThatTextAboveShouldRunAroundIsTold() {
        Anchor page = new Anchor("page", 0, "", "page", 0, "", false, "Square");
        paper.lay(p("前").make(), p(text("字"), image(50, 100, "图", page)).make(), p("后").make());
        assertEquals(List.of("layout.unsupported"), paper.ids());
        Item.Glyphs behind = paper.glyphs(0).stream().filter(g -> g.text().equals("后")).findFirst().orElseThrow();
        assertEquals(50.0, behind.x());
    }

    @Test void textRunsAroundWhatTheHeaderHolds() {
        Anchor page = new Anchor("page", 0, "", "page", 0, "", false, "Square");
        paper.headers = new Stories(List.of(p(image(60, 40, "", page)).make()), List.of(), List.of());
        paper.top = 20;
        assertEquals("""

                            一二三四五六七八九十甲乙丙丁
                戊己庚辛壬癸
                """, paper.text(p(TWENTY).make()));
    }

    @Test void pageNumberInABoxOfTheFooter() {
        paper.bottom = 20;
        Inline page = Paper.field(Inline.Field.Kind.PAGE, "");
        paper.footers = new Stories(List.of(p(box(30, 20, new Anchor("margin", 0, "center", "paragraph", 0, "", false, "None"),
                p(page).make())).make()), List.of(), List.of());
        paper.lay(p("一").make(), p("二").newPage().make());
        Item.Glyphs number = paper.glyphs(1).get(1);
        assertEquals("2", number.text());
        assertNull(number.tag());
        assertEquals(Item.Artifact.FOOTER, number.what());
    }

    @Test void shadeOfTheTextDoesNotCoverABox() {
        paper.lay(p(text("字"), box(50, 60, anchor(60, 0, "None"), p("框").make())).make(), p("底色").border(Border.NONE, 0xDDDDDD).make());
        List<Item> items = paper.pages.get(0).items();
        int fill = -1;
        int box = -1;
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i) instanceof Item.Fill) fill = i;
            if (items.get(i) instanceof Item.Glyphs g && g.text().equals("框")) box = i;
        }
        assertTrue(fill < box);
    }
}
