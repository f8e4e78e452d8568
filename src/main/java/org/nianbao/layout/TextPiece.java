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

    /** A floating picture and its structure element. */
    record Floating(Inline.Picture picture, Tag tag) {}

    final Line line;
    final Paragraph paragraph;
    final double measure;
    /** First line of a box, last line of a box: paragraphs with the same borders share one. */
    boolean opensBox;
    boolean closesBox;
    Headed headed;
    /** Room above for a picture that text does not run beside. */
    double band;
    List<Floating> floating = List.of();

    TextPiece(Line line, Paragraph paragraph, double measure) {
        this.line = line;
        this.paragraph = paragraph;
        this.measure = measure;
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
    double height() {
        return band + above() + line.height() + below();
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

    /** 17.3.1.24: between paragraphs with the same borders and indents none is drawn; they stand in one box. */
    static boolean joined(Paragraph a, Paragraph b) {
        ParagraphFormat f = a.format();
        ParagraphFormat g = b.format();
        return f.top().equals(g.top()) && f.bottom().equals(g.bottom()) && f.leftBorder().equals(g.leftBorder())
                && f.rightBorder().equals(g.rightBorder()) && java.util.Objects.equals(f.shade(), g.shade())
                && f.left() == g.left() && f.right() == g.right();
    }
}
