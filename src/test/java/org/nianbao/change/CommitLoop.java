package org.nianbao.change;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** A process that replaces a pair of files over and over, until somebody kills it. */
final class CommitLoop {
    private CommitLoop() {}

    /** Files of one build: each says in every line which build it is of. */
    static TreeMap<String, byte[]> pair(int build) {
        return new TreeMap<>(Map.of("a.docx", content("docx", build), "a.pdf", content("pdf", build)));
    }

    private static byte[] content(String type, int build) {
        return ((type + build + "\n").repeat(9000) + "end").getBytes(StandardCharsets.UTF_8);
    }

    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        for (int build = Integer.parseInt(arguments[1]); ; build++) {
            try (Commit commit = Commit.begin(folder, "a")) {
                commit.write(pair(build));
            }
            System.out.println(build);
        }
    }
}
