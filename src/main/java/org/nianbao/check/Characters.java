package org.nianbao.check;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import org.nianbao.finding.Finding;
import org.nianbao.report.Passage;

/** Characters that look right and are not: they come with text copied out of PDF files and web pages. */
final class Characters {
    private Characters() {}

    static void check(Scope scope) {
        for (Passage passage : scope.report().passages()) {
            String text = passage.text();
            for (int i = 0; i < text.length(); i = text.offsetByCodePoints(i, 1)) {
                int c = text.codePointAt(i);
                if (isRadical(c)) radical(scope, passage, i, c);
                else if (isInvisible(c)) invisible(scope, passage, i, c);
            }
        }
    }

    /** Kangxi radicals and the CJK radicals that have a character of the same shape. */
    private static boolean isRadical(int c) {
        if (c >= 0x2F00 && c <= 0x2FD5) return true;
        return c >= 0x2E80 && c <= 0x2EF3 && !normal(c).equals(Character.toString(c));
    }

    private static void radical(Scope scope, Passage passage, int index, int c) {
        scope.findings().add(Finding.warning("text.radical", passage.at(index),
                "这里的“" + Character.toString(c) + "”是部首符号（" + name(c) + "），不是汉字。",
                "改成汉字“" + normal(c) + "”；多半是从PDF里复制来的。"));
    }

    private static String normal(int c) {
        return Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKC);
    }

    /** Format characters (zero-width spaces and joiners, direction marks, soft hyphens); variation selectors are none. */
    private static boolean isInvisible(int c) {
        return Character.getType(c) == Character.FORMAT;
    }

    private static void invisible(Scope scope, Passage passage, int index, int c) {
        scope.findings().add(new Finding("text.invisible", org.nianbao.finding.Severity.WARNING, "",
                List.of(passage.at(index)), "这里有一个看不见的字符（" + name(c) + "）。", "删掉它；多半是从网页里复制来的。"));
    }

    private static String name(int c) {
        return String.format(Locale.ROOT, "U+%04X", c);
    }
}
