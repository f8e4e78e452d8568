package org.nianbao.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.nianbao.finding.Finding;
import org.nianbao.finding.Findings;
import org.nianbao.finding.Place;
import org.nianbao.memo.Memo;

/** Small Word packages made of fragments, and what they say once filled. */
final class Docx {
    static final String FILE = "模板.docx";
    private static final String ROOT = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
            + " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\""
            + " xmlns:w14=\"http://schemas.microsoft.com/office/word/2010/wordml\""
            + " xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\""
            + " xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\"";
    static final String SECTION = "<w:sectPr><w:pgSz w:w=\"11906\" w:h=\"16838\"/>"
            + "<w:pgMar w:top=\"2098\" w:right=\"1474\" w:bottom=\"1984\" w:left=\"1588\"/></w:sectPr>";
    private final TreeMap<String, byte[]> parts = new TreeMap<>();
    private final StringBuilder relations = new StringBuilder();

    private Docx() {}

    static Docx body(String xml) {
        Docx docx = new Docx();
        docx.parts.put(Parts.DOCUMENT, bytes("<w:document " + ROOT + "><w:body>" + xml + SECTION
                + "</w:body></w:document>"));
        docx.parts.put("[Content_Types].xml", bytes("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/"
                + "content-types\"><Default Extension=\"xml\" ContentType=\"application/xml\"/></Types>"));
        return docx;
    }

    /** @param kind {@code header}, {@code footnotes}, {@code styles} …; {@code xml} is the root's content */
    Docx part(String name, String kind, String root, String xml) {
        parts.put("word/" + name, bytes("<" + root + " " + ROOT + ">" + xml + "</" + root + ">"));
        relations.append("<Relationship Id=\"r").append(parts.size()).append("\" Type=\"http://schemas.openxmlfo"
                + "rmats.org/")
                .append("officeDocument/2006/relationships/").append(kind).append("\" Target="
                        + "\"").append(name).append("\"/>");
        return this;
    }

    Docx raw(String name, byte[] content) {
        parts.put(name, content);
        return this;
    }

