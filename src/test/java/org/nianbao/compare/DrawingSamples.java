package org.nianbao.compare;

import static org.nianbao.compare.SampleFile.PORTRAIT;
import static org.nianbao.compare.SampleFile.cell;
import static org.nianbao.compare.SampleFile.formatted;
import static org.nianbao.compare.SampleFile.paragraph;
import static org.nianbao.compare.SampleFile.row;
import static org.nianbao.compare.SampleFile.run;
import static org.nianbao.compare.SampleFile.table;
import static org.nianbao.compare.Samples.PROSE;

import java.util.List;

/** Text boxes, lines and pictures in their places, with text in front, behind and beside them. */
final class DrawingSamples {
    private static final int EMU = 12700;
    private static final String RED_LINE = "<a:ln w=\"28575\"><a:solidFill><a:srgbClr val=\"FF0000\"/></a:solidFill></a:ln>";
    private static final String THIN = "<a:ln w=\"9525\"><a:solidFill><a:srgbClr val=\"000000\"/></a:solidFill></a:ln>";

    private DrawingSamples() {}

    static List<SampleFile> all() {
        return List.of(letterhead(), boxes(), beside(), aboveAndBelow(), old());
    }

    /** A document with a red head: its name in a box, a red line below, a stamp's place in front of the text. */
    private static SampleFile letterhead() {
        String name = box(at("margin", 0), at("page", 90), 442, 60, "<wp:wrapNone/>",
                "<a:noFill/><a:ln><a:noFill/></a:ln>", "anchor=\"ctr\"",
                formatted("<w:spacing w:line=\"240\" w:lineRule=\"auto\"/><w:jc w:val=\"center\"/>",
                        run("<w:rFonts w:eastAsia=\"方正小标宋简体\"/><w:color w:val=\"FF0000\"/><w:sz w:val=\"52\"/>", "某某镇人民政府文件")));
        String line = shape(at("margin", 0), at("paragraph", 10), 442, 0, "<wp:wrapNone/>", "line",
                RED_LINE, "", "");
        String frame = shape("<wp:positionH relativeFrom=\"margin\"><wp:align>right</wp:align></wp:positionH>",
                at("page", 640), 120, 80, "<wp:wrapNone/>", "rect", "<a:noFill/>" + THIN, "", "");
        return SampleFile.of("红头", paragraph("Body", name, run(" ")), paragraph("Body"), paragraph("Body"), paragraph("Body"),
                formatted("<w:jc w:val=\"center\"/>", run("某政发〔2023〕1号")), formatted("", line),
                paragraph("Heading1", run("关于公开工作的通知")), paragraph("Body", frame, run(PROSE)), paragraph("Body", run(PROSE)),
                PORTRAIT);
    }

    /** Boxes in the margin, on the column and on the page; fill, outline, insets, a table inside; one in the line. */
    private static SampleFile boxes() {
        String filled = box(at("column", 20), at("paragraph", 4), 180, 70, "<wp:wrapNone/>",
                "<a:solidFill><a:srgbClr val=\"E7E6E6\"/></a:solidFill>" + THIN, "lIns=\"180000\" tIns=\"90000\"",
                formatted("", run("左边距较宽的文本框")) + formatted("<w:jc w:val=\"right\"/>", run("靠右")));
        String low = box("<wp:positionH relativeFrom=\"margin\"><wp:align>right</wp:align></wp:positionH>",
                at("paragraph", 4), 160, 70, "<wp:wrapNone/>", "<a:solidFill><a:srgbClr val=\"FFFFFF\"/></a:solidFill>" + THIN,
                "anchor=\"b\"", formatted("", run("靠下的文字")));
        String grid = table(new int[] {1400, 1400}, row("", cell(1400, "", "甲"), cell(1400, "", "1")),
                row("", cell(1400, "", "乙"), cell(1400, "", "2"))) + paragraph("Cell");
        String held = box("<wp:positionH relativeFrom=\"page\"><wp:align>center</wp:align></wp:positionH>",
                at("page", 420), 200, 90, "<wp:wrapNone/>", "<a:noFill/>" + THIN, "", grid);
        String inline = choice("<w:drawing><wp:inline distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\"><wp:extent cx=\"" + 120 * EMU
                + "\" cy=\"" + 40 * EMU + "\"/><wp:docPr id=\"9\" name=\"框\"/>" + graphic(120, 40, "rect", "<a:noFill/>" + THIN, "",
                formatted("<w:jc w:val=\"center\"/>", run("行内的框"))) + "</wp:inline></w:drawing>");
        return SampleFile.of("文本框", paragraph("Heading1", run("文本框")), formatted("", filled, low),
                paragraph("Body"), paragraph("Body"), paragraph("Body"), paragraph("Body", run(PROSE)),
                formatted("<w:spacing w:line=\"240\" w:lineRule=\"auto\"/>", run("框："), inline, run("后")),
                paragraph("Body", held, run(PROSE)), PORTRAIT);
    }

