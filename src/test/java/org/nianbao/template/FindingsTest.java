package org.nianbao.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.nianbao.finding.Finding;
import org.nianbao.finding.Findings;
import org.nianbao.report.Figure;

/** Each fault a clerk can make: which finding, where, in which words. */
class FindingsTest {
    private static final Map<String, Object> MODEL = Map.of("机关", "某某镇", "申请", Map.of("本年新收", Map.of("总计",
            new Figure(new BigDecimal("19"), "", false, null)), "注", ""), "项", List.of(Map.of("名", "甲")));

    private static List<String> of(String... paragraphs) {
        StringBuilder out = new StringBuilder();
        for (String p : paragraphs) out.append(p.startsWith("<") ? p : Docx.p(p));
        return Docx.body(out.toString()).findings(MODEL);
    }

    private static String hint(String paragraph) {
        return Docx.body(Docx.p(paragraph)).all(MODEL).get(0).hint();
    }

    @Test void anUnknownNameIsShownInItsWords() {
        assertEquals(List.of("template.unknown-field 正文第2段 共收到${【申请.本年新受】.总计}件: “申请”里没有“本年新受”"),
                of("前", "共收到${申请.本年新受.总计}件").stream().map(s -> s.replace("【申请.本年新受.总计】", "【申请.本年新受】.总计")).toList());
        assertEquals("是不是“申请.本年新收”？", hint("${申请.本年新受.总计}"));
        assertEquals("是不是“机关”？", hint("${机构}"));
        assertEquals("是不是“申请.本年新收.总计”？", hint("${本年新收.总计}"));
        assertEquals(List.of(), of("${申请.本年新收.总计}"));
    }

    @Test void namesOfListItemsAreChecked() {
        assertEquals(List.of("template.unknown-field 正文第1段 … 项 as x]${x.名}${【x.名字】}[/#list]: “项[]”里没有“名字”"),
                of("[#list 项 as x]${x.名}${x.名字}[/#list]"));
        assertEquals(List.of(), of("[#list 项 as x]${x.名}${x_index}${x?counter}[/#list]"));
    }

    @Test void aNameTheTemplateTestsForMayBeMissing() {
        assertEquals(List.of(), of("${没有!}${没有!\"无\"}[#if 没有??]${没有.下级}[/#if][#if 没有?has_content]x[/#if]"));
    }

    @Test void allFaultsAreToldAtOnce() {
        assertEquals(List.of("template.unclosed-tag", "template.syntax", "template.unknown-directive",
                "template.unknown-built-in",
                "template.unopened-directive", "template.unclosed-directive"),
                Docx.body(Docx.p("${机关") + Docx.p("${机关 机关}") + Docx.p("[#lst a]") + Docx.p("${机关?uper_case}")
                        + Docx.p("[/#list]") + Docx.p("[#if 机关??]")).ids(MODEL));
    }

    @Test void unclosedTag() {
        assertEquals(List.of("template.unclosed-tag 正文第1段 共【${申请.注件】: 标记没有用“}”合上"), of("共${申请.注件"));
        assertEquals(List.of("template.unclosed-tag 正文第1段 【[#if 机关?? 甲】${机关}: 标记没有用“]”合上"), of("[#if 机关?? 甲${机关}"));
    }

    @Test void syntax() {
        assertEquals(List.of("template.syntax 正文第1段 ${机关【 申请】}: 这里多出了看不懂的内容"),
                of("${机关 申请}").stream().map(s -> s.replace("机关 【申请】", "机关【 申请】")).toList());
        assertEquals(List.of("template.syntax 正文第1段 ${【(】机关}: 圆括号没有合上"), of("${(机关}")
                .stream().map(s -> s.replace("【(机关】", "【(】机关")).toList());
        assertEquals(List.of("template.syntax"), Docx.body(Docx.p("${}")).ids(MODEL));
        assertEquals(List.of("template.syntax"), Docx.body(Docx.p("[#list 项]x[/#list"
                + "]")).ids(MODEL).stream().limit(1).toList());
        assertEquals(List.of("template.syntax"), Docx.body(Docx.p("${机关?replace(\"a\")}")).ids(MODEL));
    }

    @Test void unknownDirectiveAndBuiltInAskWhatWasMeant() {
        assertEquals("是不是“[#list]”？", hint("[#lsit 项 as x]"));
        assertEquals("是不是“?has_content”？", hint("${机关?has_contents}"));
        assertEquals(List.of(), of("${机关?upperCase}"));
    }