    Parts parts() {
        if (!relations.isEmpty()) {
            parts.put("word/_rels/document.xml.rels", bytes("<Relationships xmlns=\"http://schemas.openxmlformats.org/"
                    + "package/2006/relationships\">" + relations + "</Relationships>"));
        }
        return new Parts(FILE, parts);
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** The filled package; the test fails on any finding above a note. */
    Parts fill(Map<String, Object> model) {
        Findings findings = new Findings();
        Optional<Parts> filled = filled(model, findings);
        assertEquals(List.of(), findings.all().stream().filter(f ->
                f.severity() != org.nianbao.finding.Severity.NOTE).toList());
        return filled.orElseThrow();
    }

    /** Filled by a template just compiled; one that is remembered must write and say the same. */
    private Optional<Parts> filled(Map<String, Object> model, Findings findings) {
        Optional<Parts> filled = Template.compile(parts(), findings).flatMap(t -> t.fill(model, findings));
        Memo memo = Memo.inMemory();
        for (String turn : List.of("compiled", "remembered")) {
            Findings again = new Findings();
            Optional<Parts> second = Template.compile(parts(), new byte[0], memo, again).flatMap(t -> t.fill(model, again));
            assertEquals(findings.all(), again.all(), turn);
            assertEquals(filled.map(Docx::written), second.map(Docx::written), turn);
        }
        return filled;
    }

    private static Map<String, String> written(Parts parts) {
        Map<String, String> written = new TreeMap<>();
        parts.byName().forEach((name, bytes) -> written.put(name, new String(bytes, StandardCharsets.ISO_8859_1)));
        return written;
    }

    /** The text of the filled body. */
    String text(Map<String, Object> model) {
        return dump(fill(model), Parts.DOCUMENT);
    }

    /** The body's content as XML, the last section left out. */
    String xml(Map<String, Object> model) {
        return xml(fill(model), Parts.DOCUMENT);
    }

    static String xml(Parts parts, String name) {
        String all = new String(parts.byName().get(name), StandardCharsets.UTF_8);
        int body = all.indexOf("<w:body>");
        return body < 0 ? all : all.substring(body + 8, all.indexOf("</w:body>")).replace(SECTION, "");
    }

    /** Each finding as "id spot context: message hint"; nothing may have been written. */
    List<String> findings(Map<String, Object> model) {
        return all(model).stream().map(Docx::line).toList();
    }

    List<Finding> all(Map<String, Object> model) {
        Findings findings = new Findings();
        Optional<Parts> filled = filled(model, findings);
        if (findings.hasErrors()) assertTrue(filled.isEmpty(), "written in spite of an error");
        return findings.all();
    }

    List<String> ids(Map<String, Object> model) {
        return all(model).stream().map(Finding::id).toList();
    }

    static String line(Finding f) {
        String places = f.places().stream().map(p -> p instanceof Place.Template t ? t.spot() + " " + t.context()
                : p.toString())
                .collect(Collectors.joining(" "));
        return f.id() + " " + places + ": " + f.message();
    }

    static String p(String text) {
        return "<w:p>" + r(text) + "</w:p>";
    }

    static String r(String text) {
        return "<w:r><w:t xml:space=\"preserve\">" + text + "</w:t></w:r>";
    }

    /**
     * A table of rows of cells; a cell {@code ^text} goes on a merge, {@code vtext} begins one, {@code 2>text} spans
     * two.
     */
    static String table(String... rows) {
        StringBuilder out = new StringBuilder("<w:tbl><w:tblPr/><w:tblGrid/>");
        for (String row : rows) {
            out.append("<w:tr>");
            for (String cell : row.split("\\|", -1)) {
                String text = cell.strip();
                String properties = "";
                if (text.startsWith("2>")) {
                    properties += "<w:gridSpan w:val=\"2\"/>";
                    text = text.substring(2);
                }
                if (text.startsWith("^")) properties += "<w:vMerge/>";
                if (text.startsWith("v")) properties += "<w:vMerge w:val=\"restart\"/>";
                if (!properties.isEmpty() && (text.startsWith("^") || text.startsWith("v"))) text = text.substring(1);
                out.append("<w:tc><w:tcPr>").append(properties).append("</w:tcPr>");
                for (String line : text.split("/", -1)) out.append(line.isEmpty() ? "<w:p/>" : p(line.replace("~",
                        "/")));
                out.append("</w:tc>");
            }
            out.append("</w:tr>");
        }
        return out.append("</w:tbl>").toString();
    }

    static String dump(Parts parts, String name) {
        try {
            Element root = Xml.read(parts.byName().get(name));
            StringBuilder out = new StringBuilder();
            blocks(root.first("w:body").orElse(root), out);
            return out.toString();
        } catch (Xml.BadPart e) {
            throw new AssertionError(e);
        }
    }

    private static void blocks(Element parent, StringBuilder out) {
        parent.elements().forEach(e -> {
            if (e.is("w:p")) out.append(line(e)).append('\n');
            else if (e.is("w:tbl")) Tables.rows(e).forEach(row -> out.append(row(row)).append('\n'));
            else if (e.is("w:sdt") || e.is("w:sdtContent") || e.is("w:footnote")) blocks(e, out);
        });
    }

    private static String line(Element p) {
        String style = p.at("w:pPr", "w:pStyle").map(s -> "<" + s.attribute("w:val") + ">").orElse("");
        return style + new ParagraphText(p).visible() + (Skeleton.endsSection(p) ? "§" : "");
    }

    private static String row(Element row) {
        return row.elements("w:tc").stream().map(cell -> {
            String merge = cell.at("w:tcPr", "w:vMerge").map(m -> m.attribute("w:val").equals("restart") ? "v"
                    : "^").orElse("");
            String span = cell.at("w:tcPr", "w:gridSpan").map(s -> s.attribute("w:val") + ">").orElse("");
            StringBuilder text = new StringBuilder();
            blocks(cell, text);
            return span + merge + text.toString().strip().replace("\n", "/");
        }).collect(Collectors.joining(" | "));
    }
}
