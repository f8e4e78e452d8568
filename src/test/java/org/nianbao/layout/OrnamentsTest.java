package org.nianbao.layout;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nianbao.layout.doc.Border;
import org.nianbao.layout.doc.Inline;
import org.nianbao.layout.doc.Ornament;
import org.nianbao.layout.doc.Ornament.Emphasis;
import org.nianbao.layout.doc.ParagraphFormat.Spacing;
import org.nianbao.layout.doc.RunFormat;
import org.nianbao.layout.doc.RunFormat.Underline;

/** Lines of 20 pt with their baseline at 16, characters of 10 pt. */
class OrnamentsTest {
    private final Setting s = new Setting();

    private static Inline text(String text, Ornament ornament) {
        RunFormat f = Setting.TEXT;
        return new Inline.Text(text, new RunFormat(f.ascii(), f.highAnsi(), f.eastAsia(), true, f.size(), false, false, f.underline(), false, 0, null,
                3, 1, 0, f.script(), true, "zh-CN", ornament), null);
    }

    private static Inline fitted(String text, double width, String id) {
        return text(text, new Ornament(Emphasis.NONE, Border.NONE, new Ornament.Fit(width, id), null));
    }

    private static <T extends Item> List<T> items(Line line, Class<T> kind) {
        List<T> out = new ArrayList<>();
        for (Item item : line.items()) if (kind.isInstance(item)) out.add(kind.cast(item));
        return out;
    }

    @Test void dotsStandBelowLettersNotBelowMarksAndSpaces() {
        Line line = s.lines(200, text("重，大 a", new Ornament(Emphasis.BELOW, Border.NONE, null, null))).get(0);
        List<Item.Disc> dots = items(line, Item.Disc.class);
        assertEquals(3, dots.size());
        assertEquals(5, dots.get(0).x(), 1e-9);
        assertEquals(18.3, dots.get(0).y(), 1e-9);
        assertEquals(0.7, dots.get(0).radius(), 1e-9);
        assertEquals(13 + 13 + 5, dots.get(1).x(), 1e-9);
        assertEquals(13 * 3 + 8 + 2.5, dots.get(2).x(), 1e-9);
        Line above = s.lines(200, text("重", new Ornament(Emphasis.ABOVE, Border.NONE, null, null))).get(0);
        assertEquals(6.2, items(above, Item.Disc.class).get(0).y(), 1e-9);
    }

    @Test void standingTextHasItsDotsOnTheRight() {
        Line column = Upright.of(s.lines(200, text("重", new Ornament(Emphasis.BELOW, Border.NONE, null, null))).get(0));
        Item.Disc dot = items(column, Item.Disc.class).get(0);
        Item.Glyphs glyph = items(column, Item.Glyphs.class).get(0);
        assertEquals(5, dot.y(), 1e-9);
        assertEquals(10 + 1.1, dot.x() - glyph.x(), 0.011);
    }

    @Test void runsWithOneBorderShareItsFrame() {
        Border border = new Border(Border.Style.SINGLE, 0.5, 0, 0xFF);
        Ornament framed = new Ornament(Emphasis.NONE, border, null, null);
        Ornament dotted = new Ornament(Emphasis.BELOW, border, null, null);
        Line line = s.lines(200, Setting.text("外"), text("框", framed), text("里", dotted), Setting.text("外")).get(0);
        List<Item.Rule> rules = items(line, Item.Rule.class);
        assertEquals(4, rules.size());
        assertEquals(9.5, rules.get(0).x1(), 1e-9);
        assertEquals(36.5, rules.get(0).x2(), 1e-9);
        assertEquals(6.95, rules.get(0).y1(), 1e-9);
        assertEquals(0xFF, rules.get(0).rgb());
        assertEquals(36.25, rules.get(1).x1(), 1e-9);
        Ornament twice = new Ornament(Emphasis.NONE, new Border(Border.Style.DOUBLE, 0.5, 1, 0), null, null);
        assertEquals(8, items(s.lines(200, text("框", twice)).get(0), Item.Rule.class).size());
    }

