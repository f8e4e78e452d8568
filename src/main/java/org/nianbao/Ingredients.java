package org.nianbao;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What decides the bytes of every report besides its data: the program, the templates, the fonts. */
final class Ingredients {
    private static final List<String> FOLDERS = List.of("templates", "fonts");

    private Ingredients() {}

    /**
     * One line for each file, its name below home and the hash of its content: neither where the folder lies nor when it was
     * copied there counts.
     */
    static String of(Path home, Optional<Path> template) throws IOException {
        StringBuilder lines = new StringBuilder(Nianbao.VERSION).append('\n');
        Path program = program();
        for (Path file : Files.isRegularFile(program) ? List.of(program) : below(program)) {
            // A jar bears any name; its manifest names the libraries with their versions.
            line(lines, file.equals(program) ? "" : program.relativize(file).toString(), file);
        }
        for (String folder : FOLDERS) {
            for (Path file : below(home.resolve(folder))) line(lines, home.relativize(file).toString(), file);
        }
        if (template.isPresent() && Files.isRegularFile(template.get())) line(lines, "", template.get());
        else if (template.isPresent()) lines.append("no file\n");
        return lines.toString();
    }

    private static Path program() throws IOException {
        try {
            return Path.of(Ingredients.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IOException(e);
        }
    }

    private static void line(StringBuilder lines, String name, Path file) throws IOException {
        lines.append(name.replace('\\', '/')).append(' ').append(Digest.of(Files.readAllBytes(file))).append('\n');
    }

    private static List<Path> below(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) return List.of();
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
