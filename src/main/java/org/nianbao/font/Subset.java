package org.nianbao.font;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The glyphs one document uses of a face, numbered afresh from 1 in the order in which they are asked for, so that the
 * embedded font holds nothing else: no loca and hmtx of 20,000 empty slots.
 *
 * <p>Every code point gets a glyph number of its own, even where two share an outline (⼀ U+2F00 and 一 U+4E00 do in
 * many fonts): only so can a reader's copied text be exactly what was written.
 */
public final class Subset {
    private static final int WORDS = 1;
    private static final int SCALE = 8;
    private static final int MORE = 32;
    private static final int X_AND_Y_SCALE = 64;
    private static final int TWO_BY_TWO = 128;
    private static final int MOST = 0xFFFF;

    private final TrueTypeFace face;
    private final char[][] numbers = new char[0x110000 >> 8][];
    private int[] codePoints = new int[256];
    private int size = 1;

    public Subset(TrueTypeFace face) {
        this.face = face;
    }

    public TrueTypeFace face() {
        return face;
    }

    /**
     * The code point's glyph number in this subset.
     *
     * @throws IllegalStateException where the face does not draw it: a gap must never be printed
     */
    public int glyph(int codePoint) {
        char[] page = numbers[codePoint >> 8];
        if (page == null) page = numbers[codePoint >> 8] = new char[256];
        int number = page[codePoint & 0xFF];
        if (number != 0) return number;
        if (!face.has(codePoint)) {
            throw new IllegalStateException(String.format("%s does not draw U+%04X", face.name(), codePoint));
        }
        if (size > MOST) throw new IllegalStateException("more than 65,535 characters of one face");
        if (size == codePoints.length) codePoints = Arrays.copyOf(codePoints, 2 * size);
        codePoints[size] = codePoint;
        page[codePoint & 0xFF] = (char) size;
        return size++;
    }

    /** Number of glyphs, .notdef included: numbers run from 1 to this less one. */
    public int size() {
        return size;
    }

    public int codePoint(int number) {
        return codePoints[number];
    }

    /** Advance width, 1/1000 em. */
    public int advance(int number) {
        return number == 0 ? face.advanceOf(0) : face.advance(codePoints[number]);
    }

    /** A TrueType font program with the tables ISO 32000-1 9.9 asks of an embedded CIDFontType2. */
    public byte[] program() {
        List<Integer> sources = new ArrayList<>();
        char[] firstUse = new char[MOST + 1];
        for (int number = 0; number < size; number++) {
            int source = number == 0 ? 0 : face.glyph(codePoints[number]);
            sources.add(source);
            if (firstUse[source] == 0) firstUse[source] = (char) number;
        }
        List<byte[]> outlines = new ArrayList<>();
        for (int number = 0; number < sources.size(); number++) {
            byte[] outline = face.outline(sources.get(number));
            if (composite(outline)) renumberParts(ByteBuffer.wrap(outline), sources, firstUse);
            outlines.add(outline);
        }
        return assemble(sources, outlines);
    }

    /** A negative number of contours, at the head of the outline, says so. */
    private static boolean composite(byte[] outline) {
        return outline.length >= 10 && outline[0] < 0;
    }

    /** A composite glyph names its parts by number; parts not yet in the subset are added behind it. */
    private static void renumberParts(ByteBuffer outline, List<Integer> sources, char[] firstUse) {
        int at = 10;
        int flags;
        do {
            flags = outline.getShort(at);
            int source = outline.getShort(at + 2) & 0xFFFF;
            int number = firstUse[source];
            if (number == 0 && source != 0) {
                number = sources.size();
                sources.add(source);
                firstUse[source] = (char) number;
            }
            outline.putShort(at + 2, (short) number);
            at += 4 + ((flags & WORDS) != 0 ? 4 : 2);
            if ((flags & SCALE) != 0) at += 2;
            else if ((flags & X_AND_Y_SCALE) != 0) at += 4;
            else if ((flags & TWO_BY_TWO) != 0) at += 8;
        } while ((flags & MORE) != 0);
    }

