package org.nianbao.xml;

/** What XML can carry. */
public final class XmlCharacters {
    private XmlCharacters() {}

    /** The first character that XML 1.0 (2.2, production Char) does not allow, or -1. */
    public static int illegal(String text) {
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            boolean legal = c == '\t' || c == '\n' || c == '\r' || c >= 0x20 && c <= 0xD7FF
                    || c >= 0xE000 && c <= 0xFFFD || c >= 0x10000;
            if (!legal) return i;
            i += Character.charCount(c);
        }
        return -1;
    }
}
