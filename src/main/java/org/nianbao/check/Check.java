package org.nianbao.check;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.nianbao.finding.Findings;
import org.nianbao.form.Rule;
import org.nianbao.report.Report;

/** Checks a report by the rules of its form. */
public final class Check {
    private Check() {}

    /** Checks without last year's report: rules that need it are passed over. */
    public static void run(Report report, Findings findings) {
        run(report, Optional.empty(), findings);
    }

    /**
     * Adds what the form's rules find. Figures that could not be read were reported before; rules pass them over.
     * Warnings that the data file itself acknowledges become notes.
     *
     * @param lastYear the same body's report of the year before, in whatever edition of the form
     */
    public static void run(Report report, Optional<Report> lastYear, Findings findings) {
        Findings own = new Findings();
        Years.sameBody(report, lastYear, own);
        Scope scope = Scope.of(report, lastYear, own);
        Arithmetic.check(scope);
        Statements.check(scope);
        for (Rule rule : report.form().rules()) {
            if (!scope.applies(rule)) continue;
            Figures.check(scope, rule);
            Contents.check(scope, rule);
            Sentences.check(scope, rule);
        }
        Characters.check(scope);
        Acknowledgements.apply(report, own, findings);
    }

    /**
     * The next year's figures that the form's equations make of this report's alone, by address: what was left over, for
     * instance.
     */
    public static Map<String, BigDecimal> carriedOver(Report last) {
        return Years.carriedOver(last);
    }

    /** Where running text repeats a figure of a table by hand, as notes that offer the quote to write instead. */
    public static void offerQuotes(Report report, Findings findings) {
        Statements.offerQuotes(Scope.of(report, Optional.empty(), findings));
    }
}
