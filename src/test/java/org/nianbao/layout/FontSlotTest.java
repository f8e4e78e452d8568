package org.nianbao.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** ISO 29500-1 17.3.2.26. */
class FontSlotTest {
    @Test void unmistakableCharactersIgnoreTheHint() {
        for (boolean hint : new boolean[] {false, true}) {
            assertEquals(FontSlot.ASCII, FontSlot.of('7', hint, "zh-CN"));
            assertEquals(FontSlot.EAST_ASIA, FontSlot.of('年', hint, "zh-CN"));
            assertEquals(FontSlot.EAST_ASIA, FontSlot.of('，', hint, "zh-CN"));
            assertEquals(FontSlot.EAST_ASIA, FontSlot.of(0x2B7AF, hint, "zh-CN"));
            assertEquals(FontSlot.HIGH_ANSI, FontSlot.of('©', hint, "zh-CN"));
        }
    }

    @Test void sharedMarksFollowTheHint() {
        for (int mark : "“”‘’…—·°×①→≥α".codePoints().toArray()) {
            assertEquals(FontSlot.EAST_ASIA, FontSlot.of(mark, true, "zh-CN"), Character.toString(mark));
            assertEquals(FontSlot.HIGH_ANSI, FontSlot.of(mark, false, "zh-CN"), Character.toString(mark));
        }
    }

    @Test void pinyinLettersFollowTheHintOnlyInChinese() {
        assertEquals(FontSlot.EAST_ASIA, FontSlot.of('à', true, "zh-CN"));
        assertEquals(FontSlot.EAST_ASIA, FontSlot.of('ā', true, "zh-CN"));
        assertEquals(FontSlot.HIGH_ANSI, FontSlot.of('à', true, "en-US"));
    }
}
