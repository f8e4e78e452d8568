package org.nianbao.form;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** When a name that someone typed means a name of the form. */
public final class Names {
    /** Held apart: a report whose author types the form's own names needs neither these nor Unicode's tables. */
    private static final class Signs {
        private static final Pattern NUMBER =
                Pattern.compile("^(?:\\([一二三四五六七八九十]+\\)|[一二三四五六七八九十]+、|\\(\\d+\\)|\\d+[.、])");
        private static final Pattern NOISE = Pattern.compile("[\\s\\u00A0\\u3000“”\"'‘’《》·]");
    }

    private Names() {}

    /** Without its number, blanks and quotation marks, full-width forms made half-width. */
    public static String normal(String name) {
        if (isIdeographs(name)) return name;
        String bare = Signs.NOISE.matcher(Normalizer.normalize(name, Normalizer.Form.NFKC)).replaceAll("");
        String unnumbered = Signs.NUMBER.matcher(bare).replaceFirst("");
        return unnumbered.isEmpty() ? bare : unnumbered;
    }

    /** The unified ideographs, which have no other form; a number before a name ends in a sign that is none of them. */
    private static boolean isIdeographs(String name) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c < 0x4E00 || c > 0x9FFF) return false;
        }
        return true;
    }

    /** The normal forms of all names that something goes by. */
    static Set<String> normals(String key, String label, List<String> aliases) {
        Set<String> all = new LinkedHashSet<>();
        if (!key.isEmpty()) all.add(normal(key));
        if (!label.isEmpty()) all.add(normal(label));
        for (String alias : aliases) all.add(normal(alias));
        return all;
    }

    /** The known name nearest to a wrong one; empty where none is near. */
    public static Optional<String> nearest(String wrong, Collection<String> known) {
        String best = null;
        int least = Integer.MAX_VALUE;
        for (String name : known) {
            int distance = distance(wrong, name);
            int longer = Math.max(wrong.length(), name.length());
            boolean near = distance < longer && distance <= Math.max(1, longer / 3)
                    || wrong.length() > 1 && (name.endsWith(wrong) || name.startsWith(wrong));
            if (near && distance < least) {
                best = name;
                least = distance;
            }
        }
        return Optional.ofNullable(best);
    }

    /** {@code 是不是“…”？}, or the names there are. */
    public static String advice(String wrong, Collection<String> known) {
        Optional<String> nearest = nearest(wrong, known);
        if (nearest.isPresent()) return "是不是“" + nearest.get() + "”？";
        List<String> some = new ArrayList<>(known);
        if (some.isEmpty()) return "删掉它。";
        boolean more = some.size() > 12;
        return "这里可以写：" + String.join("、", more ? some.subList(0, 12) : some) + (more ? "等。" : "。");
    }

    /** Optimal string alignment: insertions, deletions, replacements and neighbours swapped count one each. */
    private static int distance(String a, String b) {
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) d[i][0] = i;
        for (int j = 0; j <= b.length(); j++) d[0][j] = j;
        for (int i = 1; i <= a.length(); i++) {
            for (int j = 1; j <= b.length(); j++) {
                int same = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                d[i][j] = Math.min(Math.min(d[i - 1][j], d[i][j - 1]) + 1, d[i - 1][j - 1] + same);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
                }
            }
        }
        return d[a.length()][b.length()];
    }
}
