package org.nianbao;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.nianbao.change.Carried;
import org.nianbao.change.Comparison;
import org.nianbao.change.Correction;
import org.nianbao.change.DataLines;
import org.nianbao.change.NextYear;
import org.nianbao.change.Review;
import org.nianbao.change.Version;
import org.nianbao.check.Check;
import org.nianbao.finding.Finding;
import org.nianbao.finding.Findings;
import org.nianbao.finding.Place;
import org.nianbao.finding.Severity;
import org.nianbao.font.FontLibrary;
import org.nianbao.font.Served;
import org.nianbao.form.Form;
import org.nianbao.layout.field.Fields;
import org.nianbao.memo.Memo;
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
 * <p>Safe to use from several threads. Fonts and compiled templates are read once, and shared with the instances made from it.
 */
public final class Nianbao {
    /** Of the program, the same as in pom.xml. */
    public static final String VERSION = "1.0.0";
    static final String CREATOR = "nianbao";

    private final Path home;
    private final Optional<Instant> date;
    private final Optional<Path> template;
    private final Memo memo;
    private final Beside beside;
    private final Kinds kinds;
    private final Fillers fillers;
    private final Preparation preparation;
    private String ingredients;

    private Nianbao(Path home, Optional<Instant> date, Optional<Path> template, Memo memo, Beside beside, Kinds kinds,
                    Fillers fillers, Preparation preparation) {
        this.home = home;
        this.date = date;
        this.template = template;
        this.memo = memo;
        this.beside = beside;
        this.kinds = kinds;
        this.fillers = fillers;
        this.preparation = preparation;
    }

    /** @param home the folder that holds {@code templates} and {@code fonts} */
    public static Nianbao at(Path home) {
        Memo memo = Memo.inMemory();
        return new Nianbao(home, Optional.empty(), Optional.empty(), memo, new Beside(false), kinds(home, memo), new Fillers(memo),
                new Preparation(home.resolve("fonts")));
    }

    private static Kinds kinds(Path home, Memo memo) {
        return new Kinds(home.resolve("templates"), memo);
    }

    /** The same, with the date that the files' properties carry where the data names none (SOURCE_DATE_EPOCH). */
    public Nianbao dated(Instant fallback) {
        return new Nianbao(home, Optional.of(fallback), template, memo, beside, kinds, fillers, preparation);
    }

    /** The same, filling this Word file whatever template a data file or its form names. */
    public Nianbao filling(Path wordFile) {
        return new Nianbao(home, date, Optional.of(wordFile), memo, beside, kinds, fillers, preparation);
    }

    /**
     * The same, with a folder to keep what was worked out from forms and templates, so that the next process need not do it
     * again. What is made is the same with it and without; it may be deleted at any time.
     */
    public Nianbao remembering(Path folder) {
        Memo kept = Memo.in(folder);
        return new Nianbao(home, date, template, kept, beside, kinds(home, kept), new Fillers(kept), preparation);
    }

    /**
     * The same, making each report on the caller's thread alone. For callers that make several at once: there further
     * threads only get in each other's way.
     */
    public Nianbao onCallersThread() {
        return new Nianbao(home, date, template, memo, new Beside(true), kinds, fillers, preparation);
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
        Optional<Understood> understood = understand(file, data, findings, false);
        understood.ifPresent(u -> Check.run(u.report(), findings));
        return outcome(file, understood, findings, Optional.empty());
    }

    /**
     * The same, compared with the year before, and with notes where prose could quote a figure instead of repeating it.
     *
     * @param lastYear last year's data file; where none is given, the one beside this file that has the same body and the
     *                 year before
     */
    public Outcome check(Path file, Optional<Path> lastYear) throws IOException {
        Findings findings = new Findings();
        Optional<Understood> understood = understand(file.toString(), Files.readAllBytes(file), findings, false);
        if (understood.isPresent()) {
            Report report = understood.get().report();
            Optional<Path> before = lastYear.isPresent() ? lastYear : LastYear.beside(file, report.body(), report.year());
            Optional<Report> last = before.isPresent() ? earlier(before.get(), findings) : Optional.empty();
            Check.run(report, last, findings);
            Check.offerQuotes(report, findings);
        }
        return outcome(file.toString(), understood, findings, Optional.empty());
    }

