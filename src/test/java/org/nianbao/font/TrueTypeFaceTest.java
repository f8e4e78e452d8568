package org.nianbao.font;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrueTypeFaceTest {
    @TempDir Path folder;

    private static TrueTypeFace open(String file) throws Exception {
        return new TrueTypeFace(Sfnt.open(Path.of("fonts", file)).get(0));
    }

    private TrueTypeFace open(FontBytes font) throws Exception {
        Path path = folder.resolve("font.ttf");
        Files.write(path, font.bytes());
        return new TrueTypeFace(Sfnt.open(path).get(0));
    }

    @Test void metricsAreThousandthsOfTheEm() throws Exception {
        TrueTypeFace fangSong = open("GongwenFangSong.ttf");
        assertEquals(List.of(880, 120, 200), List.of(fangSong.ascent(), fangSong.descent(), fangSong.lineGap()));
        assertEquals(1000, fangSong.advance('年'));
        assertEquals(500, fangSong.advance('0'));
        assertEquals(283, fangSong.advance('i'));
        TrueTypeFace times = open("LiberationSerif-Regular.ttf");
        assertEquals(List.of(891, 216, 42), List.of(times.ascent(), times.descent(), times.lineGap()));
        assertEquals(444, times.advance('“'));
        assertEquals(0, times.advance('年'));
        assertEquals("LiberationSerif", times.postScriptName());
    }

    @Test void controlCharactersAreNeverDrawn() throws Exception {
        TrueTypeFace face = open("LiberationSerif-Regular.ttf");
        for (int c : new int[] {0, '\t', '\n', 0x1F, 0x7F, 0x85}) assertFalse(face.has(c),
                "U+" + Integer.toHexString(c));
        assertTrue(face.has(' '));
        assertTrue(face.has(0xA0));
        assertFalse(face.has(-1));
        assertFalse(face.has(0x110000));
    }

    /** All code points agree with an independent reader of the same file. */
    @Test void coverageAndWidthsAgreeWithFontBox() throws Exception {
        for (String file : List.of("GongwenFangSong.ttf", "LiberationSerif-Regular.ttf", "GongwenRareGH.ttf",
                "GongwenKaiSupplement.ttf")) {
            TrueTypeFace face = open(file);
            byte[] bytes = Files.readAllBytes(Path.of("fonts", file));
            try (TrueTypeFont other = new TTFParser().parse(new RandomAccessReadBuffer(bytes))) {
                for (int c = 0x20; c < 0x33000; c++) {
                    if (Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE) continue;
                    int glyph = other.getUnicodeCmapLookup().getGlyphId(c);
                    if (glyph != face.glyph(c)) {
                        assertEquals(0, face.glyph(c), file + " U+" + Integer.toHexString(c));
                        GlyphData data = other.getGlyph().getGlyph(glyph);
                        assertTrue(data == null || data.getNumberOfContours() == 0,
                                file + " U+" + Integer.toHexString(c));
                    }
                    if (face.has(c)) assertEquals(other.getAdvanceWidth(glyph), face.rawAdvance(glyph));
                }
            }
        }
    }

    @Test void aMappedCharacterWithoutAnOutlineCountsAsMissing() throws Exception {
        FontBytes font = FontBytes.of("GongwenKai.ttf");
        int glyph = open("GongwenKai.ttf").glyph('年');
        ByteBuffer loca = font.table("loca");
        loca.putInt(4 * glyph, loca.getInt(4 * glyph + 4));
        TrueTypeFace face = open(font);
        assertFalse(face.has('年'));
        assertTrue(face.has('月'));
        assertTrue(face.has('　'));
    }

    @Test void aFontWithoutAUsableTableIsDamaged() throws Exception {
        for (String table : List.of("cmap", "head", "hhea", "hmtx", "maxp", "name")) {
            FontBytes font = FontBytes.of("LiberationSerif-Regular.ttf").without(table);
            assertEquals(UnusableFontException.Reason.DAMAGED,
                    assertThrows(UnusableFontException.class, () -> open(font)).reason(), table);
        }
    }

    @Test void aSubsetHoldsTheSameOutlinesUnderNewNumbers() throws Exception {
        for (String file : List.of("GongwenFangSong.ttf", "LiberationSerif-Regular.ttf", "NotoSerifSC-Regular.ttf",
                "GongwenRareBF.ttf")) {
            TrueTypeFace face = open(file);
            Subset subset = new Subset(face);
            String text = "年Äé2023ǻ，《》一⼀𪜃𠀋ﬁ½";
            int[] wanted = text.codePoints().filter(face::has).distinct().toArray();
            for (int c : wanted) subset.glyph(c);
            assertEquals(wanted.length + 1, subset.size());
            try (TrueTypeFont cut = parse(subset.program());
                    TrueTypeFont whole = parse(Files.readAllBytes(Path.of("fonts", file)))) {
                for (int c : wanted) {
                    int number = subset.glyph(c);
                    assertEquals(c, subset.codePoint(number));
                    assertEquals(points(whole, face.glyph(c)), points(cut, number), file + " " + Character.toString(c));
                    assertEquals(whole.getAdvanceWidth(face.glyph(c)), cut.getAdvanceWidth(number));
                    assertEquals(face.advance(c), subset.advance(number));
                }
            }
        }
    }

    private static TrueTypeFont parse(byte[] bytes) throws IOException {
        return new TTFParser(true).parse(new RandomAccessReadBuffer(bytes));
    }

    private static String points(TrueTypeFont font, int glyph) throws IOException {
        GlyphData data = font.getGlyph().getGlyph(glyph);
        if (data == null) return "";
        StringBuilder out = new StringBuilder();
        var outline = data.getDescription();
        for (int i = 0; i < outline.getPointCount(); i++) {
            out.append(outline.getXCoordinate(i)).append(',').append(outline.getYCoordinate(i)).append(' ');
        }
        return out.toString();
    }

    @Test void theSameTextGivesTheSameSubset() throws Exception {
        TrueTypeFace face = open("GongwenHei.ttf");
        Subset one = new Subset(face);
        Subset two = new Subset(face);
        "甲乙丙甲".codePoints().forEach(one::glyph);
        "甲乙丙".codePoints().forEach(two::glyph);
        assertArrayEquals(one.program(), two.program());
        assertEquals(3, one.glyph('丙'));
    }

    @Test void theProgramsChecksumsAreRight() throws Exception {
        Subset subset = new Subset(open("LiberationSerif-Regular.ttf"));
        "Äé2023".codePoints().forEach(subset::glyph);
        ByteBuffer program = ByteBuffer.wrap(subset.program());
        int sum = 0;
        for (int at = 0; at < program.limit(); at += 4) sum += program.getInt(at);
        assertEquals(0xB1B0AFBA, sum);
    }
}
