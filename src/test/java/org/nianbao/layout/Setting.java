package org.nianbao.layout;

import java.util.ArrayList;
import java.util.List;
import org.nianbao.finding.Findings;
import org.nianbao.layout.doc.Border;
import org.nianbao.layout.doc.Inline;
import org.nianbao.layout.doc.PageSetup.Grid;
import org.nianbao.layout.doc.Ornament;
import org.nianbao.layout.doc.Paragraph;
import org.nianbao.layout.doc.ParagraphFormat;
import org.nianbao.layout.doc.ParagraphFormat.Align;
import org.nianbao.layout.doc.ParagraphFormat.Spacing;
import org.nianbao.layout.doc.ParagraphFormat.TabStop;
import org.nianbao.layout.doc.RunFormat;
import org.nianbao.layout.read.NumberFormat;

/** A paragraph and its surroundings for layout tests, 10 pt with lines of exactly 20 pt unless told otherwise. */
final class Setting {
    static final RunFormat TEXT = format(10, true, RunFormat.Underline.NONE, false, null, 0, 1, RunFormat.Script.NORMAL);

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
        return format(size, f.eastAsiaHint(), f.underline(), f.strike(), f.shade(), f.spacing(), f.scale(), f.script());
    }

    static RunFormat drawn(RunFormat f, RunFormat.Underline underline, boolean strike, Integer shade) {
        return format(f.size(), f.eastAsiaHint(), underline, strike, shade, f.spacing(), f.scale(), f.script());
    }

    static RunFormat spaced(RunFormat f, double spacing, double scale, RunFormat.Script script) {
        return format(f.size(), f.eastAsiaHint(), f.underline(), f.strike(), f.shade(), spacing, scale, script);
    }

    static RunFormat unhinted(RunFormat f) {
        return format(f.size(), false, f.underline(), f.strike(), f.shade(), f.spacing(), f.scale(), f.script());
    }

    private static RunFormat format(double size, boolean hint, RunFormat.Underline underline, boolean strike,
                                    Integer shade, double spacing, double scale, RunFormat.Script script) {
        return new RunFormat("Times", "Times", "仿宋", hint, size, false, false, underline, strike, 0, shade, spacing, scale,
                0, script, true, "zh-CN", Ornament.NONE);
    }

    Paragraph paragraph(Inline... inlines) {
        ParagraphFormat format = new ParagraphFormat(align, left, right, firstLine, 0, 0, false, spacing, false, false,
                false, true, kinsoku, hang, gaps, gaps, breakLatin, snap, tabs, Border.NONE, Border.NONE, Border.NONE,
                Border.NONE, null);
        return new Paragraph(format, label, List.of(inlines), mark, 0, 0, "正文", "正文第1段");
    }

    TextContext context() {
        FieldValues fields = field -> switch (field.kind()) {
            case PAGE -> NumberFormat.format(field.number(), page);
            case PAGEREF -> field.target().equals("there") ? "12" : null;
            default -> null;
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
