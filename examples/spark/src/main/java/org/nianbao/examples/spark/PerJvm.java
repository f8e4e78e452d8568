package org.nianbao.examples.spark;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.spark.SparkFiles;
import org.nianbao.Nianbao;

/**
 * One {@link Nianbao} for each executor, made when its first task needs it and shared by all its threads. It holds 40 MB of
 * fonts and the compiled templates, is safe under threads, and cannot be sent over the wire: what is sent is where its
 * folder lies. A static field is how Spark programs hold such a thing, for an executor's JVM outlives its tasks.
 */
final class PerJvm {
    private static final Map<Path, Nianbao> INSTANCES = new ConcurrentHashMap<>();

    private PerJvm() {}

    static Nianbao at(String home) {
        Path folder = Path.of(home).isAbsolute() ? Path.of(home) : Path.of(SparkFiles.get(home));
        return INSTANCES.computeIfAbsent(folder, PerJvm::open);
    }

    /** A machine without templates is no fault of a report: the task fails, and Spark says where. */
    private static Nianbao open(Path folder) {
        for (String needed : new String[] {"templates", "fonts"}) {
            if (!Files.isDirectory(folder.resolve(needed))) {
                throw new IllegalStateException("no folder " + folder.resolve(needed) + " on this machine; see --home");
            }
        }
        return Nianbao.at(folder).onCallersThread();
    }
}
