package org.nianbao.change;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nianbao.form.Cell;
import org.nianbao.report.Report;

/** Hand edits named as the form names things: a cell of a table by column and row, a paragraph by its section. */
final class HandPlaces {
    private HandPlaces() {}

    /** @param made the report the Word file was made from; what cannot be traced keeps its place in the document */
    static List<Correction> named(List<Correction> edits, DataLines.Sheet made) {
        Traced traced = Traced.of(made.report());
        Map<String, Traced.Origin> cells = new HashMap<>();
        Map<String, Traced.Origin> paragraphs = new HashMap<>();
        made.filled(traced.model()).ifPresent(parts -> {
            for (Carried.Line line : WordText.of(parts)) {
                Optional<Traced.Line> read = traced.read(line.text()).filter(t -> t.spans().size() == 1);
                if (read.isEmpty()) continue;
                Traced.Origin origin = read.get().spans().get(0).origin();
                if (line.cell()) cells.put(line.place(), origin);
                else paragraphs.putIfAbsent(read.get().text(), origin);
            }
        });
        List<Correction> named = new ArrayList<>();
        for (Correction edit : edits) {
            Traced.Origin origin = edit.kind() == Correction.Kind.FIGURE ? cells.get(edit.place())
                    : paragraphs.get(edit.before());
            String place = origin == null ? edit.place() : name(made.report(), origin).orElse(edit.place());
            named.add(new Correction(edit.kind(), place, edit.before(), edit.after(), false));
        }
        return named;
    }

    private static Optional<String> name(Report report, Traced.Origin origin) {
        if (origin instanceof Traced.OfPassage p) return Optional.of(Comparison.place(report, p.section(), p.number()));
        if (!(origin instanceof Traced.OfFigure f)) return Optional.empty();
        return report.form().cell(f.address()).map(Cell::name);
    }
}
