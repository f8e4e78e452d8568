package org.nianbao.layout;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.nianbao.layout.Piece.Bond;
import org.nianbao.layout.doc.Block;
import org.nianbao.layout.doc.Inline;
import org.nianbao.layout.doc.Paragraph;
import org.nianbao.layout.doc.ParagraphFormat;
import org.nianbao.layout.doc.Table;

/** Sets blocks into pieces one after the other, as they are asked for. */
final class BlockFlow {
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
        for (Piece piece = flow.next(); piece != null; piece = flow.next()) out.add(piece);
        return out;
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
        ParagraphFormat format = p.format();
        Tag tag = structure.paragraph(p);
        List<Line> lines = Lines.of(context.numbered(p), measure, tag, context.text());
        int last = lines.size() - 1;
        for (int i = 0; i <= last; i++) {
            TextPiece piece = new TextPiece(lines.get(i), p, measure);
            piece.bond = bond(format, i, last);
            piece.opensBox = i == 0 && (above == null || !TextPiece.joined(above, p));
            piece.closesBox = i == last && (below == null || !TextPiece.joined(p, below));
            piece.endsPage = lines.get(i).end() == Line.End.PAGE_BREAK || lines.get(i).end() == Line.End.COLUMN_BREAK;
            if (i == 0) {
                piece.before = before(p, above);
                piece.startsPage = format.pageBreakBefore();
                piece.headed = headed(p, tag);
                floating(piece, p);
            }
            if (i == last) piece.after = contextual(p, below) ? 0 : format.spaceAfter();
            ready.add(piece);
        }
    }

    private static Bond bond(ParagraphFormat format, int line, int last) {
        if (line == last) return format.keepNext() ? Bond.NEXT : Bond.NONE;
        if (format.widowControl() && (line == 0 || line == last - 1)) return Bond.WIDOW;
        return format.keepLines() ? Bond.LINES : Bond.NONE;
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

    private void floating(TextPiece piece, Paragraph p) {
        List<TextPiece.Floating> out = new ArrayList<>();
        for (Inline inline : p.inlines()) {
            if (!(inline instanceof Inline.Picture picture) || picture.anchor() == null) continue;
            boolean described = !structure.decoration() && !picture.alt().isEmpty();
            out.add(new TextPiece.Floating(picture,
                    described ? structure.parent().described(Tag.Role.FIGURE, picture.alt()) : null));
            piece.band += Floats.band(picture, p, context);
        }
        piece.floating = out;
    }
}
