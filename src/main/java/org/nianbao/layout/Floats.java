package org.nianbao.layout;

import org.nianbao.layout.doc.Inline;
import org.nianbao.layout.doc.PageSetup;
import org.nianbao.layout.doc.Paragraph;

/** Floating pictures (wp:anchor, ISO 29500-1 20.4.2.3). */
final class Floats {
    private Floats() {}

    /** Room the paragraph leaves above its first line for a picture that stands there alone. */
    static double band(Inline.Picture picture, Paragraph p, FlowContext context) {
        Inline.Anchor a = picture.anchor();
        if (a.behind() || a.wrap().isEmpty() || a.wrap().equals("None")) return 0;
        boolean local = a.fromY().equals("paragraph") || a.fromY().equals("line");
        if (!a.wrap().equals("TopAndBottom") || !local) {
            context.warn("layout.unsupported", p.spot(), "", p.spot() + "的浮动图片的文字环绕方式排不进PDF："
                    + (local ? "文字排在图片下方。" : "图片照位置排，可能盖住文字。"),
                    "请在模板里把图片改为“嵌入型”或“上下型环绕”（位置相对于段落），并核对PDF的这一处。");
        }
        return local ? Math.max(0, a.y() + picture.height()) : 0;
    }

    /** @param x left edge of the column the anchoring paragraph stands in */
    static void paint(TextPiece.Floating floating, double x, double measure, double y, Canvas canvas) {
        Inline.Picture p = floating.picture();
        Inline.Anchor a = p.anchor();
        PageSetup s = canvas.setup;
        double left = switch (a.fromX()) {
            case "page", "leftMargin", "outsideMargin" -> 0;
            case "rightMargin", "insideMargin" -> s.width() - s.right();
            case "margin" -> s.left() + s.gutter();
            default -> x;
        };
        double width = switch (a.fromX()) {
            case "page" -> s.width();
            case "leftMargin", "outsideMargin" -> s.left();
            case "rightMargin", "insideMargin" -> s.right();
            case "margin" -> s.measure();
            default -> measure;
        };
        double top = switch (a.fromY()) {
            case "page", "topMargin" -> 0;
            case "bottomMargin" -> s.height() - s.bottom();
            case "margin" -> s.top();
            default -> y;
        };
        double height = switch (a.fromY()) {
            case "page" -> s.height();
            case "topMargin" -> s.top();
            case "bottomMargin" -> s.bottom();
            default -> s.height() - s.top() - s.bottom();
        };
        String across = a.alignX() == null ? "" : a.alignX();
        double px = left + switch (across) {
            case "left", "inside" -> 0;
            case "center" -> (width - p.width()) / 2;
            case "right", "outside" -> width - p.width();
            default -> a.x();
        };
        String down = a.alignY() == null ? "" : a.alignY();
        double py = top + switch (down) {
            case "top", "inside" -> 0;
            case "center" -> (height - p.height()) / 2;
            case "bottom", "outside" -> height - p.height();
            default -> a.y();
        };
        Item image = new Item.Image(floating.tag(), p.part(), p.data(), px, py, p.width(), p.height());
        if (a.behind()) canvas.behind.add(image);
        else canvas.add(image);
    }
}
