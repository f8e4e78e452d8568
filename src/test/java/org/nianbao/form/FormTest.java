package org.nianbao.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.nianbao.finding.Finding;
import org.nianbao.finding.Findings;

class FormTest {
    private final Findings findings = new Findings();

    /** The labels of 国办公开办函〔2021〕30号, table three, to the letter. */
    @Test void labelsOf2021AreTheOfficialOnes() throws Exception {
        Form form = official("2021");
        Table requests = form.section("申请").flatMap(Section::table).orElseThrow();
        List<String> labels = new ArrayList<>();
        labels(requests.blocks().get(0).rows().headers(), labels);
        assertEquals("""
                一、本年新收政府信息公开申请数量
                二、上年结转政府信息公开申请数量
                三、本年度办理结果
                （一）予以公开
                （二）部分公开（区分处理的，只计这一情形，不计其他情形）
                （三）不予公开
                1.属于国家秘密
                2.其他法律行政法规禁止公开
                3.危及“三安全一稳定”
                4.保护第三方合法权益
                5.属于三类内部事务信息
                6.属于四类过程性信息
                7.属于行政执法案卷
                8.属于行政查询事项
                （四）无法提供
                1.本机关不掌握相关政府信息
                2.没有现成信息需要另行制作
                3.补正后申请内容仍不明确
                （五）不予处理
                1.信访举报投诉类申请
                2.重复申请
                3.要求提供公开出版物
                4.无正当理由大量反复申请
                5.要求行政机关确认或重新出具已获取信息
                （六）其他处理
                1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请
                2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请
                3.其他
                （七）总计
                四、结转下年度继续办理""", String.join("\n", labels));
        assertEquals(25, requests.blocks().get(0).rows().leaves().size());
        Axis rows = requests.blocks().get(0).rows();
        assertEquals(21, rows.parts(rows.named("办理总计").get(0)).size());
        assertEquals("一总体情况 二主动公开政府信息情况 三收到和处理政府信息公开申请情况 四政府信息公开行政复议、行政诉讼情况"
                + " 五存在的主要问题及改进情况 六其他需要报告的事项",
                String.join(" ", form.sections().stream().skip(1).map(s -> s.number() + s.title()).toList()));
    }

    @Test void labelsOf2019AreTheOfficialOnes() throws Exception {
        Form form = official("2019");
        Table requests = form.section("申请").flatMap(Section::table).orElseThrow();
        List<Axis.Leaf> rows = requests.blocks().get(0).rows().leaves();
        assertEquals(23, rows.size());
        assertEquals("（六）其他处理", rows.get(20).header().label());
        Table open = form.section("主动公开政府信息").flatMap(Section::table).orElseThrow();
        List<String> blocks = open.blocks().stream().map(b -> b.label() + "：" + b.columns().leaves().stream()
                .map(l -> l.header().label()).toList() + b.rows().leaves().stream().map(l -> l.header().label())
                        .toList()).toList();
        assertEquals("""
                第二十条第（一）项：[本年新制作数量, 本年新公开数量, 对外公开总数量][规章, 规范性文件]
                第二十条第（五）项：[上一年项目数量, 本年增/减, 处理决定数量][行政许可, 其他对外管理服务事项]
                第二十条第（六）项：[上一年项目数量, 本年增/减, 处理决定数量][行政处罚, 行政强制]
                第二十条第（八）项：[上一年项目数量, 本年增/减][行政事业性收费]
                第二十条第（九）项：[采购项目数量, 采购总金额][政府集中采购]""", String.join("\n", blocks));
    }

    @Test void namesCellsInTheFormsOwnWords() throws Exception {
        Form form = official("2021");
        List<String> names = form.sections().stream().flatMap(s -> s.table().stream()).flatMap(t -> t.cells().stream())
                .map(Cell::name).toList();
        assertTrue(names.contains("三表·自然人·（七）总计"), names.toString());
        assertTrue(names.contains("三表·总计·（二）部分公开"));
        assertTrue(names.contains("三表·其他·（六）其他处理·3.其他"));
        assertTrue(names.contains("二表·行政规范性文件·本年废止件数"));
        assertTrue(names.contains("二表·行政处罚"));
        assertTrue(names.contains("四表·复议后起诉·总计"));
    }

    @Test void unitsBelongToCells() throws Exception {
        Form form = official("2021");
        Table table = form.section("主动公开政府信息").flatMap(Section::table).orElseThrow();
        Cell fee = table.cells().get(table.cells().size() - 1);
        assertEquals(new Measure("万元", true, false), fee.measure());
        assertEquals(new Measure("件", false, false), table.cells().get(0).measure());
    }

    @Test void isForItsKindAndEdition() throws Exception {
        Form form = official("2021");
        assertTrue(form.isFor("政府信息公开工作年度报告", "2021"));
        assertFalse(form.isFor("政府信息公开工作年度报告", "2019"));
        assertFalse(form.isFor("网站年度报表", "2021"));
    }

