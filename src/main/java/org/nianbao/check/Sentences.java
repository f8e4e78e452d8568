package org.nianbao.check;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import org.nianbao.finding.Place;
import org.nianbao.form.Claim;
import org.nianbao.form.Phrase;
import org.nianbao.form.Rule;

/** Rules that read sentences for what they say, not for a figure of a table. */
final class Sentences {
    private Sentences() {}

    static void check(Scope scope, Rule rule) {
        Claim claim = rule.claim();
        if (claim instanceof Claim.Denied denied) denied(scope, rule, denied);
        else if (claim instanceof Claim.Avoids avoids) avoids(scope, rule, avoids);
        else if (claim instanceof Claim.Years years) years(scope, rule, years);
        else if (claim instanceof Claim.Parts parts) Lists.parts(scope, rule, parts);
        else if (claim instanceof Claim.Percentages percentages) Lists.percentages(scope, rule, percentages);
        else if (claim instanceof Claim.Order order) Ordinals.check(scope, rule, order);
    }

    private static void denied(Scope scope, Rule rule, Claim.Denied claim) {
        List<String> wrong = scope.filled(claim.cells());
        if (wrong.isEmpty()) return;
        for (Sentence sentence : scope.sentences(claim.sections())) {
            for (Phrase phrase : claim.phrases()) {
                Matcher m = phrase.pattern().matcher(sentence.text());
                if (!m.find()) continue;
                String context = sentence.context(m.start(), m.end());
                if (sentence.ofAnotherYear(context, scope.report().year())) continue;
                if (Phrase.anyIn(claim.except(), context)) continue;
                List<Place> places = new ArrayList<>(List.of(sentence.at(m.start())));
                places.addAll(scope.places(wrong));
                List<String> said = new ArrayList<>();
                for (String c : wrong) said.add("“" + scope.name(c) + "”是" + Scope.plain(scope.value(c).orElseThrow()));
                scope.add(rule, scope.name(wrong.get(0)), places,
                        "文字写「" + sentence.typed(m.start(), m.end()) + "」，表里" + String.join("、", said) + "。");
                break;
            }
        }
    }

    private static void avoids(Scope scope, Rule rule, Claim.Avoids claim) {
        for (Sentence sentence : scope.sentences(claim.sections())) {
            for (Phrase phrase : claim.phrases()) {
                Matcher m = phrase.pattern().matcher(sentence.text());
                if (!m.find()) continue;
                scope.add(rule, scope.sectionName(sentence.passage().section()), List.of(sentence.at(m.start())),
                        "这里写「" + sentence.typed(m.start(), m.end()) + "」。");
                break;
            }
        }
    }

    private static void years(Scope scope, Rule rule, Claim.Years claim) {
        String year = scope.report().year();
        if (year.isEmpty()) return;
        for (Sentence sentence : scope.sentences(claim.sections())) {
            for (Phrase phrase : claim.phrases()) {
                Matcher m = phrase.pattern().matcher(sentence.text());
                while (m.find()) {
                    String said = m.group(Phrase.YEAR);
                    String context = sentence.context(m.start(), m.end());
                    if (said == null || said.equals(year) || Phrase.anyIn(claim.except(), context)) continue;
                    scope.add(rule, scope.sectionName(sentence.passage().section()),
                            List.of(sentence.at(m.start(Phrase.YEAR))),
                            "这里写「" + sentence.typed(m.start(), m.end()) + "」，报告是" + year + "年的。");
                }
            }
        }
    }
}
