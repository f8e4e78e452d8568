package org.nianbao.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Runs the sections asked for and writes bench/RESULTS.md: nothing in that file is written by hand. A section that is not
 * run this time keeps its last results, as long as bench/target holds them; each says when it was run.
 */
public final class Bench {
    private static final String USAGE = """
            Usage: bench/run [SECTION...] [--rounds N] [--whole]
              cold     one report, ours and theirs in turn (all | cold | growth | many | stages; default all)
              growth   reports of 1, 10, 100 and 300 pages
              many     1, 100, 1,000 and 10,000 reports in one process; the last only where it takes under five minutes, or with --whole
              stages   where the time goes, by JMH
              --rounds how often each process is run (default 9)""";

    private Bench() {}

    public static void main(String[] args) throws IOException {
        Place place = new Place(Path.of(System.getProperty("bench.home")));
        int rounds = 9;
        boolean whole = false;
        List<String> asked = new ArrayList<>();
        for (int i = 0; i < args.length; i++) {
            if (args[i].equals("--rounds") && i + 1 < args.length && args[i + 1].matches("[1-9]\\d*")) rounds = Integer.parseInt(args[++i]);
            else if (args[i].equals("--whole")) whole = true;
            else if (args[i].matches("all|cold|growth|many|stages")) asked.add(args[i]);
            else exit(USAGE);
        }
        Map<String, Section> sections = new LinkedHashMap<>();
        sections.put("cold", new Cold(place));
        sections.put("growth", new Growth(place));
        sections.put("many", new Many(place, whole));
        sections.put("stages", new StageTimes(place));
        Files.createDirectories(place.work());
        Path kept = Files.createDirectories(place.bench().resolve("target/results"));
        for (Map.Entry<String, Section> section : sections.entrySet()) {
            if (!asked.isEmpty() && !asked.contains("all") && !asked.contains(section.getKey())) continue;
            System.err.println(section.getKey());
            String text = run(section.getValue(), rounds, place);
            System.out.println(text);
            Files.writeString(kept.resolve(section.getKey() + ".md"), text);
        }
        StringBuilder out = new StringBuilder("# Results\n\nWritten by `bench/run`; ratios say more than times, which are this machine's.\n\n");
        for (String name : sections.keySet()) {
            if (Files.exists(kept.resolve(name + ".md"))) out.append(Files.readString(kept.resolve(name + ".md"))).append('\n');
        }
        Files.writeString(place.bench().resolve("RESULTS.md"), out.toString().stripTrailing() + "\n");
        Place.delete(place.work());
    }

    private static String run(Section section, int rounds, Place place) throws IOException {
        String before = Machine.load();
        String text;
        try {
            text = section.run(rounds);
        } catch (IOException | RuntimeException e) {
            e.printStackTrace();
            text = "Could not be measured: " + e.getMessage() + "\n";
        }
        return "## " + section.title() + "\n\n" + LocalDate.now() + ", load " + before + " before and " + Machine.load() + " behind\n\n"
                + Machine.description(place.root()) + "\n" + text.replace(place.root() + "/", "");
    }

    private static void exit(String message) {
        System.err.println(message);
        System.exit(2);
    }
}
