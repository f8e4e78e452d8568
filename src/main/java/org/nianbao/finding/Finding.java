package org.nianbao.finding;

import java.util.List;
import java.util.Objects;

/**
 * One thing the user should know: what is wrong, where, and what to do.
 *
 * @param id      stable name, listed in docs/findings.md
 * @param subject what it is about in the report's own words (三表·列名·行名); empty where the place says enough
 * @param places  every place that took part, the one to look at first in front; may be empty
 * @param message one Chinese sentence
 * @param hint    what to do, one Chinese sentence; may be empty
 */
public record Finding(String id, Severity severity, String subject, List<Place> places, String message, String hint) {
    public Finding {
        Objects.requireNonNull(id);
        Objects.requireNonNull(severity);
        Objects.requireNonNull(subject);
        Objects.requireNonNull(message);
        Objects.requireNonNull(hint);
        places = List.copyOf(places);
    }

    /** Written out, as below: the methods the compiler adds are linked when first used, which a short run feels. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Finding o && o.id.equals(id) && o.severity == severity && o.subject.equals(subject)
                && o.places.equals(places) && o.message.equals(message) && o.hint.equals(hint);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * id.hashCode() + message.hashCode()) + places.hashCode();
    }

    public static Finding error(String id, Place place, String message, String hint) {
        return new Finding(id, Severity.ERROR, "", List.of(place), message, hint);
    }

    public static Finding warning(String id, Place place, String message, String hint) {
        return new Finding(id, Severity.WARNING, "", List.of(place), message, hint);
    }
}
