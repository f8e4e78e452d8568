package org.nianbao.layout;

import java.util.ArrayList;
import java.util.List;
import org.nianbao.font.Chain;
import org.nianbao.font.Face;
import org.nianbao.layout.doc.Inline;
import org.nianbao.layout.doc.Ornament;
import org.nianbao.layout.doc.Paragraph;
import org.nianbao.layout.doc.RunFormat;

/** Turns a paragraph into cells: for each code point a face, a width, a kind and the structure element it reads under. */
final class Itemizer {
    private static final int NO_BREAK_HYPHEN = 0x2011;

    private final Paragraph paragraph;
    private final TextContext context;
    private final Cells cells = new Cells();
    private final Lacks lacks;
    /** Element of the text; its children are made only where something else stands beside the text. */
    private final Tag body;
    private final boolean mixed;
    private Tag span;
    private Tag linkTag;
    private Inline.Link link;
    private RunFormat format;
    private final Chain[] chains = new Chain[FontSlot.values().length];
    private final List<Style> styles = new ArrayList<>();

    private Itemizer(Paragraph paragraph, Tag tag, TextContext context) {
        this.paragraph = paragraph;
        this.context = context;
        this.lacks = new Lacks(paragraph, context.findings());
        this.body = tag != null && tag.role() == Tag.Role.LI ? tag.child(Tag.Role.LBODY) : tag;
        this.mixed = tag != null && mixed(paragraph);
    }

    static Cells of(Paragraph paragraph, Tag tag, TextContext context) {
        Itemizer itemizer = new Itemizer(paragraph, tag, context);
        if (paragraph.label() != null) itemizer.label(paragraph.label(), tag);
        for (Inline inline : paragraph.inlines()) itemizer.inline(inline);
        Regions.fit(itemizer.cells);
        itemizer.cells.complete = itemizer.lacks.none();
        return itemizer.cells;
    }

    private static boolean mixed(Paragraph paragraph) {
        for (Inline inline : paragraph.inlines()) if (ownElement(inline)) return true;
        return false;
    }

    private static boolean ownElement(Inline inline) {
        if (inline instanceof Inline.Text t) {
            return !t.text().isEmpty() && (t.link() != null || t.format().ornament().ruby() != null);
        }
        if (inline instanceof Inline.Field f) return f.link() != null;
        if (inline instanceof Inline.Picture p) return p.anchor() == null;
        return inline instanceof Inline.Note;
    }

    /** The number reads with its heading or paragraph, "一、总体情况"; in a list it has an element of its own. */
    private void label(Paragraph.Label label, Tag tag) {
        boolean item = tag != null && tag.role() == Tag.Role.LI;
        run(label.format());
        text(label.text(), item ? tag.child(Tag.Role.LBL) : textTag(), null);
        if (label.suffix() == Paragraph.Label.Suffix.SPACE) character(' ', " ", 0, textTag(), null);
        cells.label = cells.size();
        if (label.suffix() == Paragraph.Label.Suffix.TAB) tab(label.format());
    }

    private void inline(Inline inline) {
        if (inline instanceof Inline.Text t && t.format().ornament().ruby() != null) {
            ruby(t, t.format().ornament().ruby());
        } else if (inline instanceof Inline.Text t) {
            run(t.format());
            text(t.text(), tagFor(t.link()), t.link());
        } else if (inline instanceof Inline.Field f) {
            run(f.format());
            text(value(f), tagFor(f.link()), f.link());
        } else if (inline instanceof Inline.Tab t) {
            tab(t.format());
        } else if (inline instanceof Inline.Break b) {
            cells.add(switch (b.kind()) {
                case LINE -> Cells.LINE_BREAK;
                case PAGE -> Cells.PAGE_BREAK;
                case COLUMN -> Cells.COLUMN_BREAK;
            }, null, Mark.BREAK, 0);
        } else if (inline instanceof Inline.Drawing d) {
            drawing(d);
        } else if (inline instanceof Inline.Note n) {
            note(n);
        } else if (inline instanceof Inline.Bookmark b) {
            cells.anchors.add(new Cells.Placed<>(cells.size(), b.name(), null));
        }
    }

    private String value(Inline.Field field) {
        String value = context.fields().of(field);
        return value == null ? field.cached() : value;
    }

    private void drawing(Inline.Drawing drawing) {
        if (drawing.anchor() != null) return;
        endStretch();
        boolean described = body != null && drawing instanceof Inline.Picture p && !p.alt().isEmpty();
        cells.drawings.add(new Cells.Placed<>(cells.size(), drawing,
                described ? body.described(Tag.Role.FIGURE, ((Inline.Picture) drawing).alt()) : null));
        cells.add(Cells.PICTURE, null, Mark.HAN, drawing.width());
    }

