package org.nianbao.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Everything a report is made from, as one hash: its data, the program, the templates, the fonts. */
final class Origin {
    /** A data file that names a template of its own depends on files this cannot see. */
    private static final byte[] OWN_TEMPLATE = "模板".getBytes(StandardCharsets.UTF_8);

    private final byte[] common;

    private Origin(byte[] common) {
        this.common = common;
    }

    static Origin of(Path home) throws IOException {
        MessageDigest hash = sha256();
        for (String folder : List.of("templates", "fonts")) {
            if (!Files.isDirectory(home.resolve(folder))) continue;
            try (Stream<Path> files = Files.walk(home.resolve(folder))) {
                for (Path file : files.filter(Files::isRegularFile).sorted().toList()) put(hash, file);
            } catch (UncheckedIOException e) {
                throw e.getCause();
            }
        }
        put(hash, program());
        return new Origin(hash.digest());
    }

    private static Path program() throws IOException {
        try {
            return Path.of(Origin.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IOException(e);
        }
    }

    private static void put(MessageDigest hash, Path file) throws IOException {
        hash.update((file + "\t" + Files.getLastModifiedTime(file).toInstant() + "\t" + Files.size(file) + "\n")
                .getBytes(StandardCharsets.UTF_8));
    }

    /** Empty where the data names further files, so that it cannot be told whether anything changed. */
    Optional<String> with(byte[] data) {
        if (contains(data, OWN_TEMPLATE)) return Optional.empty();
        MessageDigest hash = sha256();
        hash.update(common);
        return Optional.of(HexFormat.of().formatHex(hash.digest(data)));
    }

    private static boolean contains(byte[] data, byte[] wanted) {
        for (int i = 0; i <= data.length - wanted.length; i++) {
            int n = 0;
            while (n < wanted.length && data[i + n] == wanted[n]) n++;
            if (n == wanted.length) return true;
        }
        return false;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }
}
