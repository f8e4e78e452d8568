package org.nianbao.font;

/** One font program. Thread safe; instances are compared by identity. */
public interface Face {

    /** The font's own name, for messages: {@code Gongwen FangSong}. */
    String name();

    /** Whether the font draws this code point (control characters never). */
    boolean has(int codePoint);

    /** Advance width of the code point in 1/1000 em; 0 where the font lacks it. */
    int advance(int codePoint);

    /** Height above the baseline in 1/1000 em (hhea), positive. */
    int ascent();

    /** Depth below the baseline in 1/1000 em (hhea), positive. */
    int descent();

    /** Extra space between lines in 1/1000 em (hhea). */
    int lineGap();
}
