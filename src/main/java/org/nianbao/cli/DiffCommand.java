package org.nianbao.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.nianbao.Nianbao;
import org.nianbao.change.Comparison;
import org.nianbao.change.Correction;
import org.nianbao.change.DataLines;
import org.nianbao.change.Delivery;
import org.nianbao.change.Obstacle;
import org.nianbao.change.Version;
import org.nianbao.finding.Finding;
import org.nianbao.finding.Findings;
import org.nianbao.finding.Place;
import org.nianbao.finding.Severity;
import picocli.CommandLine.Model.CommandSpec;

final class DiffCommand implements Callable<Integer> {
    static final String NAME = "diff";
    static final String ALIAS = "对比";

    private final Path home;
    private final PrintStream out;
    private final PrintStream err;

    private final Arguments arguments = new Arguments(this, NAME, "列出两份报告之间改了什么：数、文字、随之变化的合计。",
            "", "每一份可以是数据文件，也可以是本程序生成的 Word 文件（数据随 Word 文件保存）。",
            "退出码：0 对比完成（有没有不同都是0）；1 有一份读不出数据；2 用法不对，或文件读写失败。");
    private final Argument<Path> old = arguments.file(0, "旧文件", "改之前的数据文件或 Word 文件。");
    private final Argument<Path> now = arguments.file(1, "新文件", "改之后的数据文件或 Word 文件。");
    private final Argument<Boolean> json = arguments.flag("--json", "用 JSON 输出结果，供其他程序读取。");
    private final Argument<Path> table = arguments.path("--docx", "文件", "另外写一份 Word 的更正对照表：位置、更正前、更正后。");
    private final Argument<Boolean> yaml = arguments.flag("--yaml",
            "不对比，只把 Word 文件里手工改的写成数据文件的行：旧文件写数据文件，新文件写改过的 Word 文件。");

    DiffCommand(Path home, PrintStream out, PrintStream err) {
        this.home = home;
        this.out = out;
        this.err = err;
    }

    CommandSpec command() {
        return arguments.command(ALIAS);
    }

    /** A file, its report where it has one, and what was found on the way to it. */
    private record Side(Optional<Version> version, Optional<Comparison.State> state, Findings way) {
        boolean hasWord() {
            return version.flatMap(Version::word).isPresent();
        }

        List<Finding> errors() {
            return way.all().stream().filter(f -> f.severity() == Severity.ERROR).toList();
        }
    }

    @Override
    public Integer call() throws Exception {
        Nianbao nianbao = Nianbao.at(home);
        if (yaml.value()) return lines(nianbao);
        Side a = read(nianbao, old.value());
        Side b = read(nianbao, now.value());
        Optional<Comparison> comparison = a.state().isEmpty() || b.state().isEmpty() ? Optional.empty()
                : Optional.of(Comparison.of(a.state().get(), b.state().get()));
        Optional<Delivery> made = !table.given() || comparison.isEmpty() ? Optional.empty()
                : table(nianbao, comparison.get(), b.state().get(), b.way());
        if (json.value()) {
            print(nianbao, a, b, comparison);
            return comparison.isEmpty() || table.given() && made.isEmpty() ? Main.FAULTY : 0;
        }
        for (Side side : List.of(a, b)) {
            new Printer(out).findings(side.way().all());
            if (side.hasWord()) Corrections.print(out, side.version().get().file() + " 里手工改的：", edits(nianbao, side));
        }
        if (comparison.isEmpty()) {
            err.println("没有对比：有一份读不出数据。");
            return Main.FAULTY;
        }
        if (comparison.get().isEmpty()) out.println("两份的内容相同。");
        else Corrections.print(out, comparison.get(), false);
        made.ifPresent(d -> out.println((d.written() ? "已生成 " : "内容没有变化，未重写 ") + d.files().get(0)));
        return table.given() && made.isEmpty() ? Main.FAULTY : 0;
    }

    private static List<Correction> edits(Nianbao nianbao, Side side) throws IOException {
        if (!side.hasWord()) return List.of();
        Version version = side.version().get();
        return nianbao.named(version.edits(), version.word().get().carried(), version.file());
    }

