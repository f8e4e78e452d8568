package org.nianbao.template;

import java.util.List;
import java.util.Optional;

/** Run properties with one more of them, each at its place in the schema's order (17.3.2.28, CT_RPr). */
final class Properties {
    private static final List<String> ORDER = List.of("w:rStyle", "w:rFonts", "w:b", "w:bCs", "w:i", "w:iCs");

    private Properties() {}

    static Element put(Optional<Element> format, Element property) {
        Element result = format.isPresent() ? format.get().copy() : new Element("w:rPr");
        int rank = ORDER.indexOf(property.name());
        int at = 0;
        for (int i = 0; i < result.children().size(); i++) {
            if (!(result.children().get(i) instanceof Element e)) continue;
            if (e.is(property.name())) {
                result.children().set(i, property);
                return result;
            }
            int other = ORDER.indexOf(e.name());
            if (other >= 0 && other < rank) at = i + 1;
        }
        result.children().add(at, property);
        return result;
    }

    /**
     * Tells Word to print “ ” … — · with the East Asian face (17.3.2.26): they are in both kinds of face, and without
     * the hint Word takes the Western one. Letters and digits do not change.
     */
    static Optional<Element> eastAsian(Optional<Element> format) {
        Optional<Element> own = format.isPresent() ? format.get().first("w:rFonts") : Optional.empty();
        Element fonts = own.isPresent() ? own.get().copy() : new Element("w:rFonts");
        if (fonts.attribute("w:hint").equals("eastAsia")) return format;
        fonts.attributes().put("w:hint", "eastAsia");
        return Optional.of(put(format, fonts));
    }

    static Optional<Element> emphasized(Optional<Element> format, boolean bold, boolean italic) {
        Optional<Element> result = format;
        if (bold) result = Optional.of(put(Optional.of(put(result, new Element("w:b"))), new Element("w:bCs")));
        if (italic) result = Optional.of(put(Optional.of(put(result, new Element("w:i"))), new Element("w:iCs")));
        return result;
    }

    /** True for text that Chinese marks belong to: Han or full-width signs, or marks alone without Latin letters. */
    static boolean isChinese(String text) {
        boolean mark = false;
        boolean latin = false;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            boolean east = c >= 0x3001 && c <= 0x303F || c >= 0xFF01 && c <= 0xFF60
                    || Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN;
            if (east) return true;
            mark |= "“”‘’…—·".indexOf(c) >= 0;
            latin |= Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN;
            i += Character.charCount(c);
        }
        return mark && !latin;
    }
}
