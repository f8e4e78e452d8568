package org.nianbao.report;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nianbao.form.Measure;

/** Reads the text of a number cell that is not digits alone. */
final class NumeralReader {
    private static final Pattern NOTE = Pattern.compile("^([^（(]+?)[\\s\\h]*([（(].*[）)])$", Pattern.DOTALL);
    private static final Pattern NUMBER = Pattern.compile("[-+]?\\d{1,40}(?:\\.\\d{1,20})?");
    private static final Pattern WITH_UNIT = Pattern.compile("([-+]?[\\d,]+(?:\\.\\d+)?)[\\s\\h]*([^\\d\\s.,，+-]{1,4})");
    private static final Pattern GROUPED = Pattern.compile("[-+]?\\d{1,3}(?:[,，]\\d{3})+(?:\\.\\d+)?");
    private static final Pattern BLANK = Pattern.compile("[-—–―－/／\\\\_*·.。…]+|无|空|N/?A|null|~|暂无|不涉及|没有");
    private static final Pattern LETTERS = Pattern.compile("[\\doOlI]+");

    private NumeralReader() {}

    /** @param text without blanks at its ends */
    static Numeral read(String text, Measure measure) {
        if (text.isEmpty()) return blank("这一格是空的。");
        if (BLANK.matcher(text).matches()) return blank("这一格写的是“" + text + "”，不是数。");
        Matcher noted = NOTE.matcher(text);
        if (noted.matches()) return number(noted.group(1), noted.group(2), measure);
        return number(text, "", measure);
    }

    private static Numeral number(String typed, String note, Measure measure) {
        String text = Numeral.strip(Normalizer.normalize(typed, Normalizer.Form.NFKC)).replace('−', '-');
        if (NUMBER.matcher(text).matches()) return value(text, note, measure);
        if (GROUPED.matcher(text).matches()) {
            return problem("“" + typed + "”里有分隔逗号。", "写成" + text.replaceAll("[,，]", "") + note + "。");
        }
        if (LETTERS.matcher(text).matches() && text.chars().anyMatch(Character::isDigit)) {
            return problem("“" + typed + "”里有字母。", "检查是不是把字母O或l当成了数字0或1。");
        }
        Matcher unit = WITH_UNIT.matcher(text);
        if (unit.matches()) return withUnit(typed, unit.group(1), unit.group(2), note, measure);
        Optional<BigDecimal> chinese = ChineseNumber.parse(text);
        if (chinese.isPresent()) {
            return problem("“" + typed + "”是中文数字。", "写成" + chinese.get().toPlainString() + note + "。");
        }
        if (text.matches("[\\d\\s\\h]+")) {
            return problem("“" + typed + "”中间有空格。", "写成" + text.replaceAll("[\\s\\h]", "") + note + "，或者检查是不是两个数。");
        }
        return problem("“" + typed + "”不是数。", "这里只写数字" + (measure.decimal() ? "，如 12.5。" : "，如 12。"));
    }

    private static Numeral withUnit(String typed, String number, String unit, String note, Measure measure) {
        boolean clean = NUMBER.matcher(number).matches();
        if (clean && unit.equals(measure.unit())) return value(number, note, measure);
        if (clean && !unit.isEmpty() && measure.unit().equals("万" + unit)) {
            String converted = new BigDecimal(number).movePointLeft(4).stripTrailingZeros().toPlainString();
            return problem("“" + typed + "”的单位应当是" + measure.unit() + "。", "换算后写成" + converted + note + "。");
        }
        if (unit.matches("[余多]|左右|以上|件余|余件|条余|余条")) {
            return problem("“" + typed + "”不是准确的数。", "表里要写准确的数，只写数字。");
        }
        return problem("“" + typed + "”里除了数还有“" + unit + "”。", "只写数字" + (clean ? "：" + number + note : "") + "。"
                + (measure.unit().isEmpty() ? "" : "这里的单位是" + measure.unit() + "。"));
    }

    private static Numeral value(String text, String note, Measure measure) {
        if (text.startsWith("+") && !measure.signed()) return problem("“" + text + "”前面有加号。", "去掉加号。");
        return new Numeral(new BigDecimal(text), note, null);
    }

    private static Numeral blank(String message) {
        return new Numeral(null, "", new Numeral.Problem(true, message, "没有就写0；有就写数。"));
    }

    private static Numeral problem(String message, String hint) {
        return new Numeral(null, "", new Numeral.Problem(false, message, hint));
    }
}
