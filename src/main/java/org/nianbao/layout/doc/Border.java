package org.nianbao.layout.doc;

/**
 * One edge (ISO 29500 17.18.2).
 *
 * @param width pt; 0 for no line
 * @param space distance from the text, pt
 * @param rgb   0xRRGGBB
 */
public record Border(Style style, double width, double space, int rgb) {
    public static final Border NONE = new Border(Style.NONE, 0, 0, 0);

    public enum Style { NONE, SINGLE, DOUBLE, DASHED, DOTTED }

    public boolean visible() {
        return style != Style.NONE && width > 0;
    }
}
