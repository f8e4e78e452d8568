package org.nianbao.layout.doc;

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

    /**
     * @param part   package part that holds the picture
     * @param alt    what a screen reader says; empty for decoration
     * @param anchor null where the picture stands in the line
     */
    record Picture(String part, byte[] data, double width, double height, String alt, Anchor anchor) implements Inline {}

    /** A floating picture's place: offsets from {@code fromX} and {@code fromY}, pt. */
    record Anchor(String fromX, double x, String alignX, String fromY, double y, String alignY, boolean behind, String wrap) {}

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
