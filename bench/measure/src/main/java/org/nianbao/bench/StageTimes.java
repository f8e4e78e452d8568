package org.nianbao.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Where the time of one report goes: warm by JMH, and the first time in a fresh process. */
record StageTimes(Place place) implements Section {
    private static final Set<String> ONCE = Set.of("s02_readForm", "s05_compileTemplate");
    private static final Map<String, String> NAMES = new LinkedHashMap<>();

    static {
        NAMES.put("openFonts", "open fonts");
        NAMES.put("s01_readYaml", "read YAML");
        NAMES.put("s02_readForm", "read form");
        NAMES.put("s03_report", "report");
        NAMES.put("s04_check", "check");
        NAMES.put("s05_compileTemplate", "compile template");
        NAMES.put("s06_fill", "fill");
        NAMES.put("s07_saveWord", "save Word file");
        NAMES.put("s08_readDocument", "read document");
        NAMES.put("s09_layout", "lay out");
        NAMES.put("s10_paintPdf", "paint PDF");
        NAMES.put("s11_wholeBuild", "whole build");
    }

    @Override
    public String title() {
        return "One report by stage";
    }

    /** One line of JMH's: milliseconds, half the width of its 99.9 % interval, bytes. */
    private static final class Warm {
        private double time = Double.NaN;
        private double error = Double.NaN;
        private double bytes = Double.NaN;
    }

    @Override
    public String run(int rounds) throws IOException {
        new Ours(place).prepare();
        Map<String, List<Double>> first = new LinkedHashMap<>();
        List<String> once = new ArrayList<>(Flags.of(place).one());
        once.add("-XX:SharedArchiveFile=" + place.root().resolve("target/nianbao.jsa"));
        once.add("-Dbench.memory=" + place.root().resolve("target/memory"));
        for (int round = 1; round <= rounds; round++) {
            System.err.println("  first run " + round + " of " + rounds);
            for (String line : inside(once, "org.nianbao.bench.stages.FirstRun").lines().toList()) {
                String[] words = line.split(" ");
                first.computeIfAbsent(words[0], n -> new ArrayList<>()).add(Double.parseDouble(words[1]));
            }
        }
        Map<String, Warm> warm = warm();
        double whole = warm.get("s11_wholeBuild").time;
        Table table = new Table("stage", "warm ms", "±", "of a whole build", "allocated KB", "first time, ms");
        NAMES.forEach((key, name) -> {
            Warm w = warm.getOrDefault(key, new Warm());
            table.row(name, Table.number(w.time, 3), Table.number(w.error, 3), share(key, w, whole),
                    Table.number(w.bytes / 1000, 0), Table.number(Median.of(first.getOrDefault(key, List.of())), 1));
        });
        return "`warm`: JMH, one thread, mean and 99.9 % interval; form, template and fonts are read once for many reports, and what the\n"
                + "program remembers of them is remembered here. A whole build also keeps a copy of the data in the Word file. `first time`:\n"
                + "each stage once, one after the other in a fresh process with the launcher's flags and what it remembers of forms and\n"
                + "templates, median of " + rounds + "; the program itself does some of them on threads of their own.\n\n" + table;
    }

    /** Of what each of many reports costs; the form and the template are read for the first of them only. */
    private static String share(String key, Warm warm, double whole) {
        if (Double.isNaN(warm.time)) return "–";
        return ONCE.contains(key) ? "once" : Table.number(100 * warm.time / whole, 0) + " %";
    }

    private Map<String, Warm> warm() throws IOException {
        System.err.println("  JMH");
        Path csv = place.work().resolve("jmh.csv");
        inside(Flags.of(place).many(), "org.openjdk.jmh.Main", "-rf", "csv", "-rff", csv, "-prof", "gc", "Stages");
        Map<String, Warm> rows = new LinkedHashMap<>();
        for (String line : Files.readAllLines(csv)) {
            String[] fields = line.replace("\"", "").split(",");
            if (fields[0].equals("Benchmark")) continue;
            String name = fields[0].substring(fields[0].indexOf("Stages.") + 7);
            int colon = name.indexOf(':');
            Warm warm = rows.computeIfAbsent(colon < 0 ? name : name.substring(0, colon), n -> new Warm());
            if (colon < 0) {
                warm.time = Double.parseDouble(fields[4]);
                warm.error = Double.parseDouble(fields[5]);
            } else if (name.endsWith("gc.alloc.rate.norm")) {
                warm.bytes = Double.parseDouble(fields[4]);
            }
        }
        return rows;
    }

    private String inside(List<String> flags, Object... main) throws IOException {
        return Command.of(Place.java(), flags, place.insideProperties(place.data(), place.template()), "-cp", place.inside(), List.of(main)).output(30);
    }
}
