package org.nianbao.layout;

import org.nianbao.finding.Findings;
import org.nianbao.font.Fonts;
import org.nianbao.layout.doc.PageSetup;

/**
 * What laying out a line needs to know besides its paragraph.
 *
 * @param repeats lines laid out in this context
 */
record TextContext(Fonts fonts, Options options, PageSetup.Grid grid, boolean compressMarks, double defaultTab,
                   FieldValues fields, Findings findings, Repeats repeats) {

    TextContext(Fonts fonts, Options options, PageSetup.Grid grid, boolean compressMarks, double defaultTab, FieldValues fields,
            Findings findings) {
        this(fonts, options, grid, compressMarks, defaultTab, fields, findings, new Repeats());
    }
}
