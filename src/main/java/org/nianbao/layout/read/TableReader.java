package org.nianbao.layout.read;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.nianbao.layout.doc.Block;
import org.nianbao.layout.doc.Border;
import org.nianbao.layout.doc.Table;
import org.nianbao.layout.doc.Table.Cell;
import org.nianbao.layout.doc.Table.Row.HeightRule;
import org.nianbao.layout.read.Story.Frame;
import org.nianbao.layout.read.Style.Formats;
import org.nianbao.layout.read.TableGrid.Place;

/** One w:tbl (ISO 29500-1 17.4.37). */
final class TableReader {
    private final Story story;
    private final Resources resources;
    private final Frame frame;
    private final String name;
    /** By what the table's style and then the cell itself says. */
    private final Map<Formats, Map<Properties, CellFormat>> formats = new IdentityHashMap<>();

    TableReader(Story story, Frame frame, String name) {
        this.story = story;
        this.resources = story.resources;
        this.frame = frame;
        this.name = name;
    }

    /** The table; none where it has no cell. */
    List<Block> read(Element tbl) {
        Properties direct = Properties.of(tbl.child("w:tblPr"));
        Style style = resources.styles.tableStyle(direct.val("w:tblStyle"));
        Properties table = direct.over(resources.styles.formats(style, List.of()).table());
        check(table);
        boolean fixed = table.get("w:tblLayout") != null && "fixed".equals(table.get("w:tblLayout").attribute("type"));
        TableGrid grid = TableGrid.of(resources, tbl, fixed, TableGrid.width(table.get("w:tblW"), frame.width()),
                frame.width());
        if (grid.rows().isEmpty()) return List.of();
        TableLook look = TableLook.of(style, table.get("w:tblLook"), table, grid.rows().size(), grid.count());
        TableMerges merges = TableMerges.of(grid);
        TableBorders borders = new TableBorders(grid, merges, look, style, direct, resources);
        List<Table.Row> rows = new ArrayList<>();
        boolean heading = true;
        for (int r = 0; r < grid.rows().size(); r++) {
            TableGrid.Row row = grid.rows().get(r);
            if (TableGrid.isTooWide(row.element())) {
                resources.unsupported.add(story.spot(name + "第" + (r + 1) + "行"), "上千个单元格的行", "多出的单元格没有排出");
            }
            for (Element between : Content.of(row.element())) {
                if (between.is("w:bookmarkStart")) story.bookmarks.add(between);
            }
            Properties properties = row.properties().over(resources.styles.formats(style, look.regions(r, 0, 1)).row());
            // 17.4.78: only rows at the table's head repeat.
            heading &= properties.on("w:tblHeader", false);
            List<Cell> cells = new ArrayList<>();
            for (Place place : row.cells()) {
                if (merges.covered(r, place)) hidden(place, r);
                else cells.add(cell(place, r, grid, look, style, table, merges, borders));
            }
            cells = level(cells);
            fillGaps(cells, r, grid, merges);
            rows.add(row(properties, heading, cells));
        }
        rows = HeaderCells.mark(rows, grid.count(), look);
        return List.of(new Table(boxed(grid.columns()), align(table), indent(table), fixed,
                fixed ? Table.Autofit.NONE : grid.autofit(TableGrid.width(table.get("w:tblW"), frame.width())), rows,
                text(table, "w:tblCaption"), text(table, "w:tblDescription"), name));
    }

    /** Word gives all cells of a row the largest margin above and below that one of them has. */
    private static List<Cell> level(List<Cell> cells) {
        double top = 0;
        double bottom = 0;
        boolean differ = false;
        for (Cell cell : cells) {
            differ |= cell != cells.get(0) && (cell.marginTop() != top || cell.marginBottom() != bottom);
            top = Math.max(top, cell.marginTop());
            bottom = Math.max(bottom, cell.marginBottom());
        }
        if (!differ) return cells;
        List<Cell> out = new ArrayList<>();
        for (Cell cell : cells) out.add(cell.within(top, bottom));
        return out;
    }

    /**
     * Gaps before and after a row's cells (17.4.15, 17.4.14) become cells that hold and draw nothing: a tagged table
     * wants rows of equal width (ISO 14289-1 7.5).
     */
    private static void fillGaps(List<Cell> cells, int r, TableGrid grid, TableMerges merges) {
        int before = cells.size();
        for (int c = 0, end; c < grid.count(); c = end) {
            end = c + 1;
            if (merges.owner(r, c) != 0) continue;
            while (end < grid.count() && merges.owner(r, end) == 0) end++;
            cells.add(new Cell(c, end - c, 1, 0, 0, 0, 0, Border.NONE, Border.NONE, Border.NONE, Border.NONE, null,
                    Cell.VerticalAlign.TOP, Cell.Direction.HORIZONTAL, false, false, Cell.Scope.NONE, List.of()));
        }
        if (cells.size() > before) cells.sort(Comparator.comparingInt(Cell::column));
    }

