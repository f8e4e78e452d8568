package org.nianbao.layout.read;

import java.util.ArrayList;
import java.util.List;
import org.nianbao.layout.doc.Block;
import org.nianbao.layout.doc.Inline;
import org.nianbao.layout.doc.Paragraph;
import org.nianbao.layout.read.Story.Frame;

/** Block-level content (ISO 29500-1 17.2.2): paragraphs and tables, in order. */
final class BlockReader {
    private BlockReader() {}

    static List<Block> read(Story story, List<Element> elements, Frame frame) {
        List<Block> out = new ArrayList<>();
        int inCell = 0;
        for (Element element : elements) {
            switch (element.name()) {
                case "w:p" -> {
                    Spot spot = frame.cell() == null ? story.nextParagraph() : story.spot(frame.cell());
                    inCell++;
                    out.addAll(new ParagraphReader(story, frame, spot).read(element));
                }
                case "w:tbl" -> {
                    String name = frame.cell() == null ? story.nextTable() : frame.cell() + "里的表";
                    out.addAll(new TableReader(story, frame, name).read(element));
                }
                case "w:bookmarkStart" -> story.bookmarks.add(element);
                case "m:oMathPara" -> out.addAll(new ParagraphReader(story, frame,
                        frame.cell() == null ? story.nextParagraph() : story.spot(frame.cell())).equation(element));
                case "w:altChunk" -> story.resources.unsupported.add(here(story, frame), "插入的外部文档", "其内容没有排出");
                case "w:subDoc" -> story.resources.unsupported.add(here(story, frame), "子文档", "其内容没有排出");
                default -> {
                    if (!Ignored.block(element)) {
                        story.resources.unsupported.add(here(story, frame), element.name(), "没有排出");
                    }
                }
            }
        }
        // 17.4.65: a cell ends with a paragraph; one of no height stands for a missing one.
        if (frame.cell() != null && inCell == 0 && out.isEmpty()) {
            out.addAll(new ParagraphReader(story, frame, story.spot(frame.cell())).read(new Element("w:p", List.of())));
        }
        return out;
    }

    private static Spot here(Story story, Frame frame) {
        return frame.cell() == null ? story.spot() : story.spot(frame.cell());
    }

    /** True where the blocks print nothing but empty lines. */
    static boolean isBlank(List<Block> blocks) {
        for (Block block : blocks) {
            if (!(block instanceof Paragraph p)) return false;
            if (p.label() != null || p.inlines().stream().anyMatch(i -> !(i instanceof Inline.Bookmark))) {
                return false;
            }
        }
        return true;
    }
}
