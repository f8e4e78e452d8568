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
        Element like = null;
        int last = 0;
        for (Element num : root.elements("w:num")) {
            if (like == null && num.attribute("w:numId").equals(numId)) like = num;
            last = Math.max(last, number(num.attribute("w:numId")));
        }
        if (like == null) return Optional.empty();
        Element num = Element.of("w:num", "w:numId", String.valueOf(last + 1));
        for (Element own : like.elements()) {
            boolean kept = own.is("w:abstractNumId")
                    || own.is("w:lvlOverride") && !own.attribute("w:ilvl").equals(String.valueOf(level));
            if (kept) num.children().add(own.copy());
        }
        num.children().add(Element.of("w:lvlOverride", "w:ilvl", String.valueOf(level))
                .with(Element.of("w:startOverride", "w:val", "1")));
        int at = 0;
        for (int i = 0; i < root.children().size(); i++) {
            if (root.children().get(i) instanceof Element e && e.is("w:num")) at = i + 1;
        }
        root.children().add(at, num);
        changed = true;
        return Optional.of(String.valueOf(last + 1));
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
