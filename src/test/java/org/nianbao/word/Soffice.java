package org.nianbao.word;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.nianbao.compare.LibreOffice;

/** LibreOffice as a second reader of one Word file. */
final class Soffice {
    private final Path folder;

    Soffice(Path folder) {
        assumeTrue(LibreOffice.installed(), "soffice is not installed");
        this.folder = folder;
    }

    /** @param format {@code pdf} or {@code docx} */
    byte[] convert(byte[] docx, String format) throws IOException, InterruptedException {
        Path in = Files.write(folder.resolve("in.docx"), docx);
        Path out = Files.createDirectories(folder.resolve("out"));
        LibreOffice.convert(List.of(in), format, out);
        return Files.readAllBytes(out.resolve("in." + format));
    }
}
