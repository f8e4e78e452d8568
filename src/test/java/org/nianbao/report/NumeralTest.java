package org.nianbao.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.nianbao.form.Measure;

class NumeralTest {
    private static final Measure COUNT = new Measure("件", false, false);
    private static final Measure MONEY = new Measure("万元", true, false);
    private static final Measure CHANGE = new Measure("件", false, true);

    @Test void readsWhatIsPlainlyANumber() {
        assertEquals("18", read("18", COUNT));
        assertEquals("18", read("\u00A018\u3000", COUNT));
        assertEquals("18", read("１８", COUNT));
        assertEquals("12", read("12件", COUNT));
        assertEquals("12", read("12 件", COUNT));
        assertEquals("4166.241619", read("4166.241619", MONEY));
        assertEquals("9116.30", read("9116.30", MONEY));
        assertEquals("5.5", read("５．５万元", MONEY));
        assertEquals("10", read("010", COUNT));
    }

    @Test void readsSignsWhereTheFormHasThem() {
        assertEquals("-3", read("-3", CHANGE));
        assertEquals("-3", read("－3", CHANGE));
        assertEquals("-3", read("−3", CHANGE));
        assertEquals("3", read("+3", CHANGE));
        assertEquals("去掉加号。", hint("+3", COUNT));
    }

    @Test void readsNotes() {
        assertEquals("22（其中修订16件）", read("22（其中修订16件）", COUNT));
        assertEquals("55(含自然失效29件)", read("55 (含自然失效29件)", COUNT));
        assertEquals("22（其中修订16件）", read("22件（其中修订16件）", COUNT));
    }

    @Test void refusesBlanksAndDashes() {
        for (String typed : new String[] {"", " ", "/", "／", "—", "-", "——", "无", "\u00A0", "N/A", "…"}) {
            assertTrue(Numeral.read(typed, COUNT).problem().blank(), typed);
        }
    }

    @Test void saysWhatToType() {
        assertEquals("写成1234。", hint("1,234", COUNT));
        assertEquals("写成1234567.5。", hint("1,234,567.5", MONEY));
        assertEquals("写成19。", hint("十九", COUNT));
        assertEquals("写成12000，或者检查是不是两个数。", hint("12 000", COUNT));
        assertEquals("换算后写成0.394。", hint("3940元", MONEY));
        assertEquals("表里要写准确的数，只写数字。", hint("30余", COUNT));
        assertEquals("检查是不是把字母O或l当成了数字0或1。", hint("1O", COUNT));
        assertEquals("只写数字：12。这里的单位是件。", hint("12条", COUNT));
        assertEquals("这里只写数字，如 12。", hint("约12", COUNT));
        assertEquals("这里只写数字，如 12。", hint("1e3", COUNT));
        assertEquals("这里只写数字，如 12。", hint("true", COUNT));
        assertEquals("这里只写数字，如 12.5。", hint("1.2.3", MONEY));
    }

    @Test void readsChineseNumerals() {
        assertEquals("19", chinese("十九"));
        assertEquals("20", chinese("二十"));
        assertEquals("110", chinese("一百一十"));
        assertEquals("2003", chinese("两千零三"));
        assertEquals("35000", chinese("三万五千"));
        assertEquals("2023", chinese("二〇二三"));
        assertEquals("0", chinese("零"));
        assertEquals("", chinese("十百"));
        assertEquals("", chinese("一是"));
        assertEquals("", chinese("一二十"));
    }

    private static String chinese(String text) {
        return ChineseNumber.parse(text).map(Object::toString).orElse("");
    }

    private static String read(String typed, Measure measure) {
        Numeral n = Numeral.read(typed, measure);
        if (n.problem() != null) return n.problem().toString();
        return new Figure(n.value(), n.note(), false, null).printed();
    }

    private static String hint(String typed, Measure measure) {
        return Numeral.read(typed, measure).problem().hint();
    }
}
