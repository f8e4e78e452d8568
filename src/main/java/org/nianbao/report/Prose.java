package org.nianbao.report;

import java.util.List;

/** Running text of a section: what its author wrote, quotes of figures already filled in. */
public record Prose(List<Block> blocks) {
    public Prose {
        blocks = List.copyOf(blocks);
    }

    public sealed interface Block {}

    /** @param level Word's heading level, 1–9; the section heading itself is level 1 */
    public record Heading(int level, List<Span> spans) implements Block {}

    public record Paragraph(List<Span> spans) implements Block {}

    /**
     * A list item.
     *
     * @param depth   0 for the outermost list
     * @param ordered numbered, or with a bullet
     * @param first   true where a new list begins, so that numbering starts again
     */
    public record Item(int depth, boolean ordered, boolean first, List<Span> spans) implements Block {}

    /** A simple table: header row first where {@code header} is true. */
    public record Grid(boolean header, List<List<List<Span>>> rows) implements Block {}

    public record Span(String text, boolean bold, boolean italic) {}

    /** The text alone, a line feed between blocks. */
    public String text() {
        StringBuilder out = new StringBuilder();
        for (Block block : blocks) {
            if (!out.isEmpty()) out.append('\n');
            if (block instanceof Heading h) append(out, h.spans());
            else if (block instanceof Paragraph p) append(out, p.spans());
            else if (block instanceof Item i) append(out, i.spans());
            else if (block instanceof Grid g) for (List<List<Span>> row : g.rows()) for (List<Span> cell : row) append(out, cell);
        }
        return out.toString();
    }

    private static void append(StringBuilder out, List<Span> spans) {
        for (Span span : spans) out.append(span.text());
    }
}