    @Test void aFittedTextFillsItsWidthWhateverItsLength() {
        s.compressMarks = true;
        s.gaps = true;
        for (String name : List.of("机关", "负责人", "（一）甲", "甲A乙", "e\u0301甲", "政府信息公开工作机构")) {
            double width = 0;
            for (Item.Glyphs g : Setting.glyphs(s.lines(300, fitted(name, 40, "1")))) width += g.width();
            assertEquals(40, width, 1e-9, name);
        }
        Item.Glyphs wide = Setting.glyphs(s.lines(300, fitted("机关", 40, "1"))).get(0);
        assertArrayEquals(new double[] {30, 10}, wide.advances(), 1e-9);
        Item.Glyphs narrow = Setting.glyphs(s.lines(300, fitted("机关机关机", 40, "1"))).get(0);
        assertArrayEquals(new double[] {8, 8, 8, 8, 8}, narrow.advances(), 1e-9);
        assertEquals(0.8, narrow.scale(), 1e-9);
    }

    @Test void runsOfOneFitFillItTogetherOthersEachTheirOwn() {
        List<Item.Glyphs> together = Setting.glyphs(s.lines(300, fitted("机", 40, "1"), fitted("关", 40, "1")));
        assertEquals(40, together.stream().mapToDouble(Item.Glyphs::width).sum(), 1e-9);
        List<Item.Glyphs> apart = Setting.glyphs(s.lines(300, fitted("机", 40, "1"), fitted("关", 40, "2")));
        assertEquals(80, apart.stream().mapToDouble(Item.Glyphs::width).sum(), 1e-9);
    }

    @Test void aFittedTextIsNeitherBrokenNorStretched() {
        List<Line> lines = s.lines(65, Setting.text("一二三"), fitted("机关", 40, "1"), Setting.text("四五六七八九十"));
        assertEquals("一二三", Setting.text(lines.subList(0, 1)));
        Item.Glyphs fitted = Setting.glyphs(lines.subList(1, 2)).get(0);
        assertEquals(30, fitted.advances()[0], 1e-9);
        assertEquals(12.5, fitted.advances()[1], 1e-9);
    }

    private static Inline ruby(String below, String above) {
        return new Inline.Text(below, Setting.TEXT.under(new Ornament.Ruby(1, above, Setting.sized(Setting.TEXT, 5), 10)), null);
    }

    @Test void aGuideStandsInTheMiddleAboveItsText() {
        List<Item.Glyphs> glyphs = Setting.glyphs(s.lines(300, Setting.text("一"), ruby("汉字", "han"), Setting.text("二")));
        assertEquals("一汉字han二", glyphs.get(0).text() + glyphs.get(1).text() + glyphs.get(2).text() + glyphs.get(3).text());
        assertEquals(10 + (20 - 7.5) / 2, glyphs.get(2).x(), 1e-9);
        assertEquals(6, glyphs.get(2).baseline(), 1e-9);
        assertEquals(30, glyphs.get(3).x(), 1e-9);
        assertEquals("P>SPAN P>RUBY>RB P>RUBY>RT P>SPAN", String.join(" ", glyphs.stream().map(g -> path(g.tag())).toList()));
    }

    private static String path(Tag tag) {
        return (tag.parent().role() == Tag.Role.DOCUMENT ? "" : path(tag.parent()) + ">") + tag.role();
    }

    @Test void aWiderGuideMakesRoomOnBothSides() {
        List<Item.Glyphs> glyphs = Setting.glyphs(s.lines(300, Setting.text("一"), ruby("状", "zhuang"), Setting.text("二")));
        assertEquals(10, glyphs.get(2).x(), 1e-9);
        assertEquals(12.5, glyphs.get(1).x(), 1e-9);
        assertEquals(25, glyphs.get(3).x(), 1e-9);
    }

    @Test void aLineGrowsForItsGuidesUnlessItIsExact() {
        assertEquals(20, s.lines(300, ruby("汉", "han")).get(0).height());
        s.spacing = Spacing.SINGLE;
        assertEquals(10 + 4.4 + 1.2, s.lines(300, ruby("汉", "han")).get(0).height(), 1e-9);
    }

    @Test void wordsAreUnderlinedSpacesNot() {
        RunFormat words = Setting.drawn(Setting.TEXT, Underline.WORDS, false, null);
        List<Item.Rule> rules = items(s.lines(300, new Inline.Text("ab  cd ", words, null)).get(0), Item.Rule.class);
        assertEquals(2, rules.size());
        assertEquals(0, rules.get(0).x1(), 1e-9);
        assertEquals(10, rules.get(0).x2(), 1e-9);
        assertEquals(20, rules.get(1).x1(), 1e-9);
        assertNull(rules.get(0).dash());
    }
}
