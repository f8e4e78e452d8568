package org.nianbao.change;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WordsTest {
    private static String shown(String old, String now) {
        StringBuilder out = new StringBuilder();
        int at = 0;
        for (Words.Change c : Words.changes(old, now)) {
            out.append(old, at, c.oldFrom()).append('[').append(old, c.oldFrom(), c.oldTo()).append('|')
                    .append(now, c.newFrom(), c.newTo()).append(']');
            at = c.oldTo();
        }
        return out.append(old.substring(at)).toString();
    }

    @Test void aNumberChangesAsAWhole() {
        assertEquals("共收到[118|19]件", shown("共收到118件", "共收到19件"));
        assertEquals("[12.5|12.75]万元", shown("12.5万元", "12.75万元"));
    }

    @Test void chineseChangesByCharacters() {
        assertEquals("全年[|共]公开", shown("全年公开", "全年共公开"));
        assertEquals("全年公开[信息|]。", shown("全年公开信息。", "全年公开。"));
    }

    @Test void changesWithOneCharacterBetweenAreOne() {
        assertEquals("由[综合办公|政务信息]室办理", shown("由综合办公室办理", "由政务信息室办理"));
        assertEquals("[甲和乙|丙和丁]", shown("甲和乙", "丙和丁"));
    }

    @Test void changesOnBothSidesOfAStopStayApart() {
        assertEquals("[甲|丙]，[乙|丁]", shown("甲，乙", "丙，丁"));
    }

    @Test void rareCharactersAreNeverCutInHalf() {
        assertEquals("[𠮷|𠮶]镇", shown("𠮷镇", "𠮶镇"));
        assertEquals("a[葛\uDB40\uDD00|葛\uDB40\uDD01]", shown("a葛\uDB40\uDD00", "a葛\uDB40\uDD01"));
    }

    /** Whatever the texts, taking the changes gives the new one: no character is lost in the telling. */
    @Test void changesTurnTheOldTextIntoTheNew() {
        Random random = new Random(7);
        for (int round = 0; round < 2000; round++) {
            String old = text(random);
            String now = text(random);
            StringBuilder made = new StringBuilder();
            int at = 0;
            for (Words.Change c : Words.changes(old, now)) {
                made.append(old, at, c.oldFrom()).append(now, c.newFrom(), c.newTo());
                at = c.oldTo();
            }
            assertEquals(now, made.append(old.substring(at)).toString(), old);
        }
    }

    private static String text(Random random) {
        StringBuilder out = new StringBuilder();
        for (int i = random.nextInt(12); i > 0; i--) out.appendCodePoint("公开12，a𠮷 .\n".codePointAt(random.nextInt(7)));
        return out.toString();
    }

    @Test void paragraphsPairByLikeness() {
        List<Pairs.Pair> pairs = Pairs.of(List.of("一是加强领导。", "二是加强培训和宣传。", "三是加强监督。"),
                List.of("一是加强领导。", "新的一段完全不同。", "二是加强培训与宣传。", "三是加强监督。"));
        assertEquals(List.of(new Pairs.Pair(0, 0), new Pairs.Pair(-1, 1), new Pairs.Pair(1, 2), new Pairs.Pair(2, 3)), pairs);
        assertTrue(Pairs.of(List.of(), List.of()).isEmpty());
    }
}
