package org.nianbao.layout.doc;

import java.util.List;

/**
 * @param label   the number or bullet in front; null where there is none
 * @param mark    format of the paragraph mark: the height of an empty paragraph
 * @param outline heading level 1–9 from the style's outlineLvl; 0 for body text
 * @param list    1 + list level where the paragraph is an item of a list that is not a heading; 0 otherwise
 * @param style   the style's name, for messages
 * @param spot    where it stands in the document, in a clerk's words: {@code 正文第12段}, {@code 表三第5行第2格}
 */
public record Paragraph(ParagraphFormat format, Label label, List<Inline> inlines, RunFormat mark, int outline,
                        int list, String style, String spot) implements Block {
    public Paragraph {
        inlines = List.copyOf(inlines);
    }

    /** The text without fields' and label's: for messages and the outline. */
    public String text() {
        StringBuilder out = new StringBuilder();
        for (Inline inline : inlines) if (inline instanceof Inline.Text t) out.append(t.text());
        return out.toString();
    }

    /** A number made by the document's numbering (ISO 29500 17.9), {@code 一、}. */
    public record Label(String text, RunFormat format, Suffix suffix, Align align) {
        public enum Suffix { TAB, SPACE, NOTHING }

        public enum Align { LEFT, CENTER, RIGHT }
    }
}
