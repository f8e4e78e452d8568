package org.nianbao.examples.spark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;

/** All lines of a run: as Parquet, to be asked by SQL, and as one CSV file that Excel and WPS open. */
final class Summary {
    private static final String TABLE = "summary.parquet";
    private static final String SHEET = "summary.csv";
    private static final List<String> HEADS = List.of("单位", "年度", "结果", "错误", "警告", "页数", "字节数", "数据文件");
    private static final List<String> COLUMNS = List.of("unit", "year", "state", "errors", "warnings", "pages", "bytes", "file");

    private Summary() {}

    /** Runs the map, once: everything else is read back from what it wrote. */
    static Dataset<Row> write(SparkSession spark, Dataset<String> lines, String out, Store store) throws IOException {
        spark.read().schema(Line.SCHEMA).json(lines).write().mode(SaveMode.Overwrite).parquet(out + "/" + TABLE);
        Dataset<Row> reports = read(spark, out);
        store.write(SHEET, sheet(reports).getBytes(StandardCharsets.UTF_8));
        return reports;
    }

    /**
     * The table of a run, with two views to ask: {@code reports}, a row for each data file, and {@code findings}, a row for
     * each finding of each file.
     */
    static Dataset<Row> read(SparkSession spark, String out) {
        Dataset<Row> reports = spark.read().schema(Line.SCHEMA).parquet(out + "/" + TABLE);
        reports.createOrReplaceTempView("reports");
        reports.selectExpr("file", "unit", "year", "inline(findings)").createOrReplaceTempView("findings");
        return reports;
    }

    private static String sheet(Dataset<Row> reports) {
        // Excel takes a file for UTF-8 only with this mark in front.
        StringBuilder csv = new StringBuilder("\uFEFF").append(String.join(",", HEADS)).append("\r\n");
        reports.selectExpr(COLUMNS.toArray(String[]::new)).orderBy("file").toLocalIterator().forEachRemaining(row -> {
            for (int i = 0; i < row.size(); i++) csv.append(i == 0 ? "" : ",").append(cell(String.valueOf(row.get(i))));
            csv.append("\r\n");
        });
        return csv.toString();
    }

    private static String cell(String text) {
        return text.matches("(?s).*[\",\r\n].*") ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }
}
