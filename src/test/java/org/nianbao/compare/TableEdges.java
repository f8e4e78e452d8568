package org.nianbao.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;
import org.nianbao.compare.PdfPage.Rule;

/**
 * The edges of a table's columns on one page, as its ruled lines show them.
 *
 * @param top     of the uppermost line, pt from the page's upper edge
 * @param bottom  of the lowest line
 * @param columns from left to right, pt
 */
record TableEdges(double top, double bottom, List<Double> columns) {
    /** Lines that end within this distance of one another meet: half a wide border. */
    private static final double MEETING = 1.5;

    TableEdges {
        columns = List.copyOf(columns);
    }

    /** Tables from top to bottom: ruled lines that hang together, two upright and two level ones at least. */
    static List<TableEdges> of(PdfPage page) {
        List<Rule> left = new ArrayList<>(page.rules());
        List<TableEdges> tables = new ArrayList<>();
        while (!left.isEmpty()) {
            List<Rule> part = new ArrayList<>(List.of(left.remove(left.size() - 1)));
            for (int i = 0; i < part.size(); i++) {
                Rule rule = part.get(i);
                for (int k = left.size() - 1; k >= 0; k--) if (meet(rule, left.get(k))) part.add(left.remove(k));
            }
            List<Double> columns = clusters(part.stream().filter(Rule::vertical).mapToDouble(Rule::x1));
            List<Double> rows = clusters(part.stream().filter(r -> !r.vertical()).mapToDouble(Rule::y1));
            if (columns.size() < 2 || rows.size() < 2) continue;
            tables.add(new TableEdges(rows.get(0), rows.get(rows.size() - 1), columns));
        }
        tables.sort(Comparator.comparingDouble(TableEdges::top).thenComparing(t -> t.columns().get(0)));
        return tables;
    }

    private static boolean meet(Rule a, Rule b) {
        return a.x1() - MEETING <= b.x2() && b.x1() - MEETING <= a.x2()
                && a.y1() - MEETING <= b.y2() && b.y1() - MEETING <= a.y2();
    }

    private static List<Double> clusters(DoubleStream places) {
        double[] sorted = places.sorted().toArray();
        List<Double> out = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= sorted.length; i++) {
            if (i < sorted.length && sorted[i] - sorted[i - 1] <= MEETING) continue;
            if (i > from) out.add((sorted[from] + sorted[i - 1]) / 2);
            from = i;
        }
        return out;
    }
}
