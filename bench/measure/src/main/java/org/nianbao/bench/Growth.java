package org.nianbao.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.nianbao.bench.Command.Cost;

/** A report of more and more pages: time should be linear in them, and what pages cost in memory should stay. */
record Growth(Place place) implements Section {
    private static final int[] SIZES = {1, 10, 100, 300};
    private static final int ROUNDS = 3;

    @Override
    public String title() {
        return "One report of many pages";
    }

    private record Step(int pages, double cpu) {}

    @Override
    public String run(int rounds) throws IOException {
        int times = Math.min(rounds, ROUNDS);
        new Ours(place).prepare();
        Table table = new Table("asked for", "pages", "tables", "data KB", "wall s", "CPU s", "CPU ms per further page", "peak MiB", "PDF KB",
                "LibreOffice: wall s", "CPU s", "peak MiB", "pages");
        Step before = null;
        LongReport longest = null;
        for (int size : SIZES) {
            System.err.println("  " + size + " pages");
            Path folder = place.fresh("long-" + size);
            LongReport report = LongReport.write(folder, size, place.template());
            longest = report;
            Path out = folder.resolve("out");
            Path pdf = out.resolve(size + "页.pdf");
            Office office = new Office(place, "LibreOffice", "pdf", out.resolve(size + "页.docx"), "long-office");
            List<Cost> ours = new ArrayList<>();
            List<Cost> theirs = new ArrayList<>();
            String missing = "";
            for (int round = 0; round < times; round++) {
                Place.delete(out);
                ours.add(Command.of(place.launcher(), "build", report.data(), "--out", out).time(20));
                try {
                    if (round == 0) office.prepare();
                    theirs.add(office.cold().time(20));
                } catch (IOException e) {
                    missing = e.getMessage();
                }
            }
            int pages = pages(pdf);
            double cpu = Median.of(ours, Cost::cpu);
            table.row(size, pages, report.tables(), Table.number(Files.size(report.data()) / 1000.0, 0),
                    Table.number(Median.of(ours, Cost::wall), 2), Table.number(cpu, 2),
                    before == null ? "–" : Table.number(1000 * (cpu - before.cpu()) / (pages - before.pages()), 1),
                    Table.number(Median.of(ours, Cost::peakMiB), 0), Table.number(Files.size(pdf) / 1000.0, 0),
                    missing.isEmpty() ? Table.number(Median.of(theirs, Cost::wall), 2) : missing,
                    Table.number(Median.of(theirs, Cost::cpu), 2), Table.number(Median.of(theirs, Cost::peakMiB), 0),
                    missing.isEmpty() ? pages(office.result()) : "–");
            before = new Step(pages, cpu);
        }
        return "From YAML to Word and PDF by the launcher; medians of " + times + " rounds, in turn with LibreOffice on the same Word file.\n"
                + "Time is linear where a further page costs the same from row to row.\n\n" + table + "\n" + heap(longest);
    }

    private static int pages(Path pdf) throws IOException {
        if (!Command.onPath("pdfinfo")) throw new IOException("pdfinfo is missing (Debian: apt-get install poppler-utils)");
        return Command.of("pdfinfo", pdf).output(1).lines().filter(l -> l.startsWith("Pages:"))
                .mapToInt(l -> Integer.parseInt(l.substring(6).strip())).findFirst().orElseThrow();
    }

    private String heap(LongReport report) throws IOException {
        System.err.println("  heap");
        Map<Integer, String[]> painted = heap(report, List.of());
        Map<Integer, String[]> kept = heap(report, List.of("keep"));
        Table table = new Table("after page", "live MiB, painted as finished", "of it PDF so far", "live MiB, pages kept to the end");
        painted.forEach((page, row) -> {
            if (page == 0) return;
            String[] other = kept.get(page);
            table.row(page, row[2], row[3], other == null ? "–" : other[2]);
        });
        return "Heap that is live after a collection while the longest of them is being laid out, in one process: painted page by page as the\n"
                + "program does, and for comparison with finished pages kept until the last. Both hold the document itself ("
                + painted.get(0)[1] + " MiB)\nand the faces.\n\n" + table;
    }

    /** Page → words of its line; page 0 is the document. */
    private Map<Integer, String[]> heap(LongReport report, List<String> how) throws IOException {
        String printed = Command.of(Place.java(), "-XX:+UseSerialGC", place.insideProperties(report.data(), report.template()),
                "-cp", place.inside(), "org.nianbao.bench.stages.Heap", 50, how).output(20);
        Map<Integer, String[]> rows = new TreeMap<>();
        for (String line : printed.lines().toList()) {
            String[] words = line.split(" ");
            if (words[0].equals("document")) rows.put(0, words);
            if (words[0].equals("page")) rows.put(Integer.parseInt(words[1]), words);
        }
        return rows;
    }
}
