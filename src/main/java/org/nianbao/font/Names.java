package org.nianbao.font;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * What a font calls itself (the name table, ISO 14496-22 5.2.5).
 *
 * @param all        family and full names in every language of the table (name IDs 1, 4, 16), as written
 * @param full       the English full name, for messages
 * @param postScript name ID 6, letters PDF allows in a name
 */
record Names(Set<String> all, String full, String postScript) {
    private static final int FAMILY = 1;
    private static final int FULL = 4;
    private static final int POST_SCRIPT = 6;
    private static final int TYPOGRAPHIC_FAMILY = 16;
    private static final int ENGLISH = 0x0409;

    static Names of(ByteBuffer table) {
        Set<String> all = new LinkedHashSet<>();
        String full = "";
        String postScript = "";
        int count = table.getShort(2) & 0xFFFF;
        int strings = table.getShort(4) & 0xFFFF;
        for (int i = 0; i < count; i++) {
            int entry = 6 + 12 * i;
            int platform = table.getShort(entry) & 0xFFFF;
            int encoding = table.getShort(entry + 2) & 0xFFFF;
            int language = table.getShort(entry + 4) & 0xFFFF;
            int id = table.getShort(entry + 6) & 0xFFFF;
            if (id != FAMILY && id != FULL && id != POST_SCRIPT && id != TYPOGRAPHIC_FAMILY) continue;
            byte[] bytes = new byte[table.getShort(entry + 8) & 0xFFFF];
            table.get(strings + (table.getShort(entry + 10) & 0xFFFF), bytes);
            String text = text(bytes, platform, encoding).replace("\0", "").strip();
            if (text.isEmpty()) continue;
            boolean english = platform == 3 && language == ENGLISH;
            if (id == POST_SCRIPT) {
                if (postScript.isEmpty() || english) postScript = text;
                continue;
            }
            all.add(text);
            if (id == FULL && (full.isEmpty() || english)) full = text;
        }
        if (full.isEmpty()) full = all.isEmpty() ? postScript : all.iterator().next();
        return new Names(all, full, postScript(postScript.isEmpty() ? full : postScript));
    }

    /** Old Chinese fonts carry GBK (Windows encoding 3) or Macintosh bytes; a wrong guess only loses a match. */
    private static String text(byte[] bytes, int platform, int encoding) {
        if (platform == 0 || platform == 3 && (encoding == 0 || encoding == 1 || encoding == 10)) return utf16(bytes);
        boolean gbk = platform == 3 && encoding == 3 || platform == 1 && encoding == 25;
        return new String(bytes, gbk ? Charset.forName("GBK") : StandardCharsets.ISO_8859_1);
    }

    /** Two bytes a character, the high one first. Java's decoder takes many calls for each, which a short run interprets. */
    private static String utf16(byte[] bytes) {
        char[] chars = new char[bytes.length / 2];
        for (int i = 0; i < chars.length; i++) chars[i] = (char) (bytes[2 * i] << 8 | bytes[2 * i + 1] & 0xFF);
        return new String(chars);
    }

    private static String postScript(String name) {
        StringBuilder plain = new StringBuilder();
        for (char c : name.toCharArray()) {
            if (c < 0x80 && Character.isLetterOrDigit(c) || c == '-' || c == '_' || c == '.') plain.append(c);
        }
        return plain.isEmpty() ? "Font" : plain.toString();
    }
}
