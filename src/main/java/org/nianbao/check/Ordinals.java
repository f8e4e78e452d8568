package org.nianbao.check;

import java.util.ArrayList;
import java.util.Comparator;
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

    private record Ordinal(int kind, int number, int index, Place place, String said) {}

    private Ordinals(Scope scope, Rule rule, int kinds) {
        this.scope = scope;
        this.rule = rule;
        for (int i = 0; i < kinds; i++) runs.add(new ArrayList<>());
    }

    static void check(Scope scope, Rule rule, Claim.Order claim) {
        Ordinals ordinals = new Ordinals(scope, rule, claim.phrases().size());
        String section = "";
        for (Passage passage : Sentences.passages(scope, claim.sections())) {
            if (passage.heading() || !passage.section().equals(section)) ordinals.closeFrom(0, section);
            section = passage.section();
            if (passage.heading()) continue;
            for (Ordinal ordinal : ordinals(passage, claim.phrases())) ordinals.add(ordinal, section);
        }
        ordinals.closeFrom(0, section);
    }

    private static List<Ordinal> ordinals(Passage passage, List<Phrase> phrases) {
        Sentence text = Sentence.whole(passage);
        List<Ordinal> all = new ArrayList<>();
        for (int kind = 0; kind < phrases.size(); kind++) {
            Matcher m = phrases.get(kind).pattern().matcher(text.text());
            while (m.find()) {
                String digits = m.group(Phrase.ORDINAL);
                Optional<Integer> number = Character.isDigit(digits.charAt(0)) ? Optional.of(Integer.valueOf(digits))
                        : ChineseNumber.parse(digits).map(Number::intValue);
                int at = m.start(Phrase.ORDINAL);
                int k = kind;
                number.ifPresent(n -> all.add(new Ordinal(k, n, at, text.at(at), text.typed(at, m.end()))));
            }
        }
        all.sort(Comparator.comparingInt(Ordinal::index).thenComparingInt(Ordinal::kind));
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
            List<Place> places = new ArrayList<>(List.of(run.get(wrong).place));
            run.stream().map(Ordinal::place).filter(p -> !places.contains(p)).forEach(places::add);
            scope.add(rule, scope.sectionName(section), places,
                    "次序是“" + String.join("、", run.stream().map(Ordinal::said).toList()) + "”，第" + (wrong + 1) + "个不对。");
        }
        run.clear();
    }
}
