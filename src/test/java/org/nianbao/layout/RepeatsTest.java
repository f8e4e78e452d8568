package org.nianbao.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.nianbao.finding.Place;
import org.nianbao.layout.doc.Inline;
import org.nianbao.layout.doc.Paragraph;
import org.nianbao.layout.doc.RunFormat;

/** Paragraphs that say the same are set once. */
class RepeatsTest {
    private final Setting s = new Setting();
    private final Paragraph nought = s.paragraph(new Inline.Text("0件", underlined(), null));

    private static RunFormat underlined() {
        return Setting.drawn(Setting.TEXT, RunFormat.Underline.SINGLE, false, 0xEEEEEE);
    }

    @Test void theSameWordsStandUnderTheirOwnTags() {
        TextContext context = s.context();
        Tag first = Tag.document().child(Tag.Role.P);
        Tag second = Tag.document().child(Tag.Role.P);
        List<Line> lines = Lines.of(nought, 100, first, context);
        List<Line> again = Lines.of(nought, 100, second, context);
        assertEquals(tagged(lines, second), again.toString());
        for (Item item : again.get(0).items()) {
            if (item instanceof Item.Glyphs) assertSame(second, item.tag());
            else assertNull(item.tag());
        }
    }

    private static String tagged(List<Line> lines, Tag tag) {
        return lines.stream().map(line -> new Line(line.height(), line.baseline(),
                line.items().stream().map(item -> item.tag() == null ? item : item.tagged(tag)).toList(), line.notes(), line.end(),
                line.inlays())).toList().toString();
    }

    @Test void decorationDoesNotTakeTheTextsTags() {
        TextContext context = s.context();
        Lines.of(nought, 100, Tag.document().child(Tag.Role.P), context);
        for (Line line : Lines.of(nought, 100, null, context)) for (Item item : line.items()) assertNull(item.tag());
        Tag tag = Tag.document().child(Tag.Role.P);
        assertSame(tag, Setting.glyphs(Lines.of(nought, 100, tag, context)).get(0).tag());
    }

    @Test void anotherMeasureMakesOtherLines() {
        TextContext context = s.context();
        assertEquals(1, Lines.of(nought, 100, s.tag, context).size());
        assertEquals(2, Lines.of(nought, 10, s.tag, context).size());
    }

    @Test void whatNoFaceDrawsIsToldOfEachPlace() {
        s.fonts = SquareFonts.without('件');
        TextContext context = s.context();
        Paragraph next = new Paragraph(nought.format(), null, nought.inlines(), nought.mark(), 0, 0, nought.style(), "正文第2段");
        Lines.of(nought, 100, s.tag, context);
        Lines.of(next, 100, s.tag, context);
        assertEquals(List.of("正文第1段", "正文第2段"), s.findings.all().stream().flatMap(f -> f.places().stream())
                .map(place -> ((Place.Template) place).spot()).toList());
    }
}