    @Test void tellsUnknownAndMissingNames() {
        load("报告: 甲\n格式: 乙\n章结: []\n章节:\n  - {标题: 甲, 内容: 文}\n");
        assertEquals(List.of("form.missing", "form.wrong-value", "form.unknown-key"), ids());
        assertEquals("是不是“章节”？", findings.all().get(2).hint());
        assertEquals("form.yaml:3:1", findings.all().get(2).places().get(0).toString());
    }

    @Test void tellsWrongShapes() {
        load("报告: [甲]\n格式: 乙\n首部: [甲]\n章节:\n  - {键: 甲, 内容: 表}\n");
        assertEquals(List.of("form.wrong-type", "form.missing", "form.wrong-type", "form.missing"), ids());
    }

    @Test void tellsTotalsThatCountTheUnknownOrThemselves() {
        load(table("列: [甲, {键: 乙, 合计: [丙]}, {键: 丁, 合计: [甲, 甲]}, {键: 戊, 合计: [己]}, {键: 己, 合计: [戊]}]"));
        assertEquals(List.of("form.unknown-name", "form.wrong-total", "form.wrong-total"), ids());
    }

    @Test void tellsNamesUsedTwice() {
        load(table("列: [甲, {标签: 组, 组: [甲]}]"));
        assertEquals(List.of("form.same-name", "form.same-name"), ids());
    }

    @Test void tellsRulesAboutWhatThereIsNot() {
        load(table("列: [甲]") + "规则:\n  - {编号: 1, 检查: 行合计, 表: 丑, 说明: x}\n"
                + "  - {编号: 2, 检查: 等式, 表: 子, 左: [行], 右: [列], 说明: x}\n");
        assertEquals(List.of("form.unknown-name", "form.unknown-name"), ids());
    }

    @Test void tellsWrongPatterns() {
        load(table("列: [甲]") + "  - {键: 文}\n规则:\n  - {编号: 1, 检查: 不应写, 句式: ['(甲'], 说明: x}\n"
                + "  - {编号: 2, 检查: 序号, 句式: ['甲是'], 说明: x}\n");
        assertEquals(List.of("form.wrong-pattern", "form.wrong-pattern"), ids());
        assertTrue(findings.all().get(1).message().contains("{序}"));
    }

    @Test void tellsWhatRulesLack() {
        load(table("列: [甲]") + "规则:\n  - {编号: 1, 检查: 文数相符, 说明: x}\n  - {编号: 2, 检查: 占比, 格: 子.行.甲, 占: 子.行.甲, 超过: 多, 基数: 1, 说明: x}\n");
        assertEquals(List.of("form.missing", "form.missing", "form.wrong-value"), ids());
    }

    @Test void namesWhatTemplatesAndQuotesMayUse() throws Exception {
        List<Form.Name> names = official("2021").names();
        assertTrue(names.contains(new Form.Name("机关", "机关全称")), names.toString());
        assertTrue(names.contains(new Form.Name("总体情况", "一、总体情况")));
        assertTrue(names.contains(new Form.Name("申请.注", "三表的注")));
        assertTrue(names.contains(new Form.Name("申请.办理总计.自然人", "三表·自然人·（七）总计")));
    }

    private static String table(String columns) {
        return "报告: 甲\n格式: 乙\n章节:\n  - 键: 子\n    内容: 表\n    表:\n      行: [行]\n      " + columns + "\n";
    }

    @Test void nearestNames() {
        List<String> known = List.of("自然人", "商业企业", "科研机构");
        assertEquals(Optional.of("自然人"), Names.nearest("自燃人", known));
        assertEquals(Optional.of("商业企业"), Names.nearest("企业", known));
        assertEquals(Optional.empty(), Names.nearest("行政许可", known));
        assertEquals("属于国家秘密", Names.normal("1.属于国家秘密"));
        assertEquals("予以公开", Names.normal("（一）　予以公开"));
        assertEquals("危及三安全一稳定", Names.normal("3.危及“三安全一稳定”"));
    }

    private static void labels(List<Header> headers, List<String> out) {
        for (Header header : headers) {
            out.add(header.label());
            labels(header.members(), out);
        }
    }

    private Form official(String edition) throws Exception {
        Path file = Path.of("templates/annual-report", edition, "form.yaml");
        Optional<Form> form = Form.load(file.toString(), Files.readAllBytes(file), findings);
        assertEquals(List.of(), findings.all());
        return form.orElseThrow();
    }

    private void load(String yaml) {
        assertEquals(Optional.empty(), Form.load("form.yaml", yaml.getBytes(StandardCharsets.UTF_8), findings));
    }

    private List<String> ids() {
        return findings.all().stream().map(Finding::id).toList();
    }
}
