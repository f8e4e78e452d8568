package org.nianbao.layout.read;

import java.util.ArrayList;
import java.util.List;
import org.nianbao.layout.doc.Table.Cell;
import org.nianbao.layout.read.ParagraphCheck.Warning;

/**
 * What a cell's properties come to, wherever the cell stands and whatever it holds: a table has few that differ.
 *
 * @param shade     null for none
 * @param direction ST_TextDirection (17.18.93); null where nothing is said
 */
record CellFormat(Integer shade, double top, double right, double bottom, double left, Cell.VerticalAlign vertical,
                  String direction, boolean noWrap, List<Warning> warnings) {
    /** Word's own left and right cell margin where no style gives one. */
    private static final double SIDE_MARGIN = 5.4;
    private static final String[] DIAGONALS = {"w:tcBorders/w:tl2br", "w:tcBorders/w:tr2bl"};

    static CellFormat of(Properties cell, Properties table, Colors colors) {
        return new CellFormat(colors.shade(cell.get("w:shd")), margin(cell, table, Side.TOP, 0),
                margin(cell, table, Side.RIGHT, SIDE_MARGIN), margin(cell, table, Side.BOTTOM, 0),
                margin(cell, table, Side.LEFT, SIDE_MARGIN), vertical(cell.val("w:vAlign")),
                cell.val("w:textDirection"), cell.on("w:noWrap", false), warnings(cell));
    }

    /** Of a table's cells, where the cell itself says nothing. */
    static double leftMargin(Properties table) {
        return margin(Properties.NONE, table, Side.LEFT, SIDE_MARGIN);
    }

    private static double margin(Properties cell, Properties table, Side side, double otherwise) {
        Element own = cell.get(side.cellMargin);
        Element of = own == null ? table.get(side.tableMargin) : own;
        if (of == null || of.attribute("w") == null) return otherwise;
        return Math.max(0, Measure.twips(of.attribute("w"), otherwise));
    }

    private static Cell.VerticalAlign vertical(String name) {
        if ("center".equals(name)) return Cell.VerticalAlign.CENTER;
        return "bottom".equals(name) ? Cell.VerticalAlign.BOTTOM : Cell.VerticalAlign.TOP;
    }

    private static List<Warning> warnings(Properties p) {
        List<Warning> out = new ArrayList<>();
        for (String diagonal : DIAGONALS) {
            Element edge = p.get(diagonal);
            if (edge != null && !"nil".equals(edge.val()) && !"none".equals(edge.val())) {
                out.add(new Warning("斜线表头", "不画斜线"));
            }
        }
        for (Side side : Side.values()) out.addAll(ParagraphCheck.border(p.get(side.cellEdge)));
        if (p.on("w:tcFitText", false)) out.add(new Warning("适应文字", "文字按原宽度排"));
        if (Colors.hatched(p.get("w:shd"))) out.add(new Warning("线纹底纹", "改为均匀的底色"));
        return out;
    }
}
