package org.nianbao.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.nianbao.finding.Finding;
import org.nianbao.finding.Findings;
import org.nianbao.layout.doc.Block;
import org.nianbao.layout.doc.Border;
import org.nianbao.layout.doc.Document;
import org.nianbao.layout.doc.Inline;
import org.nianbao.layout.doc.PageSetup;
import org.nianbao.layout.doc.Paragraph;
import org.nianbao.layout.doc.ParagraphFormat;
import org.nianbao.layout.doc.Section;
import org.nianbao.layout.doc.Table.Cell.Direction;
import org.nianbao.layout.doc.Table.Cell.VerticalAlign;

/** A document for layout tests: lines of 20 pt on pages that hold five of them, ten Chinese characters wide. */
final class Paper implements Pages {
    double width = 100;
    double height = 100;
    double top;
    double bottom;
    PageSetup.Start start = PageSetup.Start.NEXT_PAGE;
    boolean titlePage;
    List<PageSetup.Column> columns = List.of();
    boolean separator;
    PageSetup.Vertical vertical = PageSetup.Vertical.TOP;
    PageSetup.Frame frame = PageSetup.Frame.NONE;
    int firstNumber;
    String numberFormat = "decimal";
    Section.Stories headers = Section.Stories.NONE;
    Section.Stories footers = Section.Stories.NONE;
    boolean evenAndOdd;
    boolean sumSpacing;
    final Map<Integer, List<Block>> notes = new TreeMap<>();
    final List<List<Block>> endnotes = new ArrayList<>();
    final Findings findings = new Findings();
    final List<Section> sections = new ArrayList<>();
    final List<Page> pages = new ArrayList<>();
    List<Heading> outline;
    Layout.Summary summary;

    @Override
    public void add(Page page) {
        pages.add(page);
    }

    @Override
    public void end(List<Heading> headings) {
        outline = headings;
    }

    /** Ends a section with the settings so far. */
    Paper section(Block... blocks) {
        PageSetup setup = new PageSetup(width, height, top, 0, bottom, 0, 0, 0, 0, start, titlePage, firstNumber,
                numberFormat, PageSetup.Grid.NONE, columns, separator, vertical, frame);
        sections.add(new Section(setup, headers, footers, List.of(blocks)));
        return this;
    }

    Document document() {
        return new Document(sections, notes, endnotes, evenAndOdd, true, 20, sumSpacing);
    }

    Paper lay(Block... blocks) {
        if (blocks.length > 0) section(blocks);
        summary = Layout.paginate(document(), SquareFonts.all(), new Options(0, false, 0), findings, this);
        return this;
    }

    String text(Block... blocks) {
        return PagePicture.text(lay(blocks).pages);
    }

    String picture(Block... blocks) {
        return PagePicture.of(lay(blocks).pages);
    }

    List<String> ids() {
        return findings.all().stream().map(Finding::id).toList();
    }

    List<Item.Glyphs> glyphs(int page) {
        List<Item.Glyphs> out = new ArrayList<>();
        for (Item item : pages.get(page).items()) if (item instanceof Item.Glyphs g) out.add(g);
        return out;
    }

    List<Item.Rule> rules(int page) {
        List<Item.Rule> out = new ArrayList<>();
        for (Item item : pages.get(page).items()) if (item instanceof Item.Rule r) out.add(r);
        return out;
    }

    /** The structure as a painter makes it: elements in the order in which they turn up, with their text. */
    String structure() {
        return Outline.of(pages);
    }

    static Par p(String text) {
        return new Par(Setting.text(text));
    }

    static Par p(Inline... inlines) {
        return new Par(inlines);
    }

    static Block[] lines(int count) {
        Block[] out = new Block[count];
        for (int i = 0; i < count; i++) out[i] = p("第" + (i + 1) + "行").make();
        return out;
    }

    static Inline.Break pageBreak() {
        return new Inline.Break(Inline.Break.Kind.PAGE);
    }

    static Inline.Field field(Inline.Field.Kind kind, String target) {
        return new Inline.Field(kind, target, "?", "", Setting.TEXT, null);
    }

    /** Columns of equal width with 10 pt between. */
    Paper columns(int count) {
        columns = new ArrayList<>();
        double each = (width - 10 * (count - 1)) / count;
        for (int i = 0; i < count; i++) columns.add(new PageSetup.Column(i * (each + 10), each));
        return this;
    }

    /** Relative to column and paragraph. */
    static Inline.Anchor anchor(double x, double y, String wrap) {
        return new Inline.Anchor("column", x, "", "paragraph", y, "", false, wrap);
    }

    /** A text box with a hairline and left insets of 5 pt. */
    static Inline.Shape box(double width, double height, Inline.Anchor anchor, Block... blocks) {
        Inline.TextBox text = new Inline.TextBox(0, 0, 0, 5, VerticalAlign.TOP, Direction.HORIZONTAL, false, true, List.of(blocks));
        return new Inline.Shape(Inline.Shape.Geometry.RECTANGLE, width, height, null,
                new Inline.Outline(0.02, 0, List.of(1.0), List.of()), text, anchor, "正文某段");
    }

    static Inline.Picture image(double width, double height, String alt, Inline.Anchor anchor) {
        return new Inline.Picture("word/media/a.png", new byte[0], width, height, alt, anchor);
    }

    /** A paragraph in the making. */
    static final class Par {
        private final List<Inline> inlines;
        private double before;
        private double after;
        private boolean contextual;
        private boolean keepNext;
        private boolean keepLines;
        private boolean pageBreakBefore;
        private boolean widowControl = true;
        private ParagraphFormat.Align align = ParagraphFormat.Align.LEFT;
        private ParagraphFormat.Spacing spacing = new ParagraphFormat.Spacing(ParagraphFormat.Spacing.Rule.EXACT, 20);
        private Border border = Border.NONE;
        private Integer shade;
        private Paragraph.Label label;
        private int outline;
        private int list;
        private String style = "正文";

        private Par(Inline... inlines) {
            this.inlines = List.of(inlines);
        }

        Par space(double before, double after) {
            this.before = before;
            this.after = after;
            return this;
        }

        Par contextual() {
            contextual = true;
            return this;
        }

        Par keepNext() {
            keepNext = true;
            return this;
        }

        Par keepLines() {
            keepLines = true;
            return this;
        }

        Par newPage() {
            pageBreakBefore = true;
            return this;
        }

        Par widows() {
            widowControl = false;
            return this;
        }

        Par center() {
            align = ParagraphFormat.Align.CENTER;
            return this;
        }

        Par natural() {
            spacing = ParagraphFormat.Spacing.SINGLE;
            return this;
        }

        Par border(Border border, Integer shade) {
            this.border = border;
            this.shade = shade;
            return this;
        }

        Par label(String text) {
            label = new Paragraph.Label(text, Setting.TEXT, Paragraph.Label.Suffix.NOTHING, Paragraph.Label.Align.LEFT);
            return this;
        }

        Par heading(int level) {
            outline = level;
            return this;
        }

        Par item(int level) {
            list = level;
            return label("·");
        }

        Par style(String name) {
            style = name;
            return this;
        }

        Paragraph make() {
            ParagraphFormat format = new ParagraphFormat(align, 0, 0, 0, before, after, contextual, spacing, keepNext, keepLines,
                    pageBreakBefore, widowControl, true, false, false, false, false, true, List.of(), border, border, border,
                    border, shade);
            return new Paragraph(format, label, inlines, Setting.TEXT, outline, list, style, "正文某段");
        }
    }
}
