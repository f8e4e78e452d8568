package org.nianbao.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.nianbao.finding.Findings;
import org.nianbao.font.Fonts;
import org.nianbao.layout.Piece.Bond;
import org.nianbao.layout.doc.Block;
import org.nianbao.layout.doc.Document;
import org.nianbao.layout.doc.Inline;
import org.nianbao.layout.doc.PageSetup;
import org.nianbao.layout.doc.PageSetup.Start;
import org.nianbao.layout.doc.Section;
import org.nianbao.layout.read.NumberFormat;

/** One pass over a document: its sections' blocks on pages, which are handed on as they are finished. */
final class PageFlow {
    private static final double ROUNDING = 0.01;
    /** What a page keeps for its text where long notes come over from the page before. */
    private static final double TEXT_SHARE = 0.4;

    private final Document document;
    private final Fonts fonts;
    private final Options options;
    private final Findings findings;
    private final PageNumbers known;
    private final Pages sink;
    private final Structure structure = Structure.of(Tag.document());
    private final NoteArea notes;

    private final List<Pages.Heading> headings = new ArrayList<>();
    private final Map<String, PageNumbers.Shown> bookmarks = new TreeMap<>();
    private final Map<Integer, Integer> noteNumbers = new TreeMap<>();
    private int notesOnPage;
    private final List<Integer> sectionPages = new ArrayList<>();
    /** Pages begun, and the number of the last one as printed. */
    private int pages;
    private int number;

    private int sectionIndex;
    private Section section;
    private FlowContext context;
    private boolean firstOfSection;

    /** The page at hand; null before the first and between sections. */
    private PageFrame frame;
    private Column column;
    private double y;
    /** Space asked for below the last piece. */
    private double after;
    /** The page was begun by the text running on to it, not by a break. */
    private boolean ranOn;
    private boolean broken;
    private Piece last;

    /** Pieces that stand together, waiting for the last of them. */
    private final List<Piece> held = new ArrayList<>();
    /** Bonds up to this one have given way, until the chain ends. */
    private Bond loosened = Bond.NONE;

    PageFlow(Document document, Fonts fonts, Options options, Findings findings, PageNumbers known, Pages sink) {
        this.document = document;
        this.fonts = fonts;
        this.options = options;
        this.findings = findings;
        this.known = known;
        this.sink = sink;
        this.notes = new NoteArea(document.notes(), structure);
    }

    PageNumbers run() {
        for (Section next : document.sections()) {
            sectionIndex = sectionPages.size();
            sectionPages.add(0);
            begin(next);
            BlockFlow flow = new BlockFlow(section.blocks(), section.page().measure(), structure, context, true);
            for (Piece piece = flow.next(); piece != null; piece = flow.next()) take(piece);
            place(held.size());
            loosened = Bond.NONE;
        }
        endnotes();
        if (frame != null) close();
        while (notes.carries()) {
            open(false);
            close();
        }
        sink.end(List.copyOf(headings));
        return new PageNumbers(pages, sectionPages, bookmarks, noteNumbers);
    }

    /** 17.11.3: behind the text, parted from it as notes are. */
    private void endnotes() {
        if (document.endnotes().isEmpty() || section == null) return;
        double measure = section.page().measure();
        List<Piece> pieces = new ArrayList<>(BlockFlow.all(List.of(NoteArea.separator(measure)), measure, Structure.DECORATION, context));
        for (List<Block> note : document.endnotes()) {
            pieces.addAll(BlockFlow.all(note, measure, structure.inside(structure.parent().child(Tag.Role.NOTE)), context));
        }
        pieces.get(0).bond = Bond.NEXT;
        for (Piece piece : pieces) take(piece);
        place(held.size());
        loosened = Bond.NONE;
    }

    Layout.Summary summary() {
        return new Layout.Summary(pages, bookmarks, headings);
    }

