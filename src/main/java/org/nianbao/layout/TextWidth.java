package org.nianbao.layout;

import java.util.List;
import org.nianbao.layout.doc.Block;
import org.nianbao.layout.doc.Inline;
import org.nianbao.layout.doc.Paragraph;
import org.nianbao.layout.doc.ParagraphFormat;
import org.nianbao.layout.doc.Table;

/**
 * How wide a text needs to be (17.18.87, autofit).
 *
 * @param min     the widest stretch that no line may break, pt; closing marks, which may hang, left out
 * @param max     the widest paragraph in one line
 * @param longest the stretch that makes {@code min}
 */
record TextWidth(double min, double max, String longest) {
    private static final double ENDLESS = 1e6;

    static TextWidth of(List<Block> blocks, TextContext context) {
        TextWidth out = new TextWidth(0, 0, "");
        for (Block block : blocks) out = out.or(block instanceof Paragraph p ? of(p, context) : TableColumns.extent((Table) block, context));
        return out;
    }

    TextWidth or(TextWidth other) {
        return new TextWidth(Math.max(min, other.min), Math.max(max, other.max), other.min > min ? other.longest : longest);
    }

    static TextWidth of(Paragraph p, TextContext context) {
        ParagraphFormat f = p.format();
        Cells cells = Itemizer.of(p, null, context);
        Breaks.find(cells, f, context, ENDLESS);
        double indents = f.left() + f.right();
        double min = 0;
        double max = 0;
        String longest = "";
        double line = Math.max(0, f.firstLine());
        double stretch = 0;
        double solid = 0;
        int from = 0;
        for (int i = 0; i < cells.size(); i++) {
            boolean ends = i + 1 == cells.size() || cells.breakAfter[i] || cells.isBreak(i);
            stretch += cells.advance[i];
            if (solid(cells, i)) solid = stretch - (cells.mark[i] == Mark.CLOSE ? cells.blank[i] : 0);
            if (!ends) stretch += cells.join[i];
            line += cells.advance[i] + cells.join[i];
            max = Math.max(max, line);
            if (!ends) continue;
            if (solid > min) {
                min = solid;
                longest = words(cells, from, i + 1);
            }
            if (cells.isBreak(i)) line = 0;
            stretch = 0;
            solid = 0;
            from = i + 1;
        }
        return new TextWidth(min + indents, max + indents, longest);
    }

    /** Spaces and stops hang. */
    private static boolean solid(Cells cells, int i) {
        return cells.mark[i] != Mark.SPACE && !cells.isBreak(i) && "、。，．".indexOf(cells.code[i]) < 0;
    }

    private static String words(Cells cells, int from, int to) {
        StringBuilder out = new StringBuilder();
        for (int i = from; i < to; i++) if (cells.code[i] > 0) out.appendCodePoint(cells.code[i]);
        return out.toString().strip();
    }

    /** The widest picture or shape that stands in a line. */
    static double picture(List<Block> blocks) {
        double width = 0;
        for (Block block : blocks) {
            if (!(block instanceof Paragraph p)) continue;
            for (Inline inline : p.inlines()) {
                if (inline instanceof Inline.Drawing drawing && drawing.anchor() == null) width = Math.max(width, drawing.width());
            }
        }
        return width;
    }
}
