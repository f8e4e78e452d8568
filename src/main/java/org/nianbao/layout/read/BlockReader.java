package org.nianbao.layout.read;

import java.util.ArrayList;
import java.util.List;
import org.nianbao.layout.doc.Block;
import org.nianbao.layout.read.Story.Frame;

/** Block-level content (ISO 29500-1 17.2.2): paragraphs and tables, in order. */
final class BlockReader {
    private BlockReader() {}

    static List<Block> read(Story story, List<Element> elements, Frame frame) {
        List<Block> out = new ArrayList<>();
        Story.Count count = frame.cell() == null ? story.count() : new Story.Count();
        boolean several = frame.cell() == null || elements.size() > 1 && shown(elements) > 1;
        for (Element element : elements) {
            switch (element.name()) {
                case "w:p", "m:oMathPara" -> {
                    Spot spot = story.nextParagraph(frame, count, Content.showsText(element), several);
                    ParagraphReader reader = new ParagraphReader(story, frame, spot);
                    out.addAll(element.is("w:p") ? reader.read(element) : reader.equation(element));
                }
                case "w:tbl" -> out.addAll(new TableReader(story, frame, story.nextTable(frame, count)).read(element));
                case "w:bookmarkStart" -> story.bookmarks.add(element);
                case "w:altChunk" -> story.resources.unsupported.add(story.spot(frame), "插入的外部文档", "其内容没有排出");
                case "w:subDoc" -> story.resources.unsupported.add(story.spot(frame), "子文档", "其内容没有排出");
                default -> {
                    if (!Ignored.block(element)) {
                        story.resources.unsupported.add(story.spot(frame), element.name(), "没有排出");
                    }
                }
            }
        }
        // 17.4.65: a cell ends with a paragraph; an empty one stands for a missing one.
        if (frame.cell() != null && out.isEmpty()) {
            out.addAll(new ParagraphReader(story, frame, story.spot(frame)).read(new Element("w:p", List.of())));
        }
        return out;
    }

    private static int shown(List<Element> elements) {
        int out = 0;
        for (Element element : elements) if (element.is("w:p") && Content.showsText(element)) out++;
        return out;
    }
}
