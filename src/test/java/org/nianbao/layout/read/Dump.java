package org.nianbao.layout.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.nianbao.layout.doc.Block;
import org.nianbao.layout.doc.Border;
import org.nianbao.layout.doc.Document;
import org.nianbao.layout.doc.Inline;
import org.nianbao.layout.doc.PageSetup;
import org.nianbao.layout.doc.Paragraph;
import org.nianbao.layout.doc.ParagraphFormat;
import org.nianbao.layout.doc.RunFormat;
import org.nianbao.layout.doc.Section;
import org.nianbao.layout.doc.Table;

/** The document model as text, for comparing. */
final class Dump {
    private Dump() {}

    static String document(Document document) {
        StringBuilder out = new StringBuilder();
        out.append("evenAndOdd=").append(document.evenAndOdd()).append(" compressMarks=").append(document.compressMarks())
                .append(" defaultTab=").append(n(document.defaultTab())).append('\n');
        for (Section section : document.sections()) {
            out.append("section ").append(page(section.page())).append('\n');
            story(out, "header", section.headers());
            story(out, "footer", section.footers());
            blocks(out, section.blocks(), "  ");
        }
        for (Map.Entry<Integer, List<Block>> note : new TreeMap<>(document.notes()).entrySet()) {
            out.append("note ").append(note.getKey()).append('\n');
            blocks(out, note.getValue(), "  ");
        }
        return out.toString();
    }

    private static String page(PageSetup p) {
        return n(p.width()) + "×" + n(p.height()) + " margins " + n(p.top()) + " " + n(p.right()) + " " + n(p.bottom()) + " " + n(p.left())
                + " header " + n(p.header()) + " footer " + n(p.footer()) + " " + p.start() + (p.titlePage() ? " titlePage" : "")
                + (p.firstNumber() > 0 ? " from " + p.firstNumber() : "") + " " + p.numberFormat() + " grid " + n(p.grid().linePitch())
                + "/" + n(p.grid().charSpace());
    }

    private static void story(StringBuilder out, String name, Section.Stories stories) {
        part(out, name + " odd", stories.odd());
        part(out, name + " even", stories.even());
        part(out, name + " first", stories.first());
    }

    private static void part(StringBuilder out, String name, List<Block> blocks) {
        if (blocks.isEmpty()) return;
        out.append(" ").append(name).append('\n');
        blocks(out, blocks, "  ");
    }

    static void blocks(StringBuilder out, List<Block> blocks, String indent) {
        for (Block block : blocks) {
            if (block instanceof Paragraph p) paragraph(out, p, indent);
            else if (block instanceof Table t) table(out, t, indent);
        }
    }

    private static void paragraph(StringBuilder out, Paragraph p, String indent) {
        out.append(indent).append(p.spot()).append(" “").append(p.style()).append("”")
                .append(p.outline() > 0 ? " outline " + p.outline() : "").append(p.list() > 0 ? " list " + p.list() : "")
                .append(' ').append(format(p.format()));
        if (p.label() != null) {
            out.append(" label “").append(p.label().text()).append("” ").append(p.label().suffix()).append(' ').append(run(p.label().format()));
        }
        out.append('\n').append(indent).append("    ").append(inlines(p)).append(' ').append(run(first(p))).append('\n');
    }

    private static RunFormat first(Paragraph p) {
        for (Inline inline : p.inlines()) if (inline instanceof Inline.Text t) return t.format();
        return p.mark();
    }

    private static String format(ParagraphFormat f) {
        List<String> out = new ArrayList<>();
        out.add(f.align().name());
        out.add("indent " + n(f.left()) + "/" + n(f.firstLine()) + "/" + n(f.right()));
        out.add("space " + n(f.spaceBefore()) + "/" + n(f.spaceAfter()));
        out.add(f.spacing().rule() + " " + n(f.spacing().value()));
        if (f.keepNext()) out.add("keepNext");
        if (f.keepLines()) out.add("keepLines");
        if (f.pageBreakBefore()) out.add("pageBreakBefore");
        if (!f.widowControl()) out.add("widows");
        if (!f.overflowMarks()) out.add("noHanging");
        if (!f.snapToGrid()) out.add("noGrid");
        if (!f.tabs().isEmpty()) out.add("tabs " + f.tabs().size());
        return String.join(" ", out);
    }

