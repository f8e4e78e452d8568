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
    /** Written out, as below: the methods the compiler adds are linked when first used, which a short run feels. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Border o && o.style == style && Double.compare(o.width, width) == 0 && Double.compare(o.space, space) == 0 && o.rgb == rgb;
    }

    @Override
    public int hashCode() {
        return 31 * (31 * (31 * style.ordinal() + Double.hashCode(width)) + Double.hashCode(space)) + rgb;
    }


    public enum Style { NONE, SINGLE, DOUBLE, DASHED, DOTTED }

    public boolean visible() {
        return style != Style.NONE && width > 0;
    }
}
