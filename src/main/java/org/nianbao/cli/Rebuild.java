package org.nianbao.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.nianbao.Nianbao;
import org.nianbao.Outcome;
import org.nianbao.Output;
import org.nianbao.change.Comparison;
import org.nianbao.change.Correction;
import org.nianbao.change.Delivery;
import org.nianbao.change.Obstacle;
import org.nianbao.change.OwnerFile;
import org.nianbao.change.Version;
import org.nianbao.finding.Finding;
import org.nianbao.finding.Findings;
import org.nianbao.finding.Place;
import org.nianbao.finding.Severity;

/** Building where older results may lie: what changed since, and what to do with those that somebody edited. */
final class Rebuild {
    /** Rounds after which one more gains little: measured, 0.5 s for the first save without, 0.2 s with. */
    private static final int WARM = 6;
    private static final String REVIEW = "（审阅稿）";

    private final Argument<Boolean> replace;
    private final Argument<Path> old;
    private final Argument<Boolean> watch;
    private boolean compared;

    Rebuild(Arguments arguments) {
        Argument<Boolean> keep = arguments.flag("--keep-edited",
                "旧的 Word 或 PDF 生成以后被改过时，不动它，新结果另起名写在旁边（不写本选项也是这样）。");
        replace = arguments.flag("--replace", "旧的 Word 或 PDF 生成以后被改过时，先把它备份成带日期的文件，再换成新结果。");
        arguments.exclusive(keep, replace);
        old = arguments.path("--review", "旧文件",
                "另外写一份“…（审阅稿）.docx”，与旧文件（数据文件或 Word 文件）不同的地方都是修订标记。");
        watch = arguments.flag("--watch", "生成以后不退出；数据文件每保存一次就重新生成一次，按 Ctrl+C 结束。");
    }

    /**
     * What came of putting the files in place.
     *
     * @param outcome with what was found on the way
     * @param written files; none where nothing changed, and where they could not be written
     * @param failed  whether they could not be written
     * @param since   what is different from the older results
     */
    record Done(Outcome outcome, List<Path> written, boolean failed, Since since) {}

    /** @param out where corrections and hand edits are told; null to be silent */
    Done deliver(Nianbao nianbao, Outcome outcome, byte[] data, Path folder, PrintStream out) throws IOException {
        // Often the very file that is about to be replaced.
        byte[] reviewed = old.given() ? Files.readAllBytes(old.value()) : null;
        List<Finding> findings = new ArrayList<>(outcome.findings());
        String name = outcome.output().orElseThrow().name();
        Delivery delivery;
        try {
            delivery = outcome.output().get().deliver(folder, replace.value() ? Delivery.Edited.REPLACE : Delivery.Edited.KEEP);
        } catch (IOException e) {
            findings.add(Obstacle.of(e, folder, List.of(name + ".docx", name + ".pdf")));
            return new Done(outcome.with(findings), List.of(), true, Since.NOTHING);
        }
        Path word = folder.resolve(name + ".docx");
        if (delivery.repaired()) findings.add(repaired(word));
        if (delivery.hand().any()) findings.add(edited(delivery, outcome.file(), word));
        Optional<Finding> open = delivery.written() ? OwnerFile.open(delivery.files()) : Optional.empty();
        if (open.isPresent()) findings.add(open.get());
        Optional<Comparison> comparison = out == null && !compared || delivery.before().isEmpty() || !delivery.written() ? Optional.empty()
                : comparison(nianbao, outcome.file(), delivery.before().get().data(), data);
        List<Correction> edits = delivery.before().isEmpty() ? List.of()
                : nianbao.named(delivery.hand().edits(), delivery.before().get(), outcome.file());
        if (out != null) tell(out, word, delivery, edits, data, comparison);
        List<Path> written = new ArrayList<>(delivery.written() ? delivery.files() : List.of());
        boolean failed = false;
        Optional<Path> review = Optional.empty();
        if (old.given()) {
            try {
                review = review(nianbao, outcome, reviewed, data, folder, findings, written);
            } catch (IOException e) {
                findings.add(Obstacle.of(e, folder, List.of(name + REVIEW + ".docx")));
                failed = true;
            }
        }
        Since since = new Since(!delivery.written(), comparison, edits, delivery.backups(), review);
        return new Done(outcome.with(findings), written, failed, since);
    }