    /** Last year's own faults are not this year's; only where the file cannot be read at all is that told. */
    private Optional<Report> earlier(Path file, Findings findings) throws IOException {
        Findings own = new Findings();
        Optional<Report> report = understand(file.toString(), Files.readAllBytes(file), own, false).map(Understood::report);
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
        prepare();
        Optional<Understood> understood = understand(file, data, findings, true);
        if (understood.isEmpty()) return outcome(file, understood, findings, Optional.empty());
        Report report = understood.get().report();
        if (beside.alone() || findings.hasErrors()) {
            Check.run(report, findings);
            if (findings.hasErrors()) return outcome(file, understood, findings, Optional.empty());
            Optional<Output> output = make(understood.get(), findings);
            return outcome(file, understood, findings, findings.hasErrors() ? Optional.empty() : output);
        }
        // The files are made while the report is checked; where the check finds an error, they are as if never made.
        CompletableFuture<Findings> checking = beside.begun(() -> checked(report));
        Findings making = new Findings();
        try {
            Optional<Output> output = make(understood.get(), making);
            findings.addAll(Beside.joined(checking).all());
            if (findings.hasErrors()) return outcome(file, understood, findings, Optional.empty());
            findings.addAll(making.all());
            return outcome(file, understood, findings, findings.hasErrors() ? Optional.empty() : output);
        } catch (IOException | RuntimeException e) {
            findings.addAll(Beside.joined(checking).all());
            if (!findings.hasErrors()) throw e;
            return outcome(file, understood, findings, Optional.empty());
        }
    }

    private static Findings checked(Report report) {
        Findings findings = new Findings();
        Check.run(report, findings);
        return findings;
    }

    /** The same, reading forms and templates anew: for those who learn that one was saved. */
    public Nianbao renewed() {
        return new Nianbao(home, date, template, memo, beside, kinds(home, memo), new Fillers(memo), preparation);
    }

    /**
     * The files that a report hangs on besides its data: the template and the form.
     *
     * @return nothing where the data does not say which
     * @throws IOException where forms cannot be read
     */
    public List<Path> sources(String file, byte[] data) throws IOException {
        Optional<Node> node = Source.read(file, data, new Findings());
        Optional<Kinds.Kind> kind = node.isEmpty() ? Optional.empty() : kinds.of(node.get(), new Findings());
        if (kind.isEmpty()) return List.of();
        return List.of(template(file, node.get(), kind.get()), kind.get().folder().resolve(Kinds.FORM));
    }

    /**
     * Begins next year's data file from this year's.
     *
     * @param file as the user knows it
     * @param year of the new file
     * @return empty where this year's has an error, or the year is not the next one; {@code findings} then says why
     * @throws IOException where templates cannot be read
     */
    public Optional<NextYear.Begun> next(String file, byte[] data, String year, Findings findings) throws IOException {
        Optional<Understood> last = understand(file, data, findings, false);
        if (last.isEmpty() || findings.hasErrors()) return Optional.empty();
        Optional<NextYear.Begun> begun = NextYear.of(file, data, last.get().data(), last.get().report(), year, findings);
        Optional<String> newer = begun.isEmpty() ? Optional.empty() : kinds.newer(last.get().kind(), year);
        if (newer.isPresent()) {
            findings.add(new Finding("new.edition", Severity.NOTE, "", List.of(new Place.Whole(file)), "格式照抄上年的"
                    + last.get().kind().form().edition() + "，现在已有" + newer.get() + "的格式。", "该用新格式的，把新文件里的“格式”改成"
                    + newer.get() + "，再按 nianbao check 所说的改。"));
        }
        return begun;
    }

    /**
     * Reads a report in order to compare it.
     *
     * @param data a data file's bytes
     * @return empty where it cannot be read as a report; {@code findings} then says why
     * @throws IOException where templates cannot be read
     */
    public Optional<Comparison.State> state(String file, byte[] data, Findings findings) throws IOException {
        Optional<Understood> understood = understand(file, data, findings, false);
        understood.ifPresent(u -> Check.run(u.report(), findings));
        return understood.map(u -> new Comparison.State(u.report(), findings.all()));
    }

