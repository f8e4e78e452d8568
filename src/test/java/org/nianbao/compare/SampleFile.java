package org.nianbao.compare;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.imageio.ImageIO;
import org.nianbao.template.Parts;

/** A whole Word file around a fragment of WordprocessingML: styles and settings as Chinese Word writes them. */
final class SampleFile {
    static final String PORTRAIT = section("nextPage", 11906, 16838, "", "");

    private static final String TYPES = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String NAMESPACES = " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
            + " xmlns:r=\"" + RELATIONS + "\""
            + " xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\""
            + " xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\""
            + " xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\""
            + " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\""
            + " xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:o=\"urn:schemas-microsoft-com:office:office\" xmlns:w10=\"urn:schemas-microsoft-com:office:word\""
            + " xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\"";
    private static final String STYLES = """
            <w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:hint="eastAsia" w:ascii="Times New Roman" w:eastAsia="宋体" \
            w:hAnsi="Times New Roman" w:cs="Times New Roman"/><w:sz w:val="24"/><w:szCs w:val="24"/>\
            <w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault/>\
            </w:docDefaults>
            <w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:pPr>\
            <w:widowControl w:val="0"/>\
            <w:overflowPunct w:val="0"/><w:spacing w:line="400" w:lineRule="exact"/><w:jc w:val="both"/></w:pPr>\
            </w:style>
            <w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/><w:basedOn w:val="Normal"/>\
            <w:pPr>\
            <w:keepNext/><w:spacing w:before="200" w:after="100"/><w:outlineLvl w:val="0"/></w:pPr>\
            <w:rPr><w:rFonts w:eastAsia="黑体"/><w:sz w:val="32"/></w:rPr></w:style>
            <w:style w:type="paragraph" w:styleId="Heading2"><w:name w:val="heading 2"/><w:basedOn w:val="Normal"/>\
            <w:pPr>\
            <w:keepNext/><w:outlineLvl w:val="1"/></w:pPr><w:rPr><w:rFonts w:eastAsia="楷体_GB2312"/><w:sz w:val="28"/>\
            </w:rPr></w:style>
            <w:style w:type="paragraph" w:styleId="Body"><w:name w:val="Body Text"/><w:basedOn w:val="Normal"/><w:pPr>\
            <w:ind w:firstLineChars="200" w:firstLine="480"/></w:pPr></w:style>
            <w:style w:type="paragraph" w:styleId="Cell"><w:name w:val="表格文字"/><w:basedOn w:val="Normal"/><w:pPr>\
            <w:spacing w:line="320" w:lineRule="exact"/><w:jc w:val="left"/></w:pPr><w:rPr><w:sz w:val="20"/></w:rPr>\
            </w:style>
            <w:style w:type="paragraph" w:styleId="List"><w:name w:val="List Number"/><w:basedOn w:val="Normal"/>\
            <w:pPr>\
            <w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
            <w:style w:type="paragraph" w:styleId="TOC1"><w:name w:val="toc 1"/><w:basedOn w:val="Normal"/><w:pPr>\
            <w:tabs><w:tab w:val="right" w:leader="dot" w:pos="8844"/></w:tabs><w:jc w:val="left"/></w:pPr></w:style>
            <w:style w:type="paragraph" w:styleId="Note"><w:name w:val="footnote text"/><w:basedOn w:val="Normal"/>\
            <w:pPr>\
            <w:spacing w:line="280" w:lineRule="exact"/></w:pPr><w:rPr><w:sz w:val="18"/></w:rPr></w:style>
            <w:style w:type="character" w:styleId="NoteMark"><w:name w:val="footnote reference"/><w:rPr>\
            <w:vertAlign w:val="superscript"/></w:rPr></w:style>
            <w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr>\
            <w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/>\
            <w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>
            """;
    private static final String NUMBERING = """
            <w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="multilevel"/>
            <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:suff w:val="nothing"/>\
            <w:lvlText w:val="%1、"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="0" w:firstLine="480"/></w:pPr></w:lvl>
            <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:suff w:val="tab"/>\
            <w:lvlText w:val="%2."/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="960" w:hanging="480"/></w:pPr></w:lvl>
            </w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
            """;
    private static final String SETTINGS = """
            <w:evenAndOddHeaders/><w:defaultTabStop w:val="480"/>\
            <w:characterSpacingControl w:val="compressPunctuation"/>\
            <w:compat><w:doNotExpandShiftReturn/><w:compatSetting w:name="compatibilityMode" \
            w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>\
            <w:themeFontLang w:val="en-US" w:eastAsia="zh-CN"/>
            """;

    private final SortedMap<String, byte[]> parts = new TreeMap<>();
    private final StringBuilder relations = new StringBuilder();
    private final StringBuilder types = new StringBuilder();
    final String name;

    private SampleFile(String name) {
        this.name = name;
    }

    static SampleFile of(String name, String... body) {
        SampleFile file = new SampleFile(name);
        file.part("document", "document.main", null, wrapped("document", "<w:body>" + String.join("\n", body)
                + "</w:body>"));
        file.part("styles", "styles", "styles", wrapped("styles", STYLES));
        file.part("numbering", "numbering", "numbering", wrapped("numbering", NUMBERING));
        file.part("settings", "settings", "settings", wrapped("settings", SETTINGS));
        file.part("odd", "footer", "footer", wrapped("ftr", footer("right")));
        file.part("even", "footer", "footer", wrapped("ftr", footer("left")));
        return file;
    }

