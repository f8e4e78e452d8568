package org.nianbao.change;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.nianbao.Example;
import org.nianbao.Nianbao;
import org.nianbao.finding.Findings;
import org.nianbao.template.Parts;
import org.nianbao.word.WordFile;
import org.nianbao.xml.XmlTree;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Accepting all gives the new text, rejecting all the old. */
class ReviewTest {
    private static final Nianbao NIANBAO = Nianbao.at(Example.HOME);
    private static final String GRID = "其他事项: |\n  | 名称 | 件数 |\n  | --- | --- |\n  | 甲 | 1 |\n  ";

    private static String yaml(String... pairs) throws Exception {
        String yaml = new String(Example.yaml(), StandardCharsets.UTF_8);
        for (int i = 0; i < pairs.length; i += 2) {
            assertTrue(yaml.contains(pairs[i]), pairs[i]);
            yaml = yaml.replace(pairs[i], pairs[i + 1]);
        }
        return yaml;
    }

    private static Parts built(String yaml) throws Exception {
        var outcome = NIANBAO.build("a.yaml", yaml.getBytes(StandardCharsets.UTF_8));
        return open(outcome.output().orElseThrow(() -> new AssertionError(outcome.findings())).docx());
    }

    private static Parts open(byte[] docx) {
        return WordFile.open("a.docx", docx, new Findings()).orElseThrow();
    }

    private static byte[] review(String old, String now) throws Exception {
        Findings findings = new Findings();
        Version version = new Version("old.yaml", old.getBytes(StandardCharsets.UTF_8));
        return NIANBAO.review(version, "a.yaml", now.getBytes(StandardCharsets.UTF_8), findings)
                .orElseThrow(() -> new AssertionError(findings.all()));
    }

    /** Checks both ways; the number of changes is given back. */
    private static int check(String old, String now) throws Exception {
        Parts review = open(review(old, now));
        assertEquals(texts(built(now)), texts(resolved(review, "ins", "del")), "accepted");
        assertEquals(texts(built(old)), texts(resolved(review, "del", "ins")), "rejected");
        return count(review);
    }

    private static List<String> texts(Parts parts) {
        return WordText.of(parts).stream().map(l -> (l.cell() ? "| " : "") + l.text()).toList();
    }

    private static int count(Parts parts) {
        Document document = Dom.parse(parts.byName().get(Parts.DOCUMENT));
        return Dom.below(document.getDocumentElement(), "ins").size() + Dom.below(document.getDocumentElement(), "del").size();
    }

    /** A walk of its own through the XML: {@code kept} changes become plain content, {@code dropped} ones vanish. */
    private static Parts resolved(Parts parts, String kept, String dropped) {
        Document document = Dom.parse(parts.byName().get(Parts.DOCUMENT));
        Element root = document.getDocumentElement();
        for (String block : List.of("tr", "p")) {
            for (Element e : Dom.below(root, block)) {
                String properties = block + "Pr";
                var own = Dom.child(e, properties);
                var mark = block.equals("p") ? own.flatMap(p -> Dom.child(p, "rPr")) : own;
                if (mark.flatMap(m -> Dom.child(m, dropped)).isPresent()) e.getParentNode().removeChild(e);
            }
        }
        for (Element e : Dom.below(root, "tbl")) if (Dom.children(e, "tr").isEmpty()) e.getParentNode().removeChild(e);
        for (Element e : Dom.below(root, dropped)) e.getParentNode().removeChild(e);
        for (Element e : Dom.below(root, kept)) {
            while (e.getFirstChild() != null) e.getParentNode().insertBefore(e.getFirstChild(), e);
            e.getParentNode().removeChild(e);
        }
        for (Element e : Dom.below(root, "delText")) document.renameNode(e, Xml.W, "w:t");
        return parts.with(Map.of(Parts.DOCUMENT, XmlTree.write(document)));
    }

