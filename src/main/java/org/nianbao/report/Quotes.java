package org.nianbao.report;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.nianbao.finding.Finding;
import org.nianbao.finding.Findings;
import org.nianbao.form.Names;
import org.nianbao.source.Node;

/** Fills in the quotes of running text: {@code ${表.行.列}} prints the figure of that cell. */
final class Quotes {
    private final Collection<String> known;
    private final Function<String, Optional<String>> values;
    private final Findings findings;

    /** @param values gives nothing where a known name has no value because of an error told elsewhere */
    Quotes(Collection<String> known, Function<String, Optional<String>> values, Findings findings) {
        this.known = known;
        this.values = values;
        this.findings = findings;
    }

    Draft fill(Node.Scalar scalar) {
        Draft draft = new Draft(scalar);
        String s = scalar.text();
        for (int i = 0; i < s.length(); i++) {
            char c = s.charAt(i);
            if (c == '$' && s.startsWith("${", i)) i = quote(scalar, i, draft);
            else if (c != ' ' || !isFoldedBreak(scalar, i)) draft.append(c, i, false);
        }
        return draft;
    }

    /** Appends the quote's value; returns the index of its last character. */
    private int quote(Node.Scalar scalar, int from, Draft draft) {
        String s = scalar.text();
        int close = from + 2;
        while (close < s.length() && "}\n｝$".indexOf(s.charAt(close)) < 0) close++;
        if (close == s.length() || s.charAt(close) == '\n' || s.charAt(close) == '$') {
            findings.add(Finding.error("data.quote-open", scalar.at(from), "“${”没有用“}”关上。", "写成“${名称}”。"));
            for (int i = from; i < close; i++) draft.append(s.charAt(i), i, false);
            return close - 1;
        }
        String name = s.substring(from + 2, close).replaceAll("[\\s\\h]", "").replace('．', '.').replace('·', '.');
        if (!known.contains(name)) {
            findings.add(Finding.error("data.unknown-quote", scalar.at(from), "“${" + name + "}”引用的名称不存在。",
                    advice(name)));
            return close;
        }
        String value = values.apply(name).orElse("");
        for (int i = 0; i < value.length(); i++) draft.append(value.charAt(i), from, true);
        return close;
    }

    /** Addresses that hold the typed words in their order come first: 表.新收 for 表.本年新收.总计. */
    private String advice(String name) {
        StringBuilder words = new StringBuilder(".*");
        for (String word : name.split("\\.")) words.append(Pattern.quote(word)).append(".*");
        Pattern pattern = Pattern.compile(words.toString());
        List<String> alike = known.stream().filter(k -> !name.isEmpty() && pattern.matcher(k).matches()).toList();
        if (alike.isEmpty()) return Names.advice(name, known);
        boolean more = alike.size() > 8;
        return "要写到一格，如：" + String.join("、", more ? alike.subList(0, 8) : alike) + (more ? "等。" : "。");
    }

    /** YAML folds a line break into a space; between Chinese characters nobody meant one. */
    private static boolean isFoldedBreak(Node.Scalar scalar, int i) {
        String s = scalar.text();
        if (i == 0 || i + 1 >= s.length()) return false;
        if (s.charAt(i - 1) < 0x2000 && s.charAt(i + 1) < 0x2000) return false;
        return scalar.at(i + 1).line() > scalar.at(i - 1).line();
    }
}
