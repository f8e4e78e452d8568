package org.nianbao.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nianbao.finding.Findings;
import org.nianbao.report.Figure;
import org.nianbao.report.Prose;

/** A template that another office program saved again gives the same report. */
class EditorsTest {
    private static final String R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final Map<String, Object> MODEL = Map.of("机关", "某某镇人民政府", "年度", "2023", "有", true,
            "文", new Prose(List.of(new Prose.Heading(3, List.of(new Prose.Span("组织领导", false, false))),
                    new Prose.Paragraph(List.of(new Prose.Span("“甲”——乙", false, false))))),
            "项", List.of(Map.of("名", "甲", "数", new Figure(new BigDecimal("19"), "（其中修订2件）", false, null)),
                    Map.of("名", "乙", "数", new Figure(new BigDecimal("2.50"), "", false, null))));

    @Test void libreOfficeSavesATemplateThatFillsTheSame(@TempDir Path folder) throws Exception {
        Assumptions.assumeTrue(Files.isExecutable(Path.of("/usr/bin/soffice")), "LibreOffice is not installed");
        String split = "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>共$</w:t></w:r><w:proofErr w:type=\"spellStart\"/><w:"
                + "r><w:rPr><w:rFonts "
                + "w:hint=\"eastAsia\"/></w:rPr><w:t>{项[0]</w:t></w:r><w:bookmarkStart w:id=\"1\" w:name=\"标\"/>"
                        + "<w:r><w:t>.数}</w:t></w:r>"
                + "<w:bookmarkEnd w:id=\"1\"/><w:r><w:t>件 [#if 年度 == “2023”]是［/＃if］</w:t></w:r></w:p>";
        String rows = Docx.table("2>表头 | 数", "v类 | [#list 项 as x]${x.名} | ${x.数}", "^ | 小计 | ${x?counter}[~#list]",
                "v甲 | a | b", "^ | e | f",
                "[#if !有] | | ", "v乙 | a | b", "[~#if] | | ", "^ | c | d", "^ | g | h")
                .replace("<w:tblGrid/>", "<w:tblGrid>" + "<w:gridCol w:w=\"2000\"/>".repeat(3) + "</w:tblGrid>");
        Docx docx = Docx.body(Docx.p("${机关}${年度}年") + split + Docx.p("[#if 有]") + Docx.p("${文}") + Docx.p("[/#if]")
                + rows + Docx.p("[#list 项 as x]")
                + Docx.p("${x.名}") + Docx.p("[/#list]"))
                .part("styles.xml", "styles", "w:styles", "<w:style w:type=\"paragraph\" w:styleId=\"3\"><w:name"
                        + " w:val=\"heading 3\"/></w:style>");
        Parts ours = docx.parts();
        Path in = folder.resolve("in.docx");
        zip(ours, in);
        Path out = Files.createDirectory(folder.resolve("out"));
        Process office = new ProcessBuilder("/usr/bin/soffice", "-env:UserInstallation="
                + folder.resolve("profile").toUri(),
                "--headless", "--convert-to", "docx", "--outdir", out.toString(), in.toString())
                .redirectErrorStream(true).redirectOutput(folder.resolve("log").toFile()).start();
        assertTrue(office.waitFor(120, TimeUnit.SECONDS));
        Parts theirs = unzip(out.resolve("in.docx"));
        String expected = docx.text(MODEL);
        assertTrue(expected.contains("共19（其中修订2件）件 是"), expected);
        Findings findings = new Findings();
        Parts filled = Template.compile(theirs, findings).flatMap(t -> t.fill(MODEL, findings)).orElseThrow(() ->
                new AssertionError(findings.all()));
        assertEquals(plain(expected), plain(Docx.dump(filled, Parts.DOCUMENT)));
        assertEquals(List.of(), findings.all());
    }

    /** Style ids are the program's own choice; a table at the end gets an empty paragraph behind it. */
    private static String plain(String dump) {
        return dump.replaceAll("<[^>]*>", "").strip();
    }

    private static void zip(Parts parts, Path file) throws IOException {
        TreeMap<String, byte[]> all = new TreeMap<>(parts.byName());
        all.put("[Content_Types].xml", Docx.bytes("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006"
                + "/content-types\">"
                + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationship"
                        + "s+xml\"/>"
                + "<Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/word/docume"
                        + "nt.xml\" ContentType=\"application/"
                + "vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/><Override PartName="
                        + "\"/word/styles.xml\" ContentType="
                + "\"application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml\"/></Types>"));
        all.put("_rels/.rels", Docx.bytes("<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006"
                + "/relationships\"><Relationship "
                + "Id=\"r1\" Type=\"" + R + "/officeDocument\" Target=\"word/document.xml\"/></Relationships>"));
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, byte[]> part : all.entrySet()) {
                out.putNextEntry(new ZipEntry(part.getKey()));
                out.write(part.getValue());
            }
        }
    }

    private static Parts unzip(Path file) throws IOException {
        TreeMap<String, byte[]> parts = new TreeMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(Files.readAllBytes(file)))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                parts.put(entry.getName(), in.readAllBytes());
            }
        }
        return new Parts("in.docx", parts);
    }
}