    /** Pictures and boxes with text on one side or on both. */
    private static SampleFile beside() {
        String left = picture(at("column", 0), at("paragraph", 0), 120, 70, square("bothSides"));
        String right = picture("<wp:positionH relativeFrom=\"margin\"><wp:align>right</wp:align></wp:positionH>",
                at("paragraph", 30), 130, 90, square("bothSides"));
        String middle = box(at("column", 150), at("paragraph", 25), 120, 60, square("bothSides"), "<a:noFill/>" + THIN,
                "", formatted("", run("两边都有文字的框")));
        String only = picture(at("column", 130), at("paragraph", 5), 100, 60, square("right"));
        return SampleFile.of("四周型环绕", paragraph("Heading1", run("四周型环绕")), paragraph("Body", left, run(PROSE + PROSE)),
                paragraph("Body", right, run(PROSE)), paragraph("Body", run(PROSE + PROSE)), paragraph("Body", middle, run(PROSE + PROSE)),
                formatted("", only, run(PROSE + PROSE)), paragraph("Body", run(PROSE)), PORTRAIT).picture();
    }

    private static SampleFile aboveAndBelow() {
        String first = picture("<wp:positionH relativeFrom=\"column\"><wp:align>center</wp:align></wp:positionH>",
                at("paragraph", 0), 160, 80, "<wp:wrapTopAndBottom/>");
        String later = box(at("column", 40), at("paragraph", 45), 200, 50, "<wp:wrapTopAndBottom/>",
                "<a:solidFill><a:srgbClr val=\"FFF2CC\"/></a:solidFill>" + THIN, "anchor=\"ctr\"", formatted("", run("上下型环绕的框")));
        return SampleFile.of("上下型环绕", paragraph("Heading1", run("上下型环绕")), paragraph("Body", run(PROSE)), paragraph("Body", first, run(PROSE)),
                paragraph("Body", later, run(PROSE)), paragraph("Body", run(PROSE)), PORTRAIT).picture();
    }

    /** A line and a box in VML, as files keep them that once were in Word's older format. */
    private static SampleFile old() {
        String line = "<w:r><w:pict><v:line style=\"position:absolute;z-index:1\" from=\"0,6pt\" to=\"442pt,6pt\" strokecolor=\"red\" "
                + "strokeweight=\"2.25pt\"/></w:pict></w:r>";
        String box = "<w:r><w:pict><v:shapetype id=\"_x0000_t202\" o:spt=\"202\" coordsize=\"21600,21600\" path=\"m,l,21600r21600,l21600,xe\"/>"
                + "<v:shape id=\"_x0000_s1027\" type=\"#_x0000_t202\" style=\"position:absolute;margin-left:292pt;margin-top:8pt;width:150pt;height:60pt;z-index:2\">"
                + "<v:textbox><w:txbxContent>" + formatted("", run("旧式文本框里的文字")) + "</w:txbxContent></v:textbox>"
                + "<w10:wrap type=\"square\"/></v:shape></w:pict></w:r>";
        return SampleFile.of("旧式图形", paragraph("Body", run("上文。")), formatted("", line), paragraph("Body", run(PROSE)),
                paragraph("Body", box, run(PROSE + PROSE)), paragraph("Body", run(PROSE)), PORTRAIT);
    }

