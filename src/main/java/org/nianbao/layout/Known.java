package org.nianbao.layout;

import java.util.List;
import java.util.Map;
import java.util.function.IntSupplier;

/**
 * What one pass over the document found out, for the fields of the next.
 *
 * @param sections  pages of each section
 * @param bookmarks number of the page on which each bookmark stands
 */
record Known(int pages, List<Integer> sections, Map<String, Integer> bookmarks) {
    static final Known NOTHING = new Known(0, List.of(), Map.of());

    /** @param page number of the page at hand */
    FieldValues on(IntSupplier page, int section) {
        return new FieldValues() {
            @Override
            public int page() {
                return page.getAsInt();
            }

            @Override
            public int pages() {
                return pages;
            }

            @Override
            public int sectionPages() {
                return section < sections.size() ? sections.get(section) : 0;
            }

            @Override
            public int pageOf(String bookmark) {
                return bookmarks.getOrDefault(bookmark, 0);
            }
        };
    }
}
