package org.nianbao.report;

import org.nianbao.finding.Finding;
import org.nianbao.finding.Place;

/**
 * The clerk's word that a warning was looked into.
 *
 * @param subject of the findings meant; empty where all of the id are
 */
public record Acknowledgement(String id, String subject, String reason, Place.Data place) {
    /** Where they stand in a data file. */
    public static final String KEY = "已核";

    public boolean covers(Finding finding) {
        return finding.id().equals(id) && (subject.isEmpty() || subject.equals(finding.subject()));
    }
}
