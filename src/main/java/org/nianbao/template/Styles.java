package org.nianbao.template;

import java.util.Locale;
import java.util.Optional;

/** The styles of a template by the names Word shows (in the file they are always the English ones). */
final class Styles {
    private final Optional<Element> root;

    Styles(Optional<Element> root) {
        this.root = root;
    }

    /** @param type {@code paragraph} or {@code table} */
    Optional<Element> named(String name, String type) {
        return root.stream().flatMap(r -> r.elements("w:style")).filter(s -> s.attribute("w:type").equals(type))
                .filter(s -> s.first("w:name").map(n -> n.attribute("w:val").toLowerCase(Locale.ROOT))
                        .filter(name.toLowerCase(Locale.ROOT)::equals).isPresent())
                .findFirst();
    }

    Optional<Element> byId(String id, String type) {
        return root.stream().flatMap(r -> r.elements("w:style")).filter(s -> s.attribute("w:type").equals(type))
                .filter(s -> s.attribute("w:styleId").equals(id)).findFirst();
    }

    /** The w:numPr a paragraph style has, its own or from the styles it is based on. */
    Optional<Element> numbering(Element style) {
        Element at = style;
        for (int depth = 0; depth < 20; depth++) {
            Optional<Element> found = at.at("w:pPr", "w:numPr");
            if (found.isPresent()) return found;
            Optional<Element> base = at.first("w:basedOn").flatMap(b -> byId(b.attribute("w:val"), "paragraph"));
            if (base.isEmpty()) return Optional.empty();
            at = base.get();
        }
        return Optional.empty();
    }
}
