package org.nianbao.layout.read;

import java.util.List;
import org.nianbao.layout.doc.Border;
import org.nianbao.layout.doc.Border.Style;

/** Edges by ST_Border (ISO 29500-1 17.18.2), and which of two that meet is printed. */
final class Borders {
    /** 17.4.66: of two of equal weight the one further up this list wins. */
    private static final List<String> PRECEDENCE = List.of("single", "thick", "double", "dotted", "dashed", "dotDash",
            "dotDotDash", "triple", "thinThickSmallGap", "thickThinSmallGap", "thinThickThinSmallGap",
            "thinThickMediumGap", "thickThinMediumGap", "thinThickThinMediumGap", "thinThickLargeGap",
            "thickThinLargeGap", "thinThickThinLargeGap", "wave", "doubleWave", "dashSmallGap", "dashDotStroked",
            "threeDEmboss", "threeDEngrave", "outset", "inset");

    private Borders() {}

    /** {@link Border#NONE} for null, nil and none. */
    static Border of(Element edge, Colors colors) {
        String name = edge == null ? "none" : edge.attribute("val", "none");
        Style style = style(name);
        if (style == Style.NONE) return Border.NONE;
        // 17.3.4: a border's own limits are 1/4 and 12 pt.
        double width = Math.max(0.25, Math.min(12, Measure.eighths(edge.attribute("sz"), 0.5)));
        if (name.equals("thick")) width = Math.max(width, 1.5);
        Integer rgb = colors.of(edge, "color");
        return new Border(style, width, Measure.number(edge.attribute("space"), 0), rgb == null ? 0 : rgb);
    }

    private static Style style(String name) {
        return switch (name) {
            case "nil", "none" -> Style.NONE;
            case "double", "triple", "doubleWave" -> Style.DOUBLE;
            case "dotted" -> Style.DOTTED;
            case "dashed", "dashSmallGap", "dotDash", "dotDotDash", "dashDotStroked" -> Style.DASHED;
            default -> name.contains("Thick") || name.contains("thick") && name.contains("Thin") ? Style.DOUBLE
                    : Style.SINGLE;
        };
    }

    /** True for the line styles that print as they are; the others become the nearest of these. */
    static boolean exact(Element edge) {
        if (edge == null) return true;
        return switch (edge.attribute("val", "none")) {
            case "nil", "none", "single", "thick", "double", "dotted", "dashed", "dashSmallGap" -> true;
            default -> false;
        };
    }

    private static boolean none(Element edge) {
        return edge == null || style(edge.attribute("val", "none")) == Style.NONE;
    }

    /**
     * Of the edges of two neighbouring cells the one that is printed: 17.4.66, weighed as Word does it ([MS-OI29500]
     * 2.1.169). Against nil the other edge is printed, as the standard has it: tables pasted from a spreadsheet, which
     * set every upper and left edge to nil, would otherwise lose their lines.
     *
     * @param first in reading order: the upper or left cell's; null where it says nothing
     */
    static Element stronger(Element first, Element second, Colors colors) {
        if (first == second || none(first)) return second;
        if (none(second)) return first;
        double difference = weight(first) - weight(second);
        if (difference != 0) return difference > 0 ? first : second;
        int rank = rank(first) - rank(second);
        if (rank != 0) return rank < 0 ? first : second;
        int a = of(first, colors).rgb();
        int b = of(second, colors).rgb();
        for (int[] share : new int[][] {{1, 2, 1}, {0, 2, 1}, {0, 1, 0}}) {
            int lighter = brightness(a, share) - brightness(b, share);
            if (lighter != 0) return lighter < 0 ? first : second;
        }
        return first;
    }

    private static int rank(Element edge) {
        int at = PRECEDENCE.indexOf(edge.val());
        return at < 0 ? PRECEDENCE.size() : at;
    }

    /** Width times the style's number; dotted and dashed count least. */
    private static double weight(Element edge) {
        String name = edge.val();
        if (name.equals("dotted") || name.startsWith("dash")) return 1;
        int number = switch (name) {
            case "single" -> 1;
            case "thick" -> 2;
            case "double" -> 3;
            default -> 2 + Math.max(1, rank(edge));
        };
        return Measure.eighths(edge.attribute("sz"), 0.5) * 8 * number;
    }

    private static int brightness(int rgb, int[] share) {
        return share[0] * (rgb >> 16 & 255) + share[1] * (rgb >> 8 & 255) + share[2] * (rgb & 255);
    }
}
