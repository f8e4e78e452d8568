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

/** Footnotes and endnotes (ISO 29500-1 17.11): numbered where they are referred to. */
final class Notes {
    /** Added to an endnote's id, which may be a footnote's too. */
    static final int ENDNOTE = 1_000_000;

    private final Resources resources;
    private final Map<Integer, List<Block>> blocks = new TreeMap<>();
    private final Map<String, Element> footnotes;
    private final Map<String, Element> endnotes;
    private final List<List<Block>> atEnd = new ArrayList<>();
    private boolean eachPage;
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
        eachPage = "eachPage".equals(restart);
        String start = setting("w:numStart", footnotePr, resources.settings.footnotes());
        if (eachPage && Measure.integer(start, 1) != 1) resources.unsupported.add(spot, "每页重新编号的脚注的起始编号", "每页从1编起");
        String place = setting("w:pos", footnotePr, resources.settings.footnotes());
        if (place != null && !place.equals("pageBottom")) resources.unsupported.add(spot, "不在页面底端的脚注", "排在页面底端");
        String end = setting("w:pos", null, resources.settings.endnotes());
        if ("sectEnd".equals(end) && !endnotes.isEmpty()) resources.unsupported.add(spot, "排在各节末尾的尾注", "排在全文末尾");
    }

    private static String setting(String name, Element section, Element document) {
        String own = section == null ? null : section.childVal(name);
        return own != null || document == null ? own : document.childVal(name);
    }

    /** Null, with a finding, where the note is missing. */
    Note reference(Element reference, RunFormat look, Spot spot) {
        boolean end = reference.is("w:endnoteReference");
        String id = reference.attribute("id", "");
        Element note = (end ? endnotes : footnotes).get(id);
        if (note == null) {
            resources.unsupported.add(spot, end ? "尾注" : "脚注", "文件里找不到注的内容，没有排出");
            return null;
        }
        String custom = reference.attribute("customMarkFollows");
        String mark = mark(end, custom);
        String format = mark.isEmpty() || end || !eachPage ? "" : format(false);
        Note out = new Note(Measure.integer(id, 0) + (end ? ENDNOTE : 0), mark, look, format);
        String part = end ? resources.nameOfType("endnotes", "word/endnotes.xml")
                : resources.nameOfType("footnotes", "word/footnotes.xml");
        Story story = new Story(resources, part, (end ? "尾注" : "脚注") + mark, this, out);
        Frame own = new Frame(frame.grid(), frame.width(), frame.numbers(), null, Formats.NONE, null);
        List<Block> read = BlockReader.read(story, Content.of(note), own);
        if (end) atEnd.add(read);
        else blocks.put(out.id(), read);
        return out;
    }

    private String mark(boolean end, String custom) {
        // 17.11.7: the mark of a custom reference is the text that follows it.
        if (custom != null && !custom.equals("0") && !custom.equals("false")) return "";
        Element section = end ? null : sectionNotes;
        Element document = end ? resources.settings.endnotes() : resources.settings.footnotes();
        int start = Measure.integer(setting("w:numStart", section, document), 1);
        int n = end ? ++endnote : ++footnote;
        return NumberFormat.format(format(end), start + n - 1);
    }

    private String format(boolean end) {
        String format = end ? setting("w:numFmt", null, resources.settings.endnotes())
                : setting("w:numFmt", sectionNotes, resources.settings.footnotes());
        return format != null ? format : end ? "lowerRoman" : "decimal";
    }

    List<List<Block>> endnotes() {
        return atEnd;
    }

    Map<Integer, List<Block>> blocks() {
        return blocks;
    }
}
