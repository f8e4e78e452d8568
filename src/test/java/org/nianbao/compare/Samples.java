package org.nianbao.compare;

import static org.nianbao.compare.SampleFile.PORTRAIT;
import static org.nianbao.compare.SampleFile.cell;
import static org.nianbao.compare.SampleFile.field;
import static org.nianbao.compare.SampleFile.formatted;
import static org.nianbao.compare.SampleFile.paragraph;
import static org.nianbao.compare.SampleFile.row;
import static org.nianbao.compare.SampleFile.run;
import static org.nianbao.compare.SampleFile.section;
import static org.nianbao.compare.SampleFile.table;

import java.util.ArrayList;
import java.util.List;

/**
 * Documents that between them hold what reports hold: each is a test of layout, of tags, and of the two programs'
 * agreement.
 */
final class Samples {
    static final String PROSE = "本镇全年主动公开信息1280条，其中通过网站公开860条，通过政务新媒体公开420条。"
            + "收到公众提出的申请37件，均在规定期限内答复，未发生因答复引起的纠纷。下一步将完善制度，加强培训，提高公开工作的质量和时效。";

    private Samples() {}

    static List<SampleFile> all() {
        List<SampleFile> all = new ArrayList<>(List.of(longTable(), tables(), notesAndLinks(), lists(), rareCharacters(),
                landscape(), contents(), spacing(), standing()));
        all.addAll(DrawingSamples.all());
        all.addAll(PageSamples.all());
        all.addAll(TableSamples.all());
        return all;
    }

    /** Documents that are not compared, since LibreOffice lays them out otherwise. */
    static List<SampleFile> unlike() {
        List<SampleFile> all = new ArrayList<>(PageSamples.unlike());
        all.addAll(TableSamples.unlike());
        return all;
    }

    /** What LibreOffice lays out otherwise, or not at all. */
    static List<SampleFile> ours() {
        return List.of(ornaments(), rareNames());
    }

    static final String NAMES = "䶮㛃𫖯螅𠮷𪜃𫝆𫠡𬺾𰀁𱍐";

    /** The same rare characters in headings, bold, cells, standing text, a note, a link. */
    private static SampleFile rareNames() {
        String mark = "<w:r><w:rPr><w:rStyle w:val=\"NoteMark\"/></w:rPr><w:footnoteReference w:id=\"1\"/></w:r>";
        String upright = "<w:textDirection w:val=\"tbRl\"/>";
        return SampleFile.of("罕用字各处", paragraph("Heading1", run("<w:b/>", NAMES)), paragraph("Heading2", run(NAMES)),
                paragraph("Body", run(NAMES), run("<w:b/><w:i/>", NAMES), run("<w:rFonts w:ascii=\"Times New Roman\" w:eastAsia=\"仿宋_GB2312\"/>", NAMES),
                        run("<w:rFonts w:eastAsia=\"方正小标宋简体\"/>", NAMES), mark),
                paragraph("Body", "<w:hyperlink r:id=\"site\" w:tooltip=\"网站\">" + run(NAMES) + "</w:hyperlink>"),
                table(new int[] {1400, 7000}, row("<w:trHeight w:val=\"4000\" w:hRule=\"atLeast\"/>", cell(1400, upright, paragraph("Cell", run(NAMES))),
                        cell(7000, "", paragraph("Cell", run(NAMES), run("<w:b/>", NAMES))))), paragraph("Body"), PORTRAIT)
                .footnotes("<w:footnote w:id=\"1\">" + paragraph("Note", run(NAMES)) + "</w:footnote>").link("site", "https://www.example.gov.cn/");
    }

