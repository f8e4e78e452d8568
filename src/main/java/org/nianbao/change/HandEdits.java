package org.nianbao.change;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.nianbao.template.Parts;

/** What somebody changed in a Word file after this program wrote it. */
public final class HandEdits {
    private HandEdits() {}

    /**
     * @param carried from the file itself
     * @return paragraphs and cells whose text is not what was written; empty where only the look was touched, or nothing
     */
    public static List<Correction> in(Parts parts, Carried carried) {
        return between(carried.lines(), WordText.of(parts));
    }

    /** Whether any editor saved the file since, be it with the same text. */
    public static boolean saved(Parts parts, Carried carried) {
        return !Carried.checksum(parts).equals(carried.word());
    }

    static List<Correction> between(List<Carried.Line> written, List<Carried.Line> found) {
        List<Correction> edits = new ArrayList<>();
        List<Carried.Line> a = written.stream().filter(l -> !l.cell()).toList();
        List<Carried.Line> b = found.stream().filter(l -> !l.cell()).toList();
        for (Pairs.Pair pair : Pairs.of(texts(a), texts(b))) {
            String before = pair.old() < 0 ? "" : a.get(pair.old()).text();
            String after = pair.now() < 0 ? "" : b.get(pair.now()).text();
            if (before.equals(after)) continue;
            String place = pair.now() < 0 ? a.get(pair.old()).place() : b.get(pair.now()).place();
            edits.add(new Correction(Correction.Kind.TEXT, place, before, after, false));
        }
        Map<String, String> before = cells(written);
        Map<String, String> after = cells(found);
        Set<String> places = new LinkedHashSet<>(before.keySet());
        places.addAll(after.keySet());
        for (String place : places) {
            String x = before.getOrDefault(place, "");
            String y = after.getOrDefault(place, "");
            if (!x.equals(y)) edits.add(new Correction(Correction.Kind.FIGURE, place, x, y, false));
        }
        return edits;
    }

    private static List<String> texts(List<Carried.Line> lines) {
        return lines.stream().map(Carried.Line::text).toList();
    }

    private static Map<String, String> cells(List<Carried.Line> lines) {
        Map<String, String> cells = new LinkedHashMap<>();
        lines.stream().filter(Carried.Line::cell).forEach(l -> cells.put(l.place(), l.text()));
        return cells;
    }
}
