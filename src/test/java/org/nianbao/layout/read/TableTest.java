package org.nianbao.layout.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.nianbao.layout.doc.Block;
import org.nianbao.layout.doc.Inline;
import org.nianbao.layout.doc.Paragraph;
import org.nianbao.layout.doc.Table;
import org.nianbao.layout.doc.Table.Cell;

class TableTest {
    private static final String LINES = "<w:tblBorders><w:top w:val='single' w:sz='8'/><w:left w:val='single' w:sz='8'/><w:bottom w:val='single' w:sz='8'/>"
            + "<w:right w:val='single' w:sz='8'/><w:insideH w:val='single' w:sz='4'/><w:insideV w:val='single' w:sz='4'/></w:tblBorders>";

    private static String cell(String properties, String text) {
        return "<w:tc><w:tcPr>" + properties + "</w:tcPr><w:p><w:r><w:t>" + text + "</w:t></w:r></w:p></w:tc>";
    }

    private static String row(String... cells) {
        return "<w:tr>" + String.join("", cells) + "</w:tr>";
    }

    private static String head(String... cells) {
        return "<w:tr><w:trPr><w:tblHeader/></w:trPr>" + String.join("", cells) + "</w:tr>";
    }

    private static String table(String properties, int columns, String... rows) {
        return "<w:tbl><w:tblPr>" + properties + "</w:tblPr><w:tblGrid>" + "<w:gridCol w:w='1000'/>".repeat(columns) + "</w:tblGrid>"
                + String.join("", rows) + "</w:tbl><w:p/>";
    }

    private static Cell at(Table table, int row, int index) {
        return table.rows().get(row).cells().get(index);
    }

    private static String text(Cell cell) {
        return ((Paragraph) cell.blocks().get(0)).text();
    }

    @Test void verticalMergesAreOneCell() {
        Docx docx = Docx.body(table(LINES, 3,
                row(cell("<w:vMerge w:val='restart'/>", "组"), cell("<w:gridSpan w:val='2'/>", "甲")),
                row(cell("<w:vMerge/>", ""), cell("", "乙"), cell("<w:vMerge w:val='restart'/>", "丙")),
                row(cell("<w:vMerge/>", ""), cell("", "丁"), cell("<w:vMerge/>", "失"))));
        Table t = docx.table();
        assertEquals(List.of(2, 2, 1), t.rows().stream().map(r -> r.cells().size()).toList());
        assertEquals("0+1×3 1+2×1", place(at(t, 0, 0)) + " " + place(at(t, 0, 1)));
        assertEquals("1+1×1 2+1×2 1+1×1", place(at(t, 1, 0)) + " " + place(at(t, 1, 1)) + " " + place(at(t, 2, 0)));
        assertEquals("layout.unsupported 表一第3行第3格的“被合并的单元格里的文字”排不进PDF：与Word一样不排出。\n", docx.told());
    }

    private static String place(Cell c) {
        return c.column() + "+" + c.span() + "×" + c.rows();
    }

    @Test void outerAndInnerEdgesComeFromTheTable() {
        Table t = Docx.body(table(LINES, 2, row(cell("", "a"), cell("", "b")), row(cell("", "c"), cell("", "d")))).table();
        assertEquals("single1 single0.5 single0.5 single1", Dump.edges(at(t, 0, 0)));
        assertEquals("single0.5 single1 single1 single0.5", Dump.edges(at(t, 1, 1)));
    }

    @Test void ofTwoEdgesTheStrongerIsBoths() {
        Table t = Docx.body(table(LINES, 2,
                row(cell("<w:tcBorders><w:bottom w:val='single' w:sz='12'/><w:right w:val='nil'/></w:tcBorders>", "a"), cell("", "b")),
                row(cell("<w:tcBorders><w:top w:val='double' w:sz='4'/></w:tcBorders>", "c"), cell("<w:tcBorders><w:left w:val='single' w:sz='4' w:color='FF0000'/></w:tcBorders>", "d"))))
                .table();
        assertEquals("single1 single0.5 single1.5 single1", Dump.edges(at(t, 0, 0)));
        assertEquals("single1.5 single0.5 single1 single1", Dump.edges(at(t, 1, 0)));
        assertEquals("single0.5", Dump.edges(at(t, 1, 1)).split(" ")[3]);
    }

