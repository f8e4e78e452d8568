package org.nianbao;

import java.util.Map;
import java.util.Optional;
import org.nianbao.finding.Findings;
import org.nianbao.report.Report;
import org.nianbao.source.Node;
import org.nianbao.template.Parts;
import org.nianbao.template.Template;

/**
 * A data file that was read as a report.
 *
 * @param file  as the user knows it
 * @param bytes of it
 * @param data  read from them
 */
record Understood(String file, byte[] bytes, Node data, Kinds.Kind kind, Report report) {

    Optional<Parts> filled(Template template, Findings findings) {
        return filled(template, report.model(), findings);
    }

    /** @param model of this report, or one like it; pictures beside the data file are added */
    Optional<Parts> filled(Template template, Map<String, Object> model, Findings findings) {
        model.put(FilePictures.NAME, FilePictures.beside(file));
        return template.fill(model, findings);
    }
}
