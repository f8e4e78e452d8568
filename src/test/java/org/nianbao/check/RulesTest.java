package org.nianbao.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nianbao.finding.Finding;
import org.nianbao.finding.Findings;
import org.nianbao.finding.Severity;
import org.nianbao.form.Form;
import org.nianbao.report.Report;
import org.nianbao.report.Samples;

/** Every rule of the 2021 form: once broken, once not. */
class RulesTest {
    private static final Form FORM = Samples.form("2021");
    private static final String GOOD = Samples.file("src/test/resources/good-2024.yaml");
    private static final String REQUESTS = "2024年共收到政府信息公开申请20件，其中自然人18件，企业2件；上年结转2件。";
    private static final String APPEALS = "发生行政复议2件，行政诉讼1件。";

    @Test void aGoodReportIsPassedInSilence() {
        assertEquals(List.of(), check(GOOD, Optional.of(lastYear())));
    }

    @Test void lastYearsRemainder() {
        Finding f = only("B1", check(GOOD, Optional.of(lastYear().replace("结转下年度: {自然人: 2}", "结转下年度: {自然人: 3}"))));
        assertEquals("三表·自然人·二、上年结转政府信息公开申请数量", f.subject());
        assertTrue(f.message().contains("是2，上年的“三表·自然人·四、结转下年度继续办理”是3，相差1"), f.message());
        assertEquals("某某镇2024.yaml:25:15", f.places().get(0).toString());
    }

