package org.nianbao.layout;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.nianbao.layout.Obstacles.Area;
import org.nianbao.layout.Piece.Bond;
import org.nianbao.layout.doc.Inline;
import org.nianbao.layout.doc.Paragraph;
import org.nianbao.layout.doc.ParagraphFormat;

/** Makes one paragraph's pieces, and makes them again from some line on where floating drawings stand in their way. */
final class ParagraphFlow {
    final Paragraph paragraph;
    final Lines lines;
    private final double before;
    private final double after;
    private final boolean opens;
    private final boolean closes;
    private final TextPiece.Headed headed;
    private final List<Floating> anchored;
    private final Structure structure;
    private final FlowContext context;
    /** Null until a line holds one. */
    private Map<Inline.Shape, ShapeBox> inlays;

    /**
     * @param before space above the first line, @param after below the last
     * @param opens  whether the first line begins a box of borders, @param closes whether the last ends it
     */
    ParagraphFlow(Paragraph paragraph, Lines lines, double before, double after, boolean opens, boolean closes,
            TextPiece.Headed headed, Structure structure, FlowContext context) {
        this.paragraph = paragraph;
        this.lines = lines;
        this.before = before;
        this.after = after;
        this.opens = opens;
        this.closes = closes;
        this.headed = headed;
        this.structure = structure;
        this.context = context;
        this.anchored = anchored();
    }

    private List<Floating> anchored() {
        List<Floating> out = List.of();
        for (Inline inline : paragraph.inlines()) {
            if (!(inline instanceof Inline.Drawing drawing) || drawing.anchor() == null) continue;
            if (out.isEmpty()) out = new ArrayList<>();
            if (drawing instanceof Inline.Shape shape) {
                out.add(new Floating(shape, null, null, shape(shape)));
                continue;
            }
            Inline.Picture picture = (Inline.Picture) drawing;
            boolean described = !structure.decoration() && !picture.alt().isEmpty();
            Tag tag = described ? structure.parent().described(Tag.Role.FIGURE, picture.alt()) : null;
            out.add(new Floating(picture, null, tag, null));
        }
        return out;
    }

    private ShapeBox shape(Inline.Shape shape) {
        return ShapeBox.of(shape, structure.inside(structure.parent()), context);
    }

    /** All pieces, the lines as wide as the column. */
    List<TextPiece> pieces() {
        return pieces(lines.fits(), 0);
    }

    private List<TextPiece> pieces(List<Lines.Fit> fits, int from) {
        List<TextPiece> out = new ArrayList<>(fits.size());
        int last = from + fits.size() - 1;
        for (int i = from; i <= last; i++) out.add(piece(fits.get(i - from), i, last));
        return out;
    }

    private TextPiece piece(Lines.Fit fit, int i, int last) {
        ParagraphFormat format = paragraph.format();
        TextPiece piece = new TextPiece(this, fit, i);
        piece.bond = bond(format, i, last);
        piece.opensBox = i == 0 && opens;
        piece.closesBox = i == last && closes;
        piece.endsPage = piece.line.end() == Line.End.PAGE_BREAK;
        piece.endsColumn = piece.line.end() == Line.End.COLUMN_BREAK;
        if (i == 0) {
            piece.before = before;
            piece.startsPage = format.pageBreakBefore();
            piece.headed = headed;
            piece.floating = anchored;
        }
        if (i == last) piece.after = after;
        if (piece.line.inlays().isEmpty()) return piece;
        piece.floating = new ArrayList<>(piece.floating);
        if (inlays == null) inlays = new IdentityHashMap<>();
        for (Line.Inlay inlay : piece.line.inlays()) {
            piece.floating.add(new Floating(inlay.shape(), inlay, null, inlays.computeIfAbsent(inlay.shape(), this::shape)));
        }
        return piece;
    }

    private static Bond bond(ParagraphFormat format, int line, int last) {
        if (line == last) return format.keepNext() ? Bond.NEXT : Bond.NONE;
        if (format.widowControl() && (line == 0 || line == last - 1)) return Bond.WIDOW;
        return format.keepLines() ? Bond.LINES : Bond.NONE;
    }

    /**
     * The pieces from one on, set where they stand.
     *
     * @param x left edge of the column, @param y the piece's top were nothing in its way
     */
    List<TextPiece> again(TextPiece from, double x, double width, double y, Obstacles obstacles) {
        List<Lines.Fit> fits = new ArrayList<>();
        double at = y + from.above();
        for (int start = from.fit.start(); ; ) {
            Lines.Fit fit = lines.fit(start, x, width, at, obstacles);
            fits.add(fit);
            at += fit.drop() + fit.line().height();
            start = fit.end();
            if (fit.last()) return pieces(fits, from.index);
        }
    }

    /** What wrapped drawings of a piece stand in the way of. */
    static List<Area> areas(TextPiece piece, Floating.Spot spot) {
        List<Area> out = new ArrayList<>();
        for (Floating floating : piece.floating) if (floating.wraps()) out.add(floating.area(spot));
        return out;
    }

    static boolean wraps(TextPiece piece) {
        for (Floating floating : piece.floating) if (floating.wraps()) return true;
        return false;
    }
}
