package org.nianbao.template;

import java.nio.ByteBuffer;
import java.nio.BufferUnderflowException;
import java.util.Optional;

/**
 * What the head of a picture file says.
 *
 * @param type   {@code png} or {@code jpeg}
 * @param width  pixels
 * @param height pixels
 * @param dpi    pixels an inch across; 96 where the file says nothing
 * @param dpiY   pixels an inch down
 */
record ImageSize(String type, int width, int height, double dpi, double dpiY) {
    private static final double DEFAULT_DPI = 96;

    static Optional<ImageSize> of(byte[] bytes) {
        try {
            ByteBuffer in = ByteBuffer.wrap(bytes);
            Optional<ImageSize> size = in.getLong(0) == 0x89504E470D0A1A0AL ? png(in)
                    : (in.getShort(0) & 0xFFFF) == 0xFFD8 ? jpeg(in) : Optional.empty();
            return size.filter(s -> s.width > 0 && s.height > 0);
        } catch (BufferUnderflowException | IndexOutOfBoundsException | IllegalArgumentException e) {
            return Optional.empty(); // cut short: not a picture
        }
    }

    private static Optional<ImageSize> png(ByteBuffer in) {
        int width = in.getInt(16);
        int height = in.getInt(20);
        double dpi = DEFAULT_DPI;
        double dpiY = DEFAULT_DPI;
        for (int at = 8; at + 12 <= in.limit(); ) {
            int length = in.getInt(at);
            int type = in.getInt(at + 4);
            if (length < 0 || type == 0x49444154) break; // IDAT
            if (type == 0x70485973 && in.get(at + 16) == 1 && in.getInt(at + 8) > 0 && in.getInt(at + 12) > 0) { // pHYs
                dpi = in.getInt(at + 8) * 0.0254;
                dpiY = in.getInt(at + 12) * 0.0254;
            }
            at = Math.addExact(at, Math.addExact(length, 12));
        }
        return Optional.of(new ImageSize("png", width, height, dpi, dpiY));
    }

    private static Optional<ImageSize> jpeg(ByteBuffer in) {
        double dpi = DEFAULT_DPI;
        double dpiY = DEFAULT_DPI;
        int at = 2;
        while (at + 4 <= in.limit()) {
            if (in.get(at) != (byte) 0xFF) return Optional.empty();
            int marker = in.get(at + 1) & 0xFF;
            int length = in.getShort(at + 2) & 0xFFFF;
            if (marker == 0xE0 && length >= 14 && in.getInt(at + 4) == 0x4A464946) { // JFIF
                double unit = in.get(at + 11) == 1 ? 1 : in.get(at + 11) == 2 ? 2.54 : 0;
                int x = in.getShort(at + 12) & 0xFFFF;
                int y = in.getShort(at + 14) & 0xFFFF;
                if (unit > 0 && x > 0 && y > 0) {
                    dpi = x * unit;
                    dpiY = y * unit;
                }
            }
            boolean frame = marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
            if (frame) {
                return Optional.of(new ImageSize("jpeg", in.getShort(at + 7) & 0xFFFF, in.getShort(at + 5) & 0xFFFF,
                        dpi, dpiY));
            }
            at += 2 + length;
        }
        return Optional.empty();
    }
}
