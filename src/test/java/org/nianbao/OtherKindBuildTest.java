package org.nianbao;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nianbao.pdf.Verapdf;
import org.nianbao.text.Block;
import org.nianbao.text.DocxText;
import org.nianbao.text.PdfText;

/** The test of the design: a kind of report that is a folder with a form and a template, and no line of Java. */
class OtherKindBuildTest {
    private static final Path KIND = Path.of("src/test/resources/kinds/library-report");
    private static final String PRINTED = """
            某某区图书馆
            2024年公共图书馆年度报表
            一、概况
            全年接待读者12340人次，外借5600人次。
            二、馆藏情况
            | 项目 | 中文 | 外文 | 合计 |
            | 一、年初数 | 100000 | 2000 | 102000 |
            | 二、本年新增 | 购买 | 5000 | 100 | 5100 |
            | 受赠 | 300 | 0 | 300 |
            | 三、本年剔除 | 1300 | 0 | 1300 |
            | 四、年末数 | 104000 | 2100 | 106100 |
            三、服务情况
            到馆12340人次，外借5600人次。
            | 经费（万元） | 预算 | 决算 |
            | 购书费 | 25.5 | 25.48 |
            | 活动费 | 0 | 0 |
            填表人：某某，2025年1月6日
            """;

    @TempDir Path home;

    @Test void aFolderIsAKindOfReport() throws Exception {
        Files.createSymbolicLink(home.resolve("fonts"), Path.of("fonts").toAbsolutePath());
        Path edition = Files.createDirectories(home.resolve("templates/library-report/2024"));
        try (Stream<Path> files = Files.list(KIND.resolve("2024"))) {
            for (Path file : files.toList()) Files.copy(file, edition.resolve(file.getFileName().toString()));
        }
        Path data;
        try (Stream<Path> files = Files.list(KIND)) {
            data = files.filter(f -> f.toString().endsWith(".yaml")).findFirst().orElseThrow();
        }
        Outcome outcome = Nianbao.at(home).build(data.toString(), Files.readAllBytes(data));
        assertEquals(List.of(), outcome.findings());
        Output output = outcome.output().orElseThrow();
        assertEquals(PRINTED, Block.dump(DocxText.blocks(output.docx())));
        assertEquals(PRINTED, Block.dump(PdfText.blocks(output.pdf())));
        assertEquals(List.of(), Verapdf.failures(output.pdf(), "2a"));
        assertEquals(List.of(), Verapdf.failures(output.pdf(), "ua1"));
        assertEquals(List.of(), Templates.at(home).check(edition.resolve("template.docx"), edition));
    }
}