    @Test void documentsInForce() {
        Finding f = only("B2", check(GOOD, Optional.of(lastYear().replace("现行有效: 10}", "现行有效: 12}"))));
        assertEquals("二表·行政规范性文件·现行有效件数", f.subject());
        assertTrue(f.message().contains("是11，上年的“二表·行政规范性文件·现行有效件数”12加"), f.message());
        assertTrue(f.message().contains("是13，相差2"), f.message());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "2024年共收到政府信息公开申请25件。", "全年共收到依申请公开２５件。", "共受理申请二十五件。", "我镇新收政府信息公开申请 25 件。",
        "收到25件政府信息公开申请。", "政府信息公开申请共收到25件。", "收到申请约200件。"})
    void requestsReceived(String sentence) {
        only("B3", check(GOOD.replace(REQUESTS, sentence)));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "2024年共收到政府信息公开申请20件。", "共收到申请22件（含上年结转2件）。", "共受理申请二十件。", "收到申请约20件。", "收到申请20余件。",
        "通过信函收到申请3件，通过网络收到申请17件。", "共收到申请20件，比上年增加5件。", "收到群众来信5件。", "收到12345热线诉求300件。",
        "受理行政许可申请12件。", "收到自然人申请18件。", "2024年上半年收到申请9件。", "共收到申请20件，其中当面收到申请3件。",
        "2023年收到申请15件，同比增长33.3%。", "收到投诉举报申请7件。", "收到建议提案5件，均已答复。", "办理审批事项500件。", "办理人大建议3件。",
        "答复咨询15件。", "受理案件5件。", "办理许可事项13件。"})
    void statementsThatMayBeRight(String sentence) {
        assertEquals(List.of(), check(GOOD.replace(REQUESTS, sentence)));
    }

    @Test void requestsDenied() {
        assertTrue(only("B3", check(GOOD.replace(REQUESTS, "2024年，我镇未收到政府信息公开申请。"))).message().contains("是20。"));
        for (String right : List.of("未收到信函、传真等形式的信息公开申请。", "未收到自然人信息公开申请。")) {
            assertEquals(List.of(), check(GOOD.replace(REQUESTS, right)), right);
        }
        String none = GOOD.replace("  本年新收: {自然人: 18, 商业企业: 2}", "  本年新收: {自然人: 0}")
                .replace(REQUESTS, "我镇未收到政府信息公开申请。");
        assertEquals(0, check(none).stream().filter(f -> f.message().contains("未收到")).count());
    }

    @ParameterizedTest
    @ValueSource(strings = {"已办结22件，", "答复申请30件，", "均已答复十件，"})
    void requestsAnswered(String sentence) {
        boolean right = sentence.contains("22");
        List<Finding> found = check(GOOD.replace("已办结21件，", sentence.replace("22", "26")));
        Finding f = only("B3", found);
        assertTrue(right == f.message().contains("26"), f.message());
        assertEquals("三表·总计·（七）总计", f.subject());
    }

    @ParameterizedTest
    @ValueSource(strings = {"已办结21件，", "已办结20件，", "已办结19件，", "答复申请21件（含上年度结转2件），", "答复申请20件，另有1件在办，"})
    void answersThatMayBeRight(String sentence) {
        assertEquals(List.of(), check(GOOD.replace("已办结21件，", sentence)));
    }

    @Test void otherFiguresOfTheRequestTable() {
        assertEquals("三表·总计·（一）予以公开", only("B3", check(GOOD.replace("予以公开9件", "予以公开8件"))).subject());
        assertEquals("三表·总计·（二）部分公开", only("B3", check(GOOD.replace("部分公开2件，", "部分公开3件，"))).subject());
        assertEquals("三表·总计·四、结转下年度继续办理", only("B3", check(GOOD.replace("结转下年度1件", "结转下年度2件"))).subject());
        assertEquals("三表·总计·二、上年结转政府信息公开申请数量", only("B3", check(GOOD.replace("上年结转2件", "上年结转3件"))).subject());
    }

    @ParameterizedTest
    @ValueSource(strings = {"发生行政复议3件，行政诉讼1件。", "行政复议案件共五件。", "行政诉讼4件。", "发生行政复议和行政诉讼共5件。"})
    void appeals(String sentence) {
        only("B3", check(GOOD.replace(APPEALS, sentence)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"发生行政复议两件，行政诉讼1起。", "发生行政复议和行政诉讼共3件。", "行政复议维持1件、纠正1件。", "行政复议、行政诉讼分别为2件、1件。",
        "答复行政复议5件。", "新增行政复议1件。", "上年行政复议8件。"})
    void appealsThatMayBeRight(String sentence) {
        assertEquals(List.of(), check(GOOD.replace(APPEALS, sentence)));
    }

    @Test void figuresOfTableTwo() {
        assertEquals("二表·行政规范性文件·本年制发件数", only("B3", check(GOOD.replace("制发行政规范性文件2件", "制发行政规范性文件3件"))).subject());
        assertEquals("二表·行政规范性文件·本年废止件数", only("B3", check(GOOD.replace("废止行政规范性文件1件", "废止行政规范性文件三件"))).subject());
        assertEquals("二表·行政规范性文件·现行有效件数", only("B3", with("现行有效行政规范性文件12件。")).subject());
        assertEquals("二表·行政许可", only("B3", with("作出行政许可决定13件。")).subject());
        assertEquals("二表·行政处罚", only("B3", with("实施行政处罚31件。")).subject());
        assertEquals("二表·行政事业性收费", only("B3", with("收取行政事业性收费4.5万元。")).subject());
        assertEquals("二表·行政事业性收费", only("B3", with("行政事业性收费3.5元。")).subject());
        for (String right : List.of("作出行政许可决定12件。", "公开行政许可信息90件。", "主动公开行政处罚结果88条。", "现行有效行政规范性文件11件。",
                "收取行政事业性收费3.5万元。", "收取行政事业性收费35000元。", "收取行政事业性收费3万余元。", "减免行政事业性收费9万元。")) {
            assertEquals(List.of(), with(right), right);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"实现“0”行政复议。", "未发生因政府信息公开被申请行政复议的情况。", "无行政复议案件。", "实现零行政复议。", "没有收到行政复议申请。",
        "2024年未被申请行政复议。", "行政复议和行政诉讼均为0件。"})
    void denials(String sentence) {
        List<Finding> found = check(GOOD.replace(APPEALS, sentence));
        assertTrue(!found.isEmpty() && found.stream().allMatch(f -> f.id().equals("B4")), found.toString());
        assertTrue(found.get(0).message().contains("“四表·行政复议·总计”是2"), found.toString());
        assertEquals("某某镇2024.yaml:12", found.get(0).places().get(0).toString().substring(0, 15));
    }

    @ParameterizedTest
    @ValueSource(strings = {"未发生行政复议被纠正情形。", "没有败诉的行政诉讼。", "无行政复议被撤销案件。", "办理行政复议若干。",
        "无论行政机关如何，都依法办理。", "2023年未发生行政复议，同比增加。", "10行政复议。"})
    void denialsOfSomethingElse(String sentence) {
        assertEquals(List.of(), check(GOOD.replace(APPEALS, sentence)));
    }

    @Test void denialsThatAreTrue() {
        String none = GOOD.replace("  行政复议: {结果维持: 1, 结果纠正: 1}", "  行政复议: {结果维持: 0}");
        assertEquals(List.of(), check(none.replace(APPEALS, "实现“0”行政复议，行政诉讼1件。")));
        assertEquals("四表·未经复议直接起诉·总计", only("B4", check(none.replace(APPEALS, "未发生行政复议、行政诉讼。"))).subject());
    }

    @Test void feesAfterANotice() {
        String unpaid = GOOD.replace("    其他: {自然人: 1}", "    逾期未缴费: {自然人: 1}");
        String none = "其他事项: 无。";
        String now = "其他事项: 本年度发出收费通知0件，总金额0元，实际收取0元。";
        assertEquals("其他需要报告的事项", only("B5", check(unpaid.replace(now, none))).subject());
        only("B5", check(unpaid.replace(now, "其他事项: 我镇未收取信息处理费。")));
        assertEquals(List.of(), check(unpaid.replace(now, "其他事项: 发出收费通知1件，金额100元，实际收取0元。")));
        assertEquals(List.of(), check(GOOD.replace(now, none)));
    }

    @Test void dutiesOfGovernments() {
        String silent = GOOD.replace("纳入年度工作考核，开展社会评议，未发生责任追究情形。", "纳入年度工作考核，加强监督。");
        Finding f = only("B6", check(silent));
        assertEquals("没有写到社会评议、责任追究。", f.message());
        assertEquals("某某镇2024.yaml:15:3", f.places().get(0).toString());
        assertEquals(List.of(), check(silent.replace("镇人民政府", "局")));
    }

    @Test void topicsAndLengthOfSectionOne() {
        String f = only("B7", check(GOOD.replace("  平台建设: 较2023年增加栏目2个。维护政府网站专栏。\n", ""))).message();
        assertEquals("没有写到平台建设。", f);
        String filler = "扎实推进各项工作".repeat(100);
        assertTrue(only("B7", with(filler)).message().matches("这一部分有1\\d{3}字，超过1000字。"));
    }

    @Test void sectionFive() {
        String text = GOOD.substring(GOOD.indexOf("问题及改进: |"), GOOD.indexOf("其他事项:"));
        assertEquals("存在的主要问题及改进情况", only("B8", check(GOOD.replace(text, "问题及改进: 无。\n\n"))).subject());
        Finding f = only("B8", check(GOOD, Optional.of(lastYear()
                .replace("问题及改进: 去年的文字与今年并不一样，写的是另外一些问题和另外一些改进措施。\n\n", text))));
        assertTrue(f.message().contains("100%"), f.message());
    }

    @Test void listsAndPercentages() {
        Finding f = only("B9", check(GOOD.replace("政务微信50条", "政务微信60条").replace("占比41.7%", "占比50%")));
        assertTrue(f.message().contains("70＋60＝130，前面的总数是120，相差10"), f.message());
        assertTrue(only("B9", check(GOOD.replace("占比41.7%", "占比42.7%"))).message().contains("按50÷120算是41.7%"));
        only("B9", with("发布信息100条，其中甲类50条、乙类30条、丙类19条。"));
        only("B9", with("公开信息共计3437条，包括：人事信息12条，动态1740条，公告225 条，解读共计110条，其他1827条。"));
        for (String right : List.of("发布信息100条，其中甲类50条、乙类30条、丙类20条。", "发布信息100条，其中重点领域50条。",
                "发布信息100条，其中甲类50条、乙类30条、丙类9条。", "发布信息100条,其中网站60条（含转载80条），微信40条，解读材料5条。",
                "共收到申请20件，其中自然人18件，企业2件，予以公开9件。", "处理100件，其中甲60件；另办理乙90件。", "公开渠道包括网站5个。",
                "办理申请20件，均予以答复。其中，可查询的6件。", "公开信息4条，含动态1条，指南1条，财政2条。", "甲41条，占全部123条的33.3%。",
                "发布信息1，234条，其中甲类1，000条，乙类234条，占18.9%。", "办结率100%。", "满意度98.5%。")) {
            assertEquals(List.of(), with(right), right);
        }
    }

    @Test void yearsLeftOverFromEarlierReports() {
        Finding f = only("B10", check(GOOD.replace("2024年，我镇共主动公开", "2023年，我镇共主动公开")));
        assertEquals("某某镇2024.yaml:9:9", f.places().get(0).toString());
        for (String right : List.of("比2023年共收到的多。", "2025年我镇将继续推进。", "2021年以来我镇共公开信息900条。", "按照2019年修订的条例执行。")) {
            assertEquals(List.of(), with(right), right);
        }
    }

    @Test void rulesOfGovernmentsInAnOfficeThatMakesNone() {
        String made = GOOD.replace("主动公开政府信息:\n", "主动公开政府信息:\n  规章: {现行有效: 1}\n");
        assertEquals("二表·规章·现行有效件数", only("C1", check(made)).subject());
        assertEquals(List.of(), check(made.replace("某某县某某镇人民政府", "某某市人民政府")).stream().filter(f -> f.id().equals("C1"))
                .toList());
    }

    @Test void blankCells() {
        for (String blank : List.of("", "/", "—", "无")) {
            Finding f = only("C2", check(GOOD.replace("行政许可: 12", "行政许可: " + blank)));
            assertEquals("二表·行政许可", f.subject());
            assertEquals(Severity.ERROR, f.severity());
        }
    }

    @Test void figuresThatVanishOrJump() {
        assertEquals("二表·行政许可", only("C3", check(GOOD.replace("行政许可: 12", "行政许可: 0"), Optional.of(lastYear())))
                .subject());
        Finding f = only("C3", check(GOOD.replace("行政事业性收费: 3.5", "行政事业性收费: 35000"), Optional.of(lastYear())));
        assertTrue(f.message().contains("今年是35000，上年是3.5，相差约10000倍"), f.message());
    }

    @Test void casesCountedTwice() {
        List<Finding> found = check(GOOD.replace("予以公开: {自然人: 8,", "予以公开: {自然人: 10,").replace("，其中予以公开9件", ""));
        assertEquals(List.of("A3", "C4"), found.stream().map(Finding::id).toList());
        assertEquals("三表·自然人·（二）部分公开", found.get(1).subject());
    }

    @Test void tooManyOthers() {
        String many = GOOD.replace("    本机关不掌握相关政府信息: {自然人: 8, 商业企业: 1}", "    本机关不掌握相关政府信息: {自然人: 0, 商业企业: 1}")
                .replace("    其他: {自然人: 1}", "    其他: {自然人: 9}");
        assertTrue(only("C4", check(many)).message().contains("占“三表·总计·（七）总计”21的42.9%"));
    }

    @Test void ordinals() {
        Finding f = only("C5", check(GOOD.replace("二是动态调整。三是定期清理。", "三是动态调整。二是定期清理。")));
        assertEquals("次序是“一是、三是、二是”，第2个不对。", f.message());
        only("C5", check(GOOD.replace("二是动态调整", "一是动态调整").replace("三是定期清理", "三是定期清理").replace("一是严格审查。", "")));
        only("C5", with("1.甲事。\n    2.乙事。\n    4.丙事。"));
        only("C5", with("（一）甲。\n    （三）乙。"));
        for (String right : List.of("这是唯一是重点的工作，统一是原则。", "一是甲；二是乙。一是丙；二是丁。",
                "（一）甲\n    1.子\n    2.丑\n    （二）乙\n    1.寅",
                "一、甲\n    1.子\n    2.丑\n    二、乙\n    1.寅\n    （1）卯\n    （2）辰\n    2.巳",
                "第一，甲。第二，乙。", "其中之一是甲。", "二是孤零零的。", "1.5万人参加。\n    2.3万人参加。", "一要甲，二要乙。一是丙。")) {
            assertEquals(List.of(), with(right), right);
        }
    }

    @Test void lateDates() {
        assertEquals("日期是2025年2月20日，晚于2025年1月31日。", only("C6", check(GOOD.replace("2025年1月20日", "2025年2月20日")))
                .message());
        assertEquals(List.of(), check(GOOD.replace("2025年1月20日", "2025年2月20日").replace("某某县某某镇人民政府", "某某县人民政府")));
        assertEquals(List.of(), check(GOOD.replace(", 日期: 2025年1月20日", "")));
    }

    @Test void acknowledgedWarningsBecomeNotes() {
        String wrong = GOOD.replace(APPEALS, "实现“0”行政复议。");
        Finding f = only("B4", check(wrong + "\n已核: {B4: 指没有败诉}\n"));
        assertEquals(Severity.NOTE, f.severity());
        assertTrue(f.message().endsWith("（已核：指没有败诉）"), f.message());
        assertEquals(Severity.NOTE, only("B4", check(wrong + "\n已核: {B4: {四表·行政复议·总计: 指没有败诉}}\n")).severity());
        assertEquals(List.of("B4", "check.unused-acknowledgement"),
                check(wrong + "\n已核: {B4: {四表·别处: x}}\n").stream().map(Finding::id).toList());
    }

    @Test void errorsCannotBeAcknowledged() {
        List<Finding> found = check(GOOD.replace("结转下年度: {自然人: 1}", "结转下年度: {自然人: 2}").replace("结转下年度1件", "")
                + "\n已核: {A3: x}\n");
        assertEquals(List.of("A3", "check.acknowledged-error"), found.stream().map(Finding::id).toList());
        assertEquals(Severity.ERROR, found.get(0).severity());
    }

    @Test void acknowledgementsNeedAReason() {
        assertEquals(List.of("data.acknowledgement", "data.acknowledgement"),
                check(GOOD + "\n已核: {B4: , B5: [x]}\n").stream().map(Finding::id).toList());
    }

    @Test void anotherBodysReportIsNoLastYear() {
        List<Finding> found = check(GOOD, Optional.of(lastYear().replace("机关: 某某县", "机关: 别县")));
        assertEquals("check.last-year", found.get(0).id());
    }

    @Test void charactersThatOnlyLookRight() {
        only("text.radical", with("⼯作⽇".substring(0, 1) + "作。"));
        only("text.invisible", with("工\u200B作。"));
        Finding f = only("text.radical", check(GOOD.replace("署名: 某某县某某镇", "署名: 某某县某某镇⼯")));
        assertEquals("某某镇2024.yaml:44:10", f.places().get(0).toString());
    }

    @Test void longTextWithoutStopsIsReadToItsEnd() {
        assertEquals(List.of(), with("一二三四五六七八九十".repeat(80).replace("一", "甲") + "收到申请".repeat(20)).stream()
                .filter(f -> !f.id().equals("B7")).toList());
    }

    @Test void theExampleOf2019IsPassedInSilence() {
        Findings findings = new Findings();
        Report report = Samples.read(Samples.form("2019"), Samples.file("input-examples/某某镇2020.yaml"), findings);
        Check.run(report, findings);
        assertEquals(List.of(), findings.all());
        assertEquals("22（其中修订16件）", report.figure("主动公开政府信息.规范性文件.对外公开总数").orElseThrow().printed());
        assertEquals("-2", report.figure("主动公开政府信息.行政许可.增减").orElseThrow().printed());
        assertEquals("4166.241619", report.figure("主动公开政府信息.政府集中采购.总金额").orElseThrow().printed());
    }

    @Test void onlyChangesMayBeBelowZero() {
        Findings findings = new Findings();
        Check.run(Samples.read(Samples.form("2019"), Samples.file("input-examples/某某镇2020.yaml")
                .replace("上年项目: 9,", "上年项目: -9,"), findings), findings);
        assertEquals("二表·行政许可·上一年项目数量", only("A5", findings.all()).subject());
    }

    /** From one format to the next only what both have is compared. */
    @Test void comparesWithAReportOfTheOtherFormat() {
        Findings findings = new Findings();
        Report last = Samples.read(Samples.form("2019"), Samples.file("input-examples/某某镇2020.yaml"), findings);
        Report report = Samples.read(FORM, GOOD.replace("2024", "2021").replace("2025年1月", "2022年1月"), findings);
        Check.run(report, Optional.of(last), findings);
        assertEquals(List.of("B1", "B1"), findings.all().stream().map(Finding::id).toList());
    }

    private static String lastYear() {
        return GOOD.replace("2024", "2023").replace("2025", "2024")
                .replace("结转下年度: {自然人: 1}", "结转下年度: {自然人: 2}").replace("现行有效: 11}", "现行有效: 10}")
                .replace(GOOD.substring(GOOD.indexOf("问题及改进: |"), GOOD.indexOf("其他事项:")).replace("2025", "2024"),
                        "问题及改进: 去年的文字与今年并不一样，写的是另外一些问题和另外一些改进措施。\n\n");
    }

    /** The good report with one more paragraph in section one. */
    private static List<Finding> with(String sentence) {
        return check(GOOD.replace(APPEALS, APPEALS + "\n    " + sentence));
    }

    private static List<Finding> check(String yaml) {
        return check(yaml, Optional.empty());
    }

    private static List<Finding> check(String yaml, Optional<String> lastYear) {
        Findings findings = new Findings();
        Optional<Report> last = lastYear.map(y -> Samples.read(FORM, y, new Findings()));
        Check.run(Samples.read(FORM, yaml, findings), last, findings);
        return findings.all().stream().map(RulesTest::renamed).toList();
    }

    private static Finding renamed(Finding f) {
        return new Finding(f.id(), f.severity(), f.subject(), f.places().stream().map(p -> p instanceof
                org.nianbao.finding.Place.Data d ? new org.nianbao.finding.Place.Data("某某镇2024.yaml", d.line(),
                        d.column()) : p).toList(),
                f.message(), f.hint());
    }

    private static Finding only(String id, List<Finding> found) {
        assertEquals(List.of(id), found.stream().map(Finding::id).toList(), found::toString);
        return found.get(0);
    }
}
