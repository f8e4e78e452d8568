package org.nianbao.form;

import java.util.List;
import org.nianbao.finding.Severity;

/** What must hold, or should, between the figures and texts of a report. */
public sealed interface Rule {

    /** The id of its findings. */
    String id();

    Severity severity();

    /** What holds in a right report, one sentence. */
    String statement();

    /** What to do where it does not hold; may be empty. */
    String hint();

    /** Each row's total columns equal the sum of their parts. */
    record RowTotals(String id, Severity severity, String statement, String hint, List<String> tables) implements Rule {}

    /** Each column's total rows equal the sum of their parts. */
    record ColumnTotals(String id, Severity severity, String statement, String hint, List<String> tables) implements Rule {}

    /** In each column of a table: the sum of these rows equals the sum of those. */
    record Equation(String id, Severity severity, String statement, String hint, String table,
                    List<String> left, List<String> right) implements Rule {}

    /** Every number is whole and not below zero, where its cell does not say otherwise. */
    record Range(String id, Severity severity, String statement, String hint) implements Rule {}
}
