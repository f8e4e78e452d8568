package org.nianbao.layout.read;

import java.util.HashSet;
import java.util.Set;
import org.nianbao.finding.Finding;
import org.nianbao.finding.Findings;
import org.nianbao.finding.Place;

/** Says what the pages cannot show, once for each kind and spot. */
final class Unsupported {
    static final String ID = "layout.unsupported";

    private final String file;
    private final Findings findings;
    private final Set<String> said = new HashSet<>();

    Unsupported(String file, Findings findings) {
        this.file = file;
        this.findings = findings;
    }

    /**
     * @param what   the construct by Word's own name: 艺术字
     * @param effect what the PDF shows instead: 文字照排
     */
    void add(Spot spot, String what, String effect) {
        if (!said.add(spot.part() + '\n' + spot.words() + '\n' + what)) return;
        findings.add(Finding.warning(ID, new Place.Template(file, spot.part(), spot.words(), ""),
                spot.words() + "的“" + what + "”排不进PDF：" + effect + "。",
                "请在模板里改用别的做法；改不了的，以Word文件为准，并核对PDF的这一处。"));
    }

    void warning(String id, Spot spot, String message, String hint) {
        if (!said.add(spot.part() + '\n' + spot.words() + '\n' + id + message)) return;
        findings.add(Finding.warning(id, new Place.Template(file, spot.part(), spot.words(), ""), message, hint));
    }

    void error(String id, String part, String message, String hint) {
        findings.add(Finding.error(id, new Place.Template(file, part, "整个文件", ""), message, hint));
    }
}
