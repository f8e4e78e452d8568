package org.nianbao.layout.field;

import java.util.HashSet;
import java.util.Set;
import org.nianbao.finding.Finding;
import org.nianbao.finding.Findings;
import org.nianbao.finding.Place;
import org.nianbao.template.Parts;

/** Says which fields keep the result they have in the file. */
final class Stale {
    private final String file;
    private final Findings findings;
    private final Set<String> said = new HashSet<>();

    Stale(String file, Findings findings) {
        this.file = file;
        this.findings = findings;
    }

    /**
     * @param field by its name and what it is about
     * @param why   what is in the way
     */
    void add(String field, String why, String hint) {
        if (!said.add(field + why)) return;
        findings.add(Finding.warning("layout.stale-field", new Place.Template(file, Parts.DOCUMENT, "正文", field),
                "域“" + field + "”照Word文件里存的结果排，可能已经过时：" + why + "。", hint));
    }
}
