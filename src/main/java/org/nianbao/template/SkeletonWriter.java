package org.nianbao.template;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.nianbao.finding.Findings;

/** Writes the {@link Skeleton} of a part whose tags have been placed. */
final class SkeletonWriter {
    private static final Set<String> SURVIVORS = Set.of("w:bookmarkStart", "w:bookmarkEnd", "w:commentRangeStart",
            "w:commentRangeEnd", "w:permStart", "w:permEnd");
    private final Placement placement;
    private final Findings findings;
    private final StringBuilder ftl = new StringBuilder();
    private final List<List<Op>> chunks = new ArrayList<>();
    private final List<Tag> lines = new ArrayList<>();
    private final Set<Element> dynamic = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Deque<Tag> open = new ArrayDeque<>();
    private List<Op> ops = new ArrayList<>();
    private List<Element> sections = new ArrayList<>();
    private final Map<Element, Merges> merges = new IdentityHashMap<>();
    private final Deque<Element> tables = new ArrayDeque<>();
    private boolean crossed;
    /** The cell being written as a spare, or null. */
    private Element spare;

    private SkeletonWriter(Placement placement, Findings findings) {
        this.placement = placement;
        this.findings = findings;
    }

    static Skeleton write(Element root, Placement placement, Findings findings) {
        SkeletonWriter writer = new SkeletonWriter(placement, findings);
        writer.mark(root);
        writer.element(root);
        writer.flush();
        return new Skeleton(writer.ftl.toString(), writer.chunks, writer.lines, writer.merges);
    }

    private boolean mark(Element element) {
        boolean found = false;
        for (Node child : element.children()) {
            if (child instanceof Tag) found = true;
            else if (child instanceof Element e) found |= mark(e);
        }
        if (found) dynamic.add(element);
        return found;
    }

    private void element(Element element) {
        if (!dynamic.contains(element)) {
            ops.add(new Op.Copy(element));
            return;
        }
        ops.add(new Op.Open(element));
        boolean table = element.is("w:tbl") && spare == null;
        if (table) open(element);
        for (Node child : element.children()) {
            if (child instanceof Element e) child(element, e);
            else if (child instanceof Tag tag) {
                if (!placement.isHoisted(tag)) tag(tag);
            } else ops.add(new Op.Copy(child));
        }
        ops.add(new Op.Close());
        if (table && merges.containsKey(element)) tables.pop();
    }

    private void open(Element table) {
        List<Element> rows = Tables.rows(table);
        Merges own = new Merges(table, placement);
        if (own.isEmpty() || rows.stream().allMatch(r -> placement.before(r).isEmpty())) return;
        merges.put(table, own);
        tables.push(table);
        dynamic.addAll(rows); // each row written must be one of its own
    }

    /**
     * A row that takes a merge over needs the text of the cell that began it. Where that cell may be dropped alone,
     * it is
     * filled in once more before the directive that may drop it. Text that hangs on a variable given further in
     * cannot be.
     */
    private void spares(Tag directive) {
        if (tables.isEmpty()) return;
        Element table = tables.peek();
        for (Element cell : merges.get(table).spares(directive)) {
            List<Tag> own = tags(cell).stream().filter(t -> !placement.isHoisted(t)).toList();
            List<Tag> given = new ArrayList<>(tags(table));
            given.removeAll(open);
            boolean simple = own.stream().allMatch(t -> t.kind() == Tag.Kind.VALUE && given.stream()
                    .flatMap(i -> i.variables().stream()).noneMatch(v -> Names.mentions(t.expression(), v)));
            if (!simple) continue;
            ops.add(new Op.SpareBegin(cell));
            spare = cell;
            element(cell);
            spare = null;
            ops.add(new Op.SpareEnd(cell));
        }
    }

    private static List<Tag> tags(Element element) {
        List<Tag> tags = new ArrayList<>();
        element.walk(e -> e.children().forEach(c -> {
            if (c instanceof Tag tag) tags.add(tag);
        }));
        return tags;
    }

    private void child(Element parent, Element child) {
        boolean sectionFirst = placement.vanishes(child) && Skeleton.endsSection(child)
                && placement.before(child).stream().findFirst().filter(t -> t.kind().opens()).isPresent();
        if (sectionFirst) ops.add(new Op.Copy(Skeleton.empty(child)));
        if (spare == null) placement.before(child).forEach(this::tag);
        if (placement.vanishes(child)) survivors(child);
        else element(child);
        if (Skeleton.endsSection(child)) {
            if (placement.vanishes(child)) {
                if (!sectionFirst) ops.add(new Op.Copy(Skeleton.empty(child)));
            } else if (!open.isEmpty()) {
                sections.add(child);
                ops.add(new Op.SectionWritten(child));
            }
        }
        if (spare == null) placement.after(child).forEach(this::tag);
        if (parent.is("w:body") && open.isEmpty() && !sections.isEmpty()) {
            ops.add(new Op.SectionsEnd(sections));
            sections = new ArrayList<>();
        }
    }

    private void survivors(Element gone) {
        gone.walk(e -> {
            if (SURVIVORS.contains(e.name())) ops.add(new Op.Copy(e));
        });
    }

    private void tag(Tag tag) {
        if (tag.kind() == Tag.Kind.COMMENT) return;
        if (tag.kind().opens() && spare == null) spares(tag);
        nest(tag);
        if (tag.kind() == Tag.Kind.VALUE) ops.add(new Op.Field(tag));
        flush();
        // A spare may be filled in where its own row would not be: nothing is missing then.
        line(spare == null ? tag.ftl() : "${(" + tag.expression().ftl() + ")!}", tag);
        if (tag.kind() != Tag.Kind.LIST) return;
        ops.add(new Op.Turn(tag));
        flush();
    }

    /** Tags that moved to the edges of rows or paragraphs may cross there though they did not in the text. */
    private void nest(Tag tag) {
        if (tag.kind() == Tag.Kind.LIST || tag.kind() == Tag.Kind.IF) open.push(tag);
        if (tag.kind() != Tag.Kind.END_IF && tag.kind() != Tag.Kind.END_LIST) return;
        if (!open.isEmpty() && open.peek().kind() == tag.kind().opener()) {
            open.pop();
            return;
        }
        if (!crossed) {
            findings.add(tag.error("template.crossed-directive", "它管到的行（段）与另一组标记管到的交叉了",
                    "让两组标记一组完全包住另一组，或各管各的行。"));
        }
        crossed = true;
    }

    private void flush() {
        if (ops.isEmpty()) return;
        line(chunks.size() + ";", null);
        chunks.add(ops);
        ops = new ArrayList<>();
    }

    private void line(String text, Tag tag) {
        ftl.append(text).append('\n');
        lines.add(tag);
    }
}
