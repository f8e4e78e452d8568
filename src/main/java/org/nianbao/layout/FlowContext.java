package org.nianbao.layout;

import java.util.ArrayList;
import java.util.List;
import org.nianbao.finding.Finding;
import org.nianbao.finding.Place;
import org.nianbao.layout.doc.Inline;
import org.nianbao.layout.doc.Paragraph;

/**
 * What setting blocks needs to know besides them.
 *
 * @param pageFormat ST_NumberFormat of the section's page numbers
 * @param pageHeight height of a full page's text area, pt
 * @param sumSpacing space after and before are added; otherwise the larger counts
 */
record FlowContext(TextContext text, String pageFormat, double pageHeight, boolean sumSpacing) {

    /** 17.16.4.3.1: PAGE without a format of its own takes the section's. */
    Paragraph numbered(Paragraph p) {
        boolean any = false;
        for (Inline inline : p.inlines()) any |= unformatted(inline);
        if (!any) return p;
        List<Inline> inlines = new ArrayList<>();
        for (Inline inline : p.inlines()) {
            if (unformatted(inline)) {
                Inline.Field f = (Inline.Field) inline;
                inlines.add(new Inline.Field(f.kind(), f.target(), f.cached(), pageFormat, f.format(), f.link()));
            } else {
                inlines.add(inline);
            }
        }
        return new Paragraph(p.format(), p.label(), inlines, p.mark(), p.outline(), p.list(), p.style(), p.spot());
    }

    private static boolean unformatted(Inline inline) {
        return inline instanceof Inline.Field f && f.kind() == Inline.Field.Kind.PAGE && f.number().isEmpty();
    }

    void warn(String id, String spot, String words, String message, String hint) {
        text.findings().add(Finding.warning(id, new Place.Template("Word文件", "word/document.xml", spot, words), message, hint));
    }
}
