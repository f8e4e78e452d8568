package org.nianbao.layout.read;

import java.util.ArrayDeque;
import java.util.Deque;
import org.nianbao.layout.doc.Inline;
import org.nianbao.layout.doc.Inline.Field.Kind;
import org.nianbao.layout.doc.Inline.Link;
import org.nianbao.layout.doc.RunFormat;

/**
 * Complex fields open at a point of a story (ISO 29500-1 17.16.18). Page numbers become {@link Inline.Field}s; of all
 * other fields the cached result stays.
 */
final class FieldStack {
    private final Deque<Open> open = new ArrayDeque<>();

    private static final class Open {
        final StringBuilder code = new StringBuilder();
        final StringBuilder cached = new StringBuilder();
        boolean result;
        Code parsed;
        RunFormat format;
        Link link;
    }

    /**
     * A field's code taken apart.
     *
     * @param kind     null for a field whose cached result stays
     * @param number   ST_NumberFormat of a {@code \*} switch; "" where there is none
     * @param link     where the result leads; null where nowhere
     * @param unknown  a switch that is not obeyed; "" where there is none
     */
    record Code(String name, Kind kind, String target, String number, Link link, String unknown) {}

    void begin(RunFormat format) {
        Open field = new Open();
        field.format = format;
        open.push(field);
    }

    void code(String text) {
        if (!open.isEmpty() && !open.peek().result) open.peek().code.append(text);
    }

    /** The code of the field whose result begins; null where no field is open. */
    Code separate() {
        if (open.isEmpty()) return null;
        Open field = open.peek();
        field.result = true;
        field.parsed = parse(field.code.toString());
        field.link = field.parsed.link();
        return field.parsed;
    }

    /**
     * @param field what the field leaves in the text besides its result; null for nothing
     * @param lost  name of a field that shows something but has no result in the file; "" otherwise
     * @param stale name of a field whose result only Word works out; "" otherwise
     */
    record Ended(Inline.Field field, String lost, String stale) {
        private static final Ended NOTHING = new Ended(null, "", "");
    }

    /**
     * Ends the innermost field.
     *
     * @param numbers format of the section's page numbers, for PAGE without a switch of its own (17.16.5.44)
     */
    Ended end(Link around, String numbers) {
        if (open.isEmpty()) return Ended.NOTHING;
        Open field = open.pop();
        Code code = field.parsed == null ? parse(field.code.toString()) : field.parsed;
        if (code.kind() == null) {
            if (isSilent(code.name())) return Ended.NOTHING;
            if (!field.result) return new Ended(null, code.name(), "");
            return isLasting(code.name()) ? Ended.NOTHING : new Ended(null, "", code.name());
        }
        Link link = code.link() == null ? around : code.link();
        String number = !code.number().isEmpty() ? code.number() : switch (code.kind()) {
            case PAGE -> numbers;
            // 17.16.5.45: as the page itself shows it.
            case PAGEREF -> "";
            default -> "decimal";
        };
        return new Ended(new Inline.Field(code.kind(), code.target(), field.cached.toString(), number, field.format,
                link), "", "");
    }

    /** Fields whose result is theirs for good, or is worked out before the document is read. */
    private static boolean isLasting(String name) {
        return switch (name) {
            case "HYPERLINK", "TOC", "REF", "SEQ", "QUOTE", "GOTOBUTTON", "MACROBUTTON", "SYMBOL", "EQ", "ADDIN", "BIBLIOGRAPHY",
                    "CITATION", "FORMTEXT", "FORMCHECKBOX", "FORMDROPDOWN", "FILLIN", "MERGEFIELD" -> true;
            default -> false;
        };
    }

    /** Fields that mark or store something and never print (17.16.5). */
    private static boolean isSilent(String name) {
        return switch (name) {
            case "", "XE", "TC", "TA", "RD", "SET", "ASK", "PRIVATE", "NEXT", "NEXTIF", "SKIPIF", "ADVANCE",
                    "DATABASE" -> true;
            default -> false;
        };
    }

    /** True where what comes now is part of the result that prints. */
    boolean prints() {
        for (Open field : open) if (!field.result) return false;
        return true;
    }

    /** Takes text as a page number's cached result; false where it is none. */
    boolean absorbs(String text, RunFormat format) {
        for (Open field : open) {
            if (!field.result || field.parsed.kind() == null) continue;
            if (field.cached.isEmpty() && format != null) field.format = format;
            field.cached.append(text);
            return true;
        }
        return false;
    }

    /** The innermost link that the open fields make; {@code otherwise} where they make none. */
    Link link(Link otherwise) {
        if (otherwise != null) return otherwise;
        for (Open field : open) if (field.result && field.link != null) return field.link;
        return null;
    }

    boolean isOpen() {
        return !open.isEmpty();
    }

    static Code parse(String text) {
        FieldCode code = FieldCode.of(text);
        String name = code.name();
        String argument = code.argument();
        Kind kind = switch (name) {
            case "PAGE" -> Kind.PAGE;
            case "NUMPAGES" -> Kind.NUMPAGES;
            case "SECTIONPAGES" -> Kind.SECTIONPAGES;
            case "PAGEREF" -> Kind.PAGEREF;
            default -> null;
        };
        String number = code.number();
        String unknown = code.has("\\#") ? "\\# " + code.value("\\#") : number == null ? "\\* " + code.value("\\*") : "";
        Link link = null;
        String anchor = code.has("\\l") ? code.value("\\l") : "";
        String tip = code.has("\\o") ? code.value("\\o") : "";
        if (name.equals("HYPERLINK") && !(argument.isEmpty() && anchor.isEmpty())) {
            link = argument.isEmpty() ? new Link("", anchor, tip)
                    : new Link(anchor.isEmpty() ? argument : argument + '#' + anchor, "", tip);
        } else if (code.has("\\h") && (name.equals("REF") || name.equals("PAGEREF") || name.equals("NOTEREF"))
                && !argument.isEmpty()) {
            link = new Link("", argument, "");
        }
        return new Code(name, kind, kind == Kind.PAGEREF ? argument : "", number == null ? "" : number, link,
                kind == null ? "" : unknown);
    }
}
