package org.nianbao.check;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nianbao.finding.Place;
import org.nianbao.form.Claim;
import org.nianbao.form.Phrase;
import org.nianbao.form.Rule;
import org.nianbao.report.Passage;
import org.nianbao.report.Report;

/** Rules about what sections hold as a whole, and about the date. */
final class Contents {
    /** Held apart: a report need not be dated. */
    private static final class Dates {
        private static final Pattern DATE = Pattern.compile("(\\d{4})年(\\d{1,2})月(\\d{1,2})日");
    }

    private Contents() {}

    static void check(Scope scope, Rule rule) {
        Claim claim = rule.claim();
        if (claim instanceof Claim.Mentions mentions) mentions(scope, rule, mentions);
        else if (claim instanceof Claim.Length length) length(scope, rule, length);
        else if (claim instanceof Claim.Substance substance) substance(scope, rule, substance);
        else if (claim instanceof Claim.Fresh fresh) fresh(scope, rule, fresh);
        else if (claim instanceof Claim.Deadline deadline) deadline(scope, rule, deadline);
    }

    private static void mentions(Scope scope, Rule rule, Claim.Mentions claim) {
        List<String> texts = new ArrayList<>();
        for (Sentence whole : scope.wholes(claim.sections())) texts.add(whole.text());
        String text = String.join("\n", texts);
        if (text.isEmpty()) return;
        List<String> missing = new ArrayList<>();
        for (Claim.Topic topic : claim.topics()) if (!Phrase.anyIn(topic.words(), text)) missing.add(topic.name());
        if (missing.isEmpty()) return;
        String home = !claim.home().isEmpty() || claim.sections().isEmpty() ? claim.home() : claim.sections().get(0);
        List<? extends Place> places = scope.sectionPlaces(home);
        for (Passage passage : scope.report().passages(home)) {
            if (!passage.heading() || !claim.heading().in(passage.text())) continue;
            places = List.of(passage.at(0));
            break;
        }
        scope.add(rule, home.isEmpty() ? "" : scope.sectionName(home), places, "没有写到" + String.join("、", missing) + "。");
    }

    private static void length(Scope scope, Rule rule, Claim.Length claim) {
        int words = words(text(scope.report(), claim.section()));
        if (words <= claim.most()) return;
        scope.add(rule, scope.sectionName(claim.section()), scope.sectionPlaces(claim.section()),
                "这一部分有" + words + "字，超过" + claim.most() + "字。");
    }

    private static void substance(Scope scope, Rule rule, Claim.Substance claim) {
        if (scope.report().passages(claim.section()).isEmpty()) return;
        int words = words(text(scope.report(), claim.section()));
        if (words >= claim.least()) return;
        scope.add(rule, scope.sectionName(claim.section()), scope.sectionPlaces(claim.section()),
                "这一部分只有" + words + "字。");
    }

    /** As word processors count: a Chinese character or mark is one, and so is a run of letters and digits. */
    static int words(String text) {
        int words = 0;
        boolean inRun = false;
        for (int i = 0; i < text.length(); i = text.offsetByCodePoints(i, 1)) {
            int c = text.codePointAt(i);
            boolean blank = Character.isWhitespace(c) || Character.isSpaceChar(c);
            boolean run = !blank && c < 0x2000;
            if (!blank && !(run && inRun)) words++;
            inRun = run;
        }
        return words;
    }

    private static void fresh(Scope scope, Rule rule, Claim.Fresh claim) {
        if (scope.lastYear().isEmpty()) return;
        BigDecimal percent = similarity(text(scope.report(), claim.section()),
                text(scope.lastYear().get(), claim.section()));
        if (percent.compareTo(claim.percent()) <= 0) return;
        scope.add(rule, scope.sectionName(claim.section()), scope.sectionPlaces(claim.section()),
                "这一部分和上年的报告有" + Scope.plain(percent.setScale(0, RoundingMode.HALF_UP)) + "%相同。");
    }

    /** Dice's coefficient over pairs of neighbouring characters, in percent; digits count as alike, blanks not at all. */
    static BigDecimal similarity(String a, String b) {
        Map<String, Integer> pairs = pairs(a);
        int sizeA = pairs.values().stream().mapToInt(Integer::intValue).sum();
        Map<String, Integer> others = pairs(b);
        int sizeB = others.values().stream().mapToInt(Integer::intValue).sum();
        if (sizeA + sizeB == 0) return BigDecimal.ZERO;
        int common = 0;
        for (Map.Entry<String, Integer> e : pairs.entrySet()) {
            common += Math.min(e.getValue(), others.getOrDefault(e.getKey(), 0));
        }
        return BigDecimal.valueOf(200L * common).divide(BigDecimal.valueOf(sizeA + sizeB), 2, RoundingMode.HALF_UP);
    }

    private static Map<String, Integer> pairs(String text) {
        String s = text.replaceAll("[\\s\\h]", "").replaceAll("\\d+", "0");
        Map<String, Integer> pairs = new LinkedHashMap<>();
        for (int i = 0; i + 1 < s.length(); i++) pairs.merge(s.substring(i, i + 2), 1, Integer::sum);
        return pairs;
    }

    private static String text(Report report, String section) {
        List<String> texts = new ArrayList<>();
        for (Passage passage : report.passages(section)) texts.add(passage.text());
        return String.join("\n", texts);
    }

    private static void deadline(Scope scope, Rule rule, Claim.Deadline claim) {
        String typed = scope.report().field(claim.field());
        if (typed.isEmpty() || scope.report().year().isEmpty()) return;
        Matcher m = Dates.DATE.matcher(typed);
        if (!m.matches()) return;
        LocalDate date = LocalDate.of(Integer.parseInt(m.group(1)), Integer.parseInt(m.group(2)),
                Integer.parseInt(m.group(3)));
        Claim.Due due = due(claim, scope.report().body());
        if (due == null) return;
        LocalDate last = LocalDate.of(Integer.parseInt(scope.report().year()) + 1, due.month(), due.day());
        if (!date.isAfter(last)) return;
        List<Place> places = scope.sectionPlaces(claim.field());
        scope.add(rule, "", places, "日期是" + m.group() + "，晚于" + last.getYear() + "年" + last.getMonthValue() + "月"
                + last.getDayOfMonth() + "日。");
    }

    /** The first that the body's name has; null where there is none. */
    private static Claim.Due due(Claim.Deadline claim, String body) {
        for (Claim.Due due : claim.dues()) if (due.body().in(body)) return due;
        return null;
    }
}
