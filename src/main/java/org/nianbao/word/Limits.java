package org.nianbao.word;

/**
 * How much a Word file may unpack to. A report of 300 pages with 100 tables stays under a tenth of each.
 *
 * @param entries number of parts
 * @param part    bytes of one part, unpacked
 * @param total   bytes of all parts, unpacked
 * @param ratio   unpacked : packed, for parts above {@link #SMALL}; deflate itself ends at about 1030
 * @param depth   elements inside one another in an XML part
 */
record Limits(int entries, int part, long total, int ratio, int depth) {
    static final Limits DEFAULT = new Limits(4_000, 64 << 20, 160L << 20, 300, 500);
    /** Short parts may be anything: a few lines of repeated XML pack very well. */
    static final int SMALL = 1 << 20;
}
