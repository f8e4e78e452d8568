package org.nianbao.pdf;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import org.nianbao.font.TrueTypeFace;
import org.nianbao.layout.Item;
import org.nianbao.layout.Page;
import org.nianbao.layout.Tag;

/**
 * Writes the items of one page as content operators (ISO 32000-1 8 and 9), marked by tag. Graphics state is written
 * only where it changes; positions are kept as written, so that rounding never adds up.
 */
final class PagePainter {
    /** LibreOffice's stroke for a bold it has no face for; Word's looks alike. */
    private static final double BOLD_STROKE = 1.0 / 30;
    /** Tangent of 12°, the slant of common italics. */
    private static final double SLANT = 0.2126;

    /** Length of a quarter circle's control arms to its radius. */
    private static final double CIRCLE = 0.5523;

    private final Resources resources;
    private final StructureTree tree;
    private final Page page;
    private final ContentStream out = new ContentStream();
    final Set<EmbeddedFont> fonts = new LinkedHashSet<>();
    final Set<Pictures.Stored> pictures = new LinkedHashSet<>();

    private boolean marked;
    private Tag tag;
    private String artifact = "";
    private boolean english;

    private boolean inText;
    private boolean plainMatrix;
    private long lineX;
    private long lineY;

    private EmbeddedFont font;
    private double size;
    private double scale = 1;
    private boolean stroked;
    private double lineWidth = 1;
    private int fillColour;
    private int strokeColour;
    private double[] dash;

    /** What outlives a page. */
    interface Resources {
        EmbeddedFont font(TrueTypeFace face);

        /** Null for a picture that cannot be used; it is reported. */
        Pictures.Stored picture(String part, byte[] data);
    }

    PagePainter(Resources resources, StructureTree tree, Page page) {
        this.resources = resources;
        this.tree = tree;
        this.page = page;
    }

    byte[] paint() {
        for (Item item : page.items()) {
            if (item instanceof Item.Glyphs glyphs) glyphs(glyphs);
            else if (item instanceof Item.Rule rule) rule(rule);
            else if (item instanceof Item.Fill fill) fill(fill);
            else if (item instanceof Item.Disc disc) disc(disc);
            else if (item instanceof Item.Image image) image(image);
            else if (item instanceof Item.Element element) tree.touch(element.tag());
        }
        endMark();
        return out.toBytes();
    }

    private void mark(Tag wanted, Item.Artifact what) {
        mark(wanted, what, false);
    }

    /**
     * Opens the marked content that belongs to a tag. English is a sequence of its own, not one inside another: readers
     * that count the inner end as the outer one lose the rest of the paragraph.
     */
    private void mark(Tag wanted, Item.Artifact what, boolean inEnglish) {
        String kind = wanted != null ? "" : switch (what) {
            case HEADER -> "/Type/Pagination/Subtype/Header/Attached[/Top]";
            case FOOTER -> "/Type/Pagination/Subtype/Footer/Attached[/Bottom]";
            case REPEATED -> "/Type/Pagination";
            case NONE -> "/Type/Layout";
        };
        if (marked && tag == wanted && artifact.equals(kind) && english == inEnglish) return;
        endMark();
        if (inEnglish) {
            out.raw("/Span<</Lang(en)/MCID ").whole(tree.mark(wanted)).op(">>BDC");
        } else if (wanted != null) {
            out.raw("/").raw(StructureTree.type(wanted.role())).raw("<</MCID ")
                    .whole(tree.mark(wanted)).op(">>BDC");
        } else {
            out.raw("/Artifact<<").raw(kind).op(">>BDC");
        }
        marked = true;
        tag = wanted;
        artifact = kind;
        english = inEnglish;
    }

    private void endMark() {
        endText();
        if (marked) out.op("EMC");
        marked = false;
    }

    private void endText() {
        if (inText) out.op("ET");
        inText = false;
    }

    private void glyphs(Item.Glyphs run) {
        if (run.text().isEmpty()) {
            if (run.tag() != null) tree.touch(run.tag());
            return;
        }
        if (!(run.face() instanceof TrueTypeFace face)) {
            throw new IllegalArgumentException("not a face of this program's font library: " + run.face().name());
        }
        mark(run.tag(), run.what(), run.tag() != null && english(run.text()));
        if (!inText) {
            out.op("BT");
            inText = true;
            plainMatrix = true;
            lineX = 0;
            lineY = 0;
        }
        state(run, resources.font(face));
        position(run);
        show(run);
    }