    private static String square(String side) {
        return "<wp:wrapSquare wrapText=\"" + side + "\"/>";
    }

    private static String at(String from, int points) {
        return "<wp:position# relativeFrom=\"" + from + "\"><wp:posOffset>" + points * EMU + "</wp:posOffset></wp:position#>";
    }

    private static String choice(String drawing) {
        return "<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\">" + drawing + "</mc:Choice></mc:AlternateContent></w:r>";
    }

    private static String anchor(String across, String down, int width, int height, String wrap, String alt, String graphic) {
        int far = wrap.contains("Square") ? 114300 : 0;
        return "<w:drawing><wp:anchor distT=\"0\" distB=\"0\" distL=\"" + far + "\" distR=\"" + far + "\" simplePos=\"0\" "
                + "relativeHeight=\"251659264\" behindDoc=\"0\" locked=\"0\" layoutInCell=\"1\" allowOverlap=\"1\">"
                + "<wp:simplePos x=\"0\" y=\"0\"/>" + across.replace('#', 'H') + down.replace('#', 'V') + "<wp:extent cx=\""
                + width * EMU + "\" cy=\"" + height * EMU + "\"/><wp:effectExtent l=\"0\" t=\"0\" r=\"0\" b=\"0\"/>" + wrap
                + "<wp:docPr id=\"3\" name=\"图形\" descr=\"" + alt + "\"/><wp:cNvGraphicFramePr/>" + graphic + "</wp:anchor></w:drawing>";
    }

    private static String box(String across, String down, int width, int height, String wrap, String look, String body,
            String content) {
        return shape(across, down, width, height, wrap, "rect", look, body, content);
    }

    private static String shape(String across, String down, int width, int height, String wrap, String preset, String look,
            String body, String content) {
        return choice(anchor(across, down, width, height, wrap, "", graphic(width, height, preset, look, body, content)));
    }

    private static String graphic(int width, int height, String preset, String look, String body, String content) {
        return "<a:graphic><a:graphicData uri=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\"><wps:wsp>"
                + (preset.equals("line") ? "<wps:cNvCnPr/>" : "<wps:cNvSpPr txBox=\"" + (content.isEmpty() ? 0 : 1) + "\"/>")
                + "<wps:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"" + width * EMU + "\" cy=\"" + height * EMU
                + "\"/></a:xfrm><a:prstGeom prst=\"" + preset + "\"><a:avLst/></a:prstGeom>" + look + "</wps:spPr>"
                + (content.isEmpty() ? "" : "<wps:txbx><w:txbxContent>" + content + "</w:txbxContent></wps:txbx>")
                + "<wps:bodyPr rot=\"0\" vert=\"horz\" wrap=\"square\" " + body + "><a:noAutofit/></wps:bodyPr></wps:wsp></a:graphicData></a:graphic>";
    }

    private static String picture(String across, String down, int width, int height, String wrap) {
        String size = "<a:ext cx=\"" + width * EMU + "\" cy=\"" + height * EMU + "\"/>";
        return "<w:r>" + anchor(across, down, width, height, wrap, "两色的示意图",
                "<a:graphic><a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"><pic:pic><pic:nvPicPr>"
                + "<pic:cNvPr id=\"1\" name=\"图\"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed=\"picture\"/><a:stretch>"
                + "<a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/>" + size + "</a:xfrm>"
                + "<a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic>") + "</w:r>";
    }
}
