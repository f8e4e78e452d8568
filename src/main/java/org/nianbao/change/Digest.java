package org.nianbao.change;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import org.nianbao.template.Parts;

/** SHA-256, in lower-case hex. */
public final class Digest {
    private Digest() {}

    public static String of(byte[] bytes) {
        return HexFormat.of().formatHex(sha256().digest(bytes));
    }

    /**
     * The fingerprint of a Word file's content: any editor that saves the file changes it. Left out is what
     * the program adds after filling: properties, carried data, and the package's lists of parts.
     */
    public static String of(Parts parts) {
        MessageDigest digest = sha256();
        for (Map.Entry<String, byte[]> part : parts.byName().entrySet()) {
            String name = part.getKey();
            if (name.startsWith("customXml/") || name.startsWith("docProps/") || name.endsWith(".rels")
                    || name.equals("[Content_Types].xml")) continue;
            digest.update(name.getBytes(StandardCharsets.UTF_8));
            digest.update(ByteBuffer.allocate(9).put((byte) 0).putLong(part.getValue().length).flip());
            digest.update(part.getValue());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
