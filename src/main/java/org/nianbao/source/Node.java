package org.nianbao.source;

import java.util.List;
import java.util.Optional;
import org.nianbao.finding.Place;

/** A value of a YAML file that knows its place. Scalars stay the text the user typed: no type is guessed. */
public sealed interface Node {

    /** Where the value begins. */
    Place.Data place();

    /** {@code key: value} pairs in the file's order; keys are unique (a duplicate was reported and dropped). */
    record Mapping(Place.Data place, List<Entry> entries) implements Node {
        public Mapping {
            entries = List.copyOf(entries);
        }

        public Optional<Node> get(String key) {
            for (Entry entry : entries) if (entry.key().text().equals(key)) return Optional.of(entry.value());
            return Optional.empty();
        }
    }

    record Entry(Scalar key, Node value) {}

    record Sequence(Place.Data place, List<Node> items) implements Node {
        public Sequence {
            items = List.copyOf(items);
        }
    }

    /**
     * One value as text.
     *
     * @param text    escapes and folding resolved; an absent value ({@code key:} with nothing behind it) is the empty text
     * @param plain   true where it was typed without quotes and not as a block ({@code |} or {@code >})
     * @param offsets the place of each character of the text
     */
    record Scalar(String text, boolean plain, Place.Data place, Offsets offsets) implements Node {

        /** The place of the character at {@code index} of {@link #text} (UTF-16 index; the length means its end). */
        public Place.Data at(int index) {
            return offsets.at(index);
        }
    }

    /** From an index into a scalar's text to its place in the file. */
    interface Offsets {
        Place.Data at(int index);
    }
}
