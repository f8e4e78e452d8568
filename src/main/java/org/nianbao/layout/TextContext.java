package org.nianbao.layout;

import org.nianbao.finding.Findings;
import org.nianbao.font.Fonts;
import org.nianbao.layout.doc.PageSetup;

/** What laying out a line needs to know besides its paragraph. */
record TextContext(Fonts fonts, Options options, PageSetup.Grid grid, boolean compressMarks, double defaultTab,
                   FieldValues fields, Findings findings) {}
