package org.nianbao.source;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.nianbao.finding.Place;

/**
 * The file as lines of code points. A line may be rewritten so that reading can go on behind a typing error; every code
 * point keeps the column it was typed in.
 */
final class Text {
    private final String file;
    private final List<Line> lines;
    private final int[] starts;
    private final String joined;

    /** @param columns the typed column of each code point, and of the line's end; null where they simply count on */
    record Line(int[] points, int[] columns) {
        static Line typed(String content, int from, int end) {
            char[] chars = new char[end - from];
            content.getChars(from, end, chars, 0);
            int[] points = new int[chars.length];
            for (int i = 0; i < chars.length; i++) {
                char c = chars[i];
                if (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) {
                    return new Line(content.substring(from, end).codePoints().toArray(), null);
                }
                points[i] = c;
            }
            return new Line(points, null);
        }

        int column(int index) {
            return columns == null ? index : columns[index];
        }

        String text() {
            return new String(points, 0, points.length);
        }

        /** This line with {@code [from, to)} replaced; the new code points all stand where the old ones began. */
        Line replace(int from, int to, String by) {
            int[] inserted = by.codePoints().toArray();
            int[] p = new int[points.length - (to - from) + inserted.length];
            int[] c = new int[p.length + 1];
            System.arraycopy(points, 0, p, 0, from);
            System.arraycopy(inserted, 0, p, from, inserted.length);
            System.arraycopy(points, to, p, from + inserted.length, points.length - to);
            for (int i = 0; i < from; i++) c[i] = column(i);
            Arrays.fill(c, from, from + inserted.length, column(from));
            for (int i = to; i <= points.length; i++) c[i - to + from + inserted.length] = column(i);
            return new Line(p, c);
        }
    }

    /** @param joined null where it is not known yet */
    private Text(String file, List<Line> lines, String joined) {
        this.file = file;
        this.joined = joined;
        this.lines = lines;
        this.starts = new int[lines.size()];
        for (int i = 1; i < starts.length; i++) starts[i] = starts[i - 1] + lines.get(i - 1).points.length + 1;
    }

    /** Lines end with LF, CRLF or CR. */
    static Text of(String file, String content) {
        String fed = content.indexOf('\r') < 0 ? content : content.replace("\r\n", "\n").replace('\r', '\n');
        List<Line> lines = new ArrayList<>();
        int from = 0;
        for (int end = fed.indexOf('\n'); end >= 0; end = fed.indexOf('\n', from)) {
            lines.add(Line.typed(fed, from, end));
            from = end + 1;
        }
        lines.add(Line.typed(fed, from, fed.length()));
        return new Text(file, lines, fed);
    }

    Text with(int line, Line changed) {
        List<Line> all = new ArrayList<>(lines);
        all.set(line, changed);
        return new Text(file, all, null);
    }

    String file() {
        return file;
    }

    int size() {
        return lines.size();
    }

    Line line(int index) {
        return lines.get(index);
    }

    int lineOf(int index) {
        int found = Arrays.binarySearch(starts, index);
        return found >= 0 ? found : -found - 2;
    }

    int columnOf(int index) {
        return index - starts[lineOf(index)];
    }

    int indexOf(int line, int column) {
        return starts[line] + column;
    }

    Place.Data place(int index) {
        int line = lineOf(index);
        return place(line, index - starts[line]);
    }

    Place.Data place(int line, int column) {
        Line l = lines.get(line);
        return new Place.Data(file, line + 1, l.column(Math.min(column, l.points.length)) + 1);
    }

    /** The code point at an index of the joined text; a line feed between lines and behind the last one. */
    int pointAt(int index) {
        int line = lineOf(index);
        Line l = lines.get(line);
        int column = index - starts[line];
        return column < l.points.length ? l.points[column] : '\n';
    }

    int length() {
        return starts[starts.length - 1] + lines.get(lines.size() - 1).points.length;
    }

    String joined() {
        if (joined != null) return joined;
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            if (i > 0) out.append('\n');
            for (int point : lines.get(i).points) out.appendCodePoint(point);
        }
        return out.toString();
    }
}
