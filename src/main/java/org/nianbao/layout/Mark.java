package org.nianbao.layout;

/**
 * What a code point may do at the edges of a line (CLREQ "Prohibition rules for line start and line end", levels
 * basic and GB; the lists are those of Word's standard level for zh-CN where they go further).
 */
enum Mark {
    /** Chinese characters, and everything that may stand at either edge. */
    HAN,
    /** Western letters and signs: kept together up to the next space. */
    WORD,
    /** Digits, full-width ones too: a number is never broken. */
    DIGIT,
    SPACE,
    /** Never at a line's end. */
    OPEN,
    /** Never at a line's start. */
    CLOSE,
    /** The same in a Western font: also part of the word beside it. */
    WESTERN_OPEN, WESTERN_CLOSE,
    /** — and … and what is typed in their place, whose pairs are one mark. */
    PAIRED,
    HYPHEN,
    /** Breaks neither before nor behind: no-break space, the solidus (分隔号). */
    GLUE,
    /** Belongs to the code point before it: combining marks, variation selectors. */
    EXTEND,
    TAB,
    /** A manual break, which ends its line. */
    BREAK;

    private static final String OPENING = "（〔【《〈「『“‘〖｛［〝︵︷︹︻︽︿﹁﹃﹙﹛﹝＄￥￡$£¥€([{№＃±";
    private static final String CLOSING = "、。，．：；！？）〕】》〉」』”’〗｝］〞︶︸︺︼︾﹀﹂﹄﹚﹜﹞｜％‰℃℉°′″·•・～〜－–‖∶¢￠ˇˉ¨々ー›〃＂＇｀"
            + "!%),.:;>?]}";
    private static final String GLUES = "\u00a0\u2007\u2011\u202f/／\"'";
    /** Marks whose right (left) half is blank in mainland fonts. ？ stands in the middle of its square in 仿宋 and 楷体. */
    private static final String BLANK_RIGHT = "、。，．：；！）〕】》〉」』”’〗｝］";
    private static final String BLANK_LEFT = "（〔【《〈「『“‘〖｛［";
    private static final String HANGING = "、。，．";
    private static final Mark[] BASIC_LATIN = new Mark[0x80];

    static {
        for (int c = 0; c < 0x80; c++) BASIC_LATIN[c] = find(c, false);
    }

    /** @param eastAsia drawn by the run's East Asian family */
    static Mark of(int codePoint, boolean eastAsia) {
        if (codePoint < 0x80) return BASIC_LATIN[codePoint];
        if (codePoint >= 0x4E00 && codePoint < 0xA000) return HAN;
        return find(codePoint, eastAsia);
    }

    private static Mark find(int codePoint, boolean eastAsia) {
        if (codePoint == '\t') return TAB;
        if (codePoint == '-') return HYPHEN;
        if (GLUES.indexOf(codePoint) >= 0) return GLUE;
        if (dash(codePoint) || dots(codePoint)) return PAIRED;
        if (OPENING.indexOf(codePoint) >= 0) return eastAsia ? OPEN : WESTERN_OPEN;
        if (CLOSING.indexOf(codePoint) >= 0) return eastAsia ? CLOSE : WESTERN_CLOSE;
        if (Character.isSpaceChar(codePoint)) return SPACE;
        if (codePoint >= '0' && codePoint <= '9' || codePoint >= '０' && codePoint <= '９') return DIGIT;
        if (extend(codePoint)) return EXTEND;
        return eastAsia ? HAN : WORD;
    }

    /** —, and the bars U+2015 and U+2500 that some editors put instead. */
    static boolean dash(int codePoint) {
        return codePoint == '—' || codePoint == '―' || codePoint == '─';
    }

    private static boolean dots(int codePoint) {
        return codePoint == '…' || codePoint == '⋯' || codePoint == '‥';
    }

    static boolean extend(int codePoint) {
        if (codePoint < 0x300 || codePoint >= 0x4E00 && codePoint < 0xA000) return false;
        int type = Character.getType(codePoint);
        return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK
                || type == Character.COMBINING_SPACING_MARK;
    }

    /** Part of a Western word or number, as far as breaking goes. */
    boolean western() {
        return switch (this) {
            case WORD, DIGIT, WESTERN_OPEN, WESTERN_CLOSE, HYPHEN, GLUE -> true;
            default -> false;
        };
    }

    /** Whether a full-width mark can lose a blank half (CLREQ "Punctuation width adjustment"). */
    static boolean halvable(int codePoint) {
        return BLANK_RIGHT.indexOf(codePoint) >= 0 || BLANK_LEFT.indexOf(codePoint) >= 0;
    }

    /** Whether overflowPunct lets the mark hang beyond the right edge. */
    static boolean hanging(int codePoint) {
        return HANGING.indexOf(codePoint) >= 0;
    }
}
