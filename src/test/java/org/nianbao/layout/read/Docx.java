package org.nianbao.layout.read;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.nianbao.finding.Finding;
import org.nianbao.finding.Findings;
import org.nianbao.layout.doc.Block;
import org.nianbao.layout.doc.Document;
import org.nianbao.layout.doc.Paragraph;
import org.nianbao.layout.doc.Table;
import org.nianbao.template.Parts;

/** Makes the parts of a Word package from fragments, and reads them. */
final class Docx {
    private static final String NAMESPACES = """
            xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" \
            xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" \
            xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" \
            xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" \
            xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" \
            xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" \
            xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" \
            xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" \
            xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office\"""";

    private final SortedMap<String, byte[]> parts = new TreeMap<>();
    private final StringBuilder relations = new StringBuilder();
    final Findings findings = new Findings();

    static Docx body(String xml) {
        return new Docx().part("word/document.xml", wrap("document", "<w:body>" + xml + "</w:body>"));
    }

    static String wrap(String root, String xml) {
        return "<w:" + root + " " + NAMESPACES + ">" + xml + "</w:" + root + ">";
    }

    Docx part(String name, String xml) {
        return part(name, xml.getBytes(StandardCharsets.UTF_8));
    }

    Docx part(String name, byte[] bytes) {
        parts.put(name, bytes);
        return this;
    }

    Docx styles(String xml) {
        return part("word/styles.xml", wrap("styles", xml));
    }

    Docx numbering(String xml) {
        return part("word/numbering.xml", wrap("numbering", xml));
    }

    Docx settings(String xml) {
        return part("word/settings.xml", wrap("settings", xml));
    }

    Docx footnotes(String xml) {
        return part("word/footnotes.xml", wrap("footnotes", xml));
    }

    Docx theme(String xml) {
        return part("word/theme/theme1.xml", "<a:theme " + NAMESPACES + "><a:themeElements>" + xml + "</a:themeElements></a:theme>");
    }

    Docx relation(String id, String type, String target, boolean external) {
        relations.append("<Relationship Id=\"").append(id).append("\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/")
                .append(type).append("\" Target=\"").append(target).append(external ? "\" TargetMode=\"External\"/>" : "\"/>");
        return part("word/_rels/document.xml.rels",
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + relations + "</Relationships>");
    }

    Docx footer(String id, String xml) {
        return part("word/" + id + ".xml", wrap("ftr", xml)).relation(id, "footer", id + ".xml", false);
    }

    Document read() {
        return DocumentReader.read(new Parts("样例.docx", parts), findings);
    }

    List<Block> blocks() {
        List<Block> out = new ArrayList<>();
        read().sections().forEach(s -> out.addAll(s.blocks()));
        return out;
    }

    Paragraph paragraph() {
        return (Paragraph) blocks().get(0);
    }

    Table table() {
        for (Block block : blocks()) if (block instanceof Table t) return t;
        throw new AssertionError("no table");
    }

    /** The findings' spots and messages, one a line. */
    String told() {
        StringBuilder out = new StringBuilder();
        for (Finding finding : findings.all()) out.append(finding.id()).append(' ').append(finding.message()).append('\n');
        return out.toString();
    }
}
