package org.nianbao;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nianbao.report.Report;

/** The date in the files' properties. No clock is read: the same data must give the same bytes. */
final class Dating {
    private static final Pattern DAY = Pattern.compile("(\\d{4})年(\\d{1,2})月(\\d{1,2})日");
    private static final ZoneOffset CHINA = ZoneOffset.ofHours(8);

    private Dating() {}

    /** The date the report bears; else the one given; else the first day of the year after the report's. */
    static Instant of(Report report, Optional<Instant> given) {
        return borne(report.date()).or(() -> given).orElseGet(() -> afterYear(report.year()));
    }

    private static Optional<Instant> borne(String date) {
        Matcher day = DAY.matcher(date);
        if (!day.matches()) return Optional.empty();
        try {
            return Optional.of(midnight(LocalDate.of(number(day, 1), number(day, 2), number(day, 3))));
        } catch (DateTimeException e) {
            // 2月30日 is for the checks to tell; the properties then do without it.
            return Optional.empty();
        }
    }

    private static int number(Matcher day, int group) {
        return Integer.parseInt(day.group(group));
    }

    private static Instant afterYear(String year) {
        int known = year.matches("\\d{4}") ? Integer.parseInt(year) : 1999;
        return midnight(LocalDate.of(known + 1, 1, 1));
    }

    private static Instant midnight(LocalDate date) {
        return date.atStartOfDay(CHINA).toInstant();
    }
}
