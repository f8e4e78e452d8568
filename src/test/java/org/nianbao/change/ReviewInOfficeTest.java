package org.nianbao.change;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nianbao.Example;
import org.nianbao.Nianbao;
import org.nianbao.compare.LibreOffice;
import org.nianbao.finding.Findings;
import org.nianbao.template.Parts;
import org.nianbao.word.WordFile;
import org.w3c.dom.Element;

/** What an office program makes of a review copy when its user accepts or rejects all changes. */
class ReviewInOfficeTest {
    private static final Nianbao NIANBAO = Nianbao.at(Example.HOME);
    private static final String GRID = "其他事项: |\n  | 名称 | 件数 |\n  | --- | --- |\n  | 甲 | 1 |\n  | 乙 | 2 |\n\n  我镇";

    @TempDir Path folder;

    private static String yaml(String... pairs) throws Exception {
        String yaml = new String(Example.yaml(), StandardCharsets.UTF_8);
        for (int i = 0; i < pairs.length; i += 2) {
            assertTrue(yaml.contains(pairs[i]), pairs[i]);
            yaml = yaml.replace(pairs[i], pairs[i + 1]);
        }
        return yaml;
    }

    /** Old and new, by what the difference is. */
    private static Map<String, String[]> cases() throws Exception {
        String plain = yaml();
        String grid = yaml("其他事项: 我镇", GRID);
        String grown = grid.replace("  | 乙 | 2 |\n", "  | 丙 | 3 |\n  | 乙 | 2 |\n  | 丁 | 4 |\n");
        String list = yaml("其他事项: 我镇", "其他事项: |\n  - 甲事项\n  - 乙事项\n  1. 第一步\n  2. 第二步\n  我镇");
        String ending = plain.stripTrailing();
        String ended = ending.replace("其他事项: 我镇", "其他事项: |\n  我镇") + "\n  最后又加一段。\n  再加一段。\n";
        String signed = plain + "\n落款: {署名: 某某镇人民政府, 日期: 2024年1月20日}\n";
        Map<String, String[]> cases = new LinkedHashMap<>();
        cases.put("words", new String[] {plain, yaml("政务微信1460条", "政务微信1461条", "并责成1名", "并责成**两名**")});
        cases.put("cells", new String[] {plain, yaml("行政处罚: 420", "行政处罚: 421", "{自然人: 18, 商业企业: 1}",
                "{自然人: 17, 商业企业: 2}", "予以公开: {自然人: 3}", "予以公开: {自然人: 2, 商业企业: 1}", "现行有效: 0}\n  行政许可", "现行有效: 22（其中修订16件）}\n  行政许可")});
        cases.put("paragraph-first", new String[] {plain, yaml("其他事项: 我镇", "其他事项: |\n  新写的第一段。\n  我镇")});
        cases.put("paragraph-middle", new String[] {plain, yaml("  二是政务新媒体", "  中间插入的一段。\n  二是政务新媒体")});
        cases.put("paragraph-last", new String[] {plain, ended});
        cases.put("heading", new String[] {plain, yaml("教育培训: |", "教育和培训: |")});
        cases.put("heading-gone", new String[] {plain, plain.replaceFirst("(?s)  教育培训: \\|.*?(?=  监督保障)", "")});
        cases.put("table", new String[] {plain, grid});
        cases.put("rows", new String[] {grid, grown});
        cases.put("column", new String[] {grid, grid.replace("| 件数 |", "| 件数 | 说明 |").replace("| --- | --- |", "|---|---|---|")
                .replace("| 甲 | 1 |", "| 甲 | 1 | 略 |").replace("| 乙 | 2 |", "| 乙 | 2 | 无 |")});
        cases.put("list", new String[] {plain, list});
        cases.put("list-item", new String[] {list, list.replace("  - 乙事项\n", "  - 丙事项\n  - 乙事项改\n")
                .replace("  1. 第一步\n", "").replace("2. 第二步", "1. 第二步")});
        cases.put("signature", new String[] {plain, signed});
        cases.put("everything", new String[] {grid, signed.replace("行政处罚: 420", "行政处罚: 0").replace("年度: 2023", "年度: 2024")
                .replace("一是相关科室", "一是各相关科室").replaceFirst("(?s)  教育培训: \\|.*?(?=  监督保障)", "  新的小标题: |\n    新的内容。\n")});
        return cases;
    }

