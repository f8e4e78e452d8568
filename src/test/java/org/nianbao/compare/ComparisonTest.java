package org.nianbao.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nianbao.compare.PdfPage.Glyph;
import org.nianbao.compare.PdfPage.Rule;

/** The comparison finds what it is there to find. */
class ComparisonTest {
    private final List<Glyph> glyphs = new ArrayList<>();
    private final List<Rule> rules = new ArrayList<>();

    private ComparisonTest text(double x, double baseline, String text) {
        return text(x, baseline, text, false);
    }

    private ComparisonTest text(double x, double baseline, String text, boolean decoration) {
        for (int i = 0; i < text.length(); i++) {
            glyphs.add(new Glyph(text.substring(i, i + 1), x + 12 * i, baseline, 12, 12, false, decoration));
        }
        return this;
    }

    /** A table of one row between these edges. */
    private ComparisonTest table(double top, double bottom, double... edges) {
        for (double edge : edges) rules.add(new Rule(edge, top, edge, bottom));
        rules.add(new Rule(edges[0], top, edges[edges.length - 1], top));
        rules.add(new Rule(edges[0], bottom, edges[edges.length - 1], bottom));
        return this;
    }

    private List<PdfPage> page() {
        return List.of(new PdfPage(595, 842, glyphs, rules));
    }

    private static ComparisonTest ours() {
        return new ComparisonTest().text(50, 100, "一二三四").text(50, 120, "五六").table(150, 200, 50, 150, 250).text(60,
                170, "甲")
                .text(160, 170, "乙");
    }

    private static Comparison against(ComparisonTest theirs) {
        return Comparison.of(ours().page(), theirs.page());
    }

    @Test void samePagesAgree() {
        Comparison c = against(ours());
        assertEquals("pages 1/1, text differs on 0, lines 4, same breaks 100.0 %, "
                + "baselines within 1 mm 100.0 % (largest distance 0.00 mm), "
                + "tables 1 (largest distance of column edges 0.00 mm)", c.figures());
    }

    @Test void aRuledLineDividesTheLinesOfTwoCells() {
        assertEquals(List.of("一二三四", "五六", "甲", "乙"),
                TextLine.of(ours().page().get(0)).stream().map(TextLine::text).toList());
    }

    @Test void aLineThatBreaksElsewhereIsFound() {
        Comparison c = against(new ComparisonTest().text(50, 100, "一二三").text(50, 120, "四五六").table(150, 200, 50, 150,
                250)
                .text(60, 170, "甲").text(160, 170, "乙"));
        assertEquals(List.of(), c.text());
        assertEquals(2, c.broken().size());
        assertEquals(0.5, c.sameBreaks());
        assertEquals(0.5, c.sameBaselines());
    }

    @Test void aCharacterThatIsMissingIsFound() {
        Comparison c = against(new ComparisonTest().text(50, 100, "一二三四").text(50, 120, "五").table(150, 200, 50, 150,
                250)
                .text(60, 170, "甲").text(160, 170, "乙"));
        assertEquals(List.of("page 1: 六×1"), c.text());
    }

    @Test void aBaselineMoreThanAMillimetreAwayIsFound() {
        Comparison c = against(new ComparisonTest().text(50, 102, "一二三四").text(50, 123, "五六").table(150, 200, 50, 150,
                250)
                .text(60, 170, "甲").text(160, 170, "乙"));
        assertEquals(List.of("page 1: 五六 at 120.0, theirs at 123.0 pt"), c.low());
        assertEquals(0.75, c.sameBaselines());
        assertEquals(1, c.sameBreaks());
    }

    @Test void aColumnEdgeMoreThanHalfAMillimetreAwayIsFound() {
        Comparison near = against(ours().table(150, 200, 50, 150, 250));
        assertEquals(List.of(), near.apart());
        Comparison far = against(new ComparisonTest().table(150, 200, 50, 152, 250));
        assertEquals(List.of("page 1: table 1 has edges at [50.0, 150.0, 250.0], theirs at [50.0, 152.0, 250.0]"),
                far.apart());
        Comparison fewer = against(new ComparisonTest().table(150, 200, 50, 250));
        assertEquals(1, fewer.apart().size());
        assertEquals(List.of("page 1: 1 tables, theirs 0"), against(new ComparisonTest()).apart());
    }

    @Test void aPageTooManyIsFound() {
        List<PdfPage> two = List.of(ours().page().get(0), new ComparisonTest().text(50, 100, "末").page().get(0));
        Comparison c = Comparison.of(ours().page(), two);
        assertEquals(2, c.pages()[1]);
        assertEquals(List.of("page 2: 末×-1"), c.text());
    }

    @Test void onlyALabelInsideATableMayBePrintedAgain() {
        Comparison inside = Comparison.of(ours().text(60, 190, "丙", true).page(), ours().page());
        assertEquals(1, inside.repeated());
        assertEquals(List.of(), inside.text());
        Comparison outside = Comparison.of(ours().text(60, 790, "丙", true).page(), ours().page());
        assertEquals(List.of("page 1: 丙×1"), outside.text());
        Comparison plain = Comparison.of(ours().text(60, 190, "丙").page(), ours().page());
        assertEquals(List.of("page 1: 丙×1"), plain.text());
    }
}
