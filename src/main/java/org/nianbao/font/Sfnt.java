package org.nianbao.font;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.nianbao.font.UnusableFontException.Reason;

/**
 * The tables of one font in an OpenType file or collection (ISO 14496-22 4.5). The file is mapped, not read: ten faces
 * of 40 MB cost next to nothing until their glyphs are asked for, and all threads share the pages.
 * All reads are absolute, so one instance serves any number of threads.
 */
final class Sfnt {
    private static final int COLLECTION = 0x74746366;
    private static final int TRUE_TYPE = 0x00010000;
    private static final int APPLE_TRUE = 0x74727565;
    private static final int CFF = 0x4F54544F;

    private final ByteBuffer file;
    private final int start;
    private final int version;
    private final int count;

    private Sfnt(ByteBuffer file, int start) {
        this.file = file;
        this.start = start;
        version = file.getInt(start);
        count = file.getShort(start + 4) & 0xFFFF;
        for (int i = 0; i < count; i++) {
            Objects.checkFromIndexSize(file.getInt(entry(i) + 8), file.getInt(entry(i) + 12), file.limit());
        }
    }

    private int entry(int table) {
        return start + 12 + 16 * table;
    }

    /** Null where the font lacks the table. */
    private ByteBuffer find(String tag) {
        int letters = tag.charAt(0) << 24 | tag.charAt(1) << 16 | tag.charAt(2) << 8 | tag.charAt(3);
        for (int i = 0; i < count; i++) {
            if (file.getInt(entry(i)) == letters) return file.slice(file.getInt(entry(i) + 8), file.getInt(entry(i) + 12));
        }
        return null;
    }

    /** The fonts of a file: one, or those of a collection in its order. */
    static List<Sfnt> open(Path path) throws IOException, UnusableFontException {
        ByteBuffer file;
        try (FileChannel channel = FileChannel.open(path)) {
            if (channel.size() > Integer.MAX_VALUE) throw damaged("larger than 2 GB");
            file = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
        }
        try {
            int magic = file.getInt(0);
            if (magic != COLLECTION) {
                if (magic != TRUE_TYPE && magic != APPLE_TRUE && magic != CFF) throw damaged("not an OpenType file");
                return List.of(new Sfnt(file, 0));
            }
            List<Sfnt> fonts = new ArrayList<>();
            for (int i = 0; i < file.getInt(8); i++) fonts.add(new Sfnt(file, file.getInt(12 + 4 * i)));
            return fonts;
        } catch (IndexOutOfBoundsException e) {
            throw damaged("cut off");
        }
    }

    /** True where the outlines are TrueType's. */
    boolean hasGlyphs() {
        return version != CFF && has("glyf") && has("loca");
    }

    boolean has(String tag) {
        return find(tag) != null;
    }

    ByteBuffer table(String tag) throws UnusableFontException {
        ByteBuffer table = find(tag);
        if (table == null) throw damaged("no table " + tag);
        return table;
    }

    /** The table's bytes, or none where the font lacks it. */
    byte[] bytes(String tag) {
        ByteBuffer table = find(tag);
        if (table == null) return new byte[0];
        byte[] bytes = new byte[table.limit()];
        table.get(0, bytes);
        return bytes;
    }

    private static UnusableFontException damaged(String message) {
        return new UnusableFontException(Reason.DAMAGED, message);
    }
}
