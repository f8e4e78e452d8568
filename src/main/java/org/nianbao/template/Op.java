package org.nianbao.template;

import java.util.List;

/** One step of writing a filled part. */
sealed interface Op {
    record Open(Element element) implements Op {}

    record Close() implements Op {}

    /** A node without tags, handed on as it is. */
    record Copy(Node node) implements Op {}

    /** The value FreeMarker gives next belongs to this tag. */
    record Field(Tag tag) implements Op {}

    /** A list begins another turn. */
    record Turn(Tag list) implements Op {}

    /** What follows to {@link SpareEnd} is this cell filled in, for a row that may have to take over its merge. */
    record SpareBegin(Element cell) implements Op {}

    record SpareEnd(Element cell) implements Op {}

    /** A paragraph that ends a section was written. */
    record SectionWritten(Element paragraph) implements Op {}

    /** Behind a group that held these section ends: one that was left out may be needed all the same. */
    record SectionsEnd(List<Element> paragraphs) implements Op {}
}
