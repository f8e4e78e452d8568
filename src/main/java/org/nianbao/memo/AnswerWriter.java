package org.nianbao.memo;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An answer worth remembering, as bytes: strings once each, then numbers of seven bits a byte, the lowest first.
 *
 * @see AnswerReader
 */
public final class AnswerWriter {
    private final Map<String, Integer> strings = new LinkedHashMap<>();
    private int[] numbers = new int[1 << 12];
    private int size;

    public void put(boolean value) {
        put(value ? 1 : 0);
    }

    public void put(String string) {
        Integer known = strings.putIfAbsent(string, strings.size());
        put(known == null ? strings.size() - 1 : known);
    }

    /** Numbers below zero take five bytes. */
    public void put(int number) {
        if (size == numbers.length) numbers = Arrays.copyOf(numbers, 2 * size);
        numbers[size++] = number;
    }

    public byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 15);
        write(out, strings.size());
        for (String string : strings.keySet()) {
            byte[] bytes = string.getBytes(StandardCharsets.UTF_8);
            write(out, bytes.length);
            out.writeBytes(bytes);
        }
        for (int i = 0; i < size; i++) write(out, numbers[i]);
        return out.toByteArray();
    }

    private static void write(ByteArrayOutputStream out, int number) {
        int rest = number;
        while ((rest & ~0x7F) != 0) {
            out.write(rest & 0x7F | 0x80);
            rest >>>= 7;
        }
        out.write(rest);
    }
}
