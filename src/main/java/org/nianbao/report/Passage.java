package org.nianbao.report;

import java.util.List;
import org.nianbao.finding.Place;

/**
 * One paragraph, heading or cell of running text as plain text, for rules that read sentences.
 *
 * @param section the section's key
 * @param heading true for a sub-heading
 * @param marks   of each UTF-16 unit of the text: where it was typed, and whether a quote brought it in
 */
public record Passage(String section, boolean heading, String text, List<Mark> marks) {
    public Passage {
        marks = List.copyOf(marks);
    }

    public record Mark(Place.Data place, boolean quoted) {}

    /** Where the character at a UTF-16 index was typed. */
    public Place.Data at(int index) {
        return marks.get(Math.min(index, marks.size() - 1)).place();
    }

    /** True where any of {@code [from, to)} comes from a quote such as {@code ${表.行.列}}. */
    public boolean quoted(int from, int to) {
        return marks.subList(from, Math.min(to, marks.size())).stream().anyMatch(Mark::quoted);
    }
}
