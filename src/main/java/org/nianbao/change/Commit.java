package org.nianbao.change;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.nianbao.sum.Checksum;

/**
 * Replaces several files of a folder together or not at all, whatever happens on the way.
 *
 * <p>All new files are staged beside the old ones under hidden names and forced to disk. Then a journal with their checksums is put
 * in place by one rename: from here on the new files are the ones that count. They are renamed one after the other, and
 * the journal is removed. A run that is killed before the journal stands has changed nothing; one that is killed
 * after it is finished by the next {@link #begin} from what it staged.
 */
public final class Commit implements Closeable {
    /** In a journal, in place of a checksum: the file is to be removed. */
    private static final String ABSENT = "-";
    /** More files than one report has; old files on their way back are numbered from here. */
    private static final int MOST = 8;

    private final Path folder;
    private final String name;
    private final Lock lock;
    private final boolean forced;
    private final Steps steps;
    private boolean repaired;

    /** Told before every step on the disk, so that tests can stop a run at each of them. */
    interface Steps {
        void before(String step) throws IOException;
    }

    private Commit(Path folder, String name, Lock lock, boolean forced, Steps steps) {
        this.folder = folder;
        this.name = name;
        this.lock = lock;
        this.forced = forced;
        this.steps = steps;
    }

    /**
     * Locks a report's files against other runs, and finishes what a killed run began.
     *
     * @param name of the files, without extension
     * @throws BusyException where another run has them
     * @throws IOException where the folder cannot be written
     */
    public static Commit begin(Path folder, String name) throws IOException {
        return begin(folder, name, true);
    }

    /**
     * The same.
     *
     * @param forced false where nothing waits for the disk: a killed run is still finished by the next one, but a power
     *               cut may take what was written last
     */
    static Commit begin(Path folder, String name, boolean forced) throws IOException {
        return begin(folder, name, forced, step -> { });
    }

    static Commit begin(Path folder, String name, Steps steps) throws IOException {
        return begin(folder, name, true, steps);
    }

    static Commit begin(Path folder, String name, boolean forced, Steps steps) throws IOException {
        Files.createDirectories(folder);
        Commit commit = new Commit(folder, name, Lock.take(folder, "." + name + ".nianbao-lock"), forced, steps);
        try {
            commit.recover();
            return commit;
        } catch (IOException | RuntimeException | Error e) {
            commit.close();
            throw e;
        }
    }

    /** Whether files of an interrupted run had to be put in place. */
    public boolean repaired() {
        return repaired;
    }

    /**
     * Writes the files.
     *
     * @param files content by file name
     * @throws IOException where one cannot be written; all files are then what they were before
     */
    public void write(SortedMap<String, byte[]> files) throws IOException {
        if (files.size() > MOST) throw new IllegalArgumentException(files.size() + " files");
        SortedMap<String, byte[]> before = new TreeMap<>();
        for (String file : files.keySet()) before.put(file, old(folder.resolve(file)));
        try {
            prepare(files, 0);
        } catch (IOException e) {
            discard(e);
            throw e;
        }
        try {
            apply(new ArrayList<>(files.keySet()), files);
        } catch (IOException e) {
            undo(e, before);
            throw e;
        }
    }

    /** The bytes a file has now, null where there is none; tells too whether another program keeps it for itself. */
    private static byte[] old(Path file) throws IOException {
        if (Files.isDirectory(file)) throw new FileAlreadyExistsException(file.toString(), null, "同名的文件夹已经存在");
        if (!Files.exists(file)) return null;
        // On Windows a file that Word or a PDF reader holds open refuses this, before anything was touched.
        try (FileChannel probe = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            probe.size();
        }
        return Files.readAllBytes(file);
    }

