package org.nianbao;

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
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nianbao.change.Version;
import org.nianbao.compare.LibreOffice;
import org.nianbao.finding.Findings;
import org.nianbao.pdf.Verapdf;
import org.nianbao.text.Block;
import org.nianbao.text.DocxText;

/** A template with an empty table of contents, a caption and page numbers in its text, as an office saves it. */
class FieldsBuildTest {
    private static final Path FORM = Path.of("templates/annual-report/2021");

    @TempDir Path folder;

    private static String run(String contents) {
        return "<w:r><w:rPr><w:rFonts w:hint=\"eastAsia\"/></w:rPr>" + contents + "</w:r>";
    }

    private static String field(String code, String result) {
        return run("<w:fldChar w:fldCharType=\"begin\"/>") + run("<w:instrText xml:space=\"preserve\"> " + code + " </w:instrText>")
                + run("<w:fldChar w:fldCharType=\"separate\"/>") + (result.isEmpty() ? "" : run("<w:t>" + result + "</w:t>"))
                + run("<w:fldChar w:fldCharType=\"end\"/>");
    }

    private static String p(String style, String contents) {
        return "<w:p><w:pPr><w:pStyle w:val=\"" + style + "\"/></w:pPr>" + contents + "</w:p>";
    }

    private static byte[] template() throws Exception {
        Map<String, byte[]> parts = new TreeMap<>(DocxText.unzip(Files.readAllBytes(FORM.resolve("template.docx"))));
        String document = new String(parts.get("word/document.xml"), StandardCharsets.UTF_8);
        String text = "<w:t>${引言}</w:t></w:r></w:p>";
        assertTrue(document.contains(text));
        String added = text + p("BodyText", run("<w:t>目录</w:t>")) + p("BodyText", field("TOC \\o &quot;1-2&quot; \\h \\z \\u", ""))
                + p("BodyText", run("<w:t>本报告共</w:t>") + field("NUMPAGES", "1") + run("<w:t>页。</w:t><w:br w:type=\"page\"/>"));
        parts.put("word/document.xml", document.replace(text, added).getBytes(StandardCharsets.UTF_8));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        }
        return bytes.toByteArray();
    }

    private Output build() throws Exception {
        Path template = Files.write(folder.resolve("own.docx"), template());
        Outcome outcome = Nianbao.at(Example.HOME).filling(template).build("a.yaml", Example.yaml());
        return outcome.output().orElseThrow(() -> new AssertionError(outcome.findings()));
    }

    private static List<String> pages(byte[] pdf) throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return IntStream.rangeClosed(1, document.getNumberOfPages()).mapToObj(page -> {
                try {
                    PDFTextStripper stripper = new PDFTextStripper();
                    stripper.setStartPage(page);
                    stripper.setEndPage(page);
                    return stripper.getText(document).replaceAll("[ \t　]+", "");
                } catch (java.io.IOException e) {
                    throw new java.io.UncheckedIOException(e);
                }
            }).toList();
        }
    }

    /** The entries of a text, dots left out: {@code 一、总体情况 1}. */
    private static List<String> entries(String text) {
        return text.lines().filter(l -> l.matches("[一二三四五六]、.*[.\t].*[0-9]+") || l.matches("（.）.*[.\t].*[0-9]+"))
                .map(l -> l.replaceAll("[.\t\\s]+", " ")).toList();
    }

    @Test void bothFilesTellThePagesOnWhichTheHeadingsStand() throws Exception {
        Output output = build();
        List<String> pages = pages(output.pdf());
        List<String> entries = entries(pages.get(0));
        assertEquals(6, entries.stream().filter(e -> e.charAt(1) == '、').count(), entries::toString);
        for (String entry : entries) {
            String heading = entry.substring(0, entry.indexOf(' '));
            int page = Integer.parseInt(entry.substring(entry.indexOf(' ') + 1));
            assertTrue(pages.get(page - 1).lines().anyMatch(heading::equals), heading + " is not on page " + page);
        }
        String word = DocxText.blocks(output.docx()).stream().map(Block::toString).collect(Collectors.joining("\n"));
        assertEquals(entries, entries(word));
        assertTrue(word.contains("本报告共" + pages.size() + "页。") && pages.get(0).contains("本报告共" + pages.size() + "页。"), word);
        assertEquals(List.of(), Verapdf.failures(output.pdf(), "ua1"));
        assertEquals(List.of(), Verapdf.failures(output.pdf(), "2a"));
    }

    @Test void theReviewCopyTellsTheSamePages() throws Exception {
        Path template = Files.write(folder.resolve("own.docx"), template());
        Nianbao nianbao = Nianbao.at(Example.HOME).filling(template);
        byte[] now = new String(Example.yaml(), StandardCharsets.UTF_8).replace("政务微信1460条", "政务微信1461条").getBytes(StandardCharsets.UTF_8);
        Findings findings = new Findings();
        byte[] review = nianbao.review(new Version("a.yaml", Example.yaml()), "a.yaml", now, findings).orElseThrow();
        String text = DocxText.blocks(review).stream().map(Block::toString).collect(Collectors.joining("\n"));
        assertEquals(entries(pages(build().pdf()).get(0)), entries(text));
        String xml = new String(DocxText.unzip(review).get("word/document.xml"), StandardCharsets.UTF_8);
        assertEquals(1, xml.split("<w:ins ", -1).length - 1);
    }

    @Test void libreOfficeShowsThemAsTheyStand() throws Exception {
        assumeTrue(LibreOffice.installed());
        Output output = build();
        Path docx = Files.write(folder.resolve("made.docx"), output.docx());
        LibreOffice.convert(List.of(docx), "pdf", folder);
        assertEquals(entries(pages(output.pdf()).get(0)), entries(pages(Files.readAllBytes(folder.resolve("made.pdf"))).get(0)));
    }
}
