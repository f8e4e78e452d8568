package org.nianbao.template;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.nianbao.finding.Finding;
import org.nianbao.finding.Findings;
import org.nianbao.report.Figure;
import org.nianbao.report.Prose;

/** The names the tags of a template use, and whether a model has them. */
final class Names {
    /** Stands for one item of a list in a path. */
    static final String ITEM = "[]";

    /**
     * One use of a name.
     *
     * @param path     from the model's root; {@link #ITEM} for each list between
     * @param from     where it stands in the tag's text
     * @param optional true where the tag says what to do without it
     * @param printed  true where the tag prints this alone
     */
    record Use(List<String> path, Tag tag, int from, int to, boolean optional, boolean printed) {}

    private final List<Use> uses;

    Names(List<Use> uses) {
        this.uses = List.copyOf(uses);
    }

    List<Use> uses() {
        return uses;
    }

    static List<String> with(List<String> path, String last) {
        List<String> longer = new ArrayList<>(path);
        longer.add(last);
        return List.copyOf(longer);
    }

    /**
     * Adds a finding for each use the model has no value for, unless the template tests for it.
     *
     * @return the tags that got one
     */
    Set<Tag> check(Map<String, Object> model, Findings findings) {
        Set<Tag> faulty = Collections.newSetFromMap(new IdentityHashMap<>());
        Set<List<String>> tested = new HashSet<>();
        for (Use use : uses) if (use.optional()) tested.add(use.path());
        for (Use use : uses) {
            boolean covered = false;
            for (int i = 1; i <= use.path().size(); i++) covered |= tested.contains(use.path().subList(0, i));
            if (!covered && !check(use, model, findings)) faulty.add(use.tag());
        }
        return faulty;
    }

    private static boolean check(Use use, Map<String, Object> model, Findings findings) {
        Object at = model;
        for (int i = 0; i < use.path().size(); i++) {
            String step = use.path().get(i);
            if (step.equals(ITEM)) {
                Optional<Object> item = at instanceof List<?> l ? l.stream().map(Object.class::cast).findFirst()
                        : at instanceof Map<?, ?> m ? m.values().stream().map(Object.class::cast).findFirst()
                                : Optional.empty();
                if (item.isEmpty()) return true;
                at = item.get();
                continue;
            }
            if (at instanceof Map<?, ?> map && map.get(step) != null) {
                at = map.get(step);
                continue;
            }
            findings.add(unknown(use, i, at, model));
            return false;
        }
        boolean printable = at instanceof String || at instanceof Number || at instanceof Figure || at instanceof Prose;
        if (!use.printed() || printable) return true;
        String next = at instanceof Map<?, ?> m && !m.isEmpty() ? "后面还要写到哪一项，例如“" + printed(use.path()) + "."
                    + m.keySet().iterator().next() + "”。" : "检查名称。";
        findings.add(Finding.error("template.wrong-type", use.tag().origin().place(use.from(), use.to()),
                    "“" + printed(use.path()) + "”不是可以打印的一个值", next));
        return false;
    }

    private static Finding unknown(Use use, int step, Object at, Map<String, Object> model) {
        String typed = use.path().get(step);
        List<String> head = use.path().subList(0, step);
        Optional<String> near = Optional.empty();
        if (at instanceof Map<?, ?> map) {
            Set<String> siblings = new TreeSet<>();
            map.keySet().forEach(k -> siblings.add(String.valueOf(k)));
            near = Near.to(typed, siblings).map(n -> printed(with(head, n)));
        }
        if (near.isEmpty()) near = elsewhere(use.path(), step, model);
        String message = head.isEmpty() ? "没有“" + typed + "”这个名称" : "“" + printed(head) + "”里没有“" + typed + "”";
        String hint = near.map(n -> "是不是“" + n + "”？").orElse("用 nianbao template fields 可以看到所有能用的名称。");
        return Finding.error("template.unknown-field", use.tag().origin().place(use.from(), use.to()), message, hint);
    }

    /** A path of the model that ends as this one does: the clerk left out the beginning. */
    private static Optional<String> elsewhere(List<String> path, int step, Map<String, Object> model) {
        List<String> tail = path.subList(step, path.size());
        List<List<String>> found = new ArrayList<>();
        collect(model, List.of(), tail, found);
        return found.size() == 1 ? Optional.of(printed(found.get(0))) : Optional.empty();
    }

    private static void collect(Object at, List<String> path, List<String> tail, List<List<String>> found) {
        int extra = path.size() - tail.size();
        if (extra >= 0 && path.subList(extra, path.size()).equals(tail)) found.add(path);
        if (at instanceof Map<?, ?> map && path.size() < 20) {
            map.forEach((key, value) -> collect(value, with(path, String.valueOf(key)), tail, found));
        }
    }

    static boolean mentions(Expression expression, String name) {
        return expression instanceof Expression.Name n && n.name().equals(name)
                || expression.parts().stream().anyMatch(e -> mentions(e, name));
    }

    static String printed(List<String> path) {
        return String.join(".", path).replace("." + ITEM, ITEM);
    }
}
