package org.nianbao.layout;

import java.util.List;
import org.nianbao.layout.doc.Inline;

/** Something in a column that stands whole on one page: a line of text, or a table row until it is split. */
abstract sealed class Piece permits TextPiece, TableRow {
    /** What holds a piece to the next one; where a chain is longer than a page the weaker bonds give way first. */
    enum Bond {
        NONE,
        /** Table rows whose paragraphs are kept with the next. */
        ROWS,
        /** keepNext (17.3.1.15), and the repeated rows of a table to the first row below. */
        NEXT,
        /** keepLines (17.3.1.14). */
        LINES,
        /** widowControl (17.3.1.44). */
        WIDOW
    }

    /** Space above; Word drops it at the top of a page that the text itself ran on to. */
    double before;
    /** Space below; it never needs room on the page. */
    double after;
    /** How far it stands further down because of a floating drawing that nothing stands beside. */
    double drop;
    Bond bond = Bond.NONE;
    boolean startsPage;
    boolean endsPage;
    boolean endsColumn;

    abstract double height();

    abstract List<Inline.Note> notes();

    /** Where it stands in the document, for messages. */
    abstract String spot();
}
