package org.nianbao.report;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which lines that begin with {@code 1. } are items of a list: those that count on from 1, one line after the other.
 * Any other number is text, since a list would print a number its author did not write.
 */
final class NumberedLines {
    private static final Pattern NUMBER = Pattern.compile("^( *)(\\d{1,3})\\. +\\S");

    private final Set<Integer> starts = new LinkedHashSet<>();

    private NumberedLines() {}

    static NumberedLines of(String text) {
        NumberedLines result = new NumberedLines();
        List<Integer> run = new ArrayList<>();
        for (int from = 0; from <= text.length();) {
            int end = text.indexOf('\n', from);
            if (end < 0) end = text.length();
            String line = text.substring(from, end);
            Matcher m = NUMBER.matcher(line);
            if (m.find() && m.group(1).isEmpty()) {
                int number = Integer.parseInt(m.group(2));
                if (number != run.size() + 1) result.close(run);
                if (number == run.size() + 1) run.add(from);
            } else if (!line.isBlank() && !line.startsWith(" ")) {
                result.close(run);
            }
            from = end + 1;
        }
        result.close(run);
        return result;
    }

    /** A sole “1.” is no list. */
    private void close(List<Integer> run) {
        if (run.size() > 1) starts.addAll(run);
        run.clear();
    }

    boolean isItem(int lineStart) {
        return starts.contains(lineStart);
    }
}