    private void begin(Section next) {
        PageSetup setup = next.page();
        boolean goesOn = frame != null && setup.start() == Start.CONTINUOUS
                && frame.setup.width() == setup.width() && frame.setup.height() == setup.height();
        if (!goesOn && frame != null) close();
        section = next;
        TextContext text = new TextContext(fonts, options, setup.grid(), document.compressMarks(), document.defaultTab(),
                known.on(() -> number, sectionIndex), findings);
        context = new FlowContext(text, setup.numberFormat(), Math.max(1, setup.height() - setup.top() - setup.bottom()),
                document.sumSpacing());
        firstOfSection = !goesOn;
        if (goesOn) {
            if (setup.firstNumber() > 0) number = setup.firstNumber();
            sectionPages.set(sectionIndex, 1);
            return;
        }
        int upcoming = setup.firstNumber() > 0 ? setup.firstNumber() : number + 1;
        boolean sided = setup.start() == Start.EVEN_PAGE || setup.start() == Start.ODD_PAGE;
        if (sided && upcoming % 2 != (setup.start() == Start.ODD_PAGE ? 1 : 0)) upcoming++;
        // Two odd (or even) pages cannot follow one another: the page between them stays blank.
        if (sided && pages > 0 && number % 2 == upcoming % 2) blank();
        number = upcoming - 1;
        open(false);
    }

    private void blank() {
        PageSetup setup = section.page();
        sink.add(new Page(pages++, NumberFormat.format(setup.numberFormat(), ++number), setup.width(), setup.height(), List.of()));
    }

    private void open(boolean ranOn) {
        number++;
        pages++;
        sectionPages.set(sectionIndex, sectionPages.get(sectionIndex) + 1);
        frame = new PageFrame(section, firstOfSection, document.evenAndOdd() && number % 2 == 0, context);
        firstOfSection = false;
        column = new Column();
        y = frame.top;
        after = 0;
        this.ranOn = ranOn;
        broken = false;
        last = null;
        notesOnPage = 0;
        notes.begin(frame.height() * (1 - TEXT_SHARE));
    }

    private void close() {
        PageSetup setup = frame.setup;
        Canvas canvas = new Canvas(setup);
        canvas.held = List.copyOf(held);
        frame.paintHeader(canvas);
        column.paint(canvas);
        notes.paint(setup.left() + setup.gutter(), frame.bottom, canvas);
        frame.paintFooter(canvas);
        for (Canvas.Heading h : canvas.headings) {
            headings.add(new Pages.Heading(h.headed().level(), h.headed().title(), pages - 1, h.y()));
        }
        for (Item item : canvas.items) {
            if (item instanceof Item.Anchor anchor) {
                bookmarks.putIfAbsent(anchor.name(), new PageNumbers.Shown(number, setup.numberFormat()));
            }
        }
        sink.add(new Page(pages - 1, NumberFormat.format(setup.numberFormat(), number), setup.width(), setup.height(),
                canvas.finished()));
        frame = null;
    }

    private void newPage(boolean ranOn) {
        close();
        open(ranOn);
        if (!held.isEmpty() && held.get(0) instanceof TableRow row) row.table.newPart(TableFlow.rows(row.table, held));
    }

    private void take(Piece piece) {
        if (piece.startsPage) {
            place(held.size());
            loosened = Bond.NONE;
            broken |= !column.isEmpty();
        }
        held.add(piece);
        if (piece.bond == Bond.NONE || piece.endsPage) {
            place(held.size());
            loosened = Bond.NONE;
            broken = piece.endsPage;
            return;
        }
        if (piece.bond.compareTo(loosened) <= 0) place(held.size());
        while (!held.isEmpty() && Column.height(held) > frame.height()) {
            loosened = weakest(held.size());
            place(run(held.size()));
        }
    }

    private Bond weakest(int n) {
        Bond weakest = Bond.WIDOW;
        for (Piece piece : held.subList(0, n)) if (piece.bond.compareTo(weakest) < 0) weakest = piece.bond;
        return weakest;
    }

    /** How many of the first {@code n} held pieces still stand together. */
    private int run(int n) {
        for (int i = 0; i < n; i++) if (held.get(i).bond.compareTo(loosened) <= 0) return i + 1;
        return n;
    }

