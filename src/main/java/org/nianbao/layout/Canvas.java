package org.nianbao.layout;

import java.util.ArrayList;
import java.util.List;
import org.nianbao.layout.doc.PageSetup;

/** Collects what is painted on one page. */
final class Canvas {
    final PageSetup setup;
    final List<Item> items = new ArrayList<>();
    /** Painted before everything else. */
    final List<Item> behind = new ArrayList<>();
    final List<Heading> headings = new ArrayList<>();

    /** Pieces set but standing on the next page. */
    List<Piece> held = List.of();

    /** @param y pt from the page's upper edge */
    record Heading(TextPiece.Headed headed, double y) {}

    Canvas(PageSetup setup) {
        this.setup = setup;
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

    /** Turns what has been added since {@code from} into decoration. */
    void decorate(int from, Item.Artifact what) {
        List<Item> all = new ArrayList<>(items.subList(from, items.size()));
        items.subList(from, items.size()).clear();
        for (Item item : all) {
            Item plain = decoration(item, what);
            if (plain != null) items.add(plain);
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

    List<Item> finished() {
        List<Item> out = new ArrayList<>(behind);
        out.addAll(items);
        return out;
    }
}
