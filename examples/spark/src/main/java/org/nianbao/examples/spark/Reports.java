package org.nianbao.examples.spark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.util.SerializableConfiguration;
import org.nianbao.Nianbao;
import org.nianbao.Outcome;
import org.nianbao.finding.Finding;
import org.nianbao.finding.Findings;
import org.nianbao.finding.Place;

/** The map: from a data set of data files to a data set of {@link Line}s, with the reports written on the way. */
final class Reports {
    private final Job job;
    private final Nianbao nianbao;
    private final Store store;
    private final Map<String, String> first;

    private Reports(Job job, Nianbao nianbao, Store store, Map<String, String> first) {
        this.job = job;
        this.nianbao = nianbao;
        this.store = store;
        this.first = first;
    }

    /**
     * @param files of two columns, {@code path} and {@code content}, from wherever they come
     * @return {@link Line}s as JSON, in the order of the files
     */
    static Dataset<String> lines(Dataset<Row> files, Job job, Broadcast<SerializableConfiguration> hadoop) {
        HashMap<String, String> first = sharedOutputs(files, job);
        return files.select("path", "content").mapPartitions((MapPartitionsFunction<Row, String>) rows -> {
            Reports reports = new Reports(job, PerJvm.at(job.home()), Store.at(job.out(), hadoop.value().value()), first);
            return reports.lines(rows);
        }, Encoders.STRING());
    }

    /**
     * For each output that several data files would write (甲.yaml, 甲.yml), the data file that has it. Only the paths come to
     * the driver, some 100 bytes for each file.
     */
    private static HashMap<String, String> sharedOutputs(Dataset<Row> files, Job job) {
        HashMap<String, String> all = new HashMap<>();
        HashMap<String, String> shared = new HashMap<>();
        for (String path : files.select("path").as(Encoders.STRING()).collectAsList()) {
            String other = all.putIfAbsent(key(job, path), path);
            if (other != null) shared.merge(key(job, path), path.compareTo(other) < 0 ? path : other, (x, y) -> x.compareTo(y) < 0 ? x : y);
        }
        return shared;
    }

    /** Names that differ in case alone are one file on Windows and macOS. */
    private static String key(Job job, String path) {
        return job.name(path).toLowerCase(Locale.ROOT);
    }

    /** One file at a time, as the next stage asks for it: the memory a partition takes does not grow with its length. */
    private Iterator<String> lines(Iterator<Row> rows) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return rows.hasNext();
            }

            @Override
            public String next() {
                Row row = rows.next();
                return line(row.getString(0), row.<byte[]>getAs(1)).json();
            }
        };
    }

    /** One data file. What goes wrong with it is told in its line; only a broken machine is left to break the task. */
    private Line line(String path, byte[] data) {
        String file = job.relative(path);
        String other = first.get(key(job, path));
        if (other != null && !other.equals(path)) return Line.of(file, Line.FAULTY, sameOutput(path, other));
        try {
            String origin = nianbao.fingerprint(data).orElse("");
            Optional<Line> standing = standing(path, origin);
            return standing.isPresent() ? standing.get() : build(path, data, origin);
        } catch (IOException | RuntimeException | StackOverflowError e) {
            return Line.of(file, Line.FAILED, failed(path, e));
        }
    }

    /** The line of an earlier run that was made from the same, where its files still are what it wrote. */
    private Optional<Line> standing(String path, String origin) throws IOException {
        if (origin.isEmpty()) return Optional.empty();
        Optional<Line> earlier = store.read(note(path)).flatMap(Line::read).filter(line -> line.origin().equals(origin));
        if (earlier.isEmpty() || earlier.get().state().equals(Line.FAULTY)) return earlier;
        String name = job.name(path);
        boolean whole = stands(name + ".docx", earlier.get().docx()) && stands(name + ".pdf", earlier.get().pdf());
        return whole ? earlier.map(Line::unchanged) : Optional.empty();
    }

    private boolean stands(String file, String hash) throws IOException {
        return store.read(file).map(Store::hash).filter(hash::equals).isPresent();
    }

    private Line build(String path, byte[] data, String origin) throws IOException {
        Outcome outcome = nianbao.build(new Path(path).toUri().getPath(), data);
        boolean own = true;
        if (outcome.output().isPresent()) {
            String name = job.name(path);
            own = store.deliver(name.contains("/") ? name.substring(0, name.lastIndexOf('/')) : "", outcome.output().get());
            if (!own) outcome = outcome.with(append(outcome.findings(), edited(name)));
        }
        Line line = Line.of(job.relative(path), outcome, own ? origin : "");
        // Comes last: where it stands, the files are whole.
        store.write(note(path), line.json().getBytes(StandardCharsets.UTF_8));
        return line;
    }

    /** Where the next run looks for this file's line; Spark passes over folders that begin with an underscore. */
    private String note(String path) {
        return "_lines/" + job.name(path) + ".json";
    }

    private static List<Finding> append(List<Finding> findings, Finding more) {
        Findings all = new Findings();
        all.addAll(findings);
        all.add(more);
        return all.all();
    }

    private static Finding edited(String name) {
        return Finding.warning("output.edited", new Place.Whole(name + ".docx"), "这个文件或旁边的 PDF 生成以后被改过，没有覆盖它，新结果另起名写在旁边。",
                "要保留的改动请写进数据文件，再把改过的文件移走。");
    }

    private static Finding sameOutput(String path, String other) {
        return Finding.error("batch.same-output", new Place.Whole(path), "结果会和“" + other + "”的写到同一个文件，没有生成。",
                "请给其中一个数据文件改名，或分开放在不同的文件夹。");
    }

    private static Finding failed(String path, Throwable e) {
        return Finding.error("batch.failed", new Place.Whole(path), "这一份没有完成：" + e, "其他数据文件不受影响；处理好以后再运行一次，只会重做没有完成的。");
    }
}
