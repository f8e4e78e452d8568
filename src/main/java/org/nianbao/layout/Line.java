package org.nianbao.layout;

import java.util.List;
import org.nianbao.layout.doc.Inline;

/**
 * A line of text, placed relative to its own upper left corner: x from the left edge of the paragraph's column
 * (indents are in it), y downwards.
 *
 * @param height   distance to the next line's top; space before and after the paragraph is not in it
 * @param baseline from the line's top
 * @param items    in reading order, tagged
 * @param notes    footnotes referred to in it, whose text must stand on the same page
 * @param end      what follows the line: nothing special, or a page or column break
 * @param inlays   shapes that stand in it, painted and tagged by the flow
 */
record Line(double height, double baseline, List<Item> items, List<Inline.Note> notes, End end,
            List<Inlay> inlays) {
    enum End { TEXT, PARAGRAPH, LINE_BREAK, PAGE_BREAK, COLUMN_BREAK }

    /** A shape and where its upper left corner stands in the line. */
    record Inlay(Inline.Shape shape, double x, double y) {}

    Line {
        items = List.copyOf(items);
        notes = List.copyOf(notes);
        inlays = List.copyOf(inlays);
    }
}
