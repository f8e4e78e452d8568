package org.nianbao.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.nianbao.finding.Finding;
import org.nianbao.finding.Findings;

class ReportTest {
    private static final String HEAD = "单位: 某某局\n年: 2024\n正文部分: 一段。\n";
    private static final String COUNTS = "数: {甲项: 1, 乙项: 0}\n";
    private final Findings findings = new Findings();

    @Test void readsFiguresAndComputesTotals() {
        Report report = read(HEAD + "账:\n  收: {一季: 1.10, 二季: 2.205}\n  支:\n    人: {一季: 3}\n" + COUNTS);
        assertEquals(List.of(), ids());
        assertEquals("1.10", printed(report, "账.收.一季"));
        assertEquals("3.305", printed(report, "账.收.全年"));
        assertEquals("0", printed(report, "账.支.物.全年"));
        assertEquals("3", printed(report, "账.支合计.全年"));
        assertTrue(report.figure("账.支合计.全年").orElseThrow().computed());
        assertEquals("数据.yaml:5:11", report.figure("账.收.一季").orElseThrow().place().toString());
        assertEquals("数据.yaml:4:1", report.figure("账.支.物.一季").orElseThrow().place().toString());
    }

    @Test void readsOfficialLabelsWithOrWithoutNumberAndOpenGroups() {
        Report report = read(HEAD + "二、账目情况:\n  1.收入: {上半年: {一季: 5}, 全年（共计）: 5}\n  支出: {人员: {一季: 5}}\n" + COUNTS);
        assertEquals(List.of(), ids());
        assertEquals("5", printed(report, "账.收.一季"));
        assertEquals("5", printed(report, "账.支.人.一季"));
    }

    @Test void keepsTypedTotals() {
        Report report = read(HEAD + "账:\n  收: {一季: 1, 二季: 2, 全年: 4}\n" + COUNTS);
        assertEquals("4", printed(report, "账.收.全年"));
        assertEquals(List.of("账.收.一季", "账.收.二季", "账.收.全年", "数.甲项", "数.乙项"), report.typed());
    }

    @Test void asksForZerosWhereTheFormDoesNotLetThemOut() {
        read(HEAD + "账: {收: {一季: 1}}\n数: {甲项: 1}\n");
        assertEquals(List.of("data.missing-number"), ids());
        assertEquals("二表·乙项", findings.all().get(0).subject());
    }

    @Test void tellsMissingParts() {
        read("单位: 某某局\n");
        assertEquals(List.of("data.missing-section", "data.missing-section", "data.missing-section",
                "data.missing-field"), ids());
        assertTrue(findings.all().get(1).message().contains("二、账目情况"));
    }

    @Test void tellsUnknownNamesWithTheNearest() {
        read(HEAD + "单维: x\n账:\n  收入数: {一季: 1}\n  收: {一节: 2}\n  支: {人: {三: 1}}\n尾: {曰期: x}\n" + COUNTS);
        assertEquals(List.of("data.unknown-key", "data.unknown-key", "data.unknown-key", "data.unknown-key",
                "data.unknown-key"), ids());
        assertEquals("是不是“单位”？", findings.all().get(0).hint());
        assertTrue(findings.all().stream().anyMatch(f -> f.hint().equals("是不是“一季”？")));
        assertTrue(findings.all().stream().anyMatch(f -> f.hint().equals("是不是“日期”？")));
    }

    @Test void aMisspeltPartIsNotMissingAsWell() {
        read("单维: 某某局\n年: 2024\n正文部份: x\n账: {收: {一季: 1}}\n" + COUNTS);
        assertEquals(List.of("data.unknown-key", "data.unknown-key"), ids());
    }

    @Test void aQuoteOfARowIsToldItsCells() {
        read("单位: 某某局\n年: 2024\n正文部分: ${账.收}和${丙}\n账: {收: {一季: 1}}\n" + COUNTS);
        assertEquals("要写到一格，如：账.收.一季、账.收.二季、账.收.全年。", findings.all().get(0).hint());
        assertTrue(findings.all().get(1).hint().startsWith("这里可以写："));
    }

    @Test void tellsTheSamePartWrittenTwiceUnderTwoNames() {
        read(HEAD + "账: {收: {一季: 1}, 收入: {一季: 1}}\n账目情况: {收: {一季: 1}}\n" + COUNTS);
        assertEquals(List.of("data.duplicate-key", "data.duplicate-key"), ids());
    }

    @Test void tellsTextAndBlanksWhereNumbersBelong() {
        Report report = read(HEAD + "账:\n  收: {一季: 1件, 二季: /}\n  支: 5\n数: {甲项: [1], 乙项: }\n");
        assertEquals(List.of("data.number", "data.blank-number", "data.wrong-type", "data.wrong-type",
                "data.blank-number"), ids());
        assertEquals("一表·收入·一季".replace("收入", "1.收入"), findings.all().get(0).subject());
        assertTrue(report.figure("账.收.一季").isEmpty());
        assertTrue(report.figure("账.收.全年").isEmpty(), "a total of wrong figures is no figure");
    }

    @Test void tellsTablesAndRowsOfNothing() {
        read(HEAD + "账: {}\n" + COUNTS);
        assertEquals(List.of("data.empty-table"), ids());
        Findings row = new Findings();
        Samples.read(Samples.form("small-form.yaml", Samples.file("src/test/resources/small-form.yaml")),
                HEAD + "账: {收: {}}\n" + COUNTS, row);
        assertEquals(List.of("data.wrong-type"), row.all().stream().map(Finding::id).toList());
        assertEquals("“收”下面是空的。", row.all().get(0).message());
    }

