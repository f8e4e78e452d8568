package org.nianbao.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What two programs made of the same document.
 *
 * @param pages     numbers of pages, ours and theirs
 * @param text      pages whose characters differ, told in words
 * @param lines     how many there are to compare
 * @param broken    lines that only one of both has, told in words
 * @param low       lines of both whose baselines are further apart than {@link #MILLIMETRE}
 * @param columns   how many column edges there are to compare
 * @param apart     tables whose column edges differ by more than half a millimetre, told in words
 * @param drop      the largest distance of two baselines, pt
 * @param shift     the largest distance of two column edges, pt
 */
record Comparison(int[] pages, List<String> text, int lines, List<String> broken, List<String> low, int columns,
                  List<String> apart, double drop, double shift) {
    static final double MILLIMETRE = 72 / 25.4;

    static Comparison of(List<PdfPage> ours, List<PdfPage> theirs) {
        return new Run(ours, theirs).result();
    }

    double sameBreaks() {
        return lines == 0 ? 1 : 1 - (double) broken.size() / lines;
    }

    double sameBaselines() {
        return lines == 0 ? 1 : 1 - (double) (broken.size() + low.size()) / lines;
    }

    /** One line for the log and the report. */
    String figures() {
        return String.format(Locale.ROOT, "pages %d/%d, text differs on %d, lines %d, same breaks %.1f %%, "
                + "baselines within 1 mm %.1f %% (largest distance %.2f mm), column edges %d (largest distance %.2f mm)",
                pages[0], pages[1], text.size(), lines, 100 * sameBreaks(), 100 * sameBaselines(), drop / MILLIMETRE,
                columns, shift / MILLIMETRE);
    }

    private static final class Run {
        private final List<PdfPage> ours;
        private final List<PdfPage> theirs;
        private final List<String> text = new ArrayList<>();
        private final List<String> broken = new ArrayList<>();
        private final List<String> low = new ArrayList<>();
        private final List<String> apart = new ArrayList<>();
        private int lines;
        private int columns;
        private double drop;
        private double shift;

        Run(List<PdfPage> ours, List<PdfPage> theirs) {
            this.ours = ours;
            this.theirs = theirs;
        }

        Comparison result() {
            PdfPage none = new PdfPage(0, 0, List.of(), List.of());
            for (int i = 0; i < Math.max(ours.size(), theirs.size()); i++) {
                PdfPage a = i < ours.size() ? ours.get(i) : none;
                PdfPage b = i < theirs.size() ? theirs.get(i) : none;
                String page = "page " + (i + 1) + ": ";
                compareText(page, a, b);
                compareLines(page, TextLine.of(a), TextLine.of(b));
                compareTables(page, TableEdges.of(a), TableEdges.of(b));
            }
            return new Comparison(new int[] {ours.size(), theirs.size()}, text, lines, broken, low, columns, apart, drop, shift);
        }

        /** Characters by number: what stands where is the lines' matter. */
        private void compareText(String page, PdfPage a, PdfPage b) {
            TreeMap<String, Integer> more = new TreeMap<>();
            a.glyphs().forEach(g -> g.text().codePoints().forEach(c -> more.merge(Character.toString(c), 1, Integer::sum)));
            b.glyphs().forEach(g -> g.text().codePoints().forEach(c -> more.merge(Character.toString(c), -1, Integer::sum)));
            String only = more.entrySet().stream().filter(e -> e.getValue() != 0).map(e -> e.getKey() + "×" + e.getValue())
                    .collect(Collectors.joining(" "));
            if (!only.isEmpty()) text.add(page + only);
        }

        private void compareLines(String page, List<TextLine> a, List<TextLine> b) {
            lines += Math.max(a.size(), b.size());
            List<TextLine> left = new ArrayList<>(b);
            List<TextLine> alone = new ArrayList<>();
            for (TextLine line : a) {
                TextLine match = nearest(line, left);
                if (match == null) {
                    alone.add(line);
                    continue;
                }
                left.remove(match);
                double distance = Math.abs(line.baseline() - match.baseline());
                drop = Math.max(drop, distance);
                if (distance > MILLIMETRE) {
                    low.add(String.format(Locale.ROOT, "%s%s at %.1f, theirs at %.1f pt", page, line.text(), line.baseline(),
                            match.baseline()));
                }
            }
            for (int i = 0; i < Math.max(alone.size(), left.size()); i++) {
                broken.add(page + (i < alone.size() ? "ours " + told(alone.get(i)) : "") + (i < left.size() ? " theirs " + told(left.get(i)) : ""));
            }
        }

        private static String told(TextLine line) {
            return String.format(Locale.ROOT, "“%s” (%.0f–%.0f, %.0f)", line.text(), line.left(), line.right(), line.baseline());
        }

        private static TextLine nearest(TextLine line, List<TextLine> among) {
            TextLine best = null;
            double least = Double.MAX_VALUE;
            for (TextLine other : among) {
                double distance = Math.hypot(other.left() - line.left(), other.baseline() - line.baseline());
                if (!other.text().equals(line.text()) || distance >= least) continue;
                best = other;
                least = distance;
            }
            return best;
        }

        private void compareTables(String page, List<TableEdges> a, List<TableEdges> b) {
            if (a.size() != b.size()) {
                apart.add(page + a.size() + " tables, theirs " + b.size());
                return;
            }
            for (int i = 0; i < a.size(); i++) {
                List<Double> mine = a.get(i).columns();
                List<Double> other = b.get(i).columns();
                String table = page + "table " + (i + 1) + ": ";
                if (mine.size() != other.size()) {
                    apart.add(table + mine + ", theirs " + other);
                    continue;
                }
                columns += mine.size();
                for (int k = 0; k < mine.size(); k++) {
                    double distance = Math.abs(mine.get(k) - other.get(k));
                    shift = Math.max(shift, distance);
                    if (distance > MILLIMETRE / 2) apart.add(table + "edge " + (k + 1) + " at " + mine.get(k) + ", theirs at " + other.get(k));
                }
            }
        }
    }
}
