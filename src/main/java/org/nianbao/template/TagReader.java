package org.nianbao.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds the tags in a paragraph's text and repairs what a Chinese input method or Word's AutoCorrect makes of them:
 * full-width signs where they stand for syntax, curly quotes, blanks of every kind. Text inside quotes is left alone.
 */
final class TagReader {
    static final int MAX_LENGTH = 2000;

    /**
     * A tag as it was found.
     *
     * @param from      its first character in the paragraph's text
     * @param to        behind its last one
     * @param directive {@code [#…]} or {@code [/#…]}, else <code>${…}</code>
     * @param text      the repaired text between the brackets, {@code /} first where it is a closing directive
     * @param at        for each character of {@link #text} its place in the paragraph's text
     * @param closed    false where the end was not found
     */
    record Found(int from, int to, boolean directive, String text, int[] at, boolean closed) {
        boolean isComment() {
            return directive && text.startsWith("--");
        }
    }

    private final String source;
    private int at;
    private StringBuilder out;
    private List<Integer> map;

    private TagReader(String source) {
        this.source = source;
    }

    static List<Found> read(String source) {
        TagReader reader = new TagReader(source);
        List<Found> found = new ArrayList<>();
        while (reader.at < source.length()) {
            Optional<Found> tag = reader.tag();
            if (tag.isEmpty()) reader.at++;
            else found.add(tag.get());
        }
        return found;
    }

    /** A tag that begins at this point, with {@link #at} moved behind it. */
    private Optional<Found> tag() {
        int from = at;
        char first = plain(source.charAt(from));
        if (first != '$' && first != '[') return Optional.empty();
        int second = next(from + 1);
        if (first == '$' && is(second, '{')) return Optional.of(body(from, second + 1, false, false));
        if (first != '[') return Optional.empty();
        if (is(second, '#')) return Optional.of(body(from, second + 1, true, false));
        boolean closing = is(second, '/') && is(next(second + 1), '#');
        return closing ? Optional.of(body(from, next(second + 1) + 1, true, true)) : Optional.empty();
    }

    private boolean is(int position, char c) {
        return position < source.length() && plain(source.charAt(position)) == c;
    }

    private int next(int position) {
        int p = position;
        while (p < source.length() && isIgnored(source.charAt(p))) p++;
        return p;
    }

    private Found body(int from, int start, boolean directive, boolean closing) {
        out = new StringBuilder();
        map = new ArrayList<>();
        if (closing) put('/', from);
        at = start;
        boolean closed = directive && !closing && isDashes(next(start)) ? comment() : syntax(directive);
        int to = closed ? at : firstTagAfter(start);
        at = to;
        return new Found(from, to, directive, out.toString(), map.stream().mapToInt(Integer::intValue).toArray(),
                closed);
    }

    /** Two hyphens, or the dash AutoCorrect makes of them. */
    private boolean isDashes(int position) {
        return is(position, '-') && is(position + 1, '-')
                || position < source.length() && "–—".indexOf(source.charAt(position)) >= 0;
    }

    private boolean comment() {
        put('-', at);
        put('-', at);
        for (int p = at + 1; p < source.length(); p++) {
            if (is(p, ']') && "-–—－".indexOf(source.charAt(p - 1)) >= 0) {
                at = p + 1;
                return true;
            }
        }
        return false;
    }

    private boolean syntax(boolean directive) {
        char end = directive ? ']' : '}';
        int round = 0;
        int square = 0;
        int curly = 0;
        while (at < source.length() && source.charAt(at) != ParagraphText.BARRIER && out.length() <= MAX_LENGTH) {
            char raw = source.charAt(at);
            if (isIgnored(raw)) {
                at++;
                continue;
            }
            if (isQuote(raw)) {
                if (!quoted()) return false;
                continue;
            }
            char c = plain(raw);
            if (startsTag(at)) return false;
            if (c == end && (directive ? square : curly) <= 0) {
                at++;
                return true;
            }
            switch (c) {
                case '(' -> round++;
                case ')' -> round--;
                case '[' -> square++;
                case ']' -> square--;
                case '{' -> curly++;
                case '}' -> curly--;
                default -> { }
            }
            put(c, at++);
        }
        return false;
    }

    private boolean startsTag(int position) {
        return is(position, '$') && is(next(position + 1), '{')
                || is(position, '[') && (is(next(position + 1), '#')
                        || is(next(position + 1), '/') && is(next(next(position + 1) + 1), '#'));
    }

    private int firstTagAfter(int start) {
        for (int p = start; p < source.length(); p++) {
            if (startsTag(p) || source.charAt(p) == ParagraphText.BARRIER) return p;
        }
        return source.length();
    }

    /** One text in quotes; false where it does not end. */
    private boolean quoted() {
        int end = quoteEnd();
        if (end < 0) return false;
        put('"', at);
        for (int p = at + 1; p < end; p++) {
            char c = source.charAt(p);
            if (c == ParagraphText.NOTHING) continue;
            if (c == '"') put('\\', p);
            put(c, p);
            if (c == '\\' && p + 1 < end) put(source.charAt(++p), p);
        }
        put('"', end);
        at = end + 1;
        return true;
    }

    /**
     * A straight quote ends at the next one of its kind, so that curly ones may stand inside. A curly one ends at the
     * next curly or straight one; so does a straight one that has no partner before the tag's end, because AutoCorrect
     * often turns only one of the two.
     */
    private int quoteEnd() {
        char open = source.charAt(at);
        boolean single = "'‘’＇".indexOf(open) >= 0;
        String curly = single ? "’‘＇" : "”“＂";
        char straight = single ? '\'' : '"';
        int same = -1;
        int other = -1;
        for (int p = at + 1; p < source.length() && same < 0; p++) {
            char c = source.charAt(p);
            if (c == ParagraphText.BARRIER || startsTag(p)) break;
            if (c == '\\' && p + 1 < source.length()) p++;
            else if (c == straight) same = p;
            else if (other < 0 && curly.indexOf(c) >= 0) other = p;
        }
        if (open == straight) return same >= 0 ? same : other;
        return other >= 0 && (same < 0 || other < same) ? other : same;
    }

    private void put(char c, int position) {
        out.append(c);
        map.add(position);
    }

    private static boolean isQuote(char c) {
        return "\"'“”‘’＂＇".indexOf(c) >= 0;
    }

    /** What nobody sees inside a tag. */
    private static boolean isIgnored(char c) {
        return c == ParagraphText.NOTHING || c == '\u200B' || c == '\u200C' || c == '\u200D' || c == '\u2060'
                || c == '\uFEFF';
    }

    /** The ASCII sign this one stands for in a tag. */
    static char plain(char c) {
        if (c >= '\uFF01' && c <= '\uFF5E') return (char) (c - 0xFEE0);
        return switch (c) {
            case '\u00A0', '\u3000', '\u2002', '\u2003', '\u2009', '\t', '\n' -> ' ';
            case '。', '．', '｡' -> '.';
            case '、' -> ',';
            case '–', '—', '−', '\u2011' -> '-';
            case '【', '〔' -> '[';
            case '】', '〕' -> ']';
            case '￥' -> '$';
            default -> c;
        };
    }
}