    @Test void tellsGroupingCommasThatSplitANumber() {
        read(HEAD + "账: {收: {一季: 1,234}}\n" + COUNTS);
        assertEquals(List.of("data.number"), ids());
        assertTrue(findings.all().get(0).hint().contains("1234"));
    }

    @Test void tellsFullWidthColonsUnderATable() {
        read(HEAD + "账:\n  收：5\n" + COUNTS);
        assertEquals(List.of("yaml.fullwidth-colon"), ids());
    }

    @Test void readsYearsAndDates() {
        Report report = read("单位: ' 某某局 '\n年: ２０２４年\n正文部分: x\n账: {收: {一季: 0}}\n尾: {日期: 2025-01-09}\n" + COUNTS);
        assertEquals(List.of(), ids());
        assertEquals("2024", report.year());
        assertEquals("2025年1月9日", report.date());
        assertEquals("某某局2024年试验报告", report.title());
    }

    @Test void tellsWrongYearsAndDates() {
        read("单位: 某某局\n年: 24\n正文部分: x\n账: {收: {一季: 0}}\n尾: {日期: 2025年2月30日}\n" + COUNTS);
        assertEquals(List.of("data.year", "data.date"), ids());
    }

    @Test void tellsFieldsOfTheWrongShape() {
        read("单位: [某某局]\n年: 2024\n正文部分: x\n账: {收: {一季: 0}}\n尾: 2025-01-01\n" + COUNTS);
        assertEquals(List.of("data.wrong-type", "data.wrong-type"), ids());
    }

    @Test void tellsADataFileOfAnotherForm() {
        read("报告: 试验报告\n格式: 乙\n" + HEAD + "账: {收: {一季: 0}}\n" + COUNTS);
        assertEquals(List.of("data.other-form"), ids());
    }

    @Test void fillsQuotes() {
        Report report = read("单位: 某某局\n年: 2024\n正文部分: ${单位}${年}年收${账.收.全年}元，支${ 账．支合计.全年 }元。\n"
                + "账: {收: {一季: 1.5（含补）, 二季: 2}}\n" + COUNTS);
        assertEquals(List.of(), ids());
        assertEquals("某某局2024年收3.5元，支0元。", report.prose("正文部分").text());
        Passage passage = report.passages("正文部分").get(0);
        assertTrue(passage.quoted(0, 3));
        assertTrue(!passage.quoted(passage.text().indexOf("年收"), passage.text().indexOf("年收") + 1));
        assertEquals("数据.yaml:3:16", passage.at(passage.text().indexOf("年收")).toString());
    }

    @Test void tellsUnknownAndOpenQuotes() {
        read("单位: 某某局\n年: 2024\n正文部分: |\n  收${账.收.全}元\n  支${账.支元\n账: {收: {一季: 1}, 注: '${数.丙}'}\n" + COUNTS);
        assertEquals(List.of("data.unknown-quote", "data.unknown-quote", "data.quote-open"), ids().stream().sorted(
                (a, b) -> b.compareTo(a)).toList());
        Finding f = findings.all().stream().filter(x -> x.message().contains("账.收.全")).findFirst().orElseThrow();
        assertEquals("要写到一格，如：账.收.全年。", f.hint());
        assertEquals("数据.yaml:4:4", f.places().get(0).toString());
    }

    @Test void keepsFootnotesOfTables() {
        Report report = read(HEAD + "账: {收: {一季: 1}, 注: '注：含上年度${账.收.一季}元。'}\n" + COUNTS);
        assertTrue(report.model().get("账").toString().endsWith("注=注：含上年度1元。}"));
    }

    @Test void emptyTextIsAnErrorWhereTextMustBe() {
        read("单位: 某某局\n年: 2024\n前言:\n正文部分:\n账: {收: {一季: 1}}\n" + COUNTS);
        assertEquals(List.of("data.empty-text"), ids());
    }

    @Test void headingsTakeTheLevelChosenAndLoseTypedNumbers() {
        Report report = read("单位: 某某局\n年: 2024\n正文部分:\n  正文: 头一段。\n  （一）组织领导: 甲。\n  其他:\n    1.小项: 乙。\n"
                + "账: {收: {一季: 1}}\n" + COUNTS);
        assertEquals("""
                P 头一段。
                2 组织领导
                P 甲。
                2 其他
                3 小项
                P 乙。""", MarkupTest.dump(report.prose("正文部分")));
        assertEquals("数据.yaml:5:6", report.passages("正文部分").get(1).at(0).toString());
    }

    @Test void tellsSubheadingStylesItDoesNotKnow() {
        read("小标题: 甲\n" + HEAD + "账: {收: {一季: 1}}\n" + COUNTS);
        assertEquals(List.of("data.subheading"), ids());
    }

    @Test void tellsHeadingsTooDeep() {
        read("单位: 某某局\n年: 2024\n正文部分: {a: {b: {c: {d: {e: {f: x}}}}}}\n账: {收: {一季: 1}}\n" + COUNTS);
        assertEquals(List.of("data.heading-depth"), ids());
    }

    @Test void foldedLinesGetNoSpaceBetweenChineseCharacters() {
        Report report = read("单位: 某某局\n年: 2024\n正文部分: 第一行\n  第二行 A\n  B行，\n  2023年\n账: {收: {一季: 1}}\n" + COUNTS);
        assertEquals("第一行第二行 A B行，2023年", report.prose("正文部分").text());
    }

    private Report read(String yaml) {
        return Samples.read(Samples.form("small-form.yaml", Samples.file("src/test/resources/small-form.yaml")),
                yaml, findings);
    }

    private static String printed(Report report, String address) {
        return report.figure(address).orElseThrow().printed();
    }

    private List<String> ids() {
        return findings.all().stream().map(Finding::id).toList();
    }
}
