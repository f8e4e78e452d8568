package org.nianbao.report;

import java.math.BigDecimal;
import org.nianbao.finding.Place;

/**
 * One number of the report, as a cell prints it.
 *
 * @param value    exact, with the digits as typed (scale kept)
 * @param note     printed behind the number in its cell, brackets included: {@code （其中修订16件）}; empty where there is none
 * @param computed true where the program made it (a total, or a zero left out)
 * @param place    where it was typed; where it was computed, the nearest place that says why; null where nothing was typed
 */
public record Figure(BigDecimal value, String note, boolean computed, Place.Data place) {

    /** The cell's text: digits without grouping, then the note. */
    public String printed() {
        return value.toPlainString() + note;
    }
}
