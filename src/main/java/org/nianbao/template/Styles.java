package org.nianbao.template;

import java.util.List;
import java.util.Optional;

/** The styles of a template by the names Word shows (in the file they are always the English ones). */
final class Styles {
    private final List<Element> all;

    /** @param root of the styles part; empty where there is none */
    Styles(Optional<Element> root) {
        this.all = root.isPresent() ? root.get().elements("w:style") : List.of();
    }

    /** @param type {@code paragraph} or {@code table} */
    Optional<Element> named(String name, String type) {
        for (Element style : all) {
            Optional<Element> own = style.attribute("w:type").equals(type) ? style.first("w:name") : Optional.empty();
            if (own.isPresent() && own.get().attribute("w:val").equalsIgnoreCase(name)) return Optional.of(style);
        }
        return Optional.empty();
    }

    Optional<Element> byId(String id, String type) {
        for (Element style : all) {
            if (style.attribute("w:type").equals(type) && style.attribute("w:styleId").equals(id)) return Optional.of(style);
        }
        return Optional.empty();
    }

    /** The w:numPr a paragraph style has, its own or from the styles it is based on. */
    Optional<Element> numbering(Element style) {
        Element at = style;
        for (int depth = 0; depth < 20; depth++) {
            Optional<Element> found = at.at("w:pPr", "w:numPr");
            if (found.isPresent()) return found;
            Optional<Element> base = at.first("w:basedOn");
            if (base.isPresent()) base = byId(base.get().attribute("w:val"), "paragraph");
            if (base.isEmpty()) return Optional.empty();
            at = base.get();
        }
        return Optional.empty();
    }
}
