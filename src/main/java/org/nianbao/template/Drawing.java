package org.nianbao.template;

import freemarker.template.TemplateModelException;
import freemarker.template.TemplateNumberModel;
import freemarker.template.TemplateScalarModel;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A picture with its size on the page.
 *
 * @param type   {@code png} or {@code jpeg}
 * @param width  in EMU (914 400 to the inch), as the template or the file asks for
 * @param height in EMU
 */
record Drawing(byte[] bytes, String type, long width, long height, String alt) {
    private static final Pattern LENGTH = Pattern.compile("(\\d+(?:\\.\\d+)?)\\s*(mm|cm|毫米|厘米)");
    private static final double EMU_PER_MM = 36_000;
    private static final double MAX_MM = 1000;

    /** @param arguments name, then a width (a number of millimetres or a text with a unit) and an alternative text */
    static Drawing from(Pictures pictures, List<?> arguments) throws TemplateModelException {
        if (arguments.isEmpty() || !(arguments.get(0) instanceof TemplateScalarModel name)) {
            throw new Guard.Unfit("template.picture", "图片标记里缺少图片的名称", "写成 ${图片(\"名称.png\", \"30mm\", \"图片说明\")}。");
        }
        double millimetres = 0;
        String alt = "";
        for (Object argument : arguments.subList(1, arguments.size())) {
            String text = argument instanceof TemplateScalarModel s ? s.getAsString() : "";
            Matcher length = LENGTH.matcher(text);
            if (argument instanceof TemplateNumberModel n) millimetres = n.getAsNumber().doubleValue();
            else if (length.matches()) {
                boolean centimetres = length.group(2).equals("cm") || length.group(2).equals("厘米");
                millimetres = Double.parseDouble(length.group(1)) * (centimetres ? 10 : 1);
            } else alt = text;
        }
        Pictures.Picture picture = pictures.find(name.getAsString()).orElseThrow(() ->
                new Guard.Unfit("template.picture",
                "找不到图片“" + string(name) + "”", "检查图片的文件名，图片要放在数据文件旁边。"));
        if (alt.isBlank()) alt = picture.alt();
        if (alt.isBlank()) {
            throw new Guard.Unfit("template.picture", "图片“" + string(name) + "”没有说明文字",
                    "加上给看不见图片的人听的说明，例如 ${图片(\"" + string(name) + "\", \"30mm\", \"二维码\")}。");
        }
        if (millimetres < 0 || millimetres > MAX_MM) {
            throw new Guard.Unfit("template.picture", "图片的宽度不对", "写毫米数，例如 \"30mm\"。");
        }
        ImageSize size = ImageSize.of(picture.bytes()).orElseThrow(() -> new Guard.Unfit("template.picture",
                "图片“" + string(name) + "”不是能用的 PNG 或 JPEG 图片", "用画图等程序另存为 PNG 再试。"));
        double width = millimetres > 0 ? millimetres * EMU_PER_MM : size.width() * 914_400.0 / size.dpi();
        long height = Math.max(1, Math.round(width * size.height() * size.dpi() / size.dpiY() / size.width()));
        return new Drawing(picture.bytes(), size.type(), Math.max(1, Math.round(width)), height, alt);
    }

    private static String string(TemplateScalarModel name) {
        try {
            return name.getAsString();
        } catch (TemplateModelException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The same picture no wider than {@code limit} EMU. */
    Drawing within(long limit) {
        if (limit <= 0 || width <= limit) return this;
        return new Drawing(bytes, type, limit, Math.max(1, Math.round((double) height * limit / width)), alt);
    }

    /** ISO 29500-1 20.4.2.8: a picture that stands in the line like a character. */
    Element element(String relation, int id) {
        String a = "http://schemas.openxmlformats.org/drawingml/2006/main";
        String pic = "http://schemas.openxmlformats.org/drawingml/2006/picture";
        String cx = String.valueOf(width);
        String cy = String.valueOf(height);
        Element blip = Element.of("a:blip", "xmlns:r",
                "http://schemas.openxmlformats.org/officeDocument/2006/relationships", "r:embed", relation);
        Element picture = Element.of("pic:pic", "xmlns:pic", pic).with(
                new Element("pic:nvPicPr").with(Element.of("pic:cNvPr", "id", String.valueOf(id), "name", "图片" + id,
                        "descr", alt), new Element("pic:cNvPicPr")),
                new Element("pic:blipFill").with(blip, new Element("a:stretch").with(new Element("a:fillRect"))),
                new Element("pic:spPr").with(new Element("a:xfrm").with(Element.of("a:off", "x", "0", "y", "0"),
                        Element.of("a:ext", "cx", cx, "cy", cy)),
                        Element.of("a:prstGeom", "prst", "rect").with(new Element("a:avLst"))));
        Element inline = Element.of("wp:inline", "xmlns:wp",
                "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
                "distT", "0", "distB", "0", "distL", "0", "distR", "0").with(
                Element.of("wp:extent", "cx", cx, "cy", cy),
                Element.of("wp:docPr", "id", String.valueOf(id), "name", "图片" + id, "descr", alt),
                new Element("wp:cNvGraphicFramePr").with(Element.of("a:graphicFrameLocks", "xmlns:a", a,
                        "noChangeAspect", "1")),
                Element.of("a:graphic", "xmlns:a", a).with(Element.of("a:graphicData", "uri", pic).with(picture)));
        return new Element("w:drawing").with(inline);
    }
}
