package org.nianbao;

import java.util.List;
import java.util.Optional;
import org.nianbao.finding.Finding;
import org.nianbao.finding.Severity;

/**
 * What came of one data file.
 *
 * @param file     the data file as the caller named it
 * @param unit     the body that reports; empty where the data could not be read so far
 * @param year     of the report; empty likewise
 * @param findings all that was found, errors and the rest, in the order of the work
 * @param output   the files; empty after {@link Nianbao#check}, and where some finding is an error
 */
public record Outcome(String file, String unit, String year, List<Finding> findings, Optional<Output> output) {
    public Outcome {
        findings = List.copyOf(findings);
    }

    /** The same, with other findings: those of {@link Output#deliver}, say, added to its own. */
    public Outcome with(List<Finding> others) {
        return new Outcome(file, unit, year, others, output);
    }

    /** Whether some finding is an error. */
    public boolean faulty() {
        return findings.stream().anyMatch(f -> f.severity() == Severity.ERROR);
    }

    /** How many findings weigh this much. */
    public int count(Severity severity) {
        return (int) findings.stream().filter(f -> f.severity() == severity).count();
    }
}
