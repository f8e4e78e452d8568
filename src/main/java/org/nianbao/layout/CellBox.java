package org.nianbao.layout;

import java.util.ArrayList;
import java.util.List;
import org.nianbao.layout.Piece.Bond;
import org.nianbao.layout.doc.Block;
import org.nianbao.layout.doc.Paragraph;
import org.nianbao.layout.doc.ParagraphFormat.Align;
import org.nianbao.layout.doc.Table;
import org.nianbao.layout.doc.Table.Cell.Direction;

/** A cell with its text set, or what is left of it for the next page. */
final class CellBox {
    private static final double ROUNDING = 0.01;
    /** Of its size, the least at which a repeated label is still read. */
    private static final double SMALLEST = 0.6;

    final Table.Cell cell;
    /** Null for decoration. */
    final Tag tag;
    final int first;
    final int last;
    final double left;
    final double right;
    /** Its lines; empty for vertical text, which is set when its height is known. */
    List<Piece> pieces = List.of();
    /** Merged cells: height of the rows it covers on the page at hand. */
    double taken;
    /** Merged cells: its text is painted. */
    boolean done;
    /** Merged cells: its text goes over pages line by line. */
    boolean broken;
    private final VerticalText vertical;

    /** @param left left edge, @param right right edge, from the column's left edge */
    CellBox(Table.Cell cell, Tag tag, int first, int last, double left, double right, Structure structure,
            FlowContext context) {
        this(cell, tag, first, last, left, right, cell.direction() == Direction.HORIZONTAL ? null
                : new VerticalText(cell, structure, context, right - left - cell.marginLeft() - cell.marginRight()));
        if (vertical == null) pieces = BlockFlow.all(shown(cell.blocks()), inner(), structure, context);
        drawings(context);
    }

    private CellBox(Table.Cell cell, Tag tag, int first, int last, double left, double right, VerticalText vertical) {
        this.cell = cell;
        this.tag = tag;
        this.first = first;
        this.last = last;
        this.left = left;
        this.right = right;
        this.vertical = vertical;
    }

    /** A cell is as high as the wrapped drawings in it. */
    private void drawings(FlowContext context) {
        double y = 0;
        double low = 0;
        for (Piece piece : pieces) {
            y += piece.before;
            if (piece instanceof TextPiece text && !text.floating.isEmpty()) {
                check(text, context);
                for (Obstacles.Area area : BlockFlow.local(text, y)) low = Math.max(low, area.bottom());
            }
            y += piece.drop + piece.height() + piece.after;
        }
        if (low > y) pieces.get(pieces.size() - 1).after += low - y;
    }

    private static void check(TextPiece text, FlowContext context) {
        for (Floating floating : text.floating) {
            if (!floating.wraps() || floating.drawing().anchor().follows()) continue;
            String spot = text.paragraph.spot();
            context.warn("layout.unsupported", spot, "", spot + "的浮动图形按页面定位又要文字环绕，排不进PDF：单元格里的文字没有绕开它。",
                    "请在Word里把它的垂直位置改为相对于“段落”，并核对PDF的这一处。");
        }
    }

    /** The empty paragraph that must follow a table at a cell's end takes no room. */
    private static List<Block> shown(List<Block> blocks) {
        int last = blocks.size() - 1;
        boolean hidden = last > 0 && blocks.get(last - 1) instanceof Table && blocks.get(last) instanceof Paragraph p
                && p.inlines().isEmpty() && p.label() == null;
        return hidden ? blocks.subList(0, last) : blocks;
    }

    boolean merged() {
        return last > first;
    }

    double inner() {
        return Math.max(0, right - left - cell.marginLeft() - cell.marginRight());
    }

    private double margins() {
        return cell.marginTop() + cell.marginBottom();
    }

    /** Height the text asks for, margins included, where {@code given} is there anyway. */
    double need(double given) {
        if (vertical == null) return margins() + Column.height(pieces);
        return margins() + vertical.length(Math.max(0, given - margins()));
    }

    /** The same without what prints nothing at the end: empty paragraphs, and space after. */
    double needShown(double given) {
        if (vertical != null) return need(given);
        double height = 0;
        double shown = 0;
        for (Piece piece : pieces) {
            height += piece.before + piece.drop + piece.height();
            if (!(piece instanceof TextPiece text) || !text.line.items().isEmpty()) shown = height;
            height += piece.after;
        }
        return margins() + shown;
    }

    /** Merged cells: what the rows so far leave to the last. */
    double wanting() {
        if (done) return 0;
        return GridLines.thickness(cell.top()) + need(0) - taken;
    }

    boolean fits(double room) {
        if (vertical != null) return vertical.fits(room - margins());
        return margins() + Column.height(pieces) <= room + ROUNDING;
    }

    boolean isVertical() {
        return vertical != null;
    }

    /** Whether its text may be printed once more; a table inside may not. */
    boolean repeats() {
        if (vertical != null) return !vertical.isEmpty();
        boolean any = false;
        for (Piece piece : pieces) {
            if (!(piece instanceof TextPiece text)) return false;
            any |= !text.line.items().isEmpty();
        }
        return any;
    }

