package org.nianbao.layout;

import java.util.ArrayList;
import java.util.List;
import org.nianbao.layout.doc.Inline;
import org.nianbao.layout.doc.Paragraph;
import org.nianbao.layout.doc.ParagraphFormat;

/** Sets one paragraph into lines, by Word's rules and CLREQ (docs/line-breaking.md). */
final class Lines {
    /** Lines that must grow or go down again and again to find their place are set where they are then. */
    private static final int TRIES = 20;

    private final Paragraph paragraph;
    private final ParagraphFormat format;
    private final TextContext context;
    private final Tag tag;
    private final double measure;
    private final double right;
    private final List<Obstacles.Strip> whole;
    /** Null for a paragraph that is set by itself. */
    private final Repeats.Key key;
    /** Null where the lines may be known already. */
    private Cells cells;
    private LineFiller filler;

    private Lines(Paragraph paragraph, double measure, Tag tag, TextContext context) {
        this.paragraph = paragraph;
        this.format = paragraph.format();
        this.context = context;
        this.tag = tag;
        this.measure = measure;
        this.right = measure - format.right();
        this.whole = List.of(new Obstacles.Strip(0, measure));
        this.key = Repeats.Key.of(paragraph, measure, tag);
        if (key == null) itemize();
    }

    private void itemize() {
        if (cells != null) return;
        cells = Itemizer.of(paragraph, tag, context);
        Breaks.find(cells, format, context, right - format.left());
        filler = new LineFiller(cells, format, context, right);
    }

    /**
     * The paragraph's lines, one at least. Space before and after it, its borders and its shading are the page flow's.
     *
     * @param measure width of the column, pt
     * @param tag     the paragraph's structure element; null for decoration
     */
    static List<Line> of(Paragraph paragraph, double measure, Tag tag, TextContext context) {
        return new Lines(paragraph, measure, tag, context).set();
    }

    /**
     * The paragraph as columns from right to left, Chinese characters standing (tbRl).
     *
     * @param measure height of the column, pt
     */
    static List<Line> upright(Paragraph paragraph, double measure, Tag tag, TextContext context) {
        return of(paragraph, measure, tag, context).stream().map(Upright::of).toList();
    }

    /** The paragraph before it is broken into lines, for text whose lines depend on where they stand. */
    static Lines open(Paragraph paragraph, double measure, Tag tag, TextContext context) {
        return new Lines(paragraph, measure, tag, context);
    }

    /** A line, the cells it is made of, and what it keeps clear of: see {@link Obstacles}. */
    record Fit(Line line, int start, int end, boolean last, double measure, List<Obstacles.Strip> strips, double drop) {
        Fit with(Line other) {
            return new Fit(other, start, end, last, measure, strips, drop);
        }
    }

    private List<Line> set() {
        List<Line> lines = new ArrayList<>();
        for (Fit fit : fits()) lines.add(fit.line);
        return lines;
    }

    /** All lines, each as wide as the column. */
    List<Fit> fits() {
        List<Fit> known = key == null ? null : context.repeats().get(key, tag);
        if (known != null) return known;
        itemize();
        List<Fit> out = new ArrayList<>();
        Fit fit = next(0);
        out.add(fit);
        while (!fit.last) out.add(fit = next(fit.end));
        if (key != null && cells.complete) context.repeats().put(key, out, tag);
        return out;
    }

    /** A line as wide as the column. */
    private Fit next(int start) {
        double x = left(start, 0);
        int end = start < cells.size() ? filler.end(start, x) : start;
        Line.End kind = kind(end, start);
        boolean last = last(end, kind);
        LineHeight.Box box = box(start, end, last);
        Composer composer = new Composer(cells, filler, format.align(), start, end, x, right, kind == Line.End.TEXT);
        LineItems made = new LineItems(cells, composer, box, last);
        Line line = new Line(box.height(), box.baseline(), made.items(), notes(start, end), kind, made.inlays);
        return new Fit(line, start, end, last, measure, whole, 0);
    }

    private double left(int start, double from) {
        return from + format.left() + (start == 0 ? format.firstLine() - labelShift() : 0);
    }

    /**
     * A manual line break leaves its line unstretched, and an empty line behind it at the paragraph's end, as a column break
     * does; behind a page break the paragraph mark stays with the break (splitPgBreakAndParaMark off).
     */
    private boolean last(int end, Line.End kind) {
        return end >= cells.size() && kind != Line.End.LINE_BREAK && kind != Line.End.COLUMN_BREAK;
    }

    private List<Inline.Note> notes(int start, int end) {
        if (cells.notes.isEmpty()) return List.of();
        List<Inline.Note> notes = new ArrayList<>();
        for (Cells.Placed<Inline.Note> note : cells.notes) {
            if (note.cell() >= start && note.cell() < end) notes.add(note.what());
        }
        return notes;
    }

