package org.nianbao.report;

import java.util.Arrays;
import org.nianbao.finding.Place;
import org.nianbao.source.Node;

/**
 * Running text on its way from scalar to prose: quotes filled in, each character with the index it comes from.
 */
final class Draft {
    private final Node.Scalar scalar;
    private final StringBuilder text = new StringBuilder();
    private int[] origins = new int[64];
    private boolean[] quoted = new boolean[64];

    Draft(Node.Scalar scalar) {
        this.scalar = scalar;
    }

    void append(char c, int origin, boolean isQuoted) {
        int n = text.length();
        if (n == origins.length) {
            origins = Arrays.copyOf(origins, 2 * n);
            quoted = Arrays.copyOf(quoted, 2 * n);
        }
        origins[n] = origin;
        quoted[n] = isQuoted;
        text.append(c);
    }

    String text() {
        return text.toString();
    }

    /** Of a passage that is the draft from {@code start} on. */
    Passage.Origin from(int start) {
        return new Passage.Origin() {
            @Override
            public Place.Data place(int index) {
                return scalar.at(origins[start + index]);
            }

            @Override
            public boolean isQuoted(int index) {
                return quoted[start + index];
            }
        };
    }

    /** Of a passage put together from the characters at these indices. */
    Passage.Origin from(int[] indices) {
        return new Passage.Origin() {
            @Override
            public Place.Data place(int index) {
                return scalar.at(origins[indices[index]]);
            }

            @Override
            public boolean isQuoted(int index) {
                return quoted[indices[index]];
            }
        };
    }
}
