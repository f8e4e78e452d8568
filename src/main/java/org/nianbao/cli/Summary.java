package org.nianbao.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** The rows of many reports: as a table on the console, as CSV for Excel and WPS, as JSON for programs. */
final class Summary {
    /** More rows than a clerk reads on a screen: then only those that need a hand are printed. */
    private static final int SCREEN = 40;
    private static final List<String> HEADS = List.of("单位", "结果", "错误", "警告", "提示", "页数", "数据文件");

    private Summary() {}

    static void print(PrintStream out, List<Row> rows) {
        boolean all = rows.size() <= SCREEN;
        List<Row> shown = all ? rows : rows.stream().filter(r -> r.errors() + r.warnings() > 0).limit(SCREEN).toList();
        List<List<String>> table = new java.util.ArrayList<>();
        if (!shown.isEmpty()) table.add(HEADS);
        for (Row row : shown) table.add(fields(row));
        int[] widths = new int[HEADS.size()];
        for (List<String> line : table) {
            for (int i = 0; i < widths.length; i++) widths[i] = Math.max(widths[i], width(line.get(i)));
        }
        for (List<String> line : table) out.println(line(line, widths));
        long faulty = rows.stream().filter(r -> r.errors() > 0).count();
        if (!all) {
            long cut = rows.stream().filter(r -> r.errors() + r.warnings() > 0).count() - shown.size();
            out.println("以上只列出有错误或警告的" + (cut > 0 ? "前 " + SCREEN + " 份，另有 " + cut + " 份" : "") + "；全部结果请用 --report 汇总.csv 存下来看。");
        }
        out.println("共 " + rows.size() + " 份：生成 " + count(rows, Row.State.MADE) + "，未改动 " + count(rows, Row.State.UNCHANGED)
                + "，没有生成 " + faulty + "；错误 " + rows.stream().mapToInt(Row::errors).sum() + "，警告 "
                + rows.stream().mapToInt(Row::warnings).sum() + "，共 " + rows.stream().mapToInt(Row::pages).sum() + " 页。");
    }

    private static long count(List<Row> rows, Row.State state) {
        return rows.stream().filter(r -> r.state() == state).count();
    }

    private static List<String> fields(Row row) {
        return List.of(row.unit(), row.state().label, String.valueOf(row.errors()), String.valueOf(row.warnings()),
                String.valueOf(row.notes()), String.valueOf(row.pages()), row.file());
    }

    private static String line(List<String> fields, int[] widths) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            out.append(fields.get(i));
            if (i + 1 < widths.length) out.append(" ".repeat(widths[i] - width(fields.get(i)) + 2));
        }
        return out.toString();
    }

    /** Columns on a terminal: Chinese letters take two. */
    private static int width(String text) {
        return text.codePoints().map(c -> c >= 0x2E80 ? 2 : 1).sum();
    }

    /** @throws IOException where the file cannot be written */
    static void save(Path file, List<Row> rows) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) Files.createDirectories(folder);
        if (file.toString().toLowerCase(Locale.ROOT).endsWith(".json")) json(file, rows);
        else csv(file, rows);
    }

    /** RFC 4180, with the mark by which Excel knows UTF-8. */
    private static void csv(Path file, List<Row> rows) throws IOException {
        StringBuilder out = new StringBuilder("\uFEFF");
        out.append(String.join(",", HEADS)).append("\r\n");
        for (Row row : rows) out.append(String.join(",", fields(row).stream().map(Summary::quoted).toList())).append("\r\n");
        Files.write(file, out.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** A name that begins like a formula would be run by a spreadsheet; an apostrophe makes it text. */
    private static String quoted(String field) {
        String text = !field.isEmpty() && "=+-@\t\r".indexOf(field.charAt(0)) >= 0 ? "'" + field : field;
        boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }

    private static void json(Path file, List<Row> rows) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                JsonGenerator json = new JsonFactory().createGenerator(out).setPrettyPrinter(new DefaultPrettyPrinter())) {
            json.writeStartObject();
            json.writeArrayFieldStart("reports");
            for (Row row : rows) {
                json.writeStartObject();
                json.writeStringField("file", row.file());
                json.writeStringField("unit", row.unit());
                json.writeStringField("state", row.state().name().toLowerCase(Locale.ROOT));
                json.writeNumberField("errors", row.errors());
                json.writeNumberField("warnings", row.warnings());
                json.writeNumberField("notes", row.notes());
                json.writeNumberField("pages", row.pages());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
    }
}
