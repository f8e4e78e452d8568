package org.nianbao.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.nianbao.Nianbao;
import org.nianbao.Outcome;
import org.nianbao.Templates;
import org.nianbao.finding.Finding;
import org.nianbao.finding.Place;
import org.nianbao.finding.Severity;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = BuildCommand.NAME, aliases = BuildCommand.ALIAS, header = "检查数据，然后生成 Word 文件和 PDF 文件。",
        description = {"", "文件写在数据文件旁边，名字与数据文件相同；有错误时什么也不写。",
            "退出码：0 成功；1 数据或模板有错误；2 用法不对，或文件读写失败。"})
final class BuildCommand implements Callable<Integer> {
    static final String NAME = "build";
    static final String ALIAS = "生成";

    private final Path home;
    private final PrintStream out;
    private final PrintStream err;
    private final Nianbao nianbao;

    @Parameters(arity = "1..*", paramLabel = "数据文件",
            description = "一个或多个 YAML 数据文件；写文件夹就处理其中（包括下级文件夹）所有的 .yaml 文件。")
    private List<Path> files = new ArrayList<>();

    @Option(names = {"-o", "--out"}, paramLabel = "文件夹", description = "把结果写到这个文件夹（没有就新建）。")
    private Path folder;

    @Option(names = "--template", paramLabel = "模板文件", description = "用这个 Word 模板，不用数据文件或格式所写的。")
    private Path template;

    @Option(names = "--mark-errors", paramLabel = "文件", description = "模板有错误时，另存一份模板，把错误用 Word 批注标在原处。")
    private Path marked;

    @Mixin
    private Rebuild rebuild = new Rebuild();

    @Option(names = "--json", description = "用 JSON 输出结果，供其他程序读取。")
    private boolean json;

    @Option(names = {"-j", "--jobs"}, paramLabel = "个数", description = "同时处理几份（不写就按处理器个数）。结果与个数无关。")
    private Integer jobs;

    @Option(names = "--report", paramLabel = "文件", description = "把每份的结果汇总成表：以 .csv 或 .json 结尾的文件名。")
    private Path report;

    @Option(names = "--verbose", description = "另外说明每种字体由哪个文件提供。")
    private boolean verbose;

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "显示本说明。")
    private boolean help;

    @Spec
    private CommandSpec spec;

    BuildCommand(Path home, PrintStream out, PrintStream err) {
        this.home = home;
        this.out = out;
        this.err = err;
        this.nianbao = nianbao(home);
    }

    /** Begins on other threads what a build needs, while this one reads the command line. */
    void prepare(String... arguments) {
        Optional<String> data = Arrays.stream(arguments).filter(a -> a.endsWith(".yaml") || a.endsWith(".yml")).findFirst();
        try {
            if (data.isPresent()) nianbao.prepare(Path.of(data.get()));
            else nianbao.prepare();
        } catch (InvalidPathException notAFile) {
            // Told when the command line is read.
        }
    }

    @Override
    public Integer call() throws Exception {
        if (jobs != null || report != null || files.stream().anyMatch(Files::isDirectory)) return many();
        Nianbao nianbao = nianbao();
        if (rebuild.watching()) return rebuild.watch(nianbao, files, this::folderFor, out);
        if (json) rebuild.compare();
        List<Json.Result> results = new ArrayList<>();
        boolean failed = false;
        for (Path file : files) {
            byte[] data = Files.readAllBytes(file);
            Outcome outcome = nianbao.build(file.toString(), data);
            List<Path> written = List.of();
            Optional<Since> since = Optional.empty();
            if (outcome.output().isPresent()) {
                Rebuild.Done done = rebuild.deliver(nianbao, outcome, data, folderFor(file), json ? null : out);
                outcome = done.outcome();
                written = done.written();
                since = Optional.of(done.since());
                failed |= done.failed();
            }
            if (marked != null) mark(outcome);
            int pages = outcome.output().map(o -> o.pages()).orElse(0);
            results.add(new Json.Result(outcome.file(), outcome.findings(), written, pages, since));
            if (!json) print(file, outcome, written, pages);
        }
        if (verbose) nianbao.faces().forEach(err::println);
        if (json) Json.print(out, results);
        if (failed) return Main.MISUSED;
        return results.stream().anyMatch(Json.Result::faulty) ? Main.FAULTY : 0;
    }

    private static Nianbao nianbao(Path home) {
        Nianbao made = Nianbao.at(home);
        String memory = System.getProperty("nianbao.memory");
        if (memory != null) made = made.remembering(Path.of(memory));
        String epoch = System.getenv("SOURCE_DATE_EPOCH");
        // Seconds since 1970, as reproducible-builds.org lays down; anything else is not meant for us.
        if (epoch != null && epoch.matches("\\d{1,11}")) made = made.dated(Instant.ofEpochSecond(Long.parseLong(epoch)));
        return made;
    }

    private Nianbao nianbao() {
        return template == null ? nianbao : nianbao.filling(template);
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
        Files.write(marked, copy.get());
        err.println("已把模板的错误标在 " + marked + " 里。");
    }

    /** Many reports, or a folder of them: see {@link Batch}. */
    @SuppressWarnings("try") // the handler of Ctrl-C is only to be there, and the bar ends before the summary is printed
    private int many() throws Exception {
        if (jobs != null && jobs < 1) throw new ParameterException(spec.commandLine(), "--jobs");
        List<Task> tasks = Task.of(files, folder);
        if (tasks.isEmpty()) {
            err.println("错误：文件夹里没有 .yaml 数据文件。");
            return Main.MISUSED;
        }
        int threads = jobs == null ? Runtime.getRuntime().availableProcessors() : jobs;
        List<Json.Result> results = new ArrayList<>();
        try (Made made = Made.in(folder != null ? folder : Files.isDirectory(files.get(0)) ? files.get(0) : tasks.get(0).folder());
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
        if (folder != null) return folder;
        Path parent = file.toAbsolutePath().getParent();
        return parent == null ? Path.of("") : parent;
    }

    private void print(Path file, Outcome outcome, List<Path> written, int pages) {
        new Printer(out).findings(outcome.findings());
        if (outcome.faulty()) {
            err.println(file + "：" + Printer.count(outcome.findings()) + "，没有写出文件。");
            return;
        }
        for (Path path : written) out.println("已生成 " + path);
        err.println(file + "：共 " + pages + " 页，" + Printer.count(outcome.findings()) + "。");
    }
}
