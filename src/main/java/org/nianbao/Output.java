package org.nianbao;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A finished report in memory.
 *
 * @param name  of the files, without extension: the data file's own
 * @param docx  the Word file
 * @param pdf   the same pages as PDF/A-2a and PDF/UA-1
 * @param pages of the PDF
 */
public record Output(String name, byte[] docx, byte[] pdf, int pages) {

    /**
     * Writes both files into a folder, which is made if need be. Each file is written whole under a temporary name and forced
     * to disk before any file of an earlier run is replaced; where something fails, the earlier files stay.
     *
     * @return the files, Word first
     * @throws IOException where a file cannot be written; no temporary file is left behind
     */
    public List<Path> writeTo(Path folder) throws IOException {
        return writeTo(folder, true);
    }

    /**
     * The same; of many reports each need not wait for the disk, where a later run sees what a power cut took.
     *
     * @param forced to disk before an earlier file is replaced
     */
    public List<Path> writeTo(Path folder, boolean forced) throws IOException {
        Files.createDirectories(folder);
        Map<Path, Path> whole = new LinkedHashMap<>();
        try {
            stage(folder.resolve(name + ".docx"), docx, forced, whole);
            stage(folder.resolve(name + ".pdf"), pdf, forced, whole);
            for (Map.Entry<Path, Path> file : whole.entrySet()) move(file.getValue(), file.getKey());
        } finally {
            for (Path left : whole.values()) Files.deleteIfExists(left);
        }
        return new ArrayList<>(whole.keySet());
    }

    private static void stage(Path file, byte[] content, boolean forced, Map<Path, Path> whole) throws IOException {
        if (Files.isDirectory(file)) throw new FileAlreadyExistsException(file.toString(), null, "同名的文件夹已经存在");
        Path temporary = Files.createTempFile(file.getParent(), "." + file.getFileName(), ".tmp");
        whole.put(file, temporary);
        try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
            ByteBuffer rest = ByteBuffer.wrap(content);
            while (rest.hasRemaining()) channel.write(rest);
            if (forced) channel.force(true);
        }
        readable(temporary);
    }

    /** A temporary file is made for its owner alone; the finished one is for whom the folder's files are. */
    private static void readable(Path file) throws IOException {
        if (!file.getFileSystem().supportedFileAttributeViews().contains("posix")) return;
        Files.setPosixFilePermissions(file, java.nio.file.attribute.PosixFilePermissions.fromString("rw-r--r--"));
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            // Some network drives: a plain move is the best there is, and the old file stays until the new one is whole.
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
