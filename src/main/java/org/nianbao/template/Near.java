package org.nianbao.template;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** The known name nearest to one that is not known. */
final class Near {
    private Near() {}

    /**
     * The candidate with the smallest distance; none where every one differs by more than a third (at least one)
     * letter.
     */
    static Optional<String> to(String typed, Collection<String> candidates) {
        return candidates.stream().filter(c -> !c.equals(typed))
                .filter(c -> distance(typed, c) <= Math.max(1, Math.min(typed.length(), c.length()) / 3))
                .filter(c -> Math.max(typed.length(), c.length()) > 1)
                .min(Comparator.comparingInt((String c) -> distance(typed, c))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** Edits that turn one into the other: one letter more, less or another, or two neighbours exchanged. */
    static int distance(String a, String b) {
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) d[i][0] = i;
        for (int j = 0; j <= b.length(); j++) d[0][j] = j;
        for (int i = 1; i <= a.length(); i++) {
            for (int j = 1; j <= b.length(); j++) {
                int same = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                d[i][j] = Math.min(Math.min(d[i - 1][j] + 1, d[i][j - 1] + 1), d[i - 1][j - 1] + same);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
                }
            }
        }
        return d[a.length()][b.length()];
    }
}
