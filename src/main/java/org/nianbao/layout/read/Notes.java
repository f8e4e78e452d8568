package org.nianbao.layout.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.nianbao.layout.doc.Block;
import org.nianbao.layout.doc.Inline.Note;
import org.nianbao.layout.doc.RunFormat;
import org.nianbao.layout.read.Story.Frame;
import org.nianbao.layout.read.Style.Formats;

/** Footnotes (ISO 29500-1 17.11): numbered where they are referred to. Endnotes stand among the footnotes. */
final class Notes {
    /** Added to an endnote's id, which may be a footnote's too. */
    static final int ENDNOTE = 1_000_000;

    private final Resources resources;
    private final Map<Integer, List<Block>> blocks = new TreeMap<>();
    private final Map<String, Element> footnotes;
    private final Map<String, Element> endnotes;
    private int footnote;
    private int endnote;
    private Frame frame;
    private Element sectionNotes;

    Notes(Resources resources) {
        this.resources = resources;
        footnotes = byId(resources.ofType("footnotes", "word/footnotes.xml"));
        endnotes = byId(resources.ofType("endnotes", "word/endnotes.xml"));
    }

    private static Map<String, Element> byId(Element root) {
        Map<String, Element> out = new HashMap<>();
        if (root != null) for (Element note : root.children()) out.put(note.attribute("id", ""), note);
        return out;
    }

    /** Called where a section begins: its grid and width are its notes' too. */
    void section(Frame frame, Element footnotePr, Spot spot) {
        this.frame = frame;
        this.sectionNotes = footnotePr;
        String restart = setting("w:numRestart", footnotePr, resources.settings.footnotes());
        if ("eachSect".equals(restart)) footnote = 0;
        if ("eachPage".equals(restart)) resources.unsupported.add(spot, "每页重新编号的脚注", "全文连续编号");
    }

    private static String setting(String name, Element section, Element document) {
        String own = section == null ? null : section.childVal(name);
        return own != null || document == null ? own : document.childVal(name);
    }

    /** Null, with a finding, where the note is missing. */
    Note reference(Element reference, RunFormat format, Spot spot) {
        boolean end = reference.is("w:endnoteReference");
        String id = reference.attribute("id", "");
        Element note = (end ? endnotes : footnotes).get(id);
        if (note == null) {
            resources.unsupported.add(spot, end ? "尾注" : "脚注", "文件里找不到注的内容，没有排出");
            return null;
        }
        if (end) resources.unsupported.add(spot, "尾注", "按脚注排在页脚");
        String mark = mark(end, reference.attribute("customMarkFollows"));
        Note out = new Note(Measure.integer(id, 0) + (end ? ENDNOTE : 0), mark, format);
        String part = end ? resources.nameOfType("endnotes", "word/endnotes.xml")
                : resources.nameOfType("footnotes", "word/footnotes.xml");
        Story story = new Story(resources, part, (end ? "尾注" : "脚注") + mark, this, out);
        Frame own = new Frame(frame.grid(), frame.width(), frame.numbers(), null, Formats.NONE, null);
        blocks.put(out.id(), new ArrayList<>(BlockReader.read(story, Content.of(note), own)));
        return out;
    }

    private String mark(boolean end, String custom) {
        // 17.11.7: the mark of a custom reference is the text that follows it.
        if (custom != null && !custom.equals("0") && !custom.equals("false")) return "";
        Element section = end ? null : sectionNotes;
        Element document = end ? resources.settings.endnotes() : resources.settings.footnotes();
        int start = Measure.integer(setting("w:numStart", section, document), 1);
        String format = setting("w:numFmt", section, document);
        int n = end ? ++endnote : ++footnote;
        return NumberFormat.format(format == null ? end ? "lowerRoman" : "decimal" : format, start + n - 1);
    }

    Map<Integer, List<Block>> blocks() {
        return blocks;
    }
}
