package org.nianbao.layout;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.nianbao.layout.Piece.Bond;
import org.nianbao.layout.doc.Block;
import org.nianbao.layout.doc.Paragraph;
import org.nianbao.layout.doc.Table;

/** Sets a table row by row, so that a long one is never held whole. */
final class TableFlow {
    /** Cells too narrow for what they hold that are named one by one. */
    private static final int TOLD = 3;

    /** The table its rows belong to: this one, or the one whose header rows it sets again. */
    private final TableFlow of;
    final Table table;
    final double[] edges;
    private final Structure structure;
    private final FlowContext context;
    private final Tag tag;
    private final int heads;
    /** Rows all of whose cells began above: they have no element, and cells do not count them. */
    private final boolean[] covered;
    private final List<CellBox> open = new ArrayList<>();
    /** Rows set before they were asked for. */
    private final Deque<TableRow> ahead = new ArrayDeque<>();
    private double[] lower;
    private List<TableRow> headRows;
    private int next;
    private int tooWide;

    TableFlow(Table table, double measure, Structure structure, FlowContext context) {
        this(table, null, TableColumns.edges(table, measure, context.text()), structure, context);
    }

    private TableFlow(Table table, TableFlow of, double[] edges, Structure structure, FlowContext context) {
        this.of = of == null ? this : of;
        this.table = table;
        this.edges = edges;
        this.structure = structure;
        this.context = context;
        this.tag = structure.table(table);
        this.lower = new double[edges.length];
        this.covered = covered(table, edges.length - 1);
        int count = 0;
        while (count < table.rows().size() && table.rows().get(count).header()) count++;
        this.heads = count == table.rows().size() ? 0 : count;
    }

    /** The next row, set; null behind the last. */
    TableRow next() {
        return ahead.isEmpty() ? set() : ahead.poll();
    }

    private TableRow set() {
        if (next == table.rows().size()) return null;
        int r = next++;
        Table.Row row = table.rows().get(r);
        Tag tr = tag == null || covered[r] ? null : tag.child(Tag.Role.TR);
        CellBox[] owners = new CellBox[edges.length - 1];
        for (int i = open.size() - 1; i >= 0; i--) if (open.get(i).last < r) open.remove(i);
        for (CellBox box : open) fill(owners, box);
        List<CellBox> begun = new ArrayList<>();
        for (Table.Cell cell : row.cells()) {
            if (cell.column() >= owners.length || owners[cell.column()] != null) continue;
            CellBox box = box(cell, r, tr);
            fill(owners, box);
            begun.add(box);
            if (box.merged()) open.add(box);
        }
        TableRow out = new TableRow(of, row, r, tr, owners, border(owners, begun, r));
        out.bond = bond(r, row);
        out.startsPage = startsPage(row);
        if (of == this && next == table.rows().size()) {
            for (double width : lower) out.closing = Math.max(out.closing, width);
            tellTheRest();
        }
        out.settle();
        if (out.overfull()) {
            context.warn("layout.cell-overflow", table.name() + "第" + (r + 1) + "行", "",
                    table.name() + "第" + (r + 1) + "行的行高固定，容不下里面的文字，下面的文字会压住边线。",
                    "请在模板里把这一行的行高由“固定值”改为“最小值”。");
        }
        return out;
    }

    private static boolean[] covered(Table table, int columns) {
        boolean[] out = new boolean[table.rows().size()];
        int[] taken = new int[columns];
        for (int r = 0; r < out.length; r++) {
            for (Table.Cell cell : table.rows().get(r).cells()) {
                int end = Math.min(columns, cell.column() + cell.span());
                for (int c = cell.column(); c < end; c++) taken[c] = Math.max(taken[c], r + cell.rows());
            }
            out[r] = table.rows().get(r).cells().isEmpty();
            for (int until : taken) out[r] &= until > r;
        }
        return out;
    }

    /** Rows with elements from one to another. */
    private int elements(int first, int last) {
        int count = 0;
        for (int r = first; r <= last; r++) if (!covered[r]) count++;
        return count;
    }

    private static void fill(CellBox[] owners, CellBox box) {
        int end = Math.min(owners.length, box.cell.column() + box.cell.span());
        for (int c = box.cell.column(); c < end; c++) if (owners[c] == null) owners[c] = box;
    }

    private CellBox box(Table.Cell cell, int r, Tag tr) {
        int end = Math.min(edges.length - 1, cell.column() + cell.span());
        int last = Math.min(table.rows().size(), r + cell.rows()) - 1;
        Tag own = null;
        if (tr != null) {
            Tag.Scope scope = scope(cell.scope());
            own = tr.cell(cell.label() && scope != Tag.Scope.NONE ? Tag.Role.TH : Tag.Role.TD, end - cell.column(), elements(r, last), scope);
        }
        CellBox box = new CellBox(cell, own, r, last, edges[cell.column()], edges[end], structure.inside(own), context);
        overflow(box);
        return box;
    }

    private static Tag.Scope scope(Table.Cell.Scope scope) {
        return switch (scope) {
            case NONE -> Tag.Scope.NONE;
            case COLUMN -> Tag.Scope.COLUMN;
            case ROW -> Tag.Scope.ROW;
            case BOTH -> Tag.Scope.BOTH;
        };
    }

