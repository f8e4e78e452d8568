package org.nianbao.font;

/**
 * The faces that serve one family name, the wanted one first, then those that fill its gaps.
 * A face is loaded when it is first asked for.
 */
public interface Chain {

    /** The family as the document names it: {@code 仿宋_GB2312}. */
    String family();

    /** The face whose metrics set the line's height, whichever face draws a character. */
    Face primary();

    /** The first face that draws the code point, or null where none does. */
    Face faceFor(int codePoint);

    /** True where bold was asked for and the faces have no bold of their own: the painter thickens the outline. */
    boolean fakeBold();

    /** True where italic was asked for and the faces have none: the painter slants the outline. */
    boolean fakeItalic();

    /** The names of the chain's faces in order, for messages. */
    java.util.List<String> names();

    /** Told by who draws with another face than the first: which file filled a gap is worth knowing. */
    default void filled(Face face) {}
}