    @Test void wherePiecesDifferTheirNeighboursDrawThem() {
        Table t = Docx.body(table(LINES, 2,
                row(cell("<w:vMerge w:val='restart'/>", "组"), cell("<w:tcBorders><w:left w:val='single' w:sz='24'/></w:tcBorders>", "a")),
                row(cell("<w:vMerge/>", ""), cell("", "b")))).table();
        assertEquals("single1 - single1 single1", Dump.edges(at(t, 0, 0)));
        assertEquals("single3", Dump.edges(at(t, 0, 1)).split(" ")[3]);
        assertEquals("single0.5", Dump.edges(at(t, 1, 0)).split(" ")[3]);
    }

    @Test void conditionalFormatsOfTheStyle() {
        String styles = """
                <w:style w:type="table" w:styleId="g"><w:name w:val="Grid"/><w:pPr><w:spacing w:after="0"/></w:pPr>
                  <w:tblPr><w:tblStyleRowBandSize w:val="1"/><w:tblCellMar><w:left w:w="100" w:type="dxa"/><w:right w:w="100" w:type="dxa"/></w:tblCellMar>
                  <w:tblBorders><w:insideH w:val="single" w:sz="4"/></w:tblBorders></w:tblPr>
                  <w:tblStylePr w:type="firstRow"><w:rPr><w:b/><w:color w:val="FFFFFF"/></w:rPr><w:tcPr><w:shd w:val="clear" w:fill="4472C4"/>
                    <w:tcBorders><w:bottom w:val="double" w:sz="6"/></w:tcBorders></w:tcPr></w:tblStylePr>
                  <w:tblStylePr w:type="band1Horz"><w:tcPr><w:shd w:val="clear" w:fill="D9E2F3"/></w:tcPr></w:tblStylePr>
                  <w:tblStylePr w:type="firstCol"><w:rPr><w:i/></w:rPr></w:tblStylePr></w:style>""";
        String look = "<w:tblStyle w:val='g'/><w:tblLook w:val='0420'/>";
        Table t = Docx.body(table(look, 2, row(cell("", "a"), cell("", "b")), row(cell("", "c"), cell("", "d")), row(cell("", "e"), cell("", "f"))))
                .styles(styles).table();
        Inline.Text head = (Inline.Text) ((Paragraph) at(t, 0, 0).blocks().get(0)).inlines().get(0);
        assertTrue(head.format().bold());
        assertFalse(head.format().italic());
        assertEquals(0xFFFFFF, head.format().rgb());
        assertEquals(0x4472C4, at(t, 0, 1).shade());
        assertEquals(0xD9E2F3, at(t, 1, 0).shade());
        assertEquals(null, at(t, 2, 0).shade());
        assertEquals("- - double0.75 -", Dump.edges(at(t, 0, 0)));
        assertEquals("double0.75 - single0.5 -", Dump.edges(at(t, 1, 0)));
        assertEquals(5, at(t, 0, 0).marginLeft());
        Table italic = Docx.body(table("<w:tblStyle w:val='g'/><w:tblLook w:firstColumn='1' w:noHBand='1'/>", 1, row(cell("", "a")))).styles(styles).table();
        assertTrue(((Inline.Text) ((Paragraph) at(italic, 0, 0).blocks().get(0)).inlines().get(0)).format().italic());
        assertEquals(null, at(italic, 0, 0).shade());
    }

    @Test void columnsFollowTheCellsWhereTheGridIsStale() {
        Table t = Docx.body("<w:tbl><w:tblPr><w:tblLayout w:type='fixed'/></w:tblPr><w:tblGrid><w:gridCol w:w='100'/><w:gridCol w:w='100'/></w:tblGrid>"
                + row(cell("<w:tcW w:w='2000' w:type='dxa'/>", "a"), cell("<w:tcW w:w='3000' w:type='dxa'/>", "b")) + "</w:tbl>").table();
        assertEquals(List.of(100.0, 150.0), t.columns());
        assertTrue(t.fixed());
        Table none = Docx.body("<w:tbl><w:tblPr><w:tblW w:w='4000' w:type='dxa'/></w:tblPr>" + row(cell("", "a"), cell("", "b")) + "</w:tbl>").table();
        assertEquals(List.of(100.0, 100.0), none.columns());
        Table half = Docx.body("<w:tbl><w:tblPr><w:tblW w:w='2500' w:type='pct'/></w:tblPr>" + row(cell("", "a"), cell("", "b")) + "</w:tbl>"
                + "<w:sectPr><w:pgSz w:w='10000' w:h='10000'/><w:pgMar w:left='1000' w:right='1000'/></w:sectPr>").table();
        assertEquals(List.of(100.0, 100.0), half.columns());
    }

