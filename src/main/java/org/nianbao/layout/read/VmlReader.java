package org.nianbao.layout.read;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.nianbao.layout.doc.Inline.Anchor;
import org.nianbao.layout.doc.Inline.Clear;
import org.nianbao.layout.doc.Inline.Outline;
import org.nianbao.layout.doc.Inline.Shape;
import org.nianbao.layout.doc.Inline.Shape.Geometry;
import org.nianbao.layout.doc.Inline.TextBox;
import org.nianbao.layout.doc.Table.Cell.Direction;
import org.nianbao.layout.doc.Table.Cell.VerticalAlign;
import org.nianbao.layout.read.Story.Frame;
import org.nianbao.layout.read.Style.Formats;

/** Floating lines, rectangles and text boxes in VML (ISO 29500-4 19), as documents keep them that once were .doc files. */
final class VmlReader {
    private static final String TEXT_BOX = "#_x0000_t202";
    private static final int WHITE = 0xFFFFFF;

    private final Story story;
    private final Spot spot;
    private final Frame frame;

    VmlReader(Story story, Spot spot, Frame frame) {
        this.story = story;
        this.spot = spot;
        this.frame = frame;
    }

    /** Null where the w:pict holds anything else, or more than one shape. */
    Shape read(Element pict) {
        Element shape = null;
        for (Element child : pict.children()) {
            if (!child.name().startsWith("v:") || child.is("v:shapetype")) continue;
            if (shape != null) return null;
            shape = child;
        }
        if (shape == null || shape.find("v:imagedata") != null || shape.find("v:textpath") != null) return null;
        Map<String, String> style = style(shape.attribute("style", ""));
        if (!"absolute".equals(style.get("position")) || style.containsKey("rotation")) return null;
        if (shape.is("v:line")) return line(shape, style);
        boolean box = shape.is("v:shape") && TEXT_BOX.equals(shape.attribute("type"));
        return box || shape.is("v:rect") ? rectangle(shape, style) : null;
    }

    private static Map<String, String> style(String css) {
        Map<String, String> out = new HashMap<>();
        for (String rule : css.split(";")) {
            int colon = rule.indexOf(':');
            if (colon > 0) out.put(rule.substring(0, colon).strip(), rule.substring(colon + 1).strip());
        }
        return out;
    }

    /** A bare number counts as EMU (19.1.2.19). */
    private static double length(String value) {
        return Measure.emu(value, 0);
    }

    private Shape line(Element line, Map<String, String> style) {
        String[] from = line.attribute("from", "0,0").split(",");
        String[] to = line.attribute("to", "0,0").split(",");
        if (from.length != 2 || to.length != 2) return null;
        double[] x = {length(from[0]), length(to[0])};
        double[] y = {length(from[1]), length(to[1])};
        boolean falls = (x[1] - x[0]) * (y[1] - y[0]) >= 0;
        Outline outline = outline(line);
        if (!outline.visible()) return null;
        Anchor anchor = anchor(line, style, Math.min(x[0], x[1]), Math.min(y[0], y[1]));
        return new Shape(falls ? Geometry.FALLING_LINE : Geometry.RISING_LINE, Math.abs(x[1] - x[0]), Math.abs(y[1] - y[0]), null,
                outline, null, anchor, spot.words());
    }

    private Shape rectangle(Element shape, Map<String, String> style) {
        double width = length(style.get("width"));
        double height = length(style.get("height"));
        double x = length(style.getOrDefault("margin-left", style.get("left")));
        double y = length(style.getOrDefault("margin-top", style.get("top")));
        Integer fill = fill(shape);
        Element textbox = shape.child("v:textbox");
        Element content = textbox == null ? null : textbox.child("w:txbxContent");
        TextBox box = content == null ? null : box(textbox, content, width, fill, style);
        Outline outline = outline(shape);
        if (width <= 0 || height < 0 || box == null && fill == null && !outline.visible()) return null;
        return new Shape(Geometry.RECTANGLE, width, height, fill, outline, box, anchor(shape, style, x, y), spot.words());
    }

    private Integer fill(Element shape) {
        Element fill = shape.child("v:fill");
        if (off(shape.attribute("filled")) || fill != null && off(fill.attribute("on"))) return null;
        String type = fill == null ? "solid" : fill.attribute("type", "solid");
        if (!type.equals("solid") || fill != null && fill.attribute("opacity") != null) {
            story.resources.unsupported.add(spot, "渐变、图案、图片或半透明的填充", "改为一种底色");
        }
        return color(shape.attribute("fillcolor"), WHITE);
    }

    private static boolean off(String value) {
        return value != null && (value.equals("f") || value.equals("false"));
    }

