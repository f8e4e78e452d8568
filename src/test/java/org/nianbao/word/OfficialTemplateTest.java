package org.nianbao.word;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.Unmarshaller;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nianbao.template.Parts;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The shipped templates: labels to the letter, tables whole, elements where the schema wants them. */
class OfficialTemplateTest {
    private static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final List<String> XML_PARTS = List.of("word/document.xml", "word/styles.xml", "word/numbering.xml",
            "word/settings.xml", "word/fontTable.xml", "word/footer1.xml", "word/footer2.xml");
    private static final String HEADINGS = """
            总体情况
            主动公开政府信息情况
            收到和处理政府信息公开申请情况
            政府信息公开行政复议、行政诉讼情况
            存在的主要问题及改进情况
            其他需要报告的事项
            """;
    private static final String TABLE_TWO_2021 = """
            第二十条第（一）项
            信息内容|本年制发件数|本年废止件数|现行有效件数
            规章|#|#|#
            行政规范性文件|#|#|#
            第二十条第（五）项
            信息内容|本年处理决定数量
            行政许可|#
            第二十条第（六）项
            信息内容|本年处理决定数量
            行政处罚|#
            行政强制|#
            第二十条第（八）项
            信息内容|本年收费金额（单位：万元）
            行政事业性收费|#
            """;
    private static final String TABLE_TWO_2019 = """
            第二十条第（一）项
            信息内容|本年新制作数量|本年新公开数量|对外公开总数量
            规章|#|#|#
            规范性文件|#|#|#
            第二十条第（五）项
            信息内容|上一年项目数量|本年增/减|处理决定数量
            行政许可|#|#|#
            其他对外管理服务事项|#|#|#
            第二十条第（六）项
            信息内容|上一年项目数量|本年增/减|处理决定数量
            行政处罚|#|#|#
            行政强制|#|#|#
            第二十条第（八）项
            信息内容|上一年项目数量|本年增/减
            行政事业性收费|#|#
            第二十条第（九）项
            信息内容|采购项目数量|采购总金额
            政府集中采购|#|#
            """;
    private static final String TABLE_THREE = """
            （本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）|申请人情况
            ^|自然人|法人或其他组织|总计
            ^|^|商业企业|科研机构|社会公益组织|法律服务机构|其他|^
            一、本年新收政府信息公开申请数量|7
            二、上年结转政府信息公开申请数量|7
            三、本年度办理结果|（一）予以公开|7
            ^|（二）部分公开（区分处理的，只计这一情形，不计其他情形）|7
            ^|（三）不予公开|1.属于国家秘密|7
            ^|^|2.其他法律行政法规禁止公开|7
            ^|^|3.危及“三安全一稳定”|7
            ^|^|4.保护第三方合法权益|7
            ^|^|5.属于三类内部事务信息|7
            ^|^|6.属于四类过程性信息|7
            ^|^|7.属于行政执法案卷|7
            ^|^|8.属于行政查询事项|7
            ^|（四）无法提供|1.本机关不掌握相关政府信息|7
            ^|^|2.没有现成信息需要另行制作|7
            ^|^|3.补正后申请内容仍不明确|7
            ^|（五）不予处理|1.信访举报投诉类申请|7
            ^|^|2.重复申请|7
            ^|^|3.要求提供公开出版物|7
            ^|^|4.无正当理由大量反复申请|7
            ^|^|5.要求行政机关确认或重新出具已获取信息|7
            ^|（六）其他处理|1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请|7
            ^|^|2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请|7
            ^|^|3.其他|7
            ^|（七）总计|7
            四、结转下年度继续办理|7
            """.replaceAll("(?m)\\|7$", "|#|#|#|#|#|#|#");
    private static final String TABLE_THREE_2019 = TABLE_THREE.replaceFirst("（六）其他处理\\|[^|]*", "（六）其他处理")
            .replaceFirst("(?m)^\\^\\|\\^\\|2\\.申请人.*\n", "").replaceFirst("(?m)^\\^\\|\\^\\|3\\.其他\\|.*\n", "");
    private static final String TABLE_FOUR = """
            行政复议|行政诉讼
            结果维持|结果纠正|其他结果|尚未审结|总计|未经复议直接起诉|复议后起诉
            ^|^|^|^|^|结果维持|结果纠正|其他结果|尚未审结|总计|结果维持|结果纠正|其他结果|尚未审结|总计
            #|#|#|#|#|#|#|#|#|#|#|#|#|#|#
            """;

    @TempDir Path folder;

