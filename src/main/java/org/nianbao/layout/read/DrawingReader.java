package org.nianbao.layout.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.nianbao.layout.doc.Inline;
import org.nianbao.layout.doc.Inline.Anchor;
import org.nianbao.layout.doc.Inline.Clear;
import org.nianbao.layout.read.Story.Frame;

/** Pictures (ISO 29500-1 20.4) and what else a drawing may hold. */
final class DrawingReader {
    /** A picture that a screen reader cannot tell. */
    static final String NO_ALT = "layout.picture-without-alt";

    /** Width and height of a drawing in a wrap polygon's own units. */
    private static final double POLYGON = 21600;

    private final Story story;
    private final Spot spot;
    private final Frame frame;

    DrawingReader(Story story, Spot spot, Frame frame) {
        this.story = story;
        this.spot = spot;
        this.frame = frame;
    }

    /**
     * @param drawing null where there is none that is painted
     * @param boxes   w:txbxContent elements of text boxes that have no place
     */
    record Drawn(Inline.Drawing drawing, List<Element> boxes) {
        static final Drawn NOTHING = new Drawn(null, List.of());
    }

    /** A w:drawing. */
    Drawn drawing(Element drawing) {
        Element frame = drawing.child("wp:inline") == null ? drawing.child("wp:anchor") : drawing.child("wp:inline");
        if (frame == null) return Drawn.NOTHING;
        Element properties = frame.child("wp:docPr");
        if (properties != null && ("1".equals(properties.attribute("hidden"))
                || "true".equals(properties.attribute("hidden")))) {
            return Drawn.NOTHING;
        }
        Element data = frame.find("a:graphicData");
        Element picture = data == null ? null : data.child("pic:pic");
        Element shape = data == null ? null : data.child("wps:wsp");
        Element size = frame.child("wp:extent");
        if (shape != null && size != null) {
            Anchor anchor = frame.is("wp:anchor") ? anchor(frame) : null;
            return new Drawn(new ShapeReader(story, spot, this.frame).read(shape, size, anchor), List.of());
        }
        if (picture == null) return new Drawn(null, other(data));
        Element blip = picture.find("a:blip");
        Element extent = frame.child("wp:extent");
        double width = Measure.emu(extent == null ? null : extent.attribute("cx"), 0);
        double height = Measure.emu(extent == null ? null : extent.attribute("cy"), 0);
        checkPicture(picture);
        String id = blip == null ? null : blip.attribute("r:embed", blip.attribute("r:link"));
        return new Drawn(picture(id, width, height, alt(properties), frame.is("wp:anchor") ? anchor(frame) : null),
                List.of());
    }

    private void checkPicture(Element picture) {
        Element crop = picture.find("a:srcRect");
        if (crop != null) for (String side : new String[] {"l", "t", "r", "b"}) {
            if (Measure.number(crop.attribute(side), 0) != 0) story.resources.unsupported.add(spot, "图片裁剪", "排出整幅图片");
        }
        Element frame = picture.find("a:xfrm");
        if (frame == null) return;
        if (Measure.number(frame.attribute("rot"), 0) != 0 || frame.attribute("flipH") != null
                || frame.attribute("flipV") != null) {
            story.resources.unsupported.add(spot, "旋转或翻转的图片", "按原方向排");
        }
    }

    /** Alternative text; "" for decoration and, with a finding, where there is none. */
    private String alt(Element properties) {
        Element decorative = properties == null ? null : properties.find("adec:decorative");
        if (decorative != null && !"0".equals(decorative.val())) return "";
        String alt = properties == null ? "" : properties.attribute("descr", properties.attribute("title", ""));
        if (alt.isBlank()) {
            story.resources.unsupported.warning(NO_ALT, spot, spot.words() + "的图片没有替代文字，读屏软件读不出它。",
                    "在Word里右击图片，选“查看可选文字”，写一句话说明图片内容；只作装饰的，勾选“标记为装饰性”。");
        }
        return alt.strip();
    }

    /** Null, with a finding, where the part is missing or no PNG or JPEG. */
    private Inline.Picture picture(String id, double width, double height, String alt, Anchor anchor) {
        Relations.Target target = story.relations.get(id);
        byte[] bytes = target == null || target.external() ? null : story.resources.bytes(target.part());
        if (bytes == null) {
            story.resources.unsupported.add(spot, "链接到文件之外的图片", "图片没有排出");
            return null;
        }
        if (!isPng(bytes) && !isJpeg(bytes)) {
            String name = target.part();
            story.resources.unsupported.add(spot, name.substring(name.lastIndexOf('.') + 1).toUpperCase(Locale.ROOT)
                    + "格式的图片", "图片没有排出，请另存为PNG或JPEG");
            return null;
        }
        if (width <= 0 || height <= 0) return null;
        return new Inline.Picture(target.part(), bytes, width, height, alt, anchor);
    }

    private static boolean isPng(byte[] b) {
        return b.length > 8 && (b[0] & 255) == 0x89 && b[1] == 'P' && b[2] == 'N' && b[3] == 'G';
    }

    private static boolean isJpeg(byte[] b) {
        return b.length > 3 && (b[0] & 255) == 0xFF && (b[1] & 255) == 0xD8 && (b[2] & 255) == 0xFF;
    }

