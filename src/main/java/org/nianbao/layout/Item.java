package org.nianbao.layout;

import org.nianbao.font.Face;

/** Something to be painted. Coordinates as in {@link Page}. */
public sealed interface Item {

    /** The structure element it belongs to; null for decoration (rules, page numbers, repeated headings). */
    Tag tag();

    /** The same item, moved. */
    Item moved(double dx, double dy);

    /** The same item under another tag. */
    Item tagged(Tag tag);

    /**
     * Characters of one face and size on one baseline.
     *
     * @param x        left end of the first character
     * @param baseline distance of the baseline from the page's upper edge
     * @param text     in logical order
     * @param advances for each code point of {@code text}, from its origin to the next one's, pt; kerning, squeezing,
     *                 justification and the grid are in it
     * @param scale    horizontal scale of the glyphs, 1 is 100 %
     * @param turn     degrees, counter-clockwise, about (x, baseline); 0, 90 or -90
     * @param what     where decoration comes from (page number, repeated header), for the painter's artifact type
     */
    record Glyphs(Tag tag, Face face, double size, double x, double baseline, String text, double[] advances,
                  double scale, int rgb, boolean bold, boolean italic, int turn, Artifact what) implements Item {
        @Override
        public Glyphs moved(double dx, double dy) {
            return new Glyphs(tag, face, size, x + dx, baseline + dy, text, advances, scale, rgb, bold, italic, turn, what);
        }

        @Override
        public Glyphs tagged(Tag other) {
            return new Glyphs(other, face, size, x, baseline, text, advances, scale, rgb, bold, italic, turn, what);
        }

        /** Sum of the advances. */
        public double width() {
            double sum = 0;
            for (double advance : advances) sum += advance;
            return sum;
        }
    }

    /** A straight line with square ends. {@code dash} is {on, off} in pt; null for a solid line. */
    record Rule(Tag tag, double x1, double y1, double x2, double y2, double width, int rgb, double[] dash) implements Item {
        @Override
        public Rule moved(double dx, double dy) {
            return new Rule(tag, x1 + dx, y1 + dy, x2 + dx, y2 + dy, width, rgb, dash);
        }

        @Override
        public Rule tagged(Tag other) {
            return new Rule(other, x1, y1, x2, y2, width, rgb, dash);
        }
    }

    /** A filled rectangle. */
    record Fill(Tag tag, double x, double y, double width, double height, int rgb) implements Item {
        @Override
        public Fill moved(double dx, double dy) {
            return new Fill(tag, x + dx, y + dy, width, height, rgb);
        }

        @Override
        public Fill tagged(Tag other) {
            return new Fill(other, x, y, width, height, rgb);
        }
    }

    /** A filled circle about (x, y). */
    record Disc(Tag tag, double x, double y, double radius, int rgb) implements Item {
        @Override
        public Disc moved(double dx, double dy) {
            return new Disc(tag, x + dx, y + dy, radius, rgb);
        }

        @Override
        public Disc tagged(Tag other) {
            return new Disc(other, x, y, radius, rgb);
        }
    }

    /** A PNG or JPEG; {@code part} identifies it, so that a picture used twice is stored once. */
    record Image(Tag tag, String part, byte[] data, double x, double y, double width, double height) implements Item {
        @Override
        public Image moved(double dx, double dy) {
            return new Image(tag, part, data, x + dx, y + dy, width, height);
        }

        @Override
        public Image tagged(Tag other) {
            return new Image(other, part, data, x, y, width, height);
        }
    }

    /** The clickable area of a link; its tag is a {@link Tag.Role#LINK}. */
    record LinkArea(Tag tag, double x, double y, double width, double height, String uri, String target, String tip) implements Item {
        @Override
        public LinkArea moved(double dx, double dy) {
            return new LinkArea(tag, x + dx, y + dy, width, height, uri, target, tip);
        }

        @Override
        public LinkArea tagged(Tag other) {
            return new LinkArea(other, x, y, width, height, uri, target, tip);
        }
    }

    /** A named place that links, PAGEREF and the outline point at. */
    record Anchor(String name, double x, double y) implements Item {
        @Override
        public Tag tag() {
            return null;
        }

        @Override
        public Anchor moved(double dx, double dy) {
            return new Anchor(name, x + dx, y + dy);
        }

        @Override
        public Anchor tagged(Tag other) {
            return this;
        }
    }

    /**
     * An element that has its place in the structure here, though nothing of it is painted here: an empty cell, or a cell
     * whose text stands on a later page.
     */
    record Element(Tag tag) implements Item {
        @Override
        public Element moved(double dx, double dy) {
            return this;
        }

        @Override
        public Element tagged(Tag other) {
            return new Element(other);
        }
    }

    /** Kinds of decoration (ISO 32000-1 14.8.2.2). */
    enum Artifact { NONE, HEADER, FOOTER, REPEATED }
}
