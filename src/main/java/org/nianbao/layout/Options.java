package org.nianbao.layout;

/**
 * Choices Word's format leaves to the program that lays the document out.
 *
 * @param gap width of the space between Han and Latin letters or digits, in em (Word: 0.25)
 */
public record Options(double gap) {
    public static final Options WORD = new Options(0.25);
}
