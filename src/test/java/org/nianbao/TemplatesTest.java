package org.nianbao;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nianbao.compare.LibreOffice;
import org.nianbao.finding.Finding;
import org.nianbao.finding.Findings;
import org.nianbao.text.Block;
import org.nianbao.text.DocxText;

/** The template as the office's own: changed, checked, named in the data file. */
class TemplatesTest {
    private static final Path FORM = Path.of("templates/annual-report/2021");

    @TempDir Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"2021", "2019"})
    void shippedTemplatesFitTheirForms(String edition) throws Exception {
        Path form = Path.of("templates/annual-report", edition);
        assumeTrue(Files.exists(form.resolve("form.yaml")));
        assertEquals(List.of(), Templates.at(Example.HOME).check(form.resolve("template.docx"), form));
    }

    @Test void anUnknownNameIsToldWithTheRightOne() throws Exception {
        Path changed = changed("${申请.本年新收.自然人}", "${申请.本年新收.自燃人}");
        List<Finding> findings = Templates.at(Example.HOME).check(changed, FORM);
        assertTrue(findings.stream().anyMatch(f -> f.id().equals("template.unknown-field") && f.hint().contains("自然人")), findings::toString);
        assertTrue(findings.stream().anyMatch(f -> f.id().equals("template.never-printed") && f.subject().equals("申请.本年新收.自然人")), findings::toString);
    }

    @Test void aPictureIsNoUnknownName() throws Exception {
        Path changed = changed("<w:t>${其他事项}</w:t>", "<w:t>${其他事项}</w:t></w:r></w:p><w:p><w:r><w:t>${图片(\"甲.png\", \"30mm\", \"乙\")}</w:t>");
        assertEquals(List.of(), Templates.at(Example.HOME).check(changed, FORM).stream().map(Finding::id).filter("template.unknown-field"::equals).toList());
    }

    @Test void aFamilyThatNoFontServesIsTold() throws Exception {
        Path changed = changed("<w:t>${其他事项}</w:t>", "<w:t>${其他事项}</w:t></w:r><w:r><w:rPr><w:rFonts w:eastAsia=\"无此字体\"/></w:rPr><w:t>附</w:t>");
        List<Finding> findings = Templates.at(Example.HOME).check(changed, FORM);
        assertEquals(List.of("无此字体"), findings.stream().filter(f -> f.id().equals("font.unknown-family")).map(Finding::subject).toList());
    }

    @Test void faultsStandAsCommentsInACopy() throws Exception {
        Path changed = changed("${申请.本年新收.自然人}", "${申请.本年新收.自燃人}");
        Templates templates = Templates.at(Example.HOME);
        byte[] marked = templates.marked(changed, templates.check(changed, FORM)).orElseThrow();
        String comments = new String(DocxText.unzip(marked).get("word/comments.xml"), StandardCharsets.UTF_8);
        assertTrue(comments.contains("自燃人"), comments);
    }

    @Test void everyNameHasItsValueInThisReport() throws Exception {
        List<Templates.Name> names = Templates.at(Example.HOME).names("a.yaml", Example.yaml(), new Findings());
        assertTrue(names.contains(new Templates.Name("申请.本年新收.总计", "三表·总计·一、本年新收政府信息公开申请数量", "19"))
                || names.stream().anyMatch(n -> n.name().equals("申请.本年新收.总计") && n.value().equals("19")), names::toString);
    }

    @Test void theDataFileNamesItsOwnTemplate() throws Exception {
        changed("<w:t>总体情况</w:t>", "<w:t>总的情况</w:t>");
        String data = new String(Example.yaml(), StandardCharsets.UTF_8) + "\n模板: own.docx\n";
        Outcome outcome = Nianbao.at(Example.HOME).build(folder.resolve("a.yaml").toString(), data.getBytes(StandardCharsets.UTF_8));
        String text = Block.dump(DocxText.blocks(outcome.output().orElseThrow(() -> new AssertionError(outcome.findings())).docx()));
        assertTrue(text.contains("一、总的情况"), text);
    }

    @Test void anOwnTemplateThatIsMissingIsToldAndNothingMade() throws Exception {
        String data = new String(Example.yaml(), StandardCharsets.UTF_8) + "\n模板: 没有.docx\n";
        Outcome outcome = Nianbao.at(Example.HOME).build(folder.resolve("a.yaml").toString(), data.getBytes(StandardCharsets.UTF_8));
        assertTrue(outcome.output().isEmpty());
        assertEquals(List.of("template.missing"), outcome.findings().stream().filter(f -> f.id().startsWith("template")).map(Finding::id).toList());
    }

    @Test void picturesComeFromBesideTheDataFileAndNowhereElse() throws Exception {
        byte[] picture = Files.readAllBytes(Path.of("docs/pages.png"));
        Files.write(folder.resolve("a.png"), picture);
        Files.createDirectories(folder.resolve("inner"));
        assertArrayEquals(picture, FilePictures.beside(folder.resolve("a.yaml").toString()).find("a.png").orElseThrow().bytes());
        assertTrue(FilePictures.beside(folder.resolve("inner/a.yaml").toString()).find("../a.png").isEmpty());
        assertTrue(FilePictures.beside(folder.resolve("a.yaml").toString()).find("/etc/hostname").isEmpty());
        assertTrue(FilePictures.beside(folder.resolve("a.yaml").toString()).find("b.png").isEmpty());
        Files.createSymbolicLink(folder.resolve("inner/link.png"), folder.resolve("a.png"));
        assertTrue(FilePictures.beside(folder.resolve("inner/a.yaml").toString()).find("link.png").isEmpty());
    }

    /** An editor tears runs apart, renames styles and renumbers lists; the report must not change by it. */
    @ParameterizedTest
    @CsvSource({"2021, 礼贤镇2023.yaml", "2019, 某某镇2020.yaml"})
    void aTemplateSavedByLibreOfficeMakesTheSameReport(String edition, String example) throws Exception {
        assumeTrue(LibreOffice.installed(), "needs LibreOffice");
        Path template = Path.of("templates/annual-report", edition, "template.docx");
        Files.createDirectories(folder.resolve("saved"));
        LibreOffice.convert(List.of(Files.copy(template, folder.resolve("t.docx"))), "docx", folder.resolve("saved"));
        byte[] data = Files.readAllBytes(Path.of("input-examples", example));
        Nianbao standard = Nianbao.at(Example.HOME);
        Output expected = standard.build(example, data).output().orElseThrow();
        Outcome outcome = standard.filling(folder.resolve("saved/t.docx")).build(example, data);
        Output made = outcome.output().orElseThrow(() -> new AssertionError(outcome.findings()));
        assertEquals(Block.dump(DocxText.blocks(expected.docx())), Block.dump(DocxText.blocks(made.docx())));
        assertEquals(spans(expected.docx()), spans(made.docx()));
    }

    /** The merges of all tables, cell by cell. */
    private static List<String> spans(byte[] docx) throws Exception {
        String document = new String(DocxText.unzip(docx).get("word/document.xml"), StandardCharsets.UTF_8);
        return Pattern.compile("<w:(gridSpan w:val=\"\\d+\"|vMerge)").matcher(document).results().map(MatchResult::group).toList();
    }

    private Path changed(String from, String to) throws Exception {
        Map<String, byte[]> parts = new TreeMap<>(DocxText.unzip(Files.readAllBytes(FORM.resolve("template.docx"))));
        String document = new String(parts.get("word/document.xml"), StandardCharsets.UTF_8);
        assertTrue(document.contains(from), from);
        parts.put("word/document.xml", document.replace(from, to).getBytes(StandardCharsets.UTF_8));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        }
        return Files.write(folder.resolve("own.docx"), bytes.toByteArray());
    }
}
