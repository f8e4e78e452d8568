package org.nianbao.layout.read;

import java.util.Locale;

/** Numbers in the formats of ST_NumberFormat (ISO 29500-1 17.18.59), as Word writes them. */
public final class NumberFormat {
    private static final String STEMS = "甲乙丙丁戊己庚辛壬癸";
    private static final String BRANCHES = "子丑寅卯辰巳午未申酉戌亥";

    private NumberFormat() {}

    /** True where {@link #format} knows the format; of others it gives Arabic digits. */
    public static boolean knows(String name) {
        return write(name, 1) != null;
    }

    /**
     * @param name ST_NumberFormat: {@code chineseCounting}, {@code lowerRoman}; an empty or unknown one is decimal
     * @param n    not negative
     */
    public static String format(String name, int n) {
        String written = write(name, n);
        return written == null ? Integer.toString(n) : written;
    }

    private static String write(String name, int n) {
        return switch (name) {
            case "", "decimal", "decimalHalfWidth" -> Integer.toString(n);
            case "decimalZero" -> n < 10 ? "0" + n : Integer.toString(n);
            case "numberInDash" -> "- " + n + " -";
            case "ordinal" -> n + ordinal(n);
            case "upperLetter" -> letters(n);
            case "lowerLetter" -> letters(n).toLowerCase(Locale.ROOT);
            case "upperRoman" -> roman(n);
            case "lowerRoman" -> roman(n).toLowerCase(Locale.ROOT);
            case "decimalFullWidth", "decimalFullWidth2" -> fullWidth(n);
            case "decimalEnclosedCircle", "decimalEnclosedCircleChinese" -> circled(n);
            case "decimalEnclosedParen" -> n >= 1 && n <= 20 ? Character.toString(0x2474 + n - 1) : "(" + n + ")";
            case "decimalEnclosedFullstop" -> n >= 1 && n <= 20 ? Character.toString(0x2488 + n - 1) : n + ".";
            case "ideographEnclosedCircle" -> n >= 1 && n <= 10 ? Character.toString(0x3220 + n - 1) : Integer.toString(n);
            case "chineseCounting", "taiwaneseCounting", "japaneseCounting" -> counting(n);
            case "chineseCountingThousand", "taiwaneseCountingThousand" -> thousand(n, "零一二三四五六七八九", "十百千万", true);
            case "chineseLegalSimplified" -> thousand(n, "零壹贰叁肆伍陆柒捌玖", "拾佰仟萬", false);
            case "ideographLegalTraditional" -> thousand(n, "零壹貳參肆伍陸柒捌玖", "拾佰仟萬", false);
            case "ideographDigital", "taiwaneseDigital", "japaneseDigitalTenThousand" -> digits(n, "〇一二三四五六七八九");
            case "ideographTraditional" -> cycle(n, STEMS);
            case "ideographZodiac" -> cycle(n, BRANCHES);
            case "ideographZodiacTraditional" -> n < 1 ? Integer.toString(n) : "" + STEMS.charAt((n - 1) % 10) + BRANCHES.charAt((n - 1) % 12);
            case "bullet", "none" -> "";
            default -> null;
        };
    }

    private static String ordinal(int n) {
        if (n % 100 >= 11 && n % 100 <= 13) return "th";
        return switch (n % 10) {
            case 1 -> "st";
            case 2 -> "nd";
            case 3 -> "rd";
            default -> "th";
        };
    }

    /** A … Z, AA, BB … (17.18.59): the letter is repeated, not counted on. */
    private static String letters(int n) {
        if (n < 1) return Integer.toString(n);
        return Character.toString('A' + (n - 1) % 26).repeat((n - 1) / 26 + 1);
    }

    private static String roman(int n) {
        if (n < 1) return Integer.toString(n);
        int[] values = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
        String[] signs = {"M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"};
        StringBuilder out = new StringBuilder();
        int rest = n;
        for (int i = 0; i < values.length; i++) {
            for (; rest >= values[i]; rest -= values[i]) out.append(signs[i]);
        }
        return out.toString();
    }

    private static String fullWidth(int n) {
        StringBuilder out = new StringBuilder();
        for (char digit : Integer.toString(n).toCharArray()) out.append((char) (digit - '0' + '０'));
        return out.toString();
    }

    /** Unicode circles numbers up to 50; Word leaves those above 20 plain. */
    private static String circled(int n) {
        return n >= 1 && n <= 20 ? Character.toString(0x2460 + n - 1) : Integer.toString(n);
    }

    private static String cycle(int n, String signs) {
        if (n < 1) return Integer.toString(n);
        return signs.substring((n - 1) % signs.length(), (n - 1) % signs.length() + 1);
    }

    private static String digits(int n, String signs) {
        StringBuilder out = new StringBuilder();
        for (char digit : Integer.toString(n).toCharArray()) out.append(signs.charAt(digit - '0'));
        return out.toString();
    }

    /** 一 … 九十九, then digit by digit with a round zero: 一○○ ([MS-DOCX] 2.4). */
    private static String counting(int n) {
        String signs = "○一二三四五六七八九";
        if (n >= 100 || n < 10) return digits(n, signs);
        String tens = n < 20 ? "" : signs.substring(n / 10, n / 10 + 1);
        return tens + "十" + (n % 10 == 0 ? "" : signs.charAt(n % 10));
    }

    /** 一百二十三. A run of zeros inside is one 零. */
    private static String thousand(int n, String signs, String units, boolean shortTen) {
        if (n == 0) return signs.substring(0, 1);
        StringBuilder out = new StringBuilder();
        int high = n / 10000;
        if (high > 0) out.append(thousand(high, signs, units, shortTen)).append(units.charAt(3));
        // [MS-OI29500] 2.1.540: Word writes no zero between ten thousands and what follows.
        boolean zero = false;
        boolean begun = false;
        for (int power = 3, value = 1000; power >= 0; power--, value /= 10) {
            int digit = n / value % 10;
            if (digit == 0) {
                zero = begun;
                continue;
            }
            if (zero) out.append(signs.charAt(0));
            zero = false;
            begun = true;
            boolean bareTen = shortTen && power == 1 && digit == 1 && out.isEmpty();
            if (!bareTen) out.append(signs.charAt(digit));
            if (power > 0) out.append(units.charAt(power - 1));
        }
        return out.toString();
    }
}
