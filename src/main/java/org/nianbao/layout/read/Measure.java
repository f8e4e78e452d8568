package org.nianbao.layout.read;

/** Lengths of WordprocessingML in pt. What is not a number counts as absent: {@code otherwise}. */
final class Measure {
    /** 22 inches: Word's longest page, and no other length of it is longer. */
    private static final double LONGEST = 1584;
    /** Word's largest font size. */
    private static final double LARGEST = 1638;

    private Measure() {}

    /** ST_TwipsMeasure, ST_SignedTwipsMeasure (17.18.105, 17.18.81): twips or a universal measure such as 2.5cm. */
    static double twips(String value, double otherwise) {
        return Math.max(-LONGEST, Math.min(LONGEST, scaled(value, 20, otherwise)));
    }

    /** ST_HpsMeasure (17.18.42): half-points or a universal measure. */
    static double halfPoints(String value, double otherwise) {
        return Math.max(-LARGEST, Math.min(LARGEST, scaled(value, 2, otherwise)));
    }

    /** ST_EighthPointMeasure (17.18.23). */
    static double eighths(String value, double otherwise) {
        return scaled(value, 8, otherwise);
    }

    /** English Metric Units of DrawingML (20.1.10.16): 12700 in a pt. */
    static double emu(String value, double otherwise) {
        return scaled(value, 12700, otherwise);
    }

    /** A plain number or a percentage ("50%"): the number itself. */
    static double number(String value, double otherwise) {
        if (value == null) return otherwise;
        String trimmed = value.trim();
        if (isShortWhole(trimmed)) return Integer.parseInt(trimmed);
        if (trimmed.endsWith("%")) trimmed = trimmed.substring(0, trimmed.length() - 1);
        try {
            double parsed = Double.parseDouble(trimmed);
            return Double.isFinite(parsed) ? parsed : otherwise;
        } catch (NumberFormatException notANumber) {
            return otherwise;
        }
    }

    /** As nearly all are: read without what Java loads for fractions. */
    private static boolean isShortWhole(String text) {
        int from = text.startsWith("-") ? 1 : 0;
        if (text.length() == from || text.length() > 9) return false;
        for (int i = from; i < text.length(); i++) if (text.charAt(i) < '0' || text.charAt(i) > '9') return false;
        return true;
    }

    static int integer(String value, int otherwise) {
        return (int) Math.round(number(value, otherwise));
    }

    private static double scaled(String value, double unitsInPoint, double otherwise) {
        if (value == null) return otherwise;
        String trimmed = value.trim();
        if (trimmed.length() > 2 && Character.isLetter(trimmed.charAt(trimmed.length() - 1))) {
            double unit = unit(trimmed.substring(trimmed.length() - 2));
            if (unit > 0) {
                double amount = number(trimmed.substring(0, trimmed.length() - 2), Double.NaN);
                return Double.isNaN(amount) ? otherwise : amount * unit;
            }
        }
        double amount = number(trimmed, Double.NaN);
        return Double.isNaN(amount) ? otherwise : amount / unitsInPoint;
    }

    /** ST_UniversalMeasure (22.9.2.15); 0 for no unit. */
    private static double unit(String name) {
        return switch (name) {
            case "pt" -> 1;
            case "in" -> 72;
            case "cm" -> 72 / 2.54;
            case "mm" -> 72 / 25.4;
            case "pc", "pi" -> 12;
            default -> 0;
        };
    }
}
