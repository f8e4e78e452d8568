package org.nianbao.layout.read;

import org.nianbao.layout.doc.Inline.Note;
import org.nianbao.layout.doc.PageSetup.Grid;
import org.nianbao.layout.read.Style.Formats;

/** A run of text of its own (ISO 29500-1 17.2.1): the body, a header, a footer, a note; how far it has been read. */
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
    private final Count count = new Count();

    /** @param name how a clerk calls it: 正文, 页眉, 脚注1 */
    Story(Resources resources, String part, String name, Notes notes, Note self) {
        this.resources = resources;
        this.part = part;
        this.name = name;
        this.notes = notes;
        this.self = self;
        this.relations = resources.relations(part);
    }

    /** How many paragraphs that show text, and tables, were met at one level. */
    static final class Count {
        private int paragraphs;
        private int tables;
    }

    /** What was met at the story's own level, over all its sections. */
    Count count() {
        return count;
    }

    /**
     * Spot of the next paragraph of a level. Paragraphs without text are not counted: a clerk counts what shows.
     *
     * @param several false in a cell of one paragraph, whose spot is the cell's
     */
    Spot nextParagraph(Frame frame, Count level, boolean shows, boolean several) {
        if (shows) level.paragraphs++;
        if (!several) return spot(frame.cell());
        return spot((frame.cell() == null ? name : frame.cell()) + "第" + Math.max(1, level.paragraphs) + "段");
    }

    /** 表三; in a cell 表三第1行第1格内的表一. */
    String nextTable(Frame frame, Count level) {
        level.tables++;
        String ordinal = NumberFormat.format("chineseCountingThousand", level.tables);
        if (frame.cell() != null) return frame.cell() + "内的表" + ordinal;
        return (name.equals("正文") ? "" : name) + "表" + ordinal;
    }

    /** Where something stands that is no paragraph. */
    Spot spot(Frame frame) {
        return frame.cell() == null ? spot() : spot(frame.cell());
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
     * @param numbers    ST_NumberFormat of the section's page numbers
     * @param cell       the table cell around, in words ({@code 表三第5行第2格}); null at the story's own level
     * @param table      what the table style says about paragraphs and runs here
     * @param background of the cell; null for paper
     */
    record Frame(Grid grid, double width, String numbers, String cell, Formats table, Integer background) {
        Frame inCell(double width, String cell, Formats table, Integer background) {
            return new Frame(grid, width, numbers, cell, table, background);
        }
    }
}