    SampleFile footnotes(String xml) {
        return part("footnotes", "footnotes", "footnotes", wrapped("footnotes", xml));
    }

    /** A picture; its relationship is named {@code picture}. */
    SampleFile picture() {
        BufferedImage image = new BufferedImage(60, 30, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(new Color(0xC02020));
        graphics.fillRect(0, 0, 60, 15);
        graphics.dispose();
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            ImageIO.write(image, "png", out);
            parts.put("word/media/picture.png", out.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        relation("picture", "image", "media/picture.png", "");
        return this;
    }

    SampleFile link(String id, String address) {
        relation(id, "hyperlink", address, " TargetMode=\"External\"");
        return this;
    }

    Parts parts() {
        SortedMap<String, byte[]> all = new TreeMap<>(parts);
        String head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
        all.put("word/_rels/document.xml.rels", utf8(head + relationships(relations.toString())));
        all.put("_rels/.rels", utf8(head + relationships("<Relationship Id=\"document\" Type=\"" + RELATIONS
                + "/officeDocument\" Target=\"word/document.xml\"/>")));
        all.put("[Content_Types].xml", utf8(head
                + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                + "<Default Extension=\"rels\" "
                + "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Default Extension=\"png\" ContentType=\"image/png\"/>" + types + "</Types>"));
        return new Parts(name + ".docx", all);
    }

    private SampleFile part(String part, String type, String relation, String xml) {
        parts.put("word/" + part + ".xml", utf8(xml));
        types.append("<Override PartName=\"/word/").append(part).append(".xml\" ContentType=\"").append(TYPES)
                .append(type).append("+xml\"/>");
        if (relation != null) relation(part, relation, part + ".xml", "");
        return this;
    }

    private void relation(String id, String type, String target, String mode) {
        relations.append("<Relationship Id=\"").append(id).append("\" Type=\"").append(RELATIONS).append('/')
                .append(type)
                .append("\" Target=\"").append(target).append('"').append(mode).append("/>");
    }

    private static String relationships(String xml) {
        return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + xml
                + "</Relationships>";
    }

    private static String wrapped(String root, String xml) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<w:" + root + NAMESPACES + ">" + xml
                + "</w:" + root + ">";
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String footer(String side) {
        return "<w:p><w:pPr><w:jc w:val=\"" + side + "\"/></w:pPr>" + run("第") + field("PAGE", "1") + run("页")
                + "</w:p>";
    }

    /** Section properties; {@code width} and {@code height} in twips. */
    static String section(String type, int width, int height, String orientation, String more) {
        return "<w:sectPr><w:footerReference w:type=\"default\" r:id=\"odd\"/>"
                + "<w:footerReference w:type=\"even\" r:id=\"even\"/>"
                + "<w:type w:val=\"" + type + "\"/><w:pgSz w:w=\"" + width + "\" w:h=\"" + height + "\"" + orientation
                + "/>"
                + "<w:pgMar w:top=\"1440\" w:right=\"1531\" w:bottom=\"1440\" w:left=\"1531\" w:header=\"851\" "
                + "w:footer=\"992\" w:gutter=\"0\"/>"
                + more + "</w:sectPr>";
    }

    static String paragraph(String style, String... runs) {
        return formatted("<w:pStyle w:val=\"" + style + "\"/>", runs);
    }

    /** A paragraph of runs with these properties. */
    static String formatted(String properties, String... runs) {
        return "<w:p><w:pPr>" + properties + "</w:pPr>" + String.join("", runs) + "</w:p>";
    }

    static String run(String text) {
        return run("", text);
    }

    static String run(String properties, String text) {
        return "<w:r><w:rPr><w:rFonts w:hint=\"eastAsia\"/>" + properties + "</w:rPr><w:t xml:space=\"preserve\">"
                + text + "</w:t></w:r>";
    }

    static String field(String code, String result) {
        return "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText xml:space=\"preserve\"> " + code
                + " </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>" + run(result)
                + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
    }

    /** A table of these column widths in twips, with single borders. */
    static String table(int[] widths, String... rows) {
        StringBuilder xml = new StringBuilder("<w:tbl><w:tblPr><w:tblW w:w=\"")
                .append(java.util.Arrays.stream(widths).sum())
                .append("\" w:type=\"dxa\"/><w:tblBorders>");
        for (String edge : new String[] {"top", "left", "bottom", "right", "insideH", "insideV"}) {
            xml.append("<w:").append(edge).append(" w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"000000\"/>");
        }
        xml.append("</w:tblBorders><w:tblLayout w:type=\"fixed\"/></w:tblPr><w:tblGrid>");
        for (int width : widths) xml.append("<w:gridCol w:w=\"").append(width).append("\"/>");
        return xml.append("</w:tblGrid>").append(String.join("", rows)).append("</w:tbl>").toString();
    }

    static String row(String properties, String... cells) {
        return "<w:tr><w:trPr>" + properties + "</w:trPr>" + String.join("", cells) + "</w:tr>";
    }

    /** A cell; {@code properties} behind its width. */
    static String cell(int width, String properties, String text) {
        return "<w:tc><w:tcPr><w:tcW w:w=\"" + width + "\" w:type=\"dxa\"/>" + properties + "</w:tcPr>"
                + (text.startsWith("<") ? text : text.isEmpty() ? paragraph("Cell") : paragraph("Cell", run(text)))
                + "</w:tc>";
    }
}
