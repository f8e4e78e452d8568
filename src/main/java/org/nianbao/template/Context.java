package org.nianbao.template;

/** The words around a fault, the fault between 【 and 】. */
final class Context {
    private static final int AROUND = 16;
    private static final int LONGEST = 60;

    private Context() {}

    static String around(String text, int from, int to) {
        int start = Math.max(0, Math.min(from, text.length()));
        int end = Math.max(start, Math.min(to, text.length()));
        int left = boundary(text, Math.max(0, start - AROUND));
        int right = boundary(text, Math.min(text.length(), end + AROUND));
        String fault = clean(text.substring(start, end));
        if (fault.length() > LONGEST) fault = fault.substring(0, boundary(fault, LONGEST)) + "…";
        return (left > 0 ? "…" : "") + clean(text.substring(left, start)) + "【" + fault + "】"
                + clean(text.substring(end, right)) + (right < text.length() ? "…" : "");
    }

    /** Never between the halves of a surrogate pair. */
    private static int boundary(String text, int at) {
        boolean inside = at > 0 && at < text.length() && Character.isLowSurrogate(text.charAt(at))
                && Character.isHighSurrogate(text.charAt(at - 1));
        return inside ? at - 1 : at;
    }

    private static String clean(String text) {
        StringBuilder out = new StringBuilder();
        text.chars().filter(c -> c != ParagraphText.NOTHING && c != ParagraphText.BARRIER)
                .forEach(c -> out.append(c < ' ' ? ' ' : (char) c));
        return out.toString();
    }
}
