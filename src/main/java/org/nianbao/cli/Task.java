package org.nianbao.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * One data file of many, and where its outputs go.
 *
 * @param name of the outputs, without extension
 */
record Task(Path file, Path folder, String name) {

    /** All data files named or lying below a folder named, in the order of their paths, each once. */
    static List<Task> of(List<Path> named, Path out) throws IOException {
        Map<Path, Task> all = new TreeMap<>();
        long folders = named.stream().filter(Files::isDirectory).count();
        for (Path path : named) {
            if (!Files.isDirectory(path)) {
                add(all, path, out == null ? beside(path) : out);
                continue;
            }
            // Several folders may hold files of one name; each keeps its own place below --out.
            Path root = out == null || folders == 1 ? out : out.resolve(path.toRealPath().getFileName());
            for (Path file : below(path)) {
                add(all, file, root == null ? beside(file) : root.resolve(path.relativize(file.getParent())).normalize());
            }
        }
        return new ArrayList<>(all.values());
    }

    private static void add(Map<Path, Task> all, Path file, Path folder) {
        String name = file.getFileName().toString().replaceFirst("(?i)\\.ya?ml$", "");
        all.putIfAbsent(file.toAbsolutePath().normalize(), new Task(file, folder, name));
    }

    private static Path beside(Path file) {
        return file.toAbsolutePath().normalize().getParent();
    }

    private static Collection<Path> below(Path folder) throws IOException {
        try (Stream<Path> found = Files.walk(folder)) {
            return found.filter(Files::isRegularFile).filter(Task::isData).sorted().toList();
        }
    }

    private static boolean isData(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return !name.startsWith(".") && (name.endsWith(".yaml") || name.endsWith(".yml"));
    }

    Path docx() {
        return folder.resolve(name + ".docx");
    }

    Path pdf() {
        return folder.resolve(name + ".pdf");
    }
}
