package org.nianbao.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Where things are. Everything made or downloaded lies in folders named {@code target}, which git does not see. */
record Place(Path root) {
    static final String REPORT = "礼贤镇2023";

    Path bench() {
        return root.resolve("bench");
    }

    Path work() {
        return bench().resolve("target/work");
    }

    Path launcher() {
        return root.resolve("nianbao");
    }

    Path data() {
        return root.resolve("input-examples/" + REPORT + ".yaml");
    }

    Path template() {
        return root.resolve("templates/annual-report/2021/template.docx");
    }

    Path fonts() {
        return root.resolve("fonts");
    }

    /** The class path of the programs that look into the product: its own jar first. */
    String inside() {
        return root.resolve("target/nianbao.jar") + ":" + bench().resolve("stages/target/bench.jar");
    }

    List<String> insideProperties(Path data, Path template) {
        return List.of("-Dbench.home=" + root, "-Dbench.data=" + data, "-Dbench.template=" + template);
    }

    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** An empty folder of that name. */
    Path fresh(String name) throws IOException {
        Path folder = work().resolve(name);
        delete(folder);
        return Files.createDirectories(folder);
    }

    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) return;
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
        }
    }
}
