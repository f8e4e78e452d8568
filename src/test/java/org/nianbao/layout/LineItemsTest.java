package org.nianbao.layout;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.nianbao.finding.Finding;
import org.nianbao.finding.Place;
import org.nianbao.finding.Severity;
import org.nianbao.layout.doc.Inline;
import org.nianbao.layout.doc.PageSetup.Grid;
import org.nianbao.layout.doc.Paragraph;
import org.nianbao.layout.doc.ParagraphFormat.Align;
import org.nianbao.layout.doc.ParagraphFormat.Spacing;
import org.nianbao.layout.doc.ParagraphFormat.TabStop;
import org.nianbao.layout.doc.RunFormat;

/** Faces, heights, tabs, structure and decoration of lines. */
class LineItemsTest {
    private static final Inline.Link LINK = new Inline.Link("https://www.example.cn/", "", "某某镇");
    private final Setting s = new Setting();

    @Test void eachScriptHasItsFaceAndLikeNeighboursShareARun() {
        List<Item.Glyphs> glyphs = Setting.glyphs(s.lines(400, "截至2023年PDF"));
        assertEquals(List.of("截至", "2023", "年", "PDF"), glyphs.stream().map(Item.Glyphs::text).toList());
        assertSame(SquareFonts.HAN, glyphs.get(0).face());
        assertSame(SquareFonts.LATIN, glyphs.get(1).face());
    }

    @Test void sharedMarksFollowTheHint() {
        Item.Glyphs hinted = Setting.glyphs(s.lines(400, "“…—·°×”")).get(0);
        assertSame(SquareFonts.HAN, hinted.face());
        Inline plain = new Inline.Text("“…—·°×”", Setting.unhinted(Setting.TEXT), null);
        Item.Glyphs western = Setting.glyphs(s.lines(400, plain)).get(0);
        assertSame(SquareFonts.LATIN, western.face());
    }

    @Test void unhintedSignTheWesternFaceLacksComesFromTheChineseFamily() {
        Inline plain = new Inline.Text("5℃", Setting.unhinted(Setting.TEXT), null);
        List<Item.Glyphs> glyphs = Setting.glyphs(s.lines(400, plain));
        assertSame(SquareFonts.HAN, glyphs.get(1).face());
    }

    @Test void supplementaryCharactersStayWholeAndMoveNoLine() {
        String name = "\uD86D\uDFAF鱼"; // U+2B7AF
        s.spacing = Spacing.SINGLE;
        List<Line> lines = s.lines(10, name);
        assertEquals(2, lines.size());
        Item.Glyphs rare = Setting.glyphs(lines).get(0);
        assertEquals("\uD86D\uDFAF", rare.text());
        assertSame(SquareFonts.RARE, rare.face());
        assertEquals(1, rare.advances().length);
        assertEquals(lines.get(1).height(), lines.get(0).height());
        assertEquals(lines.get(1).baseline(), lines.get(0).baseline());
    }

    @Test void variationSelectorStaysWithItsBase() {
        List<Line> lines = s.lines(10, "辻\uFE00字");
        assertEquals(2, lines.size());
        assertEquals("辻\uFE00", Setting.glyphs(lines).get(0).text());
    }

    @Test void variationSelectorWithoutAGlyphIsNotMissed() {
        assertEquals("辻字", Setting.text(s.lines(100, "辻\uDB40\uDD00字"))); // U+E0100
        assertEquals(List.of("font.variant"), s.findings.all().stream().map(Finding::id).toList());
    }

    @Test void variationSelectorsOfOtherCharactersAreNotTold() {
        s.lines(100, "☑\uFE0E字a\uFE0F");
        assertTrue(s.findings.isEmpty());
    }

    @Test void characterNoFaceDrawsIsReportedOnceWithItsWords() {
        s.fonts = SquareFonts.without('螭');
        s.lines(400, "经查某省北京市某某区螭镇人民政府与螭村民");
        assertEquals(1, s.findings.all().size());
        Finding finding = s.findings.all().get(0);
        assertEquals("font.missing-glyph", finding.id());
        assertEquals(Severity.ERROR, finding.severity());
        assertTrue(finding.message().contains("U+87AD"), finding.message());
        assertTrue(finding.message().contains("仿宋"), finding.message());
        assertTrue(finding.message().contains("Square Han、Square Latin"), finding.message());
        Place.Template place = (Place.Template) finding.places().get(0);
        assertEquals("正文第1段", place.spot());
        assertEquals("某省北京市某某区【螭】镇人民政府与螭村", place.context());
    }

