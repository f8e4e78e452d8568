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

/**
 * Decides what each directive wraps: text of one paragraph, whole paragraphs, or whole table rows. The nearest element
 * around all tags of a group ([#if] … [#else] … [/#if]) decides; see docs/findings-template.md for the rules told to
 * clerks.
 */
final class Placement {
    private static final Set<String> MARKS = Set.of("w:pPr", "w:proofErr", "w:bookmarkStart", "w:bookmarkEnd",
            "w:commentRangeStart", "w:commentRangeEnd", "w:permStart", "w:permEnd", "w:rPr", "w:lastRenderedPageBreak");

    private static final int MAX_NESTING = 50;

    enum Level { TEXT, BLOCK, ROW }

    /** A tag with the elements around it, the root first. */
    private record Marker(Tag tag, List<Element> path) {
        Element parent() {
            return path.get(path.size() - 1);
        }

        Element nearest(String name) {
            for (int i = path.size() - 1; i >= 0; i--) if (path.get(i).is(name)) return path.get(i);
            throw new IllegalStateException("no " + name + " around " + tag);
        }

        Element below(Element ancestor) {
            for (int i = 0; i + 1 < path.size(); i++) if (path.get(i) == ancestor) return path.get(i + 1);
            throw new IllegalStateException("not inside " + ancestor.name());
        }
    }

    private final Findings findings;
    private final List<Marker> markers = new ArrayList<>();
    private final Map<Element, Boolean> standalone = new IdentityHashMap<>();
    private final Map<Tag, Level> levels = new IdentityHashMap<>();
    private final Map<Tag, Element> targets = new IdentityHashMap<>();
    private final Map<Element, List<Tag>> before = new IdentityHashMap<>();
    private final Map<Element, List<Tag>> after = new IdentityHashMap<>();
    private final Set<Element> vanished = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<Tag> hoisted = Collections.newSetFromMap(new IdentityHashMap<>());

    Placement(Element root, Findings findings) {
        this.findings = findings;
        gather(root, new ArrayList<>());
        for (List<Marker> group : groups()) place(group);
        distribute();
    }

    List<Tag> before(Element e) {
        return before.getOrDefault(e, List.of());
    }

    List<Tag> after(Element e) {
        return after.getOrDefault(e, List.of());
    }

    /** True for a paragraph or row that held nothing but directives. */
    boolean vanishes(Element e) {
        return vanished.contains(e);
    }

    boolean isHoisted(Tag tag) {
        return hoisted.contains(tag);
    }

    List<Tag> tags() {
        return markers.stream().map(Marker::tag).toList();
    }

    private void gather(Element element, List<Element> path) {
        path.add(element);
        for (Node child : element.children()) {
            if (child instanceof Tag tag) markers.add(new Marker(tag, List.copyOf(path)));
            else if (child instanceof Element e) gather(e, path);
        }
        path.remove(path.size() - 1);
    }

    /** Matches ends to beginnings in document order; every tag that has no partner is a finding. */
    private List<List<Marker>> groups() {
        List<List<Marker>> groups = new ArrayList<>();
        Deque<List<Marker>> open = new ArrayDeque<>();
        for (Marker marker : markers) {
            Tag tag = marker.tag();
            if (tag.kind().opens()) open.push(new ArrayList<>(List.of(marker)));
            if (open.size() > MAX_NESTING) {
                findings.add(tag.error("template.limit", "标记套了" + MAX_NESTING + "层以上", "减少嵌套。"));
                return groups;
            }
            if (tag.kind().opens()) continue;
            if (tag.kind().isMiddle()) middle(marker, open);
            else if (tag.kind().closes()) close(marker, open, groups);
        }
        List<List<Marker>> left = new ArrayList<>(open);
        Collections.reverse(left);
        for (List<Marker> group : left) {
            Tag tag = group.get(0).tag();
            findings.add(tag.error("template.unclosed-directive", "“" + start(tag) + "”没有对应的“" + end(tag) + "”",
                    "在它管到的地方后面补上“" + end(tag) + "”，或者删去它。"));
        }
        return groups;
    }

    private void middle(Marker marker, Deque<List<Marker>> open) {
        if (!open.isEmpty() && open.peek().get(0).tag().kind() == Tag.Kind.IF) {
            boolean ended = open.peek().stream().anyMatch(m -> m.tag().kind() == Tag.Kind.ELSE);
            if (ended) findings.add(marker.tag().error("template.unopened-directive", "“[#else]”后面不能再有别的分支",
                    "一组 [#if] 里只能有一个 [#else]，放在最后。"));
            open.peek().add(marker);
            return;
        }
        findings.add(marker.tag().error("template.unopened-directive", "前面没有与它对应的“[#if]”",
                "补上“[#if 条件]”，或者删去它。"));
    }

