package org.nianbao.layout.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.nianbao.finding.Findings;
import org.nianbao.layout.doc.Block;
import org.nianbao.layout.doc.Document;
import org.nianbao.layout.doc.Inline;
import org.nianbao.layout.doc.PageSetup;
import org.nianbao.layout.doc.Paragraph;
import org.nianbao.layout.doc.Section;
import org.nianbao.layout.read.Story.Frame;
import org.nianbao.layout.read.Style.Formats;
import org.nianbao.template.Parts;

/** Reads a filled Word package into a document with every property resolved. */
public final class DocumentReader {
    private DocumentReader() {}

    /**
     * What docs/wordprocessingml.md names as unsupported is a warning {@code layout.unsupported} each, once for a kind
     * and a spot; a part that is no XML is an error {@code layout.broken-part}.
     */
    public static Document read(Parts parts, Findings findings) {
        Resources resources = new Resources(parts, findings);
        Element root = resources.xml(Parts.DOCUMENT);
        Element body = root == null ? null : root.child("w:body");
        if (body == null) {
            if (root != null || !parts.byName().containsKey(Parts.DOCUMENT)) {
                resources.unsupported.error(Resources.BROKEN, Parts.DOCUMENT,
                        "Word文件里没有正文（" + Parts.DOCUMENT + "），无法排版。", "请用Word打开并另存一次模板，再试。");
            }
            return new Document(List.of(), Map.of(), List.of(), false, false, resources.settings.defaultTab(), false);
        }
        Notes notes = new Notes(resources);
        Story story = new Story(resources, Parts.DOCUMENT, "正文", notes, null);
        Settings settings = resources.settings;
        if (settings.mirrorMargins()) resources.unsupported.add(story.spot(), "对称页边距", "各页的左右边距相同");
        if (settings.ownKinsoku()) resources.unsupported.add(story.spot(), "自定义的避头尾字符", "按通用的避头尾规则排");
        if (settings.autoHyphenation() && !resources.styles.paragraphDefaults().on("w:suppressAutoHyphens", false)) {
            resources.unsupported.add(story.spot(), "自动断字", "西文单词不断开");
        }
        if (settings.gutterAtTop()) resources.unsupported.add(story.spot(), "上方装订线", "装订线留在左边");
        List<Section> sections = new ArrayList<>();
        SectionReader reader = new SectionReader(resources, notes);
        for (Range range : ranges(Content.of(body))) {
            Spot spot = story.spot("第" + (sections.size() + 1) + "节");
            PageSetup page = reader.page(range.properties(), spot);
            Frame frame = new Frame(page.grid(), page.columns().get(0).width(), page.numberFormat(), null, Formats.NONE, null);
            notes.section(frame, range.properties().child("w:footnotePr"), spot);
            List<Block> blocks = BlockReader.read(story, range.elements(), frame);
            Frame across = new Frame(page.grid(), page.measure(), page.numberFormat(), null, Formats.NONE, null);
            sections.add(new Section(page, reader.headers(range.properties(), across),
                    reader.footers(range.properties(), across), blocks));
        }
        if (story.fields.isOpen()) resources.unsupported.add(story.spot(), "没有结束的域", "它之后的文字可能没有排出");
        keepBookmarks(sections, story.bookmarks.take());
        return new Document(sections, notes.blocks(), notes.endnotes(), settings.evenAndOdd(), settings.compressMarks(),
                settings.defaultTab(), settings.sumSpacing());
    }

    /** Elements that share a w:sectPr. */
    private record Range(List<Element> elements, Element properties) {}

    /** 17.6.18: a section ends with the paragraph that holds its properties, the last one with the body. */
    private static List<Range> ranges(List<Element> elements) {
        List<Range> out = new ArrayList<>();
        List<Element> open = new ArrayList<>();
        Element last = null;
        for (Element element : elements) {
            if (element.is("w:sectPr")) {
                last = element;
                continue;
            }
            open.add(element);
            Element properties = element.is("w:p") ? element.child("w:pPr") : null;
            Element section = properties == null ? null : properties.child("w:sectPr");
            if (section == null) continue;
            out.add(new Range(open, section));
            open = new ArrayList<>();
        }
        if (!open.isEmpty() || out.isEmpty() || last != null) {
            out.add(new Range(open, last == null ? new Element("w:sectPr", List.of()) : last));
        }
        return out;
    }

    /** Bookmarks after the last paragraph begin in it. */
    private static void keepBookmarks(List<Section> sections, List<Inline.Bookmark> left) {
        if (left.isEmpty()) return;
        for (int s = sections.size() - 1; s >= 0; s--) {
            Section section = sections.get(s);
            List<Block> blocks = new ArrayList<>(section.blocks());
            for (int b = blocks.size() - 1; b >= 0; b--) {
                if (!(blocks.get(b) instanceof Paragraph p)) continue;
                List<Inline> inlines = new ArrayList<>(p.inlines());
                inlines.addAll(left);
                blocks.set(b, new Paragraph(p.format(), p.label(), inlines, p.mark(), p.outline(), p.list(),
                        p.style(), p.spot()));
                sections.set(s, new Section(section.page(), section.headers(), section.footers(), blocks));
                return;
            }
        }
    }
}
