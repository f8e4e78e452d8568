package org.nianbao.layout;

import java.util.List;
import org.nianbao.layout.doc.Block;
import org.nianbao.layout.doc.Border;
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

    /** The page's number is even. */
    final boolean even;
    private final boolean first;
    private final boolean headed;
    private final boolean footed;

    /** @param first the section's first page, @param own even pages have stories of their own, and this is one */
    PageFrame(Section section, boolean first, boolean even, boolean own, FlowContext context) {
        setup = section.page();
        this.even = even;
        this.first = first;
        double x = setup.left() + setup.gutter();
        List<Piece> above = set(pick(section.headers(), first, own), context);
        List<Piece> below = set(pick(section.footers(), first, own), context);
        double headerHeight = Column.height(above);
        double footerHeight = Column.height(below);
        header = Column.stack(above, x, setup.header());
        footer = Column.stack(below, x, setup.height() - setup.footer() - footerHeight);
        top = above.isEmpty() ? setup.top() : Math.max(setup.top(), setup.header() + headerHeight);
        double end = setup.height() - setup.bottom();
        if (!below.isEmpty()) end = Math.min(end, setup.height() - setup.footer() - footerHeight);
        bottom = Math.max(top + LEAST, end);
        headed = !above.isEmpty();
        footed = !below.isEmpty();
    }

    /** What drawings of header and footer keep clear of the text. */
    Obstacles obstacles() {
        return Obstacles.NONE.and(header.areas(setup, even)).and(footer.areas(setup, even));
    }

    /** Page borders (17.6.10). */
    void paintBorders(Canvas canvas) {
        PageSetup.Frame f = setup.frame();
        if (!f.visible() || f.on() != PageSetup.Frame.On.ALL && first != (f.on() == PageSetup.Frame.On.FIRST)) return;
        boolean text = f.fromText();
        double left = text ? setup.left() + setup.gutter() - off(f.left()) : off(f.left());
        double right = text ? setup.width() - setup.right() + off(f.right()) : setup.width() - off(f.right());
        double upper = text ? (headed && f.header() ? setup.header() : setup.top()) - off(f.top()) : off(f.top());
        double lower = text ? setup.height() - (footed && f.footer() ? setup.footer() : setup.bottom()) + off(f.bottom())
                : setup.height() - off(f.bottom());
        GridLines lines = new GridLines();
        // Lines across lie below their positions.
        double from = upper - GridLines.thickness(f.top()) / 2;
        double to = lower - GridLines.thickness(f.bottom()) / 2;
        lines.across(from, left, right, f.top());
        lines.across(to, left, right, f.bottom());
        lines.down(left, from, to, f.left());
        lines.down(right, from, to, f.right());
        Canvas layer = canvas.layer();
        lines.paint(layer);
        canvas.take(layer, !f.front());
    }

    /** From what the distance is measured from to the middle of the line. */
    private static double off(Border border) {
        return border.space() + GridLines.thickness(border) / 2;
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
        Canvas.Mark from = canvas.mark();
        column.paint(canvas);
        canvas.decorate(from, what);
    }
}
