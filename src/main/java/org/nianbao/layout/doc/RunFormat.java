package org.nianbao.layout.doc;

import java.util.Objects;

/**
 * Run properties in force (ISO 29500 17.3.2).
 *
 * @param ascii         family for Latin letters and digits
 * @param highAnsi      family for other Western characters
 * @param eastAsia      family for East Asian characters
 * @param eastAsiaHint  w:hint="eastAsia": marks both scripts share (“ ” … — ·) are East Asian
 * @param size          pt
 * @param rgb           text colour 0xRRGGBB
 * @param shade         background 0xRRGGBB, null where there is none
 * @param spacing       added after each character, pt
 * @param scale         horizontal scale, 1 is 100 %
 * @param raise         baseline shift upwards, pt
 * @param gridded       the run follows the document grid
 */
public record RunFormat(String ascii, String highAnsi, String eastAsia, boolean eastAsiaHint, double size,
                        boolean bold, boolean italic, Underline underline, boolean strike, int rgb, Integer shade,
                        double spacing, double scale, double raise, Script script, boolean gridded, String language,
                        Ornament ornament) {

    /** {@code WORDS}: not under spaces. */
    public enum Underline { NONE, SINGLE, WORDS, DOUBLE, THICK, DOTTED, DASHED, WAVY }

    public enum Script { NORMAL, SUPERSCRIPT, SUBSCRIPT }

    /** Written out, as below: the methods the compiler adds are linked when first used, which a short run feels. */
    @Override
    public boolean equals(Object other) {
        if (this == other) return true;
        return other instanceof RunFormat o && o.ascii.equals(ascii) && o.highAnsi.equals(highAnsi) && o.eastAsia.equals(eastAsia)
                && o.eastAsiaHint == eastAsiaHint && Double.compare(o.size, size) == 0 && o.bold == bold && o.italic == italic
                && o.underline == underline && o.strike == strike && o.rgb == rgb && Objects.equals(o.shade, shade)
                && Double.compare(o.spacing, spacing) == 0 && Double.compare(o.scale, scale) == 0
                && Double.compare(o.raise, raise) == 0 && o.script == script && o.gridded == gridded
                && Objects.equals(o.language, language) && (o.ornament == ornament || o.ornament.equals(ornament));
    }

    @Override
    public int hashCode() {
        return 31 * (31 * eastAsia.hashCode() + Double.hashCode(size)) + (bold ? 1 : 0);
    }

    /** The same in other families. */
    public RunFormat faced(String latin, String other, String asian, boolean hint) {
        return new RunFormat(latin, other, asian, hint, size, bold, italic, underline, strike, rgb, shade, spacing, scale,
                raise, script, gridded, language, ornament);
    }

    public RunFormat sized(double points) {
        return new RunFormat(ascii, highAnsi, eastAsia, eastAsiaHint, points, bold, italic, underline, strike, rgb, shade,
                spacing, scale, raise, script, gridded, language, ornament);
    }

    public RunFormat scaled(double horizontal) {
        return new RunFormat(ascii, highAnsi, eastAsia, eastAsiaHint, size, bold, italic, underline, strike, rgb, shade,
                spacing, horizontal, raise, script, gridded, language, ornament);
    }

    public RunFormat under(Ornament.Ruby ruby) {
        return new RunFormat(ascii, highAnsi, eastAsia, eastAsiaHint, size, bold, italic, underline, strike, rgb, shade,
                spacing, scale, raise, script, gridded, language,
                new Ornament(ornament.emphasis(), ornament.border(), ornament.fit(), ruby));
    }
}
