package org.nianbao.source;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.nianbao.finding.Finding;
import org.nianbao.finding.Findings;
import org.nianbao.finding.Place;

/** Bytes → text. UTF-8 is the format's encoding; the others a Windows editor writes are told by name and still read. */
final class Encoding {
    private static final String SAVE_AS_UTF8 = "在编辑器里选“另存为”，编码选“UTF-8”，再运行一次。";

    private Encoding() {}

    static Optional<String> decode(String file, byte[] bytes, Findings findings) {
        int from = starts(bytes, 0xEF, 0xBB, 0xBF) ? 3 : 0;
        Optional<String> text = strict(bytes, from, StandardCharsets.UTF_8);
        if (from == 3) return text.isPresent() ? text : national(file, bytes, from, findings);
        // A zero byte is UTF-8 as well, but hardly meant so.
        if (text.isPresent() && text.get().indexOf('\0') < 0) return text;
        if (starts(bytes, 0xFF, 0xFE)) return foreign(file, bytes, 2, StandardCharsets.UTF_16LE, "UTF-16", findings);
        if (starts(bytes, 0xFE, 0xFF)) return foreign(file, bytes, 2, StandardCharsets.UTF_16BE, "UTF-16", findings);
        if (evenBytesAreZero(bytes, 1)) return foreign(file, bytes, 0, StandardCharsets.UTF_16LE, "UTF-16", findings);
        if (evenBytesAreZero(bytes, 0)) return foreign(file, bytes, 0, StandardCharsets.UTF_16BE, "UTF-16", findings);
        return text.isPresent() ? text : national(file, bytes, 0, findings);
    }

    private static Optional<String> national(String file, byte[] bytes, int from, Findings findings) {
        // GB 18030 contains GBK and GB 2312, the encodings that “ANSI” means on a Chinese Windows.
        return foreign(file, bytes, from, Charset.forName("GB18030"), "GBK（记事本里叫“ANSI”）", findings);
    }

    private static Optional<String> foreign(
            String file, byte[] bytes, int from, Charset charset, String name, Findings findings) {
        Optional<String> text = strict(bytes, from, charset);
        if (text.isEmpty()) {
            findings.add(Finding.error("yaml.encoding", new Place.Whole(file), "文件不是文本文件，或者内容已损坏。",
                    "确认选对了数据文件；" + SAVE_AS_UTF8));
            return text;
        }
        findings.add(Finding.error("yaml.encoding", new Place.Whole(file),
                "文件的编码是" + name + "，应当是UTF-8。", SAVE_AS_UTF8));
        return text;
    }

    private static Optional<String> strict(byte[] bytes, int from, Charset charset) {
        try {
            return Optional.of(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes, from, bytes.length - from)).toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static boolean starts(byte[] bytes, int... head) {
        if (bytes.length < head.length) return false;
        for (int i = 0; i < head.length; i++) {
            if ((bytes[i] & 0xFF) != head[i]) return false;
        }
        return true;
    }

    /** UTF-16 without a mark: every second byte of the ASCII part (spaces, colons, digits, line ends) is zero. */
    private static boolean evenBytesAreZero(byte[] bytes, int offset) {
        int zeros = 0;
        int others = 0;
        for (int i = 0; i < Math.min(bytes.length, 4000); i++) {
            if (bytes[i] != 0) continue;
            if (i % 2 == offset) zeros++;
            else others++;
        }
        return zeros > 4 && others == 0;
    }
}
