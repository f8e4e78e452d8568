package org.nianbao.layout.doc;

import java.util.List;
import org.nianbao.layout.doc.Table.Cell.Direction;
import org.nianbao.layout.doc.Table.Cell.VerticalAlign;

/** What stands in a line. */
public sealed interface Inline {

    /** @param link the hyperlink it belongs to; null where there is none */
    record Text(String text, RunFormat format, Link link) implements Inline {}

    record Tab(RunFormat format) implements Inline {}

    record Break(Kind kind) implements Inline {
        public enum Kind { LINE, PAGE, COLUMN }
    }

    /**
     * A field whose value the layout knows better than the file (17.16).
     *
     * @param target bookmark of PAGEREF, id of the note whose mark NOTE repeats; empty otherwise
     * @param cached the value the file holds
     * @param number format of the number, ST_NumberFormat name; of a PAGE without a switch its section's
     */
    record Field(Kind kind, String target, String cached, String number, RunFormat format, Link link) implements Inline {
        public enum Kind { PAGE, NUMPAGES, SECTIONPAGES, PAGEREF, NOTE }
    }

    /** A picture or shape; its anchor is null where it stands in the line. */
    sealed interface Drawing extends Inline permits Picture, Shape {
        double width();

        double height();

        Anchor anchor();
    }

    /**
     * @param part   package part that holds the picture
     * @param alt    what a screen reader says; empty for decoration
     * @param anchor null where the picture stands in the line
     */
    record Picture(String part, byte[] data, double width, double height, String alt, Anchor anchor) implements Drawing {}

    /**
     * A rectangle or line, and the text box in it (wps:wsp, [MS-ODRAWXML] 2.3.1).
     *
     * @param fill 0xRRGGBB; null for none
     * @param box  null where it holds no text
     * @param spot in a clerk's words
     */
    record Shape(Geometry geometry, double width, double height, Integer fill, Outline outline, TextBox box,
                 Anchor anchor, String spot) implements Drawing {
        /** A line falls from the upper left to the lower right corner, or rises from the lower left to the upper right. */
        public enum Geometry { RECTANGLE, FALLING_LINE, RISING_LINE }
    }

    /**
     * A shape's outline.
     *
     * @param strokes parts of the width: ink and gaps in turn from above; one part is a single line
     * @param dash    {on, off} in pt; empty for a solid line
     */
    record Outline(double width, int rgb, List<Double> strokes, List<Double> dash) {
        public static final Outline NONE = new Outline(0, 0, List.of(1.0), List.of());

        public Outline {
            strokes = List.copyOf(strokes);
            dash = List.copyOf(dash);
        }

        public boolean visible() {
            return width > 0;
        }
    }

    /**
     * Text in a shape (wps:bodyPr, ISO 29500-1 21.1.2.1.1).
     *
     * @param grows the shape is as high as its text
     * @param wraps lines break at the shape's width
     */
    record TextBox(double top, double right, double bottom, double left, VerticalAlign vertical, Direction direction,
                   boolean grows, boolean wraps, List<Block> blocks) {
        public TextBox {
            blocks = List.copyOf(blocks);
        }
    }

    /**
     * A floating drawing's place: offsets from {@code fromX} and {@code fromY}, pt; an alignment goes before an offset.
     *
     * @param wrap  {@code None}, {@code Square}, {@code TopAndBottom}, {@code Tight}, {@code Through}; empty for none
     * @param clear what text keeps away from it
     */
    record Anchor(String fromX, double x, String alignX, String fromY, double y, String alignY, boolean behind, String wrap,
                  Clear clear) {
        public Anchor(String fromX, double x, String alignX, String fromY, double y, String alignY, boolean behind,
                      String wrap) {
            this(fromX, x, alignX, fromY, y, alignY, behind, wrap, Clear.NONE);
        }

        public boolean wraps() {
            return !wrap.isEmpty() && !wrap.equals("None");
        }

        /** True where its height on the page is that of the paragraph it is anchored in. */
        public boolean follows() {
            return fromY.equals("paragraph") || fromY.equals("line");
        }
    }

    /**
     * Distances of wrapped text, pt, and where it stands (20.4.3.7).
     *
     * @param side {@code bothSides}, {@code left}, {@code right}, {@code largest}
     */
    record Clear(double top, double right, double bottom, double left, String side) {
        public static final Clear NONE = new Clear(0, 0, 0, 0, "bothSides");
    }

    /**
     * The reference mark of a note.
     *
     * @param onPage ST_NumberFormat of a mark that is counted on each page; "" for one that stands
     */
    record Note(int id, String mark, RunFormat format, String onPage) implements Inline {
        public Note(int id, String mark, RunFormat format) {
            this(id, mark, format, "");
        }
    }

    /** A bookmark's begin: a target of links and PAGEREF. */
    record Bookmark(String name) implements Inline {}

    /**
     * @param uri    outside target; empty for a target inside
     * @param target bookmark inside; empty for a target outside
     */
    record Link(String uri, String target, String tip) {}
}
