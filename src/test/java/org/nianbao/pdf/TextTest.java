package org.nianbao.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.nianbao.font.Face;
import org.nianbao.layout.Item;
import org.nianbao.layout.Tag;

class TextTest {
    /** Every character with its place: x, distance of the baseline from the top. */
    private static List<TextPosition> positions(byte[] pdf) throws IOException {
        List<TextPosition> all = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper stripper = new PDFTextStripper() {
                @Override
                protected void processTextPosition(TextPosition text) {
                    all.add(text);
                }
            };
            stripper.getText(document);
        }
        return all;
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setLineSeparator("\n");
            stripper.setSortByPosition(false);
            return stripper.getText(document);
        }
    }

    @Test void everyCharacterStandsWhereTheLayoutPutIt() throws IOException {
        Sample s = new Sample();
        Face face = Sample.FONTS.chain("仿宋_GB2312", false, false).primary();
        int count = 400;
        double[] advances = new double[count];
        for (int i = 0; i < count; i++) advances[i] = 1.23456 + 0.001 * (i % 7);
        s.item(new Item.Glyphs(s.document.child(Tag.Role.P), face, 15.77, 20.123, 300.456, "年".repeat(count), advances,
                0.9, 0, false, false, 0, Item.Artifact.NONE));
        List<TextPosition> found = positions(s.pdf());
        assertEquals(count, found.size());
        double x = 20.123;
        for (int i = 0; i < count; i++) {
            assertEquals(x, found.get(i).getXDirAdj(), 0.02, "character " + i);
            assertEquals(300.456, found.get(i).getYDirAdj(), 0.01);
            x += advances[i];
        }
    }

    @Test void textComesOutInReadingOrderWithoutAddedBlanks() throws IOException {
        Sample s = new Sample();
        Tag p = s.document.child(Tag.Role.P);
        s.text(p, "仿宋_GB2312", 16, 80, 100, "2023年主动公开政府信息1756条，");
        s.text(p, "仿宋_GB2312", 16, 80, 128, "其中网站158条。");
        assertEquals("2023年主动公开政府信息1756条，\n其中网站158条。\n", text(s.pdf()));
    }

    @Test void justifiedHanGetsNoBlanks() throws IOException {
        Sample s = new Sample();
        Face face = Sample.FONTS.chain("仿宋_GB2312", false, false).primary();
        String line = "依据《条例》编制本报告，现予公布。";
        double[] advances = line.codePoints().mapToDouble(c -> 16 + 1.1).toArray();
        s.item(new Item.Glyphs(s.document.child(Tag.Role.P), face, 16, 80, 100, line, advances, 1, 0, false, false, 0,
                Item.Artifact.NONE));
        assertEquals(line + "\n", text(s.pdf()));
    }

    @Test void charactersOfThePlanesAboveComeOutAsWritten() throws IOException {
        Sample s = new Sample();
        String rare = "䶮㛃𫖯螅𠀋𪜃𫝆𫠡𬺾𰀁𱍐";
        s.text(s.document.child(Tag.Role.P), "仿宋_GB2312", 16, 80, 100, rare);
        assertEquals(rare + "\n", text(s.pdf()));
    }

    /** In many fonts the Kangxi radical ⼀ (U+2F00) and the character 一 (U+4E00) are one glyph; 㦳 and 䎛 share theirs. */
    @Test void charactersThatShareAGlyphComeOutAsWritten() throws IOException {
        Sample s = new Sample();
        Tag p = s.document.child(Tag.Role.P);
        String twins = "⼀一⼆二人⼈㦳戬䎛翻";
        s.text(p, "宋体", 16, 80, 100, twins);
        List<String> found = positions(s.pdf()).stream().map(TextPosition::getUnicode).toList();
        assertEquals(twins, String.join("", found));
    }

    @Test void turnedTextRunsUpwards() throws IOException {
        Sample s = new Sample();
        Item.Glyphs g = Sample.glyphs(s.document.child(Tag.Role.P), Sample.FONTS.chain("宋体", false, false).primary(),
                20, 300,
                400, "上行", Item.Artifact.NONE);
        s.item(new Item.Glyphs(g.tag(), g.face(), 20, 300, 400, "上行", g.advances(), 1, 0, false, false, 90,
                Item.Artifact.NONE));
        List<TextPosition> found = positions(s.pdf());
        assertEquals(90, found.get(0).getDir());
        assertEquals(300, found.get(0).getTextMatrix().getTranslateX(), 0.01);
        assertEquals(Sample.HEIGHT - 400, found.get(0).getTextMatrix().getTranslateY(), 0.01);
        assertEquals(Sample.HEIGHT - 380, found.get(1).getTextMatrix().getTranslateY(), 0.01);
    }

    @Test void plainTextBehindSlantedTextStandsUpright() throws IOException {
        Sample s = new Sample();
        Tag p = s.document.child(Tag.Role.P);
        Item.Glyphs g = Sample.glyphs(p, Sample.FONTS.chain("宋体", false, false).primary(), 20, 100, 100, "斜",
                Item.Artifact.NONE);
        s.item(new Item.Glyphs(p, g.face(), 20, 100, 100, "斜", g.advances(), 1, 0, false, true, 0, Item.Artifact.NONE));
        s.text(p, "宋体", 20, 120, 100, "正");
        List<TextPosition> found = positions(s.pdf());
        assertTrue(found.get(0).getTextMatrix().getShearX() > 0);
        assertEquals(0, found.get(1).getTextMatrix().getShearX());
        assertEquals(120, found.get(1).getXDirAdj(), 0.01);
        assertEquals(100, found.get(1).getYDirAdj(), 0.01);
    }

    @Test void aCharacterWithoutAGlyphIsNeverAGap() {
        Sample s = new Sample();
        Face latin = Sample.FONTS.chain("Times New Roman", false, false).primary();
        s.item(new Item.Glyphs(s.document.child(Tag.Role.P), latin, 16, 80, 100, "a年", new double[] {8, 16}, 1, 0,
                false, false,
                0, Item.Artifact.NONE));
        IllegalStateException thrown = assertThrows(IllegalStateException.class, s::pdf);
        assertEquals("Liberation Serif does not draw U+5E74", thrown.getMessage());
    }

    @Test void advancesMustMatchTheText() {
        Sample s = new Sample();
        Face face = Sample.FONTS.chain("宋体", false, false).primary();
        s.item(new Item.Glyphs(s.document.child(Tag.Role.P), face, 16, 80, 100, "一二", new double[] {16}, 1, 0, false,
                false, 0,
                Item.Artifact.NONE));
        assertThrows(IllegalArgumentException.class, s::pdf);
    }
}
