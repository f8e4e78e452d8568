package org.nianbao.layout;

import org.nianbao.layout.doc.ParagraphFormat;

/**
 * Where a paragraph's lines may end, and what happens between two cells that stay together: the gap between Han and
 * Western text, the half em two adjacent full-width marks lose. One pass over the cells.
 */
final class Breaks {
    private final Cells cells;
    private final ParagraphFormat format;
    private final TextContext context;
    private final double measure;
    /** The last cell that is not a space before the pair at hand, and the last that is no combining mark. */
    private int visible = -1;
    private int base = -1;
    private boolean address;
    private boolean tooLong;
    private int stretchEnd;

    private Breaks(Cells cells, ParagraphFormat format, TextContext context, double measure) {
        this.cells = cells;
        this.measure = measure;
        this.format = format;
        this.context = context;
    }

    /** @param measure width of a line, pt */
    static void find(Cells cells, ParagraphFormat format, TextContext context, double measure) {
        new Breaks(cells, format, context, measure).run();
    }

    private void run() {
        for (int i = 0; i < cells.size(); i++) {
            if (context.compressMarks() && fullWidth(i)) cells.blank[i] = half(i);
        }
        for (int i = 0; i + 1 < cells.size(); i++) {
            if (cells.mark[i] != Mark.EXTEND) base = i;
            if (cells.mark[i] != Mark.SPACE) visible = base;
            if (i >= stretchEnd) stretch(i);
            cells.breakAfter[i] = i >= cells.label && wished(i);
            cells.join[i] = join(i);
        }
    }

    private boolean wished(int i) {
        if (cells.bound[i]) return false;
        return switch (cells.wish[i]) {
            case Cells.ALLOWED -> cells.mark[i + 1] != Mark.EXTEND;
            case Cells.FORBIDDEN -> false;
            default -> allowed(cells.mark[base < 0 ? i : base], cells.mark[i + 1], i);
        };
    }

    /** Word marks the end of Western text; inside an address (a URL, an e-mail) a hyphen is no place to break. */
    private void stretch(int from) {
        int end = from;
        boolean found = false;
        while (end < cells.size() && (cells.mark[end].western() || cells.mark[end] == Mark.EXTEND)) {
            int c = cells.code[end];
            found |= c == '@' || c == '/' && end > from && cells.code[end - 1] == '/'
                    || c == '.' && end - 3 >= from && cells.code[end - 1] == 'w' && cells.code[end - 2] == 'w'
                    && cells.code[end - 3] == 'w';
            end++;
        }
        stretchEnd = Math.max(end, from + 1);
        address = found;
        double width = 0;
        if (found) for (int i = from; i < end; i++) width += cells.advance[i];
        tooLong = width > measure;
    }

    private static boolean joint(int codePoint) {
        return codePoint == '/' || codePoint == '?' || codePoint == '&';
    }

    private boolean allowed(Mark a, Mark b, int i) {
        if (b == Mark.EXTEND) return false;
        if (a == Mark.BREAK || b == Mark.BREAK) return false;
        if (a == Mark.TAB || b == Mark.TAB) return true;
        if (b == Mark.SPACE) return false;
        if (a == Mark.SPACE) return afterSpace(b);
        if (a == Mark.GLUE || b == Mark.GLUE) return a.western() && b.western() && inWord(a, b, i);
        if (a.western() && b.western()) return inWord(a, b, i);
        if (Numbers.hold(cells, i) || pair(i)) return false;
        if (!format.kinsoku()) return true;
        if (noStart(i + 1) || a == Mark.OPEN || a == Mark.WESTERN_OPEN) return false;
        return true;
    }

    /** A space does not free an opening mark before it from its text, nor a closing mark behind it. */
    private boolean afterSpace(Mark b) {
        if (!format.kinsoku() || visible < 0) return true;
        return b != Mark.CLOSE && cells.mark[visible] != Mark.OPEN;
    }

    private boolean inWord(Mark a, Mark b, int i) {
        if (format.breakLatin()) return true;
        // An address that no line can hold breaks at its joints before it is broken anywhere.
        if (address && tooLong && joint(cells.code[i]) && !joint(cells.code[i + 1])) return true;
        return a == Mark.HYPHEN && b == Mark.WORD && !address && i > 0 && cells.mark[i - 1] == Mark.WORD;
    }

    /** 连接号 "—" alone is kept from the line start (CLREQ basic), "……" too (Word's list); "——" may begin a line. */
    private boolean noStart(int i) {
        return switch (cells.mark[i]) {
            case CLOSE, WESTERN_CLOSE, HYPHEN -> true;
            case PAIRED -> !Mark.dash(cells.code[i]) || i + 1 >= cells.size() || cells.code[i + 1] != cells.code[i];
            default -> false;
        };
    }

    private boolean pair(int i) {
        return cells.mark[i] == Mark.PAIRED && cells.code[i] == cells.code[i + 1];
    }

    private double join(int i) {
        if (cells.bound[i] || cells.mark[i + 1] == Mark.EXTEND || base < 0) return 0;
        Style a = cells.style[base];
        Style b = cells.style[i + 1];
        if (a == null || b == null || cells.code[base] < 0 || cells.code[i + 1] < 0) return 0;
        if (context.compressMarks() && context.options().pairs() && adjacent(base, i + 1)) {
            return -(cells.blank[base] > 0 && !cells.opens(base) ? cells.blank[base] : cells.blank[i + 1]);
        }
        if (a.eastAsia() == b.eastAsia() || !a.normal() || !b.normal()) return 0;
        int han = a.eastAsia() ? cells.code[base] : cells.code[i + 1];
        int western = a.eastAsia() ? cells.code[i + 1] : cells.code[base];
        if (!Character.isLetter(han) && !Character.isIdeographic(han)) return 0;
        boolean gap = Character.isDigit(western) && format.gapDigits()
                || Character.isLetter(western) && format.gapLatin();
        return gap ? context.options().gap() * a.size() : 0;
    }

    /** Closing + closing, closing + opening, opening + opening (CLREQ "Punctuation width adjustment"). */
    private boolean adjacent(int a, int b) {
        boolean opens = cells.mark[b] == Mark.OPEN;
        if (cells.mark[a] == Mark.CLOSE) return cells.blank[a] > 0 && (opens || cells.mark[b] == Mark.CLOSE);
        return cells.mark[a] == Mark.OPEN && opens && cells.blank[b] > 0;
    }

    private boolean fullWidth(int i) {
        Mark mark = cells.mark[i];
        if (cells.bound[i] || i > 0 && cells.bound[i - 1]) return false;
        if (mark != Mark.CLOSE && mark != Mark.OPEN || !Mark.halvable(cells.code[i])) return false;
        return cells.style[i].face().advance(cells.code[i]) >= 900;
    }

    private double half(int i) {
        return cells.style[i].size() * cells.style[i].format().scale() / 2;
    }
}