    private static void tell(PrintStream out, Path word, Delivery delivery, List<Correction> edits, byte[] data,
                             Optional<Comparison> comparison) {
        Corrections.print(out, word + " 里手工改的：", edits);
        if (!delivery.written()) out.println("内容没有变化，未重写 " + delivery.files().get(0) + " 和 PDF。");
        else if (delivery.before().isEmpty()) return;
        else if (comparison.isEmpty()) out.println("上一次的数据按现在的格式读不出来，列不出更正。");
        else if (!comparison.get().isEmpty()) Corrections.print(out, comparison.get(), true);
        else if (!Arrays.equals(delivery.before().get().data(), data)) out.println("数据的内容与上一次相同，只有注释、写法、模板或程序有变化。");
        else if (!delivery.hand().any()) out.println("数据与上一次相同，模板或程序有变化。");
    }

    /** Corrections are wanted though nothing is printed. */
    void compare() {
        compared = true;
    }

    /** The option, where one is given, that a batch has no use for. */
    Optional<String> single() {
        return watch.value() ? Optional.of("--watch") : old.given() ? Optional.of("--review")
                : replace.value() ? Optional.of("--replace") : Optional.empty();
    }

    boolean watching() {
        return watch.value();
    }

    /**
     * Builds on every save, with one line for each build; a failure is told and waits for the next save. Where a template or a form
     * was saved, all files are built again.
     */
    int watch(Nianbao nianbao, List<Path> files, Function<Path, Path> folders, PrintStream out) throws IOException {
        // What is not there now was misspelt; what is not there later is being saved.
        for (Path file : files) Files.readAllBytes(file);
        AtomicInteger saves = new AtomicInteger();
        Map<Path, byte[]> saved = new LinkedHashMap<>();
        AtomicReference<Nianbao> now = new AtomicReference<>(nianbao);
        Watch watch = new Watch(files);
        watch.run((file, content) -> {
            boolean first = saves.getAndIncrement() == 0;
            Map<Path, byte[]> due = Map.of(file, content);
            if (files.contains(file)) saved.put(file, content);
            else {
                now.set(now.get().renewed());
                due = saved;
            }
            due.forEach((data, bytes) -> {
                out.println(data + "：" + told(now.get(), data, bytes, folders.apply(data)));
                watch.beside(sources(now.get(), data, bytes));
            });
            out.flush();
            if (first) warm(nianbao, file, content, saves);
        });
        return 0;
    }

    private String told(Nianbao nianbao, Path file, byte[] data, Path folder) {
        try {
            return built(nianbao, file, data, folder);
        } catch (IOException e) {
            return Failure.sentence(e);
        } catch (RuntimeException | StackOverflowError e) {
            return Failure.fault(e);
        }
    }

    /** Nothing where the build has just told that something cannot be read. */
    private static List<Path> sources(Nianbao nianbao, Path file, byte[] data) {
        try {
            return nianbao.sources(file.toString(), data);
        } catch (IOException | RuntimeException | StackOverflowError told) {
            return List.of();
        }
    }

    /**
     * Runs the engines a few times more while nobody waits, the reading of older results too: what Java has compiled by then, the
     * first save need not wait for. Ends as soon as something is saved.
     */
    private static void warm(Nianbao nianbao, Path file, byte[] data, AtomicInteger saves) {
        Thread thread = new Thread(() -> {
            try {
                for (int round = 0; round < WARM && saves.get() == 1; round++) {
                    Optional<Output> output = nianbao.build(file.toString(), data).output();
                    if (output.isPresent()) Version.of(file.toString(), output.get().docx(), new Findings());
                }
            } catch (IOException | RuntimeException | StackOverflowError e) {
                // Whatever it is, the next save meets it too, and tells it.
                return;
            }
        }, "warm");
        thread.setDaemon(true);
        thread.setPriority(Thread.MIN_PRIORITY);
        thread.start();
    }

