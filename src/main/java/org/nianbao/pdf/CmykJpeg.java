package org.nianbao.pdf;

import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/**
 * A JPEG for the printing press, in four inks. PDF/A with an sRGB output intent takes no DeviceCMYK
 * (ISO 19005-2 6.2.4.3), so its pixels are turned into red, green and blue. Rare; the only code here that needs AWT.
 */
final class CmykJpeg {
    private static final int APP14 = 0xEE;
    private static final int START_OF_SCAN = 0xDA;
    private static final int YCCK = 2;

    private CmykJpeg() {}

    /** Three bytes a pixel, rows from the top. */
    static byte[] toRgb(byte[] jpeg) throws IOException {
        Raster raster;
        ImageReader reader = ImageIO.getImageReadersByFormatName("jpeg").next();
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(jpeg))) {
            reader.setInput(in);
            raster = reader.readRaster(0, null);
        } finally {
            reader.dispose();
        }
        int transform = adobeTransform(jpeg);
        byte[] rgb = new byte[3 * raster.getWidth() * raster.getHeight()];
        int[] pixel = new int[4];
        int at = 0;
        for (int y = 0; y < raster.getHeight(); y++) {
            for (int x = 0; x < raster.getWidth(); x++) {
                raster.getPixel(x, y, pixel);
                if (transform == YCCK) fromYcc(pixel);
                // Adobe's programs store ink inverted: 255 is none.
                int paper = transform < 0 ? 255 - pixel[3] : pixel[3];
                for (int i = 0; i < 3; i++) {
                    int light = transform < 0 ? 255 - pixel[i] : pixel[i];
                    rgb[at++] = (byte) (light * paper / 255);
                }
            }
        }
        return rgb;
    }

    private static void fromYcc(int[] pixel) {
        double y = pixel[0];
        double cb = pixel[1] - 128;
        double cr = pixel[2] - 128;
        pixel[0] = clamp(y + 1.402 * cr);
        pixel[1] = clamp(y - 0.344136 * cb - 0.714136 * cr);
        pixel[2] = clamp(y + 1.772 * cb);
    }

    private static int clamp(double value) {
        return (int) Math.max(0, Math.min(255, Math.round(value)));
    }

    /** The transform flag of Adobe's APP14 marker, -1 where there is none. */
    private static int adobeTransform(byte[] jpeg) {
        int at = 2;
        while (at + 4 < jpeg.length && (jpeg[at] & 0xFF) == 0xFF) {
            int marker = jpeg[at + 1] & 0xFF;
            if (marker == START_OF_SCAN) break;
            int length = (jpeg[at + 2] & 0xFF) << 8 | jpeg[at + 3] & 0xFF;
            if (marker == APP14 && length >= 14 && jpeg[at + 4] == 'A') return jpeg[at + 15] & 0xFF;
            at += 2 + length;
        }
        return -1;
    }
}