    @Test void everythingDrawnLeavesNoFinding() {
        s.lines(400, "某某镇人民政府 2023 “——……”\u200B\u00AD");
        assertTrue(s.findings.isEmpty());
    }

    @Test void exactLinesHaveTheirBaselineAtFourFifths() {
        s.spacing = new Spacing(Spacing.Rule.EXACT, 28);
        Line line = s.lines(100, "一").get(0);
        assertEquals(28, line.height(), 1e-9);
        assertEquals(22.4, line.baseline(), 1e-9);
    }

    @Test void atLeastAddsAboveAndMultipleBelowTheText() {
        s.spacing = new Spacing(Spacing.Rule.AT_LEAST, 14);
        assertEquals(new LineHeight.Box(14, 12.8), box(s.lines(100, "一").get(0)));
        s.spacing = new Spacing(Spacing.Rule.AT_LEAST, 6);
        assertEquals(new LineHeight.Box(10, 8.8), box(s.lines(100, "一").get(0)));
        s.spacing = new Spacing(Spacing.Rule.MULTIPLE, 1.5);
        assertEquals(new LineHeight.Box(15, 8.8), box(s.lines(100, "一").get(0)));
    }

    @Test void onlyMultipleSnapsToTheGridAndStandsInItsMiddle() {
        s.grid = new Grid(16, 0, false);
        s.spacing = Spacing.SINGLE;
        assertEquals(new LineHeight.Box(16, 11.8), box(s.lines(100, "一").get(0)));
        Inline large = new Inline.Text("大", Setting.sized(Setting.TEXT, 20), null);
        assertEquals(32, s.lines(100, large).get(0).height(), 1e-9);
        s.spacing = new Spacing(Spacing.Rule.EXACT, 20);
        assertEquals(20, s.lines(100, "一").get(0).height(), 1e-9);
        s.spacing = new Spacing(Spacing.Rule.AT_LEAST, 12);
        assertEquals(12, s.lines(100, "一").get(0).height(), 1e-9);
        s.spacing = Spacing.SINGLE;
        s.snap = false;
        assertEquals(10, s.lines(100, "一").get(0).height(), 1e-9);
    }

    @Test void emptyParagraphIsAsHighAsItsMark() {
        s.spacing = Spacing.SINGLE;
        s.mark = Setting.sized(Setting.TEXT, 22);
        List<Line> lines = s.lines(100);
        assertEquals(1, lines.size());
        assertEquals(22, lines.get(0).height(), 1e-9);
        assertEquals(List.of(), lines.get(0).items());
    }

    @Test void tabsGoToDefaultStopsAndOwnStops() {
        s.align = Align.LEFT;
        Inline tab = new Inline.Tab(Setting.TEXT);
        assertEquals("一  二        |\n", s.picture(7, Setting.text("一"), tab, Setting.text("二")));
        s.tabs = List.of(new TabStop(50, TabStop.Kind.LEFT, TabStop.BLANK));
        assertEquals("一        二  |\n", s.picture(7, Setting.text("一"), tab, Setting.text("二")));
    }

    @Test void textStandsBeforeRightAboutCentreAndAroundDecimalStops() {
        s.align = Align.LEFT;
        Inline tab = new Inline.Tab(Setting.TEXT);
        s.tabs = List.of(new TabStop(70, TabStop.Kind.RIGHT, '.'));
        assertEquals("一..........12|\n", s.picture(7, Setting.text("一"), tab, Setting.text("12")));
        s.tabs = List.of(new TabStop(40, TabStop.Kind.CENTER, TabStop.BLANK));
        assertEquals("一    二三    |\n", s.picture(7, Setting.text("一"), tab, Setting.text("二三")));
        s.tabs = List.of(new TabStop(50, TabStop.Kind.DECIMAL, TabStop.BLANK));
        assertEquals("一      12.5  |\n", s.picture(7, Setting.text("一"), tab, Setting.text("12.5")));
    }

    @Test void leaderIsDecoration() {
        s.tabs = List.of(new TabStop(70, TabStop.Kind.RIGHT, '.'));
        Inline tab = new Inline.Tab(Setting.TEXT);
        List<Item.Glyphs> glyphs = Setting.glyphs(s.lines(70, Setting.text("一"), tab, Setting.text("12")));
        Item.Glyphs dots = glyphs.get(1);
        assertTrue(dots.text().matches("\\.+"), dots.text());
        assertNull(dots.tag());
        assertEquals(60, glyphs.get(2).x(), 1e-9);
    }