    @ParameterizedTest @ValueSource(ints = {2019, 2021})
    void labelsAreTheOfficialOnesToTheLetter(int year) throws Exception {
        Element document = part(year, Parts.DOCUMENT);
        assertEquals(HEADINGS, String.join("\n", styled(document, "Heading1")) + "\n");
        List<Element> tables = all(document, "tbl");
        assertEquals(3, tables.size());
        assertEquals(year == 2021 ? TABLE_TWO_2021 : TABLE_TWO_2019, labels(tables.get(0)));
        assertEquals(year == 2021 ? TABLE_THREE : TABLE_THREE_2019, labels(tables.get(1)));
        assertEquals(TABLE_FOUR, labels(tables.get(2)));
    }

    @Test void theExpectedLabelsThemselvesHaveTheRightNumberOfRows() {
        assertEquals(3 + 25, TABLE_THREE.lines().count());
        assertEquals(3 + 23, TABLE_THREE_2019.lines().count());
    }

    @ParameterizedTest @ValueSource(ints = {2019, 2021})
    void everyNumberCellHoldsAFieldOfItsOwn(int year) throws Exception {
        List<String> fields = new ArrayList<>();
        for (String text : styled(part(year, Parts.DOCUMENT), "TableNumber")) {
            Matcher field = Pattern.compile("\\$\\{(主动公开政府信息|申请|复议诉讼)(\\.[\\p{IsHan}]+)+}").matcher(text);
            assertTrue(field.matches(), text);
            fields.add(text);
        }
        assertEquals(year == 2021 ? 10 + 25 * 7 + 15 : 22 + 23 * 7 + 15, fields.size());
        assertEquals(fields.size(), fields.stream().distinct().count());
    }

    @ParameterizedTest @ValueSource(ints = {2019, 2021})
    void tablesFillTheirGridAndTheTextArea(int year) throws Exception {
        for (Element table : all(part(year, Parts.DOCUMENT), "tbl")) {
            List<Integer> grid = all(table, "gridCol").stream().map(c -> number(c, "w")).toList();
            assertEquals(11906 - 1588 - 1474, grid.stream().mapToInt(i -> i).sum());
            List<Boolean> open = new ArrayList<>(java.util.Collections.nCopies(grid.size(), false));
            for (Element row : all(table, "tr")) {
                int column = 0;
                for (Element cell : all(row, "tc")) {
                    int span = all(cell, "gridSpan").stream().mapToInt(s -> number(s, "val")).findFirst().orElse(1);
                    int width = grid.subList(column, column + span).stream().mapToInt(i -> i).sum();
                    assertEquals(width, number(all(cell, "tcW").get(0), "w"));
                    List<Element> merge = all(cell, "vMerge");
                    boolean goesOn = !merge.isEmpty() && !merge.get(0).getAttributeNS(W, "val").equals("restart");
                    if (goesOn) assertTrue(open.get(column), "a merge goes on that never began");
                    for (int c = column; c < column + span; c++) open.set(c, !merge.isEmpty());
                    column += span;
                }
                assertEquals(grid.size(), column);
            }
        }
    }

    @ParameterizedTest @ValueSource(ints = {2019, 2021})
    void rowsDoNotSplitAndHeadingsStayWithTheirRows(int year) throws Exception {
        List<Element> tables = all(part(year, Parts.DOCUMENT), "tbl");
        for (Element table : tables) {
            for (Element row : all(table, "tr")) assertEquals(1, all(row, "cantSplit").size());
            assertTrue(all(table, "tblCaption").size() == 1 && all(table, "tblDescription").size() == 1);
        }
        assertEquals(List.of(0, 3, 3), tables.stream().map(t -> all(t, "tblHeader").size()).toList());
        for (Element row : all(tables.get(0), "tr")) {
            boolean heading = row.getTextContent().startsWith("第二十条") || row.getTextContent().startsWith("信息内容");
            if (heading) assertEquals(all(row, "p").size(), all(row, "keepNext").size(), row.getTextContent());
        }
    }

    @ParameterizedTest @ValueSource(ints = {2019, 2021})
    void elementsStandInTheOrderOfTheSchema(int year) throws Exception {
        for (String name : XML_PARTS) assertEquals(List.of(), SchemaOrder.faults(part(year, name)), name);
    }

    @Test void theOrderCheckFindsAMisplacedElement() throws Exception {
        Element wrong = parse("<w:pPr xmlns:w=\"" + W + "\"><w:jc/><w:ind/></w:pPr>");
        assertEquals(List.of("pPr/ind"), SchemaOrder.faults(wrong));
        assertEquals(List.of("pPr/b"), SchemaOrder.faults(parse("<w:pPr xmlns:w=\"" + W + "\"><w:b/></w:pPr>")));
    }

    /** docx4j's schema-generated classes take every element and value. */
    @ParameterizedTest @ValueSource(ints = {2019, 2021})
    void aSchemaReaderKnowsEveryElementAndValue(int year) throws Exception {
        JAXBContext context = org.docx4j.jaxb.Context.jc;
        Parts parts = Docx.open(Docx.template(year));
        List<String> complaints = new ArrayList<>();
        for (String name : XML_PARTS) {
            Unmarshaller unmarshaller = context.createUnmarshaller();
            unmarshaller.setEventHandler(event -> complaints.add(name + ": " + event.getMessage()));
            unmarshaller.unmarshal(new ByteArrayInputStream(parts.byName().get(name)));
        }
        assertEquals(List.of(), complaints);
    }

