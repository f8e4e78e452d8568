package org.nianbao.word;

import org.nianbao.finding.Finding;
import org.nianbao.finding.Place;

/** A file that cannot be read any further; caught where the file was opened. */
final class Refused extends Exception {
    private final transient Finding finding;

    Refused(String id, String file, String message, String hint) {
        super(id, null, false, false);
        finding = Finding.error(id, new Place.Whole(file), message, hint);
    }

    Finding finding() {
        return finding;
    }
}
