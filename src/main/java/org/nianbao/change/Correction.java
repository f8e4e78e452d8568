package org.nianbao.change;

import java.util.ArrayList;
import java.util.List;

/**
 * One thing that is different: a figure, a short text, a paragraph.
 *
 * @param kind     of what changed
 * @param place    in the form's own words: 三表·列·行; for text the section and the number of the paragraph
 * @param before   all of it; empty where it is new
 * @param after    all of it; empty where it is gone
 * @param followed true where nobody typed it: a total, or a quote of a figure, that changed because something else did
 */
public record Correction(Kind kind, String place, String before, String after, boolean followed) {
    /** Characters of unchanged text shown on either side of a changed word. */
    private static final int CONTEXT = 8;

    public enum Kind { FIELD, FIGURE, TEXT }

    /** A changed passage with a little of what stands around it; the changed words between 【 and 】. */
    public record Words(String before, String after) {}

    /** The changed words of a text; of a figure, of a short text and of one that is new or gone, all of it. */
    public List<Words> words() {
        List<Words> words = new ArrayList<>();
        if (kind != Kind.TEXT || before.isEmpty() || after.isEmpty()) {
            words.add(new Words(before, after));
            return words;
        }
        if (org.nianbao.change.Words.isShort(before) && org.nianbao.change.Words.isShort(after)) {
            words.add(new Words(before, after));
            return words;
        }
        for (org.nianbao.change.Words.Change c : org.nianbao.change.Words.passages(before, after)) {
            words.add(new Words(marked(before, c.oldFrom(), c.oldTo()), marked(after, c.newFrom(), c.newTo())));
        }
        return words;
    }

    private static String marked(String text, int from, int to) {
        int start = Math.max(0, text.offsetByCodePoints(from, -Math.min(CONTEXT, text.codePointCount(0, from))));
        int end = text.offsetByCodePoints(to, Math.min(CONTEXT, text.codePointCount(to, text.length())));
        return (start > 0 ? "…" : "") + text.substring(start, from) + "【" + text.substring(from, to) + "】"
                + text.substring(to, end) + (end < text.length() ? "…" : "");
    }
}