    static String run(RunFormat f) {
        return "{" + f.ascii() + "/" + f.eastAsia() + (f.eastAsiaHint() ? "*" : "") + " " + n(f.size()) + (f.bold() ? " bold" : "")
                + (f.italic() ? " italic" : "") + (f.rgb() == 0 ? "" : String.format(" #%06x", f.rgb())) + "}";
    }

    private static void table(StringBuilder out, Table t, String indent) {
        List<String> columns = new ArrayList<>();
        for (double column : t.columns()) columns.add(n(column));
        out.append(indent).append(t.name()).append(' ').append(t.align()).append(" indent ").append(n(t.indent()))
                .append(t.fixed() ? " fixed" : " autofit").append(" columns ").append(String.join(" ", columns)).append('\n');
        for (Table.Row row : t.rows()) {
            out.append(indent).append("  row ").append(row.rule()).append(' ').append(n(row.height()))
                    .append(row.cantSplit() ? " cantSplit" : "").append(row.header() ? " header" : "").append('\n');
            for (Table.Cell c : row.cells()) cell(out, c, indent + "    ");
        }
    }

    private static void cell(StringBuilder out, Table.Cell c, String indent) {
        out.append(indent).append("cell ").append(c.column()).append('+').append(c.span()).append('×').append(c.rows())
                .append(c.label() ? " TH " + c.scope() : "").append(' ').append(c.vertical())
                .append(c.direction() == Table.Cell.Direction.HORIZONTAL ? "" : " " + c.direction())
                .append(c.shade() == null ? "" : String.format(" #%06x", c.shade())).append(" margins ").append(n(c.marginTop())).append(' ')
                .append(n(c.marginRight())).append(' ').append(n(c.marginBottom())).append(' ').append(n(c.marginLeft()))
                .append(" edges ").append(edges(c)).append('\n');
        for (Block block : c.blocks()) {
            if (block instanceof Paragraph p) {
                out.append(indent).append("  ").append(p.format().align()).append(" “").append(p.style()).append("” ")
                        .append(inlines(p)).append(' ').append(run(first(p))).append('\n');
            } else if (block instanceof Table t) {
                table(out, t, indent + "  ");
            }
        }
    }

    /** Top, right, bottom, left. */
    static String edges(Table.Cell c) {
        return edge(c.top()) + " " + edge(c.right()) + " " + edge(c.bottom()) + " " + edge(c.left());
    }

    private static String edge(Border b) {
        return b.visible() ? b.style().name().toLowerCase(Locale.ROOT) + n(b.width()) + (b.rgb() == 0 ? "" : String.format("#%06x", b.rgb())) : "-";
    }

    static String inlines(Paragraph p) {
        List<String> out = new ArrayList<>();
        for (Inline inline : p.inlines()) out.add(inline(inline));
        return String.join("|", out);
    }

    private static String inline(Inline inline) {
        if (inline instanceof Inline.Text t) return "[" + t.text() + "]" + link(t.link());
        if (inline instanceof Inline.Tab) return "tab";
        if (inline instanceof Inline.Break b) return b.kind().name();
        if (inline instanceof Inline.Field f) {
            return f.kind() + "(" + f.cached() + "," + f.target() + "," + f.number() + ")" + link(f.link());
        }
        if (inline instanceof Inline.Picture p) return "picture " + p.part() + " " + n(p.width()) + "×" + n(p.height());
        if (inline instanceof Inline.Note note) return "note" + note.id() + "(" + note.mark() + ")";
        return "#" + ((Inline.Bookmark) inline).name();
    }

    private static String link(Inline.Link link) {
        if (link == null) return "";
        return ">" + (link.uri().isEmpty() ? "#" + link.target() : link.uri());
    }

    static String n(double value) {
        String out = String.format(Locale.ROOT, "%.2f", value);
        return out.replaceAll("0+$", "").replaceAll("\\.$", "");
    }
}
