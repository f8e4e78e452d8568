package org.nianbao.pdf;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** Small pictures. */
final class Pixels {
    private Pixels() {}

    static byte[] png(boolean alpha) {
        BufferedImage image = new BufferedImage(8, 8, alpha ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 64; i++) image.setRGB(i % 8, i / 8, (alpha ? 4 * i : 255) << 24 | 0xCC2200);
        return encoded(image, "png");
    }

    static byte[] jpeg(int type) {
        BufferedImage image = new BufferedImage(8, 8, type);
        for (int i = 0; i < 64; i++) image.setRGB(i % 8, i / 8, 0xFF0044CC);
        return encoded(image, "jpeg");
    }

    private static byte[] encoded(BufferedImage image, String format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            if (!ImageIO.write(image, format, out)) throw new IllegalStateException(format);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