    /** A phonetic guide stands in the middle above its text; where it is wider, the text has room on both sides. */
    private void ruby(Inline.Text below, Ornament.Ruby above) {
        endStretch();
        Tag whole = body == null ? null : body.child(Tag.Role.RUBY);
        Tag base = whole == null ? null : whole.child(Tag.Role.RB);
        Paragraph guide = new Paragraph(paragraph.format(), null, List.of(new Inline.Text(above.text(), above.format(), null)),
                above.format(), 0, 0, paragraph.style(), paragraph.spot());
        Cells guideCells = of(guide, whole == null ? null : whole.child(Tag.Role.RT), context);
        run(below.format());
        int from = cells.size();
        cells.add(Cells.ROOM, null, Mark.HAN, 0);
        text(below.text(), base, null);
        double width = 0;
        for (int i = from; i < cells.size(); i++) {
            width += cells.advance[i];
            cells.bound[i] = true;
        }
        Cells.Ruby ruby = new Cells.Ruby(from, guideCells, above.raise());
        double room = Math.max(0, ruby.width() - width) / 2;
        cells.advance[from] = room;
        cells.rubies.add(new Cells.Placed<>(cells.size(), ruby, null));
        cells.add(Cells.RUBY, null, Mark.HAN, room);
        endStretch();
    }

    private void note(Inline.Note note) {
        endStretch();
        run(note.format());
        int first = cells.size();
        String mark = note.onPage().isEmpty() ? note.mark() : value(new Inline.Field(Inline.Field.Kind.NOTE,
                String.valueOf(note.id()), note.mark(), note.onPage(), note.format(), null));
        text(mark, body == null ? null : body.child(Tag.Role.REFERENCE), null);
        cells.notes.add(new Cells.Placed<>(first, note, null));
        // The mark stays with the word it belongs to and does not open a line.
        for (int i = Math.max(first - 1, 0); i < cells.size() - 1; i++) cells.wish[i] = Cells.FORBIDDEN;
    }

    private void tab(RunFormat how) {
        run(how);
        cells.add('\t', style(FontSlot.ASCII, ' ', link == null ? textTag() : linkTag, link), Mark.TAB, 0);
    }

    private Tag tagFor(Inline.Link to) {
        if (to == null || body == null) {
            if (link != null) endStretch();
            return textTag();
        }
        if (!to.equals(link)) {
            endStretch();
            link = to;
            linkTag = body.child(Tag.Role.LINK);
        }
        return linkTag;
    }

    private Tag textTag() {
        if (!mixed) return body;
        if (span == null) span = body.child(Tag.Role.SPAN);
        return span;
    }

    private void endStretch() {
        span = null;
        link = null;
        linkTag = null;
    }

    private void run(RunFormat next) {
        if (next == format || next.equals(format)) return;
        format = next;
        chains[FontSlot.ASCII.ordinal()] = context.fonts().chain(next.ascii(), next.bold(), next.italic());
        chains[FontSlot.HIGH_ANSI.ordinal()] = context.fonts().chain(next.highAnsi(), next.bold(), next.italic());
        chains[FontSlot.EAST_ASIA.ordinal()] = context.fonts().chain(next.eastAsia(), next.bold(), next.italic());
        styles.clear();
    }

    private void text(String text, Tag tag, Inline.Link to) {
        for (int i = 0; i < text.length(); ) {
            int codePoint = text.codePointAt(i);
            character(codePoint, text, i, tag, to);
            i += Character.charCount(codePoint);
        }
    }

    private void character(int codePoint, String text, int at, Tag tag, Inline.Link to) {
        if (codePoint == '\t') {
            cells.add('\t', style(FontSlot.ASCII, ' ', tag, to), Mark.TAB, 0);
            return;
        }
        if (codePoint == '\n' || codePoint == '\r') codePoint = ' ';
        if (codePoint == NO_BREAK_HYPHEN) {
            // Word draws it with the hyphen of the Western face, since few faces have the character itself.
            Style style = style(FontSlot.ASCII, '-', tag, to);
            if (style != null) {
                cells.add('-', style, Mark.GLUE, advance('-', style));
                return;
            }
        }
        if (invisible(codePoint)) {
            wish(codePoint);
            if (cells.size() == 0 || !Mark.extend(codePoint)) return;
        }
        if (Mark.extend(codePoint) && extend(codePoint)) {
            if (selector(codePoint)) lacks.variant(cells, text, at);
            return;
        }
        Style style = style(FontSlot.of(codePoint, format.eastAsiaHint(), format.language()), codePoint, tag, to);
        if (style != null) {
            cells.add(codePoint, style, Mark.of(codePoint, style.eastAsia()), advance(codePoint, style));
        } else if (!invisible(codePoint)) {
            Chain chain = chains[FontSlot.of(codePoint, format.eastAsiaHint(), format.language()).ordinal()];
            lacks.glyph(chain, codePoint, text, at);
            Style stand = style(FontSlot.EAST_ASIA, '一', tag, to);
            cells.add(Cells.MISSING, stand, Mark.HAN, format.size());
        }
    }

