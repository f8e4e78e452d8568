package org.nianbao.cli;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Notices when files are saved, by looking at them: editors replace files by renaming, network drives send no notices, and
 * a look every few hundredths of a second costs nothing.
 */
final class Watch {
    private static final long PAUSE_MILLIS = 60;

    /** What tells one save from another without reading. */
    private record Stamp(FileTime time, long size, Object key) {}

    private static final class Watched {
        private Stamp seen;
        private Stamp taken;
        private byte[] content = {};
    }

    /** What to do with a file that was saved. */
    interface Saved {
        void saved(Path file, byte[] content) throws IOException;
    }

    private final Map<Path, Watched> files = new LinkedHashMap<>();

    Watch(List<Path> files) {
        files.forEach(file -> this.files.put(file, new Watched()));
    }

    /** Looks at these files, too, and hands them on when they are saved next. May be called while it runs, by its thread. */
    void beside(List<Path> more) {
        for (Path file : more) {
            if (files.containsKey(file)) continue;
            Watched watched = new Watched();
            files.put(file, watched);
            try {
                // In this order: a save in between is seen at the next look.
                watched.taken = stamp(file);
                watched.content = Files.readAllBytes(file);
            } catch (IOException notThere) {
                // Whenever it comes, it is a new one.
                watched.taken = null;
            }
        }
    }

    /** Hands on every file once, and again after each save, until the thread is interrupted. */
    void run(Saved saved) throws IOException {
        while (!Thread.currentThread().isInterrupted()) {
            for (Path file : List.copyOf(files.keySet())) look(file, files.get(file), saved);
            try {
                Thread.sleep(PAUSE_MILLIS);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    /**
     * A file that changed between two looks is still being written; one that is not there, or that Windows lets nobody read, is
     * being replaced.
     */
    private static void look(Path file, Watched watched, Saved saved) throws IOException {
        byte[] content;
        Stamp now;
        try {
            now = stamp(file);
            boolean quiet = now.equals(watched.seen);
            watched.seen = now;
            if (!quiet || now.equals(watched.taken)) return;
            content = Files.readAllBytes(file);
            if (!stamp(file).equals(now)) return;
        } catch (FileSystemException replaced) {
            return;
        }
        boolean first = watched.taken == null;
        watched.taken = now;
        if (!first && Arrays.equals(content, watched.content)) return;
        watched.content = content;
        saved.saved(file, content);
    }

    private static Stamp stamp(Path file) throws IOException {
        BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
        return new Stamp(now.lastModifiedTime(), now.size(), now.fileKey());
    }
}
