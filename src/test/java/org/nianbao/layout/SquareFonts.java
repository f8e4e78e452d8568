package org.nianbao.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.nianbao.font.Chain;
import org.nianbao.font.Face;
import org.nianbao.font.Fonts;

/**
 * Fonts for layout tests: every Chinese character is a square of one em, every Western one half as wide, so that a line
 * can be drawn in the test source as cells of half an em. Families that begin with a Latin letter have the Western face
 * first and the Chinese one behind it; all other families the other way round. Code points beyond the basic plane are
 * in a third face, which ends each chain. A line is one em high: 0.88 above the baseline, 0.12 below.
 */
final class SquareFonts implements Fonts {
    static final Face LATIN = new Square("Square Latin");
    static final Face HAN = new Square("Square Han");
    static final Face RARE = new Square("Square Rare");

    private final Set<Integer> lacking;

    private SquareFonts(Set<Integer> lacking) {
        this.lacking = lacking;
    }

    /** Fonts that draw all characters but the given ones. */
    static SquareFonts without(int... codePoints) {
        Set<Integer> lacking = new TreeSet<>();
        for (int codePoint : codePoints) lacking.add(codePoint);
        return new SquareFonts(lacking);
    }

    static SquareFonts all() {
        return without();
    }

    @Override
    public Chain chain(String family, boolean bold, boolean italic) {
        boolean western = !family.isEmpty() && family.charAt(0) < 0x250;
        return new SquareChain(family, western ? List.of(LATIN, HAN, RARE) : List.of(HAN, LATIN, RARE), bold, italic,
                lacking);
    }

    @Override
    public boolean serves(String family) {
        return !family.isEmpty();
    }

    private record SquareChain(String family, List<Face> faces, boolean fakeBold, boolean fakeItalic,
                               Set<Integer> lacking) implements Chain {
        @Override
        public Face primary() {
            return faces.get(0);
        }

        @Override
        public Face faceFor(int codePoint) {
            if (lacking.contains(codePoint)) return null;
            for (Face face : faces) if (face.has(codePoint)) return face;
            return null;
        }

        @Override
        public List<String> names() {
            List<String> names = new ArrayList<>();
            for (Face face : faces) names.add(face.name());
            return names;
        }
    }

    /** A class, not a record: faces are compared by identity. */
    private static final class Square implements Face {
        private static final String SHARED = "“”‘’…—–·°×‰€";
        private final String name;

        Square(String name) {
            this.name = name;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public boolean has(int codePoint) {
            if (Character.isISOControl(codePoint)) return false;
            boolean shared = SHARED.indexOf(codePoint) >= 0;
            return switch (name) {
                case "Square Latin" -> codePoint < 0x250 || shared;
                case "Square Han" -> codePoint < 0x10000 && !Character.isSurrogate((char) codePoint);
                default -> codePoint >= 0x20000;
            };
        }

        @Override
        public int advance(int codePoint) {
            if (!has(codePoint)) return 0;
            if (codePoint >= 0xFE00 && codePoint <= 0xFE0F || codePoint >= 0xE0100) return 0;
            if (name.equals("Square Latin")) return 500;
            return codePoint < 0x250 && SHARED.indexOf(codePoint) < 0 ? 500 : 1000;
        }

        @Override
        public int ascent() {
            return 880;
        }

        @Override
        public int descent() {
            return 120;
        }

        @Override
        public int lineGap() {
            return 0;
        }

        @Override
        public String toString() {
            return name;
        }
    }
}
