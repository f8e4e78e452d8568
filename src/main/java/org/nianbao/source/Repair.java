package org.nianbao.source;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nianbao.finding.Finding;
import org.nianbao.finding.Findings;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/**
 * Where the text is no YAML because of a typing habit, says which, and gives the text as it was meant, so that reading
 * goes on and the user sees everything at once.
 */
final class Repair {
    private static final String NAME = "(?:- +)?[^\\s:：#\"'{}\\[\\],，。；|>-][^\\s:：#\"'{}\\[\\],，。；]{0,40}";
    private static final Pattern WIDE_COLON = Pattern.compile("^ *" + NAME + " *(：)");
    private static final Pattern NO_SPACE = Pattern.compile("^ *" + NAME + "(:)(?!//)\\S");
    private static final Pattern PAIR = Pattern.compile("^ *(?:- +)?[^\\s:：#\"'{}\\[\\]]{1,80}: +(\\S.*?) *$");
    private static final Pattern ITEM = Pattern.compile("^ *- +(\\S.*?) *$");
    private static final String INDICATORS = "*&!%@`\"'?,";

    private final Text text;
    private final Findings findings;

    private Repair(Text text, Findings findings) {
        this.text = text;
        this.findings = findings;
    }

    /** The text with the cause of the error mended (and reported); empty where the cause is none of the known habits. */
    static Optional<Text> of(Text text, MarkedYAMLException error, Findings findings) {
        int problem = line(text, error.getProblemMark() == null ? 0 : error.getProblemMark().getIndex());
        int context = error.getContextMark() == null ? problem : line(text, error.getContextMark().getIndex());
        Repair repair = new Repair(text, findings);
        for (int line : List.of(context, problem, repair.before(problem))) {
            Optional<Text> mended = repair.indentation(line).or(() -> repair.colon(line)).or(() -> repair.comma(line));
            if (mended.isPresent()) return mended;
        }
        for (int line : List.of(problem, context)) {
            Optional<Text> mended = repair.unquoted(line);
            if (mended.isPresent()) return mended;
        }
        return Optional.empty();
    }

    private static int line(Text text, int index) {
        return text.lineOf(Math.min(index, text.length()));
    }

    private int before(int line) {
        int i = line - 1;
        while (i > 0 && text.line(i).text().isBlank()) i--;
        return Math.max(i, 0);
    }

    static Optional<Text> indentation(Text text, int line, Findings findings) {
        return new Repair(text, findings).indentation(line);
    }

    /** Blanks at a line's begin that are no spaces: a tab and U+3000 count for two, the others for one. */
    private Optional<Text> indentation(int number) {
        Text.Line line = text.line(number);
        Text.Line mended = line;
        int first = -1;
        for (int c = 0; c < mended.points().length; c++) {
            int point = mended.points()[c];
            if (point == ' ') continue;
            boolean tab = point == '\t';
            if (!tab && !Characters.isForeignSpace(point)) break;
            if (first < 0) {
                first = c;
                findings.add(tab
                        ? Finding.error("yaml.tab", text.place(number, c), "行首的缩进用了制表符（Tab）。", "改成空格，每层两个。")
                        : Finding.error("yaml.foreign-indent", text.place(number, c),
                                "行首的缩进用了全角空格或不换行空格（" + Characters.name(point) + "）。", "改成普通空格，每层两个。"));
            }
            mended = mended.replace(c, c + 1, tab || point == 0x3000 ? "  " : " ");
        }
        return mended == line ? Optional.empty() : Optional.of(text.with(number, mended));
    }

    private Optional<Text> colon(int number) {
        Text.Line line = text.line(number);
        String s = line.text();
        Matcher wide = WIDE_COLON.matcher(s);
        if (wide.find()) {
            int at = s.codePointCount(0, wide.start(1));
            findings.add(Finding.error("yaml.fullwidth-colon", text.place(number, at),
                    "名称后面用了全角冒号“：”：" + quoted(s), "改成半角冒号加一个空格：“: ”。"));
            return Optional.of(text.with(number, line.replace(at, at + 1, ": ")));
        }
        Matcher close = NO_SPACE.matcher(s);
        if (!close.find()) return Optional.empty();
        int at = s.codePointCount(0, close.start(1));
        findings.add(Finding.error("yaml.colon-space", text.place(number, at), "冒号后面少一个空格：" + quoted(s),
                "在冒号后面加一个空格。"));
        return Optional.of(text.with(number, line.replace(at, at + 1, ": ")));
    }

    private Optional<Text> comma(int number) {
        Text.Line line = text.line(number);
        boolean inBraces = false;
        for (int c = 0; c < line.points().length; c++) {
            int point = line.points()[c];
            if (point == '{' || point == '[') inBraces = true;
            if (point == '"' || point == '\'') return Optional.empty();
            if (!inBraces || point != '，') continue;
            findings.add(Finding.error("yaml.fullwidth-comma", text.place(number, c), "花括号里用了全角逗号“，”。",
                    "改成半角逗号加一个空格：“, ”。"));
            return Optional.of(text.with(number, line.replace(c, c + 1, ", ")));
        }
        return Optional.empty();
    }

    /** A value that begins with a sign YAML keeps for itself, or holds {@code ": "}: it wants quotes. */
    private Optional<Text> unquoted(int number) {
        Text.Line line = text.line(number);
        Matcher m = PAIR.matcher(line.text());
        if (!m.find()) {
            m = ITEM.matcher(line.text());
            if (!m.find()) return Optional.empty();
        }
        String value = m.group(1);
        char first = value.charAt(0);
        boolean indicator = INDICATORS.indexOf(first) >= 0;
        boolean inner = value.contains(": ") && "{[|>".indexOf(first) < 0;
        boolean alreadyQuoted = value.length() > 1 && first == '\'' && value.endsWith("'");
        if (!indicator && !inner || alreadyQuoted) return Optional.empty();
        if ((first == '"' || first == '\'') && value.indexOf(first, 1) < 0) return Optional.empty();
        int from = line.text().codePointCount(0, m.start(1));
        int to = line.text().codePointCount(0, m.end(1));
        String why = indicator ? "这个值以“" + first + "”开头，YAML里有特殊含义：" : "这个值里有“: ”，会被当作名称：";
        findings.add(Finding.error("yaml.quote-value", text.place(number, from), why + quoted(line.text()),
                "把整个值用单引号括起来，或者在冒号后写“|”，文字从下一行缩进写起。"));
        Text.Line mended = line.replace(to, to, "'");
        for (int c = to - 1; c >= from; c--) {
            if (mended.points()[c] == '\'') mended = mended.replace(c, c, "'");
        }
        return Optional.of(text.with(number, mended.replace(from, from, "'")));
    }

    static String quoted(String line) {
        String s = line.strip();
        return "「" + (s.codePointCount(0, s.length()) <= 30 ? s : s.substring(0, s.offsetByCodePoints(0, 30)) + "…")
                + "」";
    }
}
