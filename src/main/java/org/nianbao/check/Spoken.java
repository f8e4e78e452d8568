package org.nianbao.check;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import org.nianbao.form.Phrase;
import org.nianbao.report.ChineseNumber;

/**
 * A number as a sentence says it.
 *
 * @param grain       its last digit's worth: 1 for 19, 0.1 for 12.5, 1000 for 1.2万
 * @param approximate with 约, 余 and the like
 */
record Spoken(BigDecimal value, BigDecimal grain, boolean approximate) {
    private static final BigDecimal TOLERANCE = new BigDecimal("0.2");

    /** The number that the phrase's {@code {数}} took; empty where it is none after all. */
    static Optional<Spoken> of(Matcher m) {
        String digits = m.group(Phrase.NUMBER);
        if (digits == null) return Optional.empty();
        String plain = digits.replace("，", "");
        boolean arabic = Character.isDigit(plain.charAt(0));
        Optional<BigDecimal> value = arabic ? Optional.of(new BigDecimal(plain)) : ChineseNumber.parse(plain);
        if (value.isEmpty()) return Optional.empty();
        BigDecimal scale = "万".equals(m.group(Phrase.SCALE)) ? BigDecimal.valueOf(10_000)
                : "亿".equals(m.group(Phrase.SCALE)) ? BigDecimal.valueOf(100_000_000) : BigDecimal.ONE;
        BigDecimal grain = BigDecimal.ONE.movePointLeft(value.get().scale()).multiply(scale);
        boolean approximate = m.group(Phrase.ABOUT) != null || m.group(Phrase.MORE) != null;
        return Optional.of(new Spoken(value.get().multiply(scale), grain, approximate));
    }

    Spoken times(BigDecimal factor) {
        return new Spoken(value.multiply(factor), grain.multiply(factor), approximate);
    }

    /** A count must be the same; a rounded or cut number may differ within its last digit; 约 and 余 within a fifth. */
    boolean agrees(BigDecimal figure) {
        BigDecimal difference = value.subtract(figure).abs();
        if (difference.signum() == 0) return true;
        if (approximate) return difference.compareTo(figure.abs().max(value.abs()).multiply(TOLERANCE)) <= 0;
        boolean whole = grain.compareTo(BigDecimal.ONE) == 0 && figure.stripTrailingZeros().scale() <= 0;
        return !whole && difference.compareTo(grain) < 0;
    }
}
