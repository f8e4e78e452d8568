package org.nianbao.change;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nianbao.Example;
import org.nianbao.Nianbao;
import org.nianbao.finding.Findings;

/** Corrections of the real report. */
class ComparisonTest {
    private static Comparison.State state(String yaml) throws Exception {
        return Nianbao.at(Example.HOME).state("a.yaml", yaml.getBytes(StandardCharsets.UTF_8), new Findings()).orElseThrow();
    }

    private static Comparison changed(String... pairs) throws Exception {
        String yaml = new String(Example.yaml(), StandardCharsets.UTF_8);
        String now = yaml;
        for (int i = 0; i < pairs.length; i += 2) {
            assertTrue(now.contains(pairs[i]), pairs[i]);
            now = now.replace(pairs[i], pairs[i + 1]);
        }
        return Comparison.of(state(yaml), state(now));
    }

    private static List<String> said(Comparison comparison, boolean followed) {
        return comparison.corrections().stream().filter(c -> c.followed() == followed)
                .flatMap(c -> c.words().stream().map(w -> c.place() + " " + w.before() + " → " + w.after())).toList();
    }

    @Test void theSameDataHasNoCorrections() throws Exception {
        assertTrue(changed().isEmpty());
        assertTrue(changed("# 为0的格子可以不写，各项总计自动算出\n", "").isEmpty());
    }

    @Test void aFigureIsNamedByTheFormAndItsTotalsFollow() throws Exception {
        Comparison c = changed("{自然人: 18, 商业企业: 1}", "{自然人: 19, 商业企业: 1}");
        assertEquals(List.of("三表·自然人·一、本年新收政府信息公开申请数量 18 → 19"), said(c, false));
        assertEquals(List.of("三表·总计·一、本年新收政府信息公开申请数量 19 → 20"), said(c, true));
        assertFalse(c.found().isEmpty(), "the table no longer balances");
        assertTrue(c.settled().isEmpty());
    }

    @Test void aFigureThatIsLeftOutNowIsACorrection() throws Exception {
        Comparison c = changed("  部分公开: {自然人: 2}\n", "");
        assertEquals(List.of("三表·自然人·（二）部分公开 2 → 0"), said(c, false));
        assertTrue(said(c, true).contains("三表·总计·（二）部分公开 2 → 0"), said(c, true).toString());
    }

    @Test void aTotalThatWasTypedIsACorrection() throws Exception {
        Comparison c = changed("{自然人: 18, 商业企业: 1}", "{自然人: 18, 商业企业: 1, 总计: 20}");
        assertEquals(List.of("三表·总计·一、本年新收政府信息公开申请数量 19 → 20"), said(c, false));
    }

    @Test void textNamesParagraphAndChangedWords() throws Exception {
        Comparison c = changed("政务微信1460条", "政务微信1461条", "并责成1名工作人员", "并责成两名工作人员");
        assertEquals(List.of("总体情况第1段（组织领导） …所需材料，并责成【1】名工作人员具体负… → …所需材料，并责成【两】名工作人员具体负…",
                "总体情况第2段（主动公开） …58条，政务微信【1460】条，政务微博13… → …58条，政务微信【1461】条，政务微博13…"), said(c, false));
    }

    @Test void aQuotedFigureFollows() throws Exception {
        String quoting = "共收到依申请公开${申请.本年新收.总计}件";
        String yaml = new String(Example.yaml(), StandardCharsets.UTF_8).replace("共收到依申请公开19件", quoting);
        Comparison c = Comparison.of(state(yaml), state(yaml.replace("{自然人: 18,", "{自然人: 28,")));
        assertEquals(List.of("三表·自然人·一、本年新收政府信息公开申请数量 18 → 28"), said(c, false));
        assertEquals(List.of("总体情况第3段（依申请公开） …共收到依申请公开【19】件，已办结19件… → …共收到依申请公开【29】件，已办结19件…",
                "三表·总计·一、本年新收政府信息公开申请数量 19 → 29"), said(c, true));
    }

    @Test void fieldsAndParagraphsThatComeAndGo() throws Exception {
        Comparison c = changed("年度: 2023", "年度: 2024", "其他事项: 我镇", "其他事项: |\n  新的一段。\n  我镇");
        assertEquals(List.of("年度 2023 → 2024", "其他需要报告的事项第1段  → 新的一段。"), said(c, false));
    }

    @Test void findingsThatAreGone() throws Exception {
        String yaml = new String(Example.yaml(), StandardCharsets.UTF_8);
        Comparison c = Comparison.of(state(yaml.replace("自然人: 18", "自然人: 19")), state(yaml));
        assertFalse(c.settled().isEmpty());
        assertTrue(c.found().isEmpty());
    }
}