    /** Places the first {@code n} held pieces, together where a page is high enough for them. */
    private void place(int n) {
        if (broken && n > 0) newPage(false);
        while (n > 0) {
            if (fits(n)) {
                for (; n > 0; n--) put();
                return;
            }
            if (split(n)) {
                n = 1;
                continue;
            }
            if (n > 1 && (column.isEmpty() || Column.height(held.subList(0, n)) > frame.height())) {
                Bond before = loosened;
                loosened = weakest(n - 1);
                while (n > 0) {
                    int together = run(n);
                    n -= together;
                    placeLoosened(together);
                }
                loosened = before;
                return;
            }
            if (!column.isEmpty()) {
                newPage(true);
                continue;
            }
            if (held.get(0) instanceof TableRow row && halve(row, room(1), true)) continue;
            if (notes.height() > 0) {
                // Only notes from the page before stand here yet: they may have this one to themselves.
                newPage(true);
                continue;
            }
            tooLarge(held.get(0));
            put();
            return;
        }
    }

    private void placeLoosened(int n) {
        Bond level = loosened;
        place(n);
        loosened = level;
    }

    /** Room left for the first {@code n} held pieces, their notes and repeated rows taken off. */
    private double room(int n) {
        List<Piece> group = held.subList(0, n);
        double room = frame.bottom - y - notes.height() - notes.more(group, frame.setup.measure(), context);
        if (group.get(0) instanceof TableRow row) room -= Column.height(new ArrayList<>(repeated(row)));
        return room;
    }

    /** Height of the first {@code n} held pieces at this place. */
    private double height(int n) {
        double height = 0;
        double gap = after;
        for (int i = 0; i < n; i++) {
            Piece piece = held.get(i);
            height += gap + (i == 0 ? before(piece) : piece.before) + piece.height();
            gap = piece.after;
        }
        return height;
    }

    private double before(Piece piece) {
        return column.isEmpty() && ranOn ? 0 : piece.before;
    }

    private boolean fits(int n) {
        return height(n) <= room(n) + ROUNDING;
    }

    /** Header rows to be printed above a row on this page. */
    private List<TableRow> repeated(TableRow row) {
        boolean goesOn = last instanceof TableRow above && above.table == row.table;
        return goesOn ? List.of() : row.table.repeated(row);
    }

    /** Splits the row that ends a group, so that its first lines stand on this page. */
    private boolean split(int n) {
        if (!(held.get(n - 1) instanceof TableRow row) || !row.mayBreak()) return false;
        double room = room(n) - height(n - 1) - (n == 1 ? after + before(row) : held.get(n - 2).after + row.before);
        if (room <= 0) return false;
        TableRow[] halves = row.split(room, false);
        if (halves == null) return false;
        for (int i = 1; i < n; i++) put();
        turn(halves);
        return true;
    }

    private boolean halve(TableRow row, double room, boolean force) {
        if (room <= 0) return false;
        TableRow[] halves = row.split(room, force);
        if (halves == null) return false;
        turn(halves);
        return true;
    }

    /** Puts a row's upper half at the foot of this page; the lower half waits for the next. */
    private void turn(TableRow[] halves) {
        held.set(0, halves[0]);
        put();
        held.add(0, halves[1]);
        newPage(true);
    }

    private void put() {
        Piece piece = held.get(0);
        double x = section.page().left() + section.page().gutter();
        if (piece instanceof TableRow row) {
            for (TableRow head : repeated(row)) {
                column.add(head, x, y);
                y += head.height();
            }
        }
        y += after + before(piece);
        held.remove(0);
        column.add(piece, x, y);
        y += piece.height();
        after = piece.after;
        last = piece;
        for (Inline.Note note : piece.notes()) {
            if (!note.onPage().isEmpty()) noteNumbers.putIfAbsent(note.id(), ++notesOnPage);
        }
        notes.place(piece, frame.setup.measure(), frame.bottom - y, context);
    }

    private void tooLarge(Piece piece) {
        if (piece.height() <= frame.height() + ROUNDING) return;
        String spot = piece instanceof TextPiece text ? text.paragraph.spot()
                : ((TableRow) piece).table.table.name() + "第" + (((TableRow) piece).index + 1) + "行";
        context.warn("layout.too-large", spot, "", spot + "比一页的版心还高，排出来会超出页面。",
                "请在模板里缩小这一处的图片、行距或行高。");
    }
}
