package org.nianbao.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nianbao.finding.Place;
import org.nianbao.report.Passage;

/**
 * A passage made ready for phrases: blanks left out, digits half-width, punctuation full-width; each character knows
 * its index in the passage.
 */
final class Sentence {
    private static final String ENDS = "。！？";
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)((?:19|20)\\d{2})年");
    private final Passage passage;
    private final String text;
    private final int[] origins;

    private Sentence(Passage passage, String text, int[] origins) {
        this.passage = passage;
        this.text = text;
        this.origins = origins;
    }

    static Sentence whole(Passage passage) {
        StringBuilder out = new StringBuilder();
        int[] origins = new int[passage.text().length()];
        for (int i = 0; i < passage.text().length(); i++) {
            char c = passage.text().charAt(i);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) continue;
            origins[out.length()] = i;
            out.append(normal(c));
        }
        return new Sentence(passage, out.toString(), origins);
    }

    /** Its parts behind each 。！？. */
    List<Sentence> cut() {
        List<Sentence> all = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            if (ENDS.indexOf(text.charAt(i)) < 0 && i + 1 < text.length()) continue;
            all.add(new Sentence(passage, text.substring(from, i + 1), Arrays.copyOfRange(origins, from, i + 1)));
            from = i + 1;
        }
        return all;
    }

    private static char normal(char c) {
        if (c >= '０' && c <= '９') return (char) (c - '０' + '0');
        return switch (c) {
            case ',' -> '，';
            case ';' -> '；';
            case ':' -> '：';
            case '(' -> '（';
            case ')' -> '）';
            case '!' -> '！';
            case '?' -> '？';
            case '％' -> '%';
            case '．' -> '.';
            case '○', 'Ｏ' -> '〇';
            default -> c;
        };
    }

    String text() {
        return text;
    }

    Passage passage() {
        return passage;
    }

    Place.Data at(int index) {
        return passage.at(origins[Math.min(index, origins.length - 1)]);
    }

    boolean quoted(int from, int to) {
        return passage.quoted(origins[from], origins[Math.max(from, to - 1)] + 1);
    }

    /** As typed. */
    String typed(int from, int to) {
        return passage.text().substring(origins[from], origins[to - 1] + 1);
    }

    /** True where the words around a match name another year than the report's: they speak of that one. */
    boolean ofAnotherYear(String context, String year) {
        Matcher m = YEAR.matcher(context);
        while (m.find()) if (!m.group(1).equals(year)) return true;
        return false;
    }

    /** What stands before {@code to} in its clause group (behind the last ；) and up to the end of its clause. */
    String context(int from, int to) {
        int start = Math.max(text.lastIndexOf('；', from - 1), -1) + 1;
        int end = to;
        while (end < text.length() && "，、；。！？（".indexOf(text.charAt(end)) < 0) end++;
        return text.substring(start, end);
    }
}
