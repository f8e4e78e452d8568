package org.nianbao.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.nianbao.finding.Findings;
import org.nianbao.font.Fonts;
import org.nianbao.layout.Piece.Bond;
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
    /** Lines between columns of earlier sections on the page. */
    private final List<List<Item>> separators = new ArrayList<>();

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
    private Region region;
    private BlockFlow flow;
    private double y;
    /** Where notes and the lower margin begin. */
    private double bottom;
    /** Space asked for below the last piece. */
    private double after;
    /** The column was begun by the text running on to it, not by a break. */
    private boolean ranOn;
    private Break broken = Break.NONE;
    private Piece last;
    /** Floating drawings on the page that text keeps clear of. */
    private Obstacles obstacles = Obstacles.NONE;
    /** They leave no room on the page. */
    private boolean crowded;

    private enum Break { NONE, COLUMN, PAGE }

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
            flow = new BlockFlow(section.blocks(), section.page().columns().get(0).width(), structure, context, true);
            drain();
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

    /** Places all that the flow still has. */
    private void drain() {
        do {
            for (Piece piece = flow.next(); piece != null; piece = flow.next()) take(piece);
        } while (!place(held.size()));
        loosened = Bond.NONE;
    }

    /** 17.11.3: behind the text, parted from it as notes are. */
    private void endnotes() {
        if (document.endnotes().isEmpty() || section == null) return;
        flow.giveBack(notes.behind(document.endnotes(), region.width(), context), null);
        drain();
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
            if (region.count() > 1 || setup.columns().size() > 1) goOnBelow(setup);
            else region = new Region(setup, region.top, region.start, region.blank);
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

    /** A section on the page of the one before, where either has columns: it begins below all of those. */
    private void goOnBelow(PageSetup setup) {
        boolean spread = region.count() > 1 && Double.isNaN(balanced());
        double foot = y + (region.count() > 1 ? 0 : after);
        y = spread ? region.lowest(y) : Math.max(foot, region.lowest(foot));
        separators.add(region.separators(y));
        bottom = notes.settle(region.x(), bottom);
        notes.begin(Math.max(0, bottom - y));
        region = new Region(setup, y, column.size(), false);
        after = 0;
        last = null;
    }

    /** Levels the columns of the section before; NaN where its last pieces have to stay where they are. */
    private double balanced() {
        List<Piece> pieces = column.from(region.start);
        boolean plain = obstacles.isEmpty() && region.even() && !notes.any() && !pieces.isEmpty();
        for (Piece piece : pieces) plain &= piece instanceof TextPiece && !piece.endsColumn || piece instanceof TableRow row && row.whole();
        if (!plain) return Double.NaN;
        Column rest = new Column();
        double low = region.balance(pieces, bottom, rest);
        if (Double.isNaN(low)) return low;
        column.cut(region.start);
        column.addAll(rest);
        y = low;
        return low;
    }

    private void open(boolean ranOn) {
        number++;
        pages++;
        sectionPages.set(sectionIndex, sectionPages.get(sectionIndex) + 1);
        boolean even = number % 2 == 0;
        frame = new PageFrame(section, firstOfSection, even, document.evenAndOdd() && even, context);
        firstOfSection = false;
        column = new Column();
        region = new Region(section.page(), frame.top, 0, true);
        obstacles = frame.obstacles();
        crowded = false;
        separators.clear();
        y = frame.top;
        bottom = frame.bottom;
        after = 0;
        this.ranOn = ranOn;
        broken = Break.NONE;
        last = null;
        notesOnPage = 0;
        notes.begin(frame.height() * (1 - TEXT_SHARE));
    }

    private void close() {
        PageSetup setup = frame.setup;
        Canvas canvas = new Canvas(setup, frame.even);
        canvas.held = waiting();
        notes.settle(region.x(), bottom);
        if (setup.vertical() != PageSetup.Vertical.TOP) {
            double free = Math.max(0, notes.top(frame.bottom) - region.lowest(y));
            column.shift(setup.vertical() == PageSetup.Vertical.CENTER ? free / 2 : free);
        }
        frame.paintBorders(canvas);
        frame.paintHeader(canvas);
        column.paint(canvas);
        for (List<Item> lines : separators) canvas.add(lines, 0, 0);
        canvas.add(region.separators(y), 0, 0);
        notes.paint(canvas);
        frame.paintFooter(canvas);
        for (Canvas.Heading h : canvas.headings) {
            headings.add(new Pages.Heading(h.headed().level(), h.headed().title(), pages - 1, h.y()));
        }
        List<Item> items = canvas.finished();
        PageNumbers.Shown shown = new PageNumbers.Shown(number, setup.numberFormat());
        for (Item item : items) if (item instanceof Item.Anchor anchor) bookmarks.putIfAbsent(anchor.name(), shown);
        sink.add(new Page(pages - 1, NumberFormat.format(setup.numberFormat(), number), setup.width(), setup.height(), items));
        frame = null;
    }

    /** Goes on in the next column, or on the next page. */
    private void advance(boolean ranOn) {
        if (region.hasNext() && broken != Break.PAGE) {
            notes.settle(region.x(), bottom);
            region.next(y);
            notes.begin(Math.max(0, (bottom - region.top) * (1 - TEXT_SHARE)));
            y = region.top;
            after = 0;
            this.ranOn = ranOn;
            broken = Break.NONE;
            last = null;
        } else {
            close();
            open(ranOn);
        }
        if (!held.isEmpty() && held.get(0) instanceof TableRow row) row.table.newPart(TableFlow.rows(row.table, waiting()));
    }

    private List<Piece> waiting() {
        List<Piece> waiting = new ArrayList<>(held);
        waiting.addAll(flow.given());
        return waiting;
    }

    private void take(Piece piece) {
        if (piece.startsPage) {
            flow.giveBack(piece);
            if (!place(held.size())) return;
            flow.next();
            loosened = Bond.NONE;
            if (!column.isEmpty()) broken = Break.PAGE;
        }
        held.add(piece);
        if (piece.bond == Bond.NONE || piece.endsPage || piece.endsColumn) {
            if (!place(held.size())) return;
            loosened = Bond.NONE;
            broken = piece.endsPage ? Break.PAGE : piece.endsColumn ? Break.COLUMN : Break.NONE;
            return;
        }
        if (piece.bond.compareTo(loosened) <= 0 && !place(held.size())) return;
        while (!held.isEmpty() && Column.height(held) > frame.height()) {
            loosened = weakest(held.size());
            if (!place(run(held.size()))) return;
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

    /**
     * Places the first {@code n} held pieces, together where a page is high enough for them. False where some of them
     * went back to the flow, because their lines become others beside a drawing: they come once more.
     */
    private boolean place(int n) {
        if (broken != Break.NONE && n > 0) advance(false);
        while (n > 0) {
            if (!settled(n)) return false;
            if (fits(n)) {
                for (; n > 0; n--) put();
                return true;
            }
            if (split(n)) {
                n = 1;
                continue;
            }
            if (n > 1 && (stuck() || Column.height(held.subList(0, n)) > frame.height())) {
                Bond before = loosened;
                loosened = weakest(n - 1);
                while (n > 0) {
                    int together = run(n);
                    n -= together;
                    if (!placeLoosened(together)) return false;
                }
                loosened = before;
                return true;
            }
            if (!stuck()) {
                advance(true);
                continue;
            }
            if (held.get(0) instanceof TableRow row && halve(row, room(1) - row.drop, true)) continue;
            if (notes.height() > 0) {
                // Only notes from the page before stand here yet: they may have this one to themselves.
                advance(true);
                continue;
            }
            if (held.get(0).drop > 0 && !crowded) {
                crowd(held.get(0));
                continue;
            }
            tooLarge(held.get(0));
            put();
            return true;
        }
        return true;
    }

    /** Drawings take the whole page: its text is set as if they were not there. */
    private void crowd(Piece piece) {
        crowded = true;
        PageWarnings.crowded(piece, context);
    }

    private boolean placeLoosened(int n) {
        Bond level = loosened;
        boolean placed = place(n);
        loosened = level;
        return placed;
    }

    /** A column as high as any, with nothing in it: what does not fit here fits nowhere. */
    private boolean stuck() {
        return region.blank && region.top <= frame.top + ROUNDING;
    }

    /** Whether the first {@code n} held pieces are as they have to be at this place. */
    private boolean settled(int n) {
        if (obstacles.isEmpty() && region.count() == 1 && !depends(n)) return true;
        Obstacles seen = crowded ? Obstacles.NONE : obstacles;
        double at = y;
        double gap = after;
        for (int i = 0; i < n; i++) {
            Piece piece = held.get(i);
            at += gap + (i == 0 ? before(piece) : piece.before);
            if (piece instanceof TextPiece text) {
                if (!crowded) seen = seen.and(ParagraphFlow.areas(text, spot(text, at)));
                if (!text.stands(region.x(), region.width(), at, seen)) {
                    giveBack(i, text.source.again(text, region.x(), region.width(), at, seen));
                    return false;
                }
            } else {
                piece.drop = seen.drop(region.x() + ((TableRow) piece).left(), ((TableRow) piece).width(), at, piece.height());
            }
            at += piece.drop + piece.height();
            gap = piece.after;
        }
        return true;
    }

    /** Whether lines among the first {@code n} held pieces may become others where they stand. */
    private boolean depends(int n) {
        for (int i = 0; i < n; i++) {
            boolean depends = held.get(i) instanceof TextPiece text ? !text.plain() || ParagraphFlow.wraps(text) : held.get(i).drop > 0;
            if (depends) return true;
        }
        return false;
    }

    private Floating.Spot spot(TextPiece text, double y) {
        return Floating.Spot.of(frame.setup, frame.even, text, region.x(), y);
    }

    private void giveBack(int from, List<TextPiece> again) {
        ParagraphFlow source = again.get(0).source;
        List<Piece> tail = held.subList(from, held.size());
        List<Piece> back = new ArrayList<>(again);
        for (Piece piece : tail) if (!(piece instanceof TextPiece text) || text.source != source) back.add(piece);
        tail.clear();
        flow.giveBack(back, source);
    }

    /** Room left for the first {@code n} held pieces, their notes and repeated rows taken off. */
    private double room(int n) {
        List<Piece> group = held.subList(0, n);
        double room = bottom - y - notes.height() - notes.more(group, region.width(), context);
        if (group.get(0) instanceof TableRow row) room -= Column.height(new ArrayList<>(repeated(row)));
        return room;
    }

    /** Height of the first {@code n} held pieces at this place. */
    private double height(int n) {
        double height = 0;
        double gap = after;
        for (int i = 0; i < n; i++) {
            Piece piece = held.get(i);
            height += gap + (i == 0 ? before(piece) : piece.before) + piece.drop + piece.height();
            gap = piece.after;
        }
        return height;
    }

    private double before(Piece piece) {
        return region.blank && ranOn ? 0 : piece.before;
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
        double room = room(n) - height(n - 1) - row.drop
                - (n == 1 ? after + before(row) : held.get(n - 2).after + row.before);
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
        advance(true);
    }

    private void put() {
        Piece piece = held.get(0);
        if (piece instanceof TableRow row) {
            for (TableRow head : repeated(row)) {
                column.add(head, region.x(), y);
                y += head.height();
            }
        }
        y += after + before(piece);
        held.remove(0);
        if (piece instanceof TextPiece text && ParagraphFlow.wraps(text)) keepClear(text);
        y += piece.drop;
        column.add(piece, region.x(), y);
        region.blank = false;
        y += piece.height();
        after = piece.after;
        last = piece;
        for (Inline.Note note : piece.notes()) {
            if (!note.onPage().isEmpty()) noteNumbers.putIfAbsent(note.id(), ++notesOnPage);
        }
        notes.place(piece, region.width(), bottom - y, context);
    }

    /** From here on text keeps clear of a paragraph's drawings. What is placed already stays: a page is set once. */
    private void keepClear(TextPiece text) {
        List<Obstacles.Area> areas = ParagraphFlow.areas(text, spot(text, y));
        for (Obstacles.Area area : areas) {
            if (area.top() < y && column.meets(area)) PageWarnings.above(text, context);
        }
        obstacles = obstacles.and(areas);
    }

    private void tooLarge(Piece piece) {
        if (piece.height() <= frame.height() + ROUNDING) return;
        PageWarnings.tooLarge(piece, context);
    }
}
