package org.nianbao.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import org.nianbao.finding.Finding;
import org.nianbao.finding.Place;
import org.nianbao.finding.Severity;
import org.nianbao.form.Claim;
import org.nianbao.form.Phrase;
import org.nianbao.form.Rule;

/**
 * Numbers in sentences against the tables. One number may fit several phrases; it is right where any reading of any
 * phrase is right, and told at most once.
 */
final class Statements {
    private final Scope scope;
    private final Map<Spot, Wrong> wrong = new LinkedHashMap<>();
    private final Map<Spot, Boolean> right = new LinkedHashMap<>();
    private final Map<Spot, Finding> offers = new LinkedHashMap<>();

    private record Spot(Place place, int from) {
        /** Written out, as below: the methods the compiler adds are linked when first used, which a short run feels. */
        @Override
        public boolean equals(Object other) {
            return other instanceof Spot o && o.place.equals(place) && o.from == from;
        }

        @Override
        public int hashCode() {
            return 31 * place.hashCode() + from;
        }
    }

    private record Wrong(Rule rule, Claim.Stated claim, Sentence sentence, int from, int to, Spoken spoken) {}

    private Statements(Scope scope) {
        this.scope = scope;
    }

    static void check(Scope scope) {
        Statements statements = new Statements(scope);
        statements.read();
        for (Map.Entry<Spot, Wrong> w : statements.wrong.entrySet()) {
            if (!statements.right.containsKey(w.getKey())) statements.tell(w.getValue());
        }
    }

    static void offerQuotes(Scope scope) {
        Statements statements = new Statements(scope);
        statements.read();
        scope.findings().addAll(statements.offers.values());
    }

    private void read() {
        for (Rule rule : scope.report().form().rules()) {
            if (rule.claim() instanceof Claim.Stated claim && scope.applies(rule)) read(rule, claim);
        }
    }

    private void read(Rule rule, Claim.Stated claim) {
        for (Sentence sentence : scope.sentences(claim.sections())) {
            for (Phrase phrase : claim.phrases()) {
                Matcher m = phrase.pattern().matcher(sentence.text());
                while (m.find()) found(rule, claim, sentence, m);
            }
        }
    }

    private void found(Rule rule, Claim.Stated claim, Sentence sentence, Matcher m) {
        String context = sentence.context(m.start(), m.end());
        if (sentence.ofAnotherYear(context, scope.report().year())) return;
        if (Phrase.anyIn(claim.except(), context)) return;
        Optional<Spoken> said = Spoken.of(m);
        if (said.isEmpty()) return;
        Spoken spoken = converted(said.get(), claim.unit(), sentence.text().substring(m.end(Phrase.NUMBER)));
        Spot spot = new Spot(sentence.at(m.start(Phrase.NUMBER)), m.start(Phrase.NUMBER));
        List<Claim.Term> reading = null;
        for (List<Claim.Term> r : claim.readings()) {
            Optional<BigDecimal> sum = scope.sum(r);
            // A figure that could not be read leaves the sentence in doubt.
            if (sum.isEmpty()) return;
            if (reading == null && spoken.agrees(sum.get())) reading = r;
        }
        if (reading == null) {
            wrong.putIfAbsent(spot, new Wrong(rule, claim, sentence, m.start(), m.end(), spoken));
            return;
        }
        right.put(spot, true);
        offer(claim, sentence, m, spot, reading);
    }

    /** A text may say 元 where the table has 万元, or the other way round. */
    private static Spoken converted(Spoken spoken, String unit, String behind) {
        if (!unit.startsWith("万") || unit.length() < 2) return spoken;
        String small = unit.substring(1);
        boolean scaled = behind.startsWith("万") || behind.startsWith("亿");
        if (scaled || behind.startsWith(small) || behind.startsWith("余" + small) || behind.startsWith("多" + small)) {
            return spoken.times(new BigDecimal("0.0001"));
        }
        return spoken;
    }

    private void tell(Wrong w) {
        List<String> first = names(w.claim.readings().get(0));
        List<Place> places = new ArrayList<>();
        places.add(w.sentence.at(w.from));
        places.addAll(scope.places(first));
        List<String> readings = new ArrayList<>();
        for (List<Claim.Term> reading : w.claim.readings()) {
            readings.add(said(reading) + "是" + Scope.plain(scope.sum(reading).orElseThrow()));
        }
        BigDecimal difference = scope.sum(w.claim.readings().get(0)).orElseThrow().subtract(w.spoken.value()).abs();
        scope.add(w.rule, scope.name(first.get(0)), places, "文字写「" + w.sentence.typed(w.from, w.to) + "」，表里"
                + readings.get(0) + "，相差" + Scope.plain(difference)
                + (readings.size() > 1 ? "（" + String.join("、", readings.subList(1, readings.size())) + "，也不同）" : "")
                        + "。");
    }

    private String said(List<Claim.Term> reading) {
        StringBuilder out = new StringBuilder();
        for (Claim.Term term : reading) {
            if (!out.isEmpty()) out.append(term.minus() ? "减" : "加");
            out.append("“").append(scope.name(term.name())).append("”");
        }
        return out.toString();
    }

    private static List<String> names(List<Claim.Term> terms) {
        List<String> names = new ArrayList<>();
        for (Claim.Term term : terms) names.add(term.name());
        return names;
    }

    private void offer(Claim.Stated claim, Sentence sentence, Matcher m, Spot spot, List<Claim.Term> reading) {
        int from = m.start(Phrase.NUMBER);
        int to = m.end(Phrase.NUMBER);
        boolean literal = !sentence.quoted(from, to) && m.group(Phrase.ABOUT) == null && m.group(Phrase.MORE) == null
                && m.group(Phrase.SCALE) == null;
        if (!literal || reading.size() != 1 || reading.get(0).lastYear() || !claim.readings().get(0).equals(reading))
            return;
        offers.putIfAbsent(spot, new Finding("text.quote", Severity.NOTE, scope.name(reading.get(0).name()),
                List.of(sentence.at(from)), "文字里的“" + sentence.typed(from, to) + "”和表里的数相同。",
                "写成“${" + reading.get(0).name() + "}”，以后改数只改一处。"));
    }
}
