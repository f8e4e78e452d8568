package org.nianbao.layout;

/** Which of a run's font families draws a code point (ISO 29500-1 17.3.2.26, the table of Unicode ranges). */
enum FontSlot {
    ASCII, HIGH_ANSI, EAST_ASIA;

    /** Latin-1 marks that go with the hint; the accented letters of pinyin only where the text is Chinese. */
    private static final String HINTED = "¡¤§¨ª\u00ad¯°±²³´¶·¸¹º¼½¾¿×÷";
    private static final String HINTED_PINYIN = "àáèéêìíòóùúü";

    /**
     * @param hint     w:hint="eastAsia" on the run
     * @param language the run's East Asian language tag, {@code zh-CN}
     */
    static FontSlot of(int codePoint, boolean hint, String language) {
        if (codePoint < 0x80) return ASCII;
        if (codePoint < 0x100) return hint && latin1(codePoint, language) ? EAST_ASIA : HIGH_ANSI;
        if (codePoint < 0x2B0) return hint && chinese(language) ? EAST_ASIA : HIGH_ANSI;
        if (codePoint < 0x500) return hint ? EAST_ASIA : HIGH_ANSI;
        if (codePoint < 0x590) return HIGH_ANSI;
        if (codePoint < 0x7C0) return ASCII;
        if (codePoint >= 0x1100 && codePoint < 0x1200) return EAST_ASIA;
        if (codePoint >= 0x1E00 && codePoint < 0x1F00) return hint && chinese(language) ? EAST_ASIA : HIGH_ANSI;
        if (codePoint < 0x2000) return HIGH_ANSI;
        if (codePoint < 0x2E80) return hint ? EAST_ASIA : HIGH_ANSI;
        if (codePoint < 0xE000) return EAST_ASIA;
        if (codePoint < 0xF900) return hint ? EAST_ASIA : HIGH_ANSI;
        if (codePoint < 0xFB00) return EAST_ASIA;
        if (codePoint < 0xFB1D) return hint ? EAST_ASIA : HIGH_ANSI;
        if (codePoint < 0xFE00) return ASCII;
        if (codePoint >= 0xFE70 && codePoint < 0xFEFF) return ASCII;
        return EAST_ASIA;
    }

    private static boolean latin1(int codePoint, String language) {
        return HINTED.indexOf(codePoint) >= 0 || chinese(language) && HINTED_PINYIN.indexOf(codePoint) >= 0;
    }

    private static boolean chinese(String language) {
        return language != null && language.startsWith("zh");
    }
}
