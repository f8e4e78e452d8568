package org.nianbao.template;

import freemarker.core.ArithmeticEngine;
import freemarker.template.TemplateException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Exact decimal arithmetic with a bound on the digits; a quotient keeps no more digits than it needs. */
final class Arithmetic extends ArithmeticEngine {
    private static final int MAX_DIGITS = 200;
    private static final int QUOTIENT_SCALE = 12;

    @Override public int compareNumbers(Number first, Number second) throws TemplateException {
        return decimal(first).compareTo(decimal(second));
    }

    @Override public Number add(Number first, Number second) throws TemplateException {
        return bounded(decimal(first).add(decimal(second)));
    }

    @Override public Number subtract(Number first, Number second) throws TemplateException {
        return bounded(decimal(first).subtract(decimal(second)));
    }

    @Override public Number multiply(Number first, Number second) throws TemplateException {
        return bounded(decimal(first).multiply(decimal(second)));
    }

    @Override public Number divide(Number first, Number second) throws TemplateException {
        if (decimal(second).signum() == 0) throw new Guard.Unfit("除数是 0");
        BigDecimal quotient = decimal(first).divide(decimal(second), QUOTIENT_SCALE, RoundingMode.HALF_UP);
        BigDecimal stripped = quotient.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    @Override public Number modulus(Number first, Number second) throws TemplateException {
        if (decimal(second).signum() == 0) throw new Guard.Unfit("除数是 0");
        return decimal(first).remainder(decimal(second));
    }

    @Override public Number toNumber(String text) {
        // FreeMarker turns this exception into its own "not a number".
        if (text.length() > MAX_DIGITS) throw new NumberFormatException("too long");
        BigDecimal number = new BigDecimal(text, MathContext.UNLIMITED);
        if (Math.abs((long) number.scale()) > MAX_DIGITS) throw new NumberFormatException("too large");
        return number;
    }

    private static BigDecimal decimal(Number number) {
        return number instanceof BigDecimal d ? d : new BigDecimal(number.toString());
    }

    private static BigDecimal bounded(BigDecimal number) throws TemplateException {
        if (number.precision() > MAX_DIGITS || Math.abs((long) number.scale()) > MAX_DIGITS) {
            throw new Budget.Exceeded("digits");
        }
        return number;
    }
}
