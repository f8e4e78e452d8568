package org.nianbao;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.nianbao.change.Carried;
import org.nianbao.change.Comparison;
import org.nianbao.change.Digest;
import org.nianbao.change.Review;
import org.nianbao.change.Version;
import org.nianbao.check.Check;
import org.nianbao.finding.Finding;
import org.nianbao.finding.Findings;
import org.nianbao.finding.Place;
import org.nianbao.font.FontLibrary;
import org.nianbao.font.Served;
import org.nianbao.form.Form;
import org.nianbao.layout.Layout;
import org.nianbao.layout.Options;
import org.nianbao.layout.doc.Document;
import org.nianbao.layout.read.DocumentReader;
import org.nianbao.pdf.Metadata;
import org.nianbao.pdf.PdfFile;
import org.nianbao.report.Report;
import org.nianbao.source.Node;
import org.nianbao.source.Source;
import org.nianbao.template.Parts;
import org.nianbao.template.Template;
import org.nianbao.word.Properties;
import org.nianbao.word.WordFile;

/**
 * The program as a library: from a data file's bytes to findings and finished files.
 *
 * <pre>{@code
 * Nianbao nianbao = Nianbao.at(Path.of("/opt/nianbao"));
 * Outcome outcome = nianbao.build("某某镇2024.yaml", bytes);
 * outcome.findings().forEach(System.out::println);
 * if (outcome.output().isPresent()) outcome.output().get().writeTo(folder);
 * }</pre>
 *
 * <p>Safe to use from several threads. An instance holds fonts and compiled templates and reads each of them once.
 */
public final class Nianbao {
    /** Of the program, the same as in pom.xml. */
    public static final String VERSION = "1.0.0";
    private static final String CREATOR = "nianbao";

    private final Path home;
    private final Optional<Instant> date;
    private final Map<Path, Filler> fillers = new ConcurrentHashMap<>();
    private FontLibrary fonts;
    private List<Finding> fontFindings = List.of();

    private Nianbao(Path home, Optional<Instant> date) {
        this.home = home;
        this.date = date;
    }

    /** A compiled template, and what was found while compiling it. */
    private record Filler(Optional<Template> template, List<Finding> findings) {}

    /** @param home the folder that holds {@code templates} and {@code fonts} */
    public static Nianbao at(Path home) {
        return new Nianbao(home, Optional.empty());
    }

    /** The same, with the date that the files' properties carry where the data names none (SOURCE_DATE_EPOCH). */
    public Nianbao dated(Instant fallback) {
        return new Nianbao(home, Optional.of(fallback));
    }

    /**
     * Reads and checks a data file; makes nothing.
     *
     * @param file as the user knows it: findings name it so
     * @param data the file's bytes
     * @throws IOException where templates cannot be read; never for what the data file holds
     */
    public Outcome check(String file, byte[] data) throws IOException {
        Findings findings = new Findings();
        understand(file, data, findings);
        return new Outcome(file, findings.all(), Optional.empty());
    }

    /**
     * Checks a data file and makes its Word file and PDF, in memory.
     *
     * @param file as the user knows it: findings name it so, and the outputs take its name
     * @param data the file's bytes
     * @return with an empty output where some finding is an error
     * @throws IOException where templates or fonts cannot be read; never for what the data file holds
     */
    public Outcome build(String file, byte[] data) throws IOException {
        Findings findings = new Findings();
        Optional<Understood> understood = understand(file, data, findings);
        if (understood.isEmpty() || findings.hasErrors()) return new Outcome(file, findings.all(), Optional.empty());
        Optional<Output> output = make(name(file), understood.get(), findings);
        if (findings.hasErrors()) output = Optional.empty();
        return new Outcome(file, findings.all(), output);
    }

    /**
     * Reads a report in order to compare it.
     *
     * @param data a data file's bytes
     * @return empty where it cannot be read as a report; {@code findings} then says why
     * @throws IOException where templates cannot be read
     */
    public Optional<Comparison.State> state(String file, byte[] data, Findings findings) throws IOException {
        return understand(file, data, findings).map(u -> new Comparison.State(u.report(), findings.all()));
    }

    /**
     * Makes the review copy of a report: a Word file in which every change since an older state stands as a tracked change.
     *
     * @param file of the new state, as the user knows it
     * @return empty where one of the two cannot be made; {@code findings} then says why
     * @throws IOException where templates cannot be read
     */
    public Optional<byte[]> review(Version old, String file, byte[] now, Findings findings) throws IOException {
        Optional<Understood> before = understand(old.file(), old.data(), findings);
        Optional<Understood> after = understand(file, now, findings);
        if (before.isEmpty() || after.isEmpty()) return Optional.empty();
        // The old state is filled into the new one's template: only what the data says is to differ.
        Optional<Template> template = filler(after.get().kind().template()).template();
        Optional<Parts> a = template.flatMap(t -> t.fill(before.get().report().model(), findings));
        Optional<Parts> b = template.flatMap(t -> t.fill(after.get().report().model(), findings));
        if (a.isEmpty() || b.isEmpty()) return Optional.empty();
        Report report = after.get().report();
        Instant time = Dating.of(report, date);
        Parts tracked = Review.of(a.get(), b.get(), report.author(), time);
        Form form = after.get().kind().form();
        return Optional.of(WordFile.save(
                Carried.put(tracked, form.kind(), form.edition(), CREATOR + " " + VERSION, now, new byte[0]),
                new Properties(report.title(), report.author(), report.language(), report.keywords(), time)));
    }

