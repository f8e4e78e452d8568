package org.nianbao.xml;

/** Text as it is written into XML by hand. */
public final class XmlText {
    private XmlText() {}

    /** @param attribute whether it stands between quotation marks, where a parser would make blanks of line ends and tabs */
    public static void escape(String text, boolean attribute, StringBuilder out) {
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            String written = written(text.charAt(i), attribute);
            if (written == null) continue;
            out.append(text, from, i).append(written);
            from = i + 1;
        }
        out.append(text, from, text.length());
    }

    /** Null for a character that is written as it is. */
    private static String written(char c, boolean attribute) {
        if (c > '>') return null;
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
}
