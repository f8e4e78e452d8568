package org.nianbao.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.nianbao.finding.Findings;
import org.nianbao.font.FontLibrary;
import org.nianbao.layout.Options;
import org.nianbao.pdf.Verapdf;
import org.nianbao.text.Block;
import org.nianbao.text.PdfText;

/** Every construct of a report, laid out from Word's own XML, gives a PDF that is archival and accessible at once. */
class LayoutSamplesTest {
    private final FontLibrary fonts = FontLibrary.open(Path.of("fonts"), List.of(), new Findings());

    @TestFactory Stream<DynamicTest> samplesConformAndAreShownWhole() {
        return Stream.of(Samples.all(), Samples.ours(), Samples.unlike()).flatMap(List::stream).map(sample -> dynamicTest(sample.name, () -> {
            Findings findings = new Findings();
            byte[] pdf = new ComparisonCopy(sample.parts()).pages(fonts, Options.WORD, findings);
            assertEquals(List.of(), findings.all());
            Files.write(Files.createDirectories(Path.of("target", "layout-samples")).resolve(sample.name + ".pdf"), pdf);
            assertEquals(List.of(), Verapdf.failures(pdf, "2a"));
            assertEquals(List.of(), Verapdf.failures(pdf, "ua1"));
        }));
    }

    @Test void rareNamesAreReadAndCopiedOutWhereverTheyStand() throws Exception {
        SampleFile sample = Samples.ours().stream().filter(s -> s.name.equals("罕用字各处")).findFirst().orElseThrow();
        byte[] pdf = new ComparisonCopy(sample.parts()).pages(fonts, Options.WORD, new Findings());
        String read = PdfText.blocks(pdf).stream().map(Block::toString).collect(Collectors.joining("\n"));
        String copied;
        try (PDDocument document = Loader.loadPDF(pdf)) {
            copied = new PDFTextStripper().getText(document);
        }
        Samples.NAMES.codePoints().forEach(c -> {
            assertEquals(11, read.codePoints().filter(d -> d == c).count(), Character.toString(c) + " in " + read);
            assertEquals(11, copied.codePoints().filter(d -> d == c).count(), Character.toString(c) + " in " + copied);
        });
    }
}
