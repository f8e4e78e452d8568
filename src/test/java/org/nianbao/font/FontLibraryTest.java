package org.nianbao.font;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nianbao.finding.Finding;
import org.nianbao.finding.Findings;
import org.nianbao.finding.Place;
import org.nianbao.finding.Severity;

class FontLibraryTest {
    private static final Path FONTS = Path.of("fonts");

    @TempDir Path folder;

    private static FontLibrary open(Path... userFolders) {
        Findings findings = new Findings();
        FontLibrary library = FontLibrary.open(FONTS, List.of(userFolders), findings);
        assertEquals(List.of(), findings.all());
        return library;
    }

    private static FontBytes latin() throws IOException {
        return FontBytes.of("LiberationSerif-Regular.ttf");
    }

    private static List<String> ids(Findings findings) {
        return findings.all().stream().map(Finding::id).toList();
    }

    @Test void theOfficialFacesHaveTheirStandIns() {
        FontLibrary library = open();
        assertEquals(List.of("Gongwen FangSong", "Gongwen Kai Supplement", "Noto Serif SC Regular", "Gongwen Rare BF",
                "Gongwen Rare GH", "Liberation Serif"), library.chain("仿宋_GB2312", false, false).names());
        assertEquals("Gongwen Title Song", library.chain("方正小标宋简体", false, false).primary().name());
        assertEquals("Gongwen Hei", library.chain("黑体", false, false).primary().name());
        assertEquals("Gongwen Kai", library.chain("楷体_GB2312", false, false).primary().name());
        assertEquals("Noto Serif SC Regular", library.chain("宋体", false, false).primary().name());
        assertEquals("Liberation Serif", library.chain("Times New Roman", false, false).primary().name());
    }

    /** Fandol's FangSong draws 餘 as 余, its Kai draws 誠 as 騁: a wrong name is worse than another hand. */
    @Test void charactersDrawnAsOthersComeFromTheNextFace() {
        FontLibrary library = open();
        for (String[] wrong : new String[][] {{"仿宋_GB2312", "Gongwen FangSong", "幹捨餘滷醜衹鬆鬱準鹼癥臟"},
            {"楷体_GB2312", "Gongwen Kai", "懲誠稱騁衆"}}) {
            Chain chain = library.chain(wrong[0], false, false);
            assertTrue(chain.primary().has('政'));
            wrong[2].codePoints().forEach(c -> {
                assertFalse(chain.primary().has(c), Character.toString(c));
                Face face = chain.faceFor(c);
                assertTrue(face != null && face.has(c) && !face.name().equals(wrong[1]), Character.toString(c));
            });
        }
    }

    @Test void charactersDrawnAsOthersMayTakeALineForEachFace() throws IOException {
        Path table = Files.writeString(folder.resolve("faces.txt"), "错字: A.ttf 幹捨、B.ttf 餘\n错字: C.ttf 滷\n");
        Findings findings = new Findings();
        assertEquals(Map.of("A.ttf", "幹捨", "B.ttf", "餘", "C.ttf", "滷"), FaceTable.read(table, findings).wrong());
        assertEquals(List.of(), ids(findings));
    }

    @Test void aliasesAndUpperCaseAndWordsVerticalNamesLeadToTheSameFace() {
        FontLibrary library = open();
        Face fangSong = library.chain("仿宋_GB2312", false, false).primary();
        for (String name : List.of("仿宋", "FangSong", "fangsong_gb2312", "@仿宋", "方正仿宋简体", "华文仿宋", " 仿宋 ")) {
            assertSame(fangSong, library.chain(name, false, false).primary(), name);
            assertTrue(library.serves(name), name);
        }
    }

    @Test void anUnknownFamilyGetsTheGeneralChainAndIsTold() {
        FontLibrary library = open();
        assertFalse(library.serves("某某手写体"));
        assertEquals("Noto Serif SC Regular", library.chain("某某手写体", false, false).primary().name());
    }

    @Test void eachCharacterIsDrawnByTheFirstFaceThatHasIt() {
        Chain chain = open().chain("仿宋_GB2312", false, false);
        assertEquals("Gongwen FangSong", chain.faceFor('年').name());
        assertEquals("Gongwen Kai Supplement", chain.faceFor('䶮').name());
        assertEquals("Gongwen Kai Supplement", chain.faceFor("𫖯".codePointAt(0)).name());
        assertEquals("Gongwen Kai Supplement", chain.faceFor('￥').name());
        assertEquals("Noto Serif SC Regular", chain.faceFor(0x9FFF).name());
        assertEquals("Gongwen Rare BF", chain.faceFor(0x2A70A).name());
        assertEquals("Gongwen Rare GH", chain.faceFor(0x30402).name());
        assertNull(chain.faceFor("𱁬".codePointAt(0)));
        assertNull(chain.faceFor('\t'));
        assertNull(chain.faceFor(0x1F600));
    }

