package org.nianbao.pdf;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * An ICC version 2 display profile of the sRGB colour space (IEC 61966-2-1), computed from its definition: PDF/A wants
 * one so that colours mean the same everywhere (ISO 19005-2 6.2.3).
 */
final class SrgbProfile {
    private static final String DESCRIPTION = "sRGB IEC61966-2.1";
    private static final String COPYRIGHT = "No copyright, use freely";
    private static final int CURVE_POINTS = 256;
    private static final double[] WHITE = {0.9642, 1.0, 0.8249};
    /** sRGB's primaries seen under D50 (Bradford adaptation). */
    private static final double[][] PRIMARIES = {
        {0.4360747, 0.2225045, 0.0139322}, {0.3850649, 0.7168786, 0.0971045}, {0.1430804, 0.0606169, 0.7141733}};

    /** The same in every document, so it is made once: {@link #bytes} as a Flate stream (ISO 32000-1 7.4.4). Not to be changed. */
    static final byte[] DEFLATED = Flate.deflated(bytes());

    private SrgbProfile() {}

    static byte[] bytes() {
        byte[][] data = {description(), text(), xyz(WHITE), xyz(PRIMARIES[0]), xyz(PRIMARIES[1]), xyz(PRIMARIES[2]),
                curve()};
        String[] tags = {"desc", "cprt", "wtpt", "rXYZ", "gXYZ", "bXYZ", "rTRC", "gTRC", "bTRC"};
        int table = 128 + 4 + 12 * tags.length;
        int length = table;
        for (byte[] element : data) length += padded(element.length);

        ByteBuffer out = ByteBuffer.allocate(length);
        out.putInt(length).putInt(0).putInt(0x02100000);
        out.put(ascii("mntr")).put(ascii("RGB ")).put(ascii("XYZ "));
        out.putShort((short) 2000).putShort((short) 1).putShort((short) 1).putShort((short) 0).putInt(0);
        out.put(ascii("acsp"));
        out.position(68);
        for (double value : WHITE) out.putInt(fixed(value));

        out.position(128);
        out.putInt(tags.length);
        int at = table;
        for (int i = 0; i < tags.length; i++) {
            byte[] element = data[Math.min(i, data.length - 1)];
            out.put(ascii(tags[i])).putInt(at).putInt(element.length);
            if (i >= data.length - 1) continue;
            out.put(at, element);
            at += padded(element.length);
        }
        out.put(at, data[data.length - 1]);
        return out.array();
    }

    private static byte[] description() {
        ByteBuffer out = ByteBuffer.allocate(12 + DESCRIPTION.length() + 1 + 8 + 3 + 67);
        out.put(ascii("desc")).putInt(0).putInt(DESCRIPTION.length() + 1).put(ascii(DESCRIPTION));
        return out.array();
    }

    private static byte[] text() {
        ByteBuffer out = ByteBuffer.allocate(8 + COPYRIGHT.length() + 1);
        return out.put(ascii("text")).putInt(0).put(ascii(COPYRIGHT)).array();
    }

    private static byte[] xyz(double[] values) {
        ByteBuffer out = ByteBuffer.allocate(20).put(ascii("XYZ ")).putInt(0);
        for (double value : values) out.putInt(fixed(value));
        return out.array();
    }

    private static byte[] curve() {
        ByteBuffer out = ByteBuffer.allocate(12 + 2 * CURVE_POINTS).put(ascii("curv")).putInt(0).putInt(CURVE_POINTS);
        for (int i = 0; i < CURVE_POINTS; i++) {
            double v = i / (CURVE_POINTS - 1.0);
            // StrictMath: the same bits on every machine.
            double linear = v <= 0.04045 ? v / 12.92 : StrictMath.pow((v + 0.055) / 1.055, 2.4);
            out.putShort((short) Math.round(linear * 65535));
        }
        return out.array();
    }

    private static int fixed(double value) {
        return (int) Math.round(value * 65536);
    }

    private static int padded(int length) {
        return length + 3 & ~3;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
