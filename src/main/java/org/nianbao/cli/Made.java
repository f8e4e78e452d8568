package org.nianbao.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What earlier runs made, and from what, in a file {@code .nianbao-made} among the outputs: one line for each report,
 * added when its files are whole, so that a run that was broken off can be taken up. The last line on a report counts;
 * a line cut short counts as none. Safe to use from several threads.
 */
final class Made implements AutoCloseable {
    private static final String NAME = ".nianbao-made";
    private static final int FIELDS = 7;

    private final Map<String, String[]> lines = new HashMap<>();
    private final BufferedWriter log;

    private Made(Path file) throws IOException {
        if (Files.exists(file)) {
            for (String line : new String(Files.readAllBytes(file), StandardCharsets.UTF_8).split("\n")) {
                String[] fields = line.split("\t", -1);
                if (fields.length == FIELDS && fields[FIELDS - 1].equals(".")) lines.put(fields[0], fields);
            }
        }
        log = Files.newBufferedWriter(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        // A run that was killed may have left half a line.
        log.write('\n');
    }

    static Made in(Path folder) throws IOException {
        Files.createDirectories(folder);
        return new Made(folder.resolve(NAME));
    }

    /** The earlier run's result, where it was made from the same and its files stand as that run left them. */
    synchronized Optional<Row> find(Task task, String from) throws IOException {
        String[] fields = lines.get(key(task));
        if (fields == null || !fields[1].equals(from) || !fields[2].equals(standing(task))) return Optional.empty();
        String[] counts = fields[4].split(" ");
        return Optional.of(new Row(task.file().toString(), fields[3], Row.State.UNCHANGED, 0, Integer.parseInt(counts[0]),
                Integer.parseInt(counts[1]), Integer.parseInt(fields[5])));
    }

    /** @param from a hash of everything the outputs were made from */
    synchronized void add(Task task, String from, Row row) throws IOException {
        String line = String.join("\t", key(task), from, standing(task), row.unit(), row.warnings() + " " + row.notes(),
                String.valueOf(row.pages()), ".");
        if (line.chars().anyMatch(c -> c == '\n' || c == '\r') || line.split("\t", -1).length != FIELDS) return;
        log.write(line + "\n");
        log.flush();
    }

    private static String key(Task task) {
        return task.docx().toAbsolutePath().normalize().toString();
    }

    /** Sizes and times of both outputs; {@code -} where one is missing. */
    private static String standing(Task task) throws IOException {
        return stamp(task.docx()) + " " + stamp(task.pdf());
    }

    static String stamp(Path file) throws IOException {
        if (!Files.isRegularFile(file)) return "-";
        BasicFileAttributes is = Files.readAttributes(file, BasicFileAttributes.class);
        return is.size() + "@" + is.lastModifiedTime().toInstant();
    }

    @Override
    public void close() throws IOException {
        log.close();
    }
}
