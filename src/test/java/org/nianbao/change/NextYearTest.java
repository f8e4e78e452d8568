package org.nianbao.change;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.nianbao.Nianbao;
import org.nianbao.finding.Finding;
import org.nianbao.finding.Findings;
import org.nianbao.finding.Place;

class NextYearTest {
    private static final Nianbao NIANBAO = Nianbao.at(Path.of("").toAbsolutePath());
    private static final Path DATA = Path.of("input-examples/礼贤镇2023.yaml");

    private final Findings findings = new Findings();

    private Optional<NextYear.Begun> next(String data, String year) throws IOException {
        return NIANBAO.next("文件夹/某某镇2023.yaml", data.getBytes(StandardCharsets.UTF_8), year, findings);
    }

    private static String data() throws IOException {
        return Files.readString(DATA);
    }

    private List<Finding> checked(String data) throws IOException {
        return NIANBAO.check("某某镇2024.yaml", data.getBytes(StandardCharsets.UTF_8)).findings();
    }

    /** Without its comments: what a build would take for this year's. */
    private static String said(String text) {
        return text.lines().map(l -> l.replaceFirst("\\s*#.*", "")).filter(l -> !l.isBlank()).collect(Collectors.joining("\n"));
    }

    @Test void holdsNoFigureOfTheYearBefore() throws IOException {
        String said = said(next(data(), "2024").orElseThrow().text());
        assertEquals(List.of(), findings.all());
        assertTrue(said.startsWith("报告: 政府信息公开工作年度报告\n格式: 2021\n机关: 北京市大兴区礼贤镇人民政府\n年度: 2024\n小标题: 1.\n引言: 依据"), said);
        String rest = said.substring(said.indexOf("总体情况:"));
        assertEquals("  上年结转: {自然人: 0}", rest.lines().filter(l -> l.matches(".*\\d.*")).collect(Collectors.joining("\n")));
    }

    /** Nothing that was left out passes for a nought: each row and each text is told until it is written. */
    @Test void whatIsMissingIsToldPlaceByPlace() throws IOException {
        String text = next(data(), "2024").orElseThrow().text();
        List<String> lines = text.lines().toList();
        List<Integer> told = checked(text).stream().filter(f -> f.severity() == org.nianbao.finding.Severity.ERROR)
                .map(f -> ((Place.Data) f.places().get(0)).line()).toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).replaceFirst("\\s*#.*", "");
            boolean group = i + 1 < lines.size() && line.endsWith(":") && isBelow(lines, i);
            if (line.endsWith(":") && !group) assertTrue(told.contains(i + 1), "not told: " + line);
        }
    }

    private static boolean isBelow(List<String> lines, int i) {
        int own = indent(lines.get(i));
        for (int l = i + 1; l < lines.size() && (lines.get(l).isBlank() || indent(lines.get(l)) > own); l++) {
            if (!lines.get(l).isBlank() && !lines.get(l).strip().startsWith("#")) return true;
        }
        return false;
    }

    private static int indent(String line) {
        return line.length() - line.stripLeading().length();
    }

    @Test void takesOverWhatTheFormSaysFollows() throws IOException {
        String data = data().replace("本年新收: {自然人: 18, 商业企业: 1}", "本年新收: {自然人: 20, 商业企业: 1, 其他: 3}")
                .replace("结转下年度: {自然人: 0}", "结转下年度: {自然人: 2, 其他: 3}");
        NextYear.Begun begun = next(data, "2024").orElseThrow();
        assertEquals(1, begun.carried());
        assertTrue(begun.text().contains("\n  上年结转: {自然人: 2, 其他: 3}  # 由2023年的数算出，请核对\n"), begun.text());
    }

    @Test void tellsTheTextsOfTheYearBeforeAsComments() throws IOException {
        String text = next(data().replace("问题及改进: |\n", "问题及改进: |\n  第一段。\n"), "2024").orElseThrow().text();
        assertTrue(text.contains("\n问题及改进:\n  # 2023年：第一段。\n  # 一是相关科室"), text);
        assertTrue(text.contains("\n  组织领导:\n    # 2023年：礼贤镇主要领导"), text);
        assertTrue(text.startsWith("# 2024年的数据，由 某某镇2023.yaml 建立。"), text);
        assertFalse(text.contains("按公开发布的原文录入"), "speaks of last year's file");
    }

    @Test void leavesOutWhatWasSaidOfThatYearAlone() throws IOException {
        String text = next(data() + "\n已核:\n  B7: 镇里要求写全\n", "2024").orElseThrow().text();
        assertFalse(text.contains("已核"), text);
        assertFalse(text.contains("镇里要求"), text);
    }

    @Test void aNewerEditionIsTold() throws IOException {
        byte[] data = Files.readAllBytes(Path.of("input-examples/某某镇2020.yaml"));
        NextYear.Begun begun = NIANBAO.next("某某镇2020.yaml", data, "2021", findings).orElseThrow();
        assertTrue(begun.text().contains("\n格式: 2019\n"), begun.text());
        Finding told = findings.all().stream().filter(f -> f.id().equals("new.edition")).findFirst().orElseThrow();
        assertTrue(told.message().contains("现在已有2021的格式"), told.message());
    }

    @Test void onlyTheYearThatFollows() throws IOException {
        for (String year : List.of("2023", "2025", "24", "二〇二四", "99999999999")) {
            Findings own = new Findings();
            assertTrue(NIANBAO.next("a.yaml", data().getBytes(StandardCharsets.UTF_8), year, own).isEmpty(), year);
            assertEquals(List.of("new.year"), own.all().stream().map(Finding::id).toList());
        }
    }

    @Test void eachEntryOnALineOfItsOwn() throws IOException {
        String flow = "{报告: 政府信息公开工作年度报告, 格式: 2021, 机关: 某某镇人民政府, 年度: 2023,\n"
                + "总体情况: 无。, 主动公开政府信息: {规章: {制发: 0}}, 申请: {本年新收: {自然人: 0}}, 复议诉讼: {行政复议: {结果维持: 0}},\n"
                + "问题及改进: 无。, 其他事项: 无。}";
        assertTrue(next(flow, "2024").isEmpty());
        assertEquals(List.of("new.flow"), findings.all().stream().map(Finding::id).toList());
    }

    @Test void aFileWithErrorsComesFirst() throws IOException {
        assertTrue(next(data().replace("年度: 2023", "年度: 去年"), "2024").isEmpty());
        assertTrue(findings.hasErrors());
        assertFalse(findings.all().stream().anyMatch(f -> f.id().startsWith("new.")));
    }
}