    @Test void fieldsPrintWhatTheLayoutKnowsOrWhatTheFileHolds() {
        Inline page = new Inline.Field(Inline.Field.Kind.PAGE, "", "9", "numberInDash", Setting.TEXT, null);
        Inline pages = new Inline.Field(Inline.Field.Kind.NUMPAGES, "", "9", "decimal", Setting.TEXT, null);
        Inline there = new Inline.Field(Inline.Field.Kind.PAGEREF, "there", "9", "decimal", Setting.TEXT, null);
        assertEquals("- 3 -912", Setting.text(s.lines(400, page, pages, there)));
    }

    @Test void plainTextIsInTheParagraphsOwnElement() {
        for (Line line : s.lines(30, "一二三四五")) for (Item item : line.items()) assertSame(s.tag, item.tag());
    }

    @Test void textBesideALinkStandsInSpansKeptOverLines() {
        Inline linked = new Inline.Text("五六七", Setting.TEXT, LINK);
        List<Line> lines = s.lines(30, Setting.text("一二三四"), linked, Setting.text("八"));
        List<Item.Glyphs> glyphs = Setting.glyphs(lines);
        assertEquals(List.of("一二三", "四", "五六", "七", "八"), glyphs.stream().map(Item.Glyphs::text).toList());
        assertEquals(List.of("SPAN", "SPAN", "LINK", "LINK", "SPAN"), roles(glyphs));
        assertSame(glyphs.get(0).tag(), glyphs.get(1).tag());
        assertNotSame(glyphs.get(0).tag(), glyphs.get(4).tag());
        assertSame(s.tag, glyphs.get(0).tag().parent());
        List<Item.LinkArea> areas = items(lines, Item.LinkArea.class);
        assertEquals(2, areas.size());
        assertSame(glyphs.get(2).tag(), areas.get(0).tag());
        assertEquals(10, areas.get(0).x(), 1e-9);
        assertEquals(20, areas.get(0).width(), 1e-9);
        assertEquals(20, areas.get(0).height(), 1e-9);
        assertEquals("https://www.example.cn/", areas.get(0).uri());
    }

    @Test void decorationHasNoTagsAndNoLinks() {
        s.tag = null;
        for (Line line : s.lines(30, Setting.text("一"), new Inline.Text("五六七", Setting.TEXT, LINK))) {
            for (Item item : line.items()) {
                assertNull(item.tag());
                assertTrue(item instanceof Item.Glyphs);
            }
        }
    }

    @Test void listItemsHaveTheirNumberInALabel() {
        s.tag = Tag.document().child(Tag.Role.L).child(Tag.Role.LI);
        s.label = new Paragraph.Label("•", Setting.TEXT, Paragraph.Label.Suffix.TAB, Paragraph.Label.Align.LEFT);
        List<Item.Glyphs> glyphs = Setting.glyphs(s.lines(100, "一二"));
        assertEquals(List.of("LBL", "LBODY"), roles(glyphs));
    }

    @Test void noteMarksAreRaisedNamedAndKeptWithTheirWord() {
        RunFormat superscript = Setting.spaced(Setting.TEXT, 0, 1, RunFormat.Script.SUPERSCRIPT);
        Inline.Note note = new Inline.Note(2, "①", superscript);
        List<Line> lines = s.lines(20, Setting.text("一二"), note, Setting.text("三"));
        assertEquals("一", Setting.glyphs(lines.subList(0, 1)).get(0).text());
        assertEquals(List.of(), lines.get(0).notes());
        assertEquals(List.of(note), lines.get(1).notes());
        Item.Glyphs mark = Setting.glyphs(lines.subList(1, 2)).get(1);
        assertEquals(Tag.Role.REFERENCE, mark.tag().role());
        assertTrue(mark.baseline() < lines.get(1).baseline());
        assertEquals(20 / 3.0, mark.size(), 1e-9);
        assertEquals(20, lines.get(1).height(), 1e-9);
    }

    @Test void bookmarksAreAnchorsWhereTheyStand() {
        List<Line> lines = s.lines(20, Setting.text("一二"), new Inline.Bookmark("a"), Setting.text("三"),
                new Inline.Bookmark("b"));
        assertEquals(List.of(new Item.Anchor("a", 0, 0), new Item.Anchor("b", 10, 0)),
                items(lines.subList(1, 2), Item.Anchor.class));
    }

