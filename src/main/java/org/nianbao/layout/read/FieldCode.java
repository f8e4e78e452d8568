package org.nianbao.layout.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A field's code taken apart (ISO 29500-1 17.16.5): {@code PAGEREF _Toc1 \h}.
 *
 * @param name  upper case; "" for an empty code
 * @param words all of them, the name first; quoted ones whole and without their quotation marks
 */
public record FieldCode(String name, List<String> words) {
    public FieldCode {
        words = List.copyOf(words);
    }

    public static FieldCode of(String text) {
        List<String> words = split(text);
        return new FieldCode(words.isEmpty() ? "" : words.get(0).toUpperCase(Locale.ROOT), words);
    }

    /** The word behind the name; "" where there is none. */
    public String argument() {
        return words.size() > 1 && !isSwitch(words.get(1)) ? words.get(1) : "";
    }

    /** @param name of a switch with its stroke, lower case: {@code \h} */
    public boolean has(String name) {
        return at(name) > 0;
    }

    /** The word behind a switch; "" where there is none, null without the switch. */
    public String value(String name) {
        int at = at(name);
        if (at < 0) return null;
        return at + 1 < words.size() && !isSwitch(words.get(at + 1)) ? words.get(at + 1) : "";
    }

    private int at(String name) {
        for (int i = 1; i < words.size(); i++) if (words.get(i).toLowerCase(Locale.ROOT).equals(name)) return i;
        return -1;
    }

    private static boolean isSwitch(String word) {
        return word.length() > 1 && word.charAt(0) == '\\';
    }

    /**
     * ST_NumberFormat of the general format switches (17.16.4.3): "" where none speaks of numbers, null for one that is
     * not known.
     */
    public String number() {
        String out = "";
        for (int i = 1; i + 1 < words.size(); i++) {
            if (!words.get(i).equals("\\*")) continue;
            String format = number(words.get(i + 1));
            if (format == null) return null;
            if (!format.isEmpty()) out = format;
        }
        return out;
    }

    /** Split at spaces and before quotation marks, quoted words whole. */
    private static List<String> split(String text) {
        List<String> out = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        boolean quoted = false;
        boolean any = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '“' || c == '”') {
                // Word also takes \o"1-3" written without a space.
                if (!quoted && word.length() > 1 && word.charAt(0) == '\\') {
                    out.add(word.toString());
                    word.setLength(0);
                }
                quoted = !quoted;
                any = true;
            } else if (c == '\\' && quoted && i + 1 < text.length()) {
                word.append(text.charAt(++i));
            } else if (!quoted && Character.isWhitespace(c)) {
                if (any) out.add(word.toString());
                word.setLength(0);
                any = false;
            } else {
                word.append(c);
                any = true;
            }
        }
        if (any) out.add(word.toString());
        return out;
    }

    /** ST_NumberFormat of a general format switch; "" for one about looks, null for one not obeyed. */
    private static String number(String format) {
        return switch (format) {
            case "Arabic", "ARABIC" -> "decimal";
            case "roman" -> "lowerRoman";
            case "ROMAN", "Roman" -> "upperRoman";
            case "alphabetic" -> "lowerLetter";
            case "ALPHABETIC" -> "upperLetter";
            case "ArabicDash" -> "numberInDash";
            case "Ordinal" -> "ordinal";
            case "CHINESENUM1" -> "chineseCounting";
            case "CHINESENUM2" -> "chineseLegalSimplified";
            case "CHINESENUM3" -> "chineseCountingThousand";
            case "DBCHAR" -> "decimalFullWidth";
            case "CIRCLENUM" -> "decimalEnclosedCircle";
            case "GB1" -> "decimalEnclosedFullstop";
            case "GB2" -> "decimalEnclosedParen";
            case "GB3" -> "decimalEnclosedCircleChinese";
            case "GB4" -> "ideographEnclosedCircle";
            case "ZODIAC1" -> "ideographTraditional";
            case "ZODIAC2" -> "ideographZodiac";
            default -> format.equalsIgnoreCase("MERGEFORMAT") || format.equalsIgnoreCase("CHARFORMAT")
                    || format.isEmpty() ? "" : null;
        };
    }
}
