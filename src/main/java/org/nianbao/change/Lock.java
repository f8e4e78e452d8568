package org.nianbao.change;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A lock file that is there only while it is held. The operating system frees the lock of a killed process. A file that is
 * removed may still be open in a process that waits for it: so a lock counts only where the file under the name is the one
 * locked.
 */
final class Lock implements Closeable {
    /**
     * What this process holds. POSIX knows locks of processes, not of threads, and drops them as soon as any channel to the file
     * is closed: a second thread must not even open it.
     */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final FileChannel channel;

    private Lock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /** @throws BusyException where it is held by anyone, this process included */
    static Lock take(Path folder, String name) throws IOException {
        Path file = folder.toRealPath().resolve(name);
        if (!HELD.add(file)) throw new BusyException(file.toString());
        boolean taken = false;
        try {
            // A name that is removed and made again between two steps is met now and then, not a hundred times.
            for (int i = 0; i < 100 && !taken; i++) {
                FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE, StandardOpenOption.CREATE);
                try {
                    if (channel.tryLock() == null) throw new BusyException(file.toString());
                    taken = isUnder(file, channel);
                } catch (BusyException e) {
                    throw e;
                } catch (IOException e) {
                    // A full disk: the lock could be made and not written to. It is ours, and must not stay behind.
                    Files.deleteIfExists(file);
                    throw e;
                } finally {
                    if (!taken) channel.close();
                }
                if (taken) return new Lock(file, channel);
            }
            throw new BusyException(file.toString());
        } finally {
            if (!taken) HELD.remove(file);
        }
    }

    /**
     * The size is what can be seen of a file without opening it; ours is drawn anew each time. (The number of this process would
     * do as well, but Java starts a pool of threads before it tells.)
     */
    private static boolean isUnder(Path file, FileChannel channel) throws IOException {
        long size = 1 + Math.floorMod(System.nanoTime(), 1 << 16);
        channel.truncate(0);
        channel.write(ByteBuffer.allocate(1), size - 1);
        try {
            return Files.size(file) == size;
        } catch (NoSuchFileException removed) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        try (channel) {
            Files.deleteIfExists(file);
        } finally {
            HELD.remove(file);
        }
    }
}
