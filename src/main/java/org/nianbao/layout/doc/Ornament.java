package org.nianbao.layout.doc;

/**
 * What a run has besides its letters.
 *
 * @param border all round the run (17.3.2.4); {@link Border#NONE} for none
 * @param fit    null where the run has its own width
 * @param ruby   null where nothing stands above it
 */
public record Ornament(Emphasis emphasis, Border border, Fit fit, Ruby ruby) {
    public static final Ornament NONE = new Ornament(Emphasis.NONE, Border.NONE, null, null);

    /** Side of the dots at the characters (17.18.24). */
    public enum Emphasis { NONE, BELOW, ABOVE }

    /**
     * A width that the text fills (17.3.2.14).
     *
     * @param width pt
     * @param id    runs that follow one another with the same id fill it together
     */
    public record Fit(double width, String id) {}

    /**
     * A phonetic guide (17.3.3.25).
     *
     * @param number tells one from the next
     * @param raise  of its baseline above the text's, pt
     */
    public record Ruby(int number, String text, RunFormat format, double raise) {}
}
