package org.nianbao.change;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;

/** Which paragraph of an old text became which of a new one. */
final class Pairs {
    /** Below this two paragraphs are strangers: one went, another came. */
    private static final double LIKE = 0.4;

    private Pairs() {}

    /** Indexes into the two texts; -1 where a paragraph is new or gone. */
    record Pair(int old, int now) {}

    /** Every paragraph of both once, in order; equal ones too. */
    static List<Pair> of(List<String> old, List<String> now) {
        List<Pair> pairs = new ArrayList<>();
        int i = 0;
        int j = 0;
        for (AbstractDelta<String> delta : DiffUtils.diff(old, now).getDeltas()) {
            int s = delta.getSource().getPosition();
            while (i < s) pairs.add(new Pair(i++, j++));
            int sourceEnd = s + delta.getSource().size();
            int targetEnd = delta.getTarget().getPosition() + delta.getTarget().size();
            align(old, now, i, sourceEnd, j, targetEnd, pairs);
            i = sourceEnd;
            j = targetEnd;
        }
        while (i < old.size()) pairs.add(new Pair(i++, j++));
        return pairs;
    }

    /** The pairing with the greatest likeness in all, by the usual table of best sums. */
    private static void align(List<String> old, List<String> now, int i0, int i1, int j0, int j1, List<Pair> pairs) {
        int n = i1 - i0;
        int m = j1 - j0;
        double[][] like = new double[n][m];
        double[][] best = new double[n + 1][m + 1];
        for (int i = n - 1; i >= 0; i--) {
            for (int j = m - 1; j >= 0; j--) {
                like[i][j] = n == 1 && m == 1 ? 1 : Words.likeness(old.get(i0 + i), now.get(j0 + j));
                best[i][j] = Math.max(best[i + 1][j], best[i][j + 1]);
                if (like[i][j] >= LIKE) best[i][j] = Math.max(best[i][j], like[i][j] + best[i + 1][j + 1]);
            }
        }
        int i = 0;
        int j = 0;
        while (i < n || j < m) {
            if (i < n && j < m && like[i][j] >= LIKE && best[i][j] == like[i][j] + best[i + 1][j + 1]) {
                pairs.add(new Pair(i0 + i++, j0 + j++));
            } else if (i < n && (j == m || best[i][j] == best[i + 1][j])) pairs.add(new Pair(i0 + i++, -1));
            else pairs.add(new Pair(-1, j0 + j++));
        }
    }
}
