package org.nianbao.check;

import java.util.ArrayList;
import java.util.List;
import org.nianbao.finding.Finding;
import org.nianbao.finding.Findings;
import org.nianbao.finding.Severity;
import org.nianbao.report.Acknowledgement;
import org.nianbao.report.Report;

/** Turns warnings that the data file acknowledges into notes that give the reason. */
final class Acknowledgements {
    private Acknowledgements() {}

    static void apply(Report report, Findings found, Findings findings) {
        List<Acknowledgement> unused = new ArrayList<>(report.acknowledgements());
        for (Finding finding : found.all()) {
            Acknowledgement own = covering(report, finding);
            if (own == null) {
                findings.add(finding);
                continue;
            }
            unused.remove(own);
            if (finding.severity() == Severity.ERROR) {
                findings.add(finding);
                findings.add(Finding.warning("check.acknowledged-error", own.place(),
                        "“" + finding.id() + "”是错误，不能用“已核”放过。", "先把数改对，再删掉这一行。"));
                continue;
            }
            findings.add(new Finding(finding.id(), Severity.NOTE, finding.subject(), finding.places(),
                    finding.message() + "（已核：" + own.reason() + "）", ""));
        }
        for (Acknowledgement a : unused) {
            findings.add(new Finding("check.unused-acknowledgement", Severity.NOTE, "", List.of(a.place()),
                    "“已核”里的“" + a.id() + (a.subject().isEmpty() ? "" : "·" + a.subject()) + "”这次没有发现。", "不再需要就删掉。"));
        }
    }

    /** Null where there is none. */
    private static Acknowledgement covering(Report report, Finding finding) {
        for (Acknowledgement a : report.acknowledgements()) if (a.covers(finding)) return a;
        return null;
    }
}
