package org.nianbao.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.nianbao.bench.Command.Cost;

/** One report, ours and theirs, in turn: A B C A B C. */
record Cold(Place place) implements Section {

    @Override
    public String title() {
        return "One report, whole processes, beside what a user might take instead";
    }

    /** What one way of making the report came to. */
    private static final class Entry {
        private final Peer peer;
        private final List<Cost> costs = new ArrayList<>();
        private final List<Double> rates = new ArrayList<>();
        private String missing = "";

        private Entry(Peer peer) {
            this.peer = peer;
        }

        private void attempt(Work work) {
            if (!missing.isEmpty()) return;
            try {
                work.run();
            } catch (IOException | RuntimeException e) {
                missing = e.getMessage();
                System.err.println("  " + peer.name() + ": " + missing);
            }
        }

        private double median(ToDoubleFunction<Cost> value) {
            return Median.of(costs, value);
        }
    }

    private interface Work {
        void run() throws IOException;
    }

    @Override
    public String run(int rounds) throws IOException {
        Ours ours = new Ours(place);
        Entry own = new Entry(ours);
        List<Entry> entries = new ArrayList<>(List.of(own));
        ours.prepare();
        Path word = place.fresh("report").resolve(Place.REPORT + ".docx");
        Files.copy(ours.word(), word);
        for (Peer peer : peers(word)) entries.add(new Entry(peer));
        for (Entry entry : entries) entry.attempt(entry.peer::prepare);
        for (int round = 1; round <= rounds; round++) {
            System.err.println("  round " + round + " of " + rounds);
            for (Entry entry : entries) entry.attempt(() -> entry.costs.add(entry.peer.cold().time(5)));
        }
        List<Double> wordRates = new ArrayList<>();
        for (int round = 1; round <= Math.max(1, rounds / 3); round++) {
            System.err.println("  warm round " + round);
            for (Entry entry : entries) entry.attempt(() -> entry.rates.add(entry.peer.warm(entry.median(Cost::wall))));
            wordRates.add(ours.wordRate());
        }
        WordText expected = WordText.of(word);
        Map<Entry, Judge> judges = new LinkedHashMap<>();
        for (Entry entry : entries) entry.attempt(() -> judges.put(entry, Judge.of(entry.peer.result(), expected)));
        return text(entries, judges, Median.of(wordRates), rounds, expected);
    }

    private List<Peer> peers(Path word) throws IOException {
        Path faces = place.work().resolve("faces.properties");
        Faces.read(place.fonts()).writeProperties(faces);
        Path made = place.fresh("theirs");
        String template = place.work().resolve("poi-tl.docx").toString();
        String values = place.work().resolve("poi-tl.properties").toString();
        return List.of(
                new Office(place, "LibreOffice", "pdf", word, "office-plain"),
                new Office(place, "LibreOffice, PDF/UA + PDF/A-2", Office.TAGGED, word, "office-tagged"),
                new JavaPeer(place, "XDocReport 2.1.0, OpenPDF", "Word to PDF", "xdocreport", List.of(),
                        List.of(faces.toString(), word.toString()), made.resolve("xdocreport.pdf")),
                new JavaPeer(place, "docx4j-export-fo 11.5.9", "Word to PDF", "export-fo", List.of(),
                        List.of(faces.toString(), word.toString()), made.resolve("export-fo.pdf")),
                new JavaPeer(place, "poi-tl 1.12.2", "fills Word only", "poi-tl",
                        List.of("--prepare", word.toString(), template, values), List.of(template, values), made.resolve("poi-tl.docx")),
                new Typst(place, "Typst 0.14, default", "", made.resolve("typst.pdf")),
                new Typst(place, "Typst 0.14, PDF/A-2a", "a-2a", made.resolve("typst-a.pdf")),
                new Typst(place, "Typst 0.14, PDF/UA-1", "ua-1", made.resolve("typst-ua.pdf")));
    }

    private static String text(List<Entry> entries, Map<Entry, Judge> judges, double wordRate, int rounds, WordText expected) {
        Entry own = entries.get(0);
        Table costs = new Table("program", "does", "wall s", "CPU s", "peak MiB", "warm/s", "KB");
        Table ratios = new Table("theirs : ours", "wall", "CPU", "peak memory", "warm rate", "bytes");
        Table results = new Table("result of", "pages", "characters found", "headings numbered right", "PDF/A-2a", "PDF/UA-1");
        for (Entry e : entries) {
            Judge judge = judges.get(e);
            if (judge == null) {
                costs.row(e.peer.name(), "left out: " + e.missing.replace('|', '/').replace('\n', ' '));
                continue;
            }
            double rate = Median.of(e.rates);
            costs.row(e.peer.name(), e.peer.work(), Table.number(e.median(Cost::wall), 2), Table.number(e.median(Cost::cpu), 2),
                    Table.number(e.median(Cost::peakMiB), 0), Table.number(rate, 1), Table.number(judge.bytes() / 1000.0, 0));
            results.row(e.peer.name(), judge.pages(), Table.number(100 * judge.share(), 1) + " %", judge.headings(),
                    Judge.verdict(judge.archival()), Judge.verdict(judge.universal()));
            if (e == own) continue;
            boolean fills = !e.peer.result().toString().endsWith(".pdf");
            ratios.row(e.peer.name(), ratio(e, own, Cost::wall), ratio(e, own, Cost::cpu), ratio(e, own, Cost::peakMiB),
                    Table.ratio(rate / (fills ? wordRate : Median.of(own.rates))),
                    fills ? "–" : Table.ratio((double) judge.bytes() / judges.get(own).bytes()));
        }
        return "Medians of " + rounds + " rounds in turn; a ratio is the median of each round's own. `warm/s`: documents per second, one\n"
                + "process, one thread, once it is warm. Everyone has the same font files. The Java peers are started with our flags and\n"
                + "an archive of their classes. Ours makes both files each time.\n\n" + costs + "\n" + ratios
                + "\nFilling alone, without a PDF, ours does " + Table.number(wordRate, 0) + " documents per second; poi-tl's warm rate is compared with that.\n\n"
                + "Of " + expected.text().codePointCount(0, expected.text().length())
                + " characters in the Word file, how many the result has (`pdftotext`, order left aside); of "
                + expected.headings().size() + "\nheadings, how many stand there with their number; what veraPDF says.\n\n" + results
                + "\n" + goals(own, entries, judges);
    }

    private static String ratio(Entry theirs, Entry ours, ToDoubleFunction<Cost> value) {
        return Table.ratio(Median.ratio(theirs.costs, ours.costs, value));
    }

    private static String goals(Entry own, List<Entry> entries, Map<Entry, Judge> judges) {
        return "Goals: " + entries.stream().filter(e -> e != own && judges.containsKey(e)).map(e -> switch (e.peer.name()) {
            case "LibreOffice" -> "wall of ours : LibreOffice " + Table.ratio(Median.ratio(own.costs, e.costs, Cost::wall)) + " (at most 0.35)";
            case "Typst 0.14, default" -> "wall of ours : Typst " + Table.ratio(Median.ratio(own.costs, e.costs, Cost::wall)) + " (under 2)";
            default -> "";
        }).filter(s -> !s.isEmpty()).collect(Collectors.joining("; ")) + "; PDF "
                + Table.number(judges.get(own).bytes() / 1000.0, 0) + " KB (at most 260).\n";
    }
}
