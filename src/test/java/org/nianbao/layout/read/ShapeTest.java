package org.nianbao.layout.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nianbao.layout.doc.Inline;
import org.nianbao.layout.doc.Inline.Outline;
import org.nianbao.layout.doc.Inline.Shape;
import org.nianbao.layout.doc.Inline.Shape.Geometry;
import org.nianbao.layout.doc.Paragraph;
import org.nianbao.layout.doc.Table.Cell.Direction;
import org.nianbao.layout.doc.Table.Cell.VerticalAlign;

/** Text boxes, rectangles and lines as Word writes them. */
class ShapeTest {
    private static final String RECTANGLE = "<a:prstGeom prst='rect'/>";
    private static final String TEXT = "<wps:txbx><w:txbxContent><w:p><w:r><w:t>框里</w:t></w:r></w:p></w:txbxContent></wps:txbx>";
    private static final String THEME = "<a:clrScheme><a:dk1><a:sysClr val='windowText' lastClr='000000'/></a:dk1><a:lt1><a:srgbClr val='FFFFFF'/></a:lt1>"
            + "<a:accent1><a:srgbClr val='4472C4'/></a:accent1></a:clrScheme><a:fmtScheme><a:lnStyleLst><a:ln w='6350'/><a:ln w='12700'/></a:lnStyleLst></a:fmtScheme>";

    private Docx docx;

    /** @param look in wps:spPr, @param rest behind it */
    private Shape shape(String look, String rest) {
        return shape("<wp:wrapNone/>", look, rest);
    }

    private Shape shape(String wrap, String look, String rest) {
        docx = Docx.body("<w:p><w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wp:anchor distT='12700' distB='25400' distL='38100' distR='50800'>"
                + "<wp:positionH relativeFrom='column'><wp:posOffset>-127000</wp:posOffset></wp:positionH><wp:positionV relativeFrom='line'><wp:align>top</wp:align></wp:positionV>"
                + "<wp:extent cx='1270000' cy='635000'/>" + wrap + "<wp:docPr id='1' name='框'/><a:graphic><a:graphicData uri='http://schemas.microsoft.com/office/word/2010/wordprocessingShape'>"
                + "<wps:wsp><wps:spPr>" + look + "</wps:spPr>" + rest + "</wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice>"
                + "<mc:Fallback><w:pict><v:shape/></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>").theme(THEME);
        List<Inline> inlines = docx.paragraph().inlines();
        return inlines.isEmpty() ? null : (Shape) inlines.get(0);
    }

    @Test void aTextBoxWithItsInsetsAndPlace() {
        Shape shape = shape(RECTANGLE + "<a:solidFill><a:srgbClr val='FFF2CC'/></a:solidFill><a:ln w='19050'><a:solidFill><a:schemeClr val='accent1'/></a:solidFill></a:ln>",
                TEXT + "<wps:bodyPr lIns='127000' anchor='ctr'><a:spAutoFit/></wps:bodyPr>");
        assertEquals(List.of(100.0, 50.0), List.of(shape.width(), shape.height()));
        assertEquals(0xFFF2CC, shape.fill());
        assertEquals(new Outline(1.5, 0x4472C4, List.of(1.0), List.of()), shape.outline());
        Inline.TextBox box = shape.box();
        assertEquals(List.of(3.6, 7.2, 3.6, 10.0), List.of(box.top(), box.right(), box.bottom(), box.left()));
        assertEquals(VerticalAlign.CENTER, box.vertical());
        assertTrue(box.grows() && box.wraps());
        assertEquals("框里", ((Paragraph) box.blocks().get(0)).text());
        assertEquals("正文第1段的文本框", ((Paragraph) box.blocks().get(0)).spot());
        Inline.Anchor anchor = shape.anchor();
        assertEquals("column -10.0 line top", anchor.fromX() + " " + anchor.x() + " " + anchor.fromY() + " " + anchor.alignY());
        assertTrue(docx.findings.isEmpty(), docx.told());
    }

    @Test void aShapeOfTheThemeHasItsColours() {
        Shape shape = shape(RECTANGLE, "<wps:style><a:lnRef idx='2'><a:schemeClr val='accent1'><a:shade val='50000'/></a:schemeClr></a:lnRef>"
                + "<a:fillRef idx='1'><a:schemeClr val='accent1'/></a:fillRef><a:fontRef idx='minor'><a:schemeClr val='lt1'/></a:fontRef></wps:style>" + TEXT);
        assertEquals(0x4472C4, shape.fill());
        assertEquals(new Outline(1, 0x223962, List.of(1.0), List.of()), shape.outline());
        Inline.Text text = (Inline.Text) ((Paragraph) shape.box().blocks().get(0)).inlines().get(0);
        assertEquals(0xFFFFFF, text.format().rgb());
    }

