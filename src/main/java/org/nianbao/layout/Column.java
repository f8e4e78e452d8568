package org.nianbao.layout;

import java.util.ArrayList;
import java.util.List;
import org.nianbao.layout.doc.Border;
import org.nianbao.layout.doc.PageSetup;
import org.nianbao.layout.doc.ParagraphFormat;

/** Pieces one below the other at their places: a page's text area, a cell, a header. */
final class Column {
    private final List<Placed> placed = new ArrayList<>();

    /** @param x left edge of the column, pt on the page */
    private record Placed(Piece piece, double x, double y) {}

    boolean isEmpty() {
        return placed.isEmpty();
    }

    void add(Piece piece, double x, double y) {
        placed.add(new Placed(piece, x, y));
    }

    /** The pieces stacked from {@code y} downwards. */
    static Column stack(List<Piece> pieces, double x, double y) {
        Column column = new Column();
        for (Piece piece : pieces) {
            y += piece.before + piece.drop;
            column.add(piece, x, y);
            y += piece.height() + piece.after;
        }
        return column;
    }

    static double height(List<Piece> pieces) {
        double height = 0;
        for (Piece piece : pieces) height += piece.before + piece.drop + piece.height() + piece.after;
        return height;
    }

    void paint(Canvas canvas) {
        int i = 0;
        while (i < placed.size()) {
            Placed first = placed.get(i);
            int end = i + 1;
            if (first.piece instanceof TableRow row) {
                List<TablePart.Placed> rows = new ArrayList<>();
                while (end < placed.size() && placed.get(end).piece instanceof TableRow r && r.table == row.table
                        && placed.get(end).x == first.x) {
                    end++;
                }
                for (Placed p : placed.subList(i, end)) rows.add(new TablePart.Placed((TableRow) p.piece, p.y));
                new TablePart(row.table, rows, first.x).paint(canvas);
            } else {
                while (end < placed.size() && goesOn(placed.get(end - 1), placed.get(end))) end++;
                box(i, end, canvas);
            }
            i = end;
        }
    }

    private static boolean goesOn(Placed a, Placed b) {
        return b.piece instanceof TextPiece below && a.piece instanceof TextPiece above && !below.opensBox
                && !above.closesBox && a.x == b.x;
    }

    /** Lines that share borders and shading (17.3.1.24, 17.3.1.31). */
    private void box(int from, int to, Canvas canvas) {
        Placed first = placed.get(from);
        Placed last = placed.get(to - 1);
        TextPiece opening = (TextPiece) first.piece;
        boolean boxed = opening.boxed();
        ParagraphFormat f = opening.paragraph.format();
        double top = first.y;
        double bottom = last.y + last.piece.height();
        double left = first.x + f.left() + Math.min(0, f.firstLine()) - space(f.leftBorder());
        double right = first.x + opening.measure - f.right() + space(f.rightBorder());
        if (boxed && f.shade() != null) canvas.add(new Item.Fill(null, left, top, right - left, bottom - top, f.shade()));
        for (Placed p : placed.subList(from, to)) text((TextPiece) p.piece, p.x, p.y, canvas);
        if (!boxed) return;
        GridLines lines = new GridLines();
        lines.down(left, top, bottom, f.leftBorder());
        lines.down(right, top, bottom, f.rightBorder());
        if (opening.opensBox) lines.across(top, left, right, f.top());
        if (((TextPiece) last.piece).closesBox) lines.across(bottom - GridLines.thickness(f.bottom()), left, right, f.bottom());
        lines.paint(canvas);
    }

    private static double space(Border border) {
        return border.visible() ? border.space() + GridLines.thickness(border) / 2 : 0;
    }

    private static void text(TextPiece piece, double x, double y, Canvas canvas) {
        if (!piece.floating.isEmpty()) {
            Floating.Spot spot = Floating.Spot.of(canvas.setup, canvas.even, piece, x, y - piece.drop);
            for (Floating floating : piece.floating) floating.paint(spot, canvas);
        }
        double top = y + piece.above();
        if (piece.headed != null) canvas.headings.add(new Canvas.Heading(piece.headed, top));
        canvas.add(piece.line.items(), x, top);
    }

    /** Whether something printed stands within an area. */
    boolean meets(Obstacles.Area area) {
        for (Placed p : placed) {
            boolean printed = !(p.piece instanceof TextPiece text) || !text.line.items().isEmpty();
            if (printed && p.y < area.bottom() - 1 && p.y + p.piece.height() > area.top() + 1) return true;
        }
        return false;
    }

    /** What wrapped drawings keep clear. */
    List<Obstacles.Area> areas(PageSetup setup, boolean even) {
        List<Obstacles.Area> out = new ArrayList<>();
        for (Placed p : placed) {
            if (!(p.piece instanceof TextPiece text) || text.floating.isEmpty()) continue;
            out.addAll(ParagraphFlow.areas(text, Floating.Spot.of(setup, even, text, p.x, p.y - text.drop)));
        }
        return out;
    }

    void addAll(Column other) {
        placed.addAll(other.placed);
    }

    /** Moves everything down. */
    void shift(double by) {
        placed.replaceAll(p -> new Placed(p.piece, p.x, p.y + by));
    }

    int size() {
        return placed.size();
    }

    /** Takes away what has been added since. */
    void cut(int from) {
        placed.subList(from, placed.size()).clear();
    }

    /** The pieces added since. */
    List<Piece> from(int from) {
        List<Piece> out = new ArrayList<>();
        for (Placed p : placed.subList(from, placed.size())) out.add(p.piece);
        return out;
    }
}
