package org.nianbao.change;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Lines of a Word file as they were written and as they are found → the values they mean. */
final class WantedReader {
    static final String TEMPLATE = "这是模板里的文字，要改就改模板";

    private final Map<String, Traced.Line> lines;
    private final Map<Traced.Origin, String> values = new LinkedHashMap<>();
    private final Set<Traced.Origin> changed = new LinkedHashSet<>();
    private final Set<Traced.OfPassage> gone = new LinkedHashSet<>();
    private final List<DataLines.Wanted.Added> added = new ArrayList<>();
    private final Map<String, String> reasons = new LinkedHashMap<>();
    private final Set<String> places = new LinkedHashSet<>();

    /** @param lines by place and text, as the program itself would write them */
    WantedReader(Map<String, Traced.Line> lines) {
        this.lines = lines;
    }

    DataLines.Wanted read(List<Carried.Line> written, List<Carried.Line> found) {
        paragraphs(written.stream().filter(l -> !l.cell()).toList(), found.stream().filter(l -> !l.cell()).toList());
        cells(written, found);
        return new DataLines.Wanted(values, gone, added, reasons, places);
    }

    private void paragraphs(List<Carried.Line> written, List<Carried.Line> found) {
        List<Pairs.Pair> pairs = Pairs.of(texts(written), texts(found));
        for (int i = 0; i < pairs.size(); i++) {
            Pairs.Pair pair = pairs.get(i);
            if (pair.old() >= 0 && pair.now() >= 0) {
                line(written.get(pair.old()), found.get(pair.now()).text(), found.get(pair.now()).place());
            } else if (pair.now() < 0) {
                Carried.Line line = written.get(pair.old());
                places.add(line.text());
                Optional<Traced.OfPassage> passage = passage(line);
                passage.ifPresentOrElse(gone::add, () -> reasons.put(line.text(), TEMPLATE));
            } else {
                add(written, found.get(pair.now()), pairs, i);
            }
        }
    }

    /** Beside the nearest paragraph that stays: the one before, or else the one behind. */
    private void add(List<Carried.Line> written, Carried.Line line, List<Pairs.Pair> pairs, int at) {
        places.add(line.place() + "\n" + line.text());
        int before = at;
        while (before >= 0 && pairs.get(before).old() < 0) before--;
        int behind = at;
        while (behind < pairs.size() && pairs.get(behind).old() < 0) behind++;
        Optional<Traced.OfPassage> first = before < 0 ? Optional.empty() : passage(written.get(pairs.get(before).old()));
        Optional<Traced.OfPassage> second = behind == pairs.size() ? Optional.empty() : passage(written.get(pairs.get(behind).old()));
        if (first.isPresent()) added.add(new DataLines.Wanted.Added(first.get(), true, line.text(), line.place()));
        else if (second.isPresent()) added.add(new DataLines.Wanted.Added(second.get(), false, line.text(), line.place()));
        else reasons.put(line.place() + "\n" + line.text(), "它前后都是模板里的文字");
    }

    private Optional<Traced.OfPassage> passage(Carried.Line line) {
        Traced.Line t = lines.get(line.place() + "\n" + line.text());
        if (t == null || t.spans().size() != 1 || !(t.spans().get(0).origin() instanceof Traced.OfPassage p)) return Optional.empty();
        return t.spans().get(0).from() == 0 && t.spans().get(0).to() == t.text().length() ? Optional.of(p) : Optional.empty();
    }

    private void cells(List<Carried.Line> written, List<Carried.Line> found) {
        Map<String, Carried.Line> before = new LinkedHashMap<>();
        written.stream().filter(Carried.Line::cell).forEach(l -> before.put(l.place(), l));
        Map<String, String> after = new LinkedHashMap<>();
        found.stream().filter(Carried.Line::cell).forEach(l -> after.put(l.place(), l.text()));
        before.forEach((place, line) -> line(line, after.getOrDefault(place, ""), place));
        after.forEach((place, text) -> {
            if (before.containsKey(place)) return;
            places.add(place + "\n" + text);
            reasons.put(place + "\n" + text, "这一格原来是空的，数据里没有它");
        });
    }

    private void line(Carried.Line was, String text, String place) {
        Traced.Line line = lines.get(was.place() + "\n" + was.text());
        boolean same = was.text().equals(text);
        if (!same) {
            places.add(place + "\n" + text);
            if (text.isEmpty()) places.add(was.text());
        }
        if (line == null) {
            if (!same) reasons.put(place + "\n" + text, "模板和生成它的时候不一样了");
            return;
        }
        if (line.spans().isEmpty()) {
            if (!same) reasons.put(place + "\n" + text, TEMPLATE);
            return;
        }
        Optional<Map<Traced.Origin, String>> said = values(line, text);
        if (said.isEmpty()) reasons.put(place + "\n" + text, "改到了模板里的文字，要改就改模板");
        else said.get().forEach((origin, value) -> say(line, origin, value));
    }

    /** What is printed in several places and changed in one is taken as changed. */
    private void say(Traced.Line line, Traced.Origin origin, String value) {
        boolean other = line.spans().stream().anyMatch(s -> s.origin().equals(origin)
                && !line.text().substring(s.from(), s.to()).equals(value));
        if (other && changed.add(origin) || !changed.contains(origin)) values.put(origin, value);
    }

    /** The values that make a line read as it does; empty where the change is not in a value. */
    static Optional<Map<Traced.Origin, String>> values(Traced.Line line, String now) {
        List<Words.Change> changes = line.text().equals(now) ? List.of() : Words.changes(line.text(), now);
        int[] owner = new int[changes.size()];
        for (int c = 0; c < owner.length; c++) {
            owner[c] = -1;
            for (int s = 0; s < line.spans().size() && owner[c] < 0; s++) {
                Traced.Span span = line.spans().get(s);
                if (span.from() <= changes.get(c).oldFrom() && changes.get(c).oldTo() <= span.to()) owner[c] = s;
            }
            if (owner[c] < 0) return Optional.empty();
        }
        Map<Traced.Origin, String> values = new LinkedHashMap<>();
        for (int s = 0; s < line.spans().size(); s++) {
            Traced.Span span = line.spans().get(s);
            StringBuilder value = new StringBuilder();
            int at = span.from();
            for (int c = 0; c < owner.length; c++) {
                if (owner[c] != s) continue;
                Words.Change change = changes.get(c);
                value.append(line.text(), at, change.oldFrom()).append(now, change.newFrom(), change.newTo());
                at = change.oldTo();
            }
            values.put(span.origin(), value.append(line.text(), at, span.to()).toString());
        }
        return Optional.of(values);
    }

    private static List<String> texts(List<Carried.Line> lines) {
        return lines.stream().map(Carried.Line::text).toList();
    }
}
