package org.nianbao.layout.read;

import java.util.List;
import org.nianbao.layout.doc.Block;
import org.nianbao.layout.doc.Inline.Anchor;
import org.nianbao.layout.doc.Inline.Outline;
import org.nianbao.layout.doc.Inline.Shape;
import org.nianbao.layout.doc.Inline.Shape.Geometry;
import org.nianbao.layout.doc.Inline.TextBox;
import org.nianbao.layout.doc.Table.Cell.Direction;
import org.nianbao.layout.doc.Table.Cell.VerticalAlign;
import org.nianbao.layout.read.Story.Frame;
import org.nianbao.layout.read.Style.Formats;

/** A wps:wsp ([MS-ODRAWXML] 2.3.1): text boxes, rectangles and lines. */
final class ShapeReader {
    private static final double SIDE_INSET = 7.2;
    private static final double INSET = 3.6;
    /** Half a turn, in 1/60000 of a degree (20.1.10.3). */
    private static final int HALF_TURN = 10_800_000;

    private final Story story;
    private final Spot spot;
    private final Frame frame;
    private final ShapeColors colors;

    ShapeReader(Story story, Spot spot, Frame frame) {
        this.story = story;
        this.spot = spot;
        this.frame = frame;
        this.colors = new ShapeColors(story.resources.theme);
    }

    /**
     * @param extent wp:extent
     * @return null, with a finding, for a shape that cannot be painted
     */
    Shape read(Element shape, Element extent, Anchor anchor) {
        double width = Math.max(0, Measure.emu(extent.attribute("cx"), 0));
        double height = Math.max(0, Measure.emu(extent.attribute("cy"), 0));
        Element properties = shape.child("wps:spPr");
        Element look = properties == null ? new Element("wps:spPr", List.of()) : properties;
        Element content = shape.find("w:txbxContent");
        Geometry geometry = geometry(look);
        boolean plain = geometry != null;
        String name = name(look);
        if (!plain && content == null) {
            unsupported("图形（" + name + "）", "没有排出");
            return null;
        }
        if (!plain) unsupported("图形（" + name + "）", "只排出其中的文字，不画图形");
        turned(look, content != null);
        if (shape.child("wps:linkedTxbx") != null) unsupported("与别的文本框链接的文本框", "文字都排在第一个文本框里");
        Element style = shape.child("wps:style");
        Integer fill = plain && geometry == Geometry.RECTANGLE ? fill(look, style) : null;
        Outline outline = plain ? outline(look.child("a:ln"), style) : Outline.NONE;
        effects(look);
        TextBox box = content == null ? null : box(shape.child("wps:bodyPr"), content, width, fill, style);
        if (box == null && fill == null && !outline.visible()) return null;
        return new Shape(plain ? geometry : Geometry.RECTANGLE, width, height, fill, outline, box, anchor, spot.words());
    }

    private void unsupported(String what, String effect) {
        story.resources.unsupported.add(spot, what, effect);
    }

    private static String name(Element look) {
        Element preset = look.child("a:prstGeom");
        return preset == null ? "任意多边形" : preset.attribute("prst", "");
    }

    /** Null for a shape that is neither rectangle nor line. */
    private static Geometry geometry(Element look) {
        if (look.child("a:custGeom") != null) return null;
        Element preset = look.child("a:prstGeom");
        if (preset == null) return Geometry.RECTANGLE;
        return switch (preset.attribute("prst", "rect")) {
            case "rect", "flowChartProcess" -> Geometry.RECTANGLE;
            case "line", "straightConnector1" -> {
                Element frame = look.child("a:xfrm");
                boolean across = frame != null && frame.isTrue("flipH", false);
                boolean down = frame != null && frame.isTrue("flipV", false);
                yield across == down ? Geometry.FALLING_LINE : Geometry.RISING_LINE;
            }
            default -> null;
        };
    }

    private void turned(Element look, boolean text) {
        Element place = look.child("a:xfrm");
        int turn = place == null ? 0 : Measure.integer(place.attribute("rot"), 0);
        if (turn % HALF_TURN != 0 || text && turn % (2 * HALF_TURN) != 0) unsupported("旋转的图形", "按原方向排");
    }

    private void effects(Element look) {
        Element effects = look.child("a:effectLst");
        if (effects != null && !effects.children().isEmpty()) unsupported("图形的阴影或其他效果", "不画效果");
    }

    private Integer fill(Element look, Element style) {
        if (look.child("a:noFill") != null) return null;
        Element solid = look.child("a:solidFill");
        if (solid != null) return told(colors.of(solid));
        for (String kind : new String[] {"a:gradFill", "a:pattFill", "a:blipFill"}) {
            Element other = look.child(kind);
            if (other == null) continue;
            unsupported("渐变、图案或图片填充", "改为一种底色或不填充");
            Element first = kind.equals("a:gradFill") ? other.find("a:gs") : other.find("a:bgClr");
            return first == null ? null : colors.of(first).rgb();
        }
        Element reference = style == null ? null : style.child("a:fillRef");
        int index = reference == null ? 0 : Measure.integer(reference.attribute("idx"), 0);
        return index == 0 || index == 1000 ? null : told(colors.of(reference));
    }

