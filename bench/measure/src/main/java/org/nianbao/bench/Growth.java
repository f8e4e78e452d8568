package org.nianbao.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.nianbao.bench.Command.Cost;

/** A report of more and more pages: time should be linear in them, and what pages cost in memory should stay. */
record Growth(Place place) implements Section {
    private static final int[] SIZES = {1, 10, 100, 300};
    private static final int ROUNDS = 3;
    private static final List<Integer> HEAPS = List.of(24, 32, 40, 48, 64, 80, 96, 128, 192, 256, 512);

    @Override
    public String title() {
        return "One report of many pages";
    }

    private record Step(int pages, double cpu) {}

    @Override
    public String run(int rounds) throws IOException {
        int times = Math.min(rounds, ROUNDS);
        new Ours(place).prepare();
        Table table = new Table("asked for", "pages", "tables", "data KB", "wall s", "CPU s", "CPU ms per further page", "peak MiB", "least heap MiB", "PDF KB",
                "LibreOffice: wall s", "CPU s", "peak MiB", "pages");
        Step before = null;
        LongReport longest = null;
        int heap = HEAPS.get(0);
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
            heap = leastHeap(report, out, heap);
            int pages = pages(pdf);
            double cpu = Median.of(ours, Cost::cpu);
            table.row(size, pages, report.tables(), Table.number(Files.size(report.data()) / 1000.0, 0),
                    Table.number(Median.of(ours, Cost::wall), 2), Table.number(cpu, 2),
                    before == null ? "–" : Table.number(1000 * (cpu - before.cpu()) / (pages - before.pages()), 1),
                    Table.number(Median.of(ours, Cost::peakMiB), 0), heap, Table.number(Files.size(pdf) / 1000.0, 0),
                    missing.isEmpty() ? Table.number(Median.of(theirs, Cost::wall), 2) : missing,
                    Table.number(Median.of(theirs, Cost::cpu), 2), Table.number(Median.of(theirs, Cost::peakMiB), 0),
                    missing.isEmpty() ? pages(office.result()) : "–");
            before = new Step(pages, cpu);
        }
        return "From YAML to Word and PDF by the launcher; medians of " + times + " rounds, in turn with LibreOffice on the same Word file.\n"
                + "Time is linear where a further page costs the same from row to row. `peak`: the process with the launcher's flags, which collect\n"
                + "late; `least heap`: the smallest of " + HEAPS.size() + " sizes tried in which it is built all the same.\n\n" + table + "\n" + heap(longest);
    }

    private static int pages(Path pdf) throws IOException {
        if (!Command.onPath("pdfinfo")) throw new IOException("pdfinfo is missing (Debian: apt-get install poppler-utils)");
        return Command.of("pdfinfo", pdf).output(1).lines().filter(l -> l.startsWith("Pages:"))
                .mapToInt(l -> Integer.parseInt(l.substring(6).strip())).findFirst().orElseThrow();
    }

    /** From what a shorter report needed upwards. */
    private int leastHeap(LongReport report, Path out, int from) throws IOException {
        for (int size : HEAPS) {
            if (size < from) continue;
            try {
                Place.delete(out);
                Command.of(Place.java(), Flags.of(place).one(), "-Xmx" + size + "m", "-Dnianbao.home=" + place.root(),
                        "-jar", place.root().resolve("target/nianbao.jar"), "build", report.data(), "--out", out).output(10);
                return size;
            } catch (IOException tooSmall) {
                System.err.println("    not in " + size + " MiB");
            }
        }
        throw new IOException("not built in " + HEAPS.get(HEAPS.size() - 1) + " MiB of heap");
    }

    private String heap(LongReport report) throws IOException {
        System.err.println("  heap");
        List<String[]> painted = heap(report, List.of());
        List<String[]> kept = heap(report, List.of("keep"));
        Table table = new Table("after page", "live MiB", "of it PDF so far");
        String[] first = null;
        String[] last = null;
        for (String[] row : painted) {
            if (!row[0].equals("page")) continue;
            table.row(row[1], row[2], row[3]);
            if (first == null) first = row;
            last = row;
        }
        double perPage = 1024 * (Double.parseDouble(last[2]) - Double.parseDouble(first[2])
                - Double.parseDouble(last[3]) + Double.parseDouble(first[3]))
                / (Integer.parseInt(last[1]) - Integer.parseInt(first[1]));
        return "Heap that is live after a collection while the longest of them is laid out and painted page by page, in one process with the\n"
                + "faces and the document itself (" + word(painted, "document") + " MiB):\n\n" + table + "\nA finished page leaves "
                + Table.number(perPage, 0) + " KiB behind (its entries in the structure tree), the PDF written so far not counted. All painted: "
                + word(painted, "painted") + " MiB;\nif pages were kept to the end and painted then: " + word(kept, "painted") + " MiB.\n";
    }

    private static String word(List<String[]> rows, String name) {
        return rows.stream().filter(r -> r[0].equals(name)).findFirst().map(r -> r[1]).orElse("–");
    }

    private List<String[]> heap(LongReport report, List<String> how) throws IOException {
        return Command.of(Place.java(), "-XX:+UseSerialGC", place.insideProperties(report.data(), report.template()),
                "-cp", place.inside(), "org.nianbao.bench.stages.Heap", 50, how).output(20).lines().map(l -> l.split(" ")).toList();
    }
}
