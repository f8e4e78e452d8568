package org.nianbao.form;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A pattern that sentences are read with: a regular expression in which {@code {数}} stands for a number in Arabic or
 * Chinese numerals, {@code {年}} for a year of four digits, {@code {序}} for an ordinal and {@code {比}} for a percentage.
 * The text it is matched against has no blanks, half-width digits and full-width Chinese punctuation.
 */
public final class Phrase {
    /** Group names in {@link #pattern()}. */
    public static final String ABOUT = "about";
    public static final String NUMBER = "number";
    public static final String SCALE = "scale";
    public static final String MORE = "more";
    public static final String YEAR = "year";
    public static final String ORDINAL = "ordinal";
    public static final String PERCENT = "percent";

    private static final String NUMERAL = "(?<about>大约|约|将近|近|超过|超|逾|不足|至少|达到|达)?"
            + "(?<number>(?<![\\d.])\\d{1,3}(?:，\\d{3})+(?![\\d])|(?<![\\d.])\\d+(?:\\.\\d+)?|[〇零一二两三四五六七八九十百千]+)"
            + "(?<scale>万|亿)?(?<more>余|多)?";
    private static final String YEARS = "(?<year>(?<!\\d)(?:19|20)\\d{2})";
    private static final String PERCENTAGE = "(?<percent>\\d+(?:\\.\\d+)?)%";
    private static final String ORDINALS = "(?<ordinal>[一二三四五六七八九十]+|\\d{1,2})";

    private final String source;
    /** Null until it is needed: many a rule never comes to the text. */
    private volatile Pattern pattern;

    private Phrase(String source) {
        this.source = source;
    }

    /** @throws java.util.regex.PatternSyntaxException where the source is no pattern */
    static Phrase of(String source) {
        Phrase phrase = proven(source);
        phrase.pattern();
        return phrase;
    }

    /** @param source known to be a pattern */
    static Phrase proven(String source) {
        return new Phrase(source);
    }

    public String source() {
        return source;
    }

    public Pattern pattern() {
        Pattern compiled = pattern;
        if (compiled == null) {
            compiled = compiled(source);
            pattern = compiled;
        }
        return compiled;
    }

    private static Pattern compiled(String source) {
        String regex = slot(source, "{数}", NUMERAL);
        regex = slot(regex, "{年}", YEARS);
        regex = slot(regex, "{比}", PERCENTAGE);
        regex = slot(regex, "{序}", ORDINALS);
        return Pattern.compile(regex);
    }

    /** The first slot of a kind is the one that is read; further ones only have to be there. */
    private static String slot(String source, String slot, String regex) {
        int at = source.indexOf(slot);
        if (at < 0) return source;
        String rest = source.substring(at + slot.length());
        if (rest.contains(slot)) rest = rest.replace(slot, regex.replaceAll("\\(\\?<[a-z]+>", "(?:"));
        return source.substring(0, at) + regex + rest;
    }

    public boolean in(CharSequence text) {
        return pattern().matcher(text).find();
    }

    /** True where the text has any of them. */
    public static boolean anyIn(List<Phrase> phrases, CharSequence text) {
        for (Phrase phrase : phrases) if (phrase.in(text)) return true;
        return false;
    }

    /** Two phrases of one source are one. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Phrase p && p.source.equals(source);
    }

    @Override
    public int hashCode() {
        return source.hashCode();
    }

    @Override
    public String toString() {
        return source;
    }
}
