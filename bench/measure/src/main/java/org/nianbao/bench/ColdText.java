package org.nianbao.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nianbao.bench.Command.Cost;

/**
 * What is written of {@link Cold}.
 *
 * @param entries  ours first
 * @param wordRate documents per second that ours fills, without a PDF
 */
record ColdText(List<Entry> entries, double wordRate, int rounds, WordText expected) {

    String text() {
        return "Medians of " + rounds + " rounds in turn; a ratio is the median of each round's own. `warm/s`: documents per second, one\n"
                + "process, one thread, once it is warm. Everyone has the same font files. The Java peers are started by `java -jar`;\n"
                + "XDocReport also with our flags and an archive of its classes. Ours makes both files each time.\n\n" + costs() + "\n" + ratios()
                + "\nFilling alone, without a PDF, ours does " + Table.number(wordRate, 0)
                + " documents per second; poi-tl's warm rate is compared with that.\n\n"
                + "Of " + expected.text().codePointCount(0, expected.text().length())
                + " characters in the Word file, how many the result has (`pdftotext`, order left aside); of "
                + expected.headings().size() + "\nheadings, how many stand there with their number; what veraPDF says.\n\n" + results()
                + "\n" + goals() + "\n" + sentences();
    }

    private Table costs() {
        Table table = new Table("program", "does", "wall s", "CPU s", "peak MiB", "warm/s", "KB");
        for (Entry e : entries) {
            if (e.judge == null) {
                table.row(e.peer.name(), "left out: " + e.missing.replace('|', '/').replace('\n', ' '));
                continue;
            }
            table.row(e.peer.name(), e.peer.work(), Table.number(e.median(Cost::wall), 2), Table.number(e.median(Cost::cpu), 2),
                    Table.number(e.median(Cost::peakMiB), 0), Table.number(e.rate(), 1), Table.number(e.judge.bytes() / 1000.0, 0));
        }
        return table;
    }

    private Table ratios() {
        Table table = new Table("theirs : ours", "wall", "CPU", "peak memory", "warm rate", "bytes");
        for (Entry e : entries) {
            if (e.judge == null || e == ours()) continue;
            table.row(e.peer.name(), Table.ratio(e.ratio(ours(), Cost::wall)), Table.ratio(e.ratio(ours(), Cost::cpu)),
                    Table.ratio(e.ratio(ours(), Cost::peakMiB)), Table.ratio(e.rate() / (e.fillsOnly() ? wordRate : ours().rate())),
                    e.fillsOnly() ? "–" : Table.ratio((double) e.judge.bytes() / ours().judge.bytes()));
        }
        return table;
    }

    private Table results() {
        Table table = new Table("result of", "pages", "characters found", "headings numbered right", "PDF/A-2a", "PDF/UA-1");
        for (Entry e : entries) {
            if (e.judge == null) continue;
            table.row(e.peer.name(), e.judge.pages(), Double.isNaN(e.judge.share()) ? "–" : Table.number(100 * e.judge.share(), 1) + " %",
                    e.judge.headings(), Judge.verdict(e.judge.archival()), Judge.verdict(e.judge.universal()));
        }
        return table;
    }

    private Entry ours() {
        return entries.get(0);
    }

    /** Ours : theirs; empty where they are not there. */
    private Optional<String> wall(String peer) {
        return entries.stream().filter(e -> e.judge != null && e.peer.name().equals(peer)).findFirst()
                .map(e -> Table.ratio(Median.ratio(ours().costs, e.costs, Cost::wall)));
    }

    private String goals() {
        List<String> goals = new ArrayList<>();
        wall(Cold.OFFICE).ifPresent(r -> goals.add("wall of ours : LibreOffice " + r + " (at most 0.35)"));
        wall(Cold.TYPST).ifPresent(r -> goals.add("wall of ours : Typst " + r + " (under 2)"));
        goals.add("PDF " + Table.number(ours().judge.bytes() / 1000.0, 0) + " KB (at most 260)");
        return "Goals: " + String.join("; ", goals) + ".\n";
    }

    /** What the two READMEs quote: ratios only. */
    private String sentences() {
        Map<String, String> names = new LinkedHashMap<>();
        names.put(Cold.OFFICE, "LibreOffice");
        names.put(Cold.XDOCREPORT, "XDocReport");
        names.put(Cold.EXPORT_FO, "docx4j-export-fo");
        names.put(Cold.TYPST, "Typst");
        List<String> english = new ArrayList<>();
        List<String> chinese = new ArrayList<>();
        names.forEach((peer, name) -> wall(peer).ifPresent(r -> {
            english.add(r + " × that of " + name);
            chinese.add(name + " 的 " + r + " 倍");
        }));
        if (english.isEmpty()) return "";
        boolean alone = entries.stream().filter(e -> e != ours() && e.judge != null)
                .noneMatch(e -> e.judge.archival() == 0 && e.judge.universal() == 0);
        return "For the READMEs:\n\n> One report, start of Java included, Word and PDF, takes " + String.join(", ", english)
                + ", each of which makes the PDF alone" + (alone ? ";\n> none of them makes one that is PDF/A-2a and PDF/UA-1 at once" : "")
                + ".\n\n> 做一份报告（含启动 Java，Word 和 PDF 都做），用时是 " + String.join("、", chinese) + "，而它们只做 PDF"
                + (alone ? "，且没有一个能同时符合 PDF/A-2a 和 PDF/UA-1" : "") + "。\n";
    }
}
