package org.nianbao.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Typst as npm has it, with a source for the same report that reads the same data file.
 *
 * @param standard empty for its default
 */
record Typst(Place place, String name, String standard, Path result) implements Peer {
    private static final String PACKAGE = "@myriaddreamin/typst-ts-node-compiler@0.7.0";
    private static final int SECONDS = 6;

    @Override
    public String work() {
        return "YAML to PDF";
    }

    @Override
    public void prepare() throws IOException {
        if (!Command.onPath("node")) throw new IOException("needs Node");
        Path target = Files.createDirectories(folder().resolve("target"));
        if (!Files.isDirectory(target.resolve("node_modules"))) {
            if (!Command.onPath("npm")) throw new IOException("needs npm");
            Files.writeString(target.resolve("package.json"), "{}\n");
            Command.of("npm", "--prefix", target, "install", "--no-audit", "--no-fund", PACKAGE).output(5);
        }
        cold().output(2);
    }

    @Override
    public Command cold() {
        return Command.of("node", folder().resolve("convert.mjs"), arguments());
    }

    @Override
    public double warm(double coldWall) throws IOException {
        return JavaPeer.rate(Command.of("node", folder().resolve("convert.mjs"), "--warm", SECONDS, arguments()).output(5));
    }

    private List<Object> arguments() {
        return standard.isEmpty() ? List.of(place.fonts(), place.data(), result)
                : List.of(place.fonts(), place.data(), result, standard);
    }

    private Path folder() {
        return place.bench().resolve("peers/typst");
    }
}
