package org.nianbao.change;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What changed between two texts, in groups a reader takes in at a glance. A number or a Latin word changes as a whole, a Chinese
 * text by characters; changes with next to nothing between them are one change.
 */
final class Words {
    private static final Pattern TOKEN = Pattern.compile("\\d+(?:[.,．]\\d+)*[%％]?|[A-Za-z]+|\\P{M}\\p{M}*|\\p{M}+", Pattern.DOTALL);
    private static final Pattern STOP = Pattern.compile("[\\p{P}\\s\\d].*", Pattern.DOTALL);

    /** Text longer than this is never part of a passage that changed around it. */
    private static final int GAP = 12;
    private static final int SHORT = 16;

    private Words() {}

    /** Text of the old that gave way to text of the new; UTF-16 indexes, either side may be empty. */
    record Change(int oldFrom, int oldTo, int newFrom, int newTo) {
        private int size() {
            return oldTo - oldFrom + newTo - newFrom;
        }
    }

    /** In order, without overlap; what lies between is the same in both texts. */
    static List<Change> changes(String old, String now) {
        List<String> a = tokens(old);
        List<String> b = tokens(now);
        int[] from = starts(a);
        int[] to = starts(b);
        List<Change> changes = new ArrayList<>();
        for (AbstractDelta<String> delta : DiffUtils.diff(a, b).getDeltas()) {
            int s = delta.getSource().getPosition();
            int t = delta.getTarget().getPosition();
            Change change = new Change(from[s], from[s + delta.getSource().size()], to[t], to[t + delta.getTarget().size()]);
            Change before = changes.isEmpty() ? null : changes.get(changes.size() - 1);
            if (before == null || !near(old, before, change)) {
                changes.add(change);
                continue;
            }
            changes.set(changes.size() - 1, new Change(before.oldFrom, change.oldTo, before.newFrom, change.newTo));
        }
        return changes;
    }

    /**
     * Changes as a person would tell them: where a sentence was written anew, it is one passage, not the dozen of words between
     * those that happen to be in both. Numbers are told each by itself.
     */
    static List<Change> passages(String old, String now) {
        List<Change> passages = new ArrayList<>();
        List<Change> changes = changes(old, now);
        if (changes.size() > 1 && isShort(old) && isShort(now)) return List.of(new Change(0, old.length(), 0, now.length()));
        for (Change change : changes) {
            Change before = passages.isEmpty() ? null : passages.get(passages.size() - 1);
            boolean one = before != null && belongs(old.substring(before.oldTo, change.oldFrom), before.size() + change.size())
                    && !(number(old, now, before) && number(old, now, change));
            if (!one) passages.add(change);
            else passages.set(passages.size() - 1, new Change(before.oldFrom, change.oldTo, before.newFrom, change.newTo));
        }
        return passages;
    }

    /** A heading or a name is read as a whole. */
    static boolean isShort(String text) {
        return text.codePointCount(0, text.length()) <= SHORT;
    }

    private static boolean belongs(String between, int changed) {
        int length = between.codePointCount(0, between.length());
        return length <= Math.min(GAP, changed) && between.indexOf('。') < 0 && between.indexOf('\n') < 0;
    }

    private static boolean number(String old, String now, Change c) {
        return (old.substring(c.oldFrom, c.oldTo) + now.substring(c.newFrom, c.newTo)).chars().allMatch(x -> x >= '0' && x <= '9' || x == '.');
    }

    /** How much of two texts is the same, from 0 to 1. */
    static double likeness(String old, String now) {
        if (old.equals(now)) return 1;
        List<String> a = tokens(old);
        List<String> b = tokens(now);
        int changed = 0;
        for (AbstractDelta<String> delta : DiffUtils.diff(a, b).getDeltas()) {
            changed += delta.getSource().size() + delta.getTarget().size();
        }
        return 1 - (double) changed / (a.size() + b.size());
    }

    /** One character that happens to be the same, or two between long changes, would tear a change apart. */
    private static boolean near(String old, Change before, Change after) {
        String between = old.substring(before.oldTo, after.oldFrom);
        if (STOP.matcher(between).matches()) return false;
        int length = between.codePointCount(0, between.length());
        return length <= 1 || length == 2 && before.size() + after.size() >= 8;
    }

    private static List<String> tokens(String text) {
        List<String> tokens = new ArrayList<>();
        Matcher m = TOKEN.matcher(text);
        while (m.find()) tokens.add(m.group());
        return tokens;
    }

    private static int[] starts(List<String> tokens) {
        int[] starts = new int[tokens.size() + 1];
        for (int i = 0; i < tokens.size(); i++) starts[i + 1] = starts[i] + tokens.get(i).length();
        return starts;
    }
}
