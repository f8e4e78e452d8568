package org.nianbao;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.nianbao.finding.Finding;
import org.nianbao.finding.Findings;
import org.nianbao.form.Form;
import org.nianbao.memo.Memo;
import org.nianbao.source.Node;

/** The kinds of report at hand: the folders {@code templates/<kind>/<edition>} that hold a form.yaml, each read once. */
final class Kinds {
    static final String FORM = "form.yaml";
    private static final String KIND = "报告";
    private static final String EDITION = "格式";

    private final Path templates;
    private final Map<Path, Loaded> forms = new ConcurrentHashMap<>();
    private volatile List<Path> folders;
    private final Memo memo;

    /** A form, and what was found while reading it. */
    private record Loaded(Optional<Form> form, List<Finding> findings) {}

    Kinds(Path templates, Memo memo) {
        this.templates = templates;
        this.memo = memo;
    }

    /** A form and the folder it was read from. */
    record Kind(Form form, Path folder) {
        Path template() {
            return Kinds.template(folder);
        }
    }

    /** The kind and edition that a data file names; empty, with a finding, where there is none such. */
    Optional<Kind> of(Node data, Findings findings) throws IOException {
        Optional<Node.Scalar> kind = named(data, KIND, findings);
        Optional<Node.Scalar> edition = named(data, EDITION, findings);
        if (kind.isEmpty() || edition.isEmpty()) return Optional.empty();

        List<Path> folders = folders();
        for (Path folder : folders) {
            if (!folder.getFileName().toString().equals(edition.get().text())) continue;
            Optional<Form> form = load(folder, findings);
            // A form.yaml that cannot be read has said so; the one asked for may be it.
            if (form.isEmpty()) return Optional.empty();
            if (form.get().isFor(kind.get().text(), edition.get().text())) return Optional.of(new Kind(form.get(), folder));
        }
        List<String> known = new ArrayList<>();
        for (Path folder : folders) {
            load(folder, new Findings()).ifPresent(f -> known.add(KIND + ": " + f.kind() + "，" + EDITION + ": " + f.edition()));
        }
        findings.add(Finding.error("data.unknown-form", edition.get().place(),
                "没有“" + kind.get().text() + "”的“" + edition.get().text() + "”格式。",
                known.isEmpty() ? "模板文件夹 " + templates + " 里没有任何格式，请检查程序是否完整。"
                        : "现有的是：" + String.join("；", known) + "。"));
        return Optional.empty();
    }

    private static Optional<Node.Scalar> named(Node data, String key, Findings findings) {
        if (!(data instanceof Node.Mapping mapping)) {
            findings.add(Finding.error("data.no-mapping", data.place(), "数据文件应由“键: 值”组成。", "可以从 input-examples 里的示例改起。"));
            return Optional.empty();
        }
        Optional<Node> value = mapping.get(key);
        if (value.isEmpty()) {
            findings.add(Finding.error("data.no-form", data.place(), "数据文件没有写“" + key + "”。",
                    "请在文件开头写明，例如：" + KIND + ": 报告的名称，" + EDITION + ": 年份。"));
            return Optional.empty();
        }
        if (value.get() instanceof Node.Scalar scalar && !scalar.text().isBlank()) return Optional.of(scalar);
        findings.add(Finding.error("data.no-form", value.get().place(), "“" + key + "”应是一个名称。", ""));
        return Optional.empty();
    }

    /** The templates that a data file's edition may come to mean, known before any form is read. */
    List<Path> candidates(Node data) throws IOException {
        if (!(data instanceof Node.Mapping mapping) || !(mapping.get(EDITION).orElse(null) instanceof Node.Scalar edition)) {
            return List.of();
        }
        List<Path> templates = new ArrayList<>();
        for (Path folder : folders()) if (folder.getFileName().toString().equals(edition.text())) templates.add(template(folder));
        return templates;
    }

    /** The newest edition of this kind that a report of this year may go by, where it is newer than the kind's own. */
    Optional<String> newer(Kind kind, String year) throws IOException {
        String newest = kind.form().edition();
        for (Path folder : folders()) {
            Optional<Form> form = load(folder, new Findings());
            if (form.isEmpty() || !form.get().kind().equals(kind.form().kind())) continue;
            String edition = form.get().edition();
            if (edition.compareTo(newest) > 0 && edition.compareTo(year) <= 0) newest = edition;
        }
        return newest.equals(kind.form().edition()) ? Optional.empty() : Optional.of(newest);
    }

    private static Path template(Path folder) {
        return folder.resolve("template.docx");
    }

    private Optional<Form> load(Path folder, Findings findings) throws IOException {
        Loaded known = forms.get(folder);
        if (known == null) {
            Path file = folder.resolve(FORM);
            Findings own = new Findings();
            Optional<Form> form = Form.load(file.toString(), Files.readAllBytes(file), own, memo);
            known = new Loaded(form, own.all());
            forms.put(folder, known);
        }
        findings.addAll(known.findings());
        return known.form();
    }

    /** Every folder that holds a form.yaml, in the order of their names. */
    List<Path> folders() throws IOException {
        if (folders != null) return folders;
        if (!Files.isDirectory(templates)) return List.of();
        List<Path> found = new ArrayList<>();
        gather(templates, 2, found);
        Collections.sort(found);
        folders = found;
        return folders;
    }

    private static void gather(Path folder, int depth, List<Path> found) throws IOException {
        if (Files.exists(folder.resolve(FORM))) found.add(folder);
        if (depth == 0) return;
        try (DirectoryStream<Path> below = Files.newDirectoryStream(folder)) {
            for (Path entry : below) if (Files.isDirectory(entry)) gather(entry, depth - 1, found);
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
    }
}
