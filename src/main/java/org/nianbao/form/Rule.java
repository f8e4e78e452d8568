package org.nianbao.form;

import java.util.List;
import org.nianbao.finding.Severity;

/**
 * What must hold, or should, in a right report.
 *
 * @param id        of its findings; several rules may share one
 * @param statement what holds in a right report, one sentence
 * @param hint      what to do where it does not hold; may be empty
 * @param when      the rule applies where all of these are met
 */
public record Rule(String id, Severity severity, String statement, String hint, List<Condition> when, Claim claim) {
    public Rule {
        when = List.copyOf(when);
    }

    /** What a finding says besides the facts. */
    public String advice() {
        return hint.isEmpty() ? statement + "。" : hint;
    }

    public sealed interface Condition {}

    /** The field's text holds the pattern. */
    public record FieldHas(String field, Phrase phrase) implements Condition {}

    /** The field's text does not hold the pattern. */
    public record FieldLacks(String field, Phrase phrase) implements Condition {}

    /** The figure is greater than zero. */
    public record Positive(String cell) implements Condition {}
}