    /** Dots of emphasis, frames round characters, text fitted to a width, phonetic guides, words underlined. */
    private static SampleFile ornaments() {
        String fit = "<w:spacing w:val=\"%d\"/><w:fitText w:val=\"1920\" w:id=\"%d\"/>";
        String frame = "<w:bdr w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"auto\"/>";
        String guide = "<w:r><w:ruby><w:rubyPr><w:rubyAlign w:val=\"center\"/><w:hps w:val=\"%s\"/><w:hpsRaise w:val=\"24\"/>"
                + "<w:hpsBaseText w:val=\"24\"/><w:lid w:val=\"zh-CN\"/></w:rubyPr><w:rt><w:r><w:t>%s</w:t></w:r></w:rt>"
                + "<w:rubyBase>%s</w:rubyBase></w:ruby></w:r>";
        String single = "<w:pStyle w:val=\"Body\"/><w:spacing w:line=\"240\" w:lineRule=\"auto\"/>";
        return SampleFile.of("字符修饰", paragraph("Heading1", run("字符的修饰")),
                paragraph("Body", run("本年"), run("<w:em w:val=\"dot\"/>", "没有发生（重大）差错，English，"), run("其余从略。" + PROSE)),
                paragraph("Body", run("方框"), run(frame, "加框的文字"), run(frame + "<w:b/>", "接着加粗"), run("，框外。"), run("<w:bdr w:val=\"double\" "
                        + "w:sz=\"4\" w:space=\"0\" w:color=\"C00000\"/>", "双线"), run("。")),
                paragraph("Body", run(String.format(fit, 360, 1), "机关"), run("："), run("某某镇人民政府")),
                paragraph("Body", run(String.format(fit, 0, 2), "负责人"), run("：张某")),
                paragraph("Body", run(String.format(fit, 0, 3), "政府信息公开工作机构"), run("：某某办公室")),
                formatted(single, run("读作"), String.format(guide, "12", "yǎn", run("䶮")), String.format(guide, "12", "zhuāng", run("状")),
                        run("，以下从略。" + PROSE)),
                paragraph("Body", run("<w:u w:val=\"words\"/>", "only words are underlined"), run("，"), run("<w:u w:val=\"single\"/>", "all of it is")),
                table(new int[] {700, 7700}, row("<w:trHeight w:val=\"2400\" w:hRule=\"atLeast\"/>", cell(700, "<w:textDirection w:val=\"tbRl\"/>",
                        paragraph("Cell", run("<w:em w:val=\"dot\"/>", "着重"), run(frame, "加框"))),
                        cell(7700, "", paragraph("Cell", run("<w:em w:val=\"dot\"/>", "格中的字"))))), paragraph("Body"), PORTRAIT);
    }

    /** A table over three pages: a repeated heading of two rows with merged cells, labels beside groups of rows. */
    private static SampleFile longTable() {
        List<String> rows = new ArrayList<>();
        String repeat = "<w:cantSplit/><w:tblHeader/>";
        rows.add(row(repeat, cell(1800, "<w:vMerge w:val=\"restart\"/><w:vAlign w:val=\"center\"/>", "类别"),
                cell(3600, "<w:vMerge w:val=\"restart\"/><w:vAlign w:val=\"center\"/>", "事项"), cell(3000,
                "<w:gridSpan w:val=\"2\"/>", "数量")));
        rows.add(row(repeat, cell(1800, "<w:vMerge/>", ""), cell(3600, "<w:vMerge/>", ""), cell(1500, "", "本年"),
                cell(1500, "", "上年")));
        for (int group = 1; group <= 14; group++) {
            for (int i = 1; i <= 6; i++) {
                String label = i == 1 ? "第" + group + "类" : "";
                String merge = i == 1 ? "<w:vMerge w:val=\"restart\"/>" : "<w:vMerge/>";
                rows.add(row("<w:cantSplit/><w:trHeight w:val=\"397\" w:hRule=\"atLeast\"/>", cell(1800, merge, label),
                        cell(3600, "<w:vAlign w:val=\"center\"/>", "第" + i + "项" + (i == 3 ? "，名称较长，要在单元格里折行才能写完全部内容"
                        : "")),
                        cell(1500, "", String.valueOf(group * 10 + i)), cell(1500, "", String.valueOf(i))));
            }
        }
        return SampleFile.of("跨页表格", paragraph("Heading1", run("跨页的表格")),
                table(new int[] {1800, 3600, 1500, 1500}, rows.toArray(new String[0])), paragraph("Body", run(PROSE)),
                PORTRAIT);
    }

    /** Shading, heights, alignment in cells, a table inside a cell. */
    private static SampleFile tables() {
        String inner = table(new int[] {1300, 1300}, row("", cell(1300, "", "内一"), cell(1300, "", "内二")),
                row("", cell(1300, "", "3"), cell(1300, "", "4"))) + paragraph("Cell");
        String shade = "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"D9E2F3\"/>";
        return SampleFile.of("表格", paragraph("Heading1", run("各种表格")),
                table(new int[] {3000, 3000, 2400},
                        row("<w:trHeight w:val=\"800\" w:hRule=\"exact\"/>", cell(3000, shade
                        + "<w:vAlign w:val=\"center\"/>", "居中"),
                                cell(3000, shade + "<w:vAlign w:val=\"bottom\"/>", "靠下"), cell(2400, shade, "靠上")),
                        row("", cell(3000, "", "里面还有一个表："), cell(3000, "", inner),
                                cell(2400, "<w:tcMar><w:left w:w=\"400\" w:type=\"dxa\"/></w:tcMar>",
                                "左边距较宽的单元格，文字折行")),
                        row("", cell(6000, "<w:gridSpan w:val=\"2\"/>", PROSE), cell(2400, "", "说明"))),
                paragraph("Body", run(PROSE)),
                table(new int[] {2100, 6300}, row("", cell(2100, "", "单位"), cell(6300, "", "某某镇人民政府")),
                        row("", cell(2100, "", "地址"), cell(6300, "", "某某路1号"))),
                paragraph("Body", run("表后的一段。")), PORTRAIT);
    }

