package org.nianbao.layout;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.nianbao.layout.doc.Inline;
import org.nianbao.layout.doc.PageSetup.Grid;
import org.nianbao.layout.doc.Paragraph;
import org.nianbao.layout.doc.ParagraphFormat.Align;
import org.nianbao.layout.doc.RunFormat;

/** Breaking, squeezing and stretching; pictures as in {@link LinePicture}. */
class LinesTest {
    private final Setting s = new Setting();

    @Test void chineseTextFillsTheMeasureAndIndentsTheFirstLine() {
        s.firstLine = 20;
        assertEquals("""
                    某某镇人民政|
                府共有十二个村民|
                委员会          |
                """, s.picture(8, "某某镇人民政府共有十二个村民委员会"));
    }

    @Test void indentsNarrowTheLineOnBothSides() {
        s.left = 20;
        s.right = 10;
        assertEquals("""
                    一二三  |
                    四五六  |
                """, s.picture(6, "一二三四五六"));
    }

    @Test void closingMarkDoesNotOpenALine() {
        s.compressMarks = false;
        assertEquals("""
                一 二 三|
                四，五六|
                七      |
                """, s.picture(4, "一二三四，五六七"));
    }

    @Test void closingMarkIsSqueezedInBeforeTheLineIsPushedOut() {
        assertEquals("""
                一,二三四｡|
                五六七    |
                """, s.picture(5, "一，二三四。五六七"));
    }

    @Test void marksAreNotSqueezedJustToWinACharacter() {
        assertEquals("""
                一，二，三|
                四五六    |
                """, s.picture(5, "一，二，三四五六"));
    }

    @Test void leadingIdeographicSpacesAreNotStretched() {
        Item.Glyphs first = Setting.glyphs(s.lines(45, "　　一二三")).get(0);
        assertEquals("　　一二", first.text());
        assertArrayEquals(new double[] {10, 10, 15, 10}, first.advances(), 1e-9);
    }

    @Test void openingMarkDoesNotCloseALine() {
        s.compressMarks = false;
        assertEquals("""
                一 二 三|
                （四五六|
                七）    |
                """, s.picture(4, "一二三（四五六七）"));
    }

    @Test void withoutKinsokuMarksStandAnywhere() {
        s.kinsoku = false;
        s.compressMarks = false;
        assertEquals("""
                一二三四|
                ，五六（|
                七）    |
                """, s.picture(4, "一二三四，五六（七）"));
    }

    @Test void closingMarkHangsOnlyWhereTheParagraphLetsIt() {
        s.hang = true;
        assertEquals("""
                一二三四|，
                五六七八|
                """, s.picture(4, "一二三四，五六七八"));
        s.hang = false;
        assertEquals("""
                一 二 三|
                四，五六|
                七八    |
                """, s.picture(4, "一二三四，五六七八"));
    }

    @Test void dashAndEllipsisAreNeverDivided() {
        assertEquals("""
                一 二 三|
                ——四五|
                六七    |
                """, s.picture(4, "一二三——四五六七"));
        assertEquals("""
                一  二|
                三……|
                四    |
                """, s.picture(3, "一二三……四"));
    }

    @Test void loneDashIsAConnectorAndDoesNotOpenALine() {
        s.compressMarks = false;
        assertEquals("""
                一 二 三|
                四—五六|
                """, s.picture(4, "一二三四—五六"));
    }

    @Test void numbersStayWholeWithTheirSigns() {
        assertEquals("""
                一  二|
                12.5% |
                三    |
                """, s.picture(3, "一二12.5%三"));
        assertEquals("""
                一   二   三|
                1,234,567件 |
                """, s.picture(6, "一二三1,234,567件"));
        assertEquals("""
                一 二 三|
                ５％四五|
                """, s.picture(4, "一二三５％四五"));
    }

    @Test void signsSeparatorsAndUnitsStayWithTheirNumber() {
        s.compressMarks = false;
        for (String number : List.of("−5", "＋5", "±5℃", "12：30", "１，２３４", "１．５", "100㎡", "5㎏", "m²", "5‰", "￥10", "５％")) {
            assertEquals("一二三", Setting.text(s.lines(35, "一二三" + number + "四").subList(0, 1)), number);
        }
    }

