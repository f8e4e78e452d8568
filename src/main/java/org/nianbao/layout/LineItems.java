package org.nianbao.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.nianbao.layout.doc.Inline;
import org.nianbao.layout.doc.RunFormat;
import org.nianbao.layout.doc.RunFormat.Underline;

/** Makes the items of one line whose cells have their places. */
final class LineItems {
    private final Cells cells;
    private final Composer line;
    private final LineHeight.Box box;
    private final boolean last;
    private final List<Item> items = new ArrayList<>();
    /** Shapes that stand in the line. */
    List<Line.Inlay> inlays = List.of();

    /** @param last whether the paragraph ends with this line */
    LineItems(Cells cells, Composer line, LineHeight.Box box, boolean last) {
        this.cells = cells;
        this.line = line;
        this.box = box;
        this.last = last;
    }

    /** Backgrounds first, then text, pictures and anchors in reading order, then what is drawn over them. */
    List<Item> items() {
        int[] visible = stretches(line.visible);
        for (int i = 1; i < visible.length; i++) background(visible[i - 1], visible[i]);
        text();
        int[] underlined = stretches(underlined());
        for (int i = 1; i < underlined.length; i++) underline(underlined[i - 1], underlined[i]);
        for (int i = 1; i < visible.length; i++) strike(visible[i - 1], visible[i]);
        new Ornaments(cells, line, box, items).draw();
        links();
        return items;
    }

    private double x(int cell) {
        return line.x[cell - line.start];
    }

    private void text() {
        int from = line.start;
        for (int i = line.start; i < line.end; i++) {
            boolean drawn = cells.code[i] >= 0 && cells.mark[i] != Mark.TAB;
            if (i > from && (!drawn || cells.style[i] != cells.style[from])) {
                glyphs(from, i);
                from = i;
            }
            if (drawn) continue;
            if (cells.mark[i] == Mark.TAB) leader(i);
            if (cells.code[i] == Cells.PICTURE) picture(i);
            if (cells.code[i] == Cells.RUBY) ruby(i);
            from = i + 1;
        }
        if (line.end > from) glyphs(from, line.end);
        hyphen();
        for (Cells.Placed<String> anchor : cells.anchors) {
            if (here(anchor.cell())) items.add(new Item.Anchor(anchor.what(), x(anchor.cell()), 0));
        }
    }

    /** Decoration: who reads or copies the text gets the word whole. */
    private void hyphen() {
        int cell = line.visible - 1;
        if (last || line.end == line.start || line.visible != line.end || cells.hyphen(cell) == 0) return;
        double width = cells.hyphen(cell);
        items.add(glyphs(cells.style[cell], null, x(line.end) - width, "-", new double[] {width}));
    }

    private boolean here(int cell) {
        return cell >= line.start && (cell < line.end || last && cell == line.end);
    }

    private void glyphs(int from, int to) {
        Style style = cells.style[from];
        StringBuilder text = new StringBuilder(to - from);
        double[] advances = new double[to - from];
        for (int i = from; i < to; i++) {
            text.appendCodePoint(cells.code[i]);
            advances[i - from] = x(i + 1) - x(i);
        }
        items.add(glyphs(style, style.tag(), x(from), text.toString(), advances));
    }

    /** In the middle above its text. */
    private void ruby(int cell) {
        for (Cells.Placed<Cells.Ruby> placed : cells.rubies) {
            if (placed.cell() != cell) continue;
            Cells text = placed.what().text();
            double x = (x(placed.what().from() + 1) + x(cell) - placed.what().width()) / 2;
            int from = 0;
            for (int i = 0; i <= text.size(); i++) {
                if (i < text.size() && text.style[i] == text.style[from] && text.code[i] >= 0) continue;
                if (i > from) x = above(text, from, i, x, placed.what().raise());
                from = i < text.size() && text.code[i] < 0 ? i + 1 : i;
            }
        }
    }

    private double above(Cells text, int from, int to, double x, double raise) {
        Style style = text.style[from];
        StringBuilder letters = new StringBuilder();
        for (int i = from; i < to; i++) letters.appendCodePoint(text.code[i]);
        double[] advances = Arrays.copyOfRange(text.advance, from, to);
        RunFormat format = style.format();
        items.add(new Item.Glyphs(style.tag(), style.face(), style.size(), x, box.baseline() - raise, letters.toString(),
                advances, format.scale(), format.rgb(), style.bold(), style.italic(), 0, Item.Artifact.NONE));
        return x + Arrays.stream(advances).sum();
    }

    private Item glyphs(Style style, Tag tag, double x, String text, double[] advances) {
        RunFormat format = style.format();
        return new Item.Glyphs(tag, style.face(), style.size(), x, box.baseline() - style.raise(), text, advances,
                format.scale(), format.rgb(), style.bold(), style.italic(), 0, Item.Artifact.NONE);
    }

