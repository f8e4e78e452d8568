package org.nianbao;

import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.nianbao.source.Node;

/** The office's own template, where the data file names one. */
final class OwnTemplate {
    private static final String KEY = "模板";

    private OwnTemplate() {}

    /** Whether the key's word stands anywhere in a data file, told without reading it as YAML: at worst once too often. */
    static boolean mayBeNamed(byte[] data) {
        return new String(data, StandardCharsets.UTF_8).contains(KEY);
    }

    /** The file named under {@code 模板}, relative to the data file; empty where none is named. */
    static Optional<Path> of(String dataFile, Node data) {
        if (!(data instanceof Node.Mapping mapping) || !(mapping.get(KEY).orElse(null) instanceof Node.Scalar named)
                || named.text().isBlank()) return Optional.empty();
        return path(dataFile, named.text());
    }

    private static Optional<Path> path(String dataFile, String text) {
        try {
            return Optional.of(Path.of(dataFile).toAbsolutePath().resolveSibling(text).normalize());
        } catch (InvalidPathException e) {
            // A name no file can have is a file that is not there; the finding names it.
            return Optional.of(Path.of(dataFile).toAbsolutePath().resolveSibling("模板"));
        }
    }
}