    private static Outline outline(Element shape) {
        Element stroke = shape.child("v:stroke");
        if (off(shape.attribute("stroked")) || stroke != null && off(stroke.attribute("on"))) return Outline.NONE;
        double width = Measure.emu(shape.attribute("strokeweight"), 0.75);
        List<Double> strokes = switch (stroke == null ? "single" : stroke.attribute("linestyle", "single").toLowerCase(Locale.ROOT)) {
            case "thinthin" -> List.of(1 / 3.0, 1 / 3.0, 1 / 3.0);
            case "thickthin" -> List.of(0.6, 0.2, 0.2);
            case "thinthick" -> List.of(0.2, 0.2, 0.6);
            case "thickbetweenthin" -> List.of(1 / 6.0, 1 / 6.0, 1 / 3.0, 1 / 6.0, 1 / 6.0);
            default -> List.of(1.0);
        };
        String dash = stroke == null ? "solid" : stroke.attribute("dashstyle", "solid");
        List<Double> dashes = dash.equals("solid") ? List.of() : dash.endsWith("ot") ? List.of(width, width) : List.of(width * 4, width * 3);
        return new Outline(width, color(shape.attribute("strokecolor"), 0), strokes, dashes);
    }

    /** {@code #rrggbb}, {@code #rgb} or a name, with a palette's index behind in brackets. */
    private static int color(String value, int otherwise) {
        if (value == null) return otherwise;
        String plain = value.replaceFirst("\\s*\\[.*", "").strip().toLowerCase(Locale.ROOT);
        if (plain.matches("#[0-9a-f]{3}")) plain = plain.replaceAll("([0-9a-f])", "$1$1");
        Integer rgb = Colors.hex(plain);
        if (rgb == null) rgb = Colors.highlight(plain);
        return rgb == null ? otherwise : rgb;
    }

    private TextBox box(Element textbox, Element content, double width, Integer fill, Map<String, String> shape) {
        String[] insets = textbox.attribute("inset", "").split(",", -1);
        double left = inset(insets, 0, 7.2);
        double right = inset(insets, 2, 7.2);
        Map<String, String> style = style(textbox.attribute("style", ""));
        Direction direction = !style.getOrDefault("layout-flow", "horizontal").startsWith("vertical") ? Direction.HORIZONTAL
                : "bottom-to-top".equals(style.get("mso-layout-flow-alt")) ? Direction.TURNED_LEFT
                : style.get("layout-flow").equals("vertical-ideographic") ? Direction.UPRIGHT : Direction.TURNED_RIGHT;
        VerticalAlign vertical = switch (shape.getOrDefault("v-text-anchor", "top")) {
            case "middle" -> VerticalAlign.CENTER;
            case "bottom" -> VerticalAlign.BOTTOM;
            default -> VerticalAlign.TOP;
        };
        Frame inside = frame.inCell(Math.max(0, width - left - right), spot.words() + "的文本框", Formats.NONE, fill);
        return new TextBox(inset(insets, 1, 3.6), right, inset(insets, 3, 3.6), left, vertical, direction,
                "t".equals(style.get("mso-fit-shape-to-text")), true, BlockReader.read(story, Content.of(content), inside));
    }

    private static double inset(String[] insets, int index, double otherwise) {
        return index < insets.length && !insets[index].isBlank() ? Measure.emu(insets[index], otherwise) : otherwise;
    }

    private Anchor anchor(Element shape, Map<String, String> style, double x, double y) {
        String across = switch (style.getOrDefault("mso-position-horizontal-relative", "text")) {
            case "page" -> "page";
            case "margin" -> "margin";
            case "char" -> "character";
            default -> "column";
        };
        String down = switch (style.getOrDefault("mso-position-vertical-relative", "text")) {
            case "page" -> "page";
            case "margin" -> "margin";
            default -> "paragraph";
        };
        Element wrap = shape.child("w10:wrap");
        String how = switch (wrap == null ? "none" : wrap.attribute("type", "none")) {
            case "square" -> "Square";
            case "tight", "through" -> "Tight";
            case "topAndBottom" -> "TopAndBottom";
            default -> "None";
        };
        if (how.equals("Tight")) story.resources.unsupported.add(spot, "紧密型或穿越型环绕", "文字按四周型绕开整个矩形");
        String side = wrap == null ? "both" : wrap.attribute("side", "both");
        Clear clear = how.equals("None") ? Clear.NONE : new Clear(length(style.get("mso-wrap-distance-top")),
                Measure.emu(style.get("mso-wrap-distance-right"), 9), length(style.get("mso-wrap-distance-bottom")),
                Measure.emu(style.get("mso-wrap-distance-left"), 9), side.equals("both") ? "bothSides" : side);
        return new Anchor(across, x, align(style.get("mso-position-horizontal")), down, y, align(style.get("mso-position-vertical")),
                style.getOrDefault("z-index", "0").startsWith("-"), how, clear);
    }

    private static String align(String value) {
        return value == null || value.equals("absolute") ? "" : value;
    }
}
