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

    int length() {
        return text.length();
    }

    char charAt(int index) {
        return text.charAt(index);
    }

    String text() {
        return text.toString();
    }

    Passage.Mark mark(int index) {
        Place.Data place = scalar.at(index < text.length() ? origins[index] : scalar.text().length());
        return new Passage.Mark(place, index < text.length() && quoted[index]);
    }
}
