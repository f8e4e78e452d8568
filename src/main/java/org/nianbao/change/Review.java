package org.nianbao.change;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.nianbao.template.Parts;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * A review copy: the new document, in which every difference from the old one stands as a tracked change (ISO 29500-1,
 * 17.13.5). Accepting all gives the new text, rejecting all the old. Both must be filled from the same template.
 */
public final class Review {
    private final Tracked tracked;

    private Review(Tracked tracked) {
        this.tracked = tracked;
    }

    /**
     * @param author named in each change
     * @param time   of each change; from the data, never from a clock
     */
    public static Parts of(Parts old, Parts now, String author, Instant time) {
        Map<String, byte[]> changed = new TreeMap<>();
        int[] id = {0};
        now.byName().forEach((name, xml) -> {
            byte[] before = old.byName().get(name);
            boolean text = name.equals(Parts.DOCUMENT) || name.matches("word/(header|footer)\\d*\\.xml");
            if (!text || before == null || Arrays.equals(before, xml)) return;
            Document document = Dom.parse(xml);
            Review review = new Review(new Tracked(document, author, time.truncatedTo(ChronoUnit.SECONDS).toString(), id));
            review.blocks(story(Dom.parse(before)), story(document));
            changed.put(name, Dom.write(document));
        });
        return now.with(changed);
    }

    private static Element story(Document document) {
        Element root = document.getDocumentElement();
        return Dom.child(root, "body").orElse(root);
    }

    /** Paragraphs and tables of a body or a cell: paired, and the differences marked in the new one. */
    private void blocks(Element old, Element now) {
        List<Element> a = Dom.children(old, "p", "tbl");
        List<Element> b = Dom.children(now, "p", "tbl");
        boolean anchored = tables(a).size() == tables(b).size();
        Element last = null;
        for (Pairs.Pair pair : Pairs.of(keys(a, anchored), keys(b, anchored))) {
            Element before = pair.old() < 0 ? null : a.get(pair.old());
            Element after = pair.now() < 0 ? null : b.get(pair.now());
            if (before != null && after != null && before.getLocalName().equals(after.getLocalName())) {
                last = after;
                if (after.getLocalName().equals("p")) paragraph(before, after);
                else table(before, after);
                continue;
            }
            if (before != null) last = insert(now, tracked.removed(before), last);
            if (after != null) {
                tracked.added(after);
                last = after;
            }
        }
    }

    private static Element insert(Element parent, Element block, Element behind) {
        if (behind != null) parent.insertBefore(block, behind.getNextSibling());
        else {
            List<Element> blocks = Dom.children(parent, "p", "tbl");
            parent.insertBefore(block, blocks.isEmpty() ? parent.getFirstChild() : blocks.get(0));
        }
        return block;
    }

    private static List<Element> tables(List<Element> blocks) {
        return blocks.stream().filter(e -> e.getLocalName().equals("tbl")).toList();
    }

    /** Where both have as many tables, each is the one of its number; else a table is known by what it says. */
    private static List<String> keys(List<Element> blocks, boolean anchored) {
        List<String> keys = new ArrayList<>();
        int n = 0;
        for (Element block : blocks) {
            boolean table = block.getLocalName().equals("tbl");
            keys.add(table ? "\u0001" + (anchored ? Integer.toString(n++) : Tracked.text(block)) : Tracked.text(block));
        }
        return keys;
    }

    private void paragraph(Element old, Element now) {
        if (!Tracked.text(old).equals(Tracked.text(now))) tracked.changed(old, now);
    }

    private void table(Element old, Element now) {
        List<Element> a = Dom.children(old, "tr");
        List<Element> b = Dom.children(now, "tr");
        if (!sameShape(a, b)) {
            Element removed = tracked.removed(old);
            now.getParentNode().insertBefore(removed, now);
            // Two tables without a paragraph between them would become one.
            now.getParentNode().insertBefore(tracked.separator(), now);
            tracked.added(now);
            return;
        }
        for (int r = 0; r < a.size(); r++) {
            List<Element> x = Dom.children(a.get(r), "tc");
            List<Element> y = Dom.children(b.get(r), "tc");
            for (int c = 0; c < x.size(); c++) blocks(x.get(c), y.get(c));
        }
    }

    private static boolean sameShape(List<Element> a, List<Element> b) {
        if (a.size() != b.size()) return false;
        for (int r = 0; r < a.size(); r++) {
            if (Dom.children(a.get(r), "tc").size() != Dom.children(b.get(r), "tc").size()) return false;
        }
        return true;
    }
}
