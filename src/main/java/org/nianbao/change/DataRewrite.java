package org.nianbao.change;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nianbao.finding.Place;
import org.nianbao.form.Cell;
import org.nianbao.form.Section;
import org.nianbao.report.Figure;
import org.nianbao.report.Passage;
import org.nianbao.report.Report;
import org.nianbao.source.Node;

/**
 * Changes a data file so that it says what a Word file says: figures and short texts first, since prose quotes them; then
 * the words of paragraphs; then paragraphs that came or went.
 */
final class DataRewrite {
    private static final String CHANGED_TOO = "数据文件里这一处后来也改过，请自己定用哪一个";
    private static final Pattern NUMBER = Pattern.compile("\\d+(?:\\.\\d+)?(?:[（(].*[）)])?");
    private static final Pattern ITEM = Pattern.compile("^( *)(- +|\\d{1,3}\\. +|\\||##+ +)?.*");

    private final DataLines.Wanted wanted;
    private final Report made;
    private final Report base;
    private final DataLines.Press press;
    private final Map<String, String> reasons;
    private final List<DataLines.Loose> loose = new ArrayList<>();

    /**
     * @param made what the Word file was made from
     * @param base the data file as it is now
     */
    DataRewrite(DataLines.Wanted wanted, Report made, Report base, DataLines.Press press) {
        this.wanted = wanted;
        this.made = made;
        this.base = base;
        this.press = press;
        this.reasons = new LinkedHashMap<>(wanted.reasons());
    }

    Map<String, String> reasons() {
        return reasons;
    }

    List<DataLines.Loose> loose() {
        return loose;
    }

    byte[] run(byte[] data) throws IOException {
        byte[] now = typed(data);
        for (Traced.Origin origin : wanted.values().keySet()) {
            if (origin instanceof Traced.OfFigure f) now = leftOut(now, f.address(), wanted.values().get(origin));
        }
        totals(now);
        return paragraphs(words(now));
    }

    /** Figures and short texts that stand in the data file. */
    private byte[] typed(byte[] data) throws IOException {
        DataLines.Sheet sheet = press.read(data).orElseThrow();
        DataText text = new DataText(data, sheet.data());
        for (Map.Entry<Traced.Origin, String> w : wanted.values().entrySet()) {
            Optional<Place.Data> place = place(sheet, w.getKey());
            String before = said(made, w.getKey());
            String now = said(base, w.getKey());
            if (place.isEmpty() || before.equals(w.getValue()) || now.equals(w.getValue())) continue;
            if (!now.equals(before)) because(w.getValue(), CHANGED_TOO);
            else if (w.getKey() instanceof Traced.OfFigure && !NUMBER.matcher(w.getValue()).matches()) because(w.getValue(), "这一格只能是数");
            else scalar(text, place.get()).ifPresent(s -> text.value(s, w.getValue()));
        }
        return kept(text.bytes(), data);
    }

    private static Optional<Node.Scalar> scalar(DataText text, Place.Data place) {
        // A quoted value is placed at its quotation mark, its first character one behind.
        return text.spot(place).or(() -> text.spot(new Place.Data(place.file(), place.line(), place.column() + 1)))
                .map(DataText.Spot::scalar).filter(text::isOneLine);
    }

    private static Optional<Place.Data> place(DataLines.Sheet sheet, Traced.Origin origin) {
        Report report = sheet.report();
        if (origin instanceof Traced.OfField f) return report.place(f.path());
        if (origin instanceof Traced.OfFigure f) return report.figure(f.address()).filter(x -> !x.computed()).map(Figure::place);
        if (!(origin instanceof Traced.OfNote n)) return Optional.empty();
        List<Node.Entry> entries = new ArrayList<>();
        entries(sheet.data(), entries);
        return entries.stream().map(Node.Entry::value).filter(v -> v instanceof Node.Scalar s
                && s.text().strip().equals(report.footnote(n.section()))).map(Node::place).findFirst();
    }

