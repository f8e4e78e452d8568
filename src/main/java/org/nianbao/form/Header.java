package org.nianbao.form;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The head of a row or a column, or of a group of them.
 *
 * @param key     its name in addresses; empty where it takes part in none (a group that only orders, a sole column)
 * @param label   as printed
 * @param brief   as findings say it
 * @param names   the normal forms ({@link Names#normal}) of what a data file may call it
 * @param measure empty where the table's applies
 * @param members the group's rows or columns; empty for a single row or column
 */
public record Header(String key, String label, String brief, List<String> aliases, Set<String> names,
                     Optional<Measure> measure, List<Header> members) {
    public Header {
        aliases = List.copyOf(aliases);
        names = Set.copyOf(names);
        members = List.copyOf(members);
    }

    /** Key and label nearly always tell headers apart; their members need not be hashed for each look-up. */
    @Override
    public int hashCode() {
        return 31 * key.hashCode() + label.hashCode();
    }

    public boolean isGroup() {
        return !members.isEmpty();
    }

    /** @param normal the normal form of a typed name */
    public boolean isNamed(String normal) {
        return names.contains(normal);
    }
}
