package org.nianbao.layout.doc;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The families a document's text is set in: what its characters need, not every style's possibilities. */
public final class Families {
    private final Set<String> found = new TreeSet<>();

    private Families() {}

    public static Set<String> of(Document document) {
        Families families = new Families();
        for (Section section : document.sections()) {
            for (Section.Stories stories : List.of(section.headers(), section.footers())) {
                families.blocks(stories.odd());
                families.blocks(stories.even());
                families.blocks(stories.first());
            }
            families.blocks(section.blocks());
        }
        document.notes().values().forEach(families::blocks);
        document.endnotes().forEach(families::blocks);
        return families.found;
    }

    private void blocks(List<Block> blocks) {
        for (Block block : blocks) {
            if (block instanceof Paragraph paragraph) paragraph(paragraph);
            if (block instanceof Table table) {
                table.rows().forEach(row -> row.cells().forEach(cell -> blocks(cell.blocks())));
            }
        }
    }

    private void paragraph(Paragraph paragraph) {
        if (paragraph.label() != null) text(paragraph.label().text(), paragraph.label().format());
        for (Inline inline : paragraph.inlines()) {
            if (inline instanceof Inline.Text text) text(text.text(), text.format());
            if (inline instanceof Inline.Shape shape && shape.box() != null) blocks(shape.box().blocks());
        }
    }

    private void text(String text, RunFormat format) {
        if (text.codePoints().anyMatch(c -> c < 0x2E80)) found.add(format.ascii());
        if (text.codePoints().anyMatch(c -> c >= 0x2E80)) found.add(format.eastAsia());
    }
}