    private static SampleFile notesAndLinks() {
        String mark = "<w:r><w:rPr><w:rStyle w:val=\"NoteMark\"/></w:rPr><w:footnoteReference w:id=\"%d\"/></w:r>";
        String own = "<w:r><w:rPr><w:rStyle w:val=\"NoteMark\"/></w:rPr><w:footnoteRef/></w:r>";
        String note = "<w:footnote w:id=\"%d\">" + paragraph("Note", own, run(" %s")) + "</w:footnote>";
        return SampleFile.of("脚注链接图片", paragraph("Heading1", run("脚注、链接和图片")),
                paragraph("Body", run("第一处脚注"), String.format(mark, 1), run("，第二处脚注"), String.format(mark, 2), run("。"
                + PROSE)),
                paragraph("Body", run("详见"), "<w:hyperlink r:id=\"site\" w:tooltip=\"网站\">"
                        + run("<w:color w:val=\"0000FF\"/><w:u w:val=\"single\"/>", "某某镇网站") + "</w:hyperlink>",
                        run("，又见"),
                        "<w:hyperlink w:anchor=\"later\">" + run("下文") + "</w:hyperlink>", run("。")),
                formatted("<w:spacing w:line=\"240\" w:lineRule=\"auto\"/><w:jc w:val=\"center\"/>", run("图："),
                picture()),
                paragraph("Heading2", "<w:bookmarkStart w:id=\"1\" w:name=\"later\"/>", run("下文"),
                "<w:bookmarkEnd w:id=\"1\"/>"),
                paragraph("Body", run(PROSE)), PORTRAIT)
                .footnotes("<w:footnote w:type=\"separator\" w:id=\"-1\"><w:p><w:r><w:separator/></w:r></w:p>"
                        + "</w:footnote>"
                        + "<w:footnote w:type=\"continuationSeparator\" w:id=\"0\"><w:p><w:r>"
                        + "<w:continuationSeparator/></w:r></w:p></w:footnote>"
                        + String.format(note, 1, "数字截至当年12月31日。") + String.format(note, 2, "不含下属单位。"))
                .picture().link("site", "https://www.example.gov.cn/");
    }

    private static String picture() {
        return "<w:r><w:drawing><wp:inline><wp:extent cx=\"1828800\" cy=\"914400\"/>"
                + "<wp:docPr id=\"1\" name=\"图1\" descr=\"两色的示意图\"/>"
                + "<a:graphic><a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/picture\">"
                + "<pic:pic><pic:nvPicPr>"
                + "<pic:cNvPr id=\"1\" name=\"图1\"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill>"
                + "<a:blip r:embed=\"picture\"/>"
                + "<a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/>"
                + "<a:ext cx=\"1828800\" cy=\"914400\"/></a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom>"
                + "</pic:spPr></pic:pic>"
                + "</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>";
    }

    private static SampleFile lists() {
        String second = "<w:pStyle w:val=\"List\"/><w:numPr><w:ilvl w:val=\"1\"/><w:numId w:val=\"1\"/></w:numPr>";
        return SampleFile.of("编号", paragraph("List", run("组织领导")), formatted(second, run("成立工作小组。" + PROSE)),
                formatted(second, run("明确专人负责。")), paragraph("List", run("主动公开")), formatted(second, run(PROSE)),
                paragraph("List", run("存在的问题")), PORTRAIT);
    }

    /** Place and personal names beyond the Basic Multilingual Plane. */
    private static SampleFile rareCharacters() {
        return SampleFile.of("生僻字", paragraph("Heading1", run("生僻的人名地名")),
                paragraph("Body", run("经办人：陈䶮、李㛃、王𫖯、赵𠮷。地点：螅镇。" + PROSE)),
                table(new int[] {4200, 4200}, row("", cell(4200, "", "姓名"), cell(4200, "", "陈䶮、王𫖯"))),
                paragraph("Body"), PORTRAIT);
    }

