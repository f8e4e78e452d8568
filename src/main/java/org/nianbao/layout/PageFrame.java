package org.nianbao.layout;

import java.util.List;
import org.nianbao.layout.doc.Block;
import org.nianbao.layout.doc.PageSetup;
import org.nianbao.layout.doc.Section;

/** A page's header, footer and the room between them: tall ones push the text area's edges (17.6.11). */
final class PageFrame {
    private static final double LEAST = 1;

    final PageSetup setup;
    final double top;
    final double bottom;
    private final Column header;
    private final Column footer;

    /** @param first the section's first page, @param even its number is even and even pages have stories of their own */
    PageFrame(Section section, boolean first, boolean even, FlowContext context) {
        setup = section.page();
        double x = setup.left() + setup.gutter();
        List<Piece> above = set(pick(section.headers(), first, even), context);
        List<Piece> below = set(pick(section.footers(), first, even), context);
        double headerHeight = Column.height(above);
        double footerHeight = Column.height(below);
        header = Column.stack(above, x, setup.header());
        footer = Column.stack(below, x, setup.height() - setup.footer() - footerHeight);
        top = above.isEmpty() ? setup.top() : Math.max(setup.top(), setup.header() + headerHeight);
        double end = setup.height() - setup.bottom();
        if (!below.isEmpty()) end = Math.min(end, setup.height() - setup.footer() - footerHeight);
        bottom = Math.max(top + LEAST, end);
    }

    private List<Block> pick(Section.Stories stories, boolean first, boolean even) {
        if (first && setup.titlePage()) return stories.first();
        return even ? stories.even() : stories.odd();
    }

    private List<Piece> set(List<Block> blocks, FlowContext context) {
        return BlockFlow.all(blocks, setup.measure(), Structure.DECORATION, context);
    }

    double height() {
        return bottom - top;
    }

    void paintHeader(Canvas canvas) {
        paint(header, Item.Artifact.HEADER, canvas);
    }

    void paintFooter(Canvas canvas) {
        paint(footer, Item.Artifact.FOOTER, canvas);
    }

    private static void paint(Column column, Item.Artifact what, Canvas canvas) {
        int from = canvas.items.size();
        column.paint(canvas);
        canvas.decorate(from, what);
    }
}
