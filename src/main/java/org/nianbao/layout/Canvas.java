package org.nianbao.layout;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.nianbao.layout.doc.PageSetup;

/** Collects what is painted on one page. */
final class Canvas {
    final PageSetup setup;
    final boolean even;
    final List<Item> items = new ArrayList<>();
    /** Painted before everything else. */
    final List<Item> behind = new ArrayList<>();
    /** Painted after everything else. */
    final List<Item> front = new ArrayList<>();
    final List<Heading> headings = new ArrayList<>();

    /** Pieces set but standing on the next page. */
    List<Piece> held = List.of();

    /** @param y pt from the page's upper edge */
    record Heading(TextPiece.Headed headed, double y) {}

    /** @param even whether the page's number is */
    Canvas(PageSetup setup, boolean even) {
        this.setup = setup;
        this.even = even;
    }

    List<TableRow> waiting(TableFlow table) {
        return TableFlow.rows(table, held);
    }

    void add(Item item) {
        items.add(item);
    }

    void add(List<Item> more, double dx, double dy) {
        for (Item item : more) items.add(item.moved(dx, dy));
    }

    /** An empty one for what is painted before or after everything else. */
    Canvas layer() {
        Canvas layer = new Canvas(setup, even);
        layer.held = held;
        return layer;
    }

    /** Takes a layer: painted by itself, read here. */
    void take(Canvas layer, boolean under) {
        List<Item> all = layer.finished();
        Tag last = null;
        for (Item item : all) {
            if (item.tag() != null && item.tag() != last) items.add(new Item.Element(item.tag()));
            last = item.tag();
        }
        (under ? behind : front).addAll(all);
        headings.addAll(layer.headings);
    }

    /** How much has been added. */
    record Mark(int items, int behind, int front) {}

    Mark mark() {
        return new Mark(items.size(), behind.size(), front.size());
    }

    /** Turns what has been added since {@code from} into decoration. */
    void decorate(Mark from, Item.Artifact what) {
        decorate(items.subList(from.items, items.size()), what);
        decorate(behind.subList(from.behind, behind.size()), what);
        decorate(front.subList(from.front, front.size()), what);
    }

    private static void decorate(List<Item> added, Item.Artifact what) {
        List<Item> all = new ArrayList<>(added);
        added.clear();
        for (Item item : all) {
            Item plain = decoration(item, what);
            if (plain != null) added.add(plain);
        }
    }

    /** Null for what a decoration does not have: targets, and elements without content. */
    static Item decoration(Item item, Item.Artifact what) {
        if (item instanceof Item.Anchor || item instanceof Item.Element || item instanceof Item.LinkArea) return null;
        if (item instanceof Item.Glyphs g) {
            return new Item.Glyphs(null, g.face(), g.size(), g.x(), g.baseline(), g.text(), g.advances(), g.scale(), g.rgb(),
                    g.bold(), g.italic(), g.turn(), what);
        }
        return item.tagged(null);
    }

    /** All items as they are painted. Where that is not the order of reading, the elements come first, in that order. */
    List<Item> finished() {
        if (behind.isEmpty() && front.isEmpty()) return items;
        List<Item> out = new ArrayList<>();
        Set<Tag> tags = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Item item : items) if (item.tag() != null && tags.add(item.tag())) out.add(new Item.Element(item.tag()));
        out.addAll(behind);
        for (Item item : items) if (!(item instanceof Item.Element)) out.add(item);
        out.addAll(front);
        return out;
    }
}
