package org.nianbao.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.nianbao.layout.doc.Inline;
import org.nianbao.layout.doc.Paragraph;
import org.nianbao.layout.doc.ParagraphFormat;
import org.nianbao.layout.doc.RunFormat;

/**
 * Lines of short plain paragraphs of a section, for others that say the same in the same format: most cells of a table of
 * figures hold a nought.
 */
final class Repeats {
    private static final int LONGEST = 12;

    private final Map<Key, Kept> known = new HashMap<>();

    private record Kept(List<Lines.Fit> fits, Tag tag) {}

    /** What lines hang on, formats by identity: cells of one look share them. */
    record Key(String text, RunFormat run, ParagraphFormat format, RunFormat mark, double measure, boolean tagged) {
        /** Null for a paragraph that is more than a few words, or whose lines are its own. */
        static Key of(Paragraph paragraph, double measure, Tag tag) {
            if (paragraph.label() != null || tag != null && tag.role() == Tag.Role.LI) return null;
            if (paragraph.inlines().size() != 1 || !(paragraph.inlines().get(0) instanceof Inline.Text text)) return null;
            if (text.text().length() > LONGEST || text.link() != null || text.format().ornament().ruby() != null) return null;
            return new Key(text.text(), text.format(), paragraph.format(), paragraph.mark(), measure, tag != null);
        }

        /** Written out, as below: the methods the compiler adds are linked when first used, which a short run feels. */
        @Override
        public boolean equals(Object other) {
            return other instanceof Key o && o.run == run && o.format == format && o.mark == mark && o.measure == measure
                    && o.tagged == tagged && o.text.equals(text);
        }

        @Override
        public int hashCode() {
            return 31 * (31 * text.hashCode() + System.identityHashCode(format)) + Double.hashCode(measure);
        }
    }

    void put(Key key, List<Lines.Fit> fits, Tag tag) {
        known.put(key, new Kept(fits, tag));
    }

    /** The lines under another tag; null where no such paragraph was set. */
    List<Lines.Fit> get(Key key, Tag tag) {
        Kept kept = known.get(key);
        if (kept == null || tag == null) return kept == null ? null : kept.fits;
        List<Lines.Fit> out = new ArrayList<>(kept.fits.size());
        for (Lines.Fit fit : kept.fits) out.add(fit.with(tagged(fit.line(), kept.tag, tag)));
        return out;
    }

    /** What had no tag beside others that had one is decoration and stays so. */
    private static Line tagged(Line line, Tag from, Tag to) {
        List<Item> items = new ArrayList<>(line.items().size());
        for (Item item : line.items()) items.add(item.tag() == from ? item.tagged(to) : item);
        return new Line(line.height(), line.baseline(), items, line.notes(), line.end(), line.inlays());
    }
}