    /**
     * Makes the table of corrections as a Word file, from {@code templates/corrections/template.docx}.
     *
     * @param now the newer state, whose title the table bears
     * @return empty where the template cannot be used; {@code findings} then says why
     * @throws IOException where the template cannot be read
     */
    public Optional<byte[]> table(Comparison comparison, Comparison.State now, Findings findings) throws IOException {
        Filler filler = filler(home.resolve("templates/corrections/template.docx"));
        findings.addAll(filler.findings());
        Optional<Parts> filled = filler.template().flatMap(t -> t.fill(comparison.model(now.report().title()), findings));
        if (filled.isEmpty()) return Optional.empty();
        Properties properties = new Properties(now.report().title() + Comparison.TABLE, now.report().author(),
                now.report().language(), List.of(), Dating.of(now.report(), date));
        return Optional.of(WordFile.save(Carried.put(filled.get(), "", "", CREATOR + " " + VERSION, new byte[0], new byte[0]),
                properties));
    }

    /** Which file serves each face that was used so far, one line each, in Chinese. */
    public List<String> faces() {
        return fonts == null ? List.of() : fonts.served().stream().map(Served::line).toList();
    }

    private record Understood(byte[] bytes, Node data, Kinds.Kind kind, Report report) {}

    private Optional<Understood> understand(String file, byte[] bytes, Findings findings) throws IOException {
        Optional<Node> data = Source.read(file, bytes, findings);
        if (data.isEmpty()) return Optional.empty();
        Optional<Kinds.Kind> kind = new Kinds(home.resolve("templates")).of(data.get(), findings);
        if (kind.isEmpty()) return Optional.empty();
        Optional<Report> report = Report.read(kind.get().form(), data.get(), findings);
        if (report.isEmpty()) return Optional.empty();
        Check.run(report.get(), findings);
        return Optional.of(new Understood(bytes, data.get(), kind.get(), report.get()));
    }

    private Optional<Output> make(String name, Understood of, Findings findings) throws IOException {
        Filler filler = filler(of.kind().template());
        findings.addAll(filler.findings());
        FontLibrary faces = fonts(findings);
        if (filler.template().isEmpty() || findings.hasErrors()) return Optional.empty();
        Optional<Parts> filled = filler.template().get().fill(of.report().model(), findings);
        if (filled.isEmpty() || findings.hasErrors()) return Optional.empty();

        Instant time = Dating.of(of.report(), date);
        Properties properties = new Properties(of.report().title(), of.report().author(), of.report().language(),
                of.report().keywords(), time);
        Findings layoutFindings = new Findings();
        Document document = DocumentReader.read(filled.get(), layoutFindings);
        ByteArrayOutputStream pdf = new ByteArrayOutputStream(300_000);
        PdfFile painter = new PdfFile(new Metadata(properties.title(), properties.creator(), "", properties.keywords(),
                CREATOR, time, properties.language(), Optional.of(new Metadata.Origin(Digest.of(of.bytes()), Digest.of(filled.get())))),
                pdf);
        Layout.Summary summary = Layout.paginate(document, faces, Options.WORD, layoutFindings, painter);
        for (Finding finding : layoutFindings.all()) findings.add(Glyphs.traced(finding, of.data()));
        byte[] finished = pdf.toByteArray();
        Form form = of.kind().form();
        Parts carrying = Carried.put(filled.get(), form.kind(), form.edition(), CREATOR + " " + VERSION, of.bytes(), finished);
        return Optional.of(new Output(name, WordFile.save(carrying, properties), finished, summary.pages()));
    }

    private Filler filler(Path file) throws IOException {
        Filler known = fillers.get(file);
        if (known != null) return known;
        Findings findings = new Findings();
        Optional<Template> template = Optional.empty();
        if (Files.exists(file)) {
            template = WordFile.open(file.toString(), Files.readAllBytes(file), findings)
                    .flatMap(parts -> Template.compile(parts, findings));
        } else {
            findings.add(Finding.error("template.missing", new Place.Whole(file.toString()), "找不到模板文件。",
                    "请把程序附带的 templates 文件夹完整复制过来。"));
        }
        Filler made = new Filler(template, findings.all());
        fillers.put(file, made);
        return made;
    }

    private synchronized FontLibrary fonts(Findings findings) {
        if (fonts == null) {
            Findings own = new Findings();
            fonts = FontLibrary.open(home.resolve("fonts"), List.of(), own);
            fontFindings = own.all();
        }
        findings.addAll(fontFindings);
        return fonts;
    }

    private static String name(String file) {
        String name = Path.of(file).getFileName().toString();
        return name.replaceFirst("(?i)\\.ya?ml$", "");
    }
}
