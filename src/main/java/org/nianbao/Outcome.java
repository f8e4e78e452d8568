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
 * @param findings all that was found, errors and the rest, in the order of the work
 * @param output   the files; empty after {@link Nianbao#check}, and where some finding is an error
 */
public record Outcome(String file, String unit, List<Finding> findings, Optional<Output> output) {
    public Outcome {
        findings = List.copyOf(findings);
    }

    /** Whether some finding is an error. */
    public boolean faulty() {
        return findings.stream().anyMatch(f -> f.severity() == Severity.ERROR);
    }
}
