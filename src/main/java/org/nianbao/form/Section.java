package org.nianbao.form;

import java.util.List;
import java.util.Optional;

/**
 * A part of the report: running text, or a table.
 *
 * @param key     its name in the data file and in templates
 * @param number  as printed before the title ({@code 一}); may be empty
 * @param title   as printed; may be empty for text without a heading
 * @param meaning for people; may be empty
 * @param table   empty where the section is running text
 */
public record Section(String key, List<String> aliases, String number, String title, String meaning,
                      boolean required, Optional<Table> table) {
    public Section {
        aliases = List.copyOf(aliases);
    }

    /** The key tells sections of one form apart; the whole table need not be hashed for each look-up. */
    @Override
    public int hashCode() {
        return key.hashCode();
    }

    /** What findings call it. */
    public String name() {
        return title.isEmpty() ? key : title;
    }

    /** @param normal the normal form ({@link Names#normal}) of a typed name */
    boolean isNamed(String normal) {
        return Names.normals(key, title, aliases).contains(normal);
    }
}