    private void close(Marker marker, Deque<List<Marker>> open, List<List<Marker>> groups) {
        Tag tag = marker.tag();
        Tag.Kind opener = tag.kind().opener();
        // [#sep] may be left to end with its list.
        if (opener == Tag.Kind.LIST && !open.isEmpty() && open.peek().get(0).tag().kind() == Tag.Kind.SEP) {
            List<Marker> sep = open.pop();
            if (!open.isEmpty() && open.peek().get(0).tag().kind() == Tag.Kind.LIST) open.peek().addAll(sep);
        }
        if (!open.isEmpty() && open.peek().get(0).tag().kind() == opener) {
            List<Marker> group = open.pop();
            group.add(marker);
            groups.add(group);
            return;
        }
        boolean waiting = open.stream().anyMatch(g -> g.get(0).tag().kind() == opener);
        if (!waiting) {
            findings.add(tag.error("template.unopened-directive", "前面没有与它对应的“" + opening(opener) + "”",
                    "补上开头的标记，或者删去它。"));
            return;
        }
        Tag inner = open.peek().get(0).tag();
        findings.add(tag.error("template.crossed-directive", "它与“" + start(inner) + "”交叉了",
                "后开始的要先结束：先写“" + end(inner) + "”，再写“" + closing(opener) + "”。"));
        while (open.peek().get(0).tag().kind() != opener) open.pop();
        open.pop();
    }

    private void place(List<Marker> group) {
        Element common = common(group);
        Marker first = group.get(0);
        Element row = common.is("w:tr") ? common : null;
        boolean rows = row != null || holdsRows(common);
        if (inParagraph(group, common)) {
            Element p = first.nearest("w:p");
            boolean alone = isStandalone(p);
            boolean direct = group.stream().allMatch(m -> m.parent() == common);
            if (!alone && !direct) {
                misplaced(first, "开头和结尾一个在链接或内容控件里，一个在外面", "把两个标记都放在里面或者都放在外面。");
                return;
            }
            group.forEach(m -> set(m, alone ? Level.BLOCK : Level.TEXT, p));
            return;
        }
        if (group.stream().anyMatch(m -> m.parent() == common)) {
            misplaced(first, "开头和结尾一个在文本框里，一个在外面", "把两个标记放进同一个文本框，或都放在外面。");
            return;
        }
        for (Marker marker : group) {
            Element target = row != null ? row : marker.below(common);
            if (!fits(marker, target, rows, first)) return;
            set(marker, rows ? Level.ROW : Level.BLOCK, target);
        }
    }

    private void set(Marker marker, Level level, Element target) {
        levels.put(marker.tag(), level);
        targets.put(marker.tag(), target);
    }

    private boolean fits(Marker marker, Element target, boolean rows, Marker first) {
        Tag tag = marker.tag();
        if (marker.path().contains(target) && boxed(marker, target)) {
            misplaced(marker, "开头和结尾一个在文本框里，一个在外面", "把两个标记放进同一个文本框，或都放在外面。");
            return false;
        }
        if (rows) return true;
        if (target.is("w:tbl")) {
            Tag outside = first.tag();
            findings.add(tag.error("template.directive-across-table", "这个标记和它的另一半“" + start(outside)
                    + "…" + end(outside) + "”一个在表格里，一个在表格外", "把开头和结尾都放进表格，或都放到表格外面单独成段。"));
            return false;
        }
        if (!target.is("w:p")) {
            misplaced(marker, "开头和结尾一个在内容控件里，一个在外面", "把两个标记都放在里面或者都放在外面。");
            return false;
        }
        if (isStandalone(target)) return true;
        boolean leading = isEdge(target, tag, true);
        boolean trailing = isEdge(target, tag, false);
        boolean good = tag.kind().closes() ? trailing : leading || tag.kind().isMiddle() && trailing;
        if (!good) {
            misplaced(marker, tag.kind().closes() ? "结尾标记后面还有文字，而开头在另一段"
                    : "开头标记前面还有文字，而结尾在另一段", "让这个标记单独成一段。");
        }
        return good;
    }

    private void misplaced(Marker marker, String message, String hint) {
        findings.add(marker.tag().error("template.misplaced-directive", message, hint));
    }

    /** True where a text box stands between the element and the tag. */
    private static boolean boxed(Marker marker, Element from) {
        int start = marker.path().indexOf(from);
        return marker.path().subList(start, marker.path().size()).stream().anyMatch(e -> e.is("w:txbxContent"));
    }

    private static Element common(List<Marker> group) {
        List<Element> path = group.get(0).path();
        int depth = path.size();
        for (Marker marker : group) {
            int same = 0;
            while (same < depth && same < marker.path().size() && marker.path().get(same) == path.get(same)) same++;
            depth = same;
        }
        return path.get(depth - 1);
    }

