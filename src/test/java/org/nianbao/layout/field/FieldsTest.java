package org.nianbao.layout.field;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.nianbao.finding.Finding;
import org.nianbao.finding.Findings;
import org.nianbao.layout.PageNumbers;
import org.nianbao.template.Parts;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Fields whose stored results are of the day the template was saved. Paragraphs are shown one a line, see {@link #shown}. */
class FieldsTest {
    private static final String STYLES = style("Normal", "Normal", "") + style("H1", "heading 1", outline(0))
            + style("H2", "heading 2", outline(1)) + style("H3", "heading 3", outline(2)) + style("Own", "附件标题", "")
            + style("TOC1", "toc 1", "<w:tabs><w:tab w:val='right' w:leader='dot' w:pos='8000'/></w:tabs>");
    private final Findings findings = new Findings();

    private static String style(String id, String name, String properties) {
        return "<w:style w:type='paragraph' w:styleId='" + id + "'" + (id.equals("Normal") ? " w:default='1'" : "") + "><w:name w:val='" + name
                + "'/><w:pPr>" + properties + "</w:pPr></w:style>";
    }

    private static String outline(int level) {
        return "<w:outlineLvl w:val='" + level + "'/>";
    }

    private static String p(String style, String... contents) {
        return "<w:p><w:pPr><w:pStyle w:val='" + style + "'/></w:pPr>" + String.join("", contents) + "</w:p>";
    }

    private static String r(String text) {
        return "<w:r><w:t xml:space='preserve'>" + text + "</w:t></w:r>";
    }

    private static String begin(String code) {
        return "<w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText xml:space='preserve'> " + code
                + " </w:instrText></w:r><w:r><w:fldChar w:fldCharType='separate'/></w:r>";
    }

    private static final String END = "<w:r><w:fldChar w:fldCharType='end'/></w:r>";

    private static String field(String code, String result) {
        return begin(code) + r(result) + END;
    }

    private static String marked(String name, String contents) {
        return "<w:bookmarkStart w:id='7" + name.length() + "' w:name='" + name + "'/>" + contents + "<w:bookmarkEnd w:id='7" + name.length() + "'/>";
    }

    private static Parts parts(String... blocks) {
        String w = " xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'";
        Map<String, String> xml = new TreeMap<>();
        xml.put("word/document.xml", "<w:document" + w + "><w:body>" + String.join("", blocks)
                + "<w:sectPr><w:pgSz w:w='11906' w:h='16838'/><w:pgMar w:left='1588' w:right='1474' w:top='1440' w:bottom='1440'/></w:sectPr>"
                + "</w:body></w:document>");
        xml.put("word/styles.xml", "<w:styles" + w + ">" + STYLES + "</w:styles>");
        xml.put("word/numbering.xml", "<w:numbering" + w + "><w:abstractNum w:abstractNumId='0'><w:lvl w:ilvl='0'><w:start w:val='1'/>"
                + "<w:numFmt w:val='chineseCounting'/><w:suff w:val='nothing'/><w:lvlText w:val='%1、'/></w:lvl></w:abstractNum>"
                + "<w:num w:numId='1'><w:abstractNumId w:val='0'/></w:num></w:numbering>");
        TreeMap<String, byte[]> bytes = new TreeMap<>();
        xml.forEach((name, text) -> bytes.put(name, text.getBytes(StandardCharsets.UTF_8)));
        return new Parts("样例.docx", bytes);
    }

    private Parts refreshed(String... blocks) {
        return Fields.refresh(parts(blocks), findings);
    }

    /** One paragraph a line: its style, its text with field codes in braces, links in angles, bookmarks as #name. */
    private static String shown(Parts parts) {
        StringBuilder out = new StringBuilder();
        Tree tree = Tree.parse(parts.byName().get("word/document.xml"));
        for (Element p : tree.elements(e -> tree.is(e, "p"))) {
            out.append(tree.val(tree.child(p, "pPr"), "pStyle")).append(' ');
            show(tree, p, out);
            out.append('\n');
        }
        return out.toString();
    }

    private static void show(Tree tree, Element element, StringBuilder out) {
        for (Node n = element.getFirstChild(); n != null; n = n.getNextSibling()) {
            if (!(n instanceof Element e) || tree.is(e, "pPr")) continue;
            switch (e.getLocalName()) {
                case "t" -> out.append(e.getTextContent());
                case "tab" -> out.append("→");
                case "instrText" -> out.append(e.getTextContent().strip());
                case "bookmarkStart" -> out.append('#').append(tree.attribute(e, "name")).append(' ');
                case "fldChar" -> out.append(switch (tree.attribute(e, "fldCharType")) {
                    case "begin" -> "{";
                    case "end" -> "}";
                    default -> "|";
                });
                case "hyperlink" -> {
                    out.append('<').append(tree.attribute(e, "anchor")).append(' ');
                    show(tree, e, out);
                    out.append('>');
                }
                default -> show(tree, e, out);
            }
        }
    }

    private String told() {
        StringBuilder out = new StringBuilder();
        for (Finding finding : findings.all()) out.append(finding.id()).append(' ').append(finding.message()).append('\n');
        return out.toString();
    }

    @Test void anEmptyTableOfContentsIsMadeFromTheHeadings() {
        String number = "<w:numPr><w:ilvl w:val='0'/><w:numId w:val='1'/></w:numPr>";
        assertEquals("""
                TOC1 {TOC \\o "1-2" \\h|<_Toc100000001 一、总体情况→{PAGEREF _Toc100000001 \\h|1}>
                TOC2 <_Toc100000002 主动公开→{PAGEREF _Toc100000002 \\h|1}>
                TOC1 <_Toc100000003 二、问题→{PAGEREF _Toc100000003 \\h|1}>}
                H1 #_Toc100000001 总体情况
                H2 #_Toc100000002 主动公开
                H3 细目
                H1 #_Toc100000003 问题
                Normal 正文
                """, shown(refreshed(p("Normal", begin("TOC \\o \"1-2\" \\h"), END),
                p("H1", r("总体情况")).replace("</w:pPr>", number + "</w:pPr>"), p("H2", r("主动公开")), p("H3", r("细目")),
                p("H1", r("问题")).replace("</w:pPr>", number + "</w:pPr>"), p("Normal", r("正文")))));
        assertEquals("", told());
    }

    @Test void anOldTableOfContentsKeepsItsLookAndItsLastParagraph() {
        String look = "<w:p><w:pPr><w:pStyle w:val='TOC1'/><w:ind w:left='99'/></w:pPr>";
        Parts made = refreshed("<w:p><w:pPr><w:pStyle w:val='TOC1'/><w:ind w:left='99'/></w:pPr>" + begin("TOC \\o \\h \\z \\u")
                + "<w:hyperlink w:anchor='_Toc5'><w:r><w:rPr><w:b/></w:rPr><w:t>旧题</w:t></w:r><w:r><w:tab/></w:r>" + field("PAGEREF _Toc5 \\h", "3")
                + "</w:hyperlink></w:p>", look + r("又一旧题") + "</w:p>", p("Normal", END),
                p("H1", marked("_Toc5", r("新题"))), "<w:p><w:pPr>" + outline(0) + "</w:pPr>" + r("自设级别") + "</w:p>");
        assertEquals("""
                TOC1 {TOC \\o \\h \\z \\u|<_Toc5 新题→{PAGEREF _Toc5 \\h|1}>
                TOC1 <_Toc100000001 自设级别→{PAGEREF _Toc100000001 \\h|1}>
                Normal }
                H1 #_Toc5 新题
                 #_Toc100000001 自设级别
                """, shown(made));
        String xml = new String(made.byName().get("word/document.xml"), StandardCharsets.UTF_8);
        assertEquals(2, xml.split("w:left=\"99\"", -1).length - 1);
        assertTrue(xml.contains("<w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">新题"), xml);
    }

    @Test void aTableOfContentsThatIsRightKeepsItsBytes() {
        Parts parts = parts(p("TOC1", begin("TOC \\o \\h"), "<w:hyperlink w:anchor='_Toc5'>" + r("一题") + "<w:r><w:tab/></w:r>"
                + field("PAGEREF _Toc5 \\h", "3") + "</w:hyperlink>", END), p("H1", marked("_Toc5", r("一题"))));
        assertSame(parts, Fields.refresh(parts, findings));
    }

    @Test void aTableOfContentsInAContentControlWithItsMarksInOneRun() {
        String code = "<w:r><w:fldChar w:fldCharType='begin' w:dirty='true'/><w:instrText>TOC \\o</w:instrText><w:fldChar w:fldCharType='separate'/>"
                + "<w:t>请更新目录</w:t><w:fldChar w:fldCharType='end'/></w:r>";
        Parts made = refreshed("<w:sdt><w:sdtContent>" + p("Normal", r("目录")) + p("Normal", code) + "</w:sdtContent></w:sdt>", p("H1", r("甲")), p("H1"));
        assertEquals("""
                Normal 目录
                TOC1 {TOC \\o|甲→{PAGEREF _Toc100000001 \\h|1}}
                H1 #_Toc100000001 甲
                H1\s
                """, shown(made));
        assertTrue(!new String(made.byName().get("word/document.xml"), StandardCharsets.UTF_8).contains("dirty"));
        assertEquals("", told());
    }

    @Test void theSectionThatEndsWithTheContentsStays() {
        String section = "<w:sectPr><w:pgSz w:w='9999' w:h='9999'/></w:sectPr>";
        Parts made = refreshed(p("TOC1", begin("TOC \\o"), r("旧")), "<w:p><w:pPr><w:pStyle w:val='TOC1'/>" + section + "</w:pPr>" + END + "</w:p>",
                p("H1", r("甲")));
        assertEquals("""
                TOC1 {TOC \\o|甲→{PAGEREF _Toc100000001 \\h|1}
                TOC1 }
                H1 #_Toc100000001 甲
                """, shown(made));
        assertEquals(2, new String(made.byName().get("word/document.xml"), StandardCharsets.UTF_8).split("<w:sectPr", -1).length - 1);
        Parts parts = parts("<w:p><w:pPr>" + section + "</w:pPr>" + begin("TOC \\o") + r("旧") + END + "</w:p>", p("H1", r("甲")));
        assertSame(parts, Fields.refresh(parts, findings));
        assertEquals("layout.stale-field 域“TOC”照Word文件里存的结果排，可能已经过时：它的结果里有分节符。\n", told());
    }

    @Test void aHeadingCopiedByAListGetsABookmarkOfItsOwn() {
        assertEquals("""
                TOC1 {TOC \\o|甲→{PAGEREF _Toc5 \\h|1}
                TOC1 乙→{PAGEREF _Toc100000001 \\h|1}}
                H1 #_Toc5 甲
                H1 #_Toc100000001 #_Toc5 乙
                """, shown(refreshed(p("TOC1", begin("TOC \\o"), END), p("H1", marked("_Toc5", r("甲"))), p("H1", marked("_Toc5", r("乙"))))));
    }

    @Test void switchesChooseStylesAndLeaveNumbersOut() {
        assertEquals("""
                TOC2 {TOC \\t "附件标题,2" \\n|附件一}
                Own #_Toc100000001 附件一
                H1 不列
                """, shown(refreshed(p("TOC1", begin("TOC \\t \"附件标题,2\" \\n"), END), p("Own", r("附件一")), p("H1", r("不列")))));
        assertEquals("""
                TOC1 {TOC \\o"1-1" \\p "　"|甲　{PAGEREF _Toc100000001 \\h|1}}
                H1 #_Toc100000001 甲
                H2 乙
                """, shown(refreshed(p("TOC1", begin("TOC \\o\"1-1\" \\p \"　\""), END), p("H1", r("甲")), p("H2", r("乙")))));
    }

    @Test void captionsAreNumberedAndListed() {
        assertEquals("""
                TABLEOFFIGURES {TOC \\h \\c "表"|<_Toc100000001 表1 收件→{PAGEREF _Toc100000001 \\h|1}>
                TABLEOFFIGURES <_Toc100000002 表2 办结→{PAGEREF _Toc100000002 \\h|1}>}
                Normal #_Toc100000001 表{SEQ 表 \\* ARABIC|1} 收件
                Normal #_Toc100000002 表{SEQ 表 \\* ARABIC|2} 办结
                Normal 图{SEQ 图 \\* CHINESENUM3|一}
                Normal 图{SEQ 图 \\c|1}{SEQ 图 \\r 5|5}{SEQ 图 \\h|}{SEQ 图|7}
                """, shown(refreshed(p("Normal", begin("TOC \\h \\c \"表\""), END), p("Normal", r("表"), field("SEQ 表 \\* ARABIC", "1"), r(" 收件")),
                p("Normal", r("表"), field("SEQ 表 \\* ARABIC", "1"), r(" 办结")), p("Normal", r("图"), field("SEQ 图 \\* CHINESENUM3", "九")),
                p("Normal", r("图"), field("SEQ 图 \\c", "8"), field("SEQ 图 \\r 5", "8"), field("SEQ 图 \\h", "8"), field("SEQ 图", "8")))));
        assertEquals("", told());
    }

    @Test void captionsBeginAnewAtHeadings() {
        assertEquals("""
                H1 甲
                Normal {SEQ 表 \\s 1|1}{SEQ 表 \\s 1|2}
                H2 乙
                Normal {SEQ 表 \\s 1|3}
                H1 丙
                Normal {SEQ 表 \\s 1|1}
                """, shown(refreshed(p("H1", r("甲")), p("Normal", field("SEQ 表 \\s 1", "9"), field("SEQ 表 \\s 1", "9")), p("H2", r("乙")),
                p("Normal", field("SEQ 表 \\s 1", "9")), p("H1", r("丙")), p("Normal", field("SEQ 表 \\s 1", "9")))));
    }

    @Test void referencesQuoteTheirBookmark() {
        String number = "<w:numPr><w:ilvl w:val='0'/><w:numId w:val='1'/></w:numPr>";
        assertEquals("""
                Normal 见{REF 数 \\h|表2}，第{REF 节 \\r|一、}部分
                Normal {SEQ 表|1}#数 表{SEQ 表|2}
                H1 #节 总体
                """, shown(refreshed(p("Normal", r("见"), field("REF 数 \\h", "表9"), r("，第"), field("REF 节 \\r", "九"), r("部分")),
                p("Normal", field("SEQ 表", "1"), marked("数", r("表") + field("SEQ 表", "1"))),
                p("H1", marked("节", r("总体"))).replace("</w:pPr>", number + "</w:pPr>"))));
        assertEquals("", told());
    }

    @Test void whatCannotBeWorkedOutIsTold() {
        Parts parts = parts(p("Normal", field("REF 无 \\h", "旧"), field("REF 有 \\p", "上文"), field("SEQ 表 \\* Unknown", "1")),
                p("TOC1", begin("TOC \\f"), r("旧"), END), p("Normal", marked("有", r("甲"))), p("TOC1", begin("TOC \\t \"没有,1\""), END),
                p("Normal", marked("空有", "")), p("Normal", field("REF 空有", "旧")));
        assertSame(parts, Fields.refresh(parts, findings));
        assertEquals("""
                layout.stale-field 域“SEQ 表”照Word文件里存的结果排，可能已经过时：它的格式开关没有支持。
                layout.stale-field 域“REF 无”照Word文件里存的结果排，可能已经过时：文件里没有书签“无”。
                layout.stale-field 域“REF 有”照Word文件里存的结果排，可能已经过时：它引用的内容或格式开关没有支持。
                layout.stale-field 域“REF 空有”照Word文件里存的结果排，可能已经过时：书签“空有”里没有文字。
                layout.stale-field 域“TOC \\f”照Word文件里存的结果排，可能已经过时：它的开关没有支持。
                layout.stale-field 域“TOC”照Word文件里存的结果排，可能已经过时：没有可以列入它的段落。
                """, told());
    }

    @Test void aTableOfContentsInTheMiddleOfTextIsLeftAndTold() {
        refreshed(p("Normal", r("前文"), begin("TOC \\o"), END), p("H1", r("甲")));
        assertEquals("layout.stale-field 域“TOC”照Word文件里存的结果排，可能已经过时：它和别的文字在同一段里。\n", told());
    }

    @Test void lockedFieldsAreLeft() {
        Parts parts = parts(p("Normal", field("SEQ 表", "8").replace("'begin'", "'begin' w:fldLock='1'")));
        assertSame(parts, Fields.refresh(parts, findings));
    }

    @Test void pageNumbersAreWrittenWhereTheyAreTold() {
        PageNumbers numbers = new PageNumbers(12, java.util.List.of(2, 10), Map.of("附", new PageNumbers.Shown(3, "lowerRoman")), Map.of());
        String section = "<w:p><w:pPr><w:sectPr/></w:pPr>" + field("SECTIONPAGES", "1") + "</w:p>";
        assertEquals("""
                Normal {PAGEREF 附 \\h|iii}{PAGEREF 附 \\* Arabic|3}{PAGEREF 无|?}{NUMPAGES \\* CHINESENUM3|十二}{PAGE|1}
                 {SECTIONPAGES|2}
                Normal {SECTIONPAGES|10}
                """, shown(Fields.number(parts(p("Normal", field("PAGEREF 附 \\h", "1"), field("PAGEREF 附 \\* Arabic", "1"), field("PAGEREF 无", "?"),
                field("NUMPAGES \\* CHINESENUM3", "1"), field("PAGE", "1")), section, p("Normal", field("SECTIONPAGES", "1"))), numbers)));
        Parts parts = parts(p("Normal", field("NUMPAGES", "12")));
        assertSame(parts, Fields.number(parts, numbers));
    }

    @Test void partsWithoutFieldsKeepTheirBytes() {
        Parts parts = parts(p("H1", r("甲")));
        assertSame(parts, Fields.refresh(parts, findings));
        assertSame(parts, Fields.number(parts, new PageNumbers(3, java.util.List.of(3), Map.of(), Map.of())));
    }
}