    private Anchor anchor(Element frame) {
        Element across = frame.child("wp:positionH");
        Element down = frame.child("wp:positionV");
        Element wrap = null;
        for (Element child : frame.children()) if (child.name().startsWith("wp:wrap")) wrap = child;
        String how = wrap == null ? "" : wrap.name().substring(7);
        if ((how.equals("Tight") || how.equals("Through")) && !isRectangle(wrap)) {
            story.resources.unsupported.add(spot, "紧密型或穿越型环绕", "文字按四周型绕开整个矩形");
        }
        Clear clear = wrap == null || how.equals("None") ? Clear.NONE : new Clear(distance("distT", wrap, frame),
                distance("distR", wrap, frame), distance("distB", wrap, frame), distance("distL", wrap, frame),
                wrap.attribute("wrapText", "bothSides"));
        boolean behind = frame.isTrue("behindDoc", false);
        Element simple = frame.child("wp:simplePos");
        if (simple != null && frame.isTrue("simplePos", false)) {
            return new Anchor("page", Measure.emu(simple.attribute("x"), 0), "", "page",
                    Measure.emu(simple.attribute("y"), 0), "", behind, how, clear);
        }
        return new Anchor(from(across, "column"), offset(across), align(across), from(down, "paragraph"), offset(down),
                align(down), behind, how, clear);
    }

    /** The wrap's own distance goes before the drawing's (20.4.2.17). Tight wraps know none above and below. */
    private static double distance(String key, Element wrap, Element frame) {
        boolean tight = wrap.is("wp:wrapTight") || wrap.is("wp:wrapThrough");
        if (tight && (key.equals("distT") || key.equals("distB"))) return 0;
        return Math.max(0, Measure.emu(wrap.attribute(key, frame.attribute(key)), 0));
    }

    /** True for a wrap polygon (20.4.2.16) that is the drawing's own rectangle, as Word writes for most pictures. */
    private static boolean isRectangle(Element wrap) {
        Element polygon = wrap.child("wp:wrapPolygon");
        if (polygon == null) return true;
        for (Element point : polygon.children()) {
            boolean edgeX = atEdge(point.attribute("x"));
            boolean edgeY = atEdge(point.attribute("y"));
            if (!edgeX || !edgeY) return false;
        }
        return true;
    }

    private static boolean atEdge(String value) {
        double at = Measure.number(value, 0);
        return Math.abs(at) < POLYGON / 20 || Math.abs(at - POLYGON) < POLYGON / 20;
    }

    private static String from(Element position, String otherwise) {
        return position == null ? otherwise : position.attribute("relativeFrom", otherwise);
    }

    private static double offset(Element position) {
        Element offset = position == null ? null : find(position, "wp:posOffset");
        return offset == null ? 0 : Measure.emu(offset.text(), 0);
    }

    private static String align(Element position) {
        Element align = position == null ? null : find(position, "wp:align");
        return align == null ? "" : align.text().strip();
    }

    private static Element find(Element position, String name) {
        for (Element child : Content.of(position)) if (child.is(name)) return child;
        return null;
    }

    /** Names what a drawing holds that is no picture; its text boxes are given back. */
    private List<Element> other(Element data) {
        List<Element> boxes = new ArrayList<>();
        if (data == null) return boxes;
        collect(data, "w:txbxContent", boxes);
        String uri = data.attribute("uri", "");
        String name = uri.endsWith("/chart") || uri.contains("chartex") ? "图表"
                : uri.endsWith("/diagram") ? "SmartArt图形"
                : uri.contains("Group") || uri.contains("Canvas") ? "组合图形或画布" : "图形";
        if (boxes.isEmpty()) story.resources.unsupported.add(spot, name, "没有排出");
        return boxes;
    }

    /** A w:pict or w:object: VML (ISO 29500-4), as Word keeps it for old pictures and embedded objects. */
    Drawn legacy(Element legacy) {
        Inline.Shape drawn = legacy.is("w:pict") ? new VmlReader(story, spot, frame).read(legacy) : null;
        if (drawn != null) return new Drawn(drawn, List.of());
        List<Element> boxes = new ArrayList<>();
        collect(legacy, "w:txbxContent", boxes);
        boolean object = legacy.is("w:object");
        Element ole = legacy.find("o:OLEObject");
        if (object) {
            String program = ole == null ? "" : ole.attribute("ProgID", "");
            story.resources.unsupported.add(spot, "嵌入对象" + (program.isEmpty() ? "" : "（" + program + "）"),
                    "只排出它的预览图片，没有预览的不排");
        }
        Element data = legacy.find("v:imagedata");
        Element shape = legacy.find("v:shape");
        if (data == null) {
            if (boxes.isEmpty() && !object && hasShape(legacy)) {
                story.resources.unsupported.add(spot, legacy.find("v:textpath") != null ? "艺术字或水印" : "图形", "没有排出");
            }
            return new Drawn(null, boxes);
        }
        String style = shape == null ? "" : shape.attribute("style", "");
        if (style.contains("position:absolute")) story.resources.unsupported.add(spot, "旧式浮动图片", "排在行内");
        String alt = shape == null ? "" : shape.attribute("alt", data.attribute("o:title", ""));
        return new Drawn(picture(data.attribute("r:id"), css(style, "width"), css(style, "height"), alt, null), boxes);
    }

    private static boolean hasShape(Element legacy) {
        for (Element child : legacy.children()) {
            if (child.name().startsWith("v:") && !child.is("v:shapetype")) return true;
        }
        return false;
    }

    private static double css(String style, String key) {
        for (String rule : style.split(";")) {
            int colon = rule.indexOf(':');
            if (colon > 0 && rule.substring(0, colon).strip().equals(key)) {
                // VML takes a bare number as EMU (ISO 29500-4 19.1.2.19).
                return Measure.emu(rule.substring(colon + 1).strip(), 0);
            }
        }
        return 0;
    }

    /** Outermost elements of that name; alternatives of one another counted once. */
    private static void collect(Element element, String name, List<Element> out) {
        for (Element child : Content.of(element)) {
            if (child.is(name)) out.add(child);
            else collect(child, name, out);
        }
    }
}
