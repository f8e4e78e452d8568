package org.nianbao.layout;

import java.util.List;
import java.util.Map;
import java.util.function.IntSupplier;
import org.nianbao.layout.doc.Inline;
import org.nianbao.layout.read.NumberFormat;

/**
 * What one pass over the document found out, for the fields of the next.
 *
 * @param pages     of the document; 0 while unknown
 * @param sections  pages of each section
 * @param bookmarks the page on which each bookmark stands
 * @param notes     each footnote's number among those of its page
 */
public record PageNumbers(int pages, List<Integer> sections, Map<String, Shown> bookmarks, Map<Integer, Integer> notes) {
    static final PageNumbers NOTHING = new PageNumbers(0, List.of(), Map.of(), Map.of());

    public PageNumbers {
        sections = List.copyOf(sections);
        bookmarks = Map.copyOf(bookmarks);
        notes = Map.copyOf(notes);
    }

    /**
     * A page's number.
     *
     * @param format ST_NumberFormat of its section
     */
    public record Shown(int number, String format) {}

    /**
     * What a field prints.
     *
     * @param target  bookmark of a PAGEREF, id of a NOTE
     * @param format  ST_NumberFormat; "" for the page's own, {@code decimal} where it counts pages
     * @param section the field's, from 0
     * @return null for PAGE, and where it is not known
     */
    public String text(Inline.Field.Kind kind, String target, String format, int section) {
        int number = switch (kind) {
            case PAGE -> 0;
            case NUMPAGES -> pages;
            case SECTIONPAGES -> section < sections.size() ? sections.get(section) : 0;
            case PAGEREF -> bookmarks.containsKey(target) ? bookmarks.get(target).number() : 0;
            case NOTE -> notes.getOrDefault(Integer.parseInt(target), 0);
        };
        if (number == 0) return null;
        boolean own = kind == Inline.Field.Kind.PAGEREF && format.isEmpty();
        return NumberFormat.format(own ? bookmarks.get(target).format() : format, number);
    }

    /** @param page number of the page at hand */
    FieldValues on(IntSupplier page, int section) {
        return new OnPage(this, page, section);
    }

    private record OnPage(PageNumbers known, IntSupplier page, int section) implements FieldValues {
        @Override
        public String of(Inline.Field field) {
            if (field.kind() == Inline.Field.Kind.PAGE) return NumberFormat.format(field.number(), page.getAsInt());
            return known.text(field.kind(), field.target(), field.number(), section);
        }
    }
}
