package org.nianbao.layout;

/**
 * Numbers with what belongs to them: signs, separators, units (CLREQ "Prohibition rules for unbreakable marks"). They are
 * neither divided nor stretched.
 */
final class Numbers {
    private static final String SIGNS = "＋－−±￥＄£¥€№＃";
    private static final String UNITS = "％%‰‱℃℉°′″￠¢";
    private static final String EXPONENTS = "¹²³";

    private Numbers() {}

    /** Whether a cell and the next are parts of one number. */
    static boolean hold(Cells cells, int i) {
        int a = cells.code[i];
        int b = cells.code[i + 1];
        if (EXPONENTS.indexOf(b) >= 0) return a >= 0 && cells.mark[i] != Mark.SPACE && cells.mark[i] != Mark.TAB;
        if (cells.mark[i] == Mark.DIGIT) {
            if (cells.mark[i + 1] == Mark.DIGIT || UNITS.indexOf(b) >= 0 || square(b)) return true;
            return i + 2 < cells.size() && cells.mark[i + 2] == Mark.DIGIT && separator(a, b, cells.code[i + 2]);
        }
        if (cells.mark[i + 1] != Mark.DIGIT) return false;
        if (SIGNS.indexOf(a) >= 0) return true;
        return i > 0 && cells.mark[i - 1] == Mark.DIGIT && separator(cells.code[i - 1], a, b);
    }

    /** A full-width point or colon between digits (12：30), a full-width comma between full-width ones (１，２３４). */
    private static boolean separator(int before, int mark, int after) {
        return mark == '．' || mark == '：' || mark == '，' && before > 0x7F && after > 0x7F;
    }

    /** Units in one square: ㎡, ㎏, ㎞ (U+3371 to U+33DF without the names of eras). */
    private static boolean square(int c) {
        return c >= 0x3371 && c <= 0x33DF && (c < 0x337B || c > 0x337F);
    }
}
