package org.nianbao.layout.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.nianbao.layout.doc.Block;
import org.nianbao.layout.doc.Inline;
import org.nianbao.layout.doc.Inline.Link;
import org.nianbao.layout.doc.Ornament;
import org.nianbao.layout.doc.ParagraphFormat.TabStop;
import org.nianbao.layout.doc.RunFormat;
import org.nianbao.layout.read.RunFormats.Cascade;
import org.nianbao.layout.read.RunFormats.Ground;
import org.nianbao.layout.read.Story.Frame;

/** What stands in a paragraph: runs, hyperlinks, fields (ISO 29500-1 17.3.2, 17.16). */
final class RunReader {
    private final Story story;
    private final Resources resources;
    private final Frame frame;
    private final Spot spot;
    private final Ground ground;
    private final List<Inline> inlines = new ArrayList<>();
    private final List<Block> boxes = new ArrayList<>();
    private final List<TabStop> tabs = new ArrayList<>();
    private RunFormat plain;
    private double firstSize;
    private boolean hid;
    private int rubies;

    RunReader(Story story, Frame frame, Spot spot, Ground ground) {
        this.story = story;
        this.resources = story.resources;
        this.frame = frame;
        this.spot = spot;
        this.ground = ground;
    }

    List<Inline> inlines() {
        return inlines;
    }

    /** What text boxes hold, in order. */
    List<Block> boxes() {
        return boxes;
    }

    /** Tab stops made by w:ptab. */
    List<TabStop> tabs() {
        return tabs;
    }

    /** Font size of the first run that prints; 0 where none does. */
    double firstSize() {
        return firstSize;
    }

    /** True where a run was left out because it is hidden. */
    boolean hid() {
        return hid;
    }

    void bookmarks(List<Inline.Bookmark> begun) {
        inlines.addAll(begun);
    }

    void read(Element paragraph) {
        content(paragraph, null);
    }

    private void content(Element parent, Link link) {
        for (Element child : Content.of(parent)) {
            switch (child.name()) {
                case "w:r" -> run(child, link);
                case "w:hyperlink" -> content(child, link(child));
                case "w:fldSimple" -> simpleField(child, link);
                case "w:bookmarkStart" -> {
                    Inline.Bookmark bookmark = BookmarkQueue.of(child);
                    if (bookmark != null) inlines.add(bookmark);
                }
                case "m:oMath", "m:oMathPara" -> math(child);
                case "w:subDoc" -> resources.unsupported.add(spot, "子文档", "其内容没有排出");
                default -> {
                    if (!Ignored.inParagraph(child)) resources.unsupported.add(spot, child.name(), "没有排出");
                }
            }
        }
    }

    /** 17.16.22; null where it leads nowhere. */
    private Link link(Element hyperlink) {
        String tip = hyperlink.attribute("tooltip", "");
        String anchor = hyperlink.attribute("anchor", "");
        Relations.Target target = story.relations.get(hyperlink.attribute("r:id"));
        if (target == null) return anchor.isEmpty() ? null : new Link("", anchor, tip);
        return new Link(anchor.isEmpty() ? target.part() : target.part() + '#' + anchor, "", tip);
    }

    private void simpleField(Element field, Link link) {
        story.fields.begin(plainFormat());
        story.fields.code(field.attribute("instr", ""));
        separate();
        content(field, link);
        end(link);
    }

    private void separate() {
        FieldStack.Code code = story.fields.separate();
        if (code != null && !code.unknown().isEmpty()) {
            resources.unsupported.add(spot, "域" + code.name() + "的格式开关" + code.unknown(), "页码改用阿拉伯数字");
        }
    }

    private void end(Link link) {
        FieldStack.Ended ended = story.fields.end(link, frame.numbers());
        Inline.Field field = ended.field();
        if (!ended.lost().isEmpty()) resources.unsupported.add(spot, "没有结果的域" + ended.lost(), "没有排出，请在Word里更新域");
        if (!ended.stale().isEmpty() && story.fields.prints()) {
            resources.unsupported.warning("layout.stale-field", spot,
                    spot.words() + "的域“" + ended.stale() + "”照文件里存的结果排，可能已经过时。",
                    "打开Word文件时它可能变成别的内容：请在模板里改用标签或普通文字，并核对这一处。");
        }
        if (field == null || !story.fields.prints() || story.fields.absorbs(field.cached(), field.format())) return;
        note(field.format());
        inlines.add(field);
    }

    private RunFormat plainFormat() {
        if (plain == null) plain = resources.runs.cascade(ground, Properties.NONE).format();
        return plain;
    }