    @ParameterizedTest @ValueSource(ints = {2019, 2021})
    void stylesThatAreNamedExist(int year) throws Exception {
        List<String> ids = all(part(year, "word/styles.xml"), "style").stream().map(s -> s.getAttributeNS(W, "styleId")).toList();
        assertEquals(ids.size(), ids.stream().distinct().count());
        for (String name : XML_PARTS) {
            for (String reference : List.of("pStyle", "basedOn", "next", "tblStyle")) {
                for (Element e : all(part(year, name), reference)) assertTrue(ids.contains(e.getAttributeNS(W, "val")), name);
            }
        }
    }

    @Test void headingsAreLinkedToOneListBothWays() throws Exception {
        Element list = all(part(2021, "word/numbering.xml"), "abstractNum").get(0);
        assertEquals(List.of("Heading1", "Heading2", "Heading3", "Heading4"),
                all(list, "pStyle").stream().map(e -> e.getAttributeNS(W, "val")).toList());
        assertEquals(List.of("%1、", "（%2）", "%3.", "（%4）"),
                all(list, "lvlText").subList(0, 4).stream().map(e -> e.getAttributeNS(W, "val")).toList());
        List<String> names = new ArrayList<>();
        for (Element style : all(part(2021, "word/styles.xml"), "style")) {
            if (!style.getAttributeNS(W, "styleId").startsWith("Heading")) continue;
            names.add(all(style, "name").get(0).getAttributeNS(W, "val"));
            assertEquals("1", all(style, "numId").get(0).getAttributeNS(W, "val"));
            assertEquals(names.size() - 1, number(all(style, "outlineLvl").get(0), "val"));
        }
        assertEquals(List.of("heading 1", "heading 2", "heading 3", "heading 4"), names);
    }

    @Test void aPageHoldsTwentyTwoLinesOfTwentyEightCharactersInLibreOffice() throws Exception {
        Parts parts = Docx.open(Docx.template(2021));
        String prose = "国".repeat(28 * 80);
        String document = new String(parts.byName().get(Parts.DOCUMENT), UTF_8).replace("${总体情况}", prose);
        byte[] docx = WordFile.save(parts.with(Map.of(Parts.DOCUMENT, document.getBytes(UTF_8))),
                new Properties("样张", "某某镇人民政府", "zh-CN", List.of(), Instant.EPOCH));
        try (PDDocument pdf = Loader.loadPDF(new Soffice(folder).convert(docx, "pdf"))) {
            PDFTextStripper page = new PDFTextStripper();
            page.setStartPage(2);
            page.setEndPage(2);
            page.setSortByPosition(true);
            List<String> lines = page.getText(pdf).lines().map(String::strip).toList();
            assertEquals(22, lines.stream().filter("国".repeat(28)::equals).count());
            assertEquals("— 2 —", lines.get(22));
        }
    }

    /** A row a line; {@code ^} goes on from above, {@code #} a field, {@code |} between cells. */
    private static String labels(Element table) {
        StringBuilder out = new StringBuilder();
        for (Element row : all(table, "tr")) {
            List<String> cells = new ArrayList<>();
            for (Element cell : all(row, "tc")) {
                List<Element> merge = all(cell, "vMerge");
                boolean goesOn = !merge.isEmpty() && !merge.get(0).getAttributeNS(W, "val").equals("restart");
                String text = cell.getTextContent();
                cells.add(goesOn && text.isEmpty() ? "^" : text.startsWith("${") ? "#" : text);
                assertEquals(List.of(), all(cell, "br"));
            }
            out.append(String.join("|", cells)).append('\n');
        }
        return out.toString();
    }

    private static List<String> styled(Element document, String style) {
        List<String> texts = new ArrayList<>();
        for (Element p : all(document, "p")) {
            if (all(p, "pStyle").stream().anyMatch(s -> s.getAttributeNS(W, "val").equals(style))) texts.add(p.getTextContent());
        }
        return texts;
    }

    private static int number(Element e, String attribute) {
        return Integer.parseInt(e.getAttributeNS(W, attribute));
    }

    private static List<Element> all(Element root, String name) {
        NodeList nodes = root.getElementsByTagNameNS(W, name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) elements.add((Element) nodes.item(i));
        return elements;
    }

    private static Element part(int year, String name) throws Exception {
        return parse(new String(Docx.open(Docx.template(year)).byName().get(name), UTF_8));
    }

    private static Element parse(String xml) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml.getBytes(UTF_8))).getDocumentElement();
    }
}
