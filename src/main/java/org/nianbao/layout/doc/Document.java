package org.nianbao.layout.doc;

import java.util.List;
import java.util.Map;

/**
 * @param notes           footnotes by their id
 * @param endnotes        in the order of their references
 * @param evenAndOdd      settings: even pages have headers and footers of their own
 * @param compressMarks   settings: characterSpacingControl is compressPunctuation
 * @param defaultTab      settings: distance of default tab stops
 * @param sumSpacing      settings: doNotUseHTMLParagraphAutoSpacing; space after and before are added, else the larger counts
 */
public record Document(List<Section> sections, Map<Integer, List<Block>> notes, List<List<Block>> endnotes, boolean evenAndOdd,
                       boolean compressMarks, double defaultTab, boolean sumSpacing) {
    public Document {
        sections = List.copyOf(sections);
        notes = Map.copyOf(notes);
        endnotes = List.copyOf(endnotes);
    }
}
