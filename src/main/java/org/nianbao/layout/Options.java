package org.nianbao.layout;

/**
 * Choices Word's format leaves to the program that lays the document out.
 *
 * @param gap     width of the space between Han and Latin letters or digits, in em (Word: 0.25)
 * @param pairs   two full-width marks side by side lose half an em even where there is room (Word does)
 * @param squeeze how much of an em a mark inside a line may lose where the line would be pushed out otherwise, 0 to
 *                0.5; with 0 those at the line's edges lose nothing either
 */
public record Options(double gap, boolean pairs, double squeeze) {
    public static final Options WORD = new Options(0.25, true, 0.5);

    public Options {
        if (gap < 0) throw new IllegalArgumentException("gap " + gap);
        if (squeeze < 0 || squeeze > 0.5) throw new IllegalArgumentException("squeeze " + squeeze);
    }
}
