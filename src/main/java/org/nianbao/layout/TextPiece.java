package org.nianbao.layout;

import java.util.List;
import org.nianbao.layout.doc.Border;
import org.nianbao.layout.doc.Inline;
import org.nianbao.layout.doc.Paragraph;
import org.nianbao.layout.doc.ParagraphFormat;

/** One line of a paragraph. */
final class TextPiece extends Piece {
    /** An entry of the outline that begins with a line. */
    record Headed(int level, String title) {}

    /** What the paragraph's pieces are made by, and the part of it that is this one. */
    final ParagraphFlow source;
    final Lines.Fit fit;
    final int index;
    final Line line;
    final Paragraph paragraph;
    final double measure;
    /** First line of a box, last line of a box: paragraphs with the same borders share one. */
    boolean opensBox;
    boolean closesBox;
    Headed headed;
    /** Drawings that stand on the page with this line. */
    List<Floating> floating = List.of();

    /** @param index of the line in its paragraph */
    TextPiece(ParagraphFlow source, Lines.Fit fit, int index) {
        this.source = source;
        this.fit = fit;
        this.index = index;
        this.line = fit.line();
        this.paragraph = source.paragraph;
        this.measure = fit.measure();
        this.drop = fit.drop();
    }

    /** Room above the line for the upper border. */
    double above() {
        Border top = paragraph.format().top();
        return opensBox && top.visible() ? GridLines.thickness(top) + top.space() : 0;
    }

    double below() {
        Border bottom = paragraph.format().bottom();
        return closesBox && bottom.visible() ? GridLines.thickness(bottom) + bottom.space() : 0;
    }

    @Override
    String spot() {
        return paragraph.spot();
    }

    @Override
    double height() {
        return above() + line.height() + below();
    }

    @Override
    List<Inline.Note> notes() {
        return line.notes();
    }

    boolean boxed() {
        ParagraphFormat f = paragraph.format();
        return f.shade() != null || f.top().visible() || f.bottom().visible() || f.leftBorder().visible()
                || f.rightBorder().visible();
    }

    /** Whether the line is as wide as the column it was set for. */
    boolean plain() {
        return drop == 0 && fit.strips().size() == 1 && fit.strips().get(0).left() == 0
                && fit.strips().get(0).right() == measure;
    }

    /** Whether the line stays as it is where it stands: {@code y} is its top were nothing in its way. */
    boolean stands(double x, double width, double y, Obstacles obstacles) {
        if (width == measure && plain() && !obstacles.meets(x, width, y + above(), line.height())) return true;
        Lines.Fit there = source.lines.fit(fit.start(), x, width, y + above(), obstacles);
        return there.drop() == drop && there.measure() == measure && there.strips().equals(fit.strips());
    }

    /** 17.3.1.24: between paragraphs with the same borders and indents none is drawn; they stand in one box. */
    static boolean joined(Paragraph a, Paragraph b) {
        ParagraphFormat f = a.format();
        ParagraphFormat g = b.format();
        return f.top().equals(g.top()) && f.bottom().equals(g.bottom()) && f.leftBorder().equals(g.leftBorder())
                && f.rightBorder().equals(g.rightBorder()) && java.util.Objects.equals(f.shade(), g.shade())
                && f.left() == g.left() && f.right() == g.right();
    }
}
