package org.nianbao;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.nianbao.finding.Finding;
import org.nianbao.finding.Findings;
import org.nianbao.finding.Place;
import org.nianbao.memo.Memo;
import org.nianbao.pdf.PdfFile;
import org.nianbao.template.Template;
import org.nianbao.word.WordFile;

/** Word files that reports are filled into, each compiled once, on another thread. */
final class Fillers {
    private final Memo memo;
    private final Map<Path, CompletableFuture<Filler>> fillers = new ConcurrentHashMap<>();

    /** A compiled template, and what was found while compiling it. */
    record Filler(Optional<Template> template, List<Finding> findings) {}

    Fillers(Memo memo) {
        this.memo = memo;
    }

    /** Does nothing where it was begun before. */
    CompletableFuture<Filler> begin(Path file) {
        return fillers.computeIfAbsent(file, f -> {
            CompletableFuture<Filler> compiling = CompletableFuture.supplyAsync(() -> compile(f));
            // OpenPDF is wanted later than the template, and it is the same processor that gets both ready.
            compiling.thenRunAsync(PdfFile::prepare);
            return compiling;
        });
    }

    /** @throws IOException where the file cannot be read; the next call tries again */
    Filler get(Path file) throws IOException {
        CompletableFuture<Filler> compiling = begin(file);
        try {
            return Beside.joined(compiling);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } finally {
            if (compiling.isCompletedExceptionally()) fillers.remove(file, compiling);
        }
    }

    private Filler compile(Path file) {
        Findings findings = new Findings();
        if (!Files.isRegularFile(file)) {
            findings.add(Finding.error("template.missing", new Place.Whole(file.toString()), "找不到模板文件。",
                    "请检查“模板”一项（相对于数据文件）或 --template 写的路径；都没有写的，请把程序附带的 templates 文件夹完整复制过来。"));
            return new Filler(Optional.empty(), findings.all());
        }
        try {
            byte[] bytes = Files.readAllBytes(file);
            Optional<Template> template = WordFile.open(file.toString(), bytes, findings, memo)
                    .flatMap(parts -> Template.compile(parts, bytes, memo, findings));
            return new Filler(template, findings.all());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