    @Test void acceptingAllGivesTheNewTextAndRejectingAllTheOld() throws Exception {
        assumeTrue(LibreOffice.installed(), "soffice is not installed");
        List<LibreOffice.Step> steps = new ArrayList<>();
        Map<String, String[]> cases = new LinkedHashMap<>();
        cases().forEach((name, pair) -> {
            cases.put(name, pair);
            cases.put(name + "-back", new String[] {pair[1], pair[0]});
        });
        for (Map.Entry<String, String[]> c : cases.entrySet()) {
            String name = c.getKey();
            assertNotEquals(c.getValue()[0], c.getValue()[1], name);
            Path review = Files.write(folder.resolve(name + ".docx"), review(c.getValue()[0], c.getValue()[1]));
            steps.add(new LibreOffice.Step(review, "AcceptAllTrackedChanges", result(name, "accepted")));
            steps.add(new LibreOffice.Step(review, "RejectAllTrackedChanges", result(name, "rejected")));
            // What the program itself makes of the clean files: differences of its own are none of ours.
            Path old = Files.write(folder.resolve(name + "-1.docx"), built(c.getValue()[0]));
            Path now = Files.write(folder.resolve(name + "-2.docx"), built(c.getValue()[1]));
            steps.add(new LibreOffice.Step(old, "", result(name, "old")));
            steps.add(new LibreOffice.Step(now, "", result(name, "new")));
        }
        LibreOffice.edit(steps);
        List<String> wrong = new ArrayList<>();
        for (String name : cases.keySet()) {
            compare(name + " accepted", open(result(name, "accepted")), open(result(name, "new")), built(cases.get(name)[1]), wrong);
            compare(name + " rejected", open(result(name, "rejected")), open(result(name, "old")), built(cases.get(name)[0]), wrong);
        }
        assertEquals(List.of(), wrong);
    }

    /** Saving alone is no edit of the text, whatever the program writes anew: page numbers, runs, styles. */
    @Test void aFileThatAnotherProgramSavedHasNoEditsAndKeepsItsData() throws Exception {
        assumeTrue(LibreOffice.installed(), "soffice is not installed");
        Path docx = Files.write(folder.resolve("a.docx"), Example.output().docx());
        Path saved = folder.resolve("saved.docx");
        LibreOffice.edit(List.of(new LibreOffice.Step(docx, "", saved)));
        Parts parts = open(saved);
        Carried carried = Carried.in(parts).orElseThrow();
        assertTrue(HandEdits.saved(parts, carried));
        assertEquals(List.of(), HandEdits.in(parts, carried));
    }

    /** The text is that of our own clean file; blocks, empty ones too, are those of the clean file saved by the same program. */
    private static void compare(String name, Parts got, Parts saved, byte[] clean, List<String> wrong) {
        assertEquals(body(WordText.of(open(clean))), body(WordText.of(saved)), name);
        if (!body(WordText.of(got)).equals(body(WordText.of(open(clean))))) {
            wrong.add(name + ": " + difference(body(WordText.of(open(clean))), body(WordText.of(got))));
        } else if (!blocks(got).equals(blocks(saved))) {
            wrong.add(name + " blocks: " + difference(blocks(saved), blocks(got)));
        }
    }

    private static String difference(List<String> wanted, List<String> got) {
        int n = 0;
        while (n < wanted.size() && n < got.size() && wanted.get(n).equals(got.get(n))) n++;
        return "at " + n + " of " + wanted.size() + " wanted " + wanted.subList(n, Math.min(n + 3, wanted.size())) + " got "
                + got.subList(n, Math.min(n + 3, got.size())) + " (" + got.size() + ")";
    }

    private static List<String> body(List<Carried.Line> lines) {
        return lines.stream().filter(l -> l.place().startsWith("正文")).map(l -> l.place() + " " + l.text()).toList();
    }

    private static List<String> blocks(Parts parts) {
        Element root = Dom.parse(parts.byName().get(Parts.DOCUMENT)).getDocumentElement();
        List<String> blocks = new ArrayList<>();
        for (Element e : Dom.children(Dom.child(root, "body").orElseThrow(), "p", "tbl")) {
            if (e.getLocalName().equals("p")) {
                blocks.add("p " + style(e) + " " + Tracked.text(e));
                continue;
            }
            for (Element row : Dom.children(e, "tr")) {
                for (Element cell : Dom.children(row, "tc")) {
                    blocks.add("c " + Dom.children(cell, "p").stream().map(p -> style(p) + " " + Tracked.text(p)).toList());
                }
                blocks.add("row");
            }
        }
        return blocks;
    }

    private static String style(Element paragraph) {
        return Dom.child(paragraph, "pPr").flatMap(p -> Dom.child(p, "pStyle")).map(s -> s.getAttributeNS(Xml.W, "val")).orElse("");
    }

    private Path result(String name, String what) {
        return folder.resolve(name + "-" + what + ".docx");
    }

    private static Parts open(Path docx) throws Exception {
        return open(Files.readAllBytes(docx));
    }

    private static Parts open(byte[] docx) {
        return WordFile.open("a.docx", docx, new Findings()).orElseThrow();
    }

    private static byte[] built(String yaml) throws Exception {
        var outcome = NIANBAO.build("a.yaml", yaml.getBytes(StandardCharsets.UTF_8));
        return outcome.output().orElseThrow(() -> new AssertionError(outcome.findings())).docx();
    }

    private static byte[] review(String old, String now) throws Exception {
        Findings findings = new Findings();
        Version version = new Version("old.yaml", old.getBytes(StandardCharsets.UTF_8));
        return NIANBAO.review(version, "a.yaml", now.getBytes(StandardCharsets.UTF_8), findings)
                .orElseThrow(() -> new AssertionError(findings.all()));
    }
}