    /** ISO 14289-1 7.2: Western words amid Chinese are announced; numbers and single letters are read as Chinese. */
    private static boolean english(String text) {
        boolean word = false;
        boolean letter = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x2E80) return false;
            boolean latin = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
            word |= latin && letter;
            letter = latin;
        }
        return word;
    }

    private void state(Item.Glyphs run, EmbeddedFont wanted) {
        fonts.add(wanted);
        if (wanted != font || run.size() != size) {
            out.raw("/").raw(wanted.name).put(' ').num(run.size()).op("Tf");
            font = wanted;
            size = run.size();
        }
        if (run.scale() != scale) {
            out.num(run.scale() * 100).op("Tz");
            scale = run.scale();
        }
        fillColour(run.rgb());
        if (run.bold()) {
            strokeColour(run.rgb());
            lineWidth(run.size() * BOLD_STROKE);
            solid();
        }
        if (run.bold() != stroked) {
            out.op(run.bold() ? "2 Tr" : "0 Tr");
            stroked = run.bold();
        }
    }

    private void position(Item.Glyphs run) {
        long x = ContentStream.milli(run.x());
        long y = ContentStream.milli(page.height() - run.baseline());
        boolean plain = run.turn() == 0 && !run.italic();
        if (plain && plainMatrix) {
            if (x != lineX || y != lineY) out.milli(x - lineX).milli(y - lineY).op("Td");
        } else {
            double cos = cos(run.turn());
            double sin = sin(run.turn());
            double slant = run.italic() ? SLANT : 0;
            out.num(cos).num(sin).num(cos * slant - sin).num(sin * slant + cos).milli(x).milli(y).op("Tm");
        }
        plainMatrix = plain;
        lineX = x;
        lineY = y;
    }

    private static double cos(int turn) {
        if (turn % 90 != 0) return StrictMath.cos(Math.toRadians(turn));
        return new double[] {1, 0, -1, 0}[Math.floorMod(turn / 90, 4)];
    }

    private static double sin(int turn) {
        if (turn % 90 != 0) return StrictMath.sin(Math.toRadians(turn));
        return new double[] {0, 1, 0, -1}[Math.floorMod(turn / 90, 4)];
    }

    /** Each glyph's own width is corrected to the advance asked for; what rounding leaves is carried to the next. */
    private void show(Item.Glyphs run) {
        String text = run.text();
        double[] advances = run.advances();
        int count = text.codePointCount(0, text.length());
        if (advances.length != count) throw new IllegalArgumentException(advances.length + " advances for " + count);
        double unit = run.size() * run.scale() / 1000;
        double carried = 0;
        boolean array = false;
        int[] codes = new int[count];
        int[] moves = new int[count];
        for (int i = 0, at = 0; i < count; i++) {
            int codePoint = text.codePointAt(at);
            at += Character.charCount(codePoint);
            codes[i] = font.subset.glyph(codePoint);
            if (i == count - 1) break;
            double wanted = font.subset.advance(codes[i]) - advances[i] / unit + carried;
            moves[i] = (int) Math.rint(wanted);
            carried = wanted - moves[i];
            array |= moves[i] != 0;
        }
        if (!array) {
            out.put('<');
            for (int code : codes) out.hex(code);
            out.op(">Tj");
            return;
        }
        out.raw("[<");
        for (int i = 0; i < count; i++) {
            out.hex(codes[i]);
            if (moves[i] != 0) out.put('>').whole(moves[i]).put('<');
        }
        out.op(">]TJ");
    }

    private void rule(Item.Rule rule) {
        mark(rule.tag(), Item.Artifact.NONE);
        endText();
        strokeColour(rule.rgb());
        lineWidth(rule.width());
        if (rule.dash() == null) solid();
        else if (!Arrays.equals(rule.dash(), dash)) {
            dash = rule.dash().clone();
            out.put('[');
            for (double length : dash) out.num(length);
            out.op("]0 d");
        }
        out.num(rule.x1()).num(page.height() - rule.y1()).raw("m ");
        out.num(rule.x2()).num(page.height() - rule.y2()).op("l S");
    }

    private void fill(Item.Fill fill) {
        mark(fill.tag(), Item.Artifact.NONE);
        endText();
        fillColour(fill.rgb());
        out.num(fill.x()).num(page.height() - fill.y() - fill.height()).num(fill.width()).num(fill.height()).op("re f");
    }

    private void disc(Item.Disc disc) {
        mark(disc.tag(), Item.Artifact.NONE);
        endText();
        fillColour(disc.rgb());
        double r = disc.radius();
        double arm = r * CIRCLE;
        double x = disc.x();
        double y = page.height() - disc.y();
        out.num(x + r).num(y).raw("m ");
        curve(x + r, y + arm, x + arm, y + r, x, y + r);
        curve(x - arm, y + r, x - r, y + arm, x - r, y);
        curve(x - r, y - arm, x - arm, y - r, x, y - r);
        curve(x + arm, y - r, x + r, y - arm, x + r, y);
        out.op("f");
    }

    private void curve(double... points) {
        for (double point : points) out.num(point);
        out.raw("c ");
    }

    private void image(Item.Image image) {
        Pictures.Stored picture = resources.picture(image.part(), image.data());
        if (picture == null) return;
        pictures.add(picture);
        mark(image.tag(), Item.Artifact.NONE);
        endText();
        double bottom = page.height() - image.y() - image.height();
        if (image.tag() != null) {
            tree.cover(image.tag(), image.x(), bottom, image.x() + image.width(), bottom + image.height());
        }
        out.raw("q ").num(image.width()).raw("0 0 ").num(image.height()).num(image.x()).num(bottom).raw("cm /")
                .raw(picture.name()).op(" Do Q");
    }

    private void solid() {
        if (dash != null) out.op("[]0 d");
        dash = null;
    }

    private void lineWidth(double width) {
        if (width == lineWidth) return;
        out.num(width).op("w");
        lineWidth = width;
    }

    private void fillColour(int rgb) {
        if (rgb == fillColour) return;
        colour(rgb, "g", "rg");
        fillColour = rgb;
    }

    private void strokeColour(int rgb) {
        if (rgb == strokeColour) return;
        colour(rgb, "G", "RG");
        strokeColour = rgb;
    }

    private void colour(int rgb, String grey, String coloured) {
        int red = rgb >> 16 & 0xFF;
        int green = rgb >> 8 & 0xFF;
        int blue = rgb & 0xFF;
        if (red == green && green == blue) out.num(red / 255.0).op(grey);
        else out.num(red / 255.0).num(green / 255.0).num(blue / 255.0).op(coloured);
    }
}
