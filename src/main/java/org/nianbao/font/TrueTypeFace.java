package org.nianbao.font;

import java.nio.ByteBuffer;
import org.nianbao.font.UnusableFontException.Reason;

/** A face with TrueType outlines, read straight from its mapped file. */
public final class TrueTypeFace implements Face {
    private static final int NO_BREAK_BLANKS_OF_HANGUL = 0x3164;
    private static final int BRAILLE_BLANK = 0x2800;

    private final Sfnt font;
    private final Names names;
    private final boolean bold;
    private final boolean italic;
    private final int unitsPerEm;
    private final ByteBuffer head;
    private final ByteBuffer hhea;
    private final CharacterMap map;
    private final ByteBuffer hmtx;
    private final int metrics;
    private final ByteBuffer loca;
    private final boolean longOffsets;
    private final ByteBuffer glyf;
    private final int glyphs;
    private final String wrong;
    /**
     * Glyph numbers of 256 code points each, plus one: no font has more than 65,535 glyphs (maxp). Zero stands for what was
     * not yet looked up, so that it does no harm where threads see one another's work late; they write the same.
     */
    private final char[][] pages = new char[0x110000 >> 8][];

    /**
     * @throws UnusableFontException for outlines other than TrueType's (OpenType CFF cannot be embedded by our PDF
     *                               writer), for a font whose maker forbids embedding, for a damaged file
     */
    TrueTypeFace(Sfnt font) throws UnusableFontException {
        this(font, "");
    }

    /** @param wrong characters it has a glyph for that shows another character; it counts as having none */
    TrueTypeFace(Sfnt font, String wrong) throws UnusableFontException {
        this.font = font;
        this.wrong = wrong;
        try {
            names = Names.of(font.table("name"));
            if (!font.hasGlyphs()) throw new UnusableFontException(Reason.NO_OUTLINES, names.full());
            if (restricted(font)) throw new UnusableFontException(Reason.RESTRICTED, names.full());
            head = font.table("head");
            hhea = font.table("hhea");
            unitsPerEm = head.getShort(18) & 0xFFFF;
            if (unitsPerEm == 0) throw new UnusableFontException(Reason.DAMAGED, "unitsPerEm 0");
            int style = head.getShort(44) & 0xFFFF;
            bold = (style & 1) != 0;
            italic = (style & 2) != 0;
            longOffsets = head.getShort(50) != 0;
            map = new CharacterMap(font.table("cmap"));
            hmtx = font.table("hmtx");
            metrics = hhea.getShort(34) & 0xFFFF;
            loca = font.table("loca");
            glyf = font.table("glyf");
            glyphs = Math.min(font.table("maxp").getShort(4) & 0xFFFF, loca.limit() / (longOffsets ? 4 : 2) - 1);
            if (metrics == 0 || hmtx.limit() < 4 * metrics) throw new UnusableFontException(Reason.DAMAGED, "hmtx");
        } catch (IndexOutOfBoundsException e) {
            throw new UnusableFontException(Reason.DAMAGED, "cut off");
        }
    }

    /** OS/2 fsType: bits 0–3 hold the licence; 2 alone forbids embedding (ISO 14496-22 5.2.7). */
    private static boolean restricted(Sfnt font) throws UnusableFontException {
        return font.has("OS/2") && (font.table("OS/2").getShort(8) & 0x000F) == 2;
    }

    @Override
    public String name() {
        return names.full();
    }

    Names names() {
        return names;
    }

    boolean bold() {
        return bold;
    }

    boolean italic() {
        return italic;
    }

    @Override
    public boolean has(int codePoint) {
        return glyph(codePoint) != 0;
    }

    @Override
    public int advance(int codePoint) {
        int glyph = glyph(codePoint);
        return glyph == 0 ? 0 : advanceOf(glyph);
    }

    @Override
    public int ascent() {
        return perMille(hhea.getShort(4));
    }

    @Override
    public int descent() {
        return Math.abs(perMille(hhea.getShort(6)));
    }

    @Override
    public int lineGap() {
        return perMille(hhea.getShort(8));
    }

    /** The name for a PDF's font dictionary. */
    public String postScriptName() {
        return names.postScript();
    }

    /** Corners of the box around all glyphs, 1/1000 em: left, bottom, right, top. */
    public int[] box() {
        int[] box = new int[4];
        for (int i = 0; i < 4; i++) box[i] = perMille(head.getShort(36 + 2 * i));
        return box;
    }

    /** The glyph that draws the code point, 0 where none does. */
    int glyph(int codePoint) {
        if (codePoint < 0 || codePoint > Character.MAX_CODE_POINT) return 0;
        char[] page = pages[codePoint >> 8];
        if (page == null) page = pages[codePoint >> 8] = new char[256];
        int known = page[codePoint & 0xFF];
        if (known > 0) return known - 1;
        int glyph = lookUp(codePoint);
        page[codePoint & 0xFF] = (char) (glyph + 1);
        return glyph;
    }

    private int lookUp(int codePoint) {
        if (Character.getType(codePoint) == Character.CONTROL || wrong.indexOf(codePoint) >= 0) return 0;
        int glyph = map.glyph(codePoint);
        if (glyph <= 0 || glyph >= glyphs) return 0;
        // Some fonts map characters they do not draw (䶮 in one well-known Kai): such a gap must fall through.
        return length(glyph) == 0 && !mayBeBlank(codePoint) ? 0 : glyph;
    }

    private static boolean mayBeBlank(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.SPACE_SEPARATOR, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR,
                    Character.NON_SPACING_MARK -> true;
            default -> codePoint == NO_BREAK_BLANKS_OF_HANGUL || codePoint == BRAILLE_BLANK;
        };
    }

    int advanceOf(int glyph) {
        return perMille(rawAdvance(glyph));
    }

    int rawAdvance(int glyph) {
        return hmtx.getShort(4 * Math.min(glyph, metrics - 1)) & 0xFFFF;
    }

    int leftBearing(int glyph) {
        int at = glyph < metrics ? 4 * glyph + 2 : 4 * metrics + 2 * (glyph - metrics);
        return at + 2 <= hmtx.limit() ? hmtx.getShort(at) : 0;
    }

    private int offset(int glyph) {
        return longOffsets ? loca.getInt(4 * glyph) : 2 * (loca.getShort(2 * glyph) & 0xFFFF);
    }

    private int length(int glyph) {
        int from = offset(glyph);
        int to = offset(glyph + 1);
        return from >= 0 && to <= glyf.limit() ? Math.max(0, to - from) : 0;
    }

    /** The outline as it stands in the file; empty for a blank. */
    byte[] outline(int glyph) {
        if (glyph >= glyphs) return new byte[0];
        byte[] bytes = new byte[length(glyph)];
        if (bytes.length > 0) glyf.get(offset(glyph), bytes);
        return bytes;
    }

    byte[] table(String tag) {
        return font.bytes(tag);
    }

    private int perMille(int units) {
        return (int) Math.round(units * 1000.0 / unitsPerEm);
    }

    @Override
    public String toString() {
        return name();
    }
}
