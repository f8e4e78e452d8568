package org.nianbao.change;

import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.nianbao.finding.Findings;
import org.nianbao.template.Parts;
import org.nianbao.word.Properties;
import org.nianbao.word.WordFile;

/** A Word file as somebody's hand leaves it. */
public final class Edited {
    private Edited() {}

    /** The file with a piece of its XML replaced, the first time it stands there. */
    public static byte[] word(byte[] docx, String what, String with) {
        Parts parts = WordFile.open("edited.docx", docx, new Findings()).orElseThrow();
        String xml = new String(parts.byName().get(Parts.DOCUMENT), StandardCharsets.UTF_8);
        int at = xml.indexOf(what);
        assertNotEquals(-1, at, what);
        String edited = xml.substring(0, at) + with + xml.substring(at + what.length());
        return WordFile.save(parts.with(Map.of(Parts.DOCUMENT, edited.getBytes(StandardCharsets.UTF_8))),
                new Properties("手改", "某人", "zh-CN", List.of(), Instant.EPOCH));
    }
}