    private static String said(Report report, Traced.Origin origin) {
        if (origin instanceof Traced.OfField f) return report.field(f.path());
        if (origin instanceof Traced.OfFigure f) return report.figure(f.address()).map(Figure::printed).orElse("");
        if (origin instanceof Traced.OfNote n) return report.footnote(n.section());
        return "";
    }

    /** A zero that the data file leaves out. One after the other: two of them may want the same new row. */
    private byte[] leftOut(byte[] data, String address, String value) throws IOException {
        DataLines.Sheet sheet = press.read(data).orElseThrow();
        Optional<Figure> figure = sheet.report().figure(address);
        Optional<Cell> cell = sheet.report().form().cell(address);
        if (figure.isEmpty() || cell.isEmpty() || cell.get().total() || !figure.get().computed()) return data;
        if (figure.get().printed().equals(value)) return data;
        if (!NUMBER.matcher(value).matches()) {
            because(value, "这一格只能是数");
            return data;
        }
        DataText text = new DataText(data, sheet.data());
        boolean added = sheet.data() instanceof Node.Mapping root && DataTable.add(text, root, sheet.report(), cell.get(), value);
        return added ? kept(text.bytes(), data) : data;
    }

    private void totals(byte[] data) throws IOException {
        Report report = press.read(data).orElseThrow().report();
        wanted.values().forEach((origin, value) -> {
            if (!(origin instanceof Traced.OfFigure f) || !report.form().cell(f.address()).map(Cell::total).orElse(false)) return;
            report.figure(f.address()).filter(x -> x.computed() && !x.printed().equals(value)).ifPresent(x ->
                    because(value, "这是自动算的总计，按各项算是" + x.printed() + "，请核对各项"));
        });
    }

    /** The words of paragraphs. Quotes of figures stay where the figure says the same. */
    private byte[] words(byte[] data) throws IOException {
        DataLines.Sheet sheet = press.read(data).orElseThrow();
        DataText text = new DataText(data, sheet.data());
        DataWords words = new DataWords(text, loose);
        for (Section section : made.form().sections()) {
            List<Passage> old = made.passages(section.key());
            Map<Integer, Integer> same = DataLines.same(old, base.passages(section.key()));
            for (int n = 0; n < old.size(); n++) {
                String value = wanted.values().get(new Traced.OfPassage(section.key(), n));
                if (value == null) continue;
                if (same.containsKey(n)) words.change(sheet.report().passages(section.key()).get(same.get(n)), value);
                else if (!value.equals(old.get(n).text())) because(value, CHANGED_TOO);
            }
        }
        return kept(text.bytes(), data);
    }

    private byte[] paragraphs(byte[] data) throws IOException {
        DataLines.Sheet sheet = press.read(data).orElseThrow();
        DataText text = new DataText(data, sheet.data());
        Map<String, Map<Integer, Integer>> same = new TreeMap<>();
        for (Section s : made.form().sections()) {
            same.put(s.key(), DataLines.same(made.passages(s.key()), base.passages(s.key())));
        }
        Map<Place.Data, List<DataLines.Wanted.Added>> beside = new LinkedHashMap<>();
        for (DataLines.Wanted.Added a : wanted.added()) {
            Integer n = same.get(a.beside().section()).get(a.beside().number());
            if (n == null) because(a.text(), CHANGED_TOO);
            else beside.computeIfAbsent(sheet.report().passages(a.beside().section()).get(n).at(0), k -> new ArrayList<>()).add(a);
        }
        beside.forEach((place, all) -> add(text, place, all));
        List<Passage> gone = new ArrayList<>();
        for (Traced.OfPassage p : wanted.gone()) {
            Integer n = same.get(p.section()).get(p.number());
            if (n == null) because(made.passages(p.section()).get(p.number()).text(), CHANGED_TOO);
            else gone.add(sheet.report().passages(p.section()).get(n));
        }
        remove(text, sheet.data(), gone);
        return kept(text.bytes(), data);
    }

