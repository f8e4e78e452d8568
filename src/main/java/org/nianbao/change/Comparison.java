package org.nianbao.change;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.nianbao.finding.Finding;
import org.nianbao.form.Cell;
import org.nianbao.form.Field;
import org.nianbao.form.Section;
import org.nianbao.report.Figure;
import org.nianbao.report.Passage;
import org.nianbao.report.Report;

/**
 * What is different in a report since an older state of it.
 *
 * @param corrections in the order of the form
 * @param found       findings the older state did not have
 * @param settled     findings of the older state that are gone
 */
public record Comparison(List<Correction> corrections, List<Finding> found, List<Finding> settled) {
    /** What the table of corrections is called, behind the report's title. */
    public static final String TABLE = "更正对照表";

    public Comparison {
        corrections = List.copyOf(corrections);
        found = List.copyOf(found);
        settled = List.copyOf(settled);
    }

    /** A report as it was read, and what was found in it. */
    public record State(Report report, List<Finding> findings) {}

    public static Comparison of(State old, State now) {
        List<Correction> corrections = new ArrayList<>();
        fields(old.report(), now.report(), corrections);
        Set<String> sections = new LinkedHashSet<>();
        now.report().form().sections().forEach(s -> sections.add(s.key()));
        old.report().form().sections().forEach(s -> sections.add(s.key()));
        for (String key : sections) {
            figures(old.report(), now.report(), key, corrections);
            text(old.report(), now.report(), key, corrections);
        }
        return new Comparison(corrections, without(now.findings(), old.findings()), without(old.findings(), now.findings()));
    }

    /** What a template of the table of corrections may print: a row for each changed passage. */
    public Map<String, Object> model(String title) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Correction correction : corrections) {
            for (Correction.Words words : correction.words()) {
                String place = correction.place() + (correction.followed() ? "（随之变化）" : "");
                rows.add(Map.of("位置", place, "前", said(words.before()), "后", said(words.after())));
            }
        }
        String note = rows.isEmpty() ? "没有不同。" : "共" + rows.size() + "处。【】里是改动的文字。";
        return Map.of("题目", title + TABLE, "说明", note, "更正", rows);
    }

    private static String said(String text) {
        return text.isEmpty() ? "（无）" : text;
    }

    public boolean isEmpty() {
        return corrections.isEmpty() && found.isEmpty() && settled.isEmpty();
    }

    private static void fields(Report old, Report now, List<Correction> corrections) {
        Set<String> paths = new LinkedHashSet<>();
        for (Report report : List.of(now, old)) for (Field f : report.form().fields()) paths.add(f.path());
        for (String path : paths) {
            String before = old.field(path);
            String after = now.field(path);
            if (before.equals(after)) continue;
            corrections.add(new Correction(Correction.Kind.FIELD, path.replace(".", "·"), before, after, false));
        }
    }

    private static void figures(Report old, Report now, String section, List<Correction> corrections) {
        Map<String, Cell> cells = new LinkedHashMap<>();
        for (Report report : List.of(now, old)) {
            report.form().section(section).flatMap(Section::table)
                    .ifPresent(t -> t.cells().forEach(c -> cells.putIfAbsent(c.address(), c)));
        }
        cells.forEach((address, cell) -> {
            Optional<Figure> after = now.figure(address);
            String a = old.figure(address).map(Figure::printed).orElse("");
            String b = after.map(Figure::printed).orElse("");
            if (a.equals(b)) return;
            boolean followed = cell.total() && after.map(Figure::computed).orElse(false);
            corrections.add(new Correction(Correction.Kind.FIGURE, cell.name(), a, b, followed));
        });
        String before = old.footnote(section);
        String after = now.footnote(section);
        if (before.equals(after)) return;
        String name = section(now, old, section);
        corrections.add(new Correction(Correction.Kind.TEXT, name + "表注", before, after, false));
    }

    private static void text(Report old, Report now, String section, List<Correction> corrections) {
        List<Passage> a = old.passages(section);
        List<Passage> b = now.passages(section);
        List<String> placesA = places(section(old, now, section), a);
        List<String> placesB = places(section(now, old, section), b);
        for (Pairs.Pair pair : Pairs.of(keys(a), keys(b))) {
            String before = pair.old() < 0 ? "" : a.get(pair.old()).text();
            String after = pair.now() < 0 ? "" : b.get(pair.now()).text();
            if (before.equals(after)) continue;
            String place = pair.now() < 0 ? placesA.get(pair.old()) : placesB.get(pair.now());
            boolean followed = pair.old() >= 0 && pair.now() >= 0 && quoted(a.get(pair.old()), b.get(pair.now()));
            corrections.add(new Correction(Correction.Kind.TEXT, place, before, after, followed));
        }
    }

    /** Whether every changed word came in by a quote of a figure or a field. */
    private static boolean quoted(Passage old, Passage now) {
        return Words.changes(old.text(), now.text()).stream().allMatch(c -> c.newFrom() < c.newTo()
                && quotedAll(now, c.newFrom(), c.newTo()) && c.oldFrom() < c.oldTo() && quotedAll(old, c.oldFrom(), c.oldTo()));
    }

    private static boolean quotedAll(Passage passage, int from, int to) {
        for (int i = from; i < to; i++) if (!passage.quoted(i, i + 1)) return false;
        return true;
    }

    /** Headings pair with headings only. */
    private static List<String> keys(List<Passage> passages) {
        return passages.stream().map(p -> (p.heading() ? "#" : "") + p.text()).toList();
    }

    private static List<String> places(String section, List<Passage> passages) {
        List<String> places = new ArrayList<>();
        String heading = "";
        int paragraph = 0;
        for (Passage passage : passages) {
            if (passage.heading()) {
                heading = passage.text();
                places.add(section + "小标题“" + heading + "”");
                continue;
            }
            paragraph++;
            places.add(section + "第" + paragraph + "段" + (heading.isEmpty() ? "" : "（" + heading + "）"));
        }
        return places;
    }

    /** A paragraph, or a sub-heading, in the form's words. */
    static String place(Report report, String section, int number) {
        return places(section(report, report, section), report.passages(section)).get(number);
    }

    private static String section(Report first, Report second, String key) {
        return first.form().section(key).or(() -> second.form().section(key)).map(Section::name).orElse(key);
    }

    /**
     * Places and numbers are left aside: a finding that moved to another line is the same finding, and so is a text that
     * was too long by ten words and is too long by nine.
     */
    private static List<Finding> without(List<Finding> all, List<Finding> known) {
        List<String> left = new ArrayList<>(known.stream().map(Comparison::said).toList());
        List<Finding> rest = all.stream().filter(f -> !left.remove(said(f))).toList();
        List<String> kinds = new ArrayList<>(left.stream().map(Comparison::kind).toList());
        return rest.stream().filter(f -> !kinds.remove(kind(said(f)))).toList();
    }

    private static String said(Finding f) {
        return f.severity() + " " + f.id() + " " + f.subject() + " " + f.message();
    }

    private static String kind(String said) {
        int id = said.indexOf(' ', said.indexOf(' ') + 1);
        return said.substring(0, id) + said.substring(id).replaceAll("\\d+", "#");
    }
}
