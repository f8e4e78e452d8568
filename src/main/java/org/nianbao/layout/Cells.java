package org.nianbao.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.nianbao.layout.doc.Inline;

/**
 * A paragraph as a row of cells, one for each code point, tab, picture or break: parallel arrays, so that a long text
 * costs no object per character. Widths are pt.
 */
final class Cells {
    /** Codes of cells that are not characters. */
    static final int PICTURE = -1;
    static final int LINE_BREAK = -2;
    static final int PAGE_BREAK = -3;
    static final int COLUMN_BREAK = -4;
    /** No face draws it; it has been reported. */
    static final int MISSING = -5;
    /** Room beside a text with a wider phonetic guide; the guide is drawn where the second one stands. */
    static final int ROOM = -6;
    static final int RUBY = -7;

    /** What an invisible character said about breaking behind a cell. */
    static final byte FREE = 0;
    static final byte ALLOWED = 1;
    static final byte FORBIDDEN = 2;

    private int size;
    int[] code = new int[64];
    Style[] style = new Style[64];
    Mark[] mark = new Mark[64];
    double[] advance = new double[64];
    /** Added between a cell and the next where both stand in one line: a gap, or (negative) two marks drawn close. */
    double[] join = new double[64];
    /** The blank half a mark can lose; 0 for others. */
    double[] blank = new double[64];
    boolean[] breakAfter = new boolean[64];
    /** Nothing comes between a cell and the next: no break, no gap, nothing squeezed or stretched. */
    boolean[] bound = new boolean[64];
    byte[] wish = new byte[64];
    /** A hyphen is printed behind the cell where a line ends there (17.3.3.29). */
    boolean[] hyphen = new boolean[64];
    /** Whether nothing is missing that was reported with the paragraph's place. */
    boolean complete;
    /** Cells of the number in front of the text. */
    int label;
    final List<Placed<Inline.Drawing>> drawings = new ArrayList<>();
    final List<Placed<Inline.Note>> notes = new ArrayList<>();
    final List<Placed<Ruby>> rubies = new ArrayList<>();
    final List<Placed<String>> anchors = new ArrayList<>();

    /** Something that stands at a cell. */
    record Placed<T>(int cell, T what, Tag tag) {}

    /**
     * A phonetic guide.
     *
     * @param from  first cell of the text below it
     * @param raise of its baseline, pt
     */
    record Ruby(int from, Cells text, double raise) {
        double width() {
            double width = 0;
            for (int i = 0; i < text.size(); i++) width += text.advance[i];
            return width;
        }
    }

    int size() {
        return size;
    }

    void add(int codePoint, Style how, Mark kind, double width) {
        if (size == code.length) grow();
        code[size] = codePoint;
        style[size] = how;
        mark[size] = kind;
        advance[size] = width;
        size++;
    }

    /** Width of the hyphen that a line ending behind the cell has; 0 for most. */
    double hyphen(int cell) {
        if (!hyphen[cell] || style[cell] == null) return 0;
        return style[cell].face().advance('-') / 1000.0 * style[cell].size() * style[cell].format().scale();
    }

    boolean isBreak(int cell) {
        return mark[cell] == Mark.BREAK;
    }

    /** Whether a full-width mark's blank half is on its left. */
    boolean opens(int cell) {
        return mark[cell] == Mark.OPEN;
    }

    private void grow() {
        int capacity = size * 2;
        code = Arrays.copyOf(code, capacity);
        style = Arrays.copyOf(style, capacity);
        mark = Arrays.copyOf(mark, capacity);
        advance = Arrays.copyOf(advance, capacity);
        join = Arrays.copyOf(join, capacity);
        blank = Arrays.copyOf(blank, capacity);
        breakAfter = Arrays.copyOf(breakAfter, capacity);
        wish = Arrays.copyOf(wish, capacity);
        hyphen = Arrays.copyOf(hyphen, capacity);
        bound = Arrays.copyOf(bound, capacity);
    }
}
