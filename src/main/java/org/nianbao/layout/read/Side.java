package org.nianbao.layout.read;

/** A side of a cell, and by which keys {@link Properties} know what is said about it. */
enum Side {
    TOP("top", "insideH"), LEFT("left", "insideV"), BOTTOM("bottom", "insideH"), RIGHT("right", "insideV");

    /** The edge in a cell's and in a table's properties; the same where the edge lies inside what they are about. */
    final String cellEdge;
    final String cellInnerEdge;
    final String tableEdge;
    final String tableInnerEdge;
    final String cellMargin;
    final String tableMargin;

    Side(String name, String inner) {
        cellEdge = "w:tcBorders/w:" + name;
        cellInnerEdge = "w:tcBorders/w:" + inner;
        tableEdge = "w:tblBorders/w:" + name;
        tableInnerEdge = "w:tblBorders/w:" + inner;
        cellMargin = "w:tcMar/w:" + name;
        tableMargin = "w:tblCellMar/w:" + name;
    }
}