    private Integer told(ShapeColors.Ink ink) {
        if (ink.clear()) unsupported("半透明的填充或线条", "按白底上的颜色排成不透明的");
        return ink.rgb();
    }

    private Outline outline(Element line, Element style) {
        if (line != null && line.child("a:noFill") != null) return Outline.NONE;
        Element reference = style == null ? null : style.child("a:lnRef");
        int index = reference == null ? 0 : Measure.integer(reference.attribute("idx"), 0);
        Element solid = line == null ? null : line.child("a:solidFill");
        if (line != null && solid == null && (line.child("a:gradFill") != null || line.child("a:pattFill") != null)) {
            unsupported("渐变或图案的线条", "改为一种颜色");
        }
        if (solid == null && index == 0) return Outline.NONE;
        ShapeColors.Ink ink = solid != null ? colors.of(solid) : colors.of(reference);
        Integer rgb = told(ink);
        double width = index > 0 ? story.resources.theme.line(index) : 0.75;
        if (line != null) width = Measure.emu(line.attribute("w"), width);
        if (rgb == null || width <= 0) return Outline.NONE;
        if (line == null) return new Outline(width, rgb, List.of(1.0), List.of());
        for (String end : new String[] {"a:headEnd", "a:tailEnd"}) {
            Element arrow = line.child(end);
            if (arrow != null && !"none".equals(arrow.attribute("type", "none"))) unsupported("线条的箭头", "不画箭头");
        }
        return new Outline(width, rgb, strokes(line.attribute("cmpd", "sng")), dash(line.child("a:prstDash"), width));
    }

    /** ST_CompoundLine (20.1.10.15): the shares of ink and gaps. */
    private static List<Double> strokes(String compound) {
        return switch (compound) {
            case "dbl" -> List.of(1 / 3.0, 1 / 3.0, 1 / 3.0);
            case "thickThin" -> List.of(0.6, 0.2, 0.2);
            case "thinThick" -> List.of(0.2, 0.2, 0.6);
            case "tri" -> List.of(1 / 6.0, 1 / 6.0, 1 / 3.0, 1 / 6.0, 1 / 6.0);
            default -> List.of(1.0);
        };
    }

    /** ST_PresetLineDashVal (20.1.10.49), lengths in widths of the line. */
    private static List<Double> dash(Element preset, double width) {
        double[] parts = switch (preset == null ? "solid" : preset.attribute("val", "solid")) {
            case "dot", "sysDot" -> new double[] {1, 1};
            case "dash", "dashDot" -> new double[] {4, 3};
            case "lgDash", "lgDashDot", "lgDashDotDot" -> new double[] {8, 3};
            case "sysDash", "sysDashDot", "sysDashDotDot" -> new double[] {3, 1};
            default -> null;
        };
        return parts == null ? List.of() : List.of(parts[0] * width, parts[1] * width);
    }

    private TextBox box(Element body, Element content, double width, Integer fill, Element style) {
        Element how = body == null ? new Element("wps:bodyPr", List.of()) : body;
        if (how.find("a:prstTxWarp") != null && !"textNoShape".equals(how.find("a:prstTxWarp").attribute("prst"))) {
            unsupported("艺术字变形", "文字照排，不变形");
        }
        double left = Measure.emu(how.attribute("lIns"), SIDE_INSET);
        double right = Measure.emu(how.attribute("rIns"), SIDE_INSET);
        Direction direction = switch (how.attribute("vert", "horz")) {
            case "eaVert", "wordArtVertRtl", "mongolianVert", "wordArtVert" -> Direction.UPRIGHT;
            case "vert" -> Direction.TURNED_RIGHT;
            case "vert270" -> Direction.TURNED_LEFT;
            default -> Direction.HORIZONTAL;
        };
        VerticalAlign vertical = switch (how.attribute("anchor", "t")) {
            case "ctr" -> VerticalAlign.CENTER;
            case "b" -> VerticalAlign.BOTTOM;
            default -> VerticalAlign.TOP;
        };
        if (Measure.integer(how.attribute("numCol"), 1) > 1) unsupported("文本框内的分栏", "排成一栏");
        Frame inside = frame.inCell(Math.max(0, width - left - right), spot.words() + "的文本框", formats(style), fill);
        List<Block> blocks = BlockReader.read(story, Content.of(content), inside);
        return new TextBox(Measure.emu(how.attribute("tIns"), INSET), right, Measure.emu(how.attribute("bIns"), INSET), left,
                vertical, direction, how.child("a:spAutoFit") != null, !"none".equals(how.attribute("wrap")), blocks);
    }

    /** The text's colour where nothing else says one (a:fontRef, 20.1.4.1.17). */
    private Formats formats(Element style) {
        Element reference = style == null ? null : style.child("a:fontRef");
        Integer rgb = reference == null ? null : colors.of(reference).rgb();
        if (rgb == null || rgb == 0) return Formats.NONE;
        Element run = new Element("w:rPr", List.of());
        run.append(new Element("w:color", List.of("val", String.format("%06X", rgb))));
        return new Formats(Properties.NONE, Properties.of(run), Properties.NONE, Properties.NONE, Properties.NONE);
    }
}
