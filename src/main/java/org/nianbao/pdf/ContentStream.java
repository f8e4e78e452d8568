package org.nianbao.pdf;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The operators of one page as bytes. Lengths are written in pt with at most three decimals. */
final class ContentStream {
    private static final byte[] HEX = "0123456789ABCDEF".getBytes(StandardCharsets.US_ASCII);

    private byte[] bytes = new byte[8192];
    private int size;

    byte[] toBytes() {
        return Arrays.copyOf(bytes, size);
    }

    ContentStream raw(String ascii) {
        for (int i = 0; i < ascii.length(); i++) put(ascii.charAt(i));
        return this;
    }

    /** An operator behind its operands. */
    ContentStream op(String name) {
        return raw(name).put('\n');
    }

    static long milli(double value) {
        return Math.round(value * 1000);
    }

    ContentStream num(double value) {
        return milli(milli(value));
    }

    /** A number given in thousandths, with a blank behind it. */
    ContentStream milli(long thousandths) {
        long value = thousandths;
        if (value < 0) {
            put('-');
            value = -value;
        }
        whole(value / 1000);
        long fraction = value % 1000;
        if (fraction != 0) {
            put('.');
            put((char) ('0' + fraction / 100));
            if (fraction % 100 != 0) put((char) ('0' + fraction / 10 % 10));
            if (fraction % 10 != 0) put((char) ('0' + fraction % 10));
        }
        return put(' ');
    }

    ContentStream whole(long value) {
        if (value < 0) {
            put('-');
            return whole(-value);
        }
        if (value >= 10) whole(value / 10);
        return put((char) ('0' + value % 10));
    }

    ContentStream hex(int code) {
        put((char) HEX[code >> 12]);
        put((char) HEX[code >> 8 & 15]);
        put((char) HEX[code >> 4 & 15]);
        return put((char) HEX[code & 15]);
    }

    ContentStream put(char c) {
        if (size == bytes.length) bytes = Arrays.copyOf(bytes, 2 * size);
        bytes[size++] = (byte) c;
        return this;
    }
}
