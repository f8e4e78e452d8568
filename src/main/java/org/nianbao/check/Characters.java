package org.nianbao.check;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import org.nianbao.finding.Finding;
import org.nianbao.finding.Place;
import org.nianbao.form.Field;
import org.nianbao.report.Passage;

/** Characters that look right and are not: they come with text copied out of PDF files and web pages. */
final class Characters {
    private Characters() {}

    static void check(Scope scope) {
        for (Passage passage : scope.report().passages()) {
            String text = passage.text();
            for (int i = next(text, 0); i < text.length(); i = next(text, i + 1)) {
                tell(scope, passage.at(i), text.codePointAt(i));
            }
        }
        for (Field field : scope.report().form().fields()) {
            Optional<Place.Data> place = scope.report().place(field.path());
            if (place.isEmpty()) continue;
            String text = scope.report().field(field.path());
            for (int i = next(text, 0); i < text.length(); i = next(text, i + 1)) {
                tell(scope, place.get(), text.codePointAt(i));
            }
        }
    }

    /** Where the next character to tell of stands; the text's end where there is none. */
    private static int next(String text, int from) {
        int i = from;
        while (i < text.length()) {
            int c = text.codePointAt(i);
            boolean common = c >= ' ' && c < 0x7F || c >= 0x3000 && c < 0xE000;
            if (!common && (isRadical(c) || isInvisible(c))) return i;
            i += Character.charCount(c);
        }
        return i;
    }

    private static void tell(Scope scope, Place.Data place, int c) {
        if (isRadical(c)) radical(scope, place, c);
        else invisible(scope, place, c);
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
