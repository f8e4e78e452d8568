package org.nianbao.layout;

import java.util.ArrayList;
import java.util.List;
import org.nianbao.finding.Findings;
import org.nianbao.layout.doc.Border;
import org.nianbao.layout.doc.Inline;
import org.nianbao.layout.doc.PageSetup.Grid;
import org.nianbao.layout.doc.Paragraph;
import org.nianbao.layout.doc.ParagraphFormat;
import org.nianbao.layout.doc.ParagraphFormat.Align;
import org.nianbao.layout.doc.ParagraphFormat.Spacing;
import org.nianbao.layout.doc.ParagraphFormat.TabStop;
import org.nianbao.layout.doc.RunFormat;

/** A paragraph and its surroundings for layout tests, 10 pt with lines of exactly 20 pt unless told otherwise. */
final class Setting {
    static final RunFormat TEXT = new RunFormat("Times", "Times", "仿宋", true, 10, false, false, RunFormat.Underline.NONE,
            false, 0, null, 0, 1, 0, RunFormat.Script.NORMAL, true, "zh-CN");

    final Findings findings = new Findings();
    SquareFonts fonts = SquareFonts.all();
    Options options = new Options(0.5, true, 0.5);
    Grid grid = Grid.NONE;
    boolean compressMarks = true;
    Align align = Align.JUSTIFIED;
    double left;
    double right;
    double firstLine;
    Spacing spacing = new Spacing(Spacing.Rule.EXACT, 20);
    boolean kinsoku = true;
    boolean hang;
    boolean gaps;
    boolean breakLatin;
    boolean snap = true;
    List<TabStop> tabs = List.of();
    Paragraph.Label label;
    RunFormat mark = TEXT;
    int page = 3;
    Tag tag = Tag.document().child(Tag.Role.P);

    List<Line> lines(double measure, Inline... inlines) {
        return Lines.of(paragraph(inlines), measure, tag, context());
    }

    List<Line> lines(double measure, String text) {
        return lines(measure, text(text));
    }

    /** A picture of the lines; the measure is counted in ems of 10 pt. */
    String picture(double ems, Inline... inlines) {
        return LinePicture.of(lines(ems * 10, inlines), ems * 10);
    }

    String picture(double ems, String text) {
        return picture(ems, text(text));
    }

    static Inline text(String text) {
        return new Inline.Text(text, TEXT, null);
    }

    static RunFormat sized(RunFormat f, double size) {
        return new RunFormat(f.ascii(), f.highAnsi(), f.eastAsia(), f.eastAsiaHint(), size, f.bold(), f.italic(), f.underline(),
                f.strike(), f.rgb(), f.shade(), f.spacing(), f.scale(), f.raise(), f.script(), f.gridded(), f.language());
    }

    static RunFormat drawn(RunFormat f, RunFormat.Underline underline, boolean strike, Integer shade) {
        return new RunFormat(f.ascii(), f.highAnsi(), f.eastAsia(), f.eastAsiaHint(), f.size(), f.bold(), f.italic(), underline,
                strike, f.rgb(), shade, f.spacing(), f.scale(), f.raise(), f.script(), f.gridded(), f.language());
    }

    static RunFormat spaced(RunFormat f, double spacing, double scale, RunFormat.Script script) {
        return new RunFormat(f.ascii(), f.highAnsi(), f.eastAsia(), f.eastAsiaHint(), f.size(), f.bold(), f.italic(),
                f.underline(), f.strike(), f.rgb(), f.shade(), spacing, scale, f.raise(), script, f.gridded(), f.language());
    }

    static RunFormat unhinted(RunFormat f) {
        return new RunFormat(f.ascii(), f.highAnsi(), f.eastAsia(), false, f.size(), f.bold(), f.italic(),
                f.underline(), f.strike(), f.rgb(), f.shade(), f.spacing(), f.scale(), f.raise(), f.script(), f.gridded(),
                f.language());
    }

    Paragraph paragraph(Inline... inlines) {
        ParagraphFormat format = new ParagraphFormat(align, left, right, firstLine, 0, 0, false, spacing, false, false,
                false, true, kinsoku, hang, gaps, gaps, breakLatin, snap, tabs, Border.NONE, Border.NONE, Border.NONE,
                Border.NONE, null);
        return new Paragraph(format, label, List.of(inlines), mark, 0, 0, "正文", "正文第1段");
    }

    TextContext context() {
        FieldValues fields = new FieldValues() {
            @Override
            public int page() {
                return page;
            }

            @Override
            public int pages() {
                return 0;
            }

            @Override
            public int sectionPages() {
                return 0;
            }

            @Override
            public int pageOf(String bookmark) {
                return bookmark.equals("there") ? 12 : 0;
            }
        };
        return new TextContext(fonts, options, grid, compressMarks, 20, fields, findings);
    }

    static List<Item.Glyphs> glyphs(List<Line> lines) {
        List<Item.Glyphs> all = new ArrayList<>();
        for (Line line : lines) for (Item item : line.items()) if (item instanceof Item.Glyphs g) all.add(g);
        return all;
    }

    static String text(List<Line> lines) {
        StringBuilder out = new StringBuilder();
        for (Item.Glyphs g : glyphs(lines)) out.append(g.text());
        return out.toString();
    }
}
