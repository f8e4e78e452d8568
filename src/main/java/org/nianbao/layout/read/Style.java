package org.nianbao.layout.read;

import java.util.Map;

/**
 * One w:style (ISO 29500-1 17.7.4.17), only what it says itself.
 *
 * @param based       id of the style it builds on, null where there is none
 * @param conditional formats of a table's parts by ST_TblStyleOverrideType ({@code firstRow}); empty for other styles
 */
record Style(String id, String name, String type, String based, Formats formats, Map<String, Formats> conditional) {

    /** What one part of a style says about paragraphs, runs, tables, rows and cells. */
    record Formats(Properties paragraph, Properties run, Properties table, Properties row, Properties cell) {
        static final Formats NONE =
                new Formats(Properties.NONE, Properties.NONE, Properties.NONE, Properties.NONE, Properties.NONE);

        static Formats of(Element element) {
            return new Formats(Properties.of(element.child("w:pPr")), Properties.of(element.child("w:rPr")),
                    Properties.of(element.child("w:tblPr")), Properties.of(element.child("w:trPr")),
                    Properties.of(element.child("w:tcPr")));
        }

        Formats over(Formats base) {
            return new Formats(paragraph.over(base.paragraph), run.over(base.run), table.over(base.table),
                    row.over(base.row), cell.over(base.cell));
        }
    }
}