    private void run(Element run, Link link) {
        Cascade cascade = resources.runs.cascade(ground, resources.properties(run.child("w:rPr")));
        RunFormat format = cascade.format();
        boolean hidden = cascade.on("w:vanish");
        for (Element child : Content.of(run)) {
            if (child.name().startsWith("w:fld") || child.is("w:instrText")) {
                fieldPart(child, format, link);
            } else if (hidden) {
                hid |= !Ignored.inRun(child);
            } else if (!Ignored.inRun(child)) {
                ParagraphCheck.say(resources.unsupported, spot, cascade.warnings());
                piece(child, cascade, format, link);
            }
        }
    }

    private void fieldPart(Element child, RunFormat format, Link link) {
        if (child.is("w:instrText")) {
            story.fields.code(child.text());
            return;
        }
        switch (child.attribute("fldCharType", "")) {
            case "begin" -> {
                story.fields.begin(format);
                if (child.child("w:ffData") != null) resources.unsupported.add(spot, "窗体域", "只排出其当前内容");
            }
            case "separate" -> separate();
            case "end" -> end(link);
            default -> { }
        }
    }

    private void piece(Element child, Cascade cascade, RunFormat format, Link link) {
        switch (child.name()) {
            case "w:t" -> text(cased(cascade, characters(child)), format, link);
            case "w:tab" -> add(new Inline.Tab(format), "\t", format);
            case "w:br" -> add(new Inline.Break(kind(child.attribute("type"))), " ", format);
            case "w:cr" -> add(new Inline.Break(Inline.Break.Kind.LINE), " ", format);
            case "w:noBreakHyphen" -> text("\u2011", format, link);
            case "w:softHyphen" -> text("\u00AD", format, link);
            case "w:sym" -> symbol(child, format, link);
            case "w:ptab" -> absoluteTab(child, format);
            case "w:pgNum" -> add(new Inline.Field(Inline.Field.Kind.PAGE, "", "", frame.numbers(), format, link), "",
                    format);
            case "w:ruby" -> ruby(child, link);
            case "w:drawing" -> drawing(new DrawingReader(story, spot, frame).drawing(child));
            case "w:pict", "w:object" -> drawing(new DrawingReader(story, spot, frame).legacy(child));
            case "w:footnoteReference", "w:endnoteReference" -> {
                Inline.Note note = story.notes.reference(child, format, spot);
                if (note != null) add(note, note.mark(), format);
            }
            case "w:footnoteRef", "w:endnoteRef" -> {
                if (story.self != null) ownMark(story.self, format, link);
            }
            case "w:dayShort", "w:dayLong", "w:monthShort", "w:monthLong", "w:yearShort", "w:yearLong" ->
                    resources.unsupported.add(spot, "自动日期", "没有排出");
            default -> resources.unsupported.add(spot, child.name(), "没有排出");
        }
    }

    private void ownMark(Inline.Note note, RunFormat format, Link link) {
        if (note.onPage().isEmpty()) text(note.mark(), format, link);
        else add(new Inline.Field(Inline.Field.Kind.NOTE, String.valueOf(note.id()), note.mark(), note.onPage(), format, link),
                note.mark(), format);
    }

    /** 17.3.3.31: without xml:space="preserve" the blanks around do not count; line ends inside are blanks. */
    private static String characters(Element t) {
        String text = t.text();
        if (!"preserve".equals(t.attribute("xml:space"))) text = text.strip().isEmpty() ? "" : trimmed(text);
        return text.indexOf('\n') < 0 && text.indexOf('\t') < 0 && text.indexOf('\r') < 0 ? text
                : text.replace('\n', ' ').replace('\t', ' ').replace('\r', ' ');
    }

