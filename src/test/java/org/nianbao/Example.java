package org.nianbao;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The real report, built once for all tests of a run: it does not change. */
public final class Example {
    public static final Path HOME = Path.of("").toAbsolutePath();
    public static final Path DATA = Path.of("input-examples/礼贤镇2023.yaml");

    private static final Outcome BUILT = build();

    private Example() {}

    public static Outcome outcome() {
        return BUILT;
    }

    public static Output output() {
        return BUILT.output().orElseThrow(() -> new AssertionError("the example has errors: " + BUILT.findings()));
    }

    public static byte[] yaml() throws IOException {
        return Files.readAllBytes(DATA);
    }

    private static Outcome build() {
        try {
            return Nianbao.at(HOME).build(DATA.toString(), yaml());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
