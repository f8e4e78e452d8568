package org.nianbao.examples.spark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.SerializableConfiguration;

/** The program: {@code generate}, {@code build} and {@code sql}. */
public final class Main {
    private static final String USAGE = """
            usage: generate COUNT FOLDER      data files of so many fictitious units
                   build DATA OUT [HOME]      the reports of all data files below a folder; HOME holds templates/ and fonts/
                   sql OUT QUERY              asks the summary of a build; tables: reports, findings
            """;
    private static final int MISUSED = 2;
    private static final double NANOS = 1e9;

    private Main() {}

    public static void main(String[] arguments) throws IOException {
        String command = arguments.length == 0 ? "" : arguments[0];
        if (command.equals("generate") && arguments.length == 3 && arguments[1].matches("\\d{1,7}")) {
            Fictitious.write(Path.of(arguments[2]), Integer.parseInt(arguments[1]));
        } else if (command.equals("build") && (arguments.length == 3 || arguments.length == 4)) {
            String home = arguments.length == 4 ? arguments[3] : System.getProperty("nianbao.home", "nianbao");
            try (SparkSession spark = session()) {
                Dataset<Row> reports = build(spark, arguments[1], arguments[2], home);
                reports.groupBy("state").agg(Map.of("pages", "sum", "bytes", "sum", "*", "count")).show();
            }
        } else if (command.equals("sql") && arguments.length == 3) {
            try (SparkSession spark = session()) {
                Summary.read(spark, arguments[1]);
                spark.sql(arguments[2]).show(1000, 0);
            }
        } else {
            System.err.print(USAGE);
            System.exit(MISUSED);
        }
    }

    /** Master and everything else come from the launcher: {@code run} here, {@code spark-submit} on a cluster. */
    private static SparkSession session() {
        return SparkSession.builder().appName("nianbao").getOrCreate();
    }

    /**
     * Builds the reports of all data files below a folder.
     *
     * @return a row for each data file, {@link Line}'s columns, as {@link Summary#read} gives it
     */
    static Dataset<Row> build(SparkSession spark, String data, String out, String home) throws IOException {
        long begun = System.nanoTime();
        Configuration hadoop = spark.sparkContext().hadoopConfiguration();
        Dataset<Row> files = spark.read().format("binaryFile").option("recursiveFileLookup", "true")
                .option("pathGlobFilter", "*.{yaml,yml,YAML,YML}").load(data);
        Broadcast<SerializableConfiguration> sent = JavaSparkContext.fromSparkContext(spark.sparkContext())
                .broadcast(new SerializableConfiguration(hadoop));
        Dataset<String> lines = Reports.lines(files, Job.of(data, out, home, hadoop), sent);
        Dataset<Row> reports = Summary.write(spark, lines, out, Store.at(out, hadoop));
        double seconds = (System.nanoTime() - begun) / NANOS;
        long count = reports.count();
        System.err.printf(Locale.ROOT, "%d data files in %.1f s, %.1f a second%n", count, seconds, count / seconds);
        return reports;
    }
}
