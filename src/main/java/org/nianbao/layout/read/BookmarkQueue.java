package org.nianbao.layout.read;

import java.util.ArrayList;
import java.util.List;
import org.nianbao.layout.doc.Inline;

/** Bookmarks that begin between blocks (ISO 29500-1 17.13.6.2): they belong to the next paragraph. */
final class BookmarkQueue {
    private final List<Inline.Bookmark> waiting = new ArrayList<>();

    void add(Element start) {
        Inline.Bookmark bookmark = of(start);
        if (bookmark != null) waiting.add(bookmark);
    }

    /** Null for Word's note of the last place edited. */
    static Inline.Bookmark of(Element start) {
        String name = start.attribute("name", "");
        return name.isEmpty() || name.equals("_GoBack") ? null : new Inline.Bookmark(name);
    }

    List<Inline.Bookmark> take() {
        List<Inline.Bookmark> out = List.copyOf(waiting);
        waiting.clear();
        return out;
    }
}
