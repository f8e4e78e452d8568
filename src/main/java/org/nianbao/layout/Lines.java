package org.nianbao.layout;

import java.util.ArrayList;
import java.util.List;
import org.nianbao.layout.doc.Inline;
import org.nianbao.layout.doc.Paragraph;
import org.nianbao.layout.doc.ParagraphFormat;

/** Sets one paragraph into lines, by Word's rules and CLREQ (docs/line-breaking.md). */
final class Lines {
    private final Paragraph paragraph;
    private final ParagraphFormat format;
    private final TextContext context;
    private final Cells cells;
    private final double right;
    private final LineFiller filler;

    private Lines(Paragraph paragraph, double measure, Tag tag, TextContext context) {
        this.paragraph = paragraph;
        this.format = paragraph.format();
        this.context = context;
        this.cells = Itemizer.of(paragraph, tag, context);
        this.right = measure - format.right();
        Breaks.find(cells, format, context, right - format.left());
        this.filler = new LineFiller(cells, format, context, right);
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

    private List<Line> set() {
        List<Line> lines = new ArrayList<>();
        int start = 0;
        boolean open = true;
        while (open) {
            double x = format.left() + (lines.isEmpty() ? format.firstLine() - labelShift() : 0);
            int end = start < cells.size() ? filler.end(start, x) : start;
            Line.End kind = kind(end, start);
            // A manual line break leaves its line unstretched, and an empty line behind it at the paragraph's end;
            // behind a page break the paragraph mark stays with the break (splitPgBreakAndParaMark off).
            open = end < cells.size() || kind == Line.End.LINE_BREAK;
            lines.add(line(start, end, x, kind, !open));
            start = end;
        }
        return lines;
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

    private Line line(int start, int end, double x, Line.End kind, boolean last) {
        LineHeight.Box box = box(start, end, last);
        Composer composer = new Composer(cells, filler, format.align(), start, end, x, right, kind == Line.End.TEXT);
        List<Item> items = new LineItems(cells, composer, box, last).items();
        List<Inline.Note> notes = new ArrayList<>();
        for (Cells.Placed<Inline.Note> note : cells.notes) {
            if (note.cell() >= start && note.cell() < end) notes.add(note.what());
        }
        return new Line(box.height(), box.baseline(), items, notes, kind);
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
        for (Cells.Placed<Inline.Picture> picture : cells.pictures) {
            if (picture.cell() < start || picture.cell() >= end) continue;
            height.add(picture.what().height());
            empty = false;
        }
        if (last || empty) height.add(paragraph.mark(), context);
        return height.box(format, context.grid());
    }
}