    /** Without XML's own blanks at the ends: an ideographic space U+3000 is text. */
    private static String trimmed(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && text.charAt(from) <= ' ') from++;
        while (to > from && text.charAt(to - 1) <= ' ') to--;
        return text.substring(from, to);
    }

    private static String cased(Cascade cascade, String text) {
        return cascade.on("w:caps") ? text.toUpperCase(Locale.ROOT) : text;
    }

    private static Inline.Break.Kind kind(String type) {
        if (type == null) return Inline.Break.Kind.LINE;
        return switch (type) {
            case "page" -> Inline.Break.Kind.PAGE;
            case "column" -> Inline.Break.Kind.COLUMN;
            default -> Inline.Break.Kind.LINE;
        };
    }

    private void text(String text, RunFormat format, Link link) {
        if (text.isEmpty() || !story.fields.prints() || story.fields.absorbs(text, format)) return;
        note(format);
        Link led = story.fields.link(link);
        int last = inlines.size() - 1;
        // Word splits runs at every revision and spelling mark; the layout is spared the seams.
        if (last >= 0 && inlines.get(last) instanceof Inline.Text before && before.format().equals(format)
                && Objects.equals(before.link(), led)) {
            inlines.set(last, new Inline.Text(before.text() + text, format, led));
            return;
        }
        inlines.add(new Inline.Text(text, format, led));
    }

    private void add(Inline inline, String asText, RunFormat format) {
        if (!story.fields.prints() || story.fields.absorbs(asText, format)) return;
        note(format);
        inlines.add(inline);
    }

    private void note(RunFormat format) {
        if (firstSize == 0) firstSize = format.size();
    }

    private void symbol(Element sym, RunFormat format, Link link) {
        String face = sym.attribute("font", "");
        int code;
        try {
            code = Integer.parseInt(sym.attribute("char", ""), 16);
        } catch (NumberFormatException notACharacter) {
            resources.unsupported.add(spot, "符号" + sym.attribute("char", ""), "没有排出");
            return;
        }
        String character = Character.toString(code);
        String unicode = Symbols.unicode(face, character);
        if (unicode != null) {
            text(unicode, ParagraphReader.faces(format, format), link);
            return;
        }
        if (code >= 0xF000 && code <= 0xF0FF) {
            if (Symbols.isSymbolFont(face)) {
                resources.unsupported.add(spot, face + "字体的符号" + sym.attribute("char"), "可能缺字");
            }
            character = Symbols.isSymbolFont(face) ? character : Character.toString(code - 0xF000);
        }
        RunFormat faced = format.faced(face, face, face, format.eastAsiaHint());
        text(character, face.isEmpty() ? format : faced, link);
    }

    /** 17.3.3.23: a tab to the middle or end of the text area, whatever stops the paragraph has. */
    private void absoluteTab(Element ptab, RunFormat format) {
        char leader = ParagraphFormats.leader(ptab.attribute("leader", "none"));
        switch (ptab.attribute("alignment", "left")) {
            case "center" -> tabs.add(new TabStop(frame.width() / 2, TabStop.Kind.CENTER, leader));
            case "right" -> tabs.add(new TabStop(frame.width(), TabStop.Kind.RIGHT, leader));
            default -> {
                resources.unsupported.add(spot, "左对齐的绝对制表位", "按普通制表位排");
            }
        }
        add(new Inline.Tab(format), "\t", format);
    }

    /** 17.3.3.25: what stands above, in the look of its first run; the text below in the look of its own. */
    private void ruby(Element ruby, Link link) {
        Element base = ruby.child("w:rubyBase");
        if (base == null) return;
        Element above = ruby.child("w:rt");
        String words = above == null ? "" : plainText(above);
        Element first = base.find("w:r");
        if (words.isEmpty() || first == null) {
            content(base, link);
            return;
        }
        Element properties = ruby.child("w:rubyPr");
        double size = Measure.halfPoints(properties == null ? null : properties.childVal("w:hps"), 0);
        RunFormat format = look(first);
        Element lettering = above.find("w:r");
        RunFormat small = (lettering == null ? format : look(lettering)).sized(size > 0 ? size : format.size() / 2);
        double raise = Measure.halfPoints(properties == null ? null : properties.childVal("w:hpsRaise"), format.size());
        text(plainText(base), format.under(new Ornament.Ruby(++rubies, words, small, raise)), link);
    }

    private RunFormat look(Element run) {
        Cascade cascade = resources.runs.cascade(ground, resources.properties(run.child("w:rPr")));
        ParagraphCheck.say(resources.unsupported, spot, cascade.warnings());
        return cascade.format();
    }

    private static String plainText(Element element) {
        StringBuilder out = new StringBuilder();
        for (Element child : Content.of(element)) {
            if (child.is("w:t")) out.append(characters(child));
            else out.append(plainText(child));
        }
        return out.toString();
    }

    private void math(Element math) {
        resources.unsupported.add(spot, "公式", "只按顺序排出其中的字符");
        StringBuilder out = new StringBuilder();
        mathText(math, out);
        text(out.toString(), plainFormat(), null);
    }

    private static void mathText(Element element, StringBuilder out) {
        if (element.is("m:t")) out.append(element.text());
        for (Element child : element.children()) mathText(child, out);
    }

    private void drawing(DrawingReader.Drawn drawn) {
        Inline.Drawing drawing = drawn.drawing();
        if (drawing != null && drawing.anchor() == null) add(drawing, "", plainFormat());
        if (drawing != null && drawing.anchor() != null && story.fields.prints()) {
            boolean beside = drawing.anchor().fromX().equals("character") || drawing.anchor().fromY().equals("line");
            if (beside && inlines.stream().anyMatch(i -> i instanceof Inline.Text)) {
                resources.unsupported.add(spot, "相对于字符或行的位置", "按段落开头的字符和行定位");
            }
            inlines.add(drawing);
        }
        for (Element box : drawn.boxes()) {
            resources.unsupported.add(spot, "文本框", "框里的文字排在这一段之后");
            Frame inBox = frame.inCell(frame.width(), spot.words() + "的文本框", frame.table(), frame.background());
            boxes.addAll(BlockReader.read(story, Content.of(box), inBox));
        }
    }
}
