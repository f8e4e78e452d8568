package org.nianbao.layout.read;

/** Colours of DrawingML (ISO 29500-1 20.1.2.3), their changes applied in order. */
record ShapeColors(Theme theme) {
    private static final int WHITE = 0xFFFFFF;
    private static final double PERCENT = 100_000;

    /**
     * @param rgb   null where there is no colour, or one that is wholly transparent
     * @param clear it was partly transparent and has been mixed with white
     */
    record Ink(Integer rgb, boolean clear) {}

    /** The colour that an element holds: a:solidFill, a:fillRef. */
    Ink of(Element holder) {
        for (Element color : holder.children()) {
            Integer rgb = base(color);
            if (rgb != null) return changed(rgb, color);
        }
        return new Ink(null, false);
    }

    private Integer base(Element color) {
        return switch (color.name()) {
            case "a:srgbClr" -> Colors.hex(color.val());
            case "a:sysClr" -> Colors.hex(color.attribute("lastClr"));
            case "a:schemeClr" -> theme.color(scheme(color.attribute("val", "")));
            case "a:prstClr" -> preset(color.attribute("val", ""));
            default -> null;
        };
    }

    private static String scheme(String name) {
        return switch (name) {
            case "tx1" -> "text1";
            case "tx2" -> "text2";
            case "bg1" -> "background1";
            case "bg2" -> "background2";
            case "dk1" -> "dark1";
            case "dk2" -> "dark2";
            case "lt1" -> "light1";
            case "lt2" -> "light2";
            case "hlink" -> "hyperlink";
            case "folHlink" -> "followedHyperlink";
            default -> name;
        };
    }

    private static Integer preset(String name) {
        return switch (name) {
            case "red" -> 0xFF0000;
            case "white" -> WHITE;
            case "blue" -> 0x0000FF;
            case "green" -> 0x008000;
            case "yellow" -> 0xFFFF00;
            case "gray", "grey" -> 0x808080;
            default -> 0;
        };
    }

    private static Ink changed(int base, Element color) {
        int rgb = base;
        double opaque = 1;
        for (Element change : color.children()) {
            double share = Measure.number(change.val(), PERCENT) / PERCENT;
            switch (change.name()) {
                case "a:lumMod" -> rgb = Colors.luminance(rgb, share, 0);
                case "a:lumOff" -> rgb = Colors.luminance(rgb, 1, share);
                case "a:tint" -> rgb = Colors.mix(rgb, WHITE, share);
                case "a:shade" -> rgb = Colors.mix(rgb, 0, share);
                case "a:alpha" -> opaque = share;
                default -> { }
            }
        }
        if (opaque <= 0) return new Ink(null, false);
        return opaque < 1 ? new Ink(Colors.mix(rgb, WHITE, opaque), true) : new Ink(rgb, false);
    }
}