    /**
     * Makes the review copy of a report: a Word file in which every change since an older state stands as a tracked change.
     *
     * @param file of the new state, as the user knows it
     * @return empty where one of the two cannot be made; {@code findings} then says why
     * @throws IOException where templates cannot be read
     */
    public Optional<byte[]> review(Version old, String file, byte[] now, Findings findings) throws IOException {
        Optional<Understood> before = understand(old.file(), old.data(), findings, false);
        Optional<Understood> after = understand(file, now, findings, true);
        if (before.isEmpty() || after.isEmpty()) return Optional.empty();
        // The old state is filled into the new one's template: only what the data says is to differ.
        Optional<Template> template = filler(after.get()).template();
        Optional<Parts> a = template.flatMap(t -> before.get().filled(t, findings));
        Optional<Parts> b = template.flatMap(t -> after.get().filled(t, findings));
        if (a.isEmpty() || b.isEmpty()) return Optional.empty();
        Report report = after.get().report();
        Instant time = Dating.of(report, date);
        Parts tracked = Review.of(a.get(), b.get(), report.author(), time);
        // What fields come to is no change of anybody's: they show what they are once all changes are accepted.
        if (Fields.any(tracked)) tracked = Settled.of(tracked, fonts(findings), new Findings()).word();
        Form form = after.get().kind().form();
        return Optional.of(WordFile.save(
                Carried.put(tracked, form.kind(), form.edition(), CREATOR + " " + VERSION, now, new byte[0]),
                new Properties(report.title(), report.author(), report.language(), report.keywords(), time), memo));
    }

    /**
     * What somebody wrote into a Word file by hand, as lines of its data file.
     *
     * @param edited read from a Word file
     * @param data   the data file that the lines are for
     * @return empty where it is no Word file, or a report cannot be made of one of the two data files
     * @throws IOException where templates cannot be read
     */
    public Optional<DataLines> lines(Version edited, String file, byte[] data) throws IOException {
        if (edited.word().isEmpty()) return Optional.empty();
        Version.Word word = edited.word().get();
        return DataLines.of(word.parts(), word.carried(), data, bytes -> sheet(file, bytes));
    }

    /**
     * Hand edits of a Word file, each at its place in the form's words.
     *
     * @param file the data file, or one beside it: an office's own template is looked for from there
     */
    public List<Correction> named(List<Correction> edits, Carried carried, String file) throws IOException {
        if (edits.isEmpty()) return edits;
        return sheet(file, carried.data()).map(made -> DataLines.named(edits, made)).orElse(edits);
    }

    private Optional<DataLines.Sheet> sheet(String file, byte[] bytes) throws IOException {
        Findings own = new Findings();
        Optional<Understood> of = understand(file, bytes, own, true);
        if (of.isEmpty() || own.hasErrors()) return Optional.empty();
        Optional<Template> template = filler(of.get()).template();
        return template.map(t -> new Sheet(of.get(), t));
    }

    /** Data that was read, and the template it would be filled into. */
    private record Sheet(Understood of, Template template) implements DataLines.Sheet {
        @Override
        public Node data() {
            return of.data();
        }

        @Override
        public Report report() {
            return of.report();
        }

        @Override
        public Optional<Parts> filled(Map<String, Object> model) {
            return of.filled(template, model, new Findings()).map(parts -> Fields.refresh(parts, new Findings()));
        }
    }

    /**
     * Makes the table of corrections as a Word file, from {@code templates/corrections/template.docx}.
     *
     * @param now the newer state, whose title the table bears
     * @return empty where the template cannot be used; {@code findings} then says why
     * @throws IOException where the template cannot be read
     */
    public Optional<byte[]> table(Comparison comparison, Comparison.State now, Findings findings) throws IOException {
        Fillers.Filler filler = fillers.get(home.resolve("templates/corrections/template.docx"));
        findings.addAll(filler.findings());
        Optional<Parts> filled = filler.template().flatMap(t -> t.fill(comparison.model(now.report().title()), findings));
        if (filled.isEmpty()) return Optional.empty();
        Properties properties = new Properties(now.report().title() + Comparison.TABLE, now.report().author(),
                now.report().language(), List.of(), Dating.of(now.report(), date));
        return Optional.of(WordFile.save(Carried.put(filled.get(), "", "", CREATOR + " " + VERSION, new byte[0], new byte[0]),
                properties));
    }

