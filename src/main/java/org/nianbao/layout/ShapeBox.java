package org.nianbao.layout;

import java.util.List;
import org.nianbao.layout.doc.Border;
import org.nianbao.layout.doc.Inline;
import org.nianbao.layout.doc.Inline.Outline;
import org.nianbao.layout.doc.Inline.Shape.Geometry;
import org.nianbao.layout.doc.Inline.TextBox;
import org.nianbao.layout.doc.Table.Cell;

/** A shape with its text set: a text box is laid out as a cell is. */
final class ShapeBox {
    /** Word's own rounding of a box's height to its text. */
    private static final double TOLERANCE = 1;

    private final Inline.Shape shape;
    /** Null where it holds none. */
    private final CellBox text;
    final double height;

    private ShapeBox(Inline.Shape shape, CellBox text, double height) {
        this.shape = shape;
        this.text = text;
        this.height = height;
    }

    /** @param structure whose text reads inside it */
    static ShapeBox of(Inline.Shape shape, Structure structure, FlowContext context) {
        TextBox box = shape.box();
        if (box == null) return new ShapeBox(shape, null, shape.height());
        Cell cell = new Cell(0, 1, 1, box.top(), box.right(), box.bottom(), box.left(), Border.NONE, Border.NONE, Border.NONE,
                Border.NONE, null, box.vertical(), box.direction(), !box.wraps(), false, Cell.Scope.NONE, box.blocks());
        double width = shape.width();
        if (!box.wraps()) width = Math.max(width, box.left() + box.right() + TextWidth.of(box.blocks(), context.text()).max());
        CellBox text = new CellBox(cell, null, 0, 0, 0, width, structure, context);
        double need = text.needShown(shape.height());
        if (box.grows()) return new ShapeBox(shape, text, Math.max(shape.height(), need));
        if (need > shape.height() + TOLERANCE) {
            context.warn("layout.box-overflow", shape.spot(), "", shape.spot() + "的文本框太小，放不下里面的文字，Word会把下面的文字裁掉，PDF里文字会超出边框。",
                    "请在模板里把文本框拉高、减小框里的字号，或在“形状选项”里选“根据文字调整形状大小”。");
        }
        return new ShapeBox(shape, text, shape.height());
    }

    void paint(double x, double y, Canvas canvas) {
        if (shape.fill() != null) canvas.add(new Item.Fill(null, x, y, shape.width(), height, shape.fill()));
        if (shape.outline().visible()) outline(x, y, canvas);
        if (text != null) text.paint(x, y, y + height, false, false, canvas);
    }

    private void outline(double x, double y, Canvas canvas) {
        Outline o = shape.outline();
        double at = -o.width() / 2;
        for (int i = 0; i < o.strokes().size(); i++) {
            double width = o.strokes().get(i) * o.width();
            if (i % 2 == 0) stroke(x, y, at + width / 2, width, canvas);
            at += width;
        }
    }

    /** @param off the stroke's distance from the edge, inwards or downwards */
    private void stroke(double x, double y, double off, double width, Canvas canvas) {
        double right = x + shape.width();
        double bottom = y + height;
        if (shape.geometry() != Geometry.RECTANGLE) {
            boolean rises = shape.geometry() == Geometry.RISING_LINE;
            boolean upright = shape.width() < height;
            double across = upright ? off : 0;
            double down = upright ? 0 : off;
            rule(x + across, (rises ? bottom : y) + down, right + across, (rises ? y : bottom) + down, width, canvas);
            return;
        }
        double half = width / 2;
        rule(x + off - half, y + off, right - off + half, y + off, width, canvas);
        rule(x + off - half, bottom - off, right - off + half, bottom - off, width, canvas);
        rule(x + off, y + off, x + off, bottom - off, width, canvas);
        rule(right - off, y + off, right - off, bottom - off, width, canvas);
    }

    private void rule(double x1, double y1, double x2, double y2, double width, Canvas canvas) {
        List<Double> dash = shape.outline().dash();
        double[] dashes = dash.isEmpty() ? null : dash.stream().mapToDouble(Double::doubleValue).toArray();
        canvas.add(new Item.Rule(null, x1, y1, x2, y2, width, shape.outline().rgb(), dashes));
    }
}
