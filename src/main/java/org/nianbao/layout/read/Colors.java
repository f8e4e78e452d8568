package org.nianbao.layout.read;

/** Colours and shading resolved to 0xRRGGBB. */
record Colors(Theme theme) {
    private static final int BLACK = 0x000000;
    private static final int WHITE = 0xFFFFFF;

    /** Null where it is no colour: {@code auto}, or not six hexadecimal digits. */
    static Integer hex(String value) {
        if (value == null) return null;
        int from = value.startsWith("#") ? 1 : 0;
        if (value.length() != from + 6) return null;
        int out = 0;
        for (int i = from; i < value.length(); i++) {
            int digit = Character.digit(value.charAt(i), 16);
            if (digit < 0) return null;
            out = out << 4 | digit;
        }
        return out;
    }

    /** A colour with its theme reference, tint and shade (17.3.2.6); null for {@code auto} and for nothing. */
    Integer of(Element element, String plain, String themed, String tint, String shade) {
        if (element == null) return null;
        String name = element.attribute(themed);
        Integer base = name == null || name.equals("none") ? null : theme.color(name);
        if (base == null) return hex(element.attribute(plain));
        String tinted = element.attribute(tint);
        if (tinted != null) return lighter(base, hexByte(tinted));
        String shaded = element.attribute(shade);
        return shaded != null ? darker(base, hexByte(shaded)) : base;
    }

    /** w:color, or the colour of a border. */
    Integer of(Element element, String plain) {
        return of(element, plain, "themeColor", "themeTint", "themeShade");
    }

    /** The colour of {@code auto} text on a background: Word turns it white where the ground is dark. */
    static int automatic(Integer background) {
        return background != null && luminance(background) <= 62 ? WHITE : BLACK;
    }

    private static double luminance(int rgb) {
        return (29 * (rgb >> 16 & 255) + 59 * (rgb >> 8 & 255) + 12 * (rgb & 255)) / 100.0;
    }

    /** The one colour a w:shd (17.3.5) prints as, patterns mixed by their share of ink; null for no shading. */
    Integer shade(Element shd) {
        if (shd == null) return null;
        String pattern = shd.attribute("val", "clear");
        if (pattern.equals("nil")) return null;
        Integer fill = of(shd, "fill", "themeFill", "themeFillTint", "themeFillShade");
        double ink = ink(pattern);
        if (ink == 0) return fill;
        Integer front = of(shd, "color");
        return mix(front == null ? BLACK : front, fill == null ? WHITE : fill, ink);
    }

    private static double ink(String pattern) {
        if (pattern.equals("solid")) return 1;
        if (pattern.startsWith("pct")) return Measure.number(pattern.substring(3), 0) / 100;
        if (pattern.equals("clear")) return 0;
        return pattern.startsWith("thin") ? 0.25 : 0.5;
    }

    /** True for a pattern of lines, which is printed as an even tone. */
    static boolean hatched(Element shd) {
        if (shd == null) return false;
        String pattern = shd.attribute("val", "clear");
        return pattern.endsWith("Stripe") || pattern.endsWith("Cross");
    }

    static int mix(int front, int back, double share) {
        int out = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
            int f = front >> shift & 255;
            int b = back >> shift & 255;
            out |= (int) Math.round(f * share + b * (1 - share)) << shift;
        }
        return out;
    }

    /** ST_HighlightColor (17.18.40); null for none. */
    static Integer highlight(String name) {
        if (name == null) return null;
        return switch (name) {
            case "black" -> 0x000000;
            case "blue" -> 0x0000FF;
            case "cyan" -> 0x00FFFF;
            case "green" -> 0x00FF00;
            case "magenta" -> 0xFF00FF;
            case "red" -> 0xFF0000;
            case "yellow" -> 0xFFFF00;
            case "white" -> 0xFFFFFF;
            case "darkBlue" -> 0x000080;
            case "darkCyan" -> 0x008080;
            case "darkGreen" -> 0x008000;
            case "darkMagenta" -> 0x800080;
            case "darkRed" -> 0x800000;
            case "darkYellow" -> 0x808000;
            case "darkGray" -> 0x808080;
            case "lightGray" -> 0xC0C0C0;
            default -> null;
        };
    }

    private static double hexByte(String value) {
        return value.matches("[0-9A-Fa-f]{1,2}") ? Integer.parseInt(value, 16) / 255.0 : 1;
    }

    /** themeTint: the share of the colour that stays, in HSL luminance (17.18.40, as Word computes it). */
    private static int lighter(int rgb, double share) {
        return withLightness(rgb, share, 1 - share);
    }

    /** DrawingML's lumMod and lumOff (20.1.2.3.20, .21). */
    static int luminance(int rgb, double factor, double added) {
        return withLightness(rgb, factor, added);
    }

    private static int darker(int rgb, double share) {
        return withLightness(rgb, share, 0);
    }

    private static int withLightness(int rgb, double factor, double added) {
        double r = (rgb >> 16 & 255) / 255.0;
        double g = (rgb >> 8 & 255) / 255.0;
        double b = (rgb & 255) / 255.0;
        double max = Math.max(r, Math.max(g, b));
        double min = Math.min(r, Math.min(g, b));
        double lightness = (max + min) / 2;
        double span = max - min;
        double saturation = span == 0 ? 0 : span / (1 - Math.abs(2 * lightness - 1));
        double hue = span == 0 ? 0 : max == r ? (g - b) / span : max == g ? (b - r) / span + 2 : (r - g) / span + 4;
        double wanted = Math.min(1, lightness * factor + added);
        double chroma = (1 - Math.abs(2 * wanted - 1)) * saturation;
        return channel(hue, 0, wanted, chroma) << 16 | channel(hue, 4, wanted, chroma) << 8
                | channel(hue, 2, wanted, chroma);
    }

    /** @param turn sixths of the circle from red: 0 for red, 4 for green, 2 for blue */
    private static int channel(double hue, int turn, double lightness, double chroma) {
        double k = ((hue + turn) % 6 + 6) % 6;
        double peak = Math.max(0, Math.min(1, Math.abs(k - 3) - 1));
        return (int) Math.round((lightness - chroma / 2 + chroma * peak) * 255);
    }
}