    @Test void numbersAreNotStretched() {
        double wide = 10 + 5 / 3.0;
        Item.Glyphs first = Setting.glyphs(s.lines(75, "一￥１：３二三四")).get(0);
        assertEquals("一￥１：３二三", first.text());
        assertArrayEquals(new double[] {wide, 10, 10, 10, wide, wide, 10}, first.advances(), 1e-9);
    }

    @Test void barsTypedForADashAreNeverDivided() {
        for (String dash : List.of("――", "──", "⋯⋯")) {
            for (double measure = 30; measure < 60; measure += 5) {
                String broken = "";
                for (Line line : s.lines(measure, "一二三" + dash + "四五六")) broken += Setting.text(List.of(line)) + '|';
                assertTrue(broken.contains(dash), broken);
            }
        }
    }

    @Test void numberOfAYearIsNotDivided() {
        assertEquals("""
                一二三|
                2023年|
                """, s.picture(3, "一二三2023年"));
    }

    @Test void westernWordsBreakAtSpacesAndHyphensOnly() {
        assertEquals("""
                The  quick brown|
                fox jumps over  |
                """, s.picture(8, "The quick brown fox jumps over"));
        assertEquals("""
                well-|
                known|
                """, s.picture(2.5, "well-known"));
    }

    @Test void trailingSpacesHang() {
        assertEquals("""
                abcd|
                efgh|
                """, s.picture(2, "abcd    efgh"));
    }

    @Test void addressMovesToTheNextLineWhole() {
        assertEquals("""
                请             见|
                zwgk-a@example.cn|
                """, s.picture(8.5, "请见zwgk-a@example.cn"));
    }

    @Test void addressLongerThanALineBreaksAtItsJoints() {
        assertEquals("""
                见www.a.cn/|
                zwgk/bmxx/ |
                list       |
                """, leftAligned().picture(5.5, "见www.a.cn/zwgk/bmxx/list"));
    }

    @Test void wordLongerThanALineBreaksWhereTheLineEnds() {
        assertEquals("""
                abcdef|
                ghij  |
                """, s.picture(3, "abcdefghij"));
    }

    @Test void latinMayBreakAnywhereWhereWordWrapIsOff() {
        s.breakLatin = true;
        assertEquals("""
                一abcd|
                ef    |
                """, s.picture(3, "一abcdef"));
    }

    @Test void aSpaceDoesNotFreeTheMarksBesideIt() {
        assertEquals("一二三", Setting.text(s.lines(45, "一二三（ 四五").subList(0, 1)));
        assertEquals("一二 ", Setting.text(s.lines(35, "一二 三 ）四").subList(0, 1)));
    }

    @Test void noBreakSpaceHoldsItsNeighbours() {
        assertEquals("""
                ab   |
                cd\u00a0ef|
                """, s.picture(2.5, "ab cd\u00a0ef"));
    }

    @Test void noBreakHyphenIsTheWesternHyphenAndHoldsItsNeighbours() {
        s.fonts = SquareFonts.without(0x2011);
        assertEquals("""
                ab   |
                cd-ef|
                """, s.picture(2.5, "ab cd\u2011ef"));
        assertTrue(s.findings.isEmpty());
    }

    @Test void signsStayBeforeTheirNumber() {
        for (String sign : List.of("±", "￥", "$", "№")) {
            assertEquals("一二", Setting.text(s.lines(35, "一二" + sign + "5678").subList(0, 1)), sign);
        }
    }

    @Test void marksBehindATabAreSqueezedTextBeforeItIsNot() {
        List<Line> lines = s.lines(60, Setting.text("，"), new Inline.Tab(Setting.TEXT), Setting.text("一，二三）四"));
        assertEquals("，一，二三）", Setting.text(lines.subList(0, 1)));
        assertArrayEquals(new double[] {10}, Setting.glyphs(lines).get(0).advances(), 1e-9);
        assertArrayEquals(new double[] {10, 5, 10, 10, 5}, Setting.glyphs(lines).get(1).advances(), 1e-9);
    }

    @Test void solidusHoldsItsNeighbours() {
        assertEquals("""
                一 二|
                三/四|
                """, s.picture(2.5, "一二三/四"));
    }

    @Test void adjacentMarksLoseHalfAnEmEvenWhereThereIsRoom() {
        assertEquals("一)。二>、三      |\n", s.picture(9, "一）。二》、三"));
    }

    @Test void openingAfterClosingAndOpeningAfterOpening() {
        List<Line> lines = s.lines(200, "》《“一");
        assertArrayEquals(new double[] {5, 5, 10, 10}, Setting.glyphs(lines).get(0).advances(), 1e-9);
    }

