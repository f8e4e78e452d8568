package org.nianbao.word;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.nianbao.template.Parts;

class ArchiveTest {
    private static final byte[] OLE2 = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1};
    private static final Limits TIGHT = new Limits(10, 1 << 20, 3 << 20, 300, 50);

    @Test void opensASoundFile() {
        assertEquals(Docx.DOCUMENT, new String(Docx.open(Docx.sound()).byName().get(Parts.DOCUMENT), UTF_8));
    }

    @Test void opensStoredEntriesAndFolders() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("word/"));
            for (Map.Entry<String, byte[]> part : Docx.parts(Map.of()).entrySet()) {
                ZipEntry entry = new ZipEntry(part.getKey());
                CRC32 crc = new CRC32();
                crc.update(part.getValue());
                entry.setMethod(ZipEntry.STORED);
                entry.setSize(part.getValue().length);
                entry.setCrc(crc.getValue());
                zip.putNextEntry(entry);
                zip.write(part.getValue());
            }
        }
        assertEquals(3, Docx.open(out.toByteArray()).byName().size());
    }

    @Test void anythingElseThanZipIsNotWord() {
        assertEquals(List.of("word.not-zip"), Docx.refused(new byte[0]));
        assertEquals(List.of("word.not-zip"), Docx.refused("PK".getBytes(UTF_8)));
        assertEquals(List.of("word.not-zip"), Docx.refused("<html>这是网页</html>，不是 Word 文件".getBytes(UTF_8)));
        assertEquals(List.of("word.not-zip"), Docx.refused("{\\rtf1 report saved with the wrong name}".getBytes(UTF_8)));
    }

    @Test void theOldFormatIsNamed() {
        assertEquals(List.of("word.old-format"), Docx.refused(Arrays.copyOf(OLE2, 2048)));
    }

    @Test void anEncryptedFileIsNamed() {
        byte[] ole = Arrays.copyOf(OLE2, 2048);
        byte[] stream = "EncryptedPackage".getBytes(UTF_16LE);
        System.arraycopy(stream, 0, ole, 1024, stream.length);
        assertEquals(List.of("word.encrypted"), Docx.refused(ole));
    }

    @Test void anEncryptedEntryIsNamed() {
        byte[] zip = Docx.sound();
        zip[centralHeaders(zip).get(2) + 8] |= 1;
        assertEquals(List.of("word.encrypted"), Docx.refused(zip));
    }

    @Test void everyTruncationIsAFinding() {
        byte[] zip = Docx.sound();
        for (int length = 22; length < zip.length; length += 7) {
            List<String> ids = Docx.refused(Arrays.copyOf(zip, length));
            assertEquals(List.of("word.damaged"), ids, "cut at " + length);
        }
    }

    @Test void noDamageEscapesAsAnException() {
        Random random = new Random(20231231);
        byte[] sound = Docx.template(2021);
        int refused = 0;
        for (int i = 0; i < 3_000; i++) {
            byte[] zip = sound.clone();
            for (int n = random.nextInt(1, 4); n > 0; n--) zip[random.nextInt(zip.length)] ^= (byte) (1 << random.nextInt(8));
            org.nianbao.finding.Findings findings = new org.nianbao.finding.Findings();
            if (WordFile.open("模板.docx", zip, findings).isEmpty()) {
                refused++;
                assertNotEquals(0, findings.all().size());
            }
        }
        assertNotEquals(0, refused);
    }

    @Test void aWrongChecksumIsDamage() {
        byte[] zip = Docx.sound();
        zip[centralHeaders(zip).get(1) + 16] ^= 1;
        assertEquals(List.of("word.damaged"), Docx.refused(zip));
    }

    @Test void namesThatLeaveTheFolderAreRefused() {
        for (String name : List.of("../evil.xml", "word/../../evil.xml", "/etc/passwd", "word\\evil.xml", "C:evil.xml", "a//b.xml", "./a.xml")) {
            assertEquals(List.of("word.bad-name"), Docx.refused(zipOf(name)), name);
        }
        Docx.open(Docx.with("word/a..b.xml", "<a/>"));
    }

    @Test void twoPartsOfOneNameAreRefused() {
        assertEquals(List.of("word.bad-name"), Docx.refused(Docx.with("word/Document.xml", Docx.DOCUMENT)));
    }

    @Test void aPartThatUnpacksToTooMuchIsRefused() {
        assertEquals(List.of("word.too-large"), Docx.refused(Docx.with("word/a.bin", "正".repeat(400_000)), TIGHT));
        Docx.open(Docx.with("word/a.bin", noise(200_000)));
    }

    @Test void aRatioNoReportReachesIsRefused() {
        assertEquals(List.of("word.too-large"), Docx.refused(Docx.with("word/a.bin", " ".repeat(3 << 20))));
    }

    @Test void manyPartsThatAreTooMuchTogetherAreRefused() {
        Map<String, String> parts = Map.of("a.bin", noise(1_000_000), "b.bin", noise(1_000_000), "c.bin", noise(1_000_000),
                "d.bin", noise(1_000_000));
        assertEquals(List.of("word.too-large"), Docx.refused(Docx.with(parts), TIGHT));
    }

    @Test void tooManyPartsAreRefused() {
        java.util.TreeMap<String, String> parts = new java.util.TreeMap<>();
        for (int i = 0; i < 9; i++) parts.put("word/p" + i + ".bin", "");
        assertEquals(List.of("word.too-large"), Docx.refused(Docx.with(parts), TIGHT));
        parts.remove("word/p0.bin");
        parts.remove("word/p1.bin");
        assertEquals(10, Docx.open(Docx.with(parts)).byName().size());
    }

    @Test void aPartLargerThanItSaysIsRefused() {
        byte[] zip = Docx.with("word/a.bin", noise(5_000));
        int header = centralHeaders(zip).get(3);
        ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN).putInt(header + 24, 100);
        assertEquals(List.of("word.too-large"), Docx.refused(zip));
    }

    @Test void entriesThatShareTheirBytesAreRefused() {
        byte[] zip = Docx.with(Map.of("word/a.bin", noise(5_000), "word/b.bin", noise(5_000)));
        ByteBuffer buffer = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        List<Integer> headers = centralHeaders(zip);
        for (int i = 0; i < headers.size(); i++) {
            buffer.putInt(headers.get(i) + 20, buffer.getInt(headers.get(3) + 20));
            buffer.putInt(headers.get(i) + 24, buffer.getInt(headers.get(3) + 24));
            buffer.putInt(headers.get(i) + 16, buffer.getInt(headers.get(3) + 16));
            buffer.putInt(headers.get(i) + 42, buffer.getInt(headers.get(3) + 42));
        }
        assertEquals(List.of("word.too-large"), Docx.refused(zip));
    }

    @Test void writesContentTypesFirstAndTheRestInOrder() throws IOException {
        List<String> names = new ArrayList<>();
        List<java.time.LocalDateTime> times = new ArrayList<>();
        byte[] zip = Docx.with(Map.of("word/z.xml", "<z/>", "Alpha.xml", "<a/>"));
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry e; (e = in.getNextEntry()) != null;) {
                names.add(e.getName());
                times.add(e.getTimeLocal());
            }
        }
        assertEquals(List.of("[Content_Types].xml", "Alpha.xml", "_rels/.rels", "word/document.xml", "word/z.xml"), names);
        assertEquals(List.of(java.time.LocalDateTime.of(2000, 1, 1, 0, 0)), times.stream().distinct().toList());
    }

    @Test void whatWasWrittenIsReadBack() throws Refused {
        byte[] zip = Docx.template(2021);
        assertArrayEquals(Archive.write(Archive.read("a", zip, Limits.DEFAULT)),
                Archive.write(Archive.read("a", Archive.write(Archive.read("a", zip, Limits.DEFAULT)), Limits.DEFAULT)));
    }

    private static String noise(int length) {
        Random random = new Random(length);
        StringBuilder out = new StringBuilder(length);
        for (int i = 0; i < length; i++) out.append((char) (' ' + random.nextInt(90)));
        return out.toString();
    }

    private static byte[] zipOf(String name) {
        return Docx.with(name, "<a/>");
    }

    private static List<Integer> centralHeaders(byte[] zip) {
        ByteBuffer buffer = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        List<Integer> headers = new ArrayList<>();
        for (int at = buffer.getInt(zip.length - 6); buffer.getInt(at) == 0x02014b50;) {
            headers.add(at);
            at += 46 + buffer.getShort(at + 28) + buffer.getShort(at + 30) + buffer.getShort(at + 32);
        }
        return headers;
    }
}