    /** The counts of the fonts' own description: nothing is lost on the way through our reader. */
    @Test void theChainCoversWhatTheFontsHold() {
        Chain chain = open().chain("仿宋_GB2312", false, false);
        assertEquals(20_992, count(chain, 0x4E00, 0x9FFF));
        assertEquals(6_592, count(chain, 0x3400, 0x4DBF));
        assertEquals(2_024, count(chain, 0x20000, 0x2A6DF));
        assertEquals(768, count(chain, 0x2A700, 0x2B73F));
        assertEquals(95, count(chain, 0x2B740, 0x2B81F));
        assertEquals(1_404, count(chain, 0x2B820, 0x2CEAF));
        assertEquals(297, count(chain, 0x2CEB0, 0x2EBEF));
        assertEquals(197, count(chain, 0x30000, 0x3134F));
        assertEquals(449, count(chain, 0x31350, 0x323AF));
    }

    private static int count(Chain chain, int from, int to) {
        int count = 0;
        for (int c = from; c <= to; c++) if (chain.faceFor(c) != null) count++;
        return count;
    }

    @Test void boldIsDrawnWhereAFaceHasItAndFakedElsewhere() {
        FontLibrary library = open();
        Chain western = library.chain("Times New Roman", true, false);
        assertEquals("Liberation Serif Bold", western.primary().name());
        assertFalse(western.fakeBold());
        assertTrue(library.chain("Times New Roman", false, true).fakeItalic());
        assertTrue(library.chain("仿宋_GB2312", true, false).fakeBold());
        assertFalse(library.chain("仿宋_GB2312", false, false).fakeBold());
    }

    @Test void theOfficesOwnFaceGoesFirstWhateverItsFileIsCalled() throws Exception {
        Files.write(folder.resolve("x1.ttf"), latin().english(1, "FangSong").english(4, "FangSong")
                .chinese(1, "仿宋").chinese(4, "仿宋").english(6, "FangSong").bytes());
        FontLibrary library = open(folder);
        Chain chain = library.chain("仿宋_GB2312", false, false);
        assertEquals(List.of("FangSong", "Gongwen FangSong"), chain.names().subList(0, 2));
        assertEquals("FangSong", chain.faceFor('a').name());
        assertEquals("Gongwen FangSong", chain.faceFor('年').name());
        Served served = library.served().get(0);
        assertEquals(new Served("仿宋_GB2312", false, false, "FangSong", folder.resolve("x1.ttf"), false, false), served);
        assertEquals("仿宋_GB2312 ← FangSong（x1.ttf）", served.line());
    }

    @Test void anyFamilyTheOfficeAddsIsServed() throws Exception {
        Files.createDirectories(folder.resolve("sub"));
        Files.write(folder.resolve("sub/y.TTF"), latin().chinese(1, "某某宋").english(6, "MM").bytes());
        FontLibrary library = open(folder);
        assertTrue(library.serves("某某宋"));
        assertEquals("某某宋", library.chain("某某宋", false, false).primary().name());
        assertEquals("Noto Serif SC Regular", library.chain("某某宋", false, false).faceFor('年').name());
    }

    @Test void theOfficesFacesFillGapsOfAnyFamilyLast() throws Exception {
        Files.write(folder.resolve("names.ttf"), latin().english(1, "Town Names").english(4, "Town Names").english(6, "TN").bytes());
        FontLibrary library = open(folder);
        List<String> names = library.chain("仿宋_GB2312", false, false).names();
        assertEquals("Town Names", names.get(names.size() - 1));
        assertEquals("Gongwen FangSong", names.get(0));
    }

    @Test void facesThatFilledGapsAreTold() {
        FontLibrary library = open();
        Chain chain = library.chain("仿宋_GB2312", false, false);
        chain.filled(chain.faceFor('䶮'));
        assertEquals(List.of("仿宋_GB2312 ← Gongwen FangSong（GongwenFangSong.ttf），替代字体，不是该名称的原字体",
                "仿宋_GB2312没有的字 ← Gongwen Kai Supplement（GongwenKaiSupplement.ttf）"), library.served().stream().map(Served::line).toList());
    }

    @Test void namesInGbkAreRead() throws Exception {
        Files.write(folder.resolve("old.ttf"), latin()
                .name(1, 3, 3, 0x0804, Charset.forName("GBK"), "方正小标宋简体").english(6, "FZXBSJW").bytes());
        assertEquals("方正小标宋简体", open(folder).chain("方正小标宋_GBK", false, false).primary().name());
    }

    @Test void collectionsAndStylesAreTold() throws Exception {
        FontBytes song = latin().english(1, "SimSun").english(4, "SimSun").english(6, "SimSun");
        FontBytes fresh = latin().english(1, "Fresh").english(4, "Fresh").english(6, "Fresh");
        FontBytes bold = FontBytes.of("LiberationSerif-Bold.ttf").style(1)
                .english(1, "Fresh").english(4, "Fresh Bold").english(6, "FreshB");
        Files.write(folder.resolve("all.ttc"), FontBytes.collection(song, bold, fresh));
        FontLibrary library = open(folder);
        assertEquals("SimSun", library.chain("宋体", false, false).primary().name());
        assertEquals("Fresh", library.chain("Fresh", false, false).primary().name());
        assertEquals("Fresh Bold", library.chain("Fresh", true, false).primary().name());
        assertFalse(library.chain("Fresh", true, false).fakeBold());
        assertTrue(library.chain("宋体", true, false).fakeBold());
    }