    private static List<Double> boxed(double[] widths) {
        List<Double> out = new ArrayList<>(widths.length);
        for (double width : widths) out.add(width);
        return out;
    }

    private static String text(Properties table, String key) {
        String value = table.val(key);
        return value == null ? "" : value;
    }

    private static Table.Align align(Properties table) {
        String jc = table.val("w:jc");
        if ("center".equals(jc)) return Table.Align.CENTER;
        return "right".equals(jc) || "end".equals(jc) ? Table.Align.RIGHT : Table.Align.LEFT;
    }

    /**
     * 17.4.50, for tables at the left. Word 2013 measures from the table's edge; before it, the text of the first
     * column stood at the indent and the edge a cell margin further left.
     */
    private double indent(Properties table) {
        if (align(table) != Table.Align.LEFT) return 0;
        Element element = table.get("w:tblInd");
        double indent = TableGrid.width(element, frame.width());
        if (frame.cell() != null || resources.settings.compatibility() >= 15) return indent;
        return indent - CellFormat.leftMargin(table);
    }

    private static Table.Row row(Properties properties, boolean heading, List<Cell> cells) {
        Element height = properties.get("w:trHeight");
        double value = height == null ? 0 : Measure.twips(height.val(), 0);
        // 17.4.80: without a rule Word takes the height as the least one.
        HeightRule rule = value <= 0 ? HeightRule.AUTO
                : "exact".equals(height.attribute("hRule")) ? HeightRule.EXACT : HeightRule.AT_LEAST;
        return new Table.Row(value, rule, properties.on("w:cantSplit", false), heading, cells);
    }

    private Cell cell(Place place, int r, TableGrid grid, TableLook look, Style style, Properties table,
                      TableMerges merges, TableBorders borders) {
        Spot spot = spot(place, r);
        Formats formats = resources.styles.formats(style, look.regions(r, place.column(), place.span()));
        CellFormat format = format(place.properties(), formats, table);
        ParagraphCheck.say(resources.unsupported, spot, format.warnings());
        double width = TableGrid.sum(grid.columns(), place.column(), place.end()) - format.left() - format.right();
        Integer ground = format.shade() == null ? frame.background() : format.shade();
        Frame inside = frame.inCell(Math.max(0, width), spot.words(), formats, ground);
        TableBorders.Edges edges = borders.of(r, place);
        return new Cell(place.column(), place.span(), merges.rows(r, place), format.top(), format.right(),
                format.bottom(), format.left(), edges.top(), edges.right(), edges.bottom(), edges.left(), format.shade(),
                format.vertical(), direction(format.direction(), spot), format.noWrap(), false,
                Cell.Scope.NONE, BlockReader.read(story, Content.of(place.element()), inside));
    }

    private CellFormat format(Properties cell, Formats styled, Properties table) {
        Map<Properties, CellFormat> alike = formats.get(styled);
        if (alike == null) formats.put(styled, alike = new IdentityHashMap<>());
        CellFormat known = alike.get(cell);
        if (known == null) alike.put(cell, known = CellFormat.of(cell.over(styled.cell()), table, resources.runs.colors()));
        return known;
    }

    private Spot spot(Place place, int row) {
        return story.spot(name + "第" + (row + 1) + "行第" + place.ordinal() + "格");
    }

    /** Text in a cell that another one covers is not printed by Word either, but its author should know. */
    private void hidden(Place place, int r) {
        if (Content.showsText(place.element())) {
            resources.unsupported.add(spot(place, r), "被合并的单元格里的文字", "与Word一样不排出");
        }
    }

    /** ST_TextDirection (17.18.93), transitional and strict names. */
    private Cell.Direction direction(String name, Spot spot) {
        if (name == null) return Cell.Direction.HORIZONTAL;
        return switch (name) {
            case "lrTb", "tb" -> Cell.Direction.HORIZONTAL;
            case "tbRl", "rl", "tbRlV", "rlV", "lrTbV", "tbV" -> Cell.Direction.UPRIGHT;
            case "btLr", "lr" -> Cell.Direction.TURNED_LEFT;
            default -> {
                resources.unsupported.add(spot, "文字方向" + name, "按横排排");
                yield Cell.Direction.HORIZONTAL;
            }
        };
    }

    private void check(Properties table) {
        Spot spot = story.spot(name);
        if (table.has("w:tblpPr")) resources.unsupported.add(spot, "文字环绕的表格", "排在正文的这一处，文字不环绕");
        if (table.on("w:bidiVisual", false)) resources.unsupported.add(spot, "从右到左的表格", "按从左到右排");
        Element spacing = table.get("w:tblCellSpacing");
        if (spacing != null && Measure.twips(spacing.attribute("w"), 0) > 0) {
            resources.unsupported.add(spot, "单元格间距", "单元格之间不留空");
        }
        for (String edge : new String[] {"top", "left", "bottom", "right", "insideH", "insideV"}) {
            ParagraphCheck.say(resources.unsupported, spot, ParagraphCheck.border(table.get("w:tblBorders/w:" + edge)));
        }
    }
}
