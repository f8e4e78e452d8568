package org.nianbao.compare;

import static org.nianbao.compare.SampleFile.PORTRAIT;
import static org.nianbao.compare.SampleFile.cell;
import static org.nianbao.compare.SampleFile.formatted;
import static org.nianbao.compare.SampleFile.paragraph;
import static org.nianbao.compare.SampleFile.row;
import static org.nianbao.compare.SampleFile.run;
import static org.nianbao.compare.SampleFile.table;
import static org.nianbao.compare.Samples.PROSE;

import java.util.ArrayList;
import java.util.List;

/** Tables that are hard to lay out: merges, borders that meet, heights, tables in tables, and where pages end. */
final class TableSamples {
    private static final String START = "<w:vMerge w:val=\"restart\"/>";
    private static final String ON = "<w:vMerge/>";
    private static final String MIDDLE = "<w:vAlign w:val=\"center\"/>";

    private TableSamples() {}

    static List<SampleFile> all() {
        return List.of(merges(), borders(), heights(), nested(), widths(), pageEnds(), tallRow(), labels(), nestedPages());
    }

    /** LibreOffice keeps the grid of a table whose columns are to fit what they hold. */
    static List<SampleFile> unlike() {
        return List.of(byContent());
    }

    private static SampleFile byContent() {
        String auto = "<w:tc><w:tcPr><w:tcW w:w=\"0\" w:type=\"auto\"/></w:tcPr>%s</w:tc>";
        int[] grid = {2800, 2800, 2800};
        String[] rows = new String[3];
        String[][] words = {{"序号", "事项", "件数"}, {"1", "主动公开政府信息", "1280"}, {"2", "收到公众提出的申请并在规定期限内答复", "37"}};
        for (int r = 0; r < 3; r++) {
            StringBuilder cells = new StringBuilder();
            for (String word : words[r]) cells.append(String.format(auto, paragraph("Cell", run(word))));
            rows[r] = row("", cells.toString());
        }
        String long1 = row("", String.format(auto, paragraph("Cell", run("序号"))), String.format(auto, paragraph("Cell", run(PROSE))), String.format(auto, paragraph("Cell", run("较短的说明"))));
        return SampleFile.of("按内容的列宽", laid("<w:tblW w:w=\"0\" w:type=\"auto\"/>", grid, rows), between(),
                laid("<w:tblW w:w=\"5000\" w:type=\"pct\"/>", grid, rows), between(), laid("<w:tblW w:w=\"0\" w:type=\"auto\"/>", grid, long1),
                paragraph("Body", run(PROSE)), PORTRAIT);
    }

    private static String span(int columns) {
        return "<w:gridSpan w:val=\"" + columns + "\"/>";
    }

    private static String edge(String side, String style, int size, String color) {
        return "<w:" + side + " w:val=\"" + style + "\" w:sz=\"" + size + "\" w:space=\"0\" w:color=\"" + color + "\"/>";
    }

    private static String edges(String... edges) {
        return "<w:tcBorders>" + String.join("", edges) + "</w:tcBorders>";
    }

    private static String between() {
        return paragraph("Body", run("下一个表。"));
    }