    @Test void aSpanBeyondTheLastColumnCoversNothing() {
        Table t = Docx.body(table("", 2, row(cell("<w:gridSpan w:val='2147483647'/>", "a")), row(cell("", "b"), cell("<w:gridSpan w:val='-3'/>", "c")))).table();
        assertEquals(List.of(50.0, 50.0), t.columns());
        assertEquals("0+2×1 1+1×1", place(at(t, 0, 0)) + " " + place(at(t, 1, 1)));
    }

    @Test void placeIndentAndRowProperties() {
        Table t = Docx.body("<w:tbl><w:tblPr><w:tblInd w:w='200' w:type='dxa'/><w:tblCaption w:val='申请情况'/><w:tblDescription w:val='按申请人分'/></w:tblPr>"
                + "<w:tr><w:trPr><w:gridBefore w:val='1'/><w:cantSplit/><w:trHeight w:val='340' w:hRule='exact'/></w:trPr>"
                + cell("<w:vAlign w:val='center'/><w:textDirection w:val='tbRl'/><w:noWrap/><w:tcMar><w:top w:w='40'/></w:tcMar>", "a") + "</w:tr>"
                + "<w:tr><w:trPr><w:trHeight w:val='300'/><w:tblHeader/></w:trPr>" + cell("", "a") + cell("", "b") + "</w:tr></w:tbl>").table();
        assertEquals(10 - 5.4, t.indent(), 1e-9);
        assertEquals("申请情况 按申请人分 表一", t.title() + " " + t.summary() + " " + t.name());
        Table.Row first = t.rows().get(0);
        assertEquals("EXACT 17.0 true", first.rule() + " " + first.height() + " " + first.cantSplit());
        assertEquals("0+1×1 [] - - - -", place(at(t, 0, 0)) + " " + at(t, 0, 0).blocks() + " " + Dump.edges(at(t, 0, 0)));
        Cell c = at(t, 0, 1);
        assertEquals("1 CENTER UPRIGHT true 2.0", c.column() + " " + c.vertical() + " " + c.direction() + " " + c.noWrap() + " " + c.marginTop());
        assertEquals("AT_LEAST", t.rows().get(1).rule().name());
        assertFalse(t.rows().get(1).header());
    }

    @Test void aDeletedRowIsGone() {
        Table t = Docx.body("<w:tbl><w:tr><w:trPr><w:del w:id='1' w:author='某'/></w:trPr>" + cell("", "旧") + "</w:tr>" + row(cell("", "新")) + "</w:tbl>").table();
        assertEquals("新", text(at(t, 0, 0)));
        assertEquals(1, t.rows().size());
    }

    @Test void theEdgeIsTheIndentSinceWord2013() {
        String tbl = "<w:tbl><w:tblPr><w:tblInd w:w='200' w:type='dxa'/></w:tblPr>" + row(cell("", "a")) + "</w:tbl>";
        assertEquals(10, Docx.body(tbl).settings("<w:compat><w:compatSetting w:name='compatibilityMode' w:val='15'/></w:compat>").table().indent());
    }

    @Test void spotsNameTableRowAndCell() {
        List<Block> blocks = Docx.body(table("", 1, row(cell("", "a"))) + "<w:tbl>" + row("<w:tc><w:tbl>" + row(cell("", "内")) + "</w:tbl><w:p/></w:tc>") + "</w:tbl>").blocks();
        assertEquals("表一第1行第1格", ((Paragraph) at((Table) blocks.get(0), 0, 0).blocks().get(0)).spot());
        Table nested = (Table) at((Table) blocks.get(2), 0, 0).blocks().get(0);
        assertEquals("表二第1行第1格内的表一", nested.name());
        assertEquals("表二第1行第1格内的表一第1行第1格", ((Paragraph) at(nested, 0, 0).blocks().get(0)).spot());
    }

    private static String scopes(Table t) {
        StringBuilder out = new StringBuilder();
        for (Table.Row row : t.rows()) {
            for (Cell cell : row.cells()) out.append(text(cell)).append(cell.label() ? ":" + cell.scope().name().charAt(0) : "").append(' ');
            out.append('\n');
        }
        return out.toString();
    }

