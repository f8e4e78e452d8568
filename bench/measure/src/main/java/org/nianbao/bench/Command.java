package org.nianbao.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A program with its arguments and environment. */
record Command(List<String> words, Map<String, String> environment) {
    private static final String TIME = "/usr/bin/time";

    static Command of(Object... words) {
        List<String> all = new ArrayList<>();
        for (Object word : words) {
            if (word instanceof List<?> more) more.forEach(w -> all.add(w.toString()));
            else all.add(word.toString());
        }
        return new Command(List.copyOf(all), Map.of());
    }

    Command with(String name, Object value) {
        Map<String, String> more = new LinkedHashMap<>(environment);
        more.put(name, value.toString());
        return new Command(words, more);
    }

    /** What a whole process took. Peak is resident memory of its largest part. */
    record Cost(double wall, double cpu, double peakMiB) {}

    /** @throws IOException with what was printed last, where the program fails */
    Cost time(int minutes) throws IOException {
        Path times = Files.createTempFile("bench", ".time");
        try {
            List<String> timed = new ArrayList<>(List.of(TIME, "-f", "%e %U %S %M", "-o", times.toString()));
            timed.addAll(words);
            new Command(timed, environment).output(minutes);
            String[] fields = Files.readString(times).strip().split(" ");
            return new Cost(Double.parseDouble(fields[0]), Double.parseDouble(fields[1]) + Double.parseDouble(fields[2]),
                    Double.parseDouble(fields[3]) / 1024);
        } finally {
            Files.delete(times);
        }
    }

    /** Runs to the end and gives what was printed to standard output. */
    String output(int minutes) throws IOException {
        Path out = Files.createTempFile("bench", ".out");
        Path err = Files.createTempFile("bench", ".err");
        ProcessBuilder builder = new ProcessBuilder(words).redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.environment().put("LC_ALL", "C.UTF-8");
        builder.environment().putAll(environment);
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            if (!process.waitFor(minutes, TimeUnit.MINUTES)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
                throw new IOException("did not finish in " + minutes + " minutes");
            }
            if (process.exitValue() != 0) throw new IOException("failed: " + last(out, err));
            return text(out);
        } catch (InterruptedException e) {
            throw new IOException("interrupted", e);
        } finally {
            Files.delete(out);
            Files.delete(err);
        }
    }

    private static String text(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    }

    private static String last(Path out, Path err) throws IOException {
        String said = (text(out) + text(err)).strip();
        String line = said.lines().filter(l -> l.contains("rror") || l.contains("xception")).findFirst().orElse(said);
        return line.length() > 160 ? line.substring(0, 160) + "…" : line;
    }

    static boolean onPath(String program) {
        for (String folder : System.getenv().getOrDefault("PATH", "").split(":")) {
            if (Files.isExecutable(Path.of(folder, program))) return true;
        }
        return false;
    }

    /** The first line a program prints about itself; empty where there is no such program. */
    static String version(Object... words) {
        try {
            return Command.of(words).output(1).lines().findFirst().orElse("").strip();
        } catch (IOException e) {
            return "";
        }
    }
}