    @Test void aDoubleLine() {
        Shape line = shape("<a:xfrm flipV='1'/><a:prstGeom prst='line'/><a:ln w='38100' cmpd='thickThin'><a:solidFill><a:srgbClr val='FF0000'/></a:solidFill><a:prstDash val='dash'/></a:ln>", "");
        assertEquals(Geometry.RISING_LINE, line.geometry());
        assertEquals(new Outline(3, 0xFF0000, List.of(0.6, 0.2, 0.2), List.of(12.0, 9.0)), line.outline());
        assertNull(line.box());
        assertTrue(docx.findings.isEmpty(), docx.told());
    }

    @Test void textStandsOrIsTurned() {
        assertEquals(Direction.UPRIGHT, shape(RECTANGLE, TEXT + "<wps:bodyPr vert='eaVert'/>").box().direction());
        assertEquals(Direction.TURNED_RIGHT, shape(RECTANGLE, TEXT + "<wps:bodyPr vert='vert'/>").box().direction());
        assertEquals(Direction.TURNED_LEFT, shape(RECTANGLE, TEXT + "<wps:bodyPr vert='vert270'/>").box().direction());
    }

    @Test void textKeepsTheDistancesOfItsWrap() {
        assertEquals(new Inline.Clear(1, 4, 2, 3, "left"), shape("<wp:wrapSquare wrapText='left'/>", RECTANGLE, TEXT).anchor().clear());
        assertEquals(new Inline.Clear(5, 4, 2, 3, "bothSides"), shape("<wp:wrapTopAndBottom distT='63500'/>", RECTANGLE, TEXT).anchor().clear());
        String polygon = "<wp:wrapTight wrapText='bothSides'><wp:wrapPolygon><wp:start x='0' y='0'/><wp:lineTo x='0' y='21300'/><wp:lineTo x='21400' y='21300'/></wp:wrapPolygon></wp:wrapTight>";
        assertEquals(new Inline.Clear(0, 4, 0, 3, "bothSides"), shape(polygon, RECTANGLE, TEXT).anchor().clear());
        assertTrue(docx.findings.isEmpty(), docx.told());
    }

    @Test void aShapeThatDrawsNothingIsNone() {
        assertNull(shape(RECTANGLE + "<a:noFill/><a:ln><a:noFill/></a:ln>", ""));
        assertTrue(docx.findings.isEmpty(), docx.told());
    }