    @Test void unclosedUnopenedAndCrossedDirectives() {
        assertEquals(List.of("template.unclosed-directive 正文第1段 【[#if 机关??]】: “[#if]”没有对应的“[/#if]”"), of("[#if 机关??]",
                "x"));
        assertEquals(List.of("template.unopened-directive 正文第1段 【[/#list]】: 前面没有与它对应的“[#list]”"), of("[/#list]"));
        assertEquals(List.of("template.unopened-directive 正文第1段 【[#else]】: 前面没有与它对应的“[#if]”"), of("[#else]"));
        assertEquals(List.of("template.crossed-directive 正文第4段 【[/#if]】: 它与“[#list]”交叉了"),
                of("[#if 机关??]", "[#list 项 as x]", "x", "[/#if]", "[/#list]").stream().limit(1).toList());
        assertEquals(List.of(), of("[#if 机关??]", "[#list 项 as x]", "x", "[/#list]", "[/#if]"));
    }

    @Test void groupsThatCrossOnlyAsRows() {
        String table = Docx.table("[#if 机关??]a | b", "c[~#if] | [#list 项 as x]d", "e[~#list] | f");
        assertEquals(List.of("template.crossed-directive"), Docx.body(table).ids(MODEL));
    }

    @Test void directiveAcrossATablesEdge() {
        assertEquals(List.of("template.directive-across-table 表一第1行第1格 【[/#if]】: 这个标记和它的另一半“[#if]…[/#if]”一个在表格里，"
                + "一个在表格外"),
                of("[#if 机关??]", Docx.table("[~#if] | x")));
        assertEquals(List.of(), of("[#if 机关??]", Docx.table("a | x"), "[/#if]"));
    }

    @Test void directiveInTheMiddleOfAParagraph() {
        assertEquals(List.of("template.misplaced-directive 正文第1段 甲【[#if 机关??]】: 开头标记前面还有文字，而结尾在另一段"),
                of("甲[#if 机关??]", "乙", "[/#if]"));
        assertEquals(List.of("template.misplaced-directive 正文第2段 乙【[/#if]】丙: 结尾标记后面还有文字，而开头在另一段"),
                of("[#if 机关??]甲", "乙[/#if]丙"));
    }

    @Test void directiveHalfInATextBox() {
        String box = "<w:p>" + Docx.r("[#if 机关??]") + "<w:r><w:drawing><w:txbxContent>" + Docx.p("[/#if]")
                + "</w:txbxContent></w:drawing></w:r></w:p>";
        assertEquals(List.of("template.misplaced-directive"), Docx.body(box).ids(MODEL));
    }

    @Test void placesAreNamedAsAClerkCountsThem() {
        String nested = "<w:tbl><w:tr><w:tc>" + Docx.table("a", "${b1}") + "<w:p/></w:tc></w:tr></w:tbl>";
        Docx docx = Docx.body("<w:p/>" + Docx.p("x") + "<w:p/>" + Docx.p("${b2}") + Docx.table("a | b", "c | d/${b3}")
                + nested)
                .part("header1.xml", "header", "w:hdr", Docx.p("${b4}")).part("footer2.xml", "footer", "w:ftr",
                        Docx.table("${b5}"))
                .part("footnotes.xml", "footnotes", "w:footnotes",
                        "<w:footnote w:type=\"separator\" w:id=\"-1\"><w:p/></w:footnote>"
                        + "<w:footnote w:id=\"1\">" + Docx.p("${b6}") + "</w:footnote>");
        assertEquals(List.of("正文第2段", "表一第2行第2格第2段", "表二第1行第1格内的表一第2行第1格", "页眉第1段", "页脚表一第1行第1格", "脚注1第1段"),
                docx.all(MODEL).stream().map(f ->
                        ((org.nianbao.finding.Place.Template) f.places().get(0)).spot()).toList());
    }

    @Test void wrongTypes() {
        assertEquals(List.of("template.wrong-type 正文第1段 ${【申请】}: “申请”不是可以打印的一个值"), of("${申请}"));
        assertEquals(List.of("template.wrong-type 正文第1段 【[#list 机关 as x]】x[/#list]: [#list] 后面要是一个列表，这里不是"),
                of("[#list 机关 as x]x[/#list]"));
        assertEquals(List.of("template.wrong-type 正文第1段 【[#if 机关]】x[/#if]: 条件的结果要是“是”或“否”，这里不是"),
                of("[#if 机关]x[/#if]"));
        assertEquals(List.of("template.wrong-type 正文第1段 【${机关 * 2}】: 这里要一个数，取到的不是数"), of("${机关 * 2}"));
        assertEquals(List.of("template.value 正文第1段 【${1 / 0}】: 除数是 0"), of("${1 / 0}"));
    }

