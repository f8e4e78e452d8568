package org.nianbao.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import org.nianbao.finding.Place;
import org.nianbao.form.Claim;
import org.nianbao.form.Phrase;
import org.nianbao.form.Rule;
import org.nianbao.report.ChineseNumber;
import org.nianbao.report.Passage;

/** 一是、二是、三是 count on; a new heading, an outer ordinal or 一是 itself begins anew. */
final class Ordinals {
    private final Scope scope;
    private final Rule rule;
    private final List<List<Ordinal>> runs = new ArrayList<>();

    private record Ordinal(int kind, int number, Sentence text, int index, int end) implements Comparable<Ordinal> {
        Place place() {
            return text.at(index);
        }

        String said() {
            return text.typed(index, end);
        }

        @Override
        public int compareTo(Ordinal other) {
            return index != other.index ? Integer.compare(index, other.index) : Integer.compare(kind, other.kind);
        }
    }

    private Ordinals(Scope scope, Rule rule, int kinds) {
        this.scope = scope;
        this.rule = rule;
        for (int i = 0; i < kinds; i++) runs.add(new ArrayList<>());
    }

    static void check(Scope scope, Rule rule, Claim.Order claim) {
        Ordinals ordinals = new Ordinals(scope, rule, claim.phrases().size());
        String section = "";
        for (Sentence text : scope.wholes(claim.sections())) {
            Passage passage = text.passage();
            if (passage.heading() || !passage.section().equals(section)) ordinals.closeFrom(0, section);
            section = passage.section();
            if (passage.heading()) continue;
            for (Ordinal ordinal : ordinals(text, claim.phrases())) ordinals.add(ordinal, section);
        }
        ordinals.closeFrom(0, section);
    }

    private static List<Ordinal> ordinals(Sentence text, List<Phrase> phrases) {
        List<Ordinal> all = new ArrayList<>();
        for (int kind = 0; kind < phrases.size(); kind++) {
            Matcher m = phrases.get(kind).pattern().matcher(text.text());
            while (m.find()) {
                String digits = m.group(Phrase.ORDINAL);
                Optional<BigDecimal> number = Character.isDigit(digits.charAt(0)) ? Optional.of(new BigDecimal(digits))
                        : ChineseNumber.parse(digits);
                if (number.isEmpty()) continue;
                all.add(new Ordinal(kind, number.get().intValue(), text, m.start(Phrase.ORDINAL), m.end()));
            }
        }
        Collections.sort(all);
        return all;
    }

    private void add(Ordinal ordinal, String section) {
        closeFrom(ordinal.kind + 1, section);
        List<Ordinal> run = runs.get(ordinal.kind);
        if (ordinal.number == 1) close(run, section);
        run.add(ordinal);
    }

    private void closeFrom(int kind, String section) {
        for (int i = kind; i < runs.size(); i++) close(runs.get(i), section);
    }

    /** A sole ordinal proves nothing. */
    private void close(List<Ordinal> run, String section) {
        int wrong = 0;
        while (wrong < run.size() && run.get(wrong).number == wrong + 1) wrong++;
        if (run.size() > 1 && wrong < run.size()) {
            List<Place> places = new ArrayList<>(List.of(run.get(wrong).place()));
            List<String> said = new ArrayList<>();
            for (Ordinal ordinal : run) {
                Place place = ordinal.place();
                if (!places.contains(place)) places.add(place);
                said.add(ordinal.said());
            }
            scope.add(rule, scope.sectionName(section), places,
                    "次序是“" + String.join("、", said) + "”，第" + (wrong + 1) + "个不对。");
        }
        run.clear();
    }
}
