package org.nianbao.layout.read;

import org.nianbao.layout.doc.Inline.Note;
import org.nianbao.layout.doc.PageSetup.Grid;
import org.nianbao.layout.read.Style.Formats;

/** A run of text of its own (ISO 29500-1 17.2.1): the body, a header, a footer, a note; and how far it has been read. */
final class Story {
    final Resources resources;
    final String part;
    final Relations relations;
    final FieldStack fields = new FieldStack();
    final Notes notes;
    final BookmarkQueue bookmarks = new BookmarkQueue();
    /** What w:footnoteRef prints in a note; null elsewhere. */
    final Note self;
    private final String name;
    private int paragraphs;
    private int tables;

    /** @param name how a clerk calls it: 正文, 页眉, 脚注1 */
    Story(Resources resources, String part, String name, Notes notes, Note self) {
        this.resources = resources;
        this.part = part;
        this.name = name;
        this.notes = notes;
        this.self = self;
        this.relations = resources.relations(part);
    }

    /** Spot of the next paragraph at the story's own level. */
    Spot nextParagraph() {
        paragraphs++;
        return name.equals("正文") ? spot("正文第" + paragraphs + "段") : spot(name);
    }

    /** 表三, counted in document order; tables of headers, footers and notes go by their place. */
    String nextTable() {
        tables++;
        return name.equals("正文") ? "表" + NumberFormat.format("chineseCountingThousand", tables)
                : name + "的表" + (tables > 1 ? tables : "");
    }

    Spot spot(String words) {
        return new Spot(part, words);
    }

    Spot spot() {
        return spot(name);
    }

    /**
     * Where blocks stand.
     *
     * @param width      available, pt
     * @param cell       the table cell around, in words ({@code 表三第5行第2格}); null at the story's own level
     * @param table      what the table style says about paragraphs and runs here
     * @param background of the cell; null for paper
     */
    record Frame(Grid grid, double width, String cell, Formats table, Integer background) {
        Frame inCell(double width, String cell, Formats table, Integer background) {
            return new Frame(grid, width, cell, table, background);
        }
    }
}