    /** Stages all files, then puts the journal in place; a content of null means that there shall be no such file. */
    private void prepare(SortedMap<String, byte[]> files, int first) throws IOException {
        StringBuilder journal = new StringBuilder();
        int n = first;
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            byte[] content = file.getValue();
            journal.append(content == null ? ABSENT : Checksum.of(content)).append(' ').append(n).append(' ').append(file.getKey())
                    .append('\n');
            if (content != null) force(staged(n), content);
            n++;
        }
        force(draft(), journal.toString().getBytes(StandardCharsets.UTF_8));
        move(draft(), journal());
        forceFolder();
    }

    private void apply(List<String> names, SortedMap<String, byte[]> files) throws IOException {
        for (int n = 0; n < names.size(); n++) {
            Path target = folder.resolve(names.get(n));
            if (files.get(names.get(n)) == null) Files.deleteIfExists(target);
            else move(staged(n), target);
        }
        forceFolder();
        steps.before("end");
        Files.deleteIfExists(journal());
    }

    /** Goes back the same way: the old files are staged, and a journal of theirs takes the other one's place. */
    private void undo(IOException cause, SortedMap<String, byte[]> before) {
        try {
            prepare(before, MOST);
            List<String> names = new ArrayList<>(before.keySet());
            for (int n = 0; n < names.size(); n++) restore(staged(MOST + n), folder.resolve(names.get(n)), before.get(names.get(n)));
            forceFolder();
            steps.before("end");
            Files.deleteIfExists(journal());
            sweep();
        } catch (IOException e) {
            // The journal stays, and the next run brings the files to one state.
            cause.addSuppressed(e);
        }
    }

    /** A file that was not reached is what it was, and whatever kept it from being replaced would do so again. */
    private void restore(Path staged, Path target, byte[] content) throws IOException {
        if (content == null) Files.deleteIfExists(target);
        else if (!Files.exists(target) || !Arrays.equals(Files.readAllBytes(target), content)) move(staged, target);
    }

    private void discard(IOException cause) {
        try {
            Files.deleteIfExists(journal());
            sweep();
        } catch (IOException e) {
            cause.addSuppressed(e);
        }
    }

    private void recover() throws IOException {
        if (Files.exists(journal())) {
            for (String line : Files.readString(journal()).lines().toList()) {
                String[] entry = line.split(" ", 3);
                recover(staged(Integer.parseInt(entry[1])), entry[0], folder.resolve(entry[2]));
            }
            forceFolder();
            Files.deleteIfExists(journal());
            repaired = true;
        }
        sweep();
    }

    /** A file that is no longer staged is in its place. */
    private void recover(Path staged, String checksum, Path target) throws IOException {
        if (checksum.equals(ABSENT)) Files.deleteIfExists(target);
        else if (Files.exists(staged) && Checksum.of(Files.readAllBytes(staged)).equals(checksum)) move(staged, target);
    }

    /** What a run left that was killed before its journal stood. */
    private void sweep() throws IOException {
        for (int n = 0; n < 2 * MOST; n++) Files.deleteIfExists(staged(n));
        Files.deleteIfExists(draft());
    }

    private Path staged(int n) {
        return folder.resolve("." + name + ".nianbao-new" + n);
    }

    private Path draft() {
        return folder.resolve("." + name + ".nianbao-draft");
    }

    private Path journal() {
        return folder.resolve("." + name + ".nianbao-journal");
    }

    private void force(Path file, byte[] content) throws IOException {
        steps.before("write " + file.getFileName());
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE, StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING)) {
            ByteBuffer rest = ByteBuffer.wrap(content);
            while (rest.hasRemaining()) channel.write(rest);
            if (forced) channel.force(true);
        }
    }

    /** A rename is on disk when its folder is; Windows has no such call and needs none. */
    private void forceFolder() throws IOException {
        if (!forced || !folder.getFileSystem().supportedFileAttributeViews().contains("posix")) return;
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private void move(Path from, Path to) throws IOException {
        steps.before("move " + to.getFileName());
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            // Some network drives: a plain move is the best there is, and the old file stays until the new one is whole.
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }
}