    /** What follows its base stays with it, in its face where that has it. */
    private boolean extend(int codePoint) {
        int base = cells.size() - 1;
        if (base < 0 || cells.code[base] < 0 || cells.style[base] == null) return false;
        Style style = cells.style[base];
        if (style.face().has(codePoint)) {
            double width = style.face().advance(codePoint) / 1000.0 * style.size() * style.format().scale();
            cells.add(codePoint, style, Mark.EXTEND, width);
            return true;
        }
        // Without a glyph of its own a variation selector leaves its base in the face's usual shape.
        return invisible(codePoint);
    }

    /** Default_Ignorable_Code_Point (Unicode 5.21): drawn by no font, so not missed either. */
    private static boolean invisible(int c) {
        if (c > 0x206F && c < 0xFE00) return false;
        return c == 0xAD || c == 0x34F || c == 0x61C || c >= 0x180B && c <= 0x180F || c >= 0x200B && c <= 0x200F
                || c >= 0x202A && c <= 0x202E || c >= 0x2060 && c <= 0x206F || c >= 0xFE00 && c <= 0xFE0F || c == 0xFEFF
                || c >= 0xE0000 && c <= 0xE0FFF;
    }

    /** Selects a shape of an ideograph (Unicode 23.4): the faces here are asked for one glyph for each code point. */
    private static boolean selector(int codePoint) {
        return codePoint >= 0xE0100 && codePoint <= 0xE01EF || codePoint >= 0xFE00 && codePoint <= 0xFE0D;
    }

    private void wish(int codePoint) {
        int before = cells.size() - 1;
        if (before < 0) return;
        if (codePoint == 0xAD) cells.hyphen[before] = true;
        if (codePoint == 0x200B || codePoint == 0xAD) cells.wish[before] = Cells.ALLOWED;
        if (codePoint == 0x2060 || codePoint == 0xFEFF) cells.wish[before] = Cells.FORBIDDEN;
    }

    private double advance(int codePoint, Style style) {
        double width = style.face().advance(codePoint) / 1000.0 * style.size() * format.scale() + format.spacing();
        // 17.6.5: charSpace widens (narrows) each character that follows the grid.
        boolean gridded = style.eastAsia() && format.gridded() && paragraph.format().snapToGrid();
        return gridded ? width + context.grid().charSpace() : width;
    }

    /** Null where no face of either family draws the code point. */
    private Style style(FontSlot slot, int codePoint, Tag tag, Inline.Link to) {
        Chain chain = chains[slot.ordinal()];
        Chain eastAsia = chains[FontSlot.EAST_ASIA.ordinal()];
        Face face = chain.faceFor(codePoint);
        if (slot == FontSlot.EAST_ASIA) {
            if (face == null) {
                chain = chains[FontSlot.ASCII.ordinal()];
                face = chain.faceFor(codePoint);
            }
        } else if (face != chain.primary() && eastAsia.faceFor(codePoint) != null) {
            // A gap in the Western face is filled from the text's own Chinese family before any general one.
            chain = eastAsia;
            face = eastAsia.faceFor(codePoint);
        }
        if (face == null) return null;
        return style(chain, face, chain == eastAsia && (slot == FontSlot.EAST_ASIA || codePoint > 0x7F), tag, to);
    }

    private Style style(Chain chain, Face face, boolean eastAsia, Tag tag, Inline.Link to) {
        for (int i = styles.size() - 1; i >= 0; i--) {
            Style s = styles.get(i);
            if (s.face() == face && s.eastAsia() == eastAsia && s.tag() == tag && s.link() == to) return s;
        }
        Face primary = chain.primary();
        if (face != primary) chain.filled(face);
        double em = format.size() / 1000;
        Style made = new Style(format, face, chain.fakeBold(), chain.fakeItalic(), Style.size(format),
                Style.raise(format), eastAsia, (primary.ascent() + primary.lineGap()) * em, primary.descent() * em, tag, to);
        styles.add(made);
        return made;
    }
}
