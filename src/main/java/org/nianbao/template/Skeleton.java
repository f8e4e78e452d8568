package org.nianbao.template;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The text FreeMarker runs for one part. It holds the tags, one a line, and between them only the numbers of chunks:
 * the elements themselves never pass through FreeMarker, so that nothing it prints can be taken for markup.
 *
 * @param ftl    what FreeMarker runs
 * @param chunks what is written where FreeMarker prints a number
 * @param lines  the tag on each line of {@code ftl}, or null
 * @param merges of the tables that have a directive around a row; by identity
 */
record Skeleton(String ftl, List<List<Op>> chunks, List<Tag> lines, Map<Element, Merges> merges) {

    List<Op> chunk(int number) {
        return chunks.get(number);
    }

    /** The tag on a line of {@link #ftl()}, counted from 1. */
    Optional<Tag> tag(Integer line) {
        if (line == null || line < 1 || line > lines.size()) return Optional.empty();
        return Optional.ofNullable(lines.get(line - 1));
    }

    /** The merges of a table of the template; null for one that has no directive around a row. */
    Merges merges(Element table) {
        return merges.get(table);
    }

    static boolean endsSection(Element e) {
        return e.is("w:p") && e.at("w:pPr", "w:sectPr").isPresent();
    }

    /** The paragraph with its properties alone. */
    static Element empty(Element paragraph) {
        Element empty = paragraph.shell();
        paragraph.first("w:pPr").ifPresent(p -> empty.children().add(p));
        return empty;
    }
}
