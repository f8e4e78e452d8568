package org.nianbao.layout;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nianbao.layout.doc.Block;
import org.nianbao.layout.doc.Border;
import org.nianbao.layout.doc.Inline;
import org.nianbao.layout.doc.Ornament;
import org.nianbao.layout.doc.Paragraph;
import org.nianbao.layout.doc.ParagraphFormat;
import org.nianbao.layout.doc.RunFormat;

/** Footnotes at the foot of the page that refers to them (17.11), and what is left of long ones for the next page. */
final class NoteArea {
    /** Word's separator: a line of two inches. */
    private static final double SEPARATOR = 12;
    private static final double RULE = 144;
    private static final double WEIGHT = 0.5;

    private final Map<Integer, List<Block>> notes;
    private final Structure structure;
    /** Notes set once they are asked about, until they are placed. */
    private final Map<Integer, List<Piece>> set = new LinkedHashMap<>();
    private final List<Piece> placed = new ArrayList<>();
    private final Deque<Piece> left = new ArrayDeque<>();
    private double height;
    private final List<Foot> settled = new ArrayList<>();

    /** Notes at the foot of a column. */
    private record Foot(List<Piece> pieces, double x, double top) {}

    NoteArea(Map<Integer, List<Block>> notes, Structure structure) {
        this.notes = notes;
        this.structure = structure;
    }

    /** Height of the area on the page, separator included. */
    double height() {
        return height;
    }

    boolean carries() {
        return !left.isEmpty();
    }

    /** What the area grows by with the notes of some pieces. */
    double more(Iterable<? extends Piece> pieces, double measure, FlowContext context) {
        double more = 0;
        for (Piece piece : pieces) {
            for (Inline.Note note : piece.notes()) more += Column.height(pieces(note, measure, context));
        }
        return more > 0 && placed.isEmpty() ? more + SEPARATOR : more;
    }

    private List<Piece> pieces(Inline.Note note, double measure, FlowContext context) {
        List<Block> blocks = notes.getOrDefault(note.id(), List.of());
        return set.computeIfAbsent(note.id(), id -> {
            Structure inside = structure.decoration() ? structure : structure.inside(structure.parent().child(Tag.Role.NOTE));
            return BlockFlow.all(blocks, measure, inside, context);
        });
    }

    /** Takes a placed piece's notes; lines for which {@code room} does not suffice go to the next page. */
    void place(Piece piece, double measure, double room, FlowContext context) {
        for (Inline.Note note : piece.notes()) {
            left.addAll(pieces(note, measure, context));
            set.remove(note.id());
        }
        fill(room, false);
    }

    /** Begins a page with what is left from the one before. */
    void begin(double room) {
        placed.clear();
        height = 0;
        fill(room, true);
    }

    /** @param force a line at least, so that an endless note comes to its end */
    private void fill(double room, boolean force) {
        while (!left.isEmpty()) {
            Piece piece = left.peek();
            double more = piece.height() + (placed.isEmpty() ? SEPARATOR : gap() + piece.before);
            if (height + more > room + 0.01 && !(force && placed.isEmpty())) return;
            placed.add(left.poll());
            height += more;
        }
    }

    private double gap() {
        return placed.get(placed.size() - 1).after;
    }

    /** Endnotes, and what parts them from the text. */
    List<Piece> behind(List<List<Block>> endnotes, double measure, FlowContext context) {
        List<Piece> pieces = new ArrayList<>(BlockFlow.all(List.of(separator(measure)), measure, Structure.DECORATION, context));
        for (List<Block> note : endnotes) {
            pieces.addAll(BlockFlow.all(note, measure, structure.inside(structure.parent().child(Tag.Role.NOTE)), context));
        }
        pieces.get(0).bond = Piece.Bond.NEXT;
        return pieces;
    }

    /** A separator that stands in the text. */
    private static Paragraph separator(double measure) {
        ParagraphFormat format = new ParagraphFormat(ParagraphFormat.Align.LEFT, 0, Math.max(0, measure - RULE), 0, SEPARATOR / 2, 0, false,
                new ParagraphFormat.Spacing(ParagraphFormat.Spacing.Rule.EXACT, SEPARATOR / 2), true, false, false, false, true, false, false,
                false, false, false, List.of(), new Border(Border.Style.SINGLE, WEIGHT, 0, 0), Border.NONE, Border.NONE, Border.NONE, null);
        RunFormat mark = new RunFormat("", "", "", false, SEPARATOR / 2, false, false, RunFormat.Underline.NONE, false, 0, null, 0, 1, 0,
                RunFormat.Script.NORMAL, false, "", Ornament.NONE);
        return new Paragraph(format, null, List.of(), mark, 0, 0, "", "尾注");
    }

    /** Whether notes stand on the page. */
    boolean any() {
        return !placed.isEmpty() || !settled.isEmpty();
    }

    /** The notes of a column stay as they are; returns where those of the page begin. */
    double settle(double x, double bottom) {
        if (!placed.isEmpty()) settled.add(new Foot(List.copyOf(placed), x, bottom - height));
        placed.clear();
        height = 0;
        return top(bottom);
    }

    double top(double bottom) {
        double top = bottom;
        for (Foot foot : settled) top = Math.min(top, foot.top);
        return top;
    }

    /** Paints the page's notes and forgets them. */
    void paint(Canvas canvas) {
        for (Foot foot : settled) {
            double y = foot.top + SEPARATOR / 2;
            canvas.add(new Item.Rule(null, foot.x, y, foot.x + RULE, y, WEIGHT, 0, null));
            Column.stack(foot.pieces, foot.x, foot.top + SEPARATOR - foot.pieces.get(0).before).paint(canvas);
        }
        settled.clear();
    }
}
