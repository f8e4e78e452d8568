package org.nianbao.examples.spark;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.CreateFlag;
import org.apache.hadoop.fs.FileContext;
import org.apache.hadoop.fs.Options;
import org.apache.hadoop.fs.Path;
import org.nianbao.Output;
import org.nianbao.change.BusyException;
import org.nianbao.change.Delivery;

/**
 * The folder of outputs, on any file system that Hadoop knows: a disk, a network drive, HDFS, an object store. A file is
 * written under a name of its own and then renamed, so that whoever looks sees whole files only, and a task that is run
 * a second time, or twice at once, leaves the same ones.
 */
final class Store {
    private static final String LOCAL = "file";
    private static final int TRIES = 100;
    private static final int PAUSE_MILLIS = 100;

    private final FileContext files;
    private final Path root;

    private Store(FileContext files, Path root) {
        this.files = files;
        this.root = root;
    }

    static Store at(String folder, Configuration hadoop) throws IOException {
        Configuration own = new Configuration(hadoop);
        // Hadoop's file system for disks would lay a hidden file of checksums beside each of ours.
        own.set("fs.AbstractFileSystem.file.impl", "org.apache.hadoop.fs.local.RawLocalFs");
        FileContext files = FileContext.getFileContext(own);
        return new Store(files, files.makeQualified(new Path(folder)));
    }

    /** @param name below the folder */
    Optional<byte[]> read(String name) throws IOException {
        try (InputStream in = files.open(new Path(root, name))) {
            return Optional.of(in.readAllBytes());
        } catch (FileNotFoundException none) {
            return Optional.empty();
        }
    }

    void write(String name, byte[] content) throws IOException {
        Path target = new Path(root, name);
        Path draft = new Path(target.getParent(), "." + target.getName() + "." + UUID.randomUUID());
        try {
            try (OutputStream out = files.create(draft, EnumSet.of(CreateFlag.CREATE), Options.CreateOpts.createParent())) {
                out.write(content);
            }
            files.rename(draft, target, Options.Rename.OVERWRITE);
        } catch (IOException | RuntimeException e) {
            discard(draft, e);
            throw e;
        }
    }

    private void discard(Path draft, Exception cause) {
        try {
            files.delete(draft, false);
        } catch (IOException | RuntimeException e) {
            cause.addSuppressed(e);
        }
    }

    /**
     * Puts a report's two files into a folder below this one. On a disk or a network drive the product does it: both or
     * none, and never over a file that somebody edited. Elsewhere nobody edits, and the Word file comes last.
     *
     * @return whether the files lie under their names; false where edited ones do, and ours had to go beside them
     */
    boolean deliver(String folder, Output output) throws IOException {
        Path to = folder.isEmpty() ? root : new Path(root, folder);
        if (LOCAL.equals(to.toUri().getScheme())) return !deliver(java.nio.file.Path.of(to.toUri().getPath()), output).hand().any();
        write(path(folder, output.name() + ".pdf"), output.pdf());
        write(path(folder, output.name() + ".docx"), output.docx());
        return true;
    }

    /** Another attempt at the same task may be writing the same files this moment: it is waited for. */
    private static Delivery deliver(java.nio.file.Path folder, Output output) throws IOException {
        for (int i = 1; ; i++) {
            try {
                return output.deliver(folder, Delivery.Edited.KEEP);
            } catch (BusyException busy) {
                if (i == TRIES) throw busy;
                pause();
            }
        }
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    static String path(String folder, String name) {
        return folder.isEmpty() ? name : folder + "/" + name;
    }

    static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
