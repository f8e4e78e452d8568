package org.nianbao.change;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.nianbao.Example;
import org.nianbao.Nianbao;
import org.nianbao.finding.Findings;
import org.nianbao.template.Parts;
import org.nianbao.word.WordFile;

/** What was changed in Word, as lines of the data file that give exactly that when the report is built again. */
class DataLinesTest {
    private static final Nianbao NIANBAO = Nianbao.at(Example.HOME);
    private static final Map<String, Parts> BUILT = new HashMap<>();

    private static String example(String... pairs) throws Exception {
        return replaced(new String(Example.yaml(), StandardCharsets.UTF_8), pairs);
    }

    private static String replaced(String text, String... pairs) {
        String now = text;
        for (int i = 0; i < pairs.length; i += 2) {
            assertTrue(now.contains(pairs[i]), pairs[i]);
            now = now.replace(pairs[i], pairs[i + 1]);
        }
        return now;
    }

    private static Parts built(String yaml) throws Exception {
        if (!BUILT.containsKey(yaml)) BUILT.put(yaml, build(yaml));
        return BUILT.get(yaml);
    }

    private static Parts build(String yaml) throws Exception {
        var outcome = NIANBAO.build("a.yaml", yaml.getBytes(StandardCharsets.UTF_8));
        return open(outcome.output().orElseThrow(() -> new AssertionError(outcome.findings())).docx());
    }

    private static Parts open(byte[] docx) {
        return WordFile.open("a.docx", docx, new Findings()).orElseThrow();
    }

    /** As Word leaves a file whose text somebody changed: pairs of what stood in its XML and what stands there now. */
    private static Version edited(String yaml, String... pairs) throws Exception {
        Parts parts = built(yaml);
        String xml = new String(parts.byName().get(Parts.DOCUMENT), StandardCharsets.UTF_8);
        for (int i = 0; i < pairs.length; i += 2) {
            int at = xml.indexOf(pairs[i]);
            assertTrue(at >= 0, pairs[i]);
            xml = xml.substring(0, at) + pairs[i + 1] + xml.substring(at + pairs[i].length());
        }
        Parts now = parts.with(Map.of(Parts.DOCUMENT, xml.getBytes(StandardCharsets.UTF_8)));
        Carried carried = Carried.in(now).orElseThrow();
        return new Version("改.docx", carried.data(), HandEdits.in(now, carried), java.util.Optional.of(new Version.Word(now, carried)));
    }

    private static DataLines lines(Version edited, String yaml) throws Exception {
        return NIANBAO.lines(edited, "a.yaml", yaml.getBytes(StandardCharsets.UTF_8)).orElseThrow();
    }

    /** Pastes the lines as a person would, builds, and compares the text with that of the edited file. */
    private static DataLines roundTrip(String yaml, String... edits) throws Exception {
        Version edited = edited(yaml, edits);
        assertFalse(edited.edits().isEmpty());
        DataLines lines = lines(edited, yaml);
        assertEquals(List.of(), lines.left());
        assertFalse(lines.hunks().isEmpty());
        assertEquals(texts(edited.word().orElseThrow().parts()), texts(built(pasted(yaml, lines))));
        return lines;
    }

    private static String pasted(String yaml, DataLines lines) {
        List<String> text = new ArrayList<>(List.of(yaml.split("\n", -1)));
        for (int i = lines.hunks().size() - 1; i >= 0; i--) {
            DataLines.Hunk hunk = lines.hunks().get(i);
            int at = hunk.removed() == 0 ? hunk.line() : hunk.line() - 1;
            for (int n = 0; n < hunk.removed(); n++) text.remove(at);
            text.addAll(at, hunk.lines());
        }
        return String.join("\n", text);
    }

    private static List<String> texts(Parts parts) {
        return WordText.of(parts).stream().map(l -> l.place() + " " + l.text()).toList();
    }

    private static List<String> all(DataLines lines) {
        return lines.hunks().stream().flatMap(h -> h.lines().stream()).toList();
    }

    @Test void aFigureIsItsOwnLine() throws Exception {
        DataLines lines = roundTrip(example(), ">420<", ">421<");
        assertEquals(List.of(new DataLines.Hunk(32, 1, List.of("  行政处罚: 421"))), lines.hunks());
    }

