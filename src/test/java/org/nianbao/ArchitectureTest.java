package org.nianbao;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds the walls of ARCHITECTURE.md: data goes one way, each library has one room. */
class ArchitectureTest {
    private static final List<String> ORDER = List.of(
            "sum", "memo", "xml", "finding", "source", "form", "report", "check", "template", "word", "change", "font", "layout", "pdf", "cli");
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("org.nianbao");

    @Test void dataGoesOneWay() {
        for (int i = 0; i < ORDER.size(); i++) {
            for (int later = i + 1; later < ORDER.size(); later++) {
                noDependency("org.nianbao." + ORDER.get(i) + "..", "org.nianbao." + ORDER.get(later) + "..");
            }
        }
    }

    @Test void eachLibraryHasOneRoom() {
        onlyIn("org.yaml.snakeyaml..", "source");
        onlyIn("com.fasterxml.aalto..", "xml");
        onlyIn("freemarker..", "template");
        onlyIn("org.docx4j..", "word");
        onlyIn("com.lowagie..", "pdf");
        onlyIn("picocli..", "cli");
        onlyIn("com.github.difflib..", "change");
    }

    @Test void layoutDocumentIsPlainData() {
        noDependency("org.nianbao.layout.doc..", "org.nianbao.layout.read..");
        noDependency("org.nianbao.layout.doc..", "org.nianbao.font..");
    }

    /** Forms are data: a word of one report kind in the code would have to be found again for the next kind. */
    @Test void noDomainWordInJava() throws IOException {
        Pattern domain = Pattern.compile("规章|行政复议|行政诉讼|行政许可|行政处罚|规范性文件|自然人|商业企业|政府信息公开");
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                assertTrue(!domain.matcher(Files.readString(file)).find(), file + " holds a word of one report kind");
            }
        }
    }

    private static void noDependency(String from, String to) {
        check(noClasses().that().resideInAPackage(from).should().dependOnClassesThat().resideInAPackage(to));
    }

    private static void onlyIn(String library, String... rooms) {
        String[] allowed = Stream.of(rooms).map(r -> "org.nianbao." + r + "..").toArray(String[]::new);
        check(noClasses().that().resideOutsideOfPackages(allowed)
                .should().dependOnClassesThat().resideInAPackage(library));
    }

    private static void check(ArchRule rule) {
        rule.allowEmptyShould(true).check(CLASSES);
    }
}