    private byte[] assemble(List<Integer> sources, List<byte[]> outlines) {
        int count = outlines.size();
        int total = 0;
        for (byte[] outline : outlines) total += even(outline.length);
        boolean longOffsets = total > 2 * 0xFFFF;

        ByteBuffer glyf = ByteBuffer.allocate(total);
        ByteBuffer loca = ByteBuffer.allocate((count + 1) * (longOffsets ? 4 : 2));
        ByteBuffer hmtx = ByteBuffer.allocate(4 * count);
        for (int i = 0; i < count; i++) {
            offset(loca, glyf.position(), longOffsets);
            glyf.put(outlines.get(i)).position(even(glyf.position()));
            hmtx.putShort((short) face.rawAdvance(sources.get(i))).putShort((short) face.leftBearing(sources.get(i)));
        }
        offset(loca, glyf.position(), longOffsets);

        byte[] head = face.table("head");
        ByteBuffer.wrap(head).putInt(8, 0).putShort(50, (short) (longOffsets ? 1 : 0));
        byte[] hhea = face.table("hhea");
        ByteBuffer.wrap(hhea).putShort(34, (short) count);
        byte[] maxp = face.table("maxp");
        ByteBuffer.wrap(maxp).putShort(4, (short) count);

        TreeMap<String, byte[]> tables = new TreeMap<>();
        tables.put("glyf", glyf.array());
        tables.put("head", head);
        tables.put("hhea", hhea);
        tables.put("hmtx", hmtx.array());
        tables.put("loca", loca.array());
        tables.put("maxp", maxp);
        // Instructions stay: old Chinese fonts place their strokes with them.
        for (String tag : new String[] {"cvt ", "fpgm", "prep"}) {
            byte[] table = face.table(tag);
            if (table.length > 0) tables.put(tag, table);
        }
        return file(tables);
    }

    private static void offset(ByteBuffer loca, int offset, boolean longOffsets) {
        if (longOffsets) loca.putInt(offset);
        else loca.putShort((short) (offset / 2));
    }

    private static byte[] file(TreeMap<String, byte[]> tables) {
        int length = 12 + 16 * tables.size();
        for (byte[] table : tables.values()) length += padded(table.length);
        ByteBuffer out = ByteBuffer.allocate(length);
        int power = Integer.highestOneBit(tables.size());
        out.putInt(0x00010000).putShort((short) tables.size()).putShort((short) (16 * power))
                .putShort((short) Integer.numberOfTrailingZeros(power))
                        .putShort((short) (16 * (tables.size() - power)));
        int directory = 12 + 16 * tables.size();
        int at = directory;
        int head = 0;
        int whole = 0;
        for (Map.Entry<String, byte[]> table : tables.entrySet()) {
            byte[] bytes = table.getValue();
            out.put(at, bytes);
            for (char c : table.getKey().toCharArray()) out.put((byte) c);
            int sum = sum(out, at, padded(bytes.length));
            out.putInt(sum).putInt(at).putInt(bytes.length);
            whole += sum;
            if (table.getKey().equals("head")) head = at;
            at += padded(bytes.length);
        }
        out.putInt(head + 8, 0xB1B0AFBA - whole - sum(out, 0, directory));
        return out.array();
    }

    /** Of big-endian words of four bytes (ISO 14496-22 4.5), made of bytes all at once: a cold run interprets what is left to do. */
    private static int sum(ByteBuffer buffer, int from, int length) {
        int[] words = new int[length / 4];
        buffer.slice(from, length).asIntBuffer().get(words);
        int sum = 0;
        for (int word : words) sum += word;
        return sum;
    }

    private static int even(int length) {
        return length + 1 & ~1;
    }

    private static int padded(int length) {
        return length + 3 & ~3;
    }
}
