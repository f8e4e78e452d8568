package org.nianbao.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nianbao.layout.Item;
import org.nianbao.layout.Page;
import org.nianbao.layout.Tag;

class StandardsTest {
    private static void assertConforms(byte[] pdf) {
        assertEquals(List.of(), Verapdf.failures(pdf, "2a"));
        assertEquals(List.of(), Verapdf.failures(pdf, "ua1"));
    }

    private static void assertBreaks(String rule, String flavour, byte[] pdf) {
        List<String> failures = Verapdf.failures(pdf, flavour);
        assertTrue(failures.stream().anyMatch(f -> f.startsWith(rule + ":")), failures.toString());
    }

    @Test void aFullReportIsPdfA2aAndPdfUa1AtOnce() {
        assertConforms(Sample.everything().pdf());
    }

    @Test void picturesOfEveryKindConform() {
        Sample s = new Sample();
        byte[][] pictures = {Pixels.png(true), Pixels.png(false), Pixels.palette(), Pixels.jpeg(1), Pixels.jpeg(10),
                Pixels.cmykJpeg()};
        for (int i = 0; i < pictures.length; i++) {
            Tag figure = s.document.described(Tag.Role.FIGURE, "图" + i);
            s.item(new Item.Image(figure, "word/media/" + i, pictures[i], 50, 50 + 60 * i, 50, 50));
        }
        s.item(new Item.Image(null, "word/media/0", pictures[0], 200, 50, 50, 50));
        assertConforms(s.pdf());
    }

    @Test void decorationAndEffectsConform() {
        Sample s = new Sample();
        Tag p = s.document.child(Tag.Role.P);
        Item.Glyphs g = Sample.glyphs(p, Sample.FONTS.chain("黑体", true, true).primary(), 16, 80, 80, "粗斜体",
                Item.Artifact.NONE);
        s.item(new Item.Glyphs(p, g.face(), 16, 80, 80, g.text(), g.advances(), 0.66, 0xC00000, true, true, 0,
                Item.Artifact.NONE));
        s.item(new Item.Glyphs(p, g.face(), 16, 80, 200, g.text(), g.advances(), 1, 0x808080, false, false, 90,
                Item.Artifact.NONE));
        s.item(new Item.Rule(null, 80, 210, 500, 210, 1, 0xFF0000, new double[] {3, 2}));
        s.item(new Item.Rule(p, 80, 90, 130, 90, 0.5, 0, null));
        s.artifact(Item.Artifact.HEADER, 80, 40, "页眉");
        assertConforms(s.pdf());
    }

    @Test void aBlankPageAndALandscapePageConform() {
        Sample s = new Sample();
        s.text(s.document.child(Tag.Role.P), "宋体", 12, 80, 80, "第一页").end().end();
        s.pages.add(new Page(2, "3", 841.9, 595.3, List.of(Sample.glyphs(s.document.child(Tag.Role.P),
                Sample.FONTS.chain("宋体", false, false).primary(), 12, 80, 80, "横页", Item.Artifact.NONE))));
        assertConforms(s.pdf());
    }

    @Test void aTableOfContentsAndACaptionConform() {
        Sample s = new Sample();
        Tag contents = s.document.child(Tag.Role.TOC);
        for (int i = 0; i < 2; i++) {
            Tag link = contents.child(Tag.Role.TOCI).child(Tag.Role.REFERENCE).child(Tag.Role.LINK);
            s.text(link, "仿宋_GB2312", 16, 80, 80 + 28 * i, "一、总体情况……1");
            s.item(new Item.LinkArea(link, 80, 66 + 28 * i, 200, 18, "", "here", ""));
        }
        s.item(new Item.Anchor("here", 80, 150));
        Tag table = s.document.child(Tag.Role.TABLE);
        s.text(table.child(Tag.Role.CAPTION), "黑体", 12, 80, 180, "表1");
        Tag row = table.child(Tag.Role.TR);
        s.text(row.cell(Tag.Role.TH, 1, 1, Tag.Scope.BOTH), "宋体", 12, 80, 200, "甲");
        s.text(row.cell(Tag.Role.TD, 1, 1, Tag.Scope.NONE), "宋体", 12, 120, 200, "1");
        assertConforms(s.pdf());
    }

    /** More pages than one leaf of a number tree or a page tree holds. */
    @Test void aLongDocumentConforms() {
        Sample s = new Sample();
        Tag running = s.document.child(Tag.Role.P);
        for (int i = 0; i < 150; i++) {
            s.text(running, "仿宋_GB2312", 16, 80, 80, "第" + i + "页");
            Tag link = s.document.child(Tag.Role.P).child(Tag.Role.LINK);
            s.text(link, "宋体", 12, 80, 120, "链接");
            s.item(new Item.LinkArea(link, 80, 110, 24, 12, "https://example.org/" + i, "", ""));
            s.end();
        }
        assertConforms(s.pdf());
    }

    @Test void theValidatorFindsAHeadCellWithoutScope() {
        assertBreaks("7.5-t1", "ua1", cells(Tag.Scope.NONE, 1).pdf());
        assertConforms(cells(Tag.Scope.COLUMN, 1).pdf());
    }

    @Test void theValidatorFindsRowsOfUnequalWidth() {
        assertBreaks("7.2-t42", "ua1", cells(Tag.Scope.COLUMN, 3).pdf());
    }

    private static Sample cells(Tag.Scope scope, int columns) {
        Sample s = new Sample();
        Tag table = s.document.child(Tag.Role.TABLE);
        Tag first = table.child(Tag.Role.TR);
        s.text(first.cell(Tag.Role.TH, 1, 1, scope), "宋体", 12, 80, 80, "甲");
        s.text(first.cell(Tag.Role.TH, 1, 1, scope), "宋体", 12, 120, 80, "乙");
        Tag second = table.child(Tag.Role.TR);
        s.text(second.cell(Tag.Role.TD, 1, 1, Tag.Scope.NONE), "宋体", 12, 80, 100, "1");
        s.text(second.cell(Tag.Role.TD, columns, 1, Tag.Scope.NONE), "宋体", 12, 120, 100, "2");
        return s;
    }

    @Test void theValidatorFindsASkippedHeadingLevel() {
        Sample s = new Sample();
        s.text(s.document.child(Tag.Role.H1), "宋体", 12, 80, 80, "一");
        s.text(s.document.child(Tag.Role.H3), "宋体", 12, 80, 100, "三");
        assertBreaks("7.4.2-t1", "ua1", s.pdf());
    }

    @Test void theValidatorFindsAFigureWithoutWords() {
        Sample s = new Sample();
        s.item(new Item.Image(s.document.child(Tag.Role.FIGURE), "a", Pixels.png(false), 50, 50, 50, 50));
        assertBreaks("7.3-t1", "ua1", s.pdf());
    }

    @Test void theValidatorFindsAFileThatDoesNotSayWhatItIs() {
        String pdf = new String(cells(Tag.Scope.COLUMN, 1).pdf(), StandardCharsets.ISO_8859_1);
        byte[] spoilt = pdf.replace("<pdfaid:part>2<", "<pdfaid:part>3<").replace("<pdfuaid:part>1<",
                "<pdfuaid:part>2<")
                .getBytes(StandardCharsets.ISO_8859_1);
        assertTrue(!Verapdf.failures(spoilt, "2a").isEmpty());
        assertTrue(!Verapdf.failures(spoilt, "ua1").isEmpty());
    }
}
