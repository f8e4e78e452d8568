package org.nianbao.layout;

/**
 * An element of the document's logical structure (ISO 32000-1 14.8). A tag lives as long as the document: the lines of a
 * paragraph on two pages share one. The painter creates structure elements in the order in which tags first turn up,
 * parents first, so items must come in reading order.
 *
 * <p>An element holds either text or other elements, never both: text beside a link stands in {@code SPAN} children.
 */
public final class Tag {
    public enum Role {
        DOCUMENT, H1, H2, H3, H4, H5, H6, P, TABLE, TR, TH, TD, L, LI, LBL, LBODY, SPAN, LINK, FIGURE, NOTE, REFERENCE,
        TOC, TOCI, CAPTION, RUBY, RB, RT
    }

    public enum Scope { NONE, COLUMN, ROW, BOTH }

    private final Role role;
    private final Tag parent;
    private final int columns;
    private final int rows;
    private final Scope scope;
    private final String alt;

    private Tag(Role role, Tag parent, int columns, int rows, Scope scope, String alt) {
        this.role = role;
        this.parent = parent;
        this.columns = columns;
        this.rows = rows;
        this.scope = scope;
        this.alt = alt;
    }

    public static Tag document() {
        return new Tag(Role.DOCUMENT, null, 1, 1, Scope.NONE, "");
    }

    public Tag child(Role role) {
        return new Tag(role, this, 1, 1, Scope.NONE, "");
    }

    /** A TH or TD. */
    public Tag cell(Role role, int columns, int rows, Scope scope) {
        return new Tag(role, this, columns, rows, scope, "");
    }

    /** A child that a screen reader replaces by words: a FIGURE, or a TABLE with a summary. */
    public Tag described(Role role, String alt) {
        return new Tag(role, this, 1, 1, Scope.NONE, alt);
    }

    public Role role() {
        return role;
    }

    /** Null for the document. */
    public Tag parent() {
        return parent;
    }

    /** Columns a cell spans, from 1. */
    public int columns() {
        return columns;
    }

    /** Rows a cell spans, from 1. */
    public int rows() {
        return rows;
    }

    public Scope scope() {
        return scope;
    }

    /** Alternative text of a figure, summary of a table; empty otherwise. */
    public String alt() {
        return alt;
    }
}
