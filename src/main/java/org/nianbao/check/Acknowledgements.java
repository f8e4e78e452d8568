package org.nianbao.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
            Optional<Acknowledgement> own = report.acknowledgements().stream().filter(a -> a.covers(finding))
                    .findFirst();
            if (own.isEmpty()) {
                findings.add(finding);
                continue;
            }
            unused.remove(own.get());
            if (finding.severity() == Severity.ERROR) {
                findings.add(finding);
                findings.add(Finding.warning("check.acknowledged-error", own.get().place(),
                        "“" + finding.id() + "”是错误，不能用“已核”放过。", "先把数改对，再删掉这一行。"));
                continue;
            }
            findings.add(new Finding(finding.id(), Severity.NOTE, finding.subject(), finding.places(),
                    finding.message() + "（已核：" + own.get().reason() + "）", ""));
        }
        for (Acknowledgement a : unused) {
            findings.add(new Finding("check.unused-acknowledgement", Severity.NOTE, "", List.of(a.place()),
                    "“已核”里的“" + a.id() + (a.subject().isEmpty() ? "" : "·" + a.subject()) + "”这次没有发现。", "不再需要就删掉。"));
        }
    }
}