    private static boolean inParagraph(List<Marker> group, Element common) {
        Element p = group.get(0).nearest("w:p");
        List<Element> path = group.get(0).path();
        return path.indexOf(common) >= path.indexOf(p) && group.stream().allMatch(m -> m.nearest("w:p") == p);
    }

    private static boolean holdsRows(Element e) {
        return e.elements().stream().anyMatch(c -> c.is("w:tr")
                || (c.is("w:sdt") || c.is("w:customXml")) && c.elements().stream().anyMatch(Placement::holdsRows))
                        && !e.is("w:tc");
    }

    /** Second pass, in document order, so that tags that move to one place keep their order. */
    private void distribute() {
        Map<Element, List<Tag>> ofRow = new IdentityHashMap<>();
        for (Marker marker : markers) {
            Tag tag = marker.tag();
            Element p = marker.nearest("w:p");
            if (tag.isDirective() && isStandalone(p)) vanished.add(p);
            if (levels.get(tag) == Level.ROW) ofRow.computeIfAbsent(rowOf(tag), r -> new ArrayList<>()).add(tag);
        }
        ofRow.keySet().stream().filter(this::isDirectiveRow).forEach(vanished::add);
        for (Marker marker : markers) {
            Tag tag = marker.tag();
            if (!tag.isDirective()) continue;
            Element p = marker.nearest("w:p");
            Element row = marker.path().stream().filter(vanished::contains).findFirst().orElse(p);
            if (row.is("w:tr")) hoist(before, row, tag);
            else if (levels.get(tag) == Level.ROW) hoist(tag.kind().closes() ? after : before, rowOf(tag), tag);
            else if (vanished.contains(p)) hoist(before, p, tag);
            else if (levels.get(tag) == Level.BLOCK) {
                boolean behind = tag.kind().closes() || tag.kind().isMiddle() && !isEdge(p, tag, true);
                hoist(behind ? after : before, p, tag);
            }
        }
    }

    private Element rowOf(Tag tag) {
        return targets.get(tag);
    }

    private void hoist(Map<Element, List<Tag>> side, Element at, Tag tag) {
        side.computeIfAbsent(at, e -> new ArrayList<>()).add(tag);
        hoisted.add(tag);
    }

    /** A row of directives and empty cells: it goes, its directives stay between the rows. */
    private boolean isDirectiveRow(Element row) {
        boolean[] only = {true};
        row.walk(e -> {
            if (e.is("w:p")) only[0] &= isStandalone(e) || new ParagraphText(e).text().isBlank() && hasNoTag(e);
        });
        return only[0];
    }

    private static boolean hasNoTag(Element p) {
        return p.children().stream().noneMatch(Tag.class::isInstance);
    }

    /** Nothing but directives and blanks. */
    private boolean isStandalone(Element p) {
        return standalone.computeIfAbsent(p, e -> {
            boolean[] state = {true, false};
            inspect(e, state);
            return state[0] && state[1];
        });
    }

    private static void inspect(Element parent, boolean[] state) {
        for (Node child : parent.children()) {
            if (child instanceof Tag tag) {
                if (tag.isDirective()) state[1] = true;
                else state[0] = false;
            } else if (child instanceof Element e) {
                if (ParagraphText.holdsRuns(e) || e.is("w:r")) inspect(e, state);
                else if (e.is("w:t")) state[0] &= isBlank(e.text());
                else if (!MARKS.contains(e.name()) && !e.is("w:sdtPr") && !e.is("w:tab")) state[0] = false;
            }
        }
    }

    private static boolean isBlank(String text) {
        return text.chars().allMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c));
    }

    /** True where only directives and blanks stand before (or behind) the tag in its paragraph. */
    private static boolean isEdge(Element p, Tag tag, boolean leading) {
        List<Node> nodes = new ArrayList<>(p.children());
        if (!leading) Collections.reverse(nodes);
        for (Node node : nodes) {
            if (node == tag) return true;
            if (node instanceof Tag other) {
                if (!other.isDirective()) return false;
            } else if (node instanceof Element e && !MARKS.contains(e.name())) {
                boolean[] state = {true, false};
                inspect(e, state);
                if (!state[0] || e.is("w:hyperlink")) return false;
            }
        }
        return false;
    }

    private static String start(Tag tag) {
        return opening(tag.kind().opens() ? tag.kind() : tag.kind().opener());
    }

    private static String end(Tag tag) {
        return closing(tag.kind().opens() ? tag.kind() : tag.kind().opener());
    }

    private static String opening(Tag.Kind kind) {
        return kind == Tag.Kind.IF ? "[#if]" : kind == Tag.Kind.LIST ? "[#list]" : "[#sep]";
    }

    private static String closing(Tag.Kind kind) {
        return kind == Tag.Kind.IF ? "[/#if]" : kind == Tag.Kind.LIST ? "[/#list]" : "[/#sep]";
    }
}