    @Test void picturesStandOnTheBaselineAndRaiseTheirLine() {
        s.spacing = Spacing.SINGLE;
        Inline picture = new Inline.Picture("word/media/a.png", new byte[] {1}, 20, 30, "印章", null);
        Line line = s.lines(100, Setting.text("一"), picture).get(0);
        Item.Image image = items(List.of(line), Item.Image.class).get(0);
        assertEquals(Tag.Role.FIGURE, image.tag().role());
        assertEquals("印章", image.tag().alt());
        assertEquals(10, image.x(), 1e-9);
        assertEquals(0, image.y(), 1e-9);
        assertEquals(31.2, line.height(), 1e-9);
        assertEquals(30, line.baseline(), 1e-9);
    }

    @Test void aPictureIsReadBetweenTheWordsAroundIt() {
        Inline picture = new Inline.Picture("word/media/a.png", new byte[] {1}, 20, 30, "印章", null);
        Line line = s.lines(100, Setting.text("一"), picture, Setting.text("二")).get(0);
        assertEquals(List.of("SPAN", "FIGURE", "SPAN"), roles(line.items()));
    }

    @Test void spacesAtTheParagraphsEndAreUnderlinedUpToTheEdge() {
        RunFormat drawn = Setting.drawn(Setting.TEXT, RunFormat.Underline.SINGLE, false, null);
        List<Line> lines = s.lines(40, Setting.text("一"), new Inline.Text("  ".repeat(2), drawn, null));
        assertEquals(30, items(lines, Item.Rule.class).get(0).x2(), 1e-9);
        lines = s.lines(40, Setting.text("一"), new Inline.Text(" ".repeat(40), drawn, null));
        assertEquals(40, items(lines, Item.Rule.class).get(0).x2(), 1e-9);
    }

    @Test void underlineStrikeAndShadeFollowTheTextButNotSpacesWhereALineWraps() {
        RunFormat drawn = Setting.drawn(Setting.TEXT, RunFormat.Underline.DOUBLE, true, 0xFFFF00);
        Line line = s.lines(30, Setting.text("一"), new Inline.Text("二三  四", drawn, null)).get(0);
        Item.Fill fill = (Item.Fill) line.items().get(0);
        assertEquals(new Item.Fill(null, 10, 0, 20, 20, 0xFFFF00), fill);
        List<Item.Rule> rules = items(List.of(line), Item.Rule.class);
        assertEquals(3, rules.size());
        Set<Double> heights = new TreeSet<>();
        for (Item.Rule rule : rules) {
            assertArrayEquals(new double[] {10, 30}, new double[] {rule.x1(), rule.x2()}, 1e-9);
            assertNull(rule.tag());
            heights.add(rule.y1());
        }
        assertEquals(3, heights.size());
        assertTrue(heights.iterator().next() < line.baseline());
    }

    @Test void uprightColumnsHaveStandingHanAndTurnedLatin() {
        Line column = Lines.upright(s.paragraph(Setting.text("一20、")), 100, s.tag, s.context()).get(0);
        List<Item.Glyphs> glyphs = Setting.glyphs(List.of(column));
        assertEquals(List.of("一", "20", "、"), glyphs.stream().map(Item.Glyphs::text).toList());
        assertEquals(List.of(0, -90, 0), glyphs.stream().map(Item.Glyphs::turn).toList());
        // The middle of the squares: 16 pt from the column's right edge less 0.38 em.
        assertEquals(20 - 16 + 3.8 - 5, glyphs.get(0).x(), 1e-9);
        assertEquals(8.8, glyphs.get(0).baseline(), 1e-9);
        assertEquals(10, glyphs.get(1).baseline(), 1e-9);
        assertEquals(4, glyphs.get(1).x(), 1e-9);
        assertEquals(glyphs.get(0).x() + 5, glyphs.get(2).x(), 1e-9);
    }

    private static <T extends Item> List<T> items(List<Line> lines, Class<T> kind) {
        return lines.stream().flatMap(l -> l.items().stream()).filter(kind::isInstance).map(kind::cast).toList();
    }

    private static List<String> roles(List<? extends Item> items) {
        return items.stream().map(i -> i.tag().role().name()).toList();
    }

    private static LineHeight.Box box(Line line) {
        return new LineHeight.Box(round(line.height()), round(line.baseline()));
    }

    private static double round(double value) {
        return Math.round(value * 1e6) / 1e6;
    }
}