    /** Merged across and down at once, rows that begin late or end early, a column covered all the way. */
    private static SampleFile merges() {
        int[] four = {2100, 2100, 2100, 2100};
        return SampleFile.of("合并",
                table(four, row("", cell(4200, span(2) + START + MIDDLE, "横竖都合并"), cell(2100, "", "一"), cell(2100, START, "右")),
                        row("", cell(4200, span(2) + ON, ""), cell(2100, "", "二"), cell(2100, ON, "")),
                        row("", cell(2100, "", "三"), cell(6300, span(3), "跨三列的一格，文字较多，要在格子里折成两行才能排完，所以再写一些"))),
                between(),
                table(four, row("", cell(2100, START + MIDDLE, "左"), cell(2100, START + MIDDLE, "中"), cell(2100, "", "1"), cell(2100, "", "2")),
                        row("", cell(2100, ON, ""), cell(2100, ON, ""), cell(2100, START, "3"), cell(2100, "", "4")),
                        row("", cell(2100, ON, ""), cell(2100, "", "5"), cell(2100, ON, ""), cell(2100, "", "6")),
                        row("", cell(2100, "", "7"), cell(2100, "", "8"), cell(2100, "", "9"), cell(2100, "", "10"))),
                between(),
                table(four, row("", cell(2100, "", "一"), cell(2100, "", "二"), cell(2100, "", "三"), cell(2100, "", "四")),
                        row(high(500, "atLeast") + "<w:gridBefore w:val=\"1\"/><w:wBefore w:w=\"2100\" w:type=\"dxa\"/>", cell(2100, "", "晚开始"),
                                cell(2100, "", "的"), cell(2100, "", "行")),
                        row(high(500, "atLeast") + "<w:gridAfter w:val=\"2\"/><w:wAfter w:w=\"4200\" w:type=\"dxa\"/>", cell(2100, "", "早结束"), cell(2100, "", "的行"))),
                between(),
                table(new int[] {1200, 2400, 1200, 1800, 1800},
                        row("", cell(3600, span(2), "甲"), cell(3000, span(2), "乙"), cell(1800, "", "丙")),
                        row("", cell(1200, "", "子"), cell(3600, span(2), "丑"), cell(3600, span(2), "寅")),
                        row("", cell(8400, span(5), "整行"))),
                paragraph("Body", run(PROSE)), PORTRAIT);
    }

    /** Thick and thin, double, coloured, none: which of two that meet is drawn, and the room it takes. */
    private static SampleFile borders() {
        int[] three = {2800, 2800, 2800};
        String thick = edge("bottom", "single", 24, "000000");
        return SampleFile.of("边框",
                table(three, row("", cell(2800, edges(thick), "下粗"), cell(2800, edges(edge("bottom", "double", 4, "000000")), "下双线"), cell(2800, "", "普通")),
                        row("", cell(2800, edges(edge("top", "single", 4, "FF0000")), "上红细"), cell(2800, edges(edge("top", "single", 4, "FF0000")), "上红细"),
                                cell(2800, edges(edge("top", "single", 12, "0000FF")), "上蓝")),
                        row("", cell(2800, edges(edge("right", "single", 18, "000000")), "右粗"), cell(2800, edges(edge("left", "single", 4, "00AA00")), "左绿细"),
                                cell(2800, edges(edge("left", "dashed", 4, "000000")), "左虚线"))),
                between(),
                table(three, row("", cell(2800, edges(edge("top", "nil", 0, "auto"), edge("left", "nil", 0, "auto")), "没有左上线"),
                        cell(2800, edges(edge("top", "nil", 0, "auto")), "没有上线"), cell(2800, edges(edge("top", "nil", 0, "auto"), edge("right", "nil", 0, "auto")), "没有右上线")),
                        row("", cell(2800, "", "1"), cell(2800, "", "2"), cell(2800, "", "3"))),
                between(),
                table(three, row("", cell(2800, START + MIDDLE + edges(edge("right", "single", 24, "C00000")), "合并格右边粗红"), cell(2800, "", "1"), cell(2800, "", "2")),
                        row("", cell(2800, ON + edges(edge("right", "single", 24, "C00000")), ""), cell(2800, "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"FFE699\"/>", "底色"),
                                cell(2800, "", "4"))),
                paragraph("Body", run(PROSE)), PORTRAIT);
    }

    private static String high(int twips, String rule) {
        return "<w:trHeight w:val=\"" + twips + "\" w:hRule=\"" + rule + "\"/>";
    }

