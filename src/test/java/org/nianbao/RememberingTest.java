package org.nianbao;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder of things worked out before changes how long a run takes, and nothing else. */
class RememberingTest {
    private static final Path HOME = Path.of("").toAbsolutePath();
    @TempDir Path memory;

    @Test void filesAndFindingsAreTheSameWithItAndWithout() throws IOException {
        for (Path data : List.of(Path.of("input-examples/礼贤镇2023.yaml"), Path.of("input-examples/某某镇2020.yaml"))) {
            Outcome without = build(Nianbao.at(HOME), data);
            Outcome filling = build(Nianbao.at(HOME).remembering(memory), data);
            Outcome using = build(Nianbao.at(HOME).remembering(memory), data);
            for (Outcome outcome : List.of(filling, using)) {
                assertEquals(without.findings(), outcome.findings());
                assertArrayEquals(without.output().orElseThrow().docx(), outcome.output().orElseThrow().docx());
                assertArrayEquals(without.output().orElseThrow().pdf(), outcome.output().orElseThrow().pdf());
            }
        }
        try (Stream<Path> kept = Files.list(memory)) {
            assertTrue(kept.count() >= 5, "nothing was kept");
        }
    }

    private static Outcome build(Nianbao nianbao, Path data) throws IOException {
        return nianbao.build(data.toString(), Files.readAllBytes(data));
    }
}
