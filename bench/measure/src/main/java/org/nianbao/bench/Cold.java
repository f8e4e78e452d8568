package org.nianbao.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.nianbao.bench.Command.Cost;

/** One report, ours and theirs, in turn: A B C A B C. */
record Cold(Place place) implements Section {
    static final String OFFICE = "LibreOffice";
    static final String XDOCREPORT = "XDocReport 2.1.0, OpenPDF";
    static final String EXPORT_FO = "docx4j-export-fo 11.5.9";
    static final String TYPST = "Typst 0.14, default";

    @Override
    public String title() {
        return "One report, whole processes, beside what a user might take instead";
    }

    @Override
    public String run(int rounds) throws IOException {
        Ours ours = new Ours(place);
        ours.prepare();
        Path word = Files.copy(ours.word(), place.fresh("report").resolve(Place.REPORT + ".docx"));
        List<Entry> entries = new ArrayList<>(List.of(new Entry(ours)));
        for (Peer peer : peers(word)) entries.add(new Entry(peer));
        for (Entry entry : entries) entry.attempt(entry.peer::prepare);

        for (int round = 1; round <= rounds; round++) {
            System.err.println("  round " + round + " of " + rounds);
            for (Entry entry : entries) entry.attempt(() -> entry.costs.add(entry.peer.cold().time(5)));
        }
        List<Double> wordRates = new ArrayList<>();
        int warmRounds = Math.max(1, rounds / 3);
        for (int round = 1; round <= warmRounds; round++) {
            System.err.println("  warm round " + round + " of " + warmRounds);
            for (Entry entry : entries) entry.attempt(() -> entry.rates.add(entry.peer.warm(entry.median(Cost::wall))));
            wordRates.add(ours.wordRate());
        }
        WordText expected = WordText.of(word);
        for (Entry entry : entries) entry.attempt(() -> entry.judge = Judge.of(entry.peer.result(), expected));
        if (entries.get(0).judge == null) throw new IOException(entries.get(0).missing);
        return new ColdText(entries, Median.of(wordRates), rounds, expected).text();
    }

    private List<Peer> peers(Path word) throws IOException {
        Path faces = place.work().resolve("faces.properties");
        Faces.read(place.fonts()).writeProperties(faces);
        Path made = place.fresh("theirs");
        String template = place.work().resolve("poi-tl.docx").toString();
        String values = place.work().resolve("poi-tl.properties").toString();
        List<String> convert = List.of(faces.toString(), word.toString());
        return List.of(
                new Office(place, OFFICE, "pdf", word, "office-plain"),
                new Office(place, "LibreOffice, PDF/UA + PDF/A-2", Office.TAGGED, word, "office-tagged"),
                new JavaPeer(place, XDOCREPORT, "Word to PDF", "xdocreport", false, List.of(), convert, made.resolve("xdocreport.pdf")),
                new JavaPeer(place, "XDocReport, started like ours", "Word to PDF", "xdocreport", true, List.of(), convert,
                        made.resolve("xdocreport-tuned.pdf")),
                new JavaPeer(place, EXPORT_FO, "Word to PDF", "export-fo", false, List.of(), convert, made.resolve("export-fo.pdf")),
                new JavaPeer(place, "poi-tl 1.12.2", "fills Word only", "poi-tl", false,
                        List.of("--prepare", word.toString(), template, values), List.of(template, values), made.resolve("poi-tl.docx")),
                new Typst(place, TYPST, "", made.resolve("typst.pdf")),
                new Typst(place, "Typst 0.14, PDF/A-2a", "a-2a", made.resolve("typst-a.pdf")),
                new Typst(place, "Typst 0.14, PDF/UA-1", "ua-1", made.resolve("typst-ua.pdf")));
    }
}
