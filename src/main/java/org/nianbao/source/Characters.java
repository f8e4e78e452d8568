package org.nianbao.source;

import java.util.Locale;
import org.nianbao.finding.Finding;
import org.nianbao.finding.Findings;

/** Characters that no report can hold, found before the YAML is read. */
final class Characters {
    private Characters() {}

    /** Reports control characters and the like, and gives the text with a space in the place of each. */
    static Text clean(Text text, Findings findings) {
        for (int i = 0; i < text.size(); i++) {
            Text.Line line = text.line(i);
            int[] points = line.points();
            for (int c = 0; c < points.length; c++) {
                int point = points[c];
                if (!isIllegal(point)) continue;
                findings.add(Finding.error("yaml.control-character", text.place(i, c),
                        "这里有一个看不见的控制字符（" + name(point) + "）。", "删掉这个字符；多半是从网页或别的软件里复制来的。"));
                line = line.replace(c, c + 1, " ");
            }
            if (line != text.line(i)) text = text.with(i, line);
        }
        return text;
    }

    /**
     * Illegal in XML 1.0 (2.2 Characters) and so in a Word file; C1 controls and U+2028/2029, which YAML and XML take
     * for line ends that no editor shows, count as well, and the byte order mark within a text.
     */
    static boolean isIllegal(int point) {
        if (point == '\t') return false;
        return point < 0x20 || point >= 0x7F && point <= 0x9F || point == 0x2028 || point == 0x2029
                || point >= 0xD800 && point <= 0xDFFF || point == 0xFEFF || (point & 0xFFFE) == 0xFFFE;
    }

    /** U+3000, NBSP and the other wide or narrow blanks that look like a space but indent nothing in YAML. */
    static boolean isForeignSpace(int point) {
        return point != ' ' && (Character.getType(point) == Character.SPACE_SEPARATOR);
    }

    static String name(int point) {
        return String.format(Locale.ROOT, "U+%04X", point);
    }
}
