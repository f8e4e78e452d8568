package org.nianbao.font;

import java.nio.file.Path;

/**
 * Which file served a family name.
 *
 * @param family  as the document names it
 * @param face    the font's own name
 * @param file    the font file
 * @param standIn true for one of our own files, which is not the face the family name promises
 * @param filler  true for a face that drew characters which the first one lacks
 */
public record Served(String family, boolean bold, boolean italic, String face, Path file, boolean standIn, boolean filler) {

    /** One line for a log. */
    public String line() {
        String style = (bold ? "粗体" : "") + (italic ? "斜体" : "");
        if (filler) return family + (style.isEmpty() ? "" : "（" + style + "）") + "没有的字 ← " + face + "（" + file.getFileName() + "）";
        return family + (style.isEmpty() ? "" : "（" + style + "）") + " ← " + face + "（" + file.getFileName() + "）"
                + (standIn ? "，替代字体，不是该名称的原字体" : "");
    }
}
