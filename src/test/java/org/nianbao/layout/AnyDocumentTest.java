package org.nianbao.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.nianbao.layout.Paper.p;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.nianbao.layout.doc.Block;
import org.nianbao.layout.doc.Inline;
import org.nianbao.layout.doc.Table.Cell.Direction;
import org.nianbao.layout.doc.Table.Row.HeightRule;

/** Whatever a document holds, each of its words stands on its pages once as text, and inside the page. */
class AnyDocumentTest {
    private static final int DOCUMENTS = 400;

    private Random random;
    private Paper paper;
    private int words;
    private int notes;

    @Test void everyWordIsPrintedOnce() {
        for (int seed = 0; seed < DOCUMENTS; seed++) {
            random = new Random(seed);
            paper = new Paper();
            words = 0;
            notes = 0;
            paper.height = 60 + random.nextInt(120);
            paper.evenAndOdd = random.nextBoolean();
            List<Block> blocks = new ArrayList<>();
            int count = 1 + random.nextInt(8);
            for (int i = 0; i < count; i++) blocks.add(random.nextInt(3) == 0 ? table(100, 0) : paragraph(true));
            paper.lay(blocks.toArray(new Block[0]));
            check("document " + seed);
        }
    }

    private Block paragraph(boolean body) {
        StringBuilder text = new StringBuilder();
        int count = 1 + random.nextInt(4);
        for (int i = 0; i < count; i++) text.append(Character.toString(0x4E00 + words++));
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

    private void check(String which) {
        Map<Integer, Integer> printed = new TreeMap<>();
        for (Page page : paper.pages) {
            for (Item item : page.items()) {
                if (!(item instanceof Item.Glyphs g) || g.tag() == null) continue;
                g.text().codePoints().filter(c -> c >= 0x4E00).forEach(c -> printed.merge(c, 1, Integer::sum));
            }
        }
        Map<Integer, Integer> expected = new TreeMap<>();
        boolean vertical = paper.ids().contains("layout.unsupported");
        for (int i = 0; i < words; i++) if (!vertical || printed.containsKey(0x4E00 + i)) expected.put(0x4E00 + i, 1);
        assertEquals(expected, printed, which);
        assertTrue(!paper.ids().contains("layout.too-large"), which);
        inside(which);
    }

    /** Nothing hangs below the page, unless it has been told to be too large. */
    private void inside(String which) {
        if (!paper.ids().isEmpty()) return;
        for (Page page : paper.pages) {
            for (Item item : page.items()) {
                if (item instanceof Item.Glyphs g && g.turn() == 0) {
                    assertTrue(g.baseline() <= page.height() + 1, which + ", page " + page.label() + ": " + g.text() + " at " + g.baseline());
                }
            }
        }
    }
}