    /** Heights at least and exact, text at top, middle and foot, margins, larger type beside. */
    private static SampleFile heights() {
        String large = formatted("<w:spacing w:line=\"240\" w:lineRule=\"auto\"/>", run("<w:sz w:val=\"44\"/>", "大字"));
        String margins = "<w:tcMar><w:top w:w=\"200\" w:type=\"dxa\"/><w:left w:w=\"300\" w:type=\"dxa\"/><w:bottom w:w=\"100\" w:type=\"dxa\"/>"
                + "<w:right w:w=\"300\" w:type=\"dxa\"/></w:tcMar>";
        return SampleFile.of("行高",
                table(new int[] {2100, 2100, 2100, 2100},
                        row(high(900, "atLeast"), cell(2100, "", "上"), cell(2100, MIDDLE, "中"), cell(2100, "<w:vAlign w:val=\"bottom\"/>", "下"),
                                cell(2100, MIDDLE, "较长的文字，要折成三行，比这一行的最小高度还高一些，所以行要撑开")),
                        row(high(500, "exact"), cell(2100, MIDDLE, "固定"), cell(2100, "", "固定"), cell(2100, "<w:vAlign w:val=\"bottom\"/>", "固定"), cell(2100, "", "")),
                        row("", cell(2100, "", large), cell(2100, MIDDLE, "旁边是大字号"), cell(2100, margins, "边距"), cell(2100, MIDDLE, "1")),
                        row("", cell(2100, "", paragraph("Cell", run("一")) + paragraph("Cell", run("二")) + paragraph("Cell", run("三"))),
                                cell(2100, MIDDLE, "居中"), cell(2100, "<w:vAlign w:val=\"bottom\"/>", formatted("<w:pStyle w:val=\"Cell\"/><w:spacing w:before=\"120\" w:after=\"120\"/>", run("有段前段后"))),
                                cell(2100, "", formatted("<w:pStyle w:val=\"Cell\"/><w:jc w:val=\"right\"/>", run("右"))))),
                paragraph("Body", run(PROSE)), PORTRAIT);
    }

    private static SampleFile nested() {
        String third = table(new int[] {600, 600}, row("", cell(600, "", "深"), cell(600, "", "层"))) + paragraph("Cell");
        String second = table(new int[] {1500, 1500}, row("", cell(1500, "", third), cell(1500, MIDDLE, "旁")), row("", cell(3000, span(2), "里层跨两列"))) + paragraph("Cell");
        return SampleFile.of("表中表", table(new int[] {3600, 4800}, row("", cell(3600, "", second), cell(4800, "", paragraph("Cell", run("表前")) + second + paragraph("Cell", run("表后")))),
                row("", cell(3600, "", "下"), cell(4800, "", "下"))), paragraph("Body", run(PROSE)), PORTRAIT);
    }

    private static String laid(String properties, int[] grid, String... rows) {
        StringBuilder xml = new StringBuilder("<w:tbl><w:tblPr>").append(properties).append("<w:tblBorders>");
        for (String side : new String[] {"top", "left", "bottom", "right", "insideH", "insideV"}) xml.append(edge(side, "single", 4, "000000"));
        xml.append("</w:tblBorders></w:tblPr><w:tblGrid>");
        for (int width : grid) xml.append("<w:gridCol w:w=\"").append(width).append("\"/>");
        return xml.append("</w:tblGrid>").append(String.join("", rows)).append("</w:tbl>").toString();
    }