    /** Borders lie in the upper part of the row below them. */
    private double border(CellBox[] owners, List<CellBox> begun, int r) {
        double width = 0;
        for (CellBox box : begun) width = Math.max(width, GridLines.thickness(box.cell.top()));
        for (int c = 0; c < owners.length; c++) if (owners[c] == null || owners[c].first == r) width = Math.max(width, lower[c]);
        for (int c = 0; c < owners.length; c++) {
            lower[c] = owners[c] != null && owners[c].last == r ? GridLines.thickness(owners[c].cell.bottom()) : 0;
        }
        return width;
    }

    private Bond bond(int r, Table.Row row) {
        boolean keep = !row.cells().isEmpty();
        for (Table.Cell cell : row.cells()) {
            for (Block block : cell.blocks()) keep &= block instanceof Paragraph p && p.format().keepNext();
        }
        if (r == table.rows().size() - 1) return keep ? Bond.NEXT : Bond.NONE;
        if (r < heads) return Bond.NEXT;
        return keep ? Bond.ROWS : Bond.NONE;
    }

    private static boolean startsPage(Table.Row row) {
        for (Table.Cell cell : row.cells()) {
            if (!cell.blocks().isEmpty() && cell.blocks().get(0) instanceof Paragraph p && p.format().pageBreakBefore()) return true;
        }
        return false;
    }

    /** A figure that is cut or covered by a line is the failure nobody notices until it is published. */
    private void overflow(CellBox box) {
        if (box.isVertical() || !suspicious(box)) return;
        TextWidth width = TextWidth.of(box.cell.blocks(), context.text());
        boolean picture = TextWidth.picture(box.cell.blocks()) > box.inner() + 0.5;
        if (width.min() <= box.inner() + 0.5 && !picture) return;
        String spot = box.spot(table);
        boolean words = !picture && !width.longest().isEmpty();
        String what = words ? "“" + width.longest() + "”" : picture ? "图片" : "内层表格";
        tooWide++;
        if (tooWide <= TOLD) {
            context.warn("layout.cell-overflow", spot, words ? "【" + width.longest() + "】" : "",
                    spot + "的" + what + "比单元格宽，排出来会断开或压住边线。",
                    "请在模板里加宽这一列、减小这一格的字号，或减少左右边距。");
        }
    }

    /** A table of large figures would otherwise bury every other finding. */
    private void tellTheRest() {
        if (tooWide <= TOLD) return;
        context.warn("layout.cell-overflow", table.name(), "",
                table.name() + "共有" + tooWide + "格的内容比单元格宽，上面只列出" + TOLD + "格。",
                "请在模板里加宽这个表的各列、减小表内字号，或减少左右边距，再核对PDF里的这个表。");
    }

    private static boolean suspicious(CellBox box) {
        if (box.pieces.size() != box.cell.blocks().size()) return true;
        for (Piece piece : box.pieces) {
            if (!(piece instanceof TextPiece text)) return true;
            for (Item item : text.line.items()) {
                if (item instanceof Item.Glyphs g && (g.x() < -0.5 || g.x() + g.width() > box.inner() + 0.5)) return true;
                if (item instanceof Item.Image) return true;
            }
        }
        return false;
    }

    /**
     * The rows repeated on each further page, as decoration; none where they would take most of it.
     *
     * @param row the first row on that page
     */
    List<TableRow> repeated(TableRow row) {
        if (row.index < heads || heads == 0) return List.of();
        if (headRows == null) {
            List<Table.Row> rows = new ArrayList<>(table.rows().subList(0, heads));
            Table head = new Table(table.columns(), table.align(), table.indent(), table.fixed(), rows, "", "", table.name());
            TableFlow flow = new TableFlow(head, this, edges, Structure.DECORATION, context);
            headRows = new ArrayList<>();
            for (TableRow r = flow.set(); r != null; r = flow.set()) {
                r.repeated = true;
                headRows.add(r);
            }
        }
        return Column.height(new ArrayList<>(headRows)) > context.pageHeight() / 2 ? List.of() : headRows;
    }

    /** A page begins with the first of these rows: merged cells have only the rows on it. */
    void newPart(List<TableRow> held) {
        List<TableRow> rows = new ArrayList<>(held);
        rows.addAll(ahead);
        for (TableRow row : rows) for (CellBox box : row.all()) box.taken = 0;
        for (CellBox box : open) box.taken = 0;
        for (TableRow row : rows) row.settle();
    }

    /** The rows of one table at the head of a list of pieces. */
    static List<TableRow> rows(TableFlow table, Iterable<Piece> pieces) {
        List<TableRow> out = new ArrayList<>();
        for (Piece piece : pieces) {
            if (!(piece instanceof TableRow row) || row.table != table) break;
            out.add(row);
        }
        return out;
    }

    /**
     * Whether the rows a merged cell still has behind row {@code index} are high enough for its text.
     *
     * @param waiting rows behind it that have been handed out but not placed
     */
    boolean fitsBelow(CellBox box, TableRow lastPlaced, List<TableRow> waiting) {
        double sum = 0;
        for (TableRow row : waiting) {
            if (row.index > box.last) break;
            sum += row.height();
            if (box.fits(sum)) return true;
        }
        int seen = waiting.isEmpty() ? lastPlaced.index : waiting.get(waiting.size() - 1).index;
        for (TableRow row : ahead) {
            if (row.index > box.last) return false;
            sum += row.height();
            seen = row.index;
            if (box.fits(sum)) return true;
        }
        while (seen < box.last && sum < context.pageHeight()) {
            TableRow row = set();
            if (row == null) return false;
            ahead.add(row);
            seen = row.index;
            sum += row.height();
            if (box.fits(sum)) return true;
        }
        return false;
    }
}
