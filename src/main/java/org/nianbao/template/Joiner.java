package org.nianbao.template;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Takes the characters of each tag out of the runs they are spread over and puts one {@link Tag} where the first of
 * them stood. What else stood between (bookmarks, comment marks, spelling marks) stays behind the tag.
 */
final class Joiner {
    /** For each text element: the tag that owns each character, or null. */
    private final Map<Element, Tag[]> owners = new IdentityHashMap<>();
    private final Map<Element, Boolean> runs = new IdentityHashMap<>();
    private final Map<Tag, Boolean> placed = new IdentityHashMap<>();

    private Joiner() {}

    static void join(Element paragraph, ParagraphText text, List<Tag> tags) {
        Joiner joiner = new Joiner();
        for (Tag tag : tags) {
            for (int i = tag.origin().found().from(); i < tag.origin().found().to(); i++) joiner.own(text.spot(i), tag);
        }
        joiner.rewrite(paragraph);
    }

    private void own(ParagraphText.Spot spot, Tag tag) {
        owners.computeIfAbsent(spot.child(), c -> new Tag[c.is("w:t") ? c.text().length() : 1])[spot.index()] = tag;
        runs.put(spot.run(), true);
    }

    private void rewrite(Element parent) {
        List<Node> rebuilt = new ArrayList<>();
        for (Node child : parent.children()) {
            if (child instanceof Element e && runs.containsKey(e)) split(e, rebuilt);
            else {
                if (child instanceof Element e && ParagraphText.holdsRuns(e)) rewrite(e);
                rebuilt.add(child);
            }
        }
        parent.children().clear();
        parent.children().addAll(rebuilt);
    }

    private void split(Element run, List<Node> out) {
        Optional<Element> format = run.first("w:rPr");
        Element current = start(run, format);
        int empty = current.children().size();
        for (Node node : run.children()) {
            if (!(node instanceof Element child) || child.is("w:rPr")) continue;
            Tag[] owner = owners.get(child);
            if (owner == null) {
                current.children().add(child);
                continue;
            }
            String characters = child.is("w:t") ? child.text() : " ";
            int plain = 0;
            for (int i = 0; i <= characters.length(); i++) {
                Tag tag = i < characters.length() ? owner[i] : null;
                boolean ends = i == characters.length() || tag != null;
                if (ends && i > plain) current.children().add(text(child, characters.substring(plain, i)));
                if (tag != null && placed.put(tag, true) == null) {
                    if (current.children().size() > empty) out.add(current);
                    tag.format(format);
                    out.add(tag);
                    current = start(run, format);
                }
                if (ends) plain = i + 1;
            }
        }
        if (current.children().size() > empty) out.add(current);
    }

    private static Element start(Element run, Optional<Element> format) {
        Element start = run.shell();
        format.ifPresent(f -> start.children().add(f));
        return start;
    }

    private static Element text(Element like, String characters) {
        Element t = like.shell();
        if (!characters.equals(characters.strip())) t.attributes().put("xml:space", "preserve");
        t.children().add(new Text(characters));
        return t;
    }
}
