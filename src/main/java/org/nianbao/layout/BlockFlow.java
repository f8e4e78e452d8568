package org.nianbao.layout;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.nianbao.layout.doc.Block;
import org.nianbao.layout.doc.Inline;
import org.nianbao.layout.doc.PageSetup;
import org.nianbao.layout.doc.Paragraph;
import org.nianbao.layout.doc.Table;

/** Sets blocks into pieces one after the other, as they are asked for. */
final class BlockFlow {
    /** A cell's own place: a sheet so large that nothing hangs out of it. */
    private static final PageSetup NOWHERE = new PageSetup(1e6, 1e6, 0, 0, 0, 0, 0, 0, 0, PageSetup.Start.NEXT_PAGE, false, 0,
            "decimal", PageSetup.Grid.NONE);

    private final List<Block> blocks;
    private final double measure;
    private final Structure structure;
    private final FlowContext context;
    private final boolean body;
    private final Deque<Piece> ready = new ArrayDeque<>();
    private TableFlow table;
    private int next;

    /** @param body true for the text of the document itself, whose headings make the outline */
    BlockFlow(List<Block> blocks, double measure, Structure structure, FlowContext context, boolean body) {
        this.blocks = blocks;
        this.measure = measure;
        this.structure = structure;
        this.context = context;
        this.body = body;
    }

    /** All pieces at once: of a cell, a note, a header. */
    static List<Piece> all(List<Block> blocks, double measure, Structure structure, FlowContext context) {
        BlockFlow flow = new BlockFlow(blocks, measure, structure, context, false);
        List<Piece> out = new ArrayList<>();
        Obstacles obstacles = Obstacles.NONE;
        double y = 0;
        for (Piece piece = flow.next(); piece != null; piece = flow.next()) {
            if (piece instanceof TextPiece text && (!obstacles.isEmpty() || ParagraphFlow.wraps(text))) {
                Obstacles seen = obstacles.and(local(text, y + piece.before));
                if (!text.stands(0, measure, y + piece.before, seen)) {
                    flow.giveBack(text.source.again(text, 0, measure, y + piece.before, seen), text.source);
                    continue;
                }
                obstacles = seen;
            }
            out.add(piece);
            y += piece.before + piece.drop + piece.height() + piece.after;
        }
        return out;
    }

    /** What stands in the way inside a cell or header: what is placed by its paragraph and column. */
    static List<Obstacles.Area> local(TextPiece piece, double y) {
        List<Obstacles.Area> out = new ArrayList<>();
        for (Floating floating : piece.floating) {
            if (!floating.wraps() || !floating.drawing().anchor().follows()) continue;
            out.add(floating.area(Floating.Spot.of(NOWHERE, false, piece, 0, y)));
        }
        return out;
    }

    /** Takes pieces back that come next once more, in place of what is left of a paragraph. */
    void giveBack(List<? extends Piece> pieces, ParagraphFlow of) {
        ready.removeIf(piece -> piece instanceof TextPiece text && text.source == of);
        List<Piece> rest = new ArrayList<>(pieces);
        rest.addAll(ready);
        ready.clear();
        ready.addAll(rest);
    }

    /** Takes back the piece handed out last. */
    void giveBack(Piece piece) {
        ready.addFirst(piece);
    }

    /** Rows that were handed out and given back. */
    List<Piece> given() {
        return new ArrayList<>(ready);
    }

    /** Null behind the last. */
    Piece next() {
        while (ready.isEmpty()) {
            if (table != null) {
                TableRow row = table.next();
                if (row != null) return row;
                table = null;
            }
            if (next == blocks.size()) return null;
            Block block = blocks.get(next++);
            if (block instanceof Paragraph p) {
                paragraph(p);
            } else {
                table = new TableFlow((Table) block, measure, structure, context);
            }
        }
        return ready.poll();
    }

    private Paragraph at(int index) {
        return index >= 0 && index < blocks.size() && blocks.get(index) instanceof Paragraph p ? p : null;
    }

    private void paragraph(Paragraph p) {
        Paragraph above = at(next - 2);
        Paragraph below = at(next);
        Tag tag = structure.paragraph(p);
        Lines lines = Lines.open(context.numbered(p), measure, tag, context.text());
        boolean opens = above == null || !TextPiece.joined(above, p);
        boolean closes = below == null || !TextPiece.joined(p, below);
        double after = contextual(p, below) ? 0 : p.format().spaceAfter();
        ParagraphFlow flow = new ParagraphFlow(p, lines, before(p, above), after, opens, closes, headed(p, tag), structure, context);
        for (Piece piece : flow.pieces()) ready.add(piece);
    }

    /** 17.3.1.9: of its own spacing a paragraph gives up what lies towards one of the same style. */
    private static boolean contextual(Paragraph p, Paragraph neighbour) {
        return p.format().contextual() && neighbour != null && neighbour.style().equals(p.style());
    }

    /**
     * Space before. As in HTML the larger of it and the space after the paragraph above counts, unless the document says
     * otherwise (17.15.3.21): LibreOffice measures the same.
     */
    private double before(Paragraph p, Paragraph above) {
        if (contextual(p, above)) return 0;
        double before = p.format().spaceBefore();
        if (context.sumSpacing() || above == null || p.format().pageBreakBefore() || breaks(above)) return before;
        return Math.max(0, before - (contextual(above, p) ? 0 : above.format().spaceAfter()));
    }

    private static boolean breaks(Paragraph p) {
        Inline last = p.inlines().isEmpty() ? null : p.inlines().get(p.inlines().size() - 1);
        return last instanceof Inline.Break b && b.kind() != Inline.Break.Kind.LINE;
    }

    private TextPiece.Headed headed(Paragraph p, Tag tag) {
        if (!body || tag == null || p.outline() == 0) return null;
        StringBuilder title = new StringBuilder();
        if (p.label() != null) {
            title.append(p.label().text());
            if (p.label().suffix() == Paragraph.Label.Suffix.SPACE) title.append(' ');
        }
        title.append(p.text().strip());
        return new TextPiece.Headed(structure.level(), title.toString());
    }
}
