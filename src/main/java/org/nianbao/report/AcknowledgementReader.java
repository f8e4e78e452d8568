package org.nianbao.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nianbao.finding.Finding;
import org.nianbao.finding.Findings;
import org.nianbao.source.Node;

/** {@code 已核: {编号: 理由}}, or {@code 已核: {编号: {位置: 理由}}}. */
final class AcknowledgementReader {
    private AcknowledgementReader() {}

    static List<Acknowledgement> read(Optional<Node> node, Findings findings) {
        List<Acknowledgement> all = new ArrayList<>();
        if (node.isEmpty()) return all;
        if (!(node.get() instanceof Node.Mapping ids)) {
            wrong(node.get(), findings);
            return all;
        }
        for (Node.Entry id : ids.entries()) {
            if (id.value() instanceof Node.Scalar reason) {
                add(id.key().text(), "", id.key(), reason, all, findings);
            } else if (id.value() instanceof Node.Mapping subjects) {
                for (Node.Entry subject : subjects.entries()) {
                    if (subject.value() instanceof Node.Scalar reason) {
                        add(id.key().text(), subject.key().text(), subject.key(), reason, all, findings);
                    } else {
                        wrong(subject.value(), findings);
                    }
                }
            } else {
                wrong(id.value(), findings);
            }
        }
        return all;
    }

    private static void add(String id, String subject, Node.Scalar key, Node.Scalar reason, List<Acknowledgement> all,
                            Findings findings) {
        String why = Numeral.strip(reason.text());
        if (why.isEmpty()) {
            findings.add(Finding.error("data.acknowledgement", key.place(), "“已核”里的“" + key.text() + "”没有写理由。",
                    "写成“" + key.text() + ": 理由”。"));
            return;
        }
        all.add(new Acknowledgement(id, subject, why, key.place()));
    }

    private static void wrong(Node node, Findings findings) {
        findings.add(Finding.error("data.acknowledgement", node.place(), "“已核”应当写成一组“编号: 理由”。",
                "写成“已核: {B4: 已与法制科核对}”这样。"));
    }
}