    @Test void illegalCharactersAreNeverWritten() {
        Docx docx = Docx.body(Docx.p("前${a}后"));
        for (String bad : List.of("\u0001", "\uFFFE", "\uD800", "\u000B")) {
            assertEquals(List.of("template.illegal-character 正文第1段 前【${a}】后: 填进这里的内容含有 Word 不能保存的字符 U+"
                    + String.format("%04X", (int) bad.charAt(0))), docx.findings(Map.of("a", "x" + bad)));
        }
        assertEquals(List.of(), docx.findings(Map.of("a", "𫖯\t\n")));
    }

    @Test void unreadableParts() {
        byte[] doctype = "<!DOCTYPE a [<!ENTITY b \"c\">]><w:document/>".getBytes(StandardCharsets.UTF_8);
        assertEquals(List.of("template.doctype"), Docx.body("").raw(Parts.DOCUMENT, doctype).ids(MODEL));
        assertEquals(List.of("template.damaged"), Docx.body("").raw(Parts.DOCUMENT,
                Docx.bytes("<a><b></a>")).ids(MODEL));
        assertEquals(List.of("template.damaged"), Docx.body("").raw(Parts.DOCUMENT,
                Docx.bytes("<a>".repeat(5000))).ids(MODEL));
        assertEquals(List.of("template.unusual"), Docx.body("").raw(Parts.DOCUMENT,
                Docx.bytes("<x:document xmlns:x=\"http://"
                + "schemas.openxmlformats.org/wordprocessingml/2006/main\"/>")).ids(MODEL));
        Findings findings = new Findings();
        assertEquals(Optional.empty(), Template.compile(new Parts("a.docx", new TreeMap<>()), findings));
        assertEquals(List.of("template.no-document"), findings.all().stream().map(Finding::id).toList());
    }

    @Test void messagesAreChinese() {
        List<Finding> all = Docx.body(Docx.p("${机关 * 2}${a.b}[#if 机关]x[/#if]${机关?left_pad(\"x\")}${申请?string}${项"
                + "?sort_by(\"q\")}")).all(MODEL);
        assertTrue(all.size() >= 5, all.toString());
        for (Finding f : all) {
            assertTrue((f.message() + f.hint()).codePoints().anyMatch(c -> c >= 0x4E00 && c < 0x9FFF), f.toString());
            assertTrue(!(f.message() + f.hint()).matches(".*(FreeMarker|Exception|Expected|expected|evaluated).*"),
                    f.toString());
        }
    }

    @Test void fieldsAreListedWithTheirSpots() {
        Findings findings = new Findings();
        Template template = Template.compile(Docx.body(Docx.p("${机关}${申请.本年新收.总计}") + Docx.p("[#list 项 as x]")
                + Docx.p("${x.名}${机关}")
                + Docx.p("[/#list]")).parts(), findings).orElseThrow();
        assertEquals(List.of("机关 2", "申请.本年新收.总计 1", "项 1", "项[].名 1"),
                template.fields().stream().map(f -> f.name() + " " + f.spots().size()).toList());
    }

    @Test void tagsOutsideTextAreAWarning() {
        String field = "<w:p><w:r><w:instrText>HYPERLINK \"${机关}\"</w:instrText></w:r></w:p>";
        assertEquals(List.of("template.tag-outside-text 正文 HYPERLINK \"【${机关}】\": 标记写在域代码里，填不进去"), of(field));
        assertEquals(List.of("template.tag-outside-text"), Docx.body("<w:p><w:r><w:drawing><wp:docPr descr=\"${机"
                + "关}\"/></w:drawing></w:r></w:p>").ids(MODEL));
        assertEquals(List.of(), of("<w:p><w:r><w:instrText>PAGE</w:instrText></w:r></w:p>"));
    }

    @Test void headersAreNamedByThePagesTheyStandOn() {
        String r = " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";
        String section = "<w:p><w:pPr><w:sectPr" + r + "><w:headerReference w:type=\"first\" r:id=\"r3\"/>"
                + "<w:headerReference w:type=\"default\" r:id=\"r4\"/></w:sectPr></w:pPr></w:p>";
        Docx docx = Docx.body(section).part("header1.xml", "header", "w:hdr", Docx.p("${b1}")).part("header2.xml",
                "header", "w:hdr", Docx.p("${b2}"));
        assertEquals(List.of("第一节首页页眉第1段", "第一节页眉第1段"),
                docx.all(MODEL).stream().map(f ->
                        ((org.nianbao.finding.Place.Template) f.places().get(0)).spot()).toList());
    }
}