    private String built(Nianbao nianbao, Path file, byte[] data, Path folder) throws IOException {
        Outcome outcome = nianbao.build(file.toString(), data);
        if (outcome.output().isEmpty()) {
            Finding first = outcome.findings().stream().filter(f -> f.severity() == Severity.ERROR).findFirst().orElseThrow();
            String place = first.places().isEmpty() ? "" : first.places().get(0) + " ";
            return Printer.count(outcome.findings()) + "，没有写出文件。" + place + first.subject() + first.message();
        }
        Done done = deliver(nianbao, outcome, data, folder, null);
        if (done.failed()) {
            Finding why = done.outcome().findings().get(done.outcome().findings().size() - 1);
            return why.places().get(0) + " " + why.message() + why.hint();
        }
        String files = String.join("、", done.written().stream().map(p -> p.getFileName().toString()).toList());
        String what = done.written().isEmpty() ? "内容没有变化" : "已生成 " + files;
        return what + "，共 " + outcome.output().get().pages() + " 页，" + Printer.count(done.outcome().findings()) + "。";
    }

    private Optional<Path> review(Nianbao nianbao, Outcome outcome, byte[] reviewed, byte[] data, Path folder,
                                  List<Finding> findings, List<Path> written) throws IOException {
        Findings found = new Findings();
        Optional<Version> before = Version.of(old.value().toString(), reviewed, found);
        findings.addAll(found.all());
        if (before.isEmpty()) return Optional.empty();
        Findings own = new Findings();
        Optional<byte[]> copy = nianbao.review(before.get(), outcome.file(), data, own);
        if (copy.isEmpty()) {
            findings.addAll(own.all());
            return Optional.empty();
        }
        String name = outcome.output().orElseThrow().name() + REVIEW;
        Delivery delivery = Delivery.of(folder, name, copy.get(), null, Delivery.Edited.KEEP);
        if (delivery.hand().any()) findings.add(edited(delivery, outcome.file(), folder.resolve(name + ".docx")));
        if (delivery.written()) written.add(delivery.files().get(0));
        return Optional.of(delivery.files().get(0));
    }

    private static Optional<Comparison> comparison(Nianbao nianbao, String file, byte[] old, byte[] now) throws IOException {
        Optional<Comparison.State> before = nianbao.state(file, old, new Findings());
        Optional<Comparison.State> after = nianbao.state(file, now, new Findings());
        return before.isEmpty() || after.isEmpty() ? Optional.empty() : Optional.of(Comparison.of(before.get(), after.get()));
    }

    private static Finding repaired(Path word) {
        return new Finding("output.repaired", Severity.NOTE, "", List.of(new Place.Whole(word.toString())),
                "上一次运行写到一半被打断，已先把 Word 和 PDF 补成同一次的结果。", "");
    }

    /** What is told where an older result was edited by somebody. */
    static Finding edited(Delivery delivery, String data, Path word) {
        Delivery.Hand hand = delivery.hand();
        String what = hand.foreign() ? "不是本程序生成的" : hand.word() && !hand.edits().isEmpty()
                ? "生成以后有 " + hand.edits().size() + " 处文字被手工改过"
                : hand.word() ? "生成以后被别的程序保存过，文字没有变，格式可能改过" : "旁边的 PDF 生成以后被改过（如盖章、签名）";
        boolean replaced = !delivery.backups().isEmpty();
        String done = replaced ? "已备份为 " + String.join("、", delivery.backups().stream().map(p -> p.getFileName().toString()).toList())
                : "没有覆盖它，新结果写在 " + delivery.files().get(0).getFileName();
        return Finding.warning("output.edited", new Place.Whole(word.toString()), "这个文件" + what + "，" + done + "。",
                replaced ? "" : (hand.edits().isEmpty() ? "要保留的改动请写进数据文件" : "要保留的改动请写进数据文件（要改哪几行：nianbao diff "
                        + data + " " + word + " --yaml）") + "；确定不要了，就加 --replace 重新生成（旧文件会先备份）。");
    }
}
