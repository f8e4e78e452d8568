package org.nianbao.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.nianbao.finding.Findings;
import org.nianbao.font.FontLibrary;
import org.nianbao.layout.Options;
import org.nianbao.pdf.Verapdf;

/** Every construct of a report, laid out from Word's own XML, gives a PDF that is archival and accessible at once. */
class LayoutSamplesTest {
    private final FontLibrary fonts = FontLibrary.open(Path.of("fonts"), List.of(), new Findings());

    @TestFactory Stream<DynamicNode> samplesConform() {
        return Samples.all().stream().map(sample -> {
            Findings findings = new Findings();
            return dynamicContainer(sample.name, Stream.of(
                    dynamicTest("PDF/A-2a and PDF/UA-1", () -> {
                        byte[] pdf = new ComparisonCopy(sample.parts()).pages(fonts, Options.WORD, findings);
                        assertEquals(List.of(), Verapdf.failures(pdf, "2a"));
                        assertEquals(List.of(), Verapdf.failures(pdf, "ua1"));
                    }),
                    dynamicTest("nothing is left out", () -> assertEquals(List.of(), findings.all()))));
        });
    }
}
