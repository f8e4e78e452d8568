package org.nianbao.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Whatever a document holds, each of its words stands on its pages once as text, and inside the page. */
class AnyDocumentTest {
    private static final int DOCUMENTS = 600;

    @Test void everyWordIsPrintedOnce() {
        for (int seed = 0; seed < DOCUMENTS; seed++) {
            AnyDocument document = new AnyDocument(seed);
            document.paper.lay();
            check(document.paper, document.words, "document " + seed);
        }
    }

    private static void check(Paper paper, int words, String which) {
        Map<Integer, Integer> printed = new TreeMap<>();
        for (Page page : paper.pages) {
            for (Item item : page.items()) {
                if (!(item instanceof Item.Glyphs g) || g.tag() == null) continue;
                g.text().codePoints().filter(c -> c >= 0x4E00).forEach(c -> printed.merge(c, 1, Integer::sum));
            }
        }
        Map<Integer, Integer> expected = new TreeMap<>();
        boolean vertical = paper.ids().contains("layout.unsupported");
        for (int i = 0; i < words; i++) if (!vertical || printed.containsKey(0x4E00 + i)) expected.put(0x4E00 + i, 1);
        assertEquals(expected, printed, which);
        assertTrue(!paper.ids().contains("layout.too-large"), which);
        inside(paper, which);
    }

    /** Nothing hangs below the page, unless it has been told to be too large. */
    private static void inside(Paper paper, String which) {
        if (!paper.ids().isEmpty()) return;
        for (Page page : paper.pages) {
            for (Item item : page.items()) {
                if (item instanceof Item.Glyphs g && g.turn() == 0) {
                    assertTrue(g.baseline() <= page.height() + 1, which + ", page " + page.label() + ": " + g.text() + " at " + g.baseline());
                }
            }
        }
    }
}
