package org.nianbao.font;

import java.nio.ByteBuffer;
import org.nianbao.font.UnusableFontException.Reason;

/** Code point → glyph number (the cmap table, ISO 14496-22 5.2.1), formats 4 and 12. */
final class CharacterMap {
    private final ByteBuffer table;
    private final int start;
    private final int format;

    CharacterMap(ByteBuffer table) throws UnusableFontException {
        this.table = table;
        int best = -1;
        int rank = -1;
        int count = table.getShort(2) & 0xFFFF;
        for (int i = 0; i < count; i++) {
            int platform = table.getShort(4 + 8 * i) & 0xFFFF;
            int encoding = table.getShort(6 + 8 * i) & 0xFFFF;
            int offset = table.getInt(8 + 8 * i);
            int candidate = rank(platform, encoding, table.getShort(offset) & 0xFFFF);
            if (candidate > rank) {
                rank = candidate;
                best = offset;
            }
        }
        if (best < 0) throw new UnusableFontException(Reason.DAMAGED, "no Unicode cmap");
        start = best;
        format = table.getShort(start) & 0xFFFF;
    }

    /** Full Unicode before the basic plane, Windows before Unicode platform, a symbol map last. */
    private static int rank(int platform, int encoding, int format) {
        if (format == 12) return platform == 3 && encoding == 10 ? 5 : platform == 0 ? 4 : -1;
        if (format != 4) return -1;
        if (platform == 3) return encoding == 1 ? 3 : encoding == 0 ? 1 : -1;
        return platform == 0 ? 2 : -1;
    }

    /** 0 where the font has none. */
    int glyph(int codePoint) {
        return format == 12 ? inGroups(codePoint) : codePoint > 0xFFFF ? 0 : inSegments(codePoint);
    }

    private int inGroups(int codePoint) {
        int low = 0;
        int high = table.getInt(start + 12) - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int group = start + 16 + 12 * middle;
            if (codePoint < table.getInt(group)) high = middle - 1;
            else if (codePoint > table.getInt(group + 4)) low = middle + 1;
            else return table.getInt(group + 8) + codePoint - table.getInt(group);
        }
        return 0;
    }

    private int inSegments(int codePoint) {
        int doubled = table.getShort(start + 6) & 0xFFFF;
        int ends = start + 14;
        int low = 0;
        int high = doubled / 2 - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (codePoint > (table.getShort(ends + 2 * middle) & 0xFFFF)) low = middle + 1;
            else high = middle;
        }
        int starts = ends + doubled + 2;
        int first = table.getShort(starts + 2 * low) & 0xFFFF;
        if (codePoint < first || codePoint > (table.getShort(ends + 2 * low) & 0xFFFF)) return 0;
        int delta = table.getShort(starts + doubled + 2 * low);
        int ranges = starts + 2 * doubled + 2 * low;
        int range = table.getShort(ranges) & 0xFFFF;
        if (range == 0) return (codePoint + delta) & 0xFFFF;
        int glyph = table.getShort(ranges + range + 2 * (codePoint - first)) & 0xFFFF;
        return glyph == 0 ? 0 : (glyph + delta) & 0xFFFF;
    }
}