    /**
     * A hash over all that decides what {@link #build} makes of this data: the data, the program, every file below
     * {@code templates} and {@code fonts}, all by content, and what {@link #dated} and {@link #filling} set. Where it is
     * the same, on whatever machine, the bytes are the same, and need not be made again.
     *
     * @param data a data file's bytes
     * @return SHA-256 in lower-case hex; empty where the data may name files of its own, which this does not see
     * @throws IOException where templates or fonts cannot be read
     */
    public Optional<String> fingerprint(byte[] data) throws IOException {
        if (OwnTemplate.mayBeNamed(data)) return Optional.empty();
        return Optional.of(Digest.of((ingredients() + Digest.of(data)).getBytes(StandardCharsets.UTF_8)));
    }

    private synchronized String ingredients() throws IOException {
        if (ingredients == null) {
            ingredients = Ingredients.of(home, template) + date.map(Instant::toString).orElse("");
        }
        return ingredients;
    }

    /** Which file serves each face that was used so far, one line each, in Chinese. */
    public List<String> faces() {
        return preparation.begun().map(f -> f.library().served().stream().map(Served::line).toList()).orElse(List.of());
    }

    /**
     * Begins on another thread what every build needs and no data decides: fonts, and the first use of the engine that
     * fills. Does nothing where it was begun before; {@link #build} calls it by itself.
     */
    public void prepare() {
        preparation.begin();
    }

    /**
     * The same, and begins with the template that this data file will be filled into. A file that cannot be read is left for
     * {@link #build} to tell of.
     */
    public void prepare(Path data) {
        prepare();
        CompletableFuture.runAsync(() -> {
            try {
                Optional<Node> node = Source.read(data.toString(), Files.readAllBytes(data), new Findings());
                if (node.isPresent()) begin(data.toString(), node.get());
            } catch (IOException unreadable) {
                // Told when it is built.
            }
        });
    }

    private static Outcome outcome(String file, Optional<Understood> of, Findings findings, Optional<Output> output) {
        return new Outcome(file, of.map(u -> u.report().body()).orElse(""), of.map(u -> u.report().year()).orElse(""),
                findings.all(), output);
    }

    /** @param building the template is compiled, on another thread, while the data is read and checked */
    private Optional<Understood> understand(String file, byte[] bytes, Findings findings, boolean building)
            throws IOException {
        Optional<Node> data = Source.read(file, bytes, findings);
        if (data.isEmpty()) return Optional.empty();
        if (building) begin(file, data.get());
        Findings naming = new Findings();
        Optional<Kinds.Kind> kind = kinds.of(data.get(), naming);
        // In a file that could not be read rightly, what seems to be missing may well be there.
        if (!findings.hasErrors() || kind.isPresent()) findings.addAll(naming.all());
        if (kind.isEmpty()) return Optional.empty();
        Optional<Report> report = Report.read(kind.get().form(), data.get(), findings);
        if (report.isEmpty()) return Optional.empty();
        return Optional.of(new Understood(file, bytes, data.get(), kind.get(), report.get()));
    }

    private Optional<Output> make(Understood of, Findings findings) throws IOException {
        Fillers.Filler filler = filler(of);
        findings.addAll(filler.findings());
        FontLibrary library = fonts(findings);
        if (filler.template().isEmpty() || findings.hasErrors()) return Optional.empty();
        Optional<Parts> filled = of.filled(filler.template().get(), findings);
        if (filled.isEmpty() || findings.hasErrors()) return Optional.empty();
        Making making = new Making(memo, beside, library);
        return Optional.of(making.output(name(of.file()), of, filled.get(), Dating.of(of.report(), date), findings));
    }

    private Fillers.Filler filler(Understood of) throws IOException {
        return fillers.get(template(of.file(), of.data(), of.kind()));
    }

    private Path template(String file, Node data, Kinds.Kind kind) {
        return own(file, data).orElseGet(kind::template);
    }

    private void begin(String file, Node data) throws IOException {
        Optional<Path> own = own(file, data);
        if (own.isPresent()) fillers.begin(own.get());
        else kinds.candidates(data).forEach(fillers::begin);
    }

    private Optional<Path> own(String file, Node data) {
        return template.or(() -> OwnTemplate.of(file, data));
    }

    private FontLibrary fonts(Findings findings) {
        Preparation.Faces opened = Beside.joined(preparation.begin());
        findings.addAll(opened.findings());
        return opened.library();
    }

    private static String name(String file) {
        String name = Path.of(file).getFileName().toString();
        return name.replaceFirst("(?i)\\.ya?ml$", "");
    }
}
