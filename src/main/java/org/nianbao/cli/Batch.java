package org.nianbao.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.nianbao.Nianbao;
import org.nianbao.Outcome;
import org.nianbao.change.Delivery;
import org.nianbao.change.Obstacle;
import org.nianbao.finding.Finding;
import org.nianbao.finding.Place;

/**
 * Builds many reports in one process. What one report does, its failure included, does not touch another; results are
 * handed on in the order of the tasks however many threads work.
 */
final class Batch {
    private final Nianbao nianbao;
    private final Made made;
    private final int jobs;
    private volatile boolean stopped;

    /** One task's result; without a delivery where nothing was to be written. */
    record Result(Task task, Row row, List<Finding> findings, Optional<Delivery> delivery) {
        Json.Result json() {
            boolean unchanged = row.state() == Row.State.UNCHANGED || delivery.map(d -> !d.written()).orElse(false);
            Optional<Since> since = unchanged || delivery.isPresent() ? Optional.of(new Since(unchanged, Optional.empty(),
                    delivery.map(d -> d.hand().edits()).orElse(List.of()), List.of(), Optional.empty())) : Optional.empty();
            List<Path> written = delivery.filter(Delivery::written).map(Delivery::files).orElse(List.of());
            return new Json.Result(task.file().toString(), findings, written, row.pages(), since);
        }
    }

    Batch(Nianbao nianbao, Made made, int jobs) {
        this.nianbao = nianbao;
        this.made = made;
        this.jobs = jobs;
    }

    /** Begins no further report; those begun are finished. */
    void stop() {
        stopped = true;
    }

    /** @param finished is called for each task in order, from one thread at a time; {@code progress} out of order */
    void run(List<Task> tasks, Progress progress, Consumer<Result> finished) throws InterruptedException {
        Map<Path, Task> first = new HashMap<>();
        for (Task task : tasks) first.putIfAbsent(output(task), task);
        InOrder results = new InOrder(finished);
        AtomicInteger next = new AtomicInteger();
        int workers = Math.max(1, Math.min(jobs, tasks.size()));
        CountDownLatch done = new CountDownLatch(workers);
        for (int i = 0; i < workers; i++) {
            new Thread(() -> {
                try {
                    for (int n = next.getAndIncrement(); n < tasks.size() && !stopped; n = next.getAndIncrement()) {
                        Task task = tasks.get(n);
                        Task earlier = first.get(output(task));
                        results.put(n, earlier == task ? build(task) : sameOutput(task, earlier));
                        progress.step();
                    }
                } finally {
                    done.countDown();
                }
            }, "report-" + i).start();
        }
        done.await();
    }

    /** Names that differ in case alone are one file on Windows and macOS. */
    private static Path output(Task task) {
        return Path.of(task.docx().toAbsolutePath().normalize().toString().toLowerCase(Locale.ROOT));
    }

    private Result build(Task task) {
        String file = task.file().toString();
        try {
            byte[] data = Files.readAllBytes(task.file());
            Optional<String> from = nianbao.fingerprint(data);
            if (from.isPresent()) {
                Optional<Row> earlier = made.find(task, from.get());
                if (earlier.isPresent()) return new Result(task, earlier.get(), List.of(), Optional.empty());
            }
            Outcome outcome = nianbao.build(file, data);
            if (outcome.output().isEmpty()) return result(task, outcome.unit(), Row.State.FAULTY, outcome.findings(), 0);
            List<Finding> findings = new ArrayList<>(outcome.findings());
            Delivery delivery;
            try {
                delivery = outcome.output().get().deliverUnforced(task.folder(), Delivery.Edited.KEEP);
            } catch (IOException e) {
                findings.add(Obstacle.of(e, task.folder(), List.of(task.name() + ".docx", task.name() + ".pdf")));
                return result(task, outcome.unit(), Row.State.FAILED, findings, 0);
            }
            if (delivery.hand().any()) findings.add(Rebuild.edited(delivery, file, task.docx()));
            Row row = Row.of(file, outcome.unit(), Row.State.MADE, findings, outcome.output().get().pages());
            Result result = new Result(task, row, findings, Optional.of(delivery));
            // A result that had to go beside an edited file is not the one a later run may take as made.
            if (from.isPresent() && !delivery.hand().any()) made.add(task, from.get(), result.row());
            return result;
        } catch (IOException e) {
            return failed(task, Failure.sentence(e));
        } catch (UncheckedIOException e) {
            return failed(task, Failure.sentence(e.getCause()));
        } catch (OutOfMemoryError e) {
            return failed(task, Failure.MEMORY);
        } catch (RuntimeException | StackOverflowError e) {
            return failed(task, Failure.fault(e));
        }
    }

    private static Result failed(Task task, String sentence) {
        Finding finding = Finding.error("batch.failed", new Place.Whole(task.file().toString()), sentence,
                "其他数据文件不受影响；处理好以后再运行一次，只会重做没有完成的。");
        return result(task, "", Row.State.FAILED, List.of(finding), 0);
    }

    private static Result sameOutput(Task task, Task earlier) {
        Finding finding = Finding.error("batch.same-output", new Place.Whole(task.file().toString()),
                "结果会和“" + earlier.file() + "”的写到同一个文件，没有生成。", "请给其中一个数据文件改名，或分开放在不同的文件夹。");
        return result(task, "", Row.State.FAULTY, List.of(finding), 0);
    }

    private static Result result(Task task, String unit, Row.State state, List<Finding> findings, int pages) {
        return new Result(task, Row.of(task.file().toString(), unit, state, findings, pages), findings, Optional.empty());
    }

    /** Holds results back until those before them have come. */
    private static final class InOrder {
        private final Consumer<Result> finished;
        private final Map<Integer, Result> waiting = new HashMap<>();
        private int next;

        private InOrder(Consumer<Result> finished) {
            this.finished = finished;
        }

        private synchronized void put(int n, Result result) {
            waiting.put(n, result);
            for (Result r = waiting.remove(next); r != null; r = waiting.remove(next)) {
                next++;
                finished.accept(r);
            }
        }
    }

    /** A batch from the command line: prints findings as they come and gives the rows. */
    static List<Row> rows(Batch batch, List<Task> tasks, Progress progress, Consumer<Result> print) throws InterruptedException {
        List<Row> rows = new ArrayList<>(tasks.size());
        batch.run(tasks, progress, result -> {
            rows.add(result.row());
            print.accept(result);
        });
        return rows;
    }
}
