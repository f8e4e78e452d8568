package org.nianbao.template;

import java.util.Optional;

/** Adds list instances (17.9.15 w:num) so that each list of the prose counts from 1. */
final class Numbering {
    private final Package word;
    private final String document;
    private boolean changed;

    Numbering(Package word, String document) {
        this.word = word;
        this.document = document;
    }

    /** A new instance of the list that {@code numId} is one of, starting over; empty where there is no such list. */
    Optional<String> restart(String numId, int level) {
        Element root = word.tree(part()).orElse(null);
        if (root == null) return Optional.empty();
        Optional<Element> like = root.elements("w:num").filter(n -> n.attribute("w:numId").equals(numId)).findFirst();
        if (like.isEmpty()) return Optional.empty();
        int next = 1 + root.elements("w:num").mapToInt(n -> number(n.attribute("w:numId"))).max().orElse(0);
        Element num = Element.of("w:num", "w:numId", String.valueOf(next));
        like.get().first("w:abstractNumId").ifPresent(a -> num.children().add(a.copy()));
        like.get().elements("w:lvlOverride").filter(o -> !o.attribute("w:ilvl").equals(String.valueOf(level)))
                .forEach(o -> num.children().add(o.copy()));
        num.children().add(Element.of("w:lvlOverride", "w:ilvl", String.valueOf(level))
                .with(Element.of("w:startOverride", "w:val", "1")));
        int last = 0;
        for (int i = 0; i < root.children().size(); i++) {
            if (root.children().get(i) instanceof Element e && e.is("w:num")) last = i + 1;
        }
        root.children().add(last, num);
        changed = true;
        return Optional.of(String.valueOf(next));
    }

    /** Hands the changed part to the package. */
    void save() {
        if (changed) word.tree(part()).ifPresent(root -> word.put(part(), root));
    }

    private String part() {
        return word.related(document, "numbering").orElse("word/numbering.xml");
    }

    private static int number(String text) {
        return text.matches("\\d{1,9}") ? Integer.parseInt(text) : 0;
    }
}
