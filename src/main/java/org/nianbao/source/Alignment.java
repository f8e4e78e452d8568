package org.nianbao.source;

import org.nianbao.finding.Place;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;

/**
 * Finds again where each character of a scalar was typed: SnakeYAML gives a scalar's begin and end only. The scalar's
 * text and its source are walked side by side; YAML 1.1 chapters 8 and 9 say how line breaks, indentation and escapes
 * fold away.
 */
final class Alignment {
    private final Text text;
    private final String value;
    private final int[] places;
    private int at;
    private final int end;

    private Alignment(Text text, String value, int start, int end) {
        this.text = text;
        this.value = value;
        this.places = new int[value.length() + 1];
        this.at = start;
        this.end = end;
    }

    /** Most scalars are never asked for a place within them: the walk is made when one is. */
    static Node.Offsets of(Text text, String value, ScalarStyle style, int start, int end) {
        return new Node.Offsets() {
            /** Asked for by several threads, whoever comes first. */
            private volatile int[] places;

            @Override
            public Place.Data at(int index) {
                int[] known = places;
                if (known == null) {
                    known = places(text, value, style, start, end);
                    places = known;
                }
                return text.place(known[index]);
            }
        };
    }

    private static int[] places(Text text, String value, ScalarStyle style, int start, int end) {
        Alignment alignment = new Alignment(text, value, start, end);
        switch (style) {
            case LITERAL, FOLDED -> alignment.block();
            case DOUBLE_QUOTED -> alignment.quoted(true);
            case SINGLE_QUOTED -> alignment.quoted(false);
            default -> alignment.flow(false, false);
        }
        return alignment.places;
    }

    private void block() {
        while (at < end && text.pointAt(at) != '\n') at++;
        int header = text.lineOf(at);
        int indent = -1;
        for (int line = header + 1; line < text.size() && indent < 0; line++) {
            int[] points = text.line(line).points();
            int blanks = 0;
            while (blanks < points.length && points[blanks] == ' ') blanks++;
            if (blanks < points.length) indent = Math.min(blanks, explicitIndent(header, blanks));
        }
        lineStart(Math.max(indent, 0));
        for (int i = 0; i < value.length();) {
            int point = value.codePointAt(i);
            int width = Character.charCount(point);
            if (point != '\n') {
                boolean fold = point == ' ' && at < end && text.pointAt(at) == '\n';
                while (!fold && at < end && text.pointAt(at) == '\n') lineStart(indent);
            }
            for (int w = 0; w < width; w++) places[i + w] = at;
            if (at < end && text.pointAt(at) == '\n') lineStart(indent);
            else if (at < end) at++;
            i += width;
        }
        places[value.length()] = Math.min(at, end);
    }

    /** {@code |2} says how far the text is indented; deeper spaces belong to the text. */
    private int explicitIndent(int header, int blanks) {
        int[] points = text.line(header).points();
        for (int i = points.length - 1; i >= 0 && points[i] != '|' && points[i] != '>'; i--) {
            if (points[i] < '1' || points[i] > '9') continue;
            int parent = 0;
            while (parent < points.length && points[parent] == ' ') parent++;
            return parent + points[i] - '0';
        }
        return blanks;
    }

    /** From a line's end to the next line's text. */
    private void lineStart(int indent) {
        if (at < end) at++;
        for (int i = 0; i < indent && at < end && text.pointAt(at) == ' '; i++) at++;
    }

    private void quoted(boolean escapes) {
        at++;
        flow(escapes, !escapes);
        places[value.length()] = Math.max(at, end - 1);
    }

    private void flow(boolean escapes, boolean doubledQuotes) {
        for (int i = 0; i < value.length();) {
            int point = value.codePointAt(i);
            int width = Character.charCount(point);
            int typed = at < end ? text.pointAt(at) : -1;
            if (escapes && typed == '\\' && lineContinues()) {
                at += 2;
                skipBlanks();
                continue;
            }
            if (isBlank(typed) && !isBlank(point)) {
                skipBlanks();
                continue;
            }
            for (int w = 0; w < width; w++) places[i + w] = at;
            i += width;
            if (escapes && typed == '\\') at += escapeLength();
            else if (doubledQuotes && typed == '\'') at += 2;
            else if (typed == '\n') foldedBreaks(i);
            else if (at < end) at++;
        }
        places[value.length()] = at;
    }

    /** Behind the first break of a folded run: each further line feed of the value has a break of its own. */
    private void foldedBreaks(int next) {
        at++;
        if (next < value.length() && value.charAt(next) == '\n') {
            while (at < end && isBlank(text.pointAt(at)) && text.pointAt(at) != '\n') at++;
            return;
        }
        skipBlanks();
    }

    private boolean lineContinues() {
        return at + 1 < end && text.pointAt(at + 1) == '\n';
    }

    private int escapeLength() {
        return switch (text.pointAt(at + 1)) {
            case 'x' -> 4;
            case 'u' -> 6;
            case 'U' -> 10;
            default -> 2;
        };
    }

    private void skipBlanks() {
        while (at < end && isBlank(text.pointAt(at))) at++;
    }

    private static boolean isBlank(int point) {
        return point == ' ' || point == '\t' || point == '\n';
    }

    /** A scalar cut out of another one. */
    static Node.Offsets shifted(Node.Offsets offsets, int by) {
        return index -> offsets.at(index + by);
    }

    static Node.Scalar part(Node.Scalar whole, int from, int to) {
        Place.Data place = whole.at(from);
        return new Node.Scalar(whole.text().substring(from, to), whole.plain(), place, shifted(whole.offsets(), from));
    }
}
