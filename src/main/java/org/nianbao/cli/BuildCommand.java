package org.nianbao.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.nianbao.Nianbao;
import org.nianbao.Outcome;
import org.nianbao.Templates;
import org.nianbao.finding.Finding;
import org.nianbao.finding.Place;
import org.nianbao.finding.Severity;
import picocli.CommandLine.Model.CommandSpec;

final class BuildCommand implements Callable<Integer> {
    static final String NAME = "build";
    static final String ALIAS = "生成";

    private final Path home;
    private final Nianbao nianbao;
    private final PrintStream out;
    private final PrintStream err;

    private final Arguments arguments = new Arguments(this, NAME, "检查数据，然后生成 Word 文件和 PDF 文件。",
            "", "文件写在数据文件旁边，名字与数据文件相同；有错误时什么也不写。", "退出码：0 成功；1 数据或模板有错误；2 用法不对，或文件读写失败。");
    private final Argument<List<Path>> files = arguments.files("数据文件",
            "一个或多个 YAML 数据文件；写文件夹就处理其中（包括下级文件夹）所有的 .yaml 文件。");
    private final Argument<Path> folder = arguments.path("-o,--out", "文件夹", "把结果写到这个文件夹（没有就新建）。");
    private final Argument<Path> template = arguments.path("--template", "模板文件", "用这个 Word 模板，不用数据文件或格式所写的。");
    private final Argument<Path> marked = arguments.path("--mark-errors", "文件", "模板有错误时，另存一份模板，把错误用 Word 批注标在原处。");
    private final Rebuild rebuild = new Rebuild(arguments);
    private final Argument<Boolean> json = arguments.flag("--json", "用 JSON 输出结果，供其他程序读取。");
    private final Argument<Integer> jobs = arguments.number("-j,--jobs", "个数", "同时处理几份（不写就按处理器个数）。结果与个数无关。");
    private final Argument<Path> report = arguments.path("--report", "文件", "把每份的结果汇总成表：以 .csv 或 .json 结尾的文件名。");
    private final Argument<Boolean> verbose = arguments.flag("--verbose", "另外说明每种字体由哪个文件提供。");

    BuildCommand(Path home, Nianbao nianbao, PrintStream out, PrintStream err) {
        this.home = home;
        this.nianbao = nianbao;
        this.out = out;
        this.err = err;
    }

    CommandSpec command() {
        return arguments.command(ALIAS);
    }

    @Override
    public Integer call() throws Exception {
        if (jobs.given() || report.given() || anyFolder()) return many();
        boolean json = this.json.value();
        if (json && rebuild.watching()) throw arguments.misused("--json 不能和 --watch 一起用");
        Nianbao nianbao = nianbao();
        if (rebuild.watching()) return rebuild.watch(nianbao, files.value(), this::folderFor, out);
        if (json) rebuild.compare();
        List<Json.Result> results = new ArrayList<>();
        boolean failed = false;
        boolean faulty = false;
        for (Path file : files.value()) {
            byte[] data;
            try {
                data = Files.readAllBytes(file);
            } catch (IOException e) {
                // Of several files the others are built all the same; a program must learn at once that it asked for the wrong one.
                if (json || files.value().size() == 1) throw e;
                err.println("错误：" + Failure.sentence(e));
                failed = true;
                continue;
            }
            Outcome outcome = nianbao.build(file.toString(), data);
            List<Path> written = List.of();
            Optional<Since> since = Optional.empty();
            int pages = 0;
            if (outcome.output().isPresent()) {
                Rebuild.Done done = rebuild.deliver(nianbao, outcome, data, folderFor(file), json ? null : out);
                outcome = done.outcome();
                written = done.written();
                since = Optional.of(done.since());
                pages = outcome.output().get().pages();
                failed |= done.failed();
            }
            if (marked.given()) mark(outcome);
            Json.Result result = new Json.Result(outcome.file(), outcome.findings(), written, pages, since);
            faulty |= result.faulty();
            if (json) results.add(result);
            else print(result);
        }
        if (verbose.value()) nianbao.faces().forEach(err::println);
        if (json) Json.print(out, results);
        if (failed) return Main.MISUSED;
        return faulty ? Main.FAULTY : 0;
    }

