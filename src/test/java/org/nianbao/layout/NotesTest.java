package org.nianbao.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.nianbao.layout.Grid.at;
import static org.nianbao.layout.Paper.p;
import static org.nianbao.layout.Setting.text;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nianbao.layout.doc.Block;
import org.nianbao.layout.doc.Inline;
import org.nianbao.layout.doc.Inline.Field.Kind;

/** Notes at the foot of pages and at the end of the text; lines of 20 pt, pages as in {@link Paper}. */
class NotesTest {
    private final Paper paper = new Paper();

    private static Inline note(int id, String mark) {
        return new Inline.Note(id, mark, Setting.TEXT);
    }

    /** A mark counted on each page; the file counts on. */
    private Inline counted(int id) {
        paper.notes.put(id, List.of(p(new Inline.Field(Kind.NOTE, String.valueOf(id), "?", "decimalEnclosedCircleChinese", Setting.TEXT, null),
                text("注" + id)).make()));
        return new Inline.Note(id, "?", Setting.TEXT, "decimalEnclosedCircleChinese");
    }

    @Test void marksCountedOnEachPageBeginAnewThere() {
        paper.height = 120;
        assertEquals("""
                甲①
                乙②


                ① 注1
                ② 注2
                ~~~
                丙①




                ① 注3
                """, paper.text(p(text("甲"), counted(1)).make(), p(text("乙"), counted(2)).make(), p(text("丙"), counted(3)).newPage().make()));
        assertEquals(List.of(), paper.ids());
    }

    @Test void aNotePushedToTheNextPageIsCountedThere() {
        paper.height = 120;
        Block[] blocks = new Block[6];
        for (int i = 0; i < 6; i++) blocks[i] = i < 2 ? p("第" + i + "行").make() : p(text("第" + i + "行"), counted(i)).make();
        assertEquals("""
                第0行
                第1行
                第2行①


                ① 注2
                ~~~
                第3行①
                第4行②


                ① 注3
                ② 注4
                ~~~
                第5行①




                ① 注5
                """, paper.text(blocks));
    }

    @Test void endnotesStandBehindTheText() {
        paper.height = 140;
        paper.endnotes.add(List.of(p("尾一").make()));
        paper.endnotes.add(List.of(p("尾二").make()));
        paper.lay(p(text("甲"), note(1_000_001, "i")).make(), p(text("乙"), note(1_000_002, "ii")).make());
        assertEquals("""
                甲i
                乙ii
                尾一
                尾二
                """, PagePicture.text(paper.pages).replaceAll("\n\n+", "\n"));
        assertEquals("""
                DOCUMENT
                 P
                  SPAN 甲
                  REFERENCE i
                 P
                  SPAN 乙
                  REFERENCE ii
                 NOTE
                  P 尾一
                 NOTE
                  P 尾二
                """, paper.structure());
        assertEquals(1, paper.rules(0).size());
        assertEquals(0, paper.rules(0).get(0).x1(), 1e-9);
    }

    @Test void endnotesGoOnOverPages() {
        List<Block> note = new ArrayList<>();
        for (int i = 0; i < 12; i++) note.add(p("尾" + i).make());
        paper.endnotes.add(note);
        String text = paper.text(p("甲").make());
        for (int i = 0; i < 12; i++) assertEquals(1, text.split("尾" + i + "\n", -1).length - 1, text);
        assertEquals(3, paper.pages.size());
    }

    @Test void notesOfTableRowsStandOnTheirRowsPage() {
        paper.height = 120;
        Grid grid = new Grid(40, 60).head(at(0, "头"), at(1, "数"));
        for (int i = 1; i <= 6; i++) {
            paper.notes.put(i, List.of(p("注" + i).make()));
            grid.row(at(0, p(text("行" + i), note(i, "*")).make()), at(1, "" + i));
        }
        String[] pages = paper.text(grid.make()).split("~~~");
        assertTrue(pages.length >= 3, String.join("~~~", pages));
        for (int i = 1; i <= 6; i++) {
            for (String page : pages) assertEquals(page.contains("行" + i + "*"), page.contains("注" + i), String.join("~~~", pages));
        }
    }

    @Test void manyNotesOnAPageComeAllOnce() {
        List<Inline> inlines = new ArrayList<>();
        for (int i = 10; i < 40; i++) {
            paper.notes.put(i, List.of(p("注" + i).make()));
            inlines.add(text("字"));
            inlines.add(note(i, "*"));
        }
        String text = paper.text(p(inlines.toArray(new Inline[0])).make(), p("后文").make());
        for (int i = 10; i < 40; i++) assertEquals(1, text.split("注" + i, -1).length - 1, text);
        assertEquals(1, text.split("后文", -1).length - 1, text);
    }
}
