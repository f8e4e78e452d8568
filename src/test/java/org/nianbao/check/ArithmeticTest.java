package org.nianbao.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.nianbao.finding.Finding;
import org.nianbao.finding.Findings;
import org.nianbao.finding.Severity;
import org.nianbao.report.Report;
import org.nianbao.report.Samples;

class ArithmeticTest {
    private static final String EXAMPLE = Samples.file("input-examples/礼贤镇2023.yaml");
    private final Findings findings = new Findings();

    @Test void typedTotalsThatAreRightSayNothing() {
        check("申请:\n  本年新收: {自然人: 18, 商业企业: 1, 总计: 19}\n  予以公开: {自然人: 18, 商业企业: 1, 总计: 19}\n"
                + "  办理总计: {自然人: 18, 商业企业: 1, 总计: 19}\n");
        assertEquals(List.of(), findings.all());
    }

    @Test void aWrongRowTotalIsToldWithBothSides() {
        check("申请:\n  本年新收: {自然人: 18, 商业企业: 1, 总计: 20}\n  予以公开: {自然人: 18, 商业企业: 1}\n");
        Finding f = only("A1");
        assertEquals("三表·总计·一、本年新收政府信息公开申请数量", f.subject());
        assertTrue(f.message().contains("“自然人”18加“商业企业”1等于19，“总计”写的是20，相差1"), f.message());
        assertTrue(f.message().contains("A3，三表·总计"), f.message());
        assertTrue(f.hint().contains("现在是20，改成19"), f.hint());
    }

    @Test void aWrongColumnTotalIsToldWithItsCell() {
        check("申请:\n  本年新收: {自然人: 18}\n  予以公开: {自然人: 3}\n  部分公开: {自然人: 15}\n  办理总计: {自然人: 17}\n");
        Finding f = only("A1");
        assertEquals("三表·自然人·（七）总计", f.subject());
        assertTrue(f.message().contains("“（一）予以公开”3加“（二）部分公开”15等于18，“（七）总计”写的是17，相差1"), f.message());
    }

    @Test void rowAndColumnThatFailByOneCellAreToldOnce() {
        check("""
                申请:
                  本年新收: {自然人: 5, 商业企业: 2, 总计: 7}
                  予以公开: {自然人: 4, 商业企业: 1, 总计: 4}
                  部分公开: {自然人: 2, 商业企业: 1, 总计: 3}
                  办理总计: {自然人: 5, 商业企业: 2, 总计: 7}
                """);
        Finding f = only("A1");
        assertEquals("三表·自然人·（一）予以公开", f.subject());
        assertTrue(f.hint().contains("现在是4，改成3"), f.hint());
        assertEquals("数据.yaml:39:15", f.places().get(0).toString());
    }

    @Test void twoCausesAreToldTwice() {
        check("""
                申请:
                  本年新收: {自然人: 5, 总计: 6}
                  予以公开: {自然人: 5}
                """ + "", "复议诉讼:\n  行政复议: {结果维持: 1, 总计: 2}\n");
        assertEquals(List.of("A1", "A4"), ids());
        assertEquals("四表·行政复议·总计", findings.all().get(1).subject());
    }

    @Test void theCornerNoteMustHoldAndIsToldOnceForColumnAndTotal() {
        check("申请:\n  本年新收: {自然人: 5}\n  上年结转: {自然人: 1}\n  予以公开: {自然人: 5}\n");
        Finding f = only("A3");
        assertEquals("三表·自然人", f.subject());
        assertTrue(f.message().contains("等于6"), f.message());
    }

    @Test void numbersBelowZeroAndBrokenNumbersAreTold() {
        check("申请:\n  本年新收: {自然人: -1, 商业企业: 1.5, 其他: 2.0}\n  予以公开: {自然人: -1, 商业企业: 1.5, 其他: 2.0}\n");
        assertEquals(6, findings.all().stream().filter(f -> f.id().equals("A5")).count());
    }

    @Test void wrongFiguresAreNotToldAgainAsWrongSums() {
        check("申请:\n  本年新收: {自然人: x, 总计: 5}\n  予以公开: {自然人: 5}\n");
        assertEquals(List.of("data.number"), ids());
    }

    private void check(String... sections) {
        String yaml = EXAMPLE;
        for (String section : sections) {
            String key = section.substring(0, section.indexOf('\n') + 1);
            int from = yaml.indexOf("\n" + key) + 1;
            yaml = yaml.substring(0, from) + section + yaml.substring(yaml.indexOf("\n\n", from) + 1);
        }
        Report report = Samples.read(Samples.form("2021"), yaml, findings);
        Findings all = new Findings();
        Check.run(report, all);
        findings.addAll(all.all().stream().filter(f -> f.severity() == Severity.ERROR).toList());
    }

    private Finding only(String id) {
        assertEquals(List.of(id), ids(), () -> findings.all().toString());
        return findings.all().get(0);
    }

    private List<String> ids() {
        return findings.all().stream().map(Finding::id).toList();
    }
}
