package org.nianbao.template;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** The vertical merges (17.4.84) of a table of the template, with the directives around each of its rows. */
final class Merges {

    /** The cell that begins a merge, and its row. */
    record Head(Element cell, Element row) {}

    /** A directive around a row. @param branch counts [#else] and [#elseif]: rows of two branches never meet */
    record Step(Tag tag, int branch) {}

    private final Map<Element, Head> heads;
    private final Map<Element, List<Step>> around;
    private final Map<Tag, List<Element>> spares = new IdentityHashMap<>();

    /** Those of a skeleton that was written before: by now it holds the spares itself. */
    Merges(Map<Element, Head> heads, Map<Element, List<Step>> around) {
        this.heads = heads;
        this.around = around;
    }

    Merges(Element table, Placement placement) {
        this(new IdentityHashMap<>(), new IdentityHashMap<>());
        List<Element> rows = Tables.rows(table);
        surround(rows, placement);
        List<Element> kept = rows.stream().filter(r -> !placement.vanishes(r)).toList();
        Map<Element, Integer> shared = new IdentityHashMap<>();
        Map<Integer, Head> above = new HashMap<>();
        for (Element row : kept) {
            Map<Integer, Head> here = new HashMap<>();
            Tables.eachCell(row, (column, cell) -> {
                String merge = Tables.merge(cell);
                if (merge.isEmpty()) return;
                Head begun = above.get(column);
                Head head = merge.equals("restart") || begun == null ? new Head(cell, row) : begun;
                heads.put(cell, head);
                here.put(column, head);
                if (head.cell() != cell) shared.merge(head.cell(), common(head.row(), row), Math::min);
            });
            above.clear();
            above.putAll(here);
        }
        shared.forEach((cell, depth) -> {
            List<Step> steps = around.get(heads.get(cell).row());
            if (depth < steps.size() && Tables.holdsTag(cell)) {
                spares.computeIfAbsent(steps.get(depth).tag(), t -> new ArrayList<>()).add(cell);
            }
        });
    }

    private void surround(List<Element> rows, Placement placement) {
        Deque<Step> open = new ArrayDeque<>();
        for (Element row : rows) {
            placement.before(row).forEach(tag -> step(open, tag));
            List<Step> steps = new ArrayList<>(open);
            Collections.reverse(steps);
            around.put(row, steps);
            placement.after(row).forEach(tag -> step(open, tag));
        }
    }

    private static void step(Deque<Step> open, Tag tag) {
        if (tag.kind() == Tag.Kind.IF || tag.kind() == Tag.Kind.LIST) open.push(new Step(tag, 0));
        if (open.isEmpty()) return; // crossed: reported by the skeleton
        if (tag.kind().isMiddle()) {
            Step step = open.pop();
            open.push(new Step(step.tag(), step.branch() + 1));
        } else if (tag.kind() == Tag.Kind.END_IF || tag.kind() == Tag.Kind.END_LIST) open.pop();
    }

    private int common(Element a, Element b) {
        List<Step> left = around.get(a);
        List<Step> right = around.get(b);
        int depth = 0;
        while (depth < left.size() && depth < right.size() && left.get(depth).equals(right.get(depth))) depth++;
        return depth;
    }

    /** By the cells that are merged. */
    Map<Element, Head> heads() {
        return heads;
    }

    /** By row, the outermost directive first. */
    Map<Element, List<Step>> around() {
        return around;
    }

    boolean isEmpty() {
        return heads.isEmpty();
    }

    /** The head of the merge a cell of the template belongs to; null where it is not merged. */
    Head head(Element cell) {
        return heads.get(cell);
    }

    /** The lists that repeat both rows together: a new turn of one of them is a new merge. */
    List<Tag> lists(Element a, Element b) {
        return around.get(a).subList(0, common(a, b)).stream().map(Step::tag).filter(t -> t.kind() == Tag.Kind.LIST)
                .toList();
    }

    /** The cells whose filled text must be at hand before this directive, because it may drop or repeat them alone. */
    List<Element> spares(Tag directive) {
        return spares.getOrDefault(directive, List.of());
    }
}