    private int lines(Nianbao nianbao) throws IOException {
        Side a = read(nianbao, old.value());
        Side b = read(nianbao, now.value());
        boolean swapped = a.hasWord() && !b.hasWord();
        Side data = swapped ? b : a;
        Side edited = swapped ? a : b;
        Findings way = new Findings();
        if (!edited.hasWord() && edited.version().isPresent()) {
            way.add(Finding.error("diff.no-word", new Place.Whole(now.value().toString()), "“--yaml”要有一个改过的 Word 文件。",
                    "写成：nianbao diff 数据.yaml 改过的.docx --yaml"));
        }
        Optional<DataLines> lines = data.state().isEmpty() || !edited.hasWord() ? Optional.empty()
                : nianbao.lines(edited.version().get(), data.version().get().file(), data.version().get().data());
        if (lines.isEmpty() && way.all().isEmpty() && data.state().isPresent() && edited.hasWord()) {
            way.add(Finding.error("diff.no-lines", new Place.Whole(data.version().get().file()), "数据文件或模板有错误，列不出要改的行。",
                    "先运行 nianbao check，改正列出的错误。"));
        }
        List<Finding> found = lines.isEmpty() ? List.of() : Comparison.of(data.state().get(),
                nianbao.state(data.version().get().file(), lines.get().data(), new Findings()).orElse(data.state().get())).found();
        if (!json.value()) {
            for (Side side : List.of(a, b)) new Printer(out).findings(side.errors());
            new Printer(out).findings(way.all());
            lines.ifPresent(l -> HandLines.print(out, edited.version().get().file(), data.version().get().file(), l, found));
            return lines.isPresent() ? 0 : Main.FAULTY;
        }
        JsonGenerator writer = writer();
        writer.writeStartObject();
        writer.writeStringField("data", data.version().map(Version::file).orElse(old.value().toString()));
        writer.writeStringField("word", edited.version().map(Version::file).orElse(now.value().toString()));
        writer.writeBooleanField("ok", lines.isPresent());
        if (lines.isPresent()) HandLines.write(writer, lines.get(), found);
        writer.writeArrayFieldStart("findings");
        for (Side side : List.of(a, b)) for (Finding finding : side.errors()) Json.finding(writer, finding);
        for (Finding finding : way.all()) Json.finding(writer, finding);
        writer.writeEndArray();
        close(writer);
        return lines.isPresent() ? 0 : Main.FAULTY;
    }

    /** A table that somebody wrote into since is left alone: the new one gets a name of its own. */
    private Optional<Delivery> table(Nianbao nianbao, Comparison comparison, Comparison.State state, Findings findings)
            throws IOException {
        Optional<byte[]> docx = nianbao.table(comparison, state, findings);
        if (docx.isEmpty()) return Optional.empty();
        Path file = table.value();
        String name = file.getFileName().toString().replaceFirst("(?i)\\.docx$", "");
        Path folder = Optional.ofNullable(file.toAbsolutePath().getParent()).orElse(Path.of(""));
        try {
            return Optional.of(Delivery.of(folder, name, docx.get(), null, Delivery.Edited.KEEP));
        } catch (IOException e) {
            findings.add(Obstacle.of(e, folder, List.of(name + ".docx")));
            return Optional.empty();
        }
    }

    private static Side read(Nianbao nianbao, Path file) throws IOException {
        Findings way = new Findings();
        Optional<Version> version = Version.of(file.toString(), Files.readAllBytes(file), way);
        if (version.isEmpty()) return new Side(version, Optional.empty(), way);
        Findings found = new Findings();
        Optional<Comparison.State> state = nianbao.state(version.get().file(), version.get().data(), found);
        // Where there is no report, what was found says why; where there is one, it takes part in the comparison.
        if (state.isEmpty()) way.addAll(found.all());
        return new Side(version, state, way);
    }

    private void print(Nianbao nianbao, Side a, Side b, Optional<Comparison> comparison) throws IOException {
        JsonGenerator writer = writer();
        writer.writeStartObject();
        writer.writeStringField("old", old.value().toString());
        writer.writeStringField("new", now.value().toString());
        writer.writeBooleanField("ok", comparison.isPresent());
        if (comparison.isPresent()) Corrections.write(writer, comparison.get());
        writer.writeArrayFieldStart("findings");
        for (Side side : List.of(a, b)) for (var finding : side.way().all()) Json.finding(writer, finding);
        writer.writeEndArray();
        if (a.version().isPresent()) Corrections.write(writer, "editedOld", edits(nianbao, a));
        if (b.version().isPresent()) Corrections.write(writer, "editedNew", edits(nianbao, b));
        close(writer);
    }

    private JsonGenerator writer() throws IOException {
        return new JsonFactory().createGenerator(out)
                .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET).setPrettyPrinter(new DefaultPrettyPrinter());
    }

    private void close(JsonGenerator writer) throws IOException {
        writer.writeEndObject();
        writer.writeRaw('\n');
        writer.flush();
        out.flush();
    }
}