    /** Dots before a tab stop are decoration; they stand on multiples of their width, so that all lines align. */
    private void leader(int tab) {
        char leader = line.leader(tab);
        Style style = cells.style[tab];
        if (leader == ' ' || !style.face().has(leader)) return;
        double step = style.face().advance(leader) / 1000.0 * style.size() * style.format().scale();
        if (step <= 0) return;
        int first = (int) Math.ceil((x(tab) - LineFiller.EPSILON) / step);
        int count = (int) Math.floor((x(tab + 1) + LineFiller.EPSILON) / step) - first;
        if (count <= 0) return;
        double[] advances = new double[count];
        Arrays.fill(advances, step);
        items.add(glyphs(style, null, first * step, String.valueOf(leader).repeat(count), advances));
    }

    private void picture(int cell) {
        for (Cells.Placed<Inline.Drawing> placed : cells.drawings) {
            if (placed.cell() != cell) continue;
            if (placed.what() instanceof Inline.Shape s) inlay(new Line.Inlay(s, x(cell), box.baseline() - s.height()));
            if (!(placed.what() instanceof Inline.Picture p)) continue;
            items.add(new Item.Image(placed.tag(), p.part(), p.data(), x(cell), box.baseline() - p.height(), p.width(),
                    p.height()));
        }
    }

    private void inlay(Line.Inlay inlay) {
        if (inlays.isEmpty()) inlays = new ArrayList<>();
        inlays.add(inlay);
    }

    /** Where stretches of cells of one run format begin, up to {@code to}, and where the last one ends. */
    private int[] stretches(int to) {
        int[] out = new int[Math.max(0, to - line.start) + 1];
        out[0] = line.start;
        int count = 1;
        for (int i = line.start + 1; i <= to; i++) {
            if (i == to || !same(i, out[count - 1])) out[count++] = i;
        }
        return Arrays.copyOf(out, count);
    }

    /**
     * Spaces at the end of a paragraph or before a break are underlined: that is how forms draw their blanks
     * (ulTrailSpace, which Chinese Word sets in every document). Those where a line wraps are not.
     */
    private int underlined() {
        int to = line.end;
        if (to < cells.size() && !cells.isBreak(to - 1)) return line.visible;
        while (to > line.start && cells.isBreak(to - 1)) to--;
        return to;
    }

    private boolean same(int a, int b) {
        Style first = cells.style[a];
        Style second = cells.style[b];
        if (first == null || second == null) return first == second;
        return first.format() == second.format() || first.format().equals(second.format());
    }

    private void background(int from, int to) {
        if (cells.style[from] == null) return;
        Integer shade = cells.style[from].format().shade();
        if (shade != null) items.add(new Item.Fill(null, x(from), 0, x(to) - x(from), box.height(), shade));
    }

    private void underline(int from, int to) {
        if (cells.style[from] == null) return;
        RunFormat format = cells.style[from].format();
        if (format.underline() == Underline.WORDS) {
            int word = from;
            for (int i = from; i <= to; i++) {
                if (i < to && cells.mark[i] != Mark.SPACE && cells.mark[i] != Mark.TAB) continue;
                if (i > word) rule(word, i, box.baseline() - format.raise() + format.size() * 0.11, format.size() / 20, format.rgb(), null);
                word = i + 1;
            }
            return;
        }
        if (format.underline() == Underline.NONE) return;
        double em = format.size();
        double width = em / (format.underline() == Underline.THICK ? 10 : 20);
        double y = box.baseline() - format.raise() + em * 0.11;
        double[] dash = switch (format.underline()) {
            case DOTTED -> new double[] {width, width};
            case DASHED -> new double[] {width * 4, width * 2};
            case WAVY -> new double[] {width * 2, width};
            default -> null;
        };
        rule(from, to, y, width, format.rgb(), dash);
        if (format.underline() == Underline.DOUBLE) rule(from, to, y + width * 2, width, format.rgb(), null);
    }

    private void strike(int from, int to) {
        if (cells.style[from] == null) return;
        RunFormat format = cells.style[from].format();
        if (!format.strike()) return;
        // Through the middle of a Chinese character, a little lower through Western text.
        double middle = Style.size(format) * (cells.style[from].eastAsia() ? 0.35 : 0.27);
        double y = box.baseline() - Style.raise(format) - middle;
        rule(from, to, y, format.size() / 20, format.rgb(), null);
    }

    private void rule(int from, int to, double y, double width, int rgb, double[] dash) {
        double end = to > line.visible ? Math.min(x(to), Math.max(line.right, x(line.visible))) : x(to);
        if (end > x(from)) items.add(new Item.Rule(null, x(from), y, end, y, width, rgb, dash));
    }

    private void links() {
        int from = line.start;
        for (int i = line.start + 1; i <= line.visible; i++) {
            if (i < line.visible && linkTag(i) == linkTag(from)) continue;
            Tag tag = linkTag(from);
            if (tag != null) {
                Inline.Link link = cells.style[from].link();
                items.add(new Item.LinkArea(tag, x(from), 0, x(i) - x(from), box.height(), link.uri(), link.target(),
                        link.tip()));
            }
            from = i;
        }
    }

    private Tag linkTag(int cell) {
        Style style = cells.style[cell];
        return style == null || style.link() == null ? null : style.tag();
    }
}