    /**
     * The line that begins with a cell, where it stands.
     *
     * @param x left edge of the column, @param y top of the line were nothing in its way, both pt on the page
     */
    Fit fit(int start, double x, double width, double y, Obstacles obstacles) {
        itemize();
        if (width == measure && !obstacles.meets(x, width, y, Double.MAX_VALUE)) return next(start);
        double drop = 0;
        double height = box(start, start, true).height();
        for (int i = 0; ; i++) {
            List<Obstacles.Strip> strips = obstacles.strips(x, width, y + drop, height);
            if (strips.isEmpty()) {
                double below = obstacles.below(y + drop, height);
                if (i < TRIES && below > y + drop) {
                    drop = below - y;
                    continue;
                }
                strips = List.of(new Obstacles.Strip(0, width));
            }
            Fit fit = fit(start, width, strips, drop);
            if (i >= TRIES || fit.line.height() <= height
                    || strips.equals(obstacles.strips(x, width, y + drop, fit.line.height()))) {
                return fit;
            }
            height = fit.line.height();
        }
    }

    /** Fills one strip after the other; together they are one line. */
    private Fit fit(int start, double width, List<Obstacles.Strip> strips, double drop) {
        int[] ends = new int[strips.size()];
        double[] lefts = new double[strips.size()];
        double[] rights = new double[strips.size()];
        LineFiller[] fillers = new LineFiller[strips.size()];
        int end = start;
        Line.End kind = Line.End.TEXT;
        boolean last = false;
        int used = 0;
        while (used < strips.size() && !last && kind == Line.End.TEXT) {
            Obstacles.Strip strip = strips.get(used);
            int from = end;
            lefts[used] = used > 0 ? strip.left() : left(start, strip.left());
            rights[used] = strip.right() - (used == strips.size() - 1 ? format.right() : 0);
            fillers[used] = rights[used] == right ? filler : new LineFiller(cells, format, context, rights[used]);
            end = from < cells.size() ? fillers[used].end(from, lefts[used]) : from;
            kind = kind(end, from);
            last = last(end, kind);
            ends[used++] = end;
        }
        LineHeight.Box box = box(start, end, last);
        List<Item> items = new ArrayList<>();
        List<Line.Inlay> inlays = new ArrayList<>();
        for (int i = 0, from = start; i < used; from = ends[i++]) {
            boolean goesOn = i + 1 < used || kind == Line.End.TEXT;
            Composer composer = new Composer(cells, fillers[i], format.align(), from, ends[i], lefts[i], rights[i], goesOn);
            LineItems made = new LineItems(cells, composer, box, last && i + 1 == used);
            items.addAll(made.items());
            inlays.addAll(made.inlays);
        }
        Line line = new Line(box.height(), box.baseline(), items, notes(start, end), kind, inlays);
        return new Fit(line, start, end, last, width, strips, drop);
    }

    private Line.End kind(int end, int start) {
        if (end > start) {
            switch (cells.code[end - 1]) {
                case Cells.LINE_BREAK:
                    return Line.End.LINE_BREAK;
                case Cells.PAGE_BREAK:
                    return Line.End.PAGE_BREAK;
                case Cells.COLUMN_BREAK:
                    return Line.End.COLUMN_BREAK;
                default:
            }
        }
        return end < cells.size() ? Line.End.TEXT : Line.End.PARAGRAPH;
    }

    /** A number that is right-aligned or centred stands before or about the place where the line begins (17.9.7). */
    private double labelShift() {
        if (paragraph.label() == null) return 0;
        double width = 0;
        for (int i = 0; i < cells.label; i++) if (cells.mark[i] != Mark.SPACE) width += cells.advance[i];
        return switch (paragraph.label().align()) {
            case LEFT -> 0;
            case CENTER -> width / 2;
            case RIGHT -> width;
        };
    }

    private LineHeight.Box box(int start, int end, boolean last) {
        LineHeight height = new LineHeight();
        Style seen = null;
        boolean empty = true;
        for (int i = start; i < end; i++) {
            Style style = cells.style[i];
            if (style == null || style == seen) continue;
            height.add(style);
            seen = style;
            empty = false;
        }
        for (Cells.Placed<Cells.Ruby> ruby : cells.rubies) {
            if (ruby.cell() < start || ruby.cell() >= end) continue;
            for (int i = 0; i < ruby.what().text().size(); i++) {
                Style style = ruby.what().text().style[i];
                if (style != null) height.add(ruby.what().raise() + style.ascent());
            }
        }
        for (Cells.Placed<Inline.Drawing> drawing : cells.drawings) {
            if (drawing.cell() < start || drawing.cell() >= end) continue;
            height.add(drawing.what().height());
            empty = false;
        }
        if (last || empty) height.add(paragraph.mark(), context);
        return height.box(format, context.grid());
    }
}
