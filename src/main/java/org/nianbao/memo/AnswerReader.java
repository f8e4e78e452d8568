package org.nianbao.memo;

import java.nio.charset.StandardCharsets;

/**
 * What an {@link AnswerWriter} wrote, asked for in the same order. Nothing is checked: a {@link Memo} gives back whole
 * answers or none. Straight from the array, for streams are slow as long as Java only interprets them.
 */
public final class AnswerReader {
    private final byte[] in;
    private final String[] strings;
    private int at;

    public AnswerReader(byte[] answer) {
        in = answer;
        strings = new String[number()];
        for (int i = 0; i < strings.length; i++) {
            int length = number();
            strings[i] = new String(in, at, length, StandardCharsets.UTF_8);
            at += length;
        }
    }

    public boolean truth() {
        return number() != 0;
    }

    public String string() {
        return strings[number()];
    }

    public int number() {
        int number = in[at++];
        if (number >= 0) return number;
        number &= 0x7F;
        for (int shift = 7; ; shift += 7) {
            int next = in[at++];
            number |= (next & 0x7F) << shift;
            if (next >= 0) return number;
        }
    }
}
