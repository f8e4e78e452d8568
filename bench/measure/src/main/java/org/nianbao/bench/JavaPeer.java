package org.nianbao.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A Java library in a Maven module of its own.
 *
 * @param tuned     started as ours is, with the same flags and an archive of loaded classes; else by {@code java -jar}
 * @param module    folder under bench/peers
 * @param arguments before the result's name
 */
record JavaPeer(Place place, String name, String work, String module, boolean tuned, List<String> preparation,
                List<String> arguments, Path result) implements Peer {
    private static final int SECONDS = 6;

    @Override
    public void prepare() throws IOException {
        Modules.build(place.bench().resolve("peers/" + module));
        if (!preparation.isEmpty()) Command.of(Place.java(), "-jar", jar(), preparation).output(2);
        if (tuned && !archived()) {
            Command.of(Place.java(), Flags.of(place).one(), "-XX:ArchiveClassesAtExit=" + archive(), "-jar", jar(), arguments, result).output(5);
        }
        cold().output(5);
    }

    @Override
    public Command cold() throws IOException {
        if (!tuned) return Command.of(Place.java(), "-jar", jar(), arguments, result);
        return Command.of(Place.java(), Flags.of(place).one(), "-XX:SharedArchiveFile=" + archive(), "-jar", jar(), arguments, result);
    }

    @Override
    public double warm(double coldWall) throws IOException {
        List<String> warm = new ArrayList<>(List.of("--warm", Integer.toString(SECONDS)));
        warm.addAll(arguments);
        return rate(Command.of(Place.java(), Flags.of(place).many(), "-jar", jar(), warm, result).output(5));
    }

    private Path jar() {
        return place.bench().resolve("peers/" + module + "/target/bench.jar");
    }

    /** For one jar and one Java. */
    private Path archive() {
        return jar().resolveSibling("bench-" + Runtime.version() + ".jsa");
    }

    private boolean archived() throws IOException {
        return Files.exists(archive()) && Files.getLastModifiedTime(archive()).compareTo(Files.getLastModifiedTime(jar())) >= 0;
    }

    static double rate(String printed) throws IOException {
        return Double.parseDouble(printed.lines().filter(l -> l.startsWith("rate ")).findFirst()
                .orElseThrow(() -> new IOException("told no rate")).substring(5));
    }
}
