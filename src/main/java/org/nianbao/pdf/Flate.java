package org.nianbao.pdf;

import java.util.Arrays;
import java.util.zip.Deflater;

/** The compression of streams (ISO 32000-1 7.4.4). */
final class Flate {
    /** Against 6: half the time, two in a hundred more bytes. */
    static final int LEVEL = 4;

    private Flate() {}

    static byte[] deflated(byte[] bytes) {
        return deflated(bytes, LEVEL, Deflater.DEFAULT_STRATEGY);
    }

    static byte[] deflated(byte[] bytes, int level, int strategy) {
        Deflater deflater = new Deflater(level);
        try {
            deflater.setStrategy(strategy);
            deflater.setInput(bytes);
            deflater.finish();
            byte[] out = new byte[bytes.length + bytes.length / 1000 + 64];
            int length = 0;
            while (!deflater.finished()) {
                if (length == out.length) out = Arrays.copyOf(out, 2 * length);
                length += deflater.deflate(out, length, out.length - length);
            }
            return Arrays.copyOf(out, length);
        } finally {
            deflater.end();
        }
    }
}