    @Test void aPlaceOnThePage() {
        docx = Docx.body("<w:p><w:r><w:drawing><wp:anchor simplePos='1'><wp:simplePos x='127000' y='254000'/><wp:extent cx='12700' cy='12700'/><wp:wrapNone/>"
                + "<a:graphic><a:graphicData><wps:wsp><wps:spPr><a:solidFill><a:prstClr val='red'/></a:solidFill></wps:spPr></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></w:r></w:p>");
        Shape shape = (Shape) docx.paragraph().inlines().get(0);
        assertEquals(new Inline.Anchor("page", 10, "", "page", 20, "", false, "None"), shape.anchor());
        assertEquals(0xFF0000, shape.fill());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            <a:prstGeom prst='star5'/>                                                      ~                                     ~ 图形（star5）
            <a:custGeom/>                                                                   ~                                     ~ 图形（任意多边形）
            <a:prstGeom prst='ellipse'/>                                                    ~ T                                   ~ 图形（ellipse）
            <a:xfrm rot='5400000'/>                                                         ~ T                                   ~ 旋转的图形
            <a:gradFill><a:gsLst><a:gs><a:srgbClr val='FF0000'/></a:gs></a:gsLst></a:gradFill> ~ T                                ~ 渐变、图案或图片填充
            <a:solidFill><a:srgbClr val='FF0000'><a:alpha val='50000'/></a:srgbClr></a:solidFill> ~ T                             ~ 半透明的填充或线条
            <a:effectLst><a:outerShdw/></a:effectLst>                                       ~ T                                   ~ 图形的阴影或其他效果
            <a:ln><a:solidFill><a:srgbClr val='FF0000'/></a:solidFill><a:tailEnd type='triangle'/></a:ln> ~                       ~ 线条的箭头
            <a:noFill/>                                                                     ~ T<wps:linkedTxbx/>                  ~ 与别的文本框链接的文本框
            <a:noFill/>                                                                     ~ T<wps:bodyPr numCol='2'/>           ~ 文本框内的分栏
            <a:noFill/>                                                                     ~ T<wps:bodyPr><a:prstTxWarp prst='textWave1'/></wps:bodyPr> ~ 艺术字变形
            """)
    void whatIsNotDrawnIsTold(String look, String rest, String told) {
        shape(look, rest == null ? "" : rest.replaceFirst("T", TEXT));
        assertEquals(1, docx.findings.all().size(), docx.told());
        assertTrue(docx.told().startsWith("layout.unsupported 正文第1段的“" + told + "”排不进PDF："), docx.told());
    }

    @Test void aTightWrapIsTold() {
        String round = "<wp:wrapTight wrapText='bothSides'><wp:wrapPolygon><wp:start x='10800' y='0'/><wp:lineTo x='0' y='10800'/></wp:wrapPolygon></wp:wrapTight>";
        shape(round, RECTANGLE, TEXT);
        assertTrue(docx.told().contains("“紧密型或穿越型环绕”"), docx.told());
    }

    @Test void aPlaceBesideACharacterInsideTheTextIsTold() {
        docx = Docx.body("<w:p><w:r><w:t>前</w:t></w:r><w:r><w:drawing><wp:anchor><wp:positionH relativeFrom='character'><wp:posOffset>0</wp:posOffset></wp:positionH>"
                + "<wp:extent cx='12700' cy='12700'/><wp:wrapNone/><a:graphic><a:graphicData><wps:wsp><wps:spPr><a:solidFill><a:prstClr val='red'/></a:solidFill></wps:spPr></wps:wsp>"
                + "</a:graphicData></a:graphic></wp:anchor></w:drawing></w:r></w:p>");
        docx.read();
        assertTrue(docx.told().contains("“相对于字符或行的位置”"), docx.told());
    }

    private Shape old(String pict) {
        docx = Docx.body("<w:p><w:r><w:pict>" + pict + "</w:pict></w:r></w:p>");
        return (Shape) docx.paragraph().inlines().get(0);
    }

    @Test void anOldLine() {
        Shape line = old("<v:line style='position:absolute;z-index:1;mso-position-horizontal-relative:margin' from='5pt,10pt' to='447.2pt,10pt' strokecolor='red' strokeweight='2.25pt'>"
                + "<v:stroke linestyle='thickThin'/></v:line>");
        assertEquals(new Outline(2.25, 0xFF0000, List.of(0.6, 0.2, 0.2), List.of()), line.outline());
        assertEquals(List.of(442.2, 0.0), List.of(Math.round(line.width() * 10) / 10.0, line.height()));
        assertEquals(new Inline.Anchor("margin", 5, "", "paragraph", 10, "", false, "None"), line.anchor());
        assertTrue(docx.findings.isEmpty(), docx.told());
    }

    @Test void anOldTextBox() {
        Shape shape = old("<v:shapetype id='_x0000_t202'/><v:shape type='#_x0000_t202' style='position:absolute;margin-left:20pt;margin-top:1in;width:100pt;height:50pt;z-index:-5;"
                + "mso-position-horizontal:center;mso-position-vertical-relative:page;v-text-anchor:middle' fillcolor='#fc0 [1]' stroked='f'><v:textbox inset='1mm,,0,0' style='mso-fit-shape-to-text:t'>"
                + "<w:txbxContent><w:p><w:r><w:t>框里</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape>");
        assertEquals(0xFFCC00, shape.fill());
        assertEquals(Outline.NONE, shape.outline());
        assertEquals(List.of(100.0, 50.0), List.of(shape.width(), shape.height()));
        assertEquals(new Inline.Anchor("column", 20, "center", "page", 72, "", true, "None"), shape.anchor());
        assertEquals(List.of(72 / 25.4, 3.6, 0.0, 0.0), List.of(shape.box().left(), shape.box().top(), shape.box().right(), shape.box().bottom()));
        assertEquals(VerticalAlign.CENTER, shape.box().vertical());
        assertTrue(shape.box().grows());
        assertEquals("框里", ((Paragraph) shape.box().blocks().get(0)).text());
        assertTrue(docx.findings.isEmpty(), docx.told());
    }
}
