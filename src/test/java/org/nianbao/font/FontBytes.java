package org.nianbao.font;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Variants of a shipped font for tests: other names, another licence, other outlines. Never written outside a test. */
final class FontBytes {
    private final TreeMap<String, byte[]> tables = new TreeMap<>();
    private final List<String[]> names = new ArrayList<>();
    private int version = 0x00010000;

    static FontBytes of(String file) throws IOException {
        FontBytes font = new FontBytes();
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(Path.of("fonts", file)));
        for (int i = 0; i < bytes.getShort(4); i++) {
            int entry = 12 + 16 * i;
            byte[] tag = new byte[4];
            bytes.get(entry, tag);
            byte[] table = new byte[bytes.getInt(entry + 12)];
            bytes.get(bytes.getInt(entry + 8), table);
            font.tables.put(new String(tag, StandardCharsets.US_ASCII), table);
        }
        return font;
    }

    ByteBuffer table(String tag) {
        return ByteBuffer.wrap(tables.get(tag));
    }

    FontBytes without(String tag) {
        tables.remove(tag);
        return this;
    }

    FontBytes renamed(String from, String to) {
        tables.put(to, tables.remove(from));
        return this;
    }

    FontBytes version(int value) {
        version = value;
        return this;
    }

    FontBytes fsType(int value) {
        table("OS/2").putShort(8, (short) value);
        return this;
    }

    FontBytes style(int bits) {
        table("head").putShort(44, (short) bits);
        return this;
    }

    /** A name record; the first call drops the font's own names. */
    FontBytes name(int id, int platform, int encoding, int language, Charset charset, String text) {
        names.add(new String[] {String.valueOf(platform), String.valueOf(encoding), String.valueOf(language),
            String.valueOf(id), text, charset.name()});
        return this;
    }

    FontBytes english(int id, String text) {
        return name(id, 3, 1, 0x0409, StandardCharsets.UTF_16BE, text);
    }

    FontBytes chinese(int id, String text) {
        return name(id, 3, 1, 0x0804, StandardCharsets.UTF_16BE, text);
    }

    private byte[] nameTable() {
        ByteBuffer table = ByteBuffer.allocate(10_000);
        table.putShort((short) 0).putShort((short) names.size()).putShort((short) (6 + 12 * names.size()));
        int at = 0;
        for (String[] name : names) {
            byte[] text = name[4].getBytes(Charset.forName(name[5]));
            for (int i = 0; i < 4; i++) table.putShort(Short.parseShort(name[i]));
            table.putShort((short) text.length).putShort((short) at);
            table.put(6 + 12 * names.size() + at, text);
            at += text.length;
        }
        byte[] bytes = new byte[6 + 12 * names.size() + at];
        table.get(0, bytes);
        return bytes;
    }

    byte[] bytes() {
        return bytes(0);
    }

    /** @param start where the font will stand in a collection */
    private byte[] bytes(int start) {
        if (!names.isEmpty()) tables.put("name", nameTable());
        int length = 12 + 16 * tables.size();
        for (byte[] table : tables.values()) length += table.length + 3 & ~3;
        ByteBuffer out = ByteBuffer.allocate(length);
        out.putInt(version).putShort((short) tables.size()).putShort((short) 0).putShort((short) 0).putShort((short) 0);
        int at = 12 + 16 * tables.size();
        for (Map.Entry<String, byte[]> table : tables.entrySet()) {
            out.put(table.getKey().getBytes(StandardCharsets.US_ASCII))
                    .putInt(0).putInt(start + at).putInt(table.getValue().length);
            out.put(at, table.getValue());
            at += table.getValue().length + 3 & ~3;
        }
        return out.array();
    }

    static byte[] collection(FontBytes... fonts) {
        int start = 12 + 4 * fonts.length;
        ByteBuffer head = ByteBuffer.allocate(start).putInt(0x74746366).putInt(0x00010000).putInt(fonts.length);
        List<byte[]> parts = new ArrayList<>();
        int length = start;
        for (FontBytes font : fonts) {
            head.putInt(length);
            parts.add(font.bytes(length));
            length += parts.get(parts.size() - 1).length;
        }
        ByteBuffer out = ByteBuffer.allocate(length).put(head.array());
        parts.forEach(out::put);
        return out.array();
    }
}
