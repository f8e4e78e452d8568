package org.nianbao.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The program as its users start it. */
record Ours(Place place) implements Peer {
    private static final int SECONDS = 6;

    @Override
    public String name() {
        return "nianbao";
    }

    @Override
    public String work() {
        return "YAML to Word and PDF";
    }

    @Override
    public void prepare() throws IOException {
        cold().output(5);
    }

    @Override
    public Command cold() throws IOException {
        return Command.of(place.launcher(), "build", place.data(), "--out", place.fresh("ours"));
    }

    @Override
    public Path result() {
        return place.work().resolve("ours/" + Place.REPORT + ".pdf");
    }

    Path word() {
        return place.work().resolve("ours/" + Place.REPORT + ".docx");
    }

    @Override
    public double warm(double coldWall) throws IOException {
        return rate();
    }

    /** The Word file alone, for those who only fill. */
    double wordRate() throws IOException {
        return rate("word");
    }

    private double rate(String... how) throws IOException {
        return JavaPeer.rate(Command.of(Place.java(), Flags.of(place).many(),
                place.insideProperties(place.data(), place.template()), "-cp", place.inside(),
                "org.nianbao.bench.stages.Rate", SECONDS, List.of(how)).output(5));
    }
}
