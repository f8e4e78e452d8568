package org.nianbao.check;

import java.text.Normalizer;
import java.util.Locale;
import java.util.function.IntFunction;
import org.nianbao.finding.Finding;
import org.nianbao.finding.Place;
import org.nianbao.form.Field;
import org.nianbao.report.Passage;

/** Characters that look right and are not: they come with text copied out of PDF files and web pages. */
final class Characters {
    private Characters() {}

    static void check(Scope scope) {
        for (Passage passage : scope.report().passages()) check(scope, passage.text(), passage::at);
        for (Field field : scope.report().form().fields()) {
            scope.report().place(field.path())
                    .ifPresent(place -> check(scope, scope.report().field(field.path()), index -> place));
        }
    }

    private static void check(Scope scope, String text, IntFunction<Place.Data> places) {
        for (int i = 0; i < text.length(); i = text.offsetByCodePoints(i, 1)) {
            int c = text.codePointAt(i);
            if (isRadical(c)) radical(scope, places.apply(i), c);
            else if (isInvisible(c)) invisible(scope, places.apply(i), c);
        }
    }

    /** Kangxi radicals and the CJK radicals that have a character of the same shape. */
    private static boolean isRadical(int c) {
        if (c >= 0x2F00 && c <= 0x2FD5) return true;
        return c >= 0x2E80 && c <= 0x2EF3 && !normal(c).equals(Character.toString(c));
    }

    private static void radical(Scope scope, Place.Data place, int c) {
        scope.findings().add(Finding.warning("text.radical", place,
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

    private static void invisible(Scope scope, Place.Data place, int c) {
        scope.findings().add(Finding.warning("text.invisible", place, "这里有一个看不见的字符（" + name(c) + "）。",
                "删掉它；多半是从网页里复制来的。"));
    }

    private static String name(int c) {
        return String.format(Locale.ROOT, "U+%04X", c);
    }
}