    @Test void aZeroThatWasLeftOutIsAddedToItsRow() throws Exception {
        String[] cell = cellBehind(example(), "1.属于国家秘密", 1, "2");
        DataLines lines = lines(edited(example(), cell[0], cell[1]), example());
        assertEquals(List.of("    属于国家秘密: {自然人: 2}"), all(lines));
        // Three totals follow that nobody changed in Word: of the row, of the column, of both.
        assertEquals(3, lines.left().size(), lines.left().toString());
        assertTrue(lines.left().stream().allMatch(l -> l.reason().contains("会随各项变成")), lines.left().toString());
    }

    @Test void aZeroWhoseGroupWasLeftOutIsAddedWithItsGroup() throws Exception {
        String[] group = cellBehind(example(), "2.重复申请", 1, "2");
        DataLines lines = lines(edited(example(), group[0], group[1]), example());
        assertEquals(List.of("  不予处理: {重复申请: {自然人: 2}}"), all(lines));
    }

    /** The nth cell behind a label, and the same with another number in it. */
    private static String[] cellBehind(String yaml, String label, int nth, String number) throws Exception {
        String xml = new String(built(yaml).byName().get(Parts.DOCUMENT), StandardCharsets.UTF_8);
        int at = xml.indexOf(label);
        int from = at;
        for (int i = 0; i < nth; i++) from = xml.indexOf("<w:tc>", from + 1);
        int to = xml.indexOf("</w:tc>", from);
        String was = xml.substring(at, to);
        int cell = from - at;
        return new String[] {was, was.substring(0, cell) + was.substring(cell).replaceFirst(">0<", ">" + number + "<")};
    }

    @Test void wordsOfAParagraphChangeInItsLine() throws Exception {
        DataLines lines = roundTrip(example(), "政务微信1460条", "政务微信1461条（含转载）", "偶尔出现主动公开", "偶有主动公开");
        assertEquals(2, lines.hunks().size());
        assertTrue(all(lines).get(0).startsWith("    2023年通过不同渠道"), all(lines).toString());
    }

    @Test void quotesStayWhereTheFigureAgrees() throws Exception {
        String yaml = example("共收到依申请公开19件", "共收到依申请公开${申请.本年新收.总计}件");
        DataLines lines = roundTrip(yaml, "主要围绕搬迁腾退", "主要涉及搬迁腾退");
        assertTrue(all(lines).get(0).contains("${申请.本年新收.总计}件"), all(lines).toString());
        assertTrue(lines.loose().isEmpty());
    }

    @Test void aQuoteThatTheWordFileContradictsBecomesANumberAndIsTold() throws Exception {
        String yaml = example("公开政府信息1756条", "公开政府信息1756条，处罚${主动公开政府信息.行政处罚}件");
        DataLines lines = roundTrip(yaml, "处罚420件", "处罚419件");
        assertTrue(all(lines).get(0).contains("处罚419件"));
        assertEquals("${主动公开政府信息.行政处罚}", lines.loose().get(0).quote());
        DataLines table = roundTrip(yaml, "<w:t>420<", "<w:t>421<");
        assertTrue(all(table).get(0).contains("处罚420件"), all(table).toString());
        assertTrue(all(table).contains("  行政处罚: 421"), all(table).toString());
        DataLines both = roundTrip(yaml, "<w:t>420<", "<w:t>421<", "处罚420件", "处罚421件");
        assertEquals(List.of("  行政处罚: 421"), all(both), "the quote says 421 by itself");
    }

    @Test void paragraphsThatCameAndWent() throws Exception {
        String two = example("  教育培训: |\n", "  教育培训: |\n    这一段要删去。\n");
        assertEquals(List.of(), all(roundTrip(two, paragraph(two, "这一段要删去。"), "")));
        String p = paragraph(example(), "我镇本年度发出收费通知");
        String added = p.replaceFirst("我镇本年度[^<]*", "又一段：新写的 #1。");
        DataLines lines = roundTrip(example(), p, p + added);
        assertTrue(all(lines).contains("  又一段：新写的 #1。"), all(lines).toString());
        assertTrue(all(lines).contains("其他事项: |"), all(lines).toString());
        String q = paragraph(example(), "一是相关科室对信息公开");
        roundTrip(example(), q, q.replaceFirst("一是相关科室[^<]*", "先说一段。") + q);
    }

