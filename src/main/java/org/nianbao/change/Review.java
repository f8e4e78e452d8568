package org.nianbao.change;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.nianbao.template.Parts;
import org.nianbao.xml.XmlTree;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * A review copy: the new document, in which every difference from the old one stands as a tracked change (ISO 29500-1,
 * 17.13.5). Accepting all gives the new text, rejecting all the old. Both must be filled from the same template.
 */
public final class Review {
    private static final String NUMBERING = "word/numbering.xml";

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
            if (name.equals(NUMBERING) && before != null) changed.put(name, numbering(before, xml));
            boolean text = name.equals(Parts.DOCUMENT) || name.matches("word/(header|footer)\\d*\\.xml");
            if (!text || before == null || Arrays.equals(before, xml)) return;
            Document document = Dom.parse(xml);
            Review review = new Review(new Tracked(document, author, written(time), id));
            review.blocks(story(Dom.parse(before)), story(document));
            changed.put(name, XmlTree.write(document));
        });
        return now.with(changed);
    }

    /** Lists of the old document that the new one has no more: their items still stand in it, as deleted. */
    private static byte[] numbering(byte[] old, byte[] now) {
        if (Arrays.equals(old, now)) return now;
        Document document = Dom.parse(now);
        Element root = document.getDocumentElement();
        List<Element> known = Dom.children(root, "num");
        List<String> ids = known.stream().map(e -> e.getAttributeNS(Xml.W, "numId")).toList();
        Node end = known.isEmpty() ? null : known.get(known.size() - 1).getNextSibling();
        for (Element num : Dom.children(Dom.parse(old).getDocumentElement(), "num")) {
            if (!ids.contains(num.getAttributeNS(Xml.W, "numId"))) root.insertBefore(document.importNode(num, true), end);
        }
        return XmlTree.write(document);
    }

    /** Word shows the time of a change as it stands there, whatever its zone says: so it is written as the clocks of China go. */
    private static String written(Instant time) {
        return time.atOffset(ZoneOffset.ofHours(8)).toLocalDateTime().truncatedTo(ChronoUnit.SECONDS)
                .format(DateTimeFormatter.ISO_LOCAL_DATE_TIME) + "Z";
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
        List<Pairs.Pair> pairs = lastOnesPaired(Pairs.of(keys(a, anchored), keys(b, anchored)), a, b);
        List<Element> came = new ArrayList<>();
        List<Element> went = new ArrayList<>();
        Element last = null;
        Element kept = null;
        for (Pairs.Pair pair : pairs) {
            Element before = pair.old() < 0 ? null : a.get(pair.old());
            Element after = pair.now() < 0 ? null : b.get(pair.now());
            if (before != null && after != null && before.getLocalName().equals(after.getLocalName())) {
                kept = after;
                last = after;
                came.clear();
                went.clear();
                if (after.getLocalName().equals("p")) paragraph(before, after);
                else table(before, after);
                continue;
            }
            if (before != null) {
                last = insert(now, tracked.removed(before), last);
                went.add(last);
            }
            if (after != null) {
                tracked.added(after);
                last = after;
                came.add(after);
            }
        }
        boolean behindParagraph = kept != null && kept.getLocalName().equals("p");
        if (behindParagraph && went.isEmpty() && onlyParagraphs(came)) tracked.ending(kept, came, "ins");
        if (behindParagraph && came.isEmpty() && onlyParagraphs(went)) tracked.ending(kept, went, "del");
    }

    private static boolean onlyParagraphs(List<Element> blocks) {
        return !blocks.isEmpty() && blocks.stream().allMatch(e -> e.getLocalName().equals("p"));
    }

    /**
     * The end of a body's or a cell's last paragraph can be neither deleted nor inserted. Where the one's last paragraphs went and
     * the other's came, the two last are one that changed.
     */
    private static List<Pairs.Pair> lastOnesPaired(List<Pairs.Pair> pairs, List<Element> a, List<Element> b) {
        int tail = pairs.size();
        int old = -1;
        int now = -1;
        while (tail > 0 && (pairs.get(tail - 1).old() < 0 || pairs.get(tail - 1).now() < 0)) {
            tail--;
            old = Math.max(old, pairs.get(tail).old());
            now = Math.max(now, pairs.get(tail).now());
        }
        if (old < 0 || now < 0 || !a.get(old).getLocalName().equals("p") || !b.get(now).getLocalName().equals("p")) return pairs;
        List<Pairs.Pair> all = new ArrayList<>(pairs.subList(0, tail));
        for (Pairs.Pair pair : pairs.subList(tail, pairs.size())) if (pair.old() != old && pair.now() != now) all.add(pair);
        all.add(new Pairs.Pair(old, now));
        return all;
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
        tracked.reshaped(old, now);
    }

    /** Rows that came and went where both have the same columns; else all of them. */
    private void table(Element old, Element now) {
        List<Element> a = Dom.children(old, "tr");
        List<Element> b = Dom.children(now, "tr");
        List<Pairs.Pair> pairs = rows(a, b);
        if (pairs.isEmpty() || Dom.below(old, "gridCol").size() != Dom.below(now, "gridCol").size()) {
            // All rows went and all came, in one table: a paragraph to part two tables would be left over either way.
            pairs = new ArrayList<>();
            for (int r = 0; r < a.size(); r++) pairs.add(new Pairs.Pair(r, -1));
            for (int r = 0; r < b.size(); r++) pairs.add(new Pairs.Pair(-1, r));
        }
        Element last = null;
        for (Pairs.Pair pair : pairs) {
            if (pair.old() < 0) {
                last = b.get(pair.now());
                tracked.added(last);
            } else if (pair.now() < 0) {
                Element removed = tracked.removed(a.get(pair.old()));
                now.insertBefore(removed, last == null ? b.get(0) : last.getNextSibling());
                last = removed;
            } else {
                last = b.get(pair.now());
                cells(a.get(pair.old()), last);
            }
        }
    }

    private void cells(Element old, Element now) {
        List<Element> x = Dom.children(old, "tc");
        List<Element> y = Dom.children(now, "tc");
        for (int c = 0; c < x.size(); c++) blocks(x.get(c), y.get(c));
    }

    /** Which row became which; empty where rows alone do not tell it. */
    private static List<Pairs.Pair> rows(List<Element> a, List<Element> b) {
        List<Pairs.Pair> pairs = new ArrayList<>();
        for (Pairs.Pair pair : Pairs.of(a.stream().map(Tracked::text).toList(), b.stream().map(Tracked::text).toList())) {
            boolean same = pair.old() >= 0 && pair.now() >= 0 && shape(a.get(pair.old())).equals(shape(b.get(pair.now())));
            if (!same && pair.old() >= 0) pairs.add(new Pairs.Pair(pair.old(), -1));
            if (!same && pair.now() >= 0) pairs.add(new Pairs.Pair(-1, pair.now()));
            if (same) pairs.add(pair);
        }
        boolean alone = pairs.stream().noneMatch(p -> p.old() < 0 && merged(b.get(p.now())) || p.now() < 0 && merged(a.get(p.old())));
        boolean some = pairs.stream().anyMatch(p -> p.old() >= 0 && p.now() >= 0);
        if (alone && some) return pairs;
        List<Pairs.Pair> byNumber = new ArrayList<>();
        for (int r = 0; r < a.size(); r++) {
            if (a.size() != b.size() || !shape(a.get(r)).equals(shape(b.get(r)))) return List.of();
            byNumber.add(new Pairs.Pair(r, r));
        }
        return byNumber;
    }

    /** How a row's cells lie in the columns, and which go on from the row above. */
    private static List<String> shape(Element row) {
        List<String> shape = new ArrayList<>();
        for (Element cell : Dom.children(row, "tc")) {
            StringBuilder said = new StringBuilder("tc");
            Dom.child(cell, "tcPr").ifPresent(p -> Dom.children(p, "gridSpan", "vMerge")
                    .forEach(e -> said.append(' ').append(e.getLocalName()).append(e.getAttributeNS(Xml.W, "val"))));
            shape.add(said.toString());
        }
        return shape;
    }

    private static boolean merged(Element row) {
        return !Dom.below(row, "vMerge").isEmpty();
    }
}
