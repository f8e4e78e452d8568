package org.nianbao.check;

import org.nianbao.finding.Findings;
import org.nianbao.report.Report;

/** Checks a report by the rules of its form. */
public final class Check {
    private Check() {}

    /** Adds what the form's rules find. Figures that could not be read were reported before; rules pass them over. */
    public static void run(Report report, Findings findings) {
        Arithmetic.check(report, findings);
        Ranges.check(report, findings);
    }
}