    void paint(double x, double top, double bottom, boolean atTop, boolean decoration, Canvas canvas) {
        double y = top + cell.marginTop();
        double room = bottom - top - margins();
        double edge = x + left + cell.marginLeft();
        if (vertical != null) {
            vertical.paint(edge, y, room, decoration, canvas);
            return;
        }
        double free = atTop ? 0 : Math.max(0, room - Column.height(pieces));
        double down = switch (cell.vertical()) {
            case TOP -> 0;
            case CENTER -> free / 2;
            case BOTTOM -> free;
        };
        Canvas.Mark from = canvas.mark();
        Column.stack(pieces, edge, y + down).paint(canvas);
        if (decoration) canvas.decorate(from, Item.Artifact.REPEATED);
    }

    /** Prints a label once more where few rows are left for it, as much smaller as it has to be. */
    void paintSmaller(double x, double top, double bottom, Canvas canvas) {
        double height = vertical == null ? Column.height(pieces) : vertical.length(0);
        double factor = (bottom - top - margins()) / height;
        if (factor < SMALLEST) return;
        double edge = x + left + cell.marginLeft();
        double y = top + cell.marginTop();
        Canvas layer = canvas.layer();
        if (vertical != null) vertical.paint(edge, y, height, true, layer);
        else Column.stack(pieces, edge, y).paint(layer);
        double still = vertical != null ? vertical.side(edge) : centred() ? edge + inner() / 2 : edge;
        Canvas.Mark from = canvas.mark();
        for (Item item : layer.items) {
            if (!(item instanceof Item.Glyphs g)) continue;
            canvas.add(smaller(g, factor, still, y));
        }
        canvas.decorate(from, Item.Artifact.REPEATED);
    }

    private boolean centred() {
        return pieces.get(0) instanceof TextPiece text && text.paragraph.format().align() == Align.CENTER;
    }

    private static Item smaller(Item.Glyphs g, double factor, double x, double y) {
        double[] advances = g.advances().clone();
        for (int i = 0; i < advances.length; i++) advances[i] *= factor;
        return new Item.Glyphs(g.tag(), g.face(), g.size() * factor, x + (g.x() - x) * factor, y + (g.baseline() - y) * factor,
                g.text(), advances, g.scale(), g.rgb(), g.bold(), g.italic(), g.turn(), g.what());
    }

    /** The text in two, the first not higher than {@code room}; null where there is text and none of it fits. */
    CellBox[] split(double room, boolean force) {
        CellBox head = new CellBox(cell, tag, first, last, left, right, vertical);
        CellBox tail = new CellBox(cell, tag, first, last, left, right, vertical == null ? null : VerticalText.EMPTY);
        double left = room - margins();
        List<Piece> taking = new ArrayList<>();
        List<Piece> rest = new ArrayList<>(pieces);
        int legal = 0;
        double y = 0;
        while (!rest.isEmpty()) {
            Piece piece = rest.get(0);
            boolean fits = y + piece.before + piece.drop + piece.height() <= left + ROUNDING;
            if (!fits && piece instanceof TableRow row && (row.mayBreak() || force && taking.isEmpty())) {
                TableRow[] halves = row.split(left - y - piece.before - piece.drop, force && taking.isEmpty());
                if (halves != null) {
                    taking.add(halves[0]);
                    legal = taking.size();
                    rest.set(0, halves[1]);
                    break;
                }
            }
            if (!fits && !(force && taking.isEmpty())) break;
            y += piece.before + piece.drop + piece.height() + piece.after;
            taking.add(rest.remove(0));
            if (piece.bond == Bond.NONE || rest.isEmpty()) legal = taking.size();
        }
        if (force && legal == 0) legal = taking.size();
        if (legal == 0 && !pieces.isEmpty()) return null;
        for (int i = taking.size() - 1; i >= legal; i--) rest.add(0, taking.remove(i));
        if (!rest.isEmpty() && rest.get(0) instanceof TableRow row) row.table.newPart(TableFlow.rows(row.table, rest));
        head.pieces = taking;
        tail.pieces = rest;
        return new CellBox[] {head, tail};
    }

    /** Merged cells: paints the lines that fit and keeps the others for the next page. */
    void paintSome(double x, double top, double bottom, Canvas canvas) {
        CellBox[] halves = split(bottom - top, false);
        // Where even a whole page is too low for lines that should stand together they part.
        if (halves == null && broken) halves = split(bottom - top, true);
        broken = true;
        if (halves == null) return;
        halves[0].paint(x, top, bottom, true, false, canvas);
        pieces = halves[1].pieces;
    }

    /** The first paragraph's place, for messages. */
    String spot(Table table) {
        for (Block block : cell.blocks()) if (block instanceof Paragraph p) return p.spot();
        return table.name() + "第" + (first + 1) + "行";
    }
}
