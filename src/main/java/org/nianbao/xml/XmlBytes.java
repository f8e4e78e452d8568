package org.nianbao.xml;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * XML written by hand, in UTF-8. Bytes from the start: a long part is never there as characters too, and markup, which is
 * most of it, is only copied. Not safe to use from several threads.
 */
public final class XmlBytes {
    private byte[] bytes;
    private int size;

    /** @param expected length of it all, in bytes; need not be right */
    public XmlBytes(int expected) {
        bytes = new byte[expected];
    }

    /** As it stands: tags and names. */
    public XmlBytes markup(String markup) {
        return add(markup, 0, markup.length());
    }

    /** One character of ASCII, as it stands. */
    public XmlBytes markup(char ascii) {
        reserve(1);
        bytes[size++] = (byte) ascii;
        return this;
    }

    /** A blank, the name, the value between quotation marks. */
    public XmlBytes attribute(String name, String value) {
        markup(' ').markup(name).markup("=\"");
        return escaped(value, true).markup('"');
    }

    /** Between two tags. */
    public XmlBytes text(String text) {
        return escaped(text, false);
    }

    public byte[] toBytes() {
        return Arrays.copyOf(bytes, size);
    }

    /** @param attribute whether it stands between quotation marks, where a parser would make blanks of line ends and tabs */
    private XmlBytes escaped(String text, boolean attribute) {
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c > '>') continue;
            String written = written(c, attribute);
            if (written == null) continue;
            add(text, from, i).markup(written);
            from = i + 1;
        }
        return add(text, from, text.length());
    }

    /** Null for a character that is written as it is. */
    private static String written(char c, boolean attribute) {
        return switch (c) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '\r' -> "&#13;";
            case '"' -> attribute ? "&quot;" : null;
            case '\n' -> attribute ? "&#10;" : null;
            case '\t' -> attribute ? "&#9;" : null;
            default -> null;
        };
    }

    private XmlBytes add(String text, int from, int to) {
        if (from == to) return this;
        byte[] added = text.substring(from, to).getBytes(StandardCharsets.UTF_8);
        reserve(added.length);
        System.arraycopy(added, 0, bytes, size, added.length);
        size += added.length;
        return this;
    }

    private void reserve(int more) {
        if (more > bytes.length - size) bytes = Arrays.copyOf(bytes, Math.max(size + more, 2 * bytes.length));
    }
}
