package org.nianbao.change;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.nianbao.report.Passage;
import org.nianbao.report.Report;
import org.nianbao.source.Node;
import org.nianbao.template.Parts;

/**
 * What somebody wrote into a Word file by hand, as lines of the data file it was made from.
 *
 * @param hunks lines of the data file to be changed, in its order
 * @param left  what no data can say: texts of the template, totals that do not follow from their parts
 * @param loose quotes of figures that the Word file contradicts, and that had to become plain numbers
 * @param data  the data file with all the lines changed
 */
public record DataLines(List<Hunk> hunks, List<Left> left, List<Loose> loose, byte[] data) {
    public DataLines {
        hunks = List.copyOf(hunks);
        left = List.copyOf(left);
        loose = List.copyOf(loose);
    }

    /**
     * Lines that take the place of others.
     *
     * @param line    the first of them in the data file, counted from 1; where none is removed, the one they stand behind
     * @param removed how many of the data file's lines go
     * @param lines   without line ends; empty where lines only go
     */
    public record Hunk(int line, int removed, List<String> lines) {
        public Hunk {
            lines = List.copyOf(lines);
        }
    }

    /** @param edit what stays different in the Word file: {@code before} is what the data gives */
    public record Left(Correction edit, String reason) {}

    /** @param quote as typed: <code>${…}</code> */
    public record Loose(int line, String quote, String now) {}

    /** Makes reports out of data, without writing anything. */
    public interface Press {
        /** Empty where the data cannot be read as a report. */
        Optional<Sheet> read(byte[] data) throws IOException;
    }

    /** A report that was read. */
    public interface Sheet {
        Node data();

        Report report();

        /** The parts of the Word file; empty where the template cannot be filled. */
        Optional<Parts> filled(Map<String, Object> model);
    }

    /**
     * @param edited a Word file, in which {@code carried} was found
     * @param data   the data file the lines are for; most often the one the Word file was made from
     * @return empty where one of the data files cannot be read or filled
     */
    public static Optional<DataLines> of(Parts edited, Carried carried, byte[] data, Press press) throws IOException {
        Optional<Sheet> made = press.read(carried.data());
        Optional<Sheet> now = press.read(data);
        if (made.isEmpty() || now.isEmpty()) return Optional.empty();
        List<Carried.Line> found = WordText.of(edited);
        Optional<Wanted> wanted = Wanted.of(made.get(), carried, found);
        if (wanted.isEmpty()) return Optional.empty();
        DataRewrite rewrite = new DataRewrite(wanted.get(), made.get().report(), now.get().report(), press);
        byte[] rewritten = rewrite.run(data);
        Optional<Parts> proof = press.read(rewritten).flatMap(s -> s.filled(s.report().model()));
        if (proof.isEmpty()) return Optional.empty();
        boolean same = Arrays.equals(data, carried.data());
        List<Correction> different = HandEdits.between(WordText.of(proof.get()), found);
        List<Left> left = left(different, HandPlaces.named(different, made.get()), wanted.get(), rewrite.reasons(), same);
        return Optional.of(new DataLines(hunks(data, rewritten), left, rewrite.loose(), rewritten));
    }

    /** Hand edits with their places in the form's words; what the template says keeps its place in the document. */
    public static List<Correction> named(List<Correction> edits, Sheet made) {
        return edits.isEmpty() ? edits : HandPlaces.named(edits, made);
    }

    /** What was asked for is compared with what the new data really gives; nothing is taken on trust. */
    private static List<Left> left(List<Correction> different, List<Correction> named, Wanted wanted,
                                   Map<String, String> reasons, boolean same) {
        List<Left> left = new ArrayList<>();
        for (int i = 0; i < different.size(); i++) {
            Correction c = different.get(i);
            if (!wanted.edited(c)) {
                // In data that was corrected since, a difference that no hand made is one of those corrections.
                if (same) left.add(new Left(named.get(i), "Word 里没有改到，重新生成会随各项变成" + c.before()));
                continue;
            }
            String reason = Stream.of(c.place() + "\n" + c.after(), c.after(), c.before()).filter(k -> !k.isEmpty())
                    .map(reasons::get).filter(Objects::nonNull).findFirst().orElse("数据文件里没有能印出这样文字的写法");
            left.add(new Left(named.get(i), reason));
        }
        return left;
    }

    private static List<Hunk> hunks(byte[] before, byte[] after) {
        List<Hunk> hunks = new ArrayList<>();
        for (AbstractDelta<String> delta : DiffUtils.diff(DataText.lines(before), DataText.lines(after)).getDeltas()) {
            int at = delta.getSource().getPosition();
            int removed = delta.getSource().size();
            hunks.add(new Hunk(removed == 0 ? at : at + 1, removed, delta.getTarget().getLines()));
        }
        return hunks;
    }

    /** What the Word file says now for each value of the data, and what it says beside. */
    record Wanted(Map<Traced.Origin, String> values, Set<Traced.OfPassage> gone, List<Added> added, Map<String, String> reasons,
                  Set<String> places) {

        /** A paragraph that stands before or behind one of the data. */
        record Added(Traced.OfPassage beside, boolean behind, String text, String place) {}

        /** Differences that nobody's hand made are not told: data that was corrected since. */
        boolean edited(Correction c) {
            return places.contains(c.place() + "\n" + c.after()) || c.after().isEmpty() && places.contains(c.before());
        }

        static Optional<Wanted> of(Sheet made, Carried carried, List<Carried.Line> found) {
            Traced traced = Traced.of(made.report());
            Optional<Parts> signed = made.filled(traced.model());
            if (signed.isEmpty()) return Optional.empty();
            Map<String, Traced.Line> lines = new HashMap<>();
            for (Carried.Line line : WordText.of(signed.get())) {
                traced.read(line.text()).ifPresent(t -> lines.put(line.place() + "\n" + t.text(), t));
            }
            return Optional.of(new WantedReader(lines).read(carried.lines(), found));
        }
    }

    /** Paragraphs of a report and of an older state of it that say the same. */
    static Map<Integer, Integer> same(List<Passage> old, List<Passage> now) {
        Map<Integer, Integer> same = new HashMap<>();
        for (Pairs.Pair p : Pairs.of(old.stream().map(Passage::text).toList(), now.stream().map(Passage::text).toList())) {
            if (p.old() >= 0 && p.now() >= 0 && old.get(p.old()).text().equals(now.get(p.now()).text())) same.put(p.old(), p.now());
        }
        return same;
    }
}
