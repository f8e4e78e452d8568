package org.nianbao.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.nianbao.check.Check;
import org.nianbao.finding.Finding;
import org.nianbao.finding.Findings;
import org.nianbao.finding.Place;
import org.nianbao.finding.Severity;

/** The real report 礼贤镇2023, figures as published. */
class ExampleReportTest {
    private final Findings findings = new Findings();
    private final Report report =
            Samples.read(Samples.form("2021"), Samples.file("input-examples/礼贤镇2023.yaml"), findings);

    @Test void hasNoError() {
        Check.run(report, findings);
        assertEquals(List.of(), findings.all().stream().filter(f -> f.severity() == Severity.ERROR).toList());
    }

    @Test void knowsWhatItIs() {
        assertEquals("北京市大兴区礼贤镇人民政府2023年政府信息公开工作年度报告", report.title());
        assertEquals("北京市大兴区礼贤镇人民政府", report.body());
        assertEquals("2023", report.year());
        assertEquals("", report.date());
        assertEquals("zh-CN", report.language());
        assertEquals(List.of("政府信息公开", "工作年度报告", "2023年", "北京市大兴区礼贤镇人民政府"), report.keywords());
    }

    @Test void computesTheTotalsAsPublished() {
        assertEquals("18 1 0 0 0 0 19", row("申请.本年新收"));
        assertEquals("0 0 0 0 0 0 0", row("申请.上年结转"));
        assertEquals("12 1 0 0 0 0 13", row("申请.无法提供.本机关不掌握相关政府信息"));
        assertEquals("18 1 0 0 0 0 19", row("申请.办理总计"));
        assertEquals("0 0 0 0 0 0 0", row("申请.结转下年度"));
        assertEquals("1", report.figure("复议诉讼.行政复议.总计").orElseThrow().printed());
        assertEquals("0", report.figure("复议诉讼.复议后起诉.总计").orElseThrow().printed());
        assertEquals("420", report.figure("主动公开政府信息.行政处罚").orElseThrow().printed());
    }

    @Test void hasAllFiguresOfTheForm() {
        assertEquals(10 + 25 * 7 + 15, report.figures().size());
    }

    @SuppressWarnings("unchecked")
    @Test void modelHasTheAgreedNames() {
        Map<String, Object> model = report.model();
        assertEquals("[报告, 机关, 年度, 落款, 引言, 总体情况, 主动公开政府信息, 申请, 复议诉讼, 问题及改进, 其他事项]",
                model.keySet().toString());
        assertEquals("{署名=, 日期=}", model.get("落款").toString());
        Map<String, Object> requests = (Map<String, Object>) model.get("申请");
        assertEquals("[本年新收, 上年结转, 予以公开, 部分公开, 不予公开, 无法提供, 不予处理, 其他处理, 办理总计, 结转下年度, 注]",
                requests.keySet().toString());
        assertEquals("", requests.get("注"));
        assertEquals("[属于国家秘密, 其他法律行政法规禁止公开, 危及三安全一稳定, 保护第三方合法权益, 属于三类内部事务信息,"
                + " 属于四类过程性信息, 属于行政执法案卷, 属于行政查询事项]",
                ((Map<String, Object>) requests.get("不予公开")).keySet().toString());
        Map<String, Object> appeals = (Map<String, Object>) model.get("复议诉讼");
        assertEquals("[行政复议, 未经复议直接起诉, 复议后起诉, 注]", appeals.keySet().toString());
        assertEquals("[结果维持, 结果纠正, 其他结果, 尚未审结, 总计]",
                ((Map<String, Object>) appeals.get("行政复议")).keySet().toString());
        Map<String, Object> open = (Map<String, Object>) model.get("主动公开政府信息");
        assertEquals("[制发, 废止, 现行有效]", ((Map<String, Object>) open.get("规章")).keySet().toString());
        assertEquals("420", ((Figure) open.get("行政处罚")).printed());
    }

    @Test void keepsTheWordingAsPublished() {
        List<String> published = Samples.file("src/test/resources/seed/lixian-2023-prose.txt").lines().toList();
        String text = report.form().sections().stream().map(s -> report.prose(s.key()).text())
                .filter(t -> !t.isEmpty()).collect(Collectors.joining("\n"));
        assertEquals(String.join("\n", published), text);
    }

    @Test void headingsStandAtTheLevelTheDataChooses() {
        Prose prose = report.prose("总体情况");
        assertEquals(new Prose.Heading(3, List.of(new Prose.Span("组织领导", false, false))), prose.blocks().get(0));
        assertEquals(14, prose.blocks().size());
    }

    private String row(String address) {
        return report.figures().entrySet().stream().filter(e -> e.getKey().startsWith(address + "."))
                .map(e -> e.getValue().printed()).collect(Collectors.joining(" "));
    }

    /** The contradiction, the missing duty, the length and the order of words: nothing else, each at its place. */
    @Test void findsNothingButWhatIsThere() {
        Check.run(report, findings);
        assertEquals(List.of("B4 26:109 49:16", "B6 25:3", "B7 12:1", "C5 20:26 20:5 20:47"), findings.all().stream()
                .map(f -> f.id() + " " + f.places().stream().map(p -> (Place.Data) p)
                        .map(p -> p.line() + ":" + p.column()).collect(Collectors.joining(" "))).toList());
        assertEquals("四表·行政复议·总计", findings.all().get(0).subject());
        assertEquals("文字写「“0”行政复议」，表里“四表·行政复议·总计”是1。", findings.all().get(0).message());
        assertEquals("没有写到工作考核、社会评议、责任追究。", findings.all().get(1).message());
    }

    @Test void offersTheQuoteForAFigureRepeatedByHand() {
        Check.offerQuotes(report, findings);
        assertEquals(List.of("text.quote"), findings.all().stream().map(Finding::id).toList());
        assertEquals("写成“${申请.本年新收.总计}”，以后改数只改一处。", findings.all().get(0).hint());
    }
}
