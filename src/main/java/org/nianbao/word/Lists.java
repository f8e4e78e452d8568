package org.nianbao.word;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.nianbao.memo.Memo;

/**
 * A package without the contents of its parts: their names, and the two kinds of parts that say how they hang together,
 * content types and relationships (ISO 29500-2, 9.3 and 10.1.2). What docx4j makes of a package hangs on these alone.
 */
final class Lists {
    private static final int CONTENT_ELSEWHERE = -1;

    private Lists() {}

    /** The parts as docx4j writes them; it is only asked about lists that {@code memo} does not know. */
    static SortedMap<String, byte[]> assembled(SortedMap<String, byte[]> parts, Memo memo) {
        byte[] lists = memo.of("package-1", of(parts, parts), () -> of(OfficePackage.assembled(parts), parts));
        return applied(lists, parts);
    }

    /** For each part its name and, where it is a list or is not the same array as in {@code contents}, its bytes. */
    private static byte[] of(SortedMap<String, byte[]> parts, SortedMap<String, byte[]> contents) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(8 << 10);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(parts.size());
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                out.writeUTF(part.getKey());
                boolean elsewhere = !isList(part.getKey()) && part.getValue() == contents.get(part.getKey());
                out.writeInt(elsewhere ? CONTENT_ELSEWHERE : part.getValue().length);
                if (!elsewhere) out.write(part.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e); // in memory
        }
        return bytes.toByteArray();
    }

    private static boolean isList(String name) {
        return name.equals(PartTypes.PART) || Relationships.isRelationshipsPart(name);
    }

    /** The parts that the lists name: lists as they stand there, all else from {@code contents}. */
    private static SortedMap<String, byte[]> applied(byte[] lists, SortedMap<String, byte[]> contents) {
        SortedMap<String, byte[]> parts = new TreeMap<>();
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(lists))) {
            for (int left = in.readInt(); left > 0; left--) {
                String name = in.readUTF();
                int length = in.readInt();
                byte[] bytes = length == CONTENT_ELSEWHERE ? contents.get(name) : in.readNBytes(length);
                if (bytes == null) throw new IllegalArgumentException("no part " + name);
                parts.put(name, bytes);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e); // in memory
        }
        return parts;
    }
}
