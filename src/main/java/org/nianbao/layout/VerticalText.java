package org.nianbao.layout;

import java.util.ArrayList;
import java.util.List;
import org.nianbao.layout.doc.Block;
import org.nianbao.layout.doc.Inline;
import org.nianbao.layout.doc.Paragraph;
import org.nianbao.layout.doc.Table;
import org.nianbao.layout.doc.Table.Cell.Direction;

/** Vertical text of a cell (17.4.72): set when the cell's height is known, which is the measure of its lines. */
final class VerticalText {
    static final VerticalText EMPTY = new VerticalText();
    private static final double ROUNDING = 0.01;
    /** Of a page's height, the most that vertical text asks for: repeated rows and margins need some too. */
    private static final double SHARE = 0.9;
    private static final int STEPS = 60;

    private final Direction direction;
    private final Table.Cell.VerticalAlign align;
    private final Structure structure;
    private final FlowContext context;
    private final double width;
    private final List<Paragraph> paragraphs;
    /** Structure elements by paragraph, made when they are first painted. */
    private final List<Tag> tags = new ArrayList<>();
    private final double longest;
    /** What no line may break. */
    private final double shortest;

    private VerticalText() {
        direction = Direction.UPRIGHT;
        align = Table.Cell.VerticalAlign.TOP;
        structure = Structure.DECORATION;
        context = null;
        width = 0;
        paragraphs = List.of();
        longest = 0;
        shortest = 0;
    }

    /** @param width of the cell without its margins */
    VerticalText(Table.Cell cell, Structure structure, FlowContext context, double width) {
        this.direction = cell.direction();
        this.align = cell.vertical();
        this.structure = structure;
        this.context = context;
        this.width = width;
        this.paragraphs = new ArrayList<>();
        double max = 0;
        double min = 0;
        for (Block block : cell.blocks()) {
            if (block instanceof Paragraph p) {
                paragraphs.add(p);
                TextWidth needed = TextWidth.of(p, context.text());
                max = Math.max(max, needed.max());
                min = Math.max(min, needed.min());
                for (Inline inline : p.inlines()) {
                    if (!(inline instanceof Inline.Drawing d) || d.anchor() == null && d instanceof Inline.Picture) continue;
                    context.warn("layout.unsupported", p.spot(), "", p.spot() + "的竖排文字里的浮动图形或文本框排不进PDF：没有排出。",
                            "请在模板里把它移到横排的文字里。");
                }
            } else {
                context.warn("layout.unsupported", ((Table) block).name(), "",
                        "竖排单元格里的表格排不进PDF：没有排出。", "请在模板里把这个单元格改为横排，或把里面的表格移出来。");
            }
        }
        this.longest = max;
        this.shortest = min;
    }

    boolean isEmpty() {
        for (Paragraph p : paragraphs) if (!Structure.silent(p)) return false;
        return true;
    }

    private List<Line> lines(Paragraph p, double length, Tag tag) {
        Paragraph numbered = context.numbered(p);
        return direction == Direction.UPRIGHT ? Lines.upright(numbered, length, tag, context.text())
                : Lines.of(numbered, length, tag, context.text());
    }

    /** Room all lines take side by side. */
    private double depth(double length) {
        double depth = 0;
        for (Paragraph p : paragraphs) {
            depth += p.format().spaceBefore() + p.format().spaceAfter();
            for (Line line : lines(p, length, null)) depth += line.height();
        }
        return depth;
    }

    boolean fits(double length) {
        return isEmpty() || length > 0 && length >= shortest - ROUNDING && depth(length) <= width + ROUNDING;
    }

    /** The least length, from {@code given} upwards, at which the lines find room side by side. */
    double length(double given) {
        if (isEmpty()) return 0;
        double most = Math.min(Math.max(longest, given), Math.max(given, context.pageHeight() * SHARE));
        if (given > 0 && fits(given)) return given;
        double depth = depth(most);
        if (depth > width) return most;
        double step = Math.max(1, most / STEPS);
        double length = Math.max(given, step);
        while (length < most && !fits(length)) length += step;
        return Math.min(length, most);
    }

    void paint(double x, double y, double length, boolean decoration, Canvas canvas) {
        Canvas.Mark from = canvas.mark();
        double free = Math.max(0, width - depth(length));
        double inset = switch (align) {
            case TOP -> 0;
            case CENTER -> free / 2;
            case BOTTOM -> free;
        };
        boolean rightwards = direction == Direction.TURNED_LEFT;
        double at = inset;
        for (int i = 0; i < paragraphs.size(); i++) {
            Paragraph p = paragraphs.get(i);
            at += p.format().spaceBefore();
            for (Line line : lines(p, length, decoration ? null : tag(i))) {
                double left = rightwards ? x + at : x + width - at - line.height();
                if (direction == Direction.UPRIGHT) {
                    canvas.add(line.items(), left, y);
                } else {
                    canvas.items.addAll(new Turned(rightwards, left, y, length, line.height()).of(line.items()));
                }
                at += line.height();
            }
            at += p.format().spaceAfter();
        }
        if (decoration) canvas.decorate(from, Item.Artifact.REPEATED);
    }

    /** Where the lines begin, end or have their middle, as they are aligned across. */
    double side(double x) {
        boolean rightwards = direction == Direction.TURNED_LEFT;
        return switch (align) {
            case TOP -> rightwards ? x : x + width;
            case CENTER -> x + width / 2;
            case BOTTOM -> rightwards ? x + width : x;
        };
    }

    private Tag tag(int i) {
        while (tags.size() <= i) tags.add(structure.paragraph(paragraphs.get(tags.size())));
        return tags.get(i);
    }
}