    private boolean anyFolder() {
        for (Path file : files.value()) if (Files.isDirectory(file)) return true;
        return false;
    }

    private Nianbao nianbao() {
        return template.given() ? nianbao.filling(template.value()) : nianbao;
    }

    /** The template that the findings name, with each of its faults as a comment. */
    private void mark(Outcome outcome) throws IOException {
        List<Finding> faults = outcome.findings().stream()
                .filter(f -> f.severity() == Severity.ERROR && f.places().stream().anyMatch(Place.Template.class::isInstance)).toList();
        Optional<Path> file = faults.stream().flatMap(f -> f.places().stream()).filter(Place.Template.class::isInstance)
                .map(place -> Path.of(place.file())).filter(Files::isRegularFile).findFirst();
        if (file.isEmpty()) return;
        Optional<byte[]> copy = Templates.at(home).marked(file.get(), faults);
        if (copy.isEmpty()) return;
        Files.write(marked.value(), copy.get());
        err.println("已把模板的错误标在 " + marked.value() + " 里。");
    }

    /** Many reports, or a folder of them: see {@link Batch}. */
    @SuppressWarnings("try") // the handler of Ctrl-C is only to be there, and the bar ends before the summary is printed
    private int many() throws Exception {
        if (jobs.given() && jobs.value() < 1) throw arguments.misused("--jobs 的个数至少是 1");
        String single = rebuild.single().orElse(marked.given() ? "--mark-errors" : "");
        if (!single.isEmpty()) throw arguments.misused(single + " 只用于写明的数据文件，不能和文件夹、--jobs、--report 一起用");
        Path report = this.report.value();
        if (report != null && !report.toString().toLowerCase(Locale.ROOT).matches("(?s).*\\.(csv|json)")) {
            throw arguments.misused("--report 的文件名要以 .csv 或 .json 结尾");
        }
        boolean json = this.json.value();
        Path first = files.value().get(0);
        List<Task> tasks = Task.of(files.value(), folder.value());
        if (tasks.isEmpty()) {
            err.println("错误：文件夹里没有 .yaml 数据文件。");
            return Main.MISUSED;
        }
        int threads = jobs.given() ? jobs.value() : Runtime.getRuntime().availableProcessors();
        List<Json.Result> results = new ArrayList<>();
        try (Made made = Made.in(folder.given() ? folder.value() : Files.isDirectory(first) ? first : tasks.get(0).folder());
                Progress progress = Progress.on(err, System.console() != null, tasks.size())) {
            Batch batch = new Batch(nianbao().onCallersThread(), made, threads);
            List<Row> rows;
            Printer printer = new Printer(progress.beside(out));
            try (Interrupt interrupt = Interrupt.stops(batch)) {
                rows = Batch.rows(batch, tasks, progress, result -> {
                    if (json) results.add(result.json());
                    else printer.findings(result.findings());
                });
                progress.close();
                if (report != null) Summary.save(report, rows);
                if (json) Json.print(out, results);
                else Summary.print(out, rows);
                if (rows.size() < tasks.size()) {
                    err.println("已中断：" + rows.size() + "/" + tasks.size() + " 份处理完毕，写出的文件都是完整的。再运行一次会接着做。");
                }
                out.flush();
            }
            if (rows.stream().anyMatch(r -> r.state() == Row.State.FAILED)) return Main.MISUSED;
            return rows.stream().anyMatch(r -> r.errors() > 0) || rows.size() < tasks.size() ? Main.FAULTY : 0;
        }
    }

    private Path folderFor(Path file) {
        if (folder.given()) return folder.value();
        Path parent = file.toAbsolutePath().getParent();
        return parent == null ? Path.of("") : parent;
    }

    private void print(Json.Result result) {
        new Printer(out).findings(result.findings());
        String count = Printer.count(result.findings());
        if (result.faulty()) {
            err.println(result.file() + "：" + count + "，没有写出文件。");
            return;
        }
        for (Path path : result.written()) out.println("已生成 " + path);
        err.println(result.file() + "：共 " + result.pages() + " 页，" + count + "。");
    }
}
