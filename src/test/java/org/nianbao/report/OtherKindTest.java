package org.nianbao.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.nianbao.check.Check;
import org.nianbao.finding.Finding;
import org.nianbao.finding.Findings;
import org.nianbao.form.Form;
import org.nianbao.form.Schema;

/** A kind of report that is nothing but a form.yaml: no Java knows of it. */
class OtherKindTest {
    private static final String KIND = "src/test/resources/kinds/library-report/";
    private final Form form = Samples.form("form.yaml", Samples.file(KIND + "2024/form.yaml"));
    private final String data = Samples.file(KIND + "example.yaml");

    @Test void isReadAndChecked() {
        Findings findings = new Findings();
        Report report = Samples.read(form, data, findings);
        Check.run(report, findings);
        assertEquals(List.of(), findings.all());
        assertEquals("某某区图书馆2024年度报表", report.title());
        assertEquals("2025年1月6日", report.date());
        assertEquals("105400", report.figure("馆藏.新增.购买.合计").orElseThrow().value()
                .add(report.figure("馆藏.年初.中文").orElseThrow()
                .value()).add(report.figure("馆藏.新增.受赠.合计").orElseThrow().value()).toPlainString());
        assertEquals("全年接待读者12340人次，外借5600人次。", report.prose("概况").text());
        assertEquals("25.48", report.figure("服务.购书费.决算").orElseThrow().printed());
    }

    @Test void itsRulesHold() {
        assertEquals(List.of("L2"), ids(data.replace("剔除: {中文: 1300", "剔除: {中文: 1200"), Optional.empty()));
        assertEquals(List.of("L1"), ids(data.replace("合计: 106100", "合计: 106000"), Optional.empty()));
        assertEquals(List.of("L4"), ids(data.replace("读者12340", "读者12430"), Optional.empty()));
        assertEquals(List.of("L3"), ids(data, Optional.of(data.replace("2024", "2023").replace("格式: 2023", "格式: 2024")
                .replace("年末: {中文: 104000, 外文: 2100, 合计: 106100}", "年末: {中文: 100000, 外文: 1999}"))));
    }

    @Test void hasASchema() {
        assertTrue(Schema.json(form).contains("\"馆藏情况\"") || Schema.json(form).contains("二、馆藏情况"));
    }

    private List<String> ids(String yaml, Optional<String> lastYear) {
        Findings findings = new Findings();
        Optional<Report> last = lastYear.map(y -> Samples.read(form, y, new Findings()));
        Check.run(Samples.read(form, yaml, findings), last, findings);
        return findings.all().stream().map(Finding::id).distinct().toList();
    }
}