    private void add(DataText text, Place.Data place, List<DataLines.Wanted.Added> all) {
        Optional<DataText.Spot> spot = text.spot(place);
        if (spot.isEmpty()) return;
        Node.Scalar s = spot.get().scalar();
        int at = text.offset(place);
        if (text.isBlock(s)) {
            Matcher line = ITEM.matcher(text.line(at));
            boolean item = line.matches() && line.group(2) != null && line.group(2).startsWith("-");
            String indent = line.group(1) + (item ? line.group(2) : "");
            for (DataLines.Wanted.Added a : all) {
                if (a.behind()) text.insert(text.lineEnd(at), "\n" + indent + a.text());
                else text.insert(text.lineStart(at), indent + a.text() + "\n");
            }
            return;
        }
        String indent = " ".repeat(indent(text.line(at)) + 2);
        String key = text.between(text.lineStart(at), text.offset(s.place()));
        if (!text.isOneLine(s) || !key.strip().endsWith(":") || text.end(s) != text.lineEnd(at)) {
            heading(text, s, at, all);
            return;
        }
        StringBuilder block = new StringBuilder("|");
        for (DataLines.Wanted.Added a : all) if (!a.behind()) block.append('\n').append(indent).append(a.text());
        block.append('\n').append(indent).append(s.text());
        for (DataLines.Wanted.Added a : all) if (a.behind()) block.append('\n').append(indent).append(a.text());
        text.replace(text.offset(s.place()), text.end(s), block.toString());
    }

    /** Behind a heading: its text begins with the new paragraphs. */
    private static void heading(DataText text, Node.Scalar key, int at, List<DataLines.Wanted.Added> all) {
        String line = text.line(at).strip();
        if (!line.endsWith("|") || !all.get(0).behind() || text.lineStart(at) + indent(text.line(at)) != text.offset(key.place())) return;
        String indent = " ".repeat(indent(text.line(at)) + 2);
        for (DataLines.Wanted.Added a : all) text.insert(text.lineEnd(at), "\n" + indent + a.text());
    }

    private static int indent(String line) {
        int n = 0;
        while (n < line.length() && line.charAt(n) == ' ') n++;
        return n;
    }

    /** Lines of a text of which others stay; a heading with all of its text. */
    private void remove(DataText text, Node root, List<Passage> gone) {
        Map<Node.Scalar, List<Passage>> byScalar = new LinkedHashMap<>();
        for (Passage p : gone) text.spot(p.at(0)).ifPresent(s -> byScalar.computeIfAbsent(s.scalar(), k -> new ArrayList<>()).add(p));
        List<Node.Entry> entries = new ArrayList<>();
        entries(root, entries);
        byScalar.forEach((s, passages) -> {
            Optional<Node.Entry> entry = entries.stream().filter(e -> e.value().equals(s)).findFirst();
            if (entry.isEmpty()) return;
            long lines = s.text().lines().filter(l -> !l.isBlank()).count();
            if (text.isBlock(s) && passages.size() < lines) {
                passages.stream().sorted(Comparator.comparing(p -> p.at(0).line()))
                        .forEach(p -> text.removeLines(text.offset(p.at(0)), text.offset(p.at(0))));
            } else if (byScalar.containsKey(entry.get().key())) {
                text.removeLines(text.offset(entry.get().key().place()), text.end(s));
            } else {
                passages.forEach(p -> because(p.text(), "这一部分的文字全删了：要连小标题一起删，或写上“无。”"));
            }
        });
    }

    private static void entries(Node node, List<Node.Entry> all) {
        if (!(node instanceof Node.Mapping m)) return;
        for (Node.Entry e : m.entries()) {
            all.add(e);
            entries(e.value(), all);
        }
    }

    /** A change that would leave no readable report is not made. */
    private byte[] kept(byte[] changed, byte[] before) throws IOException {
        return press.read(changed).isPresent() ? changed : before;
    }

    private void because(String text, String reason) {
        reasons.put(text, reason);
    }
}
