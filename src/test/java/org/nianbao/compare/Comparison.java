package org.nianbao.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What two programs made of the same document.
 *
 * @param pages    numbers of pages, ours and theirs
 * @param text     pages whose characters differ, told in words
 * @param lines    how many there are to compare
 * @param broken   lines that only one of both has, told in words
 * @param low      lines of both whose baselines are further apart than {@link #MILLIMETRE}
 * @param tables   how many there are to compare, counted on each page
 * @param apart    tables whose column edges differ by more than half a millimetre, told in words
 * @param repeated labels of merged cells that we print again on the cell's further pages; they are not compared
 * @param drop     the largest distance of two baselines, pt
 * @param shift    the largest distance of two column edges, pt
 */
record Comparison(int[] pages, List<String> text, int lines, List<String> broken, List<String> low, int tables,
                  List<String> apart, int repeated, double drop, double shift) {
    static final double MILLIMETRE = 72 / 25.4;

    static Comparison of(List<PdfPage> ours, List<PdfPage> theirs) {
        Run run = new Run();
        PdfPage none = new PdfPage(0, 0, List.of(), List.of());
        for (int i = 0; i < Math.max(ours.size(), theirs.size()); i++) {
            run.page(i + 1, i < ours.size() ? ours.get(i) : none, i < theirs.size() ? theirs.get(i) : none);
        }
        return new Comparison(new int[] {ours.size(), theirs.size()}, run.text, run.lines, run.broken, run.low,
                run.tables, run.apart, run.repeated, run.drop, run.shift);
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
                + "baselines within 1 mm %.1f %% (largest distance %.2f mm), "
                + "tables %d (largest distance of column edges %.2f mm)%s",
                pages[0], pages[1], text.size(), lines, 100 * sameBreaks(), 100 * sameBaselines(), drop / MILLIMETRE,
                tables, shift / MILLIMETRE, repeated == 0 ? "" : ", repeated labels " + repeated);
    }

    private static final class Run {
        final List<String> text = new ArrayList<>();
        final List<String> broken = new ArrayList<>();
        final List<String> low = new ArrayList<>();
        final List<String> apart = new ArrayList<>();
        int lines;
        int tables;
        int repeated;
        double drop;
        double shift;
        private String page;

        void page(int number, PdfPage ours, PdfPage theirs) {
            page = "page " + number + ": ";
            List<TextLine> mine = TextLine.of(ours);
            List<TextLine> others = TextLine.of(theirs);
            List<TableEdges> grids = TableEdges.of(ours);
            lines += Math.max(mine.size(), others.size());
            List<TextLine> alone = new ArrayList<>();
            List<TextLine> left = new ArrayList<>(others);
            for (TextLine line : mine) {
                TextLine match = nearest(line, left);
                if (match == null) {
                    alone.add(line);
                } else {
                    left.remove(match);
                    baselines(line, match);
                }
            }
            List<TextLine> labels = alone.stream().filter(line -> repeats(line, grids)).toList();
            alone.removeAll(labels);
            repeated += labels.size();
            for (int i = 0; i < Math.max(alone.size(), left.size()); i++) {
                broken.add(page + (i < alone.size() ? "ours " + told(alone.get(i)) : "")
                        + (i < left.size() ? " theirs " + told(left.get(i)) : ""));
            }
            characters(ours, theirs, labels);
            columns(grids, TableEdges.of(theirs));
        }

        /** The line of the same words that is nearest. */
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

        private void baselines(TextLine mine, TextLine other) {
            double distance = Math.abs(mine.baseline() - other.baseline());
            drop = Math.max(drop, distance);
            if (distance <= MILLIMETRE) return;
            low.add(page + String.format(Locale.ROOT, "%s at %.1f, theirs at %.1f pt", mine.text(), mine.baseline(),
                    other.baseline()));
        }

        private static boolean repeats(TextLine line, List<TableEdges> grids) {
            double y = line.baseline();
            return line.decoration() && grids.stream().anyMatch(g -> g.top() < y && g.bottom() > y);
        }

        /** Characters by number: what stands where is the lines' matter. */
        private void characters(PdfPage mine, PdfPage other, List<TextLine> labels) {
            Map<String, Integer> more = new TreeMap<>();
            mine.glyphs().forEach(g -> count(g.text(), 1, more));
            other.glyphs().forEach(g -> count(g.text(), -1, more));
            labels.forEach(line -> count(line.text(), -1, more));
            String only = more.entrySet().stream().filter(e -> e.getValue() != 0)
                    .map(e -> e.getKey() + "×" + e.getValue()).collect(Collectors.joining(" "));
            if (!only.isEmpty()) text.add(page + only);
        }

        private static void count(String text, int by, Map<String, Integer> into) {
            text.codePoints().forEach(c -> into.merge(Character.toString(c), by, Integer::sum));
        }

        private static String told(TextLine line) {
            return String.format(Locale.ROOT, "“%s” (%.0f–%.0f, %.0f)", line.text(), line.left(), line.right(),
                    line.baseline());
        }

        private void columns(List<TableEdges> mine, List<TableEdges> others) {
            tables += Math.max(mine.size(), others.size());
            if (mine.size() != others.size()) {
                apart.add(page + mine.size() + " tables, theirs " + others.size());
                return;
            }
            for (int i = 0; i < mine.size(); i++) {
                List<Double> a = mine.get(i).columns();
                List<Double> b = others.get(i).columns();
                double most = a.size() == b.size() ? 0 : Double.MAX_VALUE;
                for (int k = 0; k < Math.min(a.size(), b.size()) && most < Double.MAX_VALUE; k++) {
                    most = Math.max(most, Math.abs(a.get(k) - b.get(k)));
                }
                if (most < Double.MAX_VALUE) shift = Math.max(shift, most);
                if (most <= MILLIMETRE / 2) continue;
                apart.add(page + "table " + (i + 1) + " has edges at " + a + ", theirs at " + b);
            }
        }
    }
}
