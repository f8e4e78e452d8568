package org.nianbao.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nianbao.Example;
import org.nianbao.sum.Checksum;
import org.nianbao.change.Edited;
import org.nianbao.text.DocxText;

/** The second build of a report, and all after it. */
class RebuildTest {
    @TempDir Path folder;
    private Path data;
    private Path word;
    private Path pdf;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeEach void aBuild() throws IOException {
        data = Files.write(folder.resolve("a.yaml"), Example.yaml());
        word = Files.write(folder.resolve("a.docx"), Example.output().docx());
        pdf = Files.write(folder.resolve("a.pdf"), Example.output().pdf());
    }

    private String build(String... options) {
        out.reset();
        Stream<String> all = Stream.concat(Stream.of("build", data.toString()), Stream.of(options));
        assertEquals(0, Main.run(Example.HOME, new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8), all.toArray(String[]::new)), err::toString);
        return out.toString(StandardCharsets.UTF_8);
    }

    private void correct(String what, String with) throws IOException {
        Files.writeString(data, Files.readString(data).replace(what, with));
    }

    private List<String> files() throws IOException {
        try (Stream<Path> list = Files.list(folder)) {
            return list.map(p -> p.getFileName().toString()).sorted().toList();
        }
    }

    @Test void withNoChangeNothingIsWritten() throws IOException {
        FileTime old = FileTime.from(Instant.parse("2024-01-31T01:02:03Z"));
        Files.setLastModifiedTime(word, old);
        Files.setLastModifiedTime(pdf, old);
        String said = build();
        assertTrue(said.contains("内容没有变化"), said);
        assertFalse(said.contains("[output."), said);
        assertFalse(said.contains("已生成"), said);
        assertEquals(old, Files.getLastModifiedTime(word));
        assertEquals(old, Files.getLastModifiedTime(pdf));
        assertEquals(List.of("a.docx", "a.pdf", "a.yaml"), files());
    }

    /** As a kill between the two renames leaves the folder: the new Word file in place, the new PDF still staged. */
    @Test void anInterruptedRunIsFinishedAndTold() throws IOException {
        Files.writeString(pdf, "the PDF of the build before");
        Files.write(folder.resolve(".a.nianbao-new1"), Example.output().pdf());
        Files.writeString(folder.resolve(".a.nianbao-journal"), Checksum.of(Example.output().docx()) + " 0 a.docx\n"
                + Checksum.of(Example.output().pdf()) + " 1 a.pdf\n");
        String said = build();
        assertTrue(said.contains("[output.repaired]"), said);
        assertArrayEquals(Example.output().pdf(), Files.readAllBytes(pdf));
        assertEquals(List.of("a.docx", "a.pdf", "a.yaml"), files());
    }

    @Test void correctionsAreTold() throws IOException {
        correct("行政处罚: 420", "行政处罚: 421");
        String said = build();
        assertTrue(said.contains("  二表·行政处罚 420 → 421"), said);
        assertTrue(said.contains("已生成 " + word), said);
        assertFalse(Files.readString(pdf, StandardCharsets.ISO_8859_1).isEmpty());
        assertTrue(build().contains("内容没有变化"));
    }

    @Test void aCommentInTheDataIsNoCorrection() throws IOException {
        correct("引言:", "# 改好了\n引言:");
        assertTrue(build().contains("只有注释、写法、模板或程序有变化"));
    }

    @Test void anEditedWordFileIsLeftAlone() throws IOException {
        byte[] edited = Edited.word(Example.output().docx(), "420", "999");
        Files.write(word, edited);
        correct("行政处罚: 420", "行政处罚: 421");
        String said = build();
        assertArrayEquals(edited, Files.readAllBytes(word));
        assertArrayEquals(Example.output().pdf(), Files.readAllBytes(pdf));
        assertEquals(List.of("a.docx", "a.pdf", "a.yaml", "a（新）.docx", "a（新）.pdf"), files());
        assertTrue(said.contains("[output.edited] 这个文件生成以后有 1 处文字被手工改过，没有覆盖它"), said);
        assertTrue(said.contains("  二表·行政处罚 420 → 999"), said);
        String again = build();
        assertTrue(again.contains("内容没有变化，未重写 " + folder.resolve("a（新）.docx")), again);
    }

    @Test void anEditThatTouchesTheLookOnlyCountsToo() throws IOException {
        Files.write(word, Edited.word(Example.output().docx(), "<w:body>", "<w:body><w:p/>"));
        String said = build();
        assertTrue(said.contains("文字没有变，格式可能改过"), said);
        assertTrue(Files.exists(folder.resolve("a（新）.docx")));
    }

    @Test void replaceMovesTheEditedFileToADatedBackup() throws IOException {
        byte[] edited = Edited.word(Example.output().docx(), "420", "999");
        Files.write(word, edited);
        Files.setLastModifiedTime(word, FileTime.from(Instant.parse("2024-01-31T07:30:05Z")));
        build("--replace");
        assertEquals(List.of("a.docx", "a.pdf", "a.yaml", "a（手改备份 2024-01-31 153005）.docx"), files());
        assertArrayEquals(edited, Files.readAllBytes(folder.resolve("a（手改备份 2024-01-31 153005）.docx")));
        assertArrayEquals(Example.output().docx(), Files.readAllBytes(word));
    }

    @Test void aForeignFileOfTheSameNameIsLeftAlone() throws IOException {
        Files.writeString(word, "no Word file at all");
        String said = build();
        assertTrue(said.contains("不是本程序生成的"), said);
        assertEquals("no Word file at all", Files.readString(word));
    }

    @Test void aStampedPdfIsLeftAlone() throws IOException {
        byte[] stamped = (new String(Example.output().pdf(), StandardCharsets.ISO_8859_1) + "\nstamp\nstartxref\n0\n%%EOF\n")
                .getBytes(StandardCharsets.ISO_8859_1);
        Files.write(pdf, stamped);
        correct("行政处罚: 420", "行政处罚: 421");
        assertTrue(build().contains("PDF 生成以后被改过"));
        assertArrayEquals(stamped, Files.readAllBytes(pdf));
        Files.delete(word);
        build();
        assertArrayEquals(stamped, Files.readAllBytes(pdf));
    }

    @Test void oneFileThatIsMissingIsMadeAgain() throws IOException {
        Files.delete(pdf);
        build();
        assertArrayEquals(Example.output().pdf(), Files.readAllBytes(pdf));
        Files.delete(word);
        build();
        assertArrayEquals(Example.output().docx(), Files.readAllBytes(word));
        assertEquals(List.of("a.docx", "a.pdf", "a.yaml"), files());
    }

    @Test void aReviewCopyShowsTheChangesSinceTheFileThatIsReplaced() throws IOException {
        correct("行政处罚: 420", "行政处罚: 421");
        String said = build("--review", word.toString());
        Path review = folder.resolve("a（审阅稿）.docx");
        assertEquals(List.of("a.docx", "a.pdf", "a.yaml", "a（审阅稿）.docx"), files());
        assertTrue(said.contains("已生成 " + review), said);
        String xml = new String(DocxText.unzip(Files.readAllBytes(review)).get("word/document.xml"),
                StandardCharsets.UTF_8);
        assertTrue(xml.contains(">420</w:delText>"));
        String clean = new String(DocxText.unzip(Files.readAllBytes(word)).get("word/document.xml"),
                StandardCharsets.UTF_8);
        assertFalse(clean.contains("w:del"));
    }

    @Test void aReviewAgainstAFileThatIsNotThereWritesNothing() throws IOException {
        correct("行政处罚: 420", "行政处罚: 421");
        assertEquals(Main.MISUSED, Main.run(Example.HOME, new PrintStream(out), new PrintStream(err), "build", data.toString(),
                "--review", folder.resolve("没有.docx").toString()));
        assertArrayEquals(Example.output().docx(), Files.readAllBytes(word));
    }

    @Test void jsonHoldsCorrectionsHandEditsAndTheReviewCopy() throws IOException {
        JsonNode same = json();
        assertTrue(same.get("unchanged").asBoolean());
        assertEquals(0, same.get("written").size());
        assertTrue(same.get("edited").isEmpty() && same.get("backups").isEmpty() && !same.has("corrections") && !same.has("review"));

        correct("{自然人: 18, 商业企业: 1}", "{自然人: 17, 商业企业: 2}");
        correct("予以公开: {自然人: 3}", "予以公开: {自然人: 2, 商业企业: 1}");
        JsonNode made = json("--review", word.toString());
        assertFalse(made.get("unchanged").asBoolean());
        assertEquals(folder.resolve("a（审阅稿）.docx").toString(), made.get("review").asText());
        assertEquals(3, made.get("written").size());
        JsonNode first = made.get("corrections").get(0);
        assertEquals("figure", first.get("kind").asText());
        assertEquals("三表·自然人·一、本年新收政府信息公开申请数量", first.get("place").asText());
        assertEquals("18", first.get("before").asText());
        assertEquals("17", first.get("after").asText());
        assertFalse(first.get("followed").asBoolean());
        assertTrue(made.get("found").isArray() && made.get("settled").isArray());

        Files.write(word, Edited.word(Files.readAllBytes(word), ">420<", ">999<"));
        correct("行政处罚: 420", "行政处罚: 421");
        JsonNode replaced = json("--replace");
        assertEquals("999", replaced.get("edited").get(0).get("after").asText());
        assertEquals(1, replaced.get("backups").size());
        assertEquals("421", replaced.get("corrections").get(0).get("after").asText());
        assertTrue(replaced.get("findings").findValuesAsText("id").contains("output.edited"));
    }

    private JsonNode json(String... options) throws IOException {
        List<String> all = new ArrayList<>(List.of("--json"));
        all.addAll(List.of(options));
        return new ObjectMapper().readTree(build(all.toArray(String[]::new))).get("files").get(0);
    }

    @Test void whatCannotBeWrittenIsInTheJsonToo() throws IOException {
        correct("行政处罚: 420", "行政处罚: 421");
        Files.delete(pdf);
        Files.createDirectory(pdf);
        out.reset();
        assertEquals(Main.MISUSED, Main.run(Example.HOME, new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(err),
                "build", data.toString(), "--json"));
        JsonNode file = new ObjectMapper().readTree(out.toByteArray()).get("files").get(0);
        assertFalse(file.get("ok").asBoolean());
        assertTrue(file.get("findings").findValuesAsText("id").contains("output.failed"), file.toString());
        assertArrayEquals(Example.output().docx(), Files.readAllBytes(word));
    }

    @Test void aWordFileThatIsStillOpenIsTold() throws IOException {
        correct("行政处罚: 420", "行政处罚: 421");
        Files.writeString(folder.resolve(".~lock.a.docx#"), "李四,lisi,PC-1,;");
        String said = build();
        assertTrue(said.contains("[output.open]") && said.contains("李四"), said);
    }

    @Test void bothChoicesAtOnceAreMisuse() {
        assertEquals(Main.MISUSED, Main.run(Example.HOME, new PrintStream(out), new PrintStream(err), "build", data.toString(),
                "--keep-edited", "--replace"));
    }
}
