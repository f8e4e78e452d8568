package org.nianbao.report;

import java.math.BigDecimal;
import org.nianbao.form.Measure;

/**
 * The text of a number cell, read. Only what can mean one number alone is taken; everything else is a problem that says
 * what to type.
 *
 * @param value   null where there is a problem
 * @param problem null where there is a value
 */
record Numeral(BigDecimal value, String note, Problem problem) {

    record Problem(boolean blank, String message, String hint) {}

    static Numeral read(String typed, Measure measure) {
        String text = strip(typed);
        return isPlain(text) ? new Numeral(new BigDecimal(text), "", null) : NumeralReader.read(text, measure);
    }

    /** As nearly all are: ASCII digits, perhaps with a decimal point. */
    private static boolean isPlain(String text) {
        int point = text.indexOf('.');
        if (point < 0) return isDigits(text, 0, text.length(), 40);
        return isDigits(text, 0, point, 40) && isDigits(text, point + 1, text.length(), 20);
    }

    private static boolean isDigits(String text, int from, int to, int most) {
        if (from == to || to - from > most) return false;
        for (int i = from; i < to; i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') return false;
        }
        return true;
    }

    /** Without blanks of any kind at both ends, NBSP and U+3000 among them. */
    static String strip(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isBlank(text.charAt(from))) from++;
        while (to > from && isBlank(text.charAt(to - 1))) to--;
        return text.substring(from, to);
    }

    static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
