package org.nianbao.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.nianbao.finding.Findings;
import org.nianbao.font.FontLibrary;
import org.nianbao.layout.Options;
import org.nianbao.pdf.Verapdf;

/** Every construct of a report, laid out from Word's own XML, gives a PDF that is archival and accessible at once. */
class LayoutSamplesTest {
    private final FontLibrary fonts = FontLibrary.open(Path.of("fonts"), List.of(), new Findings());

    @TestFactory Stream<DynamicTest> samplesConformAndAreShownWhole() {
        return Stream.concat(Samples.all().stream(), Samples.unlike().stream()).map(sample -> dynamicTest(sample.name, () -> {
            Findings findings = new Findings();
            byte[] pdf = new ComparisonCopy(sample.parts()).pages(fonts, Options.WORD, findings);
            assertEquals(List.of(), findings.all());
            assertEquals(List.of(), Verapdf.failures(pdf, "2a"));
            assertEquals(List.of(), Verapdf.failures(pdf, "ua1"));
        }));
    }
}