    @Test void fontsThatCannotBeEmbeddedAreRefusedAndNamed() throws Exception {
        Files.write(folder.resolve("cff.otf"), latin().english(4, "Cff Song").version(0x4F54544F)
                .without("glyf").without("loca").bytes());
        Files.write(folder.resolve("locked.ttf"), latin().english(1, "仿宋").english(4, "Locked")
                .fsType(0x0102).bytes());
        Files.write(folder.resolve("noise.ttf"), "not a font at all".getBytes(StandardCharsets.US_ASCII));
        byte[] whole = latin().bytes();
        Files.write(folder.resolve("cut.ttf"), Arrays.copyOf(whole, 5000));
        Files.write(folder.resolve("empty.ttf"), new byte[0]);
        Findings findings = new Findings();
        FontLibrary library = FontLibrary.open(FONTS, List.of(folder), findings);
        assertEquals(List.of("font.outlines", "font.unreadable", "font.unreadable", "font.restricted",
                "font.unreadable"), ids(findings));
        assertTrue(findings.all().stream().allMatch(f -> f.severity() == Severity.WARNING));
        assertTrue(findings.all().get(0).message().contains("Cff Song"));
        assertTrue(findings.all().get(3).message().contains("Locked"));
        assertEquals(new Place.Whole(folder.resolve("locked.ttf").toString()), findings.all().get(3).places().get(0));
        assertEquals("Gongwen FangSong", library.chain("仿宋", false, false).primary().name());
    }

    @Test void editableAndPreviewFontsMayBeEmbedded() throws Exception {
        for (int licence : new int[] {0, 4, 8, 0x000C, 0x0104}) {
            Files.write(folder.resolve("f.ttf"), latin().english(1, "F").fsType(licence).bytes());
            assertTrue(open(folder).serves("F"), "fsType " + licence);
        }
    }

    @Test void aFolderThatIsNotThereIsTold() {
        Findings findings = new Findings();
        FontLibrary.open(FONTS, List.of(folder.resolve("none")), findings);
        assertEquals(List.of("font.folder"), ids(findings));
    }

    @Test void missingAndDamagedFilesOfOursAreErrors() throws Exception {
        Files.writeString(folder.resolve("faces.txt"), "通用: 宋体\n字体: 宋体\n文件: gone.ttf、bad.ttf\n补充: extra/absent.ttf\n");
        Files.write(folder.resolve("bad.ttf"), new byte[] {1, 2, 3, 4, 5});
        Findings findings = new Findings();
        FontLibrary.open(folder, List.of(), findings);
        assertEquals(List.of("font.missing-file", "font.unreadable"), ids(findings));
        assertTrue(findings.hasErrors());
    }

    @Test void aMissingTableOfFacesIsAnError() {
        Findings findings = new Findings();
        FontLibrary.open(folder, List.of(), findings);
        assertEquals(List.of("font.table-missing"), ids(findings));
    }

    @Test void aFaultyTableOfFacesIsToldByLine() throws Exception {
        Files.write(folder.resolve("a.ttf"), latin().bytes());
        Path table = folder.resolve("faces.txt");
        Files.writeString(table, "# x\n别名: 甲\n字体：宋体\n文件: a.ttf\n字型: 乙\n别名:\n");
        Findings findings = new Findings();
        FontLibrary.open(folder, List.of(), findings);
        assertEquals(List.of("font.table", "font.table", "font.table", "font.table"), ids(findings));
        assertEquals(List.of(2, 5, 6), findings.all().subList(0, 3).stream()
                .map(f -> ((Place.Data) f.places().get(0)).line()).toList());
        assertTrue(findings.all().get(3).message().contains("通用"));

        Files.write(table, "通用: 宋体\n".getBytes(Charset.forName("GBK")));
        Findings gbk = new Findings();
        FontLibrary.open(folder, List.of(), gbk);
        assertEquals(List.of("font.table"), ids(gbk));
        assertTrue(gbk.all().get(0).message().contains("UTF-8"));
    }

    @Test void standInsAreNamedAsSuch() {
        FontLibrary library = open();
        library.chain("黑体", false, false);
        library.chain("Times New Roman", true, false);
        assertEquals(List.of("Times New Roman（粗体） ← Liberation Serif Bold（LiberationSerif-Bold.ttf），替代字体，不是该名称的原字体",
                "黑体 ← Gongwen Hei（GongwenHei.ttf），替代字体，不是该名称的原字体"),
                library.served().stream().map(Served::line).toList());
    }
}
