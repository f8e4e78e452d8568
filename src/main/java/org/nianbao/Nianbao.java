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
import org.nianbao.check.Check;
import org.nianbao.finding.Finding;
import org.nianbao.finding.Findings;
import org.nianbao.finding.Place;
import org.nianbao.font.FontLibrary;
import org.nianbao.font.Served;
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
        understand(file, data, findings).ifPresent(u -> Check.run(u.report(), findings));
        return new Outcome(file, findings.all(), Optional.empty());
    }

    /**
     * The same, compared with the year before, and with notes where prose could quote a figure instead of repeating it.
     *
     * @param lastYear last year's data file; where none is given, the one beside this file that has the same body and the
     *                 year before
     */
    public Outcome check(Path file, Optional<Path> lastYear) throws IOException {
        Findings findings = new Findings();
        Optional<Understood> understood = understand(file.toString(), Files.readAllBytes(file), findings);
        if (understood.isPresent()) {
            Report report = understood.get().report();
            Optional<Path> before = lastYear.isPresent() ? lastYear : LastYear.beside(file, report.body(), report.year());
            Optional<Report> last = before.isPresent() ? earlier(before.get(), findings) : Optional.empty();
            Check.run(report, last, findings);
            Check.offerQuotes(report, findings);
        }
        return new Outcome(file.toString(), findings.all(), Optional.empty());
    }

    /** Last year's own faults are not this year's; only where the file cannot be read at all is that told. */
    private Optional<Report> earlier(Path file, Findings findings) throws IOException {
        Findings own = new Findings();
        Optional<Report> report = understand(file.toString(), Files.readAllBytes(file), own).map(Understood::report);
        if (report.isEmpty()) findings.addAll(own.all());
        return report;
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
        understood.ifPresent(u -> Check.run(u.report(), findings));
        if (understood.isEmpty() || findings.hasErrors()) return new Outcome(file, findings.all(), Optional.empty());
        Optional<Output> output = make(name(file), understood.get(), findings);
        if (findings.hasErrors()) output = Optional.empty();
        return new Outcome(file, findings.all(), output);
    }

    /** Which file serves each face that was used so far, one line each, in Chinese. */
    public List<String> faces() {
        return fonts == null ? List.of() : fonts.served().stream().map(Served::line).toList();
    }

    private record Understood(String file, Node data, Kinds.Kind kind, Report report) {}

    private Optional<Understood> understand(String file, byte[] bytes, Findings findings) throws IOException {
        Optional<Node> data = Source.read(file, bytes, findings);
        if (data.isEmpty()) return Optional.empty();
        Findings naming = new Findings();
        Optional<Kinds.Kind> kind = new Kinds(home.resolve("templates")).of(data.get(), naming);
        // In a file that could not be read rightly, what seems to be missing may well be there.
        if (!findings.hasErrors() || kind.isPresent()) findings.addAll(naming.all());
        if (kind.isEmpty()) return Optional.empty();
        Optional<Report> report = Report.read(kind.get().form(), data.get(), findings);
        if (report.isEmpty()) return Optional.empty();
        return Optional.of(new Understood(file, data.get(), kind.get(), report.get()));
    }

    private Optional<Output> make(String name, Understood of, Findings findings) throws IOException {
        Filler filler = filler(OwnTemplate.of(of.file(), of.data()).orElseGet(of.kind()::template));
        findings.addAll(filler.findings());
        FontLibrary faces = fonts(findings);
        if (filler.template().isEmpty() || findings.hasErrors()) return Optional.empty();
        Map<String, Object> model = of.report().model();
        model.put(FilePictures.NAME, FilePictures.beside(of.file()));
        Optional<Parts> filled = filler.template().get().fill(model, findings);
        if (filled.isEmpty() || findings.hasErrors()) return Optional.empty();

        Instant time = Dating.of(of.report(), date);
        Properties properties = new Properties(of.report().title(), of.report().author(), of.report().language(),
                of.report().keywords(), time);
        byte[] docx = WordFile.save(filled.get(), properties);

        Findings layoutFindings = new Findings();
        Document document = DocumentReader.read(filled.get(), layoutFindings);
        ByteArrayOutputStream pdf = new ByteArrayOutputStream(300_000);
        PdfFile painter = new PdfFile(new Metadata(properties.title(), properties.creator(), "", properties.keywords(),
                CREATOR, time, properties.language()), pdf);
        Layout.Summary summary = Layout.paginate(document, faces, Options.WORD, layoutFindings, painter);
        for (Finding finding : layoutFindings.all()) findings.add(Glyphs.traced(finding, of.data()));
        findings.addAll(painter.findings());
        return Optional.of(new Output(name, docx, pdf.toByteArray(), summary.pages()));
    }

    private Filler filler(Path file) throws IOException {
        Filler known = fillers.get(file);
        if (known != null) return known;
        Findings findings = new Findings();
        Optional<Template> template = Optional.empty();
        if (Files.isRegularFile(file)) {
            template = WordFile.open(file.toString(), Files.readAllBytes(file), findings)
                    .flatMap(parts -> Template.compile(parts, findings));
        } else {
            findings.add(Finding.error("template.missing", new Place.Whole(file.toString()), "找不到模板文件。",
                    "请检查“模板”一项写的路径（相对于数据文件）；没有写这一项的，请把程序附带的 templates 文件夹完整复制过来。"));
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
