package org.nianbao.pdf;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

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

    static byte[] palette() {
        BufferedImage image = new BufferedImage(8, 8, BufferedImage.TYPE_BYTE_INDEXED);
        image.setRGB(3, 3, 0xFF00CC44);
        return encoded(image, "png");
    }

    /** Four inks without a profile, inverted as Adobe's programs write them: pure cyan. */
    static byte[] cmykJpeg() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (ImageOutputStream stream = ImageIO.createImageOutputStream(out)) {
            WritableRaster raster = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, 8, 8, 4, null);
            for (int i = 0; i < 64; i++) raster.setPixel(i % 8, i / 8, new int[] {0, 255, 255, 255});
            writer.setOutput(stream);
            writer.write(null, new IIOImage(raster, null, null), null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        byte[] plain = out.toByteArray();
        byte[] adobe = {(byte) 0xFF, (byte) 0xEE, 0, 14, 'A', 'd', 'o', 'b', 'e', 0, 100, 0, 0, 0, 0, 0};
        ByteArrayOutputStream marked = new ByteArrayOutputStream();
        marked.write(plain, 0, 2);
        marked.writeBytes(adobe);
        marked.write(plain, 2, plain.length - 2);
        return marked.toByteArray();
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
