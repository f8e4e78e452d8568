package org.nianbao.bench.stages;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.nianbao.Nianbao;
import org.nianbao.Outcome;
import org.nianbao.check.Check;
import org.nianbao.finding.Findings;
import org.nianbao.font.FontLibrary;
import org.nianbao.form.Form;
import org.nianbao.layout.Layout;
import org.nianbao.layout.Options;
import org.nianbao.layout.Pages;
import org.nianbao.layout.doc.Document;
import org.nianbao.layout.read.DocumentReader;
import org.nianbao.memo.Memo;
import org.nianbao.pdf.Metadata;
import org.nianbao.pdf.PdfFile;
import org.nianbao.report.Report;
import org.nianbao.source.Node;
import org.nianbao.source.Source;
import org.nianbao.template.Parts;
import org.nianbao.template.Template;
import org.nianbao.word.Properties;
import org.nianbao.word.WordFile;

/** The stages of {@link Nianbao#build}, each by itself. A stage that finds an error ends the measurement. */
final class Pipeline {
    private static final Instant DATE = Instant.parse("2024-01-01T00:00:00Z");

    private final String dataFile;
    private final byte[] data;
    private final String formFile;
    private final byte[] formBytes;
    private final String templateFile;
    private final byte[] templateBytes;
    private final FontLibrary fonts;
    private final Nianbao nianbao;
    private final Memo memo;

    private Pipeline(Path home, Path dataFile, Path form, Path template) throws IOException {
        this.dataFile = dataFile.toString();
        this.data = Files.readAllBytes(dataFile);
        this.formFile = form.toString();
        this.formBytes = Files.readAllBytes(form);
        this.templateFile = template.toString();
        this.templateBytes = Files.readAllBytes(template);
        Findings findings = new Findings();
        this.fonts = sound(FontLibrary.open(home.resolve("fonts"), List.of(), findings), findings);
        String memory = System.getProperty("bench.memory");
        this.memo = memory == null ? Memo.inMemory() : Memo.in(Path.of(memory));
        this.nianbao = Nianbao.at(home);
    }

    /**
     * From the system properties {@code bench.home}, {@code bench.data} and {@code bench.template} (files), and
     * {@code bench.memory}: the folder of what is remembered between runs; without it, what was done once in this one is.
     */
    static Pipeline ofProperties() throws IOException {
        Path home = Path.of(System.getProperty("bench.home"));
        return new Pipeline(home, Path.of(System.getProperty("bench.data")),
                home.resolve("templates/annual-report/2021/form.yaml"), Path.of(System.getProperty("bench.template")));
    }

    Node readData() {
        Findings findings = new Findings();
        return sound(Source.read(dataFile, data, findings), findings);
    }

    Form readForm() {
        Findings findings = new Findings();
        return sound(Form.load(formFile, formBytes, findings, memo), findings);
    }

    Report report(Form form, Node data) {
        Findings findings = new Findings();
        return sound(Report.read(form, data, findings), findings);
    }

    Findings check(Report report) {
        Findings findings = new Findings();
        Check.run(report, findings);
        return sound(findings, findings);
    }

    Template compile() {
        Findings findings = new Findings();
        return sound(WordFile.open(templateFile, templateBytes, findings, memo)
                .flatMap(p -> Template.compile(p, findings)), findings);
    }

    Parts fill(Template template, Report report) {
        Findings findings = new Findings();
        return sound(template.fill(report.model(), findings), findings);
    }

    byte[] save(Parts filled, Report report) {
        return WordFile.save(filled, new Properties(report.title(), report.author(), report.language(), report.keywords(), DATE), memo);
    }

    Document readDocument(Parts filled) {
        Findings findings = new Findings();
        return sound(DocumentReader.read(filled, findings), findings);
    }

    Layout.Summary layout(Document document, Pages sink) {
        Findings findings = new Findings();
        return sound(Layout.paginate(document, fonts, Options.WORD, findings, sink), findings);
    }

    byte[] paint(PageList pages, Report report) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(300_000);
        pages.to(painter(report, out));
        return out.toByteArray();
    }

    PdfFile painter(Report report, ByteArrayOutputStream out) {
        return new PdfFile(new Metadata(report.title(), report.author(), "", report.keywords(), "bench", DATE,
                report.language(), Optional.empty()), out);
    }

    Outcome build() throws IOException {
        Outcome outcome = nianbao.build(dataFile, data);
        if (outcome.output().isEmpty()) throw new IllegalStateException(outcome.findings().toString());
        return outcome;
    }

    private static <T> T sound(Optional<T> value, Findings findings) {
        return sound(value.orElseThrow(() -> new IllegalStateException(findings.all().toString())), findings);
    }

    private static <T> T sound(T value, Findings findings) {
        if (findings.hasErrors()) throw new IllegalStateException(findings.all().toString());
        return value;
    }
}