    @Test void marksKeepTheirWidthWhereTheDocumentDoesNotCompress() {
        s.compressMarks = false;
        assertArrayEquals(new double[] {10, 10, 10, 10}, Setting.glyphs(s.lines(200, "》《“一")).get(0).advances(), 1e-9);
    }

    @Test void questionMarkStandsInTheMiddleAndIsNotHalved() {
        assertArrayEquals(new double[] {10, 10, 10}, Setting.glyphs(s.lines(200, "一？）")).get(0).advances(), 1e-9);
    }

    @Test void squeezeTakesTheLastMarkFirstThenTheOthersEvenly() {
        // 7 em and a half into 6: half an em from 。 at the end, the other em evenly from ， and ：.
        Item.Glyphs line = Setting.glyphs(s.lines(60, "一，二：三四。五六七")).get(0);
        assertEquals("一，二：三四。", line.text());
        assertArrayEquals(new double[] {10, 7.5, 10, 7.5, 10, 10, 5}, line.advances(), 1e-9);
    }

    @Test void openingMarkAtTheLineStartMovesIntoTheMargin() {
        Item.Glyphs line = Setting.glyphs(s.lines(40, "（一二三）四")).get(0);
        assertEquals("（一二三）", line.text());
        assertEquals(-5, line.x(), 1e-9);
        assertArrayEquals(new double[] {10, 10, 10, 10, 5}, line.advances(), 1e-9);
    }

    @Test void withoutSqueezeTheLineIsPushedOut() {
        s.options = new Options(0.5, true, 0);
        assertEquals("""
                一 ， 二|
                三。四五|
                六      |
                """, s.picture(4, "一，二三。四五六"));
    }

    @Test void gapStandsBetweenHanAndWesternOnlyInsideALine() {
        s.gaps = true;
        assertEquals("""
                收到 PDF|
                共 10 份|
                （A)。  |
                """, s.picture(4, "收到PDF共10份（A）。"));
    }

    @Test void wordsGapIsAQuarterEm() {
        s.gaps = true;
        s.options = Options.WORD;
        List<Item.Glyphs> glyphs = Setting.glyphs(s.lines(200, "年2份"));
        assertArrayEquals(new double[] {12.5}, glyphs.get(0).advances(), 1e-9);
        assertArrayEquals(new double[] {7.5}, glyphs.get(1).advances(), 1e-9);
    }

    @Test void justifiedLineStretchesBetweenHanAndAtEdgesOfWordsNotInside() {
        List<Item.Glyphs> glyphs = Setting.glyphs(s.lines(45, "中20文字五六"));
        assertArrayEquals(new double[] {10 + 5 / 3.0}, glyphs.get(0).advances(), 1e-9);
        assertArrayEquals(new double[] {5, 5 + 5 / 3.0}, glyphs.get(1).advances(), 1e-9);
        assertArrayEquals(new double[] {10 + 5 / 3.0, 10}, glyphs.get(2).advances(), 1e-9);
    }

    @Test void lastLineAndManuallyBrokenLineAreNotStretched() {
        assertEquals("""
                一二      |
                三四      |
                """, s.picture(5, Setting.text("一二"), new Inline.Break(Inline.Break.Kind.LINE), Setting.text("三四")));
    }

    @Test void distributedTextFillsTheLastLineToo() {
        s.align = Align.DISTRIBUTED;
        assertEquals("一  二  三|\n", s.picture(5, "一二三"));
    }

    @Test void centredAndRightAlignedLines() {
        s.align = Align.CENTER;
        assertEquals("  一二  |\n", s.picture(4, "一二  "));
        s.align = Align.RIGHT;
        assertEquals("    一二|\n", s.picture(4, "一二"));
    }

    @Test void gridNarrowsEachChineseCharacter() {
        // GB/T 9704: 28 characters of 16 pt in 156 mm with charSpace -849.
        s.grid = new Grid(28.99, -849 / 4096.0, false);
        RunFormat body = Setting.sized(Setting.TEXT, 16);
        Inline text = new Inline.Text("字".repeat(56), body, null);
        List<Line> lines = s.lines(442.2, text);
        assertEquals(2, lines.size());
        assertEquals(28, Setting.glyphs(lines).get(0).text().length());
        s.snap = false;
        assertEquals(27, Setting.glyphs(s.lines(442.2, text)).get(0).text().length());
    }

