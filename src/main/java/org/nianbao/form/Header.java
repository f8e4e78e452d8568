package org.nianbao.form;

import java.util.List;
import java.util.Optional;

/**
 * The head of a row or a column, or of a group of them.
 *
 * @param key     its name in addresses; empty where it takes part in none (a group that only orders, a sole column)
 * @param label   as printed
 * @param brief   as findings say it
 * @param members the group's rows or columns; empty for a single row or column
 * @param sum     of a total: the names of the rows or columns that make it; empty where it is none
 * @param measure empty where the table's applies
 */
public record Header(String key, String label, String brief, List<String> aliases, List<Header> members,
                     List<String> sum, Optional<Measure> measure) {
    public Header {
        aliases = List.copyOf(aliases);
        members = List.copyOf(members);
        sum = List.copyOf(sum);
    }

    /** Key and label nearly always tell headers apart; their members need not be hashed for each look-up. */
    @Override
    public int hashCode() {
        return 31 * key.hashCode() + label.hashCode();
    }

    public boolean isGroup() {
        return !members.isEmpty();
    }

    public boolean isNamed(String name) {
        return Names.matches(name, key, label, aliases);
    }
}
