package org.nianbao;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Last year's data file, found beside this year's. */
final class LastYear {
    private static final long MOST_BYTES = 3L << 20;

    private LastYear() {}

    /**
     * The only file in the same folder whose text names the body and the year before; empty where there is none, or more
     * than one, for then a guess could compare the wrong reports.
     */
    static Optional<Path> beside(Path file, String body, String year) throws IOException {
        if (body.isBlank() || !year.matches("\\d{4}")) return Optional.empty();
        Pattern names = Pattern.compile("(?m)^\\S{1,20}:\\s*[\"']?" + Pattern.quote(body) + "[\"']?\\s*$");
        Pattern before = Pattern.compile("(?m)^\\S{1,20}:\\s*[\"']?" + (Integer.parseInt(year) - 1) + "[\"']?\\s*$");
        Path own = file.toAbsolutePath();
        try (Stream<Path> files = Files.list(own.getParent())) {
            List<Path> found = files.filter(p -> p.toString().matches("(?i).*\\.ya?ml") && !p.equals(own)).sorted()
                    .filter(p -> {
                        String text = text(p);
                        return names.matcher(text).find() && before.matcher(text).find();
                    }).toList();
            return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
        }
    }

    private static String text(Path file) {
        try {
            return Files.size(file) > MOST_BYTES ? "" : new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            // Someone else's file in the folder that cannot be read is none of this report's business.
            return "";
        }
    }
}
