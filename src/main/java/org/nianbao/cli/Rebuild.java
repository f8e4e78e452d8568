package org.nianbao.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.nianbao.Nianbao;
import org.nianbao.Outcome;
import org.nianbao.change.Comparison;
import org.nianbao.change.Delivery;
import org.nianbao.change.Version;
import org.nianbao.finding.Finding;
import org.nianbao.finding.Findings;
import org.nianbao.finding.Place;
import org.nianbao.finding.Severity;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** Building where older results may lie: what changed since, and what to do with those that somebody edited. */
final class Rebuild {
    @ArgGroup(exclusive = true)
    private Choice choice = new Choice();

    @Option(names = "--review", paramLabel = "旧文件",
            description = "另外写一份“…（审阅稿）.docx”，与旧文件（数据文件或 Word 文件）不同的地方都是修订标记。")
    private Path old;

    @Option(names = "--watch", description = "生成以后不退出；数据文件每保存一次就重新生成一次，按 Ctrl+C 结束。")
    private boolean watch;

    /** One of them at most. */
    static final class Choice {
        @Option(names = "--keep-edited",
                description = "旧的 Word 或 PDF 生成以后被改过时，不动它，新结果另起名写在旁边（不写本选项也是这样）。")
        private boolean keep;

        @Option(names = "--replace", description = "旧的 Word 或 PDF 生成以后被改过时，先把它备份成带日期的文件，再换成新结果。")
        private boolean replace;
    }

    /**
     * @param outcome with what the delivery found
     * @param written files; none where nothing changed
     */
    record Done(Outcome outcome, List<Path> written) {}

    /** @param out where corrections and hand edits are told; null to be silent */
    Done deliver(Nianbao nianbao, Outcome outcome, byte[] data, Path folder, PrintStream out) throws IOException {
        // Often the very file that is about to be replaced.
        byte[] reviewed = old == null ? null : Files.readAllBytes(old);
        Delivery delivery = outcome.output().orElseThrow()
                .deliver(folder, choice.replace ? Delivery.Edited.REPLACE : Delivery.Edited.KEEP);
        List<Finding> findings = new ArrayList<>(outcome.findings());
        Path word = folder.resolve(outcome.output().get().name() + ".docx");
        if (delivery.repaired()) findings.add(repaired(word));
        if (delivery.hand().any()) findings.add(edited(delivery, word));
        if (out != null) {
            Corrections.print(out, word + " 里手工改的：", delivery.hand().edits());
            if (!delivery.written()) out.println("内容没有变化，未重写 " + delivery.files().get(0) + " 和 PDF。");
            else if (delivery.before().isPresent()) corrections(nianbao, outcome.file(), delivery.before().get().data(), data, out);
        }
        List<Path> written = new ArrayList<>(delivery.written() ? delivery.files() : List.of());
        if (old != null) review(nianbao, outcome, reviewed, data, folder, findings).ifPresent(written::add);
        return new Done(outcome.with(findings), written);
    }

    boolean watching() {
        return watch;
    }

    /** Builds on every save, with one line for each build; a failure to write is told and waits for the next save. */
    int watch(Nianbao nianbao, List<Path> files, Function<Path, Path> folders, PrintStream out) throws IOException {
        new Watch(files).run((file, data) -> {
            try {
                out.println(file + "：" + built(nianbao, file, data, folders.apply(file)));
            } catch (IOException e) {
                out.println(file + "：" + Failure.sentence(e));
            }
            out.flush();
        });
        return 0;
    }

    private String built(Nianbao nianbao, Path file, byte[] data, Path folder) throws IOException {
        Outcome outcome = nianbao.build(file.toString(), data);
        if (outcome.output().isEmpty()) {
            Finding first = outcome.findings().stream().filter(f -> f.severity() == Severity.ERROR).findFirst().orElseThrow();
            String place = first.places().isEmpty() ? "" : first.places().get(0) + " ";
            return Printer.count(outcome.findings()) + "，没有写出文件。" + place + first.subject() + first.message();
        }
        Done done = deliver(nianbao, outcome, data, folder, null);
        String files = String.join("、", done.written().stream().map(p -> p.getFileName().toString()).toList());
        String what = done.written().isEmpty() ? "内容没有变化" : "已生成 " + files;
        return what + "，共 " + outcome.output().get().pages() + " 页，" + Printer.count(done.outcome().findings()) + "。";
    }

    private Optional<Path> review(Nianbao nianbao, Outcome outcome, byte[] reviewed, byte[] data, Path folder,
                                  List<Finding> findings) throws IOException {
        Findings found = new Findings();
        Optional<Version> before = Version.of(old.toString(), reviewed, found);
        findings.addAll(found.all());
        if (before.isEmpty()) return Optional.empty();
        Findings own = new Findings();
        Optional<byte[]> copy = nianbao.review(before.get(), outcome.file(), data, own);
        if (copy.isEmpty()) {
            findings.addAll(own.all());
            return Optional.empty();
        }
        String name = outcome.output().orElseThrow().name() + "（审阅稿）";
        Delivery delivery = Delivery.of(folder, name, copy.get(), null, Delivery.Edited.KEEP);
        if (delivery.hand().any()) findings.add(edited(delivery, folder.resolve(name + ".docx")));
        return Optional.of(delivery.files().get(0));
    }

    private static void corrections(Nianbao nianbao, String file, byte[] old, byte[] now, PrintStream out) throws IOException {
        Optional<Comparison.State> before = nianbao.state(file, old, new Findings());
        Optional<Comparison.State> after = nianbao.state(file, now, new Findings());
        if (before.isEmpty() || after.isEmpty()) {
            out.println("上一次的数据按现在的格式读不出来，列不出更正。");
            return;
        }
        Comparison comparison = Comparison.of(before.get(), after.get());
        if (comparison.isEmpty()) out.println("数据的内容与上一次相同，只有模板、程序或注释有变化。");
        else Corrections.print(out, comparison);
    }

    private static Finding repaired(Path word) {
        return new Finding("output.repaired", Severity.NOTE, "", List.of(new Place.Whole(word.toString())),
                "上一次运行写到一半被打断，已先把 Word 和 PDF 补成同一次的结果。", "");
    }

    /** What is told where an older result was edited by somebody. */
    static Finding edited(Delivery delivery, Path word) {
        Delivery.Hand hand = delivery.hand();
        String what = hand.foreign() ? "不是本程序生成的" : hand.word() && !hand.edits().isEmpty()
                ? "生成以后有 " + hand.edits().size() + " 处文字被手工改过"
                : hand.word() ? "生成以后被别的程序保存过，文字没有变，格式可能改过" : "旁边的 PDF 生成以后被改过（如盖章、签名）";
        boolean replaced = !delivery.backups().isEmpty();
        String done = replaced ? "已备份为 " + String.join("、", delivery.backups().stream().map(p -> p.getFileName().toString()).toList())
                : "没有覆盖它，新结果写在 " + delivery.files().get(0).getFileName();
        return Finding.warning("output.edited", new Place.Whole(word.toString()), "这个文件" + what + "，" + done + "。",
                replaced ? "" : "要保留的改动请写进数据文件；确定不要了，就加 --replace 重新生成（旧文件会先备份）。");
    }
}
