package org.nianbao.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.nianbao.layout.Paper.p;
import static org.nianbao.layout.Setting.text;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.nianbao.layout.doc.Inline;

/** Structure elements and the outline. */
class StructureTest {
    private final Paper paper = new Paper();

    @Test void headingLevelsNeverJump() {
        paper.height = 300;
        paper.lay(p("标题").center().make(), p("总体情况").label("一、").heading(1).make(), p("细目").heading(3).make(),
                p("正文").make(), p("次级").heading(2).make(), p("其他").label("二、").heading(1).make());
        assertEquals("""
                DOCUMENT
                 P 标题
                 H1 一、总体情况
                 H2 细目
                 P 正文
                 H2 次级
                 H1 二、其他
                """, paper.structure());
        assertEquals(List.of(new Pages.Heading(1, "一、总体情况", 0, 20), new Pages.Heading(2, "细目", 0, 40),
                new Pages.Heading(2, "次级", 0, 80), new Pages.Heading(1, "二、其他", 0, 100)), paper.outline);
        assertEquals(paper.outline, paper.summary.headings());
    }

    @Test void outlineKnowsThePage() {
        paper.lay(p("一").heading(1).make(), p("二").heading(1).newPage().make());
        assertEquals(List.of(0, 1), paper.outline.stream().map(Pages.Heading::page).toList());
    }

    @Test void emptyParagraphsMakeNoElement() {
        paper.lay(p("一").make(), p("　 ").make(), p().make(), p("二").make());
        assertEquals("""
                DOCUMENT
                 P 一
                 P 二
                """, paper.structure());
    }

    @Test void listItemsStandInLists() {
        paper.height = 300;
        paper.lay(p("甲").item(1).make(), p("子").item(2).make(), p("乙").item(1).make(), p("文").make(), p("丙").item(1).make());
        assertEquals("""
                DOCUMENT
                 L
                  LI
                   LBL ·
                   LBODY 甲
                  L
                   LI
                    LBL ·
                    LBODY 子
                  LI
                   LBL ·
                   LBODY 乙
                 P 文
                 L
                  LI
                   LBL ·
                   LBODY 丙
                """, paper.structure());
    }

    @Test void contentsHaveTheirElements() {
        paper.lay(p("总体情况").style("toc 1").make(), p("其他").style("TOC 1").make(), p("文").make());
        assertEquals("""
                DOCUMENT
                 TOC
                  TOCI
                   P 总体情况
                  TOCI
                   P 其他
                 P 文
                """, paper.structure());
    }

    @Test void linksAndFiguresStandBesideTheText() {
        Inline link = new Inline.Text("网址", Setting.TEXT, new Inline.Link("https://example.cn/", "", ""));
        paper.lay(p(text("见"), link, Paper.image(10, 10, "图示", null)).natural().make());
        assertEquals("""
                DOCUMENT
                 P
                  SPAN 见
                  LINK 网址
                  FIGURE “图示”
                """, paper.structure());
    }
}
