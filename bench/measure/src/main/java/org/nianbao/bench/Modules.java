package org.nianbao.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.stream.Stream;

/** Builds a Maven module of the bench where it was not built since it changed; only then is a network needed. */
final class Modules {
    private Modules() {}

    static void build(Path module) throws IOException {
        Path jar = module.resolve("target/bench.jar");
        if (Files.exists(jar) && !changed(module, Files.getLastModifiedTime(jar))) return;
        if (!Command.onPath("mvn")) throw new IOException("needs Maven");
        Command.of("mvn", "-B", "-q", "-f", module.resolve("pom.xml"), "package").output(10);
        Files.setLastModifiedTime(jar, FileTime.fromMillis(System.currentTimeMillis()));
    }

    private static boolean changed(Path module, FileTime since) throws IOException {
        try (Stream<Path> files = Stream.concat(Stream.of(module.resolve("pom.xml")), Files.walk(module.resolve("src")))) {
            for (Path file : files.toList()) if (Files.getLastModifiedTime(file).compareTo(since) > 0) return true;
            return false;
        }
    }
}
