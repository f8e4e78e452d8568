package org.nianbao.word;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * The ZIP layer. Reads by the central directory, as Word does, and believes none of the sizes it states; writes the
 * same bytes for the same parts.
 */
final class Archive {
    /** Plain DOS time without a zone; 1980-01-01 would be stored as an extended, zone-dependent one. */
    private static final LocalDateTime ENTRY_TIME = LocalDateTime.of(2000, 1, 1, 0, 0);
    /** Against 6: two thirds of the time, three in a hundred more bytes. */
    private static final int LEVEL = 4;
    private static final byte[] OLE2 = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1};
    private static final int END = 0x06054b50;
    private static final int CENTRAL = 0x02014b50;
    private static final int LOCAL = 0x04034b50;
    private static final String RESAVE = "请用 Word 或 WPS 重新打开该文件，另存为“Word 文档（*.docx）”后再用。";
    private static final String RECOPY = "文件可能没有复制或下载完整，请重新复制；若 Word 能打开，请另存一份再用。";

    private final String file;
    private final ByteBuffer zip;
    private final Limits limits;

    private Archive(String file, byte[] bytes, Limits limits) {
        this.file = file;
        this.zip = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        this.limits = limits;
    }

    static SortedMap<String, byte[]> read(String file, byte[] bytes, Limits limits) throws Refused {
        return new Archive(file, bytes, limits).read();
    }

    static byte[] write(SortedMap<String, byte[]> parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(64 << 10);
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.setLevel(LEVEL);
            // Word and the OPC shell tools expect the content types in front (ISO 29500-2, 10.2.6).
            put(zip, PartTypes.PART, parts.get(PartTypes.PART));
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                if (!part.getKey().equals(PartTypes.PART)) put(zip, part.getKey(), part.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(ENTRY_TIME);
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }

    private SortedMap<String, byte[]> read() throws Refused {
        byte[] bytes = zip.array();
        if (startsWith(bytes, OLE2)) throw oldOrEncrypted(bytes);
        if (bytes.length < 22 || zip.getInt(0) != LOCAL) {
            throw new Refused("word.not-zip", file, "这不是 Word 文件（docx）。", RESAVE);
        }
        int end = endOfCentralDirectory();
        int entries = zip.getShort(end + 10) & 0xFFFF;
        if (entries == 0xFFFF) throw tooLarge("文件里的部件太多");
        if (entries > limits.entries()) throw tooLarge("文件里有 " + entries + " 个部件，最多允许 " + limits.entries() + " 个");

        SortedMap<String, byte[]> parts = new TreeMap<>();
        Set<String> seen = new HashSet<>();
        long packed = 0;
        long unpacked = 0;
        Inflater inflater = new Inflater(true);
        try {
            int at = zip.getInt(end + 16);
            for (int i = 0; i < entries; i++) {
                if (at < 0 || at > end - 46 || zip.getInt(at) != CENTRAL) throw damaged("目录不完整");
                int nameLength = zip.getShort(at + 28) & 0xFFFF;
                int next = at + 46 + nameLength + (zip.getShort(at + 30) & 0xFFFF) + (zip.getShort(at + 32) & 0xFFFF);
                if (next > end) throw damaged("目录不完整");
                String name = new String(bytes, at + 46, nameLength, StandardCharsets.UTF_8);
                checkName(name);
                if (!name.endsWith("/")) {
                    if (!seen.add(name.toLowerCase(Locale.ROOT))) {
                        throw new Refused("word.bad-name", file, "文件里有两个同名部件“" + name + "”。", RESAVE);
                    }
                    packed += zip.getInt(at + 20) & 0xFFFFFFFFL;
                    // Entries that share their packed bytes are the trick of overlapping ZIP bombs.
                    if (packed > bytes.length) throw tooLarge("部件的压缩数据互相重叠");
                    byte[] part = unpack(name, at, inflater);
                    unpacked += part.length;
                    if (unpacked > limits.total()) throw tooLarge("文件解压后超过 " + (limits.total() >> 20) + " MB");
                    parts.put(name, part);
                }
                at = next;
            }
        } finally {
            inflater.end();
        }
        return parts;
    }

    private int endOfCentralDirectory() throws Refused {
        int lowest = Math.max(0, zip.limit() - 22 - 0xFFFF);
        for (int at = zip.limit() - 22; at >= lowest; at--) {
            if (zip.getInt(at) == END) return at;
        }
        throw damaged("找不到目录");
    }

    private byte[] unpack(String name, int central, Inflater inflater) throws Refused {
        int flags = zip.getShort(central + 8);
        int method = zip.getShort(central + 10);
        long crc = zip.getInt(central + 16) & 0xFFFFFFFFL;
        long packed = zip.getInt(central + 20) & 0xFFFFFFFFL;
        long size = zip.getInt(central + 24) & 0xFFFFFFFFL;
        long local = zip.getInt(central + 42) & 0xFFFFFFFFL;
        if ((flags & 1) != 0) {
            throw new Refused("word.encrypted", file, "文件加了密码，无法读取。", "请在 Word 中取消密码后另存，再用。");
        }
        if (local + 30 > zip.limit() || zip.getInt((int) local) != LOCAL) throw damaged("“" + name + "”读不出来");
        long start = local + 30 + (zip.getShort((int) local + 26) & 0xFFFF) + (zip.getShort((int) local + 28) & 0xFFFF);
        if (start + packed > zip.limit()) throw damaged("“" + name + "”不完整");
        if (size > limits.part()) throw tooLarge("“" + name + "”解压后超过 " + (limits.part() >> 20) + " MB");
        if (size > Limits.SMALL && size / Math.max(1, packed) > limits.ratio()) throw tooLarge("“" + name + "”的压缩率异常");
        byte[] part = switch (method) {
            case 0 -> stored(name, (int) start, packed, size);
            case 8 -> inflate(name, (int) start, (int) packed, (int) size, inflater);
            default -> throw damaged("“" + name + "”的压缩方式不是 Word 所用的");
        };
        CRC32 sum = new CRC32();
        sum.update(part);
        if (sum.getValue() != crc) throw damaged("“" + name + "”的内容有误");
        return part;
    }

    private byte[] stored(String name, int start, long packed, long size) throws Refused {
        if (packed != size) throw damaged("“" + name + "”的大小前后不一");
        return Arrays.copyOfRange(zip.array(), start, start + (int) size);
    }

    /** Stops at the stated size, which was checked before: what unpacks to more is a lie, not a part. */
    private byte[] inflate(String name, int start, int packed, int size, Inflater inflater) throws Refused {
        inflater.reset();
        inflater.setInput(zip.array(), start, packed);
        byte[] part = new byte[size];
        int length = 0;
        try {
            while (length < size) {
                int n = inflater.inflate(part, length, size - length);
                if (n == 0) break;
                length += n;
            }
            if (length < size) throw damaged("“" + name + "”不完整");
            if (!inflater.finished() && inflater.inflate(new byte[1]) > 0) throw tooLarge("“" + name + "”比文件目录所说的大");
        } catch (DataFormatException e) {
            throw damaged("“" + name + "”解压不了");
        }
        return part;
    }

    private void checkName(String name) throws Refused {
        boolean bad = name.isEmpty() || name.startsWith("/") || name.indexOf('\\') >= 0 || name.contains("//")
                || name.indexOf(':') >= 0 || hasControls(name)
                || Arrays.asList(name.split("/")).contains("..") || Arrays.asList(name.split("/")).contains(".");
        if (bad) throw new Refused("word.bad-name", file, "文件里有名称不合规定的部件“" + printable(name) + "”。", RESAVE);
    }

    private static boolean hasControls(String name) {
        for (int i = 0; i < name.length(); i++) if (name.charAt(i) < 0x20 || name.charAt(i) == 0xFFFD) return true;
        return false;
    }

    private static String printable(String name) {
        String shown = name.codePoints().map(c -> c < 0x20 ? '?' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
        return shown.length() <= 80 ? shown : shown.substring(0, shown.offsetByCodePoints(0, 60)) + "……";
    }

    /** Word wraps an encrypted docx into the container of its old formats, with a stream of this name (MS-OFFCRYPTO). */
    private Refused oldOrEncrypted(byte[] bytes) {
        if (contains(bytes, "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE))) {
            return new Refused("word.encrypted", file, "文件加了密码，无法读取。", "请在 Word 中取消密码后另存，再用。");
        }
        return new Refused("word.old-format", file, "这是旧格式的文件（doc、wps 等），不是 docx。", RESAVE);
    }

    private Refused damaged(String what) {
        return new Refused("word.damaged", file, "文件已损坏：" + what + "。", RECOPY);
    }

    private Refused tooLarge(String what) {
        return new Refused("word.too-large", file, what + "，不予打开。",
                "请确认文件来源可靠；图片过多过大时请压缩图片后另存。");
    }

    private static boolean startsWith(byte[] bytes, byte[] prefix) {
        return bytes.length >= prefix.length && Arrays.equals(bytes, 0, prefix.length, prefix, 0, prefix.length);
    }

    private static boolean contains(byte[] bytes, byte[] wanted) {
        for (int i = 0; i <= bytes.length - wanted.length; i++) {
            if (Arrays.equals(bytes, i, i + wanted.length, wanted, 0, wanted.length)) return true;
        }
        return false;
    }
}
