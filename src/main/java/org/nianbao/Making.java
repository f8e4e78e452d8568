package org.nianbao;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.nianbao.change.Carried;
import org.nianbao.finding.Finding;
import org.nianbao.finding.Findings;
import org.nianbao.font.FontLibrary;
import org.nianbao.form.Form;
import org.nianbao.layout.Ahead;
import org.nianbao.layout.Layout;
import org.nianbao.layout.Options;
import org.nianbao.layout.Pages;
import org.nianbao.memo.Memo;
import org.nianbao.pdf.Metadata;
import org.nianbao.pdf.PdfFile;
import org.nianbao.report.Report;
import org.nianbao.sum.Checksum;
import org.nianbao.template.Parts;
import org.nianbao.word.Properties;
import org.nianbao.word.WordFile;

/** Filled parts → Word file and PDF, in memory. */
final class Making {
    private final Memo memo;
    private final Beside beside;
    private final FontLibrary fonts;

    Making(Memo memo, Beside beside, FontLibrary fonts) {
        this.memo = memo;
        this.beside = beside;
        this.fonts = fonts;
    }

    /**
     * @param name   of the files, without extension
     * @param filled with {@code of}
     * @param time   that both files bear
     */
    Output output(String name, Understood of, Parts filled, Instant time, Findings findings) {
        Report report = of.report();
        Properties properties = new Properties(report.title(), report.author(), report.language(), report.keywords(), time);
        Findings layoutFindings = new Findings();
        Settled settled = Settled.of(filled, fonts, layoutFindings);
        String checksum = Carried.checksum(settled.word());
        CompletableFuture<Carried.Text> text = beside.begun(() -> Carried.Text.of(settled.word(), checksum));
        ByteArrayOutputStream pdf = new ByteArrayOutputStream(300_000);
        PdfFile painter = new PdfFile(new Metadata(properties.title(), properties.creator(), "", properties.keywords(),
                Nianbao.CREATOR, time, properties.language(),
                Optional.of(new Metadata.Origin(Checksum.of(of.bytes()), checksum))), pdf);
        Layout.Summary summary = pages(settled, layoutFindings, painter);
        for (Finding finding : layoutFindings.all()) findings.add(Glyphs.traced(finding, of.data()));
        findings.addAll(painter.findings());
        byte[] finished = pdf.toByteArray();
        Form form = of.kind().form();
        Parts carrying = Carried.put(settled.word(), Beside.joined(text), form.kind(), form.edition(),
                Nianbao.CREATOR + " " + Nianbao.VERSION, of.bytes(), finished);
        return new Output(name, WordFile.save(carrying, properties, memo), finished, summary.pages());
    }

    private Layout.Summary pages(Settled settled, Findings findings, PdfFile painter) {
        if (beside.alone()) return onto(painter, settled, findings);
        try (Ahead pages = new Ahead(painter)) {
            return onto(pages, settled, findings);
        }
    }

    private Layout.Summary onto(Pages sink, Settled settled, Findings findings) {
        return Layout.paginate(settled.document(), fonts, Options.WORD, settled.numbers(), findings, sink);
    }
}
