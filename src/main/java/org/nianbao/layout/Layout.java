package org.nianbao.layout;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.nianbao.finding.Finding;
import org.nianbao.finding.Findings;
import org.nianbao.finding.Place;
import org.nianbao.font.Fonts;
import org.nianbao.layout.doc.Block;
import org.nianbao.layout.doc.Document;
import org.nianbao.layout.doc.Inline;
import org.nianbao.layout.doc.Paragraph;
import org.nianbao.layout.doc.Section;
import org.nianbao.layout.doc.Table;

/** Makes pages of a document: lines, tables, headers, footers and notes in their places, with structure tags. */
public final class Layout {
    /** Passes after which numbers that still change (a page number that moves its own page) are taken as they are. */
    private static final int PASSES = 4;

    private Layout() {}

    /**
     * What came out.
     *
     * @param pages     how many
     * @param bookmarks the page on which each bookmark stands
     * @param headings  as in the outline
     */
    public record Summary(int pages, Map<String, PageNumbers.Shown> bookmarks, List<Pages.Heading> headings) {
        public Summary {
            bookmarks = Collections.unmodifiableMap(new TreeMap<>(bookmarks));
            headings = List.copyOf(headings);
        }
    }

    /**
     * Numbers of pages that fields tell before they come: found by laying the document out, unseen, until they stand. A
     * document without such fields is not laid out.
     */
    public static PageNumbers survey(Document document, Fonts fonts, Options options) {
        PageNumbers known = PageNumbers.NOTHING;
        if (!foretells(document)) return known;
        for (int pass = 0; pass < PASSES; pass++) {
            PageNumbers found = new PageFlow(document, fonts, options, new Findings(), known, Nowhere.PAGES).run();
            if (found.equals(known)) break;
            known = found;
        }
        return known;
    }

    /** Surveys the document, then hands on its pages. */
    public static Summary paginate(Document document, Fonts fonts, Options options, Findings findings, Pages sink) {
        return paginate(document, fonts, options, survey(document, fonts, options), findings, sink);
    }

    /**
     * Hands each page to the sink as soon as it is finished.
     *
     * <p>Findings: {@code layout.cell-overflow} for text wider than its cell, {@code layout.too-large} for what no page
     * can hold, {@code layout.box-overflow} for a text box too low for its text, {@code layout.unsupported} for drawings that text
     * cannot run around as in Word, {@code font.missing-glyph}, {@code layout.page-numbers} where page numbers told in the text
     * move the pages they tell of.
     *
     * @param numbers from {@link #survey}
     */
    public static Summary paginate(Document document, Fonts fonts, Options options, PageNumbers numbers,
            Findings findings, Pages sink) {
        PageFlow flow = new PageFlow(document, fonts, options, findings, numbers, sink);
        PageNumbers found = flow.run();
        if (numbers != PageNumbers.NOTHING && !found.equals(numbers)) {
            findings.add(Finding.warning("layout.page-numbers", new Place.Template("Word文件", "word/document.xml", "正文", ""),
                    "文中印出的页码或页数会改变分页，算不稳定：目录、页码引用或总页数可能与实际页码不符。",
                    "请核对PDF中的页码；在带页码的那一行前后改动几个字，一般就能算稳。"));
        }
        return flow.summary();
    }

    private enum Nowhere implements Pages {
        PAGES;

        @Override
        public void add(Page page) {}

        @Override
        public void end(List<Heading> outline) {}
    }

    private static boolean foretells(Document document) {
        for (Section section : document.sections()) {
            if (foretells(section.blocks()) || foretells(section.headers()) || foretells(section.footers())) return true;
        }
        for (List<Block> note : document.notes().values()) if (foretells(note)) return true;
        for (List<Block> note : document.endnotes()) if (foretells(note)) return true;
        return false;
    }

    private static boolean foretells(Section.Stories stories) {
        return foretells(stories.odd()) || foretells(stories.even()) || foretells(stories.first());
    }

    private static boolean foretells(List<Block> blocks) {
        for (Block block : blocks) {
            if (block instanceof Paragraph p) {
                for (Inline inline : p.inlines()) {
                    if (inline instanceof Inline.Field f && f.kind() != Inline.Field.Kind.PAGE) return true;
                    if (inline instanceof Inline.Shape s && s.box() != null && foretells(s.box().blocks())) return true;
                    if (inline instanceof Inline.Note n && !n.onPage().isEmpty()) return true;
                }
            } else {
                for (Table.Row row : ((Table) block).rows()) {
                    for (Table.Cell cell : row.cells()) if (foretells(cell.blocks())) return true;
                }
            }
        }
        return false;
    }
}
