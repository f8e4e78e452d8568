package org.nianbao.layout.read;

import java.util.ArrayList;
import java.util.List;
import org.nianbao.layout.doc.Block;
import org.nianbao.layout.doc.Paragraph;
import org.nianbao.layout.doc.Paragraph.Label;
import org.nianbao.layout.doc.ParagraphFormat;
import org.nianbao.layout.doc.RunFormat;
import org.nianbao.layout.read.Numbering.Level;
import org.nianbao.layout.read.RunFormats.Cascade;
import org.nianbao.layout.read.RunFormats.Ground;
import org.nianbao.layout.read.Story.Frame;

/** One w:p (ISO 29500-1 17.3.1.22). */
final class ParagraphReader {
    private final Story story;
    private final Resources resources;
    private final Frame frame;
    private final Spot spot;

    ParagraphReader(Story story, Frame frame, Spot spot) {
        this.story = story;
        this.resources = story.resources;
        this.frame = frame;
        this.spot = spot;
    }

    /** The paragraph, none where it is hidden altogether, and after it what its text boxes hold. */
    List<Block> read(Element p) {
        Element properties = p.child("w:pPr");
        Properties direct = resources.properties(properties);
        Properties mark = resources.properties(properties == null ? null : properties.child("w:rPr"));
        ParagraphCascade cascade = resources.cascade(direct, frame.table().paragraph());
        Integer shade = resources.runs.colors().shade(cascade.properties().get("w:shd"));
        Ground ground = new Ground(frame.table().run(), cascade.style(), shade == null ? frame.background() : shade);
        ParagraphCheck.say(resources.unsupported, spot, cascade.warnings());
        // 17.13.5.15: joining two paragraphs by accepting a deletion is the template's task.
        if (mark.has("w:del")) resources.unsupported.add(spot, "修订中删除的段落标记", "仍分为两段，请先接受修订");

        Cascade markCascade = resources.runs.cascade(ground, mark);
        RunReader runs = new RunReader(story, frame, spot, ground);
        runs.bookmarks(story.bookmarks.take());
        runs.read(p);
        Label label = label(cascade, markCascade);
        List<Block> out = new ArrayList<>();
        boolean hidden = markCascade.on("w:vanish") && runs.inlines().isEmpty() && runs.hid();
        if (!hidden) {
            double size = runs.firstSize() > 0 ? runs.firstSize() : markCascade.format().size();
            int outline = cascade.outline();
            boolean snap = frame.cell() == null || resources.settings.gridInTables();
            ParagraphFormat format = cascade.format(resources.paragraphs, size, frame.grid(), snap, runs.tabs());
            out.add(new Paragraph(format, label, runs.inlines(), markCascade.format(), outline,
                    label == null || outline > 0 ? 0 : cascade.level().index() + 1,
                    resources.styles.name(cascade.style()), spot.words()));
        }
        out.addAll(runs.boxes());
        return out;
    }

    /** A displayed equation as a paragraph of its own: its characters, one after the other. */
    List<Block> equation(Element math) {
        Element p = new Element("w:p", List.of());
        p.append(math);
        return read(p);
    }

    private Label label(ParagraphCascade cascade, Cascade mark) {
        Level level = cascade.level();
        if (level == null) return null;
        if (!NumberFormat.knows(level.format())) {
            resources.unsupported.add(spot, "编号格式" + level.format(), "编号改用阿拉伯数字");
        }
        if (level.picture()) resources.unsupported.add(spot, "图片项目符号", "改用文字符号");
        String text = resources.numbering.next(cascade.numId(), level);
        if (text.isEmpty()) return null;
        RunFormat format = mark.under(level.run()).format();
        if (Symbols.isSymbolFont(format.ascii())) {
            String unicode = Symbols.unicode(format.ascii(), text);
            RunFormat plain = mark.format();
            if (unicode != null) {
                text = unicode;
                format = faces(format, plain);
            } else {
                resources.unsupported.add(spot, format.ascii() + "字体的项目符号", "改用“•”");
                text = "•";
                format = faces(format, plain);
            }
        }
        return new Label(text, format, level.suffix(), level.align());
    }

    /** A format with another's faces. */
    static RunFormat faces(RunFormat f, RunFormat faces) {
        return f.faced(faces.ascii(), faces.highAnsi(), faces.eastAsia(), true);
    }
}
