package org.nianbao.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * A report as long as asked for: chapters of some three pages, each with a table that runs over a page, in the shipped
 * form and the shipped template's look. Three pages a chapter is what the text comes to, not what is forced.
 *
 * @param data   the data file; names the template
 * @param tables how many
 */
record LongReport(Path data, Path template, int tables) {
    private static final int CHAPTER = 3;
    private static final int ROWS = 29;
    private static final String[] SENTENCES = {
        "全年围绕群众关心的事项，及时更新公开目录，逐条核对发布内容，",
        "通过网站、公告栏和便民服务大厅三个渠道同步发布，做到内容一致、时间一致，",
        "对涉及多个部门的事项，由牵头部门汇总后统一发布，",
        "组织业务人员学习有关规定，交流办理中遇到的问题，",
        "把公开工作与日常业务结合起来，做到同部署、同检查、同落实，"};

    static LongReport write(Path folder, int pages, Path shippedTemplate) throws IOException {
        Path template = folder.resolve("长报告.docx");
        shorten(shippedTemplate, template);
        StringBuilder yaml = new StringBuilder("报告: 政府信息公开工作年度报告\n格式: 2021\n模板: 长报告.docx\n"
                + "机关: 某某市某某区某某镇人民政府\n年度: 2023\n\n引言: 根据有关规定，编制本报告。\n\n总体情况:\n");
        int tables = pages / CHAPTER;
        for (int n = 1; n <= tables; n++) chapter(yaml, n, 10, true);
        for (int n = 1; n <= pages % CHAPTER; n++) chapter(yaml, tables + n, 4, false);
        yaml.append("\n主动公开政府信息: {行政许可: 0}\n申请:\n  本年新收: {自然人: 0}\n复议诉讼:\n  行政复议: {结果维持: 0}\n"
                + "问题及改进: 无。\n其他事项: 无。\n");
        Path data = folder.resolve(pages + "页.yaml");
        Files.writeString(data, yaml);
        return new LongReport(data, template, tables);
    }

    private static void chapter(StringBuilder yaml, int n, int paragraphs, boolean table) {
        yaml.append("  第").append(n).append("项工作: |\n");
        for (int p = 0; p < paragraphs; p++) {
            if (table && p == paragraphs / 2) table(yaml, n);
            yaml.append("    ");
            for (int s = 0; s < 2; s++) yaml.append(SENTENCES[(n + p * 2 + s) % SENTENCES.length]);
            yaml.append("共发布").append(n * 7 + p).append("条，比计划多").append(p + 1).append("条。\n");
        }
    }

    private static void table(StringBuilder yaml, int n) {
        yaml.append("\n    | 编号 | 承办科室 | 发布数量 | 更新次数 | 备注 |\n    |---|---|---|---|---|\n");
        for (int r = 1; r <= ROWS; r++) {
            yaml.append("    | ").append(n).append('-').append(r).append(" | 第").append(r % 7 + 1).append("科室 | ")
                    .append(n * r % 97).append(" | ").append(r % 5).append(" | 按月更新 |\n");
        }
        yaml.append('\n');
    }

    /** The shipped template without what follows its first section of text: a report may be of one page, too. */
    private static void shorten(Path shipped, Path template) throws IOException {
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(shipped));
                OutputStream file = Files.newOutputStream(template);
                ZipOutputStream out = new ZipOutputStream(file)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                byte[] bytes = in.readAllBytes();
                if (entry.getName().equals("word/document.xml")) {
                    String xml = new String(bytes, StandardCharsets.UTF_8);
                    int end = xml.indexOf("</w:p>", xml.indexOf("${总体情况}")) + "</w:p>".length();
                    bytes = (xml.substring(0, end) + xml.substring(xml.lastIndexOf("<w:sectPr"))).getBytes(StandardCharsets.UTF_8);
                }
                out.putNextEntry(new ZipEntry(entry.getName()));
                out.write(bytes);
                out.closeEntry();
            }
        }
    }
}
