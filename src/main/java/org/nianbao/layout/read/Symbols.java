package org.nianbao.layout.read;

import java.util.Locale;
import java.util.Map;

/** Characters of symbol fonts (F020–F0FF, ISO 29500-1 17.3.3.30) as Unicode has them, for any font to print. */
final class Symbols {
    private static final Map<Integer, String> SYMBOL = Map.ofEntries(
            Map.entry(0xB7, "•"), Map.entry(0xB0, "°"), Map.entry(0xB1, "±"), Map.entry(0xB4, "×"),
            Map.entry(0xB8, "÷"), Map.entry(0xA3, "≤"), Map.entry(0xB3, "≥"), Map.entry(0xB9, "≠"),
            Map.entry(0xBB, "≈"), Map.entry(0xA5, "∞"), Map.entry(0xAE, "→"), Map.entry(0xAC, "←"),
            Map.entry(0xAD, "↑"), Map.entry(0xAF, "↓"), Map.entry(0x2D, "−"), Map.entry(0xD6, "√"),
            Map.entry(0xE5, "∑"));
    private static final Map<Integer, String> WINGDINGS = Map.ofEntries(
            Map.entry(0x6C, "●"), Map.entry(0x6D, "❍"), Map.entry(0x6E, "■"), Map.entry(0x6F, "□"),
            Map.entry(0x70, "❐"), Map.entry(0x71, "❑"), Map.entry(0x72, "❒"), Map.entry(0x73, "⬧"),
            Map.entry(0x74, "⧫"), Map.entry(0x75, "◆"), Map.entry(0x76, "❖"), Map.entry(0x77, "⬥"),
            Map.entry(0x9F, "•"), Map.entry(0xA1, "○"), Map.entry(0xA4, "◉"), Map.entry(0xA7, "▪"),
            Map.entry(0xA8, "□"), Map.entry(0xAB, "★"), Map.entry(0xD8, "➢"), Map.entry(0xE0, "→"),
            Map.entry(0xE8, "➔"), Map.entry(0xF0, "⇨"), Map.entry(0xFB, "✗"), Map.entry(0xFC, "✓"),
            Map.entry(0xFD, "☒"), Map.entry(0xFE, "☑"));
    private static final Map<Integer, String> WINGDINGS2 = Map.of(0x4F, "✗", 0x50, "✓", 0x51, "☒", 0x52, "☑",
            0xA3, "□", 0x97, "●", 0x9A, "○");

    private Symbols() {}

    /** True for a face whose characters are pictures at private code points. */
    static boolean isSymbolFont(String face) {
        return table(face) != null;
    }

    private static Map<Integer, String> table(String face) {
        return switch (face.toLowerCase(Locale.ROOT)) {
            case "symbol" -> SYMBOL;
            case "wingdings" -> WINGDINGS;
            case "wingdings 2" -> WINGDINGS2;
            default -> null;
        };
    }

    /** The Unicode characters for text in a symbol font; null where one of them has none here. */
    static String unicode(String face, String text) {
        Map<Integer, String> table = table(face);
        if (table == null) return null;
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean encoded = c >= 0xF000 && c <= 0xF0FF;
            String unicode = table.get(encoded ? c - 0xF000 : (int) c);
            if (unicode == null && (encoded || !Character.isWhitespace(c))) return null;
            out.append(unicode == null ? String.valueOf(c) : unicode);
        }
        return out.toString();
    }
}