    @Test void aFigureIsOneChangeInItsCell() throws Exception {
        assertEquals(2, check(yaml(), yaml("行政处罚: 420", "行政处罚: 421")));
    }

    @Test void wordsOfAParagraphChangeWithinIt() throws Exception {
        assertEquals(2, check(yaml(), yaml("政务微信1460条", "政务微信1461条")));
        String xml = new String(open(review(yaml(), yaml("政务微信1460条", "政务微信1461条"))).byName().get(Parts.DOCUMENT),
                StandardCharsets.UTF_8);
        assertTrue(xml.contains(">1460</w:delText>"), "the number is deleted as a whole");
        assertTrue(xml.contains("w:author=\"北京市大兴区礼贤镇人民政府\" w:date=\"2024-01-01T00:00:00Z\""));
    }

    @Test void paragraphsComeAndGo() throws Exception {
        String added = "其他事项: |\n  第一段是新写的。\n  我镇";
        assertTrue(check(yaml(), yaml("其他事项: 我镇", added)) > 0);
        assertTrue(check(yaml("其他事项: 我镇", added), yaml()) > 0);
    }

    @Test void headingsAndTheirTextComeAndGo() throws Exception {
        String without = yaml().replaceFirst("(?s)  教育培训: \\|.*?(?=  监督保障)", "");
        assertTrue(check(yaml(), without) > 0);
        assertTrue(check(without, yaml()) > 0);
    }

    @Test void tablesInTextComeAndGoAndChangeShape() throws Exception {
        String grid = yaml("其他事项: 我镇", GRID + "\n  我镇");
        assertTrue(check(yaml(), grid) > 0);
        assertTrue(check(grid, yaml()) > 0);
        assertTrue(check(grid, grid.replace("| 甲 | 1 |", "| 甲 | 1 |\n  | 乙 | 2 |")) > 0);
        assertEquals(2, check(grid, grid.replace("| 甲 | 1 |", "| 甲 | 3 |")));
    }

    @Test void everythingAtOnce() throws Exception {
        String now = yaml("行政处罚: 420", "行政处罚: 0", "并责成1名", "并责成**两名**", "年度: 2023", "年度: 2024",
                "一是相关科室", "一是各相关科室", "偶尔出现", "", "其他事项: 我镇", GRID + "\n  我镇")
                .replaceFirst("(?s)  教育培训: \\|.*?(?=  监督保障)", "  新的小标题: |\n    新的内容。\n");
        assertTrue(check(yaml(), now) > 10);
        assertTrue(check(now, yaml()) > 10);
    }

    @Test void theSameDataHasNoChanges() throws Exception {
        assertEquals(0, count(open(review(yaml(), yaml()))));
    }

    @Test void changesAreNumberedApartAndTheBytesAreTheSameEachTime() throws Exception {
        String now = yaml("政务微信1460条", "政务微信1461条", "行政处罚: 420", "行政处罚: 421");
        byte[] review = review(yaml(), now);
        assertArrayEquals(review, review(yaml(), now));
        Element root = Dom.parse(open(review).byName().get(Parts.DOCUMENT)).getDocumentElement();
        List<String> ids = new ArrayList<>();
        for (String kind : List.of("ins", "del")) Dom.below(root, kind).forEach(e -> ids.add(e.getAttributeNS(Xml.W, "id")));
        assertEquals(ids.size(), new TreeSet<>(ids).size());
        assertFalse(ids.isEmpty());
        assertTrue(ids.stream().noneMatch(String::isEmpty));
    }

    @Test void deletedTextIsOnlyInDeletions() throws Exception {
        Element root = Dom.parse(open(review(yaml(), yaml("并责成1名", "并责成两名"))).byName().get(Parts.DOCUMENT)).getDocumentElement();
        for (Element e : Dom.below(root, "delText")) {
            Node run = e.getParentNode();
            assertEquals("del", run.getParentNode().getLocalName());
        }
    }
}