    private static String paragraph(String yaml, String text) throws Exception {
        String xml = new String(built(yaml).byName().get(Parts.DOCUMENT), StandardCharsets.UTF_8);
        int at = xml.indexOf(text);
        assertTrue(at >= 0, text);
        return xml.substring(Math.max(xml.lastIndexOf("<w:p>", at), xml.lastIndexOf("<w:p ", at)), xml.indexOf("</w:p>", at) + 6);
    }

    @Test void aSubHeadingIsAName() throws Exception {
        assertEquals(List.of("  教育和培训: |"), all(roundTrip(example(), ">教育培训<", ">教育和培训<")));
    }

    @Test void aHeadingWithItsTextGoesTogether() throws Exception {
        DataLines lines = roundTrip(example(), paragraph(example(), ">教育培训<"), "", paragraph(example(), "组织依申请办理专职人员"), "");
        assertEquals(2, lines.hunks().get(0).removed());
        DataLines half = lines(edited(example(), paragraph(example(), "组织依申请办理专职人员"), ""), example());
        assertTrue(half.left().get(0).reason().contains("连小标题一起删"), half.left().toString());
    }

    @Test void whatTheTemplateSaysCannotBeSaidInTheData() throws Exception {
        DataLines lines = lines(edited(example(), ">总体情况<", ">总体概况<"), example());
        assertEquals(List.of(), lines.hunks());
        assertTrue(lines.left().get(0).reason().contains("模板"), lines.left().toString());
    }

    @Test void aCellThatIsNoNumberCannotBeSaid() throws Exception {
        DataLines lines = lines(edited(example(), ">420<", ">/<"), example());
        assertEquals(List.of(), lines.hunks());
        assertTrue(lines.left().get(0).reason().contains("只能是数"), lines.left().toString());
    }

    @Test void aTotalThatDoesNotFollowIsTold() throws Exception {
        String[] total = cellBehind(example(), "（一）予以公开", 7, "3");
        Version edited = edited(example(), total[0], total[0].replaceFirst("(?s)>3<((?:(?!>3<).)*)$", ">4<$1"));
        DataLines lines = lines(edited, example());
        assertEquals(List.of(), lines.hunks());
        assertTrue(lines.left().get(0).reason().contains("自动算的总计"), lines.left() + " " + edited.edits());
    }

    @Test void linesAreForTheDataFileAsItIsNow() throws Exception {
        Version edited = edited(example(), ">420<", ">421<", "政务微信1460条", "政务微信1461条", "偶尔出现", "偶有");
        String now = example("# 小标题的层次", "# 新的注释\n# 小标题的层次", "政务微博138条", "政务微博139条");
        DataLines lines = lines(edited, now);
        assertEquals(33, lines.hunks().get(0).line());
        assertEquals(List.of("  行政处罚: 421"), lines.hunks().get(0).lines());
        assertEquals(1, lines.left().size(), lines.left().toString());
        assertTrue(lines.left().get(0).reason().contains("后来也改过"), lines.left().toString());
    }

    @Test void quotationMarksAndLineEndsOfTheFileAreKept() throws Exception {
        String yaml = example().replaceAll("其他事项: (.*)", "其他事项: '按''例''，$1'");
        roundTrip(yaml, "收费通知的件数", "收费'通知'的件数");
        String plain = example();
        DataLines lines = roundTrip(plain, "我镇本年度发出", "我镇: 本年度 #发出");
        assertTrue(all(lines).get(0).startsWith("其他事项: '我镇: 本年度 #发出"), all(lines).toString());
        String windows = example().replace("\n", "\r\n");
        DataLines crlf = lines(edited(windows, ">420<", ">421<"), windows);
        assertTrue(new String(crlf.data(), StandardCharsets.UTF_8).contains("  行政处罚: 421\r\n"));
        assertEquals(1, crlf.hunks().size());
    }

    @Test void signatureAndName() throws Exception {
        String yaml = example() + "\n落款: {署名: 某某镇人民政府, 日期: 2024年1月20日}\n";
        DataLines lines = roundTrip(yaml, ">某某镇人民政府<", ">某某县某某镇人民政府<", "2024年1月20日", "2024年1月21日");
        assertEquals(List.of("落款: {署名: 某某县某某镇人民政府, 日期: 2024年1月21日}"), all(lines));
    }
}