    private static SampleFile landscape() {
        int[] widths = {2200, 2200, 2200, 2200, 2200, 2200};
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            List<String> cells = new ArrayList<>();
            for (int k = 1; k <= 6; k++) cells.add(cell(2200, "", i == 0 ? "第" + k + "列" : String.valueOf(i * k)));
            rows.add(row(i == 0 ? "<w:tblHeader/>" : "", cells.toArray(new String[0])));
        }
        return SampleFile.of("横页", paragraph("Heading1", run("竖页")), paragraph("Body", run(PROSE)), formatted(PORTRAIT),
                paragraph("Heading1", run("横页")), table(widths, rows.toArray(new String[0])),
                formatted(section("nextPage", 16838, 11906, " w:orient=\"landscape\"", "")),
                paragraph("Heading1", run("又是竖页")), paragraph("Body", run(PROSE)), PORTRAIT);
    }

    private static SampleFile contents() {
        List<String> body = new ArrayList<>();
        String[] titles = {"总体情况", "主要工作", "问题和改进"};
        for (int i = 0; i < titles.length; i++) {
            String open = i == 0
                    ? "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r>"
                    + "<w:instrText xml:space=\"preserve\"> TOC \\o \"1-1\" \\h "
                    + "</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>" : "";
            String close = i == titles.length - 1 ? "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>" : "";
            body.add(paragraph("TOC1", open, "<w:hyperlink w:anchor=\"_Toc" + i + "\">" + run(titles[i])
                    + "<w:r><w:tab/></w:r>"
                    + field("PAGEREF _Toc" + i + " \\h", String.valueOf(i + 2)) + "</w:hyperlink>", close));
        }
        for (int i = 0; i < titles.length; i++) {
            body.add(formatted("<w:pStyle w:val=\"Heading1\"/><w:pageBreakBefore/>", "<w:bookmarkStart w:id=\"" + i
                    + "\" w:name=\"_Toc" + i
                    + "\"/>", run(titles[i]), "<w:bookmarkEnd w:id=\"" + i + "\"/>"));
            for (int k = 0; k < 4; k++) body.add(paragraph("Body", run(PROSE)));
        }
        body.add(PORTRAIT);
        return SampleFile.of("目录", body.toArray(new String[0]));
    }

    /** Kinds of spacing, indents, alignment and tab stops; prose over the page's end with lines kept together. */
    private static SampleFile spacing() {
        List<String> body = new ArrayList<>();
        String[] kinds = {"w:line=\"360\" w:lineRule=\"auto\"", "w:line=\"500\" w:lineRule=\"atLeast\"",
                "w:before=\"240\" w:after=\"120\"",
            "w:line=\"240\" w:lineRule=\"auto\""};
        for (String kind : kinds) {
            body.add(formatted("<w:pStyle w:val=\"Body\"/><w:spacing " + kind + "/>", run(PROSE), run("<w:b/>",
                    "加粗的一句。")));
        }
        body.add(formatted("<w:ind w:left=\"960\" w:right=\"960\" w:hanging=\"480\"/>", run(PROSE)));
        for (String align : new String[] {"left", "center", "right", "distribute"}) {
            body.add(formatted("<w:jc w:val=\"" + align + "\"/>", run("某某镇人民政府办公室")));
        }
        body.add(formatted("<w:tabs><w:tab w:val=\"left\" w:pos=\"2400\"/>"
                + "<w:tab w:val=\"right\" w:leader=\"dot\" w:pos=\"8400\"/></w:tabs>",
                run("甲"), "<w:r><w:tab/></w:r>", run("乙"), "<w:r><w:tab/></w:r>", run("丙")));
        for (int i = 0; i < 7; i++) body.add(formatted("<w:pStyle w:val=\"Body\"/>" + (i == 5 ? "<w:keepLines/>"
                : ""), run(PROSE)));
        body.add(PORTRAIT);
        return SampleFile.of("段落", body.toArray(new String[0]));
    }

    /** A label of standing characters beside rows, and a paragraph in a frame of ruled lines. */
    private static SampleFile standing() {
        String upright = "<w:textDirection w:val=\"tbRl\"/><w:vAlign w:val=\"center\"/>";
        String label = paragraph("Cell", run("处理结果"));
        String edge = " w:val=\"single\" w:sz=\"4\" w:space=\"4\" w:color=\"000000\"/>";
        String row = "<w:trHeight w:val=\"600\" w:hRule=\"exact\"/>";
        return SampleFile.of("竖排", table(new int[] {700, 4000, 2000},
                row(row, cell(700, "<w:vMerge w:val=\"restart\"/>" + upright, label), cell(4000, "", "予以公开"),
                cell(2000, "", "18")),
                row(row, cell(700, "<w:vMerge/>" + upright, ""), cell(4000, "", "部分公开"), cell(2000, "", "2")),
                row(row, cell(700, "<w:vMerge/>" + upright, ""), cell(4000, "", "不予公开"), cell(2000, "", "1"))),
                paragraph("Body", run("说明如下。")),
                formatted("<w:pStyle w:val=\"Body\"/><w:pBdr><w:top" + edge + "<w:left" + edge + "<w:bottom" + edge
                + "<w:right" + edge
                        + "</w:pBdr>", run(PROSE)), PORTRAIT);
    }
}