    /** In the middle, at the right, out in the margin; widths in percent; a grid that the cells know better. */
    private static SampleFile widths() {
        String fixed = "<w:tblLayout w:type=\"fixed\"/>";
        String pct = "<w:tc><w:tcPr><w:tcW w:w=\"%d\" w:type=\"pct\"/></w:tcPr>" + paragraph("Cell", run("%d")) + "</w:tc>";
        return SampleFile.of("表格位置",
                laid("<w:tblW w:w=\"5000\" w:type=\"dxa\"/><w:jc w:val=\"center\"/>" + fixed, new int[] {2500, 2500}, row("", cell(2500, "", "居中"), cell(2500, "", "1"))),
                between(),
                laid("<w:tblW w:w=\"5000\" w:type=\"dxa\"/><w:jc w:val=\"right\"/>" + fixed, new int[] {2500, 2500}, row("", cell(2500, "", "靠右"), cell(2500, "", "1"))),
                between(),
                laid("<w:tblW w:w=\"9300\" w:type=\"dxa\"/><w:tblInd w:w=\"-400\" w:type=\"dxa\"/>" + fixed, new int[] {4650, 4650}, row("", cell(4650, "", "伸到页边"), cell(4650, "", "1"))),
                between(),
                laid("<w:tblW w:w=\"5000\" w:type=\"pct\"/>" + fixed, new int[] {2211, 2211, 4422}, row("", String.format(pct, 1250, 1), String.format(pct, 1250, 2), String.format(pct, 2500, 3))),
                paragraph("Body", run(PROSE)), PORTRAIT);
    }

    /** A row at the page's end that may not break, one that may, and one kept with the next. */
    private static SampleFile pageEnds() {
        List<String> rows = new ArrayList<>();
        rows.add(row("<w:tblHeader/>", cell(1400, "", "序号"), cell(7000, "", "内容")));
        for (int i = 1; i <= 12; i++) rows.add(row(i % 2 == 0 ? "<w:cantSplit/>" : "", cell(1400, MIDDLE, String.valueOf(i)), cell(7000, "", PROSE + PROSE)));
        return SampleFile.of("页末的行", table(new int[] {1400, 7000}, rows.toArray(new String[0])), paragraph("Body", run(PROSE)), PORTRAIT);
    }

    /** A row higher than a page. */
    private static SampleFile tallRow() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 16; i++) text.append(paragraph("Cell", run("第" + (i + 1) + "段。" + PROSE)));
        return SampleFile.of("高于一页的行", table(new int[] {1400, 7000}, row("<w:tblHeader/>", cell(1400, "", "序号"), cell(7000, "", "内容")),
                row("", cell(1400, "", "一"), cell(7000, "", text.toString())), row("", cell(1400, "", "二"), cell(7000, "", "完"))),
                paragraph("Body", run(PROSE)), PORTRAIT);
    }

    /** Groups that go on over the page's end, their labels at the top. */
    private static SampleFile labels() {
        List<String> rows = new ArrayList<>();
        for (int group = 1; group <= 4; group++) {
            for (int i = 1; i <= 16; i++) {
                rows.add(row(high(400, "exact"), cell(1400, i == 1 ? START : ON, i == 1 ? "第" + group + "组" : ""),
                        cell(1400, i % 4 == 1 ? START : ON, i % 4 == 1 ? "小组" + group + (char) ('A' + i / 4) : ""), cell(5600, MIDDLE, "第" + i + "项")));
            }
        }
        return SampleFile.of("跨页的组", table(new int[] {1400, 1400, 5600}, rows.toArray(new String[0])), paragraph("Body", run(PROSE)), PORTRAIT);
    }

    private static SampleFile nestedPages() {
        List<String> inner = new ArrayList<>();
        for (int i = 1; i <= 30; i++) inner.add(row("", cell(2000, "", "里" + i), cell(4000, "", "第" + i + "行")));
        List<String> rows = new ArrayList<>();
        for (int i = 1; i <= 2; i++) {
            rows.add(row("", cell(1400, "", "外" + i), cell(7000, "", paragraph("Cell", run("里层的表：")) + table(new int[] {2000, 4000}, inner.toArray(new String[0])) + paragraph("Cell"))));
        }
        return SampleFile.of("跨页的表中表", table(new int[] {1400, 7000}, rows.toArray(new String[0])), paragraph("Body", run(PROSE)), PORTRAIT);
    }
}
