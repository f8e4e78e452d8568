package org.nianbao;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.nianbao.template.Pictures;

/**
 * Pictures that lie beside the data file. A template from someone else may name any file, so nothing outside the data
 * file's folder is opened, not through {@code ..} and not through a link.
 */
final class FilePictures implements Pictures {
    /** The name under which templates call for pictures. */
    static final String NAME = "图片";
    private static final long MOST_BYTES = 20L << 20;

    private final Path folder;

    private FilePictures(Path folder) {
        this.folder = folder;
    }

    static FilePictures beside(String dataFile) {
        return new FilePictures(Path.of(dataFile).toAbsolutePath().getParent());
    }

    @Override
    public Optional<Picture> find(String name) {
        try {
            Path root = folder.toRealPath();
            Path file = root.resolve(name).toRealPath();
            if (!file.startsWith(root) || !Files.isRegularFile(file) || Files.size(file) > MOST_BYTES) return Optional.empty();
            return Optional.of(new Picture(Files.readAllBytes(file), ""));
        } catch (IOException | InvalidPathException e) {
            // The template's finding says that there is no such picture; what kept it from being read adds nothing.
            return Optional.empty();
        }
    }
}
