package org.nianbao.change;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.nianbao.finding.Place;
import org.nianbao.source.Node;

/** A data file's text, changed at the places that its nodes name; everything else stays as it was typed. */
final class DataText {
    private static final Pattern UNSAFE = Pattern.compile("^[-?:,\\[\\]{}#&*!|>'\"%@`\\s].*|.*[:\\s]$|.*(?:: | #|[,\\[\\]{}]).*|");

    private final String text;
    private final boolean marked;
    private final String lineEnd;
    private final List<Integer> starts = new ArrayList<>(List.of(0));
    private final Map<Place.Data, Spot> spots = new HashMap<>();
    private final List<Edit> edits = new ArrayList<>();

    /** A character of a scalar. */
    record Spot(Node.Scalar scalar, int index) {}

    /** @param with the text that takes the place of {@code [from, to)} */
    private record Edit(int from, int to, String with) {}

    /** @param bytes in UTF-8: a data file in anything else has an error and is not written to */
    DataText(byte[] bytes, Node root) {
        String all = new String(bytes, StandardCharsets.UTF_8);
        this.marked = all.startsWith("\uFEFF");
        this.text = marked ? all.substring(1) : all;
        this.lineEnd = text.contains("\r\n") ? "\r\n" : text.indexOf('\n') < 0 && text.indexOf('\r') >= 0 ? "\r" : "\n";
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n') i++;
            if (c == '\n' || c == '\r') starts.add(i + 1);
        }
        index(root);
    }

    private void index(Node node) {
        if (node instanceof Node.Sequence s) s.items().forEach(this::index);
        if (node instanceof Node.Scalar s) index(s);
        if (!(node instanceof Node.Mapping m)) return;
        for (Node.Entry e : m.entries()) {
            index(e.key());
            index(e.value());
        }
    }

    private void index(Node.Scalar s) {
        for (int i = 0; i < s.text().length(); i++) spots.putIfAbsent(s.at(i), new Spot(s, i));
    }

    Optional<Spot> spot(Place.Data place) {
        return Optional.ofNullable(spots.get(place));
    }

    int offset(Place.Data place) {
        int start = starts.get(place.line() - 1);
        return text.offsetByCodePoints(start, place.column() - 1);
    }

    char at(Node node) {
        int offset = offset(node.place());
        return offset < text.length() ? text.charAt(offset) : '\n';
    }

    boolean isBlock(Node.Scalar s) {
        return !s.plain() && (at(s) == '|' || at(s) == '>');
    }

    boolean isOneLine(Node.Scalar s) {
        return !isBlock(s) && s.at(s.text().length()).line() == s.place().line();
    }

    /** Behind the last character of what was typed for a node. */
    int end(Node node) {
        if (node instanceof Node.Scalar s) {
            if (isBlock(s)) return s.text().isEmpty() ? lineEnd(offset(s.place())) : lineEnd(offset(s.at(s.text().length() - 1)));
            return offset(s.at(s.text().length())) + (s.plain() ? 0 : 1);
        }
        List<Node> inner = node instanceof Node.Sequence q ? q.items()
                : ((Node.Mapping) node).entries().stream().map(Node.Entry::value).toList();
        int last = inner.isEmpty() ? offset(node.place()) + 1 : end(inner.get(inner.size() - 1));
        if (at(node) != '{' && at(node) != '[') return last;
        int close = text.indexOf(at(node) == '{' ? '}' : ']', last);
        return close < 0 ? last : close + 1;
    }

    int lineStart(int offset) {
        int line = Collections.binarySearch(starts, offset);
        return starts.get(line >= 0 ? line : -line - 2);
    }

    /** Where the line's text ends, its end not counted. */
    int lineEnd(int offset) {
        int end = offset;
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') end++;
        return end;
    }

    String line(int offset) {
        return text.substring(lineStart(offset), lineEnd(offset));
    }

    String between(int from, int to) {
        return text.substring(from, to);
    }

    void replace(int from, int to, String with) {
        edits.add(new Edit(from, to, with.replace("\n", lineEnd)));
    }

    void insert(int at, String with) {
        replace(at, at, with);
    }

    /** Takes out whole lines, their ends too. */
    void removeLines(int from, int to) {
        int end = lineEnd(to);
        if (end < text.length()) end += text.startsWith("\r\n", end) ? 2 : 1;
        replace(lineStart(from), end, "");
    }

    /** A value of one line in place of another. */
    void value(Node.Scalar s, String value) {
        replace(offset(s.place()), end(s), scalar(value));
    }

    /** A value as it is typed: in quotation marks only where YAML would else take it for something else. */
    static String scalar(String value) {
        return UNSAFE.matcher(value).matches() ? quoted(value) : value;
    }

    static String quoted(String value) {
        return "'" + value.replace("'", "''") + "'";
    }

    /** @param flow inside braces or brackets, where commas part values */
    static boolean isSafe(String value, boolean flow) {
        return !UNSAFE.matcher(flow ? value : value.replaceAll("(?<=.)[,\\[\\]{}]", "")).matches();
    }

    boolean isInFlow(Node.Scalar s) {
        int at = offset(s.place());
        return text.substring(lineStart(at), at).matches(".*(?<!\\$)[{\\[].*");
    }

    /** How text is typed inside a scalar that stands there already. */
    String typed(Node.Scalar in, String value) {
        if (in.plain() || isBlock(in)) return value;
        return at(in) == '\'' ? value.replace("'", "''") : value.replace("\\", "\\\\").replace("\"", "\\\"");
    }

    /** The file with all changes made; where two of them meet, in the order they were asked for. */
    byte[] bytes() {
        List<Edit> ordered = new ArrayList<>(edits);
        Collections.reverse(ordered);
        ordered.sort((a, b) -> Integer.compare(b.from, a.from));
        StringBuilder out = new StringBuilder(text);
        int before = Integer.MAX_VALUE;
        for (Edit e : ordered) {
            if (e.to > before) continue;
            out.replace(e.from, e.to, e.with);
            before = e.from;
        }
        return ((marked ? "\uFEFF" : "") + out).getBytes(StandardCharsets.UTF_8);
    }

    static List<String> lines(byte[] bytes) {
        return List.of(new String(bytes, StandardCharsets.UTF_8).split("\r\n|\n|\r", -1));
    }
}
