package org.nianbao.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * LibreOffice without a window, in a profile of its own that is made before anything is counted.
 *
 * @param filter of its export: {@code pdf}, or with options
 */
record Office(Place place, String name, String filter, Path word, String folder) implements Peer {
    static final String TAGGED = "pdf:writer_pdf_Export:{\"PDFUACompliance\":{\"type\":\"boolean\",\"value\":\"true\"},"
            + "\"SelectPdfVersion\":{\"type\":\"long\",\"value\":\"2\"}}";
    private static final int MANY = 20;

    @Override
    public String work() {
        return "Word to PDF";
    }

    @Override
    public void prepare() throws IOException {
        if (!Command.onPath("soffice")) throw new IOException("not installed (Debian: apt-get install libreoffice-writer-nogui)");
        Files.createDirectories(home());
        Faces.read(place.fonts()).writeFontConfig(home().resolve("fonts.conf"), place.fonts(), home().resolve("cache"));
        convert(List.of(word), folder).output(5);
        if (!Files.exists(result())) throw new IOException("made no PDF");
    }

    @Override
    public Command cold() {
        return convert(List.of(word), folder);
    }

    @Override
    public Path result() {
        return place.work().resolve(folder).resolve(word.getFileName().toString().replaceFirst("\\.docx$", ".pdf"));
    }

    /** Many documents in one call, less what one takes. */
    @Override
    public double warm(double coldWall) throws IOException {
        Path copies = place.fresh(folder + "-copies");
        List<Path> documents = new ArrayList<>();
        for (int i = 0; i <= MANY; i++) documents.add(Files.copy(word, copies.resolve(i + ".docx")));
        double wall = convert(documents, folder + "-many").time(5).wall();
        return MANY / (wall - coldWall);
    }

    private Path home() {
        return place.work().resolve("office");
    }

    private Command convert(List<Path> documents, String to) {
        try {
            return Command.of("soffice", "-env:UserInstallation=" + home().resolve("profile").toUri(), "--headless", "--norestore",
                            "--convert-to", filter, "--outdir", place.fresh(to), documents)
                    .with("FONTCONFIG_FILE", home().resolve("fonts.conf")).with("HOME", home());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