    @Test void headersOfColumnsRowsAndTheCorner() {
        assertEquals("""
                项目:B 件数:C 说明:C\s
                组:R 甲:R 3 文\s
                乙:R / 文\s
                """, scopes(Docx.body(table("", 4,
                head(cell("<w:gridSpan w:val='2'/>", "项目"), cell("", "件数"), cell("", "说明")),
                row(cell("<w:vMerge w:val='restart'/>", "组"), cell("", "甲"), cell("", "3"), cell("", "文")),
                row(cell("<w:vMerge/>", ""), cell("", "乙"), cell("", "/"), cell("", "文")))).table()));
    }

    @Test void headingsInsideATableHeadWhatFollows() {
        assertEquals("""
                第一项:C\s
                内容:C 制发:C\s
                办法:R 22（其中修订16件）\s
                第二项:C\s
                内容:C 处理:C\s
                许可:R 12\s
                备注 无\s
                """, scopes(Docx.body(table("", 2, row(cell("<w:gridSpan w:val='2'/>", "第一项")), row(cell("", "内容"), cell("", "制发")),
                row(cell("", "办法"), cell("", "22（其中修订16件）")), row(cell("<w:gridSpan w:val='2'/>", "第二项")), row(cell("", "内容"), cell("", "处理")),
                row(cell("", "许可"), cell("", "12")), row(cell("", "备注"), cell("", "无")))).table()));
    }

    @Test void aTableWithoutNumbersFollowsItsLook() {
        String rows = row(cell("", "联系人"), cell("", "某某")) + row(cell("", "电话"), cell("", "见网站"));
        assertEquals("联系人:R 某某 \n电话:R 见网站 \n", scopes(Docx.body(table("<w:tblLook w:val='0080'/>", 2, rows)).table()));
        assertEquals("联系人 某某 \n电话 见网站 \n", scopes(Docx.body(table("<w:tblLook w:val='0020'/>", 2, rows)).table()));
        assertEquals("序号:C 项:C 数:C \n1:R 甲:R 5 \n", scopes(Docx.body(table("<w:tblLook w:val='0020'/>", 3,
                row(cell("", "序号"), cell("", "项"), cell("", "数")), row(cell("", "1"), cell("", "甲"), cell("", "5")))).table()).replace(":B", ":C"));
    }

    @Test void columnsNoneOfWhoseCellsSaysAWidthFitWhatTheyHold() {
        String said = "<w:tc><w:tcPr><w:tcW w:w='1000' w:type='dxa'/></w:tcPr><w:p/></w:tc>";
        String free = "<w:tc><w:tcPr><w:tcW w:w='0' w:type='auto'/></w:tcPr><w:p/></w:tc>";
        String rows = "<w:tblGrid><w:gridCol w:w='1000'/><w:gridCol w:w='2000'/><w:gridCol w:w='2000'/></w:tblGrid>" + row(said, free, free) + row(free, free, said);
        Table table = Docx.body("<w:tbl><w:tblPr><w:tblW w:w='4000' w:type='dxa'/></w:tblPr>" + rows + "</w:tbl>").table();
        assertEquals(new Table.Autofit(200, Set.of(1)), table.autofit());
        Table fixed = Docx.body("<w:tbl><w:tblPr><w:tblLayout w:type='fixed'/></w:tblPr>" + rows + "</w:tbl>").table();
        assertEquals(Table.Autofit.NONE, fixed.autofit());
    }

    @Test void cellsOfARowHaveItsLargestMarginsAboveAndBelow() {
        Table table = Docx.body("<w:tbl>" + row("<w:tc><w:tcPr><w:tcMar><w:top w:w='200' w:type='dxa'/></w:tcMar></w:tcPr><w:p/></w:tc>",
                "<w:tc><w:tcPr><w:tcMar><w:bottom w:w='100' w:type='dxa'/></w:tcMar></w:tcPr><w:p/></w:tc>") + row("<w:tc><w:p/></w:tc>", "<w:tc><w:p/></w:tc>") + "</w:tbl>").table();
        for (Table.Cell cell : table.rows().get(0).cells()) assertEquals(List.of(10.0, 5.0), List.of(cell.marginTop(), cell.marginBottom()));
        for (Table.Cell cell : table.rows().get(1).cells()) assertEquals(0, cell.marginTop() + cell.marginBottom());
    }
}
