package org.nianbao.layout;

import static org.nianbao.layout.Paper.p;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.nianbao.layout.doc.Block;
import org.nianbao.layout.doc.Inline;
import org.nianbao.layout.doc.PageSetup;
import org.nianbao.layout.doc.Table.Cell.Direction;
import org.nianbao.layout.doc.Table.Row.HeightRule;

/** A document of paragraphs, notes and tables drawn by lot; each Chinese character from 一 on stands in it once. */
final class AnyDocument {
    private final Random random;
    final Paper paper = new Paper();
    int words;
    private int notes;

    AnyDocument(int seed) {
        random = new Random(seed);
        paper.height = 60 + random.nextInt(120);
        paper.evenAndOdd = random.nextBoolean();
        List<Block> blocks = new ArrayList<>();
        int count = 1 + random.nextInt(8);
        for (int i = 0; i < count; i++) blocks.add(random.nextInt(3) == 0 ? table(100, 0) : paragraph(true));
        if (random.nextInt(3) == 0) lookAgain();
        paper.section(blocks.toArray(new Block[0]));
        if (random.nextInt(4) > 0) return;
        paper.start = random.nextBoolean() ? PageSetup.Start.CONTINUOUS : PageSetup.Start.NEXT_PAGE;
        lookAgain();
        paper.section(paragraph(true), paragraph(true));
    }

    /** Columns, and another place on the page. */
    private void lookAgain() {
        int count = 1 + random.nextInt(3);
        paper.width = 100 * count + 10 * (count - 1);
        paper.columns(count);
        paper.separator = random.nextBoolean();
        paper.vertical = PageSetup.Vertical.values()[random.nextInt(3)];
    }

    /** A box or picture by lot; boxes hold words of their own. */
    private Inline drawing() {
        String[] wraps = {"None", "Square", "TopAndBottom"};
        String[] sides = {"bothSides", "left", "right", "largest"};
        String[] across = {"page", "margin", "column"};
        String[] down = {"page", "margin", "paragraph", "line"};
        Inline.Clear clear = new Inline.Clear(random.nextInt(5), random.nextInt(5), random.nextInt(5), random.nextInt(5),
                sides[random.nextInt(4)]);
        Inline.Anchor anchor = new Inline.Anchor(across[random.nextInt(3)], random.nextInt(60), "", down[random.nextInt(4)],
                random.nextInt(40), "", random.nextInt(4) == 0, wraps[random.nextInt(3)], clear);
        if (random.nextBoolean()) return Paper.image(10 + random.nextInt(60), 10 + random.nextInt(40), "图", anchor);
        Block[] text = {p(Character.toString(0x4E00 + words++)).make()};
        return Paper.box(40, 20, random.nextInt(4) == 0 ? null : anchor, text);
    }

    private Block paragraph(boolean body) {
        StringBuilder text = new StringBuilder();
        int count = 1 + random.nextInt(4);
        for (int i = 0; i < count; i++) text.append(Character.toString(0x4E00 + words++));
        if (body && random.nextInt(6) == 0) return p(Setting.text(text.toString()), drawing()).natural().make();
        Paper.Par p = random.nextInt(4) == 0 && body && notes < 3 ? p(Setting.text(text.toString()), note()) : p(text.toString());
        if (random.nextInt(4) == 0) p.keepNext();
        if (random.nextInt(4) == 0) p.keepLines();
        if (random.nextInt(4) == 0) p.widows();
        if (random.nextInt(4) == 0) p.space(random.nextInt(30), random.nextInt(30));
        if (body && random.nextInt(10) == 0) p.newPage();
        return p.make();
    }

    private Inline note() {
        int id = ++notes;
        List<Block> blocks = new ArrayList<>();
        int count = 1 + random.nextInt(5);
        for (int i = 0; i < count; i++) blocks.add(paragraph(false));
        paper.notes.put(id, blocks);
        return new Inline.Note(id, "*", Setting.TEXT);
    }

    private Block table(double width, int depth) {
        int columns = 1 + random.nextInt(3);
        int rows = 1 + random.nextInt(12);
        double[] widths = new double[columns];
        for (int c = 0; c < columns; c++) widths[c] = width / columns;
        Grid grid = new Grid(widths);
        grid.fixed = random.nextBoolean();
        int heads = random.nextInt(3);
        int[] free = new int[columns];
        for (int r = 0; r < rows; r++) {
            List<Grid.Box> cells = new ArrayList<>();
            for (int c = 0; c < columns; c++) {
                if (free[c] > r) continue;
                if (random.nextInt(12) == 0) continue;
                int down = random.nextInt(4) == 0 ? 1 + random.nextInt(rows - r) : 1;
                int span = c + 1 < columns && free[c + 1] <= r && random.nextInt(4) == 0 ? 2 : 1;
                Grid.Box cell = Grid.at(c, content(depth, width / columns * span - 5)).down(down).span(span);
                if (random.nextInt(3) == 0) cell.middle();
                if (depth == 0 && random.nextInt(10) == 0) cell.direction(Direction.values()[random.nextInt(4)]);
                for (int s = 0; s < span; s++) free[c + s] = r + down;
                cells.add(cell);
                c += span - 1;
            }
            HeightRule rule = random.nextInt(3) == 0 ? HeightRule.AT_LEAST : HeightRule.AUTO;
            grid.row(random.nextInt(60), rule, random.nextBoolean(), r < heads, cells.toArray(new Grid.Box[0]));
        }
        return grid.make();
    }

    private Block[] content(int depth, double width) {
        if (depth == 0 && random.nextInt(12) == 0) return new Block[] {table(width, 1), p().make()};
        Block[] out = new Block[random.nextInt(3)];
        for (int i = 0; i < out.length; i++) out[i] = paragraph(false);
        return out;
    }
}
