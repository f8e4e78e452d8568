package org.nianbao.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The text of one w:p, each character with the element it stands in. Runs inside links, fields and content controls
 * count; drawings and text boxes do not (a text box has paragraphs of its own).
 */
final class ParagraphText {
    /** Stands for what a tag cannot run across: a picture, a field mark, a note reference. */
    static final char BARRIER = '\uFFFC';
    /** Stands for what a tag may contain and nobody sees: a soft hyphen, Word's memory of a page end. */
    static final char NOTHING = '\u00AD';
    private static final Set<String> INLINE = Set.of("w:hyperlink", "w:smartTag", "w:sdt", "w:sdtContent",
            "w:fldSimple",
            "w:dir", "w:bdo", "w:customXml");
    private static final Set<String> SILENT = Set.of("w:rPr", "w:commentReference", "w:delText");

    /** @param index which character of the element's text; 0 where the element itself is the character */
    record Spot(Element run, Element child, int index) {}

    private final StringBuilder text = new StringBuilder();
    private final List<Spot> spots = new ArrayList<>();

    ParagraphText(Element paragraph) {
        collect(paragraph);
    }

    String text() {
        return text.toString();
    }

    Spot spot(int at) {
        return spots.get(at);
    }

    static boolean holdsRuns(Element element) {
        return INLINE.contains(element.name());
    }

    /** The text as a reader sees it. */
    String visible() {
        StringBuilder out = new StringBuilder();
        text.chars().filter(c -> c != NOTHING && c != BARRIER).forEach(c -> out.append((char) c));
        return out.toString();
    }

    private void collect(Element parent) {
        for (Node child : parent.children()) {
            if (!(child instanceof Element e)) continue;
            if (e.is("w:r")) run(e);
            else if (holdsRuns(e)) collect(e);
        }
    }

    private void run(Element run) {
        run.elements().forEach(child -> {
            if (SILENT.contains(child.name())) return;
            if (child.is("w:t")) {
                String characters = child.text();
                for (int i = 0; i < characters.length(); i++) add(characters.charAt(i), run, child, i);
            } else add(stand(child), run, child, 0);
        });
    }

    private static char stand(Element child) {
        return switch (child.name()) {
            case "w:tab" -> '\t';
            case "w:br", "w:cr" -> '\n';
            case "w:noBreakHyphen" -> '-';
            case "w:softHyphen", "w:lastRenderedPageBreak" -> NOTHING;
            default -> BARRIER;
        };
    }

    private void add(char c, Element run, Element child, int index) {
        text.append(c);
        spots.add(new Spot(run, child, index));
    }
}