    @Test void spacingAndScaleAreInTheAdvances() {
        RunFormat wide = Setting.spaced(Setting.TEXT, 2, 0.5, RunFormat.Script.NORMAL);
        Item.Glyphs g = Setting.glyphs(s.lines(200, new Inline.Text("一二", wide, null))).get(0);
        assertArrayEquals(new double[] {7, 7}, g.advances(), 1e-9);
        assertEquals(0.5, g.scale());
    }

    @Test void linesTellWhatEndsThem() {
        Inline page = new Inline.Break(Inline.Break.Kind.PAGE);
        List<Line> lines = s.lines(30, Setting.text("一二三四"), page, Setting.text("五"));
        List<Line.End> ends = lines.stream().map(Line::end).toList();
        assertEquals(List.of(Line.End.TEXT, Line.End.PAGE_BREAK, Line.End.PARAGRAPH), ends);
    }

    @Test void breakAtTheEndLeavesAnEmptyLineOnlyBehindALineBreak() {
        assertEquals(2, s.lines(30, Setting.text("一"), new Inline.Break(Inline.Break.Kind.LINE)).size());
        assertEquals(1, s.lines(30, Setting.text("一"), new Inline.Break(Inline.Break.Kind.PAGE)).size());
    }

    @Test void aLongParagraphTakesEveryCharacterOnce() {
        String text = "按照条例规定，2023年主动公开信息1756条；（其中）收到申请19件，办结率100%。".repeat(500);
        List<Line> lines = s.lines(280, text);
        assertEquals(text, Setting.text(lines));
        for (Item.Glyphs g : Setting.glyphs(lines)) {
            assertTrue(g.x() >= -5.001 && g.x() + g.width() <= 285.001, g.text());
        }
    }

    @Test void aMeasureNarrowerThanACharacterStillMovesOn() {
        assertEquals(3, s.lines(4, "一二三").size());
        assertEquals(1, s.lines(-10, "一").size());
    }

    @Test void aSoftHyphenPrintsOnlyWhereTheLineEnds() {
        s.align = Align.LEFT;
        assertEquals("inter-|\nnation|\n", s.picture(3, "inter\u00ADnation"));
        assertEquals("internation |\n", s.picture(6, "inter\u00ADnation"));
        // Without room for the hyphen the word moves on.
        assertEquals("ab    |\ncdef- |\nghijkl|\n", s.picture(3, "ab cdef\u00ADghijkl"));
        List<Item.Glyphs> glyphs = Setting.glyphs(s.lines(30, "inter\u00ADnation"));
        assertEquals("-", glyphs.get(1).text());
        assertEquals(null, glyphs.get(1).tag());
    }

    @Test void zeroWidthSpaceAndWordJoinerSpeakAboutBreaks() {
        assertEquals("ab|\ncd|\n", s.picture(1, "ab\u200Bcd"));
        assertEquals("""
                一  二|
                三四  |
                """, s.picture(3, "一二三\u2060四"));
    }

    private Setting leftAligned() {
        s.align = Align.LEFT;
        return s;
    }

    @Test void labelStandsBeforeTheTextAndTheTabGoesToTheHangingIndent() {
        s.left = 30;
        s.firstLine = -30;
        s.label = new Paragraph.Label("1.", Setting.TEXT, Paragraph.Label.Suffix.TAB, Paragraph.Label.Align.LEFT);
        assertEquals("""
                1.    一二三|
                      四五  |
                """, s.picture(6, "一二三四五"));
        s.label = new Paragraph.Label("1.", Setting.TEXT, Paragraph.Label.Suffix.TAB, Paragraph.Label.Align.RIGHT);
        s.left = 40;
        s.firstLine = -20;
        assertEquals("  1.    一二|\n", s.picture(6, "一二"));
    }

    @Test void labelWithoutSuffixIsPartOfTheText() {
        s.firstLine = 20;
        s.label = new Paragraph.Label("一、", Setting.TEXT, Paragraph.Label.Suffix.NOTHING, Paragraph.Label.Align.LEFT);
        List<Line> lines = s.lines(100, "总体情况");
        assertEquals(1, lines.get(0).items().size());
        Item.Glyphs g = Setting.glyphs(lines).get(0);
        assertEquals("一、总体情况", g.text());
        assertEquals(s.tag, g.tag());
    }
}
