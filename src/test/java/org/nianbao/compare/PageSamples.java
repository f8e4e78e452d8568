package org.nianbao.compare;

import static org.nianbao.compare.SampleFile.formatted;
import static org.nianbao.compare.SampleFile.paragraph;
import static org.nianbao.compare.SampleFile.run;
import static org.nianbao.compare.SampleFile.section;
import static org.nianbao.compare.Samples.PROSE;

import java.util.ArrayList;
import java.util.List;

/** Sections with columns, frames and text in the middle of the page. */
final class PageSamples {
    private PageSamples() {}

    static List<SampleFile> all() {
        return List.of(columns(), unequal(), frame());
    }

    /** What LibreOffice does not do. */
    static List<SampleFile> unlike() {
        return List.of(cover());
    }

    private static String portrait(String type, String more) {
        return section(type, 11906, 16838, "", more);
    }

    private static String columns(int count, String more) {
        return "<w:cols w:num=\"" + count + "\" w:space=\"425\"" + more + "/>";
    }

    /** A paragraph that ends a section. */
    private static String ends(String text, String section) {
        return formatted("<w:pStyle w:val=\"Body\"/>" + section, run(text));
    }

    /** One column, two level ones with a line between, one again, three filled over the page's end. */
    private static SampleFile columns() {
        List<String> body = new ArrayList<>(List.of(paragraph("Heading1", run("分栏")),
                ends(PROSE, portrait("continuous", columns(1, "")))));
        for (int i = 0; i < 2; i++) body.add(paragraph("Body", run(PROSE)));
        body.add(ends(PROSE, portrait("continuous", columns(2, " w:sep=\"1\""))));
        body.add(paragraph("Body", run("又是一栏。")));
        body.add(ends(PROSE, portrait("continuous", columns(1, ""))));
        for (int i = 0; i < 12; i++) body.add(paragraph("Body", run(PROSE)));
        body.add(portrait("nextPage", columns(3, "")));
        return SampleFile.of("分栏", body.toArray(new String[0]));
    }

    /** Columns of unequal width, the second begun by a break. */
    private static SampleFile unequal() {
        return SampleFile.of("不等宽分栏", paragraph("Body", run("窄栏")), paragraph("Body", run(PROSE)),
                paragraph("Body", run("最后一段。"), "<w:r><w:br w:type=\"column\"/></w:r>"), paragraph("Heading1", run("宽栏")),
                paragraph("Body", run(PROSE + PROSE)), paragraph("Body", run(PROSE)),
                portrait("nextPage", "<w:cols w:num=\"2\" w:equalWidth=\"0\"><w:col w:w=\"2800\" w:space=\"440\"/><w:col w:w=\"5604\"/></w:cols>"));
    }

    private static String borders() {
        String edge = " w:val=\"single\" w:sz=\"12\" w:space=\"24\" w:color=\"C00000\"/>";
        return "<w:pgBorders w:offsetFrom=\"page\"><w:top" + edge + "<w:left" + edge + "<w:bottom" + edge + "<w:right" + edge
                + "</w:pgBorders>";
    }

    private static SampleFile frame() {
        return SampleFile.of("页面边框", paragraph("Body", run(PROSE)), paragraph("Body", run(PROSE)), portrait("nextPage", borders()));
    }

    /** A cover in the middle of its page, framed; a page whose text stands at the foot. */
    private static SampleFile cover() {
        return SampleFile.of("封面", formatted("<w:jc w:val=\"center\"/>", run("<w:sz w:val=\"44\"/>", "封面")),
                formatted("<w:jc w:val=\"center\"/>" + portrait("nextPage", borders() + "<w:vAlign w:val=\"center\"/>"),
                        run("某某镇人民政府")),
                paragraph("Body", run(PROSE)), portrait("nextPage", "<w:vAlign w:val=\"bottom\"/>"));
    }
}
