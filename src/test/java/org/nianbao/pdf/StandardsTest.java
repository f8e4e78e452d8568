package org.nianbao.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class StandardsTest {
    @Test void aFullReportIsPdfA2aAndPdfUa1AtOnce() throws Exception {
        byte[] pdf = Sample.everything().pdf();
        Files.write(Path.of("target/sample.pdf"), pdf);
        assertEquals(List.of(), Verapdf.failures(pdf, "2a"));
        assertEquals(List.of(), Verapdf.failures(pdf, "ua1"));
    }
}
