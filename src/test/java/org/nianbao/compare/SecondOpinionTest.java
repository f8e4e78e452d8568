package org.nianbao.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.nianbao.Example;
import org.nianbao.Nianbao;
import org.nianbao.Outcome;
import org.nianbao.Output;
import org.nianbao.finding.Findings;
import org.nianbao.font.FontLibrary;
import org.nianbao.template.Parts;
import org.nianbao.word.WordFile;

/**
 * LibreOffice lays out the Word files that we make, with the same fonts; its pages and ours are held side by side. It
 * is a second opinion and not the law: docs/second-opinion.md lists where Word's rules differ from it. The pages are
 * shown in {@code target/second-opinion/<example>/index.html}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SecondOpinionTest {
    private static final Path TARGET = Path.of("target", "second-opinion").toAbsolutePath();

    /** Results by name; null where an example's template is not there yet. */
    private final Map<String, Comparison> results = new LinkedHashMap<>();

    @BeforeAll void layOutBoth() throws Exception {
        assumeTrue(LibreOffice.installed(), "needs LibreOffice");
        assumeTrue(LibreOffice.onPath("pdftoppm"), "needs poppler");
        FontLibrary fonts = FontLibrary.open(Path.of("fonts"), List.of(), new Findings());
        Map<String, ComparisonCopy> copies = new LinkedHashMap<>();
        for (Path example : examples()) {
            String name = example.getFileName().toString().replaceFirst("\\.yaml$", "");
            results.put(name, null);
            docx(example).ifPresent(docx -> copies.put(name, ComparisonCopy.of(parts(name, docx))));
        }
        for (SampleFile sample : Samples.all()) copies.put("样例-" + sample.name, ComparisonCopy.of(sample.parts()));
        Path work = Files.createDirectories(TARGET.resolve("work"));
        List<Path> documents = new ArrayList<>();
        for (Map.Entry<String, ComparisonCopy> copy : copies.entrySet()) {
            documents.add(Files.write(work.resolve(copy.getKey() + ".docx"), copy.getValue().theirs()));
        }
        LibreOffice.convert(documents, work);
        for (Map.Entry<String, ComparisonCopy> copy : copies.entrySet()) {
            String name = copy.getKey();
            Path folder = Files.createDirectories(TARGET.resolve(name));
            byte[] theirs = Files.readAllBytes(LibreOffice.pdf(work.resolve(name + ".docx"), work));
            byte[] ours = copy.getValue().ours(fonts);
            Files.write(folder.resolve("ours.pdf"), ours);
            Files.write(folder.resolve("theirs.pdf"), theirs);
            Comparison comparison = Comparison.of(PdfPage.read(ours), PdfPage.read(theirs));
            ComparisonReport.write(name, comparison, folder);
            Files.writeString(folder.resolve("figures.txt"), comparison.figures() + "\n");
            results.put(name, comparison);
        }
        index(results);
    }

    /** One page that leads to all. */
    private static void index(Map<String, Comparison> results) throws IOException {
        StringBuilder html = new StringBuilder("<!DOCTYPE html>\n<html lang=\"en\"><meta charset=\"utf-8\"><title>Second opinion</title>\n<ul>\n");
        results.forEach((name, comparison) -> {
            if (comparison == null) return;
            html.append("<li><a href=\"").append(name).append("/index.html\">").append(name).append("</a>: ").append(comparison.figures())
                    .append("</li>\n");
        });
        Files.writeString(TARGET.resolve("index.html"), html.append("</ul>\n</html>\n"));
    }

    private static List<Path> examples() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("input-examples"))) {
            return files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList();
        }
    }

    private static Optional<byte[]> docx(Path example) throws IOException {
        Outcome outcome = Nianbao.at(Example.HOME).build(example.toString(), Files.readAllBytes(example));
        if (outcome.findings().stream().anyMatch(f -> f.id().equals("template.missing"))) return Optional.empty();
        Output output = outcome.output().orElseThrow(() -> new AssertionError(example + ": " + outcome.findings()));
        return Optional.of(output.docx());
    }

    private static Parts parts(String name, byte[] docx) {
        Findings findings = new Findings();
        return WordFile.open(name, docx, findings).orElseThrow(() -> new AssertionError(findings.all().toString()));
    }

    @TestFactory Stream<DynamicNode> everyExampleAgrees() {
        return results.entrySet().stream().map(e -> dynamicContainer(e.getKey(), Stream.of(
                dynamicTest("number of pages is the same", () -> {
                    Comparison c = of(e.getValue());
                    assertEquals(c.pages()[1], c.pages()[0]);
                }),
                dynamicTest("each page holds the same text", () -> assertEquals(List.of(), of(e.getValue()).text())),
                dynamicTest("98 % of lines break at the same place", () -> {
                    Comparison c = of(e.getValue());
                    assertTrue(c.lines() > 0 && c.sameBreaks() >= 0.98, told(c, c.broken()));
                }),
                dynamicTest("95 % of baselines are within a millimetre", () -> {
                    Comparison c = of(e.getValue());
                    assertTrue(c.lines() > 0 && c.sameBaselines() >= 0.95, told(c, c.low()));
                }),
                dynamicTest("column edges are within half a millimetre", () -> {
                    assertEquals(List.of(), of(e.getValue()).apart());
                }))));
    }

    private static String told(Comparison comparison, List<String> lines) {
        return comparison.figures() + "\n" + String.join("\n", lines);
    }

    private static Comparison of(Comparison comparison) {
        assumeTrue(comparison != null, "its template folder holds no template.docx");
        return comparison;
    }
}
