package org.nianbao.report;

import org.nianbao.finding.Place;

/**
 * One paragraph, heading or cell of running text as plain text, for rules that read sentences.
 *
 * @param section the section's key
 * @param heading true for a sub-heading
 * @param origin  of its characters
 */
public record Passage(String section, boolean heading, String text, Origin origin) {

    /** Tells of each UTF-16 unit of the text where it came from; worked out when asked, which few are. */
    interface Origin {
        Place.Data place(int index);

        /** True where a quote brought it in. */
        boolean isQuoted(int index);
    }

    /** Where the character at a UTF-16 index was typed. */
    public Place.Data at(int index) {
        return origin.place(Math.max(0, Math.min(index, text.length() - 1)));
    }

    /** True where any of {@code [from, to)} comes from a quote such as {@code ${表.行.列}}. */
    public boolean quoted(int from, int to) {
        for (int i = from; i < Math.min(to, text.length()); i++) if (origin.isQuoted(i)) return true;
        return false;
    }
}
