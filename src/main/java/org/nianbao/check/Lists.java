package org.nianbao.check;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nianbao.finding.Place;
import org.nianbao.form.Claim;
import org.nianbao.form.Phrase;
import org.nianbao.form.Rule;

/** Numbers of one sentence against one another: lists behind 其中, and percentages. */
final class Lists {
    private static final Pattern COUNT = Pattern.compile(
            "(?<![\\d.年月])(\\d{1,3}(?:，\\d{3})+(?!\\d)|\\d+(?:\\.\\d+)?)(万元|亿元|元|[\\u4e00-\\u9fff])");
    private static final Pattern ASIDE = Pattern.compile("（[^（）]*）");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Lists() {}

    private record Count(BigDecimal value, String unit, int from, int to) {
        static Count of(Matcher m, int shift) {
            BigDecimal value = new BigDecimal(m.group(1).replace("，", ""));
            return new Count(value, m.group(2), m.start() + shift, m.end() + shift);
        }
    }

    static void parts(Scope scope, Rule rule, Claim.Parts claim) {
        for (Sentence sentence : scope.sentences(claim.sections())) {
            for (String word : claim.words()) parts(scope, rule, claim, sentence, word);
        }
    }

    private static void parts(Scope scope, Rule rule, Claim.Parts claim, Sentence sentence, String word) {
        if (!sentence.text().contains(word)) return;
        // Remarks in brackets break their own number down, not the list's.
        String text = withoutAsides(sentence.text());
        for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
            List<Count> wholes = wholes(text.substring(0, at), Math.max(text.lastIndexOf('；', at), 0));
            if (wholes.isEmpty()) continue;
            Count whole = wholes.get(wholes.size() - 1);
            List<Count> items = new ArrayList<>();
            boolean complete = items(text, at + word.length(), whole.unit, items);
            if (!allFail(wholes, items, claim.percent(), complete)) continue;
            List<Place> places = new ArrayList<>(List.of(sentence.at(whole.from)));
            List<String> terms = new ArrayList<>();
            BigDecimal sum = BigDecimal.ZERO;
            for (Count item : items) {
                places.add(sentence.at(item.from));
                terms.add(Scope.plain(item.value));
                sum = sum.add(item.value);
            }
            scope.add(rule, scope.sectionName(sentence.passage().section()), places, "“" + word + "”后面各项"
                    + String.join("＋", terms) + "＝" + Scope.plain(sum) + "，前面的总数是" + Scope.plain(whole.value)
                    + "，相差" + Scope.plain(whole.value.subtract(sum).abs()) + "。");
        }
    }

    private static String withoutAsides(String text) {
        StringBuilder bare = new StringBuilder(text);
        Matcher m = ASIDE.matcher(text);
        while (m.find()) for (int i = m.start(); i < m.end(); i++) bare.setCharAt(i, '\0');
        return bare.toString();
    }

    /** The counts before a word, in the unit of the last: the word may reach back over one of them. */
    private static List<Count> wholes(String text, int from) {
        List<Count> all = new ArrayList<>();
        Matcher m = COUNT.matcher(text).region(from, text.length());
        while (m.find()) all.add(Count.of(m, 0));
        if (all.isEmpty()) return all;
        String unit = all.get(all.size() - 1).unit;
        if (unit.equals("年")) return List.of();
        List<Count> own = new ArrayList<>();
        for (Count count : all) if (count.unit.equals(unit)) own.add(count);
        return own;
    }

    /**
     * Items such as 政府网站158条, one after the other, in the whole's unit.
     *
     * @return whether the list runs to the end of its clause group
     */
    private static boolean items(String text, int from, String unit, List<Count> items) {
        Pattern item = Pattern.compile("[：，、和及]?([^，、；：。\\d]{1,30}?)(\\d{1,3}(?:，\\d{3})+(?!\\d)|\\d+(?:\\.\\d+)?)("
                + Pattern.quote(unit) + ")\\u0000*(?=[，、；。！？和及]|$)\\u0000*");
        Matcher m = item.matcher(text);
        int at = from;
        while (m.region(at, text.length()).useTransparentBounds(true).lookingAt()) {
            items.add(new Count(new BigDecimal(m.group(2).replace("，", "")), unit, m.start(2), m.end()));
            at = m.end();
        }
        return at >= text.length() || "；。！？".indexOf(text.charAt(at)) >= 0;
    }

    private static boolean allFail(List<Count> wholes, List<Count> items, BigDecimal percent, boolean complete) {
        for (Count whole : wholes) if (!fails(whole, items, percent, complete)) return false;
        return true;
    }

    /** Lists may name some parts only, and may be followed by another breakdown of the same whole. */
    private static boolean fails(Count whole, List<Count> items, BigDecimal percent, boolean complete) {
        BigDecimal sum = BigDecimal.ZERO;
        int n = 0;
        for (Count item : items) {
            sum = sum.add(item.value);
            if (++n > 1 && sum.compareTo(whole.value) == 0) return false;
        }
        int compared = sum.compareTo(whole.value);
        if (compared > 0) return true;
        if (compared == 0 || items.size() < 3 || !complete) return false;
        BigDecimal near = whole.value.multiply(percent).divide(HUNDRED, 4, RoundingMode.HALF_UP).max(BigDecimal.ONE);
        return whole.value.subtract(sum).compareTo(near) <= 0;
    }

    static void percentages(Scope scope, Rule rule, Claim.Percentages claim) {
        for (Sentence text : scope.wholes(claim.sections())) {
            for (Phrase phrase : claim.phrases()) {
                Matcher m = phrase.pattern().matcher(text.text());
                while (m.find()) percentage(scope, rule, text, m);
            }
        }
    }

    /** Right where any count of the same unit in the passage, taken as the whole, gives the percentage. */
    private static void percentage(Scope scope, Rule rule, Sentence text, Matcher m) {
        if (m.group(Phrase.PERCENT) == null || Spoken.of(m).isEmpty() || Spoken.of(m).get().approximate()) return;
        BigDecimal part = Spoken.of(m).get().value();
        BigDecimal said = new BigDecimal(m.group(Phrase.PERCENT));
        BigDecimal grain = BigDecimal.ONE.movePointLeft(said.scale());
        String unit = text.text().substring(m.end(Phrase.NUMBER), m.end(Phrase.NUMBER) + 1);
        List<Count> wholes = new ArrayList<>();
        Matcher counts = COUNT.matcher(text.text());
        while (counts.find()) {
            Count count = Count.of(counts, 0);
            if (count.unit.equals(unit) && count.from < m.start(Phrase.NUMBER)
                    && count.value.compareTo(part) >= 0) wholes.add(count);
        }
        if (wholes.isEmpty() || part.signum() == 0) return;
        for (Count whole : wholes) {
            BigDecimal right = part.multiply(HUNDRED).divide(whole.value, said.scale() + 6, RoundingMode.HALF_UP);
            if (right.subtract(said).abs().compareTo(grain) < 0) return;
        }
        Count whole = wholes.stream().max(Comparator.comparing(Count::value)).orElseThrow();
        BigDecimal right = part.multiply(HUNDRED).divide(whole.value, said.scale(), RoundingMode.HALF_UP);
        scope.add(rule, scope.sectionName(text.passage().section()),
                List.of(text.at(m.start(Phrase.PERCENT)), text.at(whole.from)),
                "这里写" + said.toPlainString() + "%，按" + Scope.plain(part) + "÷" + Scope.plain(whole.value) + "算是"
                        + right.toPlainString() + "%。");
    }
}
