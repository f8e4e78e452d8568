package org.nianbao.report;

import java.math.BigDecimal;
import java.util.Optional;

/** Chinese numerals: 十九, 一百二十, 两千零三, 三万五千, 二〇二三. */
public final class ChineseNumber {
    private static final String DIGITS = "〇一二三四五六七八九";

    private ChineseNumber() {}

    /** @return empty where the text is no Chinese numeral through and through */
    public static Optional<BigDecimal> parse(String text) {
        if (text.isEmpty() || text.length() > 20) return Optional.empty();
        String s = text.replace('零', '〇').replace('两', '二').replace('○', '〇');
        Optional<BigDecimal> digits = digits(s);
        if (digits.isPresent()) return digits;
        long total = 0;
        long section = 0;
        int digit = -1;
        long lastUnit = Long.MAX_VALUE;
        for (int i = 0; i < s.length(); i++) {
            char c = s.charAt(i);
            int d = DIGITS.indexOf(c);
            if (d >= 0) {
                if (digit > 0) return Optional.empty();
                digit = d;
                continue;
            }
            long unit = unit(c);
            if (unit == 0) return Optional.empty();
            if (unit >= 10000) {
                section += Math.max(digit, 0);
                if (section == 0) return Optional.empty();
                total = (total + section) * unit;
                section = 0;
                lastUnit = Long.MAX_VALUE;
            } else {
                if (unit >= lastUnit || digit <= 0 && !(unit == 10 && section == 0)) return Optional.empty();
                section += (digit > 0 ? digit : 1) * unit;
                lastUnit = unit;
            }
            digit = -1;
        }
        return Optional.of(BigDecimal.valueOf(total + section + Math.max(digit, 0)));
    }

    /** One digit is a number; several are a year or a telephone number's style of reading. Empty where there are units. */
    private static Optional<BigDecimal> digits(String s) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < s.length(); i++) {
            int digit = DIGITS.indexOf(s.charAt(i));
            if (digit < 0) return Optional.empty();
            out.append(digit);
        }
        return Optional.of(new BigDecimal(out.toString()));
    }

    private static long unit(char c) {
        return switch (c) {
            case '十' -> 10;
            case '百' -> 100;
            case '千' -> 1000;
            case '万' -> 10000;
            case '亿' -> 100000000;
            default -> 0;
        };
    }
}
