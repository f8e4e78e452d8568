package org.nianbao.report;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nianbao.finding.Finding;
import org.nianbao.finding.Findings;
import org.nianbao.form.Field;
import org.nianbao.source.Node;

/** Reads a short text. */
final class FieldReader {
    /** Held apart: a report need not be dated. */
    private static final class Dates {
        private static final Pattern DATE = Pattern.compile("([12]\\d{3})[年./-](\\d{1,2})[月./-](\\d{1,2})日?");
    }

    private FieldReader() {}

    /** The text as printed; empty (and a finding) where it is none of its type. */
    static Optional<String> read(Field field, Node node, Findings findings) {
        if (!(node instanceof Node.Scalar s)) {
            findings.add(Finding.error("data.wrong-type", node.place(), "“" + field.path() + "”应当是一段文字。",
                    "写成“" + field.path() + ": …”。"));
            return Optional.empty();
        }
        String text = Numeral.strip(s.text());
        return switch (field.type()) {
            case TEXT -> text(field, s, text, findings);
            case YEAR -> year(field, s, text, findings);
            case DATE -> date(field, s, text, findings);
        };
    }

    private static Optional<String> text(Field field, Node.Scalar s, String text, Findings findings) {
        if (text.indexOf('\n') < 0) return Optional.of(text);
        findings.add(Finding.error("data.wrong-type", s.place(), "“" + field.path() + "”应当只有一行。", "写在一行里。"));
        return Optional.empty();
    }

    private static Optional<String> year(Field field, Node.Scalar s, String text, Findings findings) {
        String year = without(without(halfWidth(text), '度'), '年');
        if (isYear(year)) return Optional.of(year);
        findings.add(Finding.error("data.year", s.place(), "“" + field.path() + "”应当是四位数的年份，现在是“" + text + "”。",
                "写成“" + field.path() + ": 2023”这样。"));
        return Optional.empty();
    }

    /** Full-width digits made half-width. */
    private static String halfWidth(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) return Normalizer.normalize(text, Normalizer.Form.NFKC);
        }
        return text;
    }

    private static String without(String text, char end) {
        int last = text.length() - 1;
        return last >= 0 && text.charAt(last) == end ? text.substring(0, last) : text;
    }

    private static boolean isYear(String text) {
        if (text.length() != 4 || text.charAt(0) != '1' && text.charAt(0) != '2') return false;
        for (int i = 1; i < 4; i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') return false;
        }
        return true;
    }

    /** GB/T 9704 7.3.5.4: Arabic digits, the year in full, month and day without leading zeros. */
    private static Optional<String> date(Field field, Node.Scalar s, String text, Findings findings) {
        if (text.isEmpty()) return Optional.of("");
        Matcher m = Dates.DATE.matcher(halfWidth(text).replaceAll("[\\s\\h]", ""));
        Optional<LocalDate> date = m.matches() ? date(m) : Optional.empty();
        if (date.isPresent()) {
            LocalDate d = date.get();
            return Optional.of(d.getYear() + "年" + d.getMonthValue() + "月" + d.getDayOfMonth() + "日");
        }
        findings.add(Finding.error("data.date", s.place(), "“" + field.path() + "”不是日期：“" + text + "”。",
                "写成“2024年1月31日”或“2024-01-31”这样。"));
        return Optional.empty();
    }

    private static Optional<LocalDate> date(Matcher m) {
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(m.group(1)), Integer.parseInt(m.group(2)), Integer.parseInt(m.group(3))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
