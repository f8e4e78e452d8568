package org.nianbao.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.nianbao.finding.Findings;

/** Findings as comments in a copy of the template. */
class MarksTest {
    private static Parts marked(Docx docx) {
        Findings findings = new Findings();
        Template.compile(docx.parts(), findings).ifPresent(t -> t.fill(Map.of("机关", "x"), findings));
        return Template.mark(docx.parts(), findings.all());
    }

    private static String part(Parts parts, String name) {
        return new String(parts.byName().get(name), StandardCharsets.UTF_8);
    }

    @Test void aCommentStandsAroundTheFaultyRuns() {
        Parts marked = marked(Docx.body("<w:p>" + Docx.r("共") + Docx.r("${机构}") + Docx.r("件") + "</w:p>"));
        assertEquals("<w:p>" + Docx.r("共") + "<w:commentRangeStart w:id=\"0\"/>" + Docx.r("${机构}")
                + "<w:commentRangeEnd w:id=\"0\"/>"
                + "<w:r><w:commentReference w:id=\"0\"/></w:r>" + Docx.r("件") + "</w:p>", Docx.xml(marked,
                        Parts.DOCUMENT));
        String comments = part(marked, "word/comments.xml");
        assertTrue(comments.contains("错误：没有“机构”这个名称。") && comments.contains("是不是“机关”？"), comments);
        assertTrue(part(marked, "[Content_Types].xml").contains("PartName=\"/word/comments.xml\""));
        assertTrue(part(marked, "word/_rels/document.xml.rels").contains("Target=\"comments.xml\""));
    }

    @Test void commentsThatAreThereStay() {
        Parts marked = marked(Docx.body(Docx.p("${a1}") + Docx.p("${a2}"))
                .part("comments.xml", "comments", "w:comments", "<w:comment w:id=\"4\">" + Docx.p("旧")
                        + "</w:comment>"));
        String comments = part(marked, "word/comments.xml");
        assertTrue(comments.contains("旧") && comments.contains("w:id=\"5\"") && comments.contains("w:id=\"6\""),
                comments);
        assertEquals(1, part(marked, "word/_rels/document.xml.rels").split("comments.xml", -1).length - 1);
    }

    @Test void faultsInHeadersAndTextBoxesAreToldInTheBody() {
        String box = "<w:p>" + Docx.r("前") + "<w:r><w:drawing><w:txbxContent>" + Docx.p("${a3}")
                + "</w:txbxContent></w:drawing></w:r></w:p>";
        Parts marked = marked(Docx.body(box).part("header1.xml", "header", "w:hdr", Docx.p("${a4}")));
        String comments = part(marked, "word/comments.xml");
        assertTrue(comments.contains("错误：页眉第1段：没有") && comments.contains("错误：正文第1段的文本框第1段：没有"), comments);
        String body = Docx.xml(marked, Parts.DOCUMENT);
        assertTrue(body.indexOf("<w:commentRangeStart") == 5, body);
        assertTrue(!body.substring(body.indexOf("<w:txbxContent>"),
                body.indexOf("</w:txbxContent>")).contains("comment"), body);
    }

    @Test void aCellsFaultIsMarkedInTheCell() {
        String body = Docx.xml(marked(Docx.body(Docx.table("a | ${a5}"))), Parts.DOCUMENT);
        assertTrue(body.contains("<w:tc><w:tcPr/><w:p><w:commentRangeStart"), body);
    }

    @Test void withoutAFaultNothingIsMarked() {
        assertEquals(List.of(Docx.p("${机关}")), List.of(Docx.xml(marked(Docx.body(Docx.p("${机关}"))), Parts.DOCUMENT)));
    }
}
