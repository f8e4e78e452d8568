package org.nianbao.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.nianbao.layout.Grid.at;
import static org.nianbao.layout.Paper.p;
import static org.nianbao.layout.Setting.text;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.nianbao.finding.Findings;
import org.nianbao.font.FontLibrary;
import org.nianbao.font.Fonts;
import org.nianbao.layout.doc.Inline;
import org.nianbao.layout.doc.Table.Cell.Direction;
import org.nianbao.layout.doc.Table.Cell.Scope;
import org.nianbao.pdf.Metadata;
import org.nianbao.pdf.PdfFile;
import org.nianbao.pdf.Verapdf;

/** The structure of all kinds of pages, by veraPDF. */
class LayoutStandardsTest {
    private final Fonts fonts = FontLibrary.open(Path.of("fonts"), List.of(), new Findings());

    private void validate(Paper paper, String which) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Metadata meta = new Metadata("样张", "某某镇人民政府", "", List.of(), "nianbao", Instant.EPOCH, "zh-CN");
        Layout.paginate(paper.document(), fonts, Options.WORD, new Findings(), new PdfFile(meta, out));
        assertEquals(List.of(), Verapdf.failures(out.toByteArray(), "ua1"), which);
        assertEquals(List.of(), Verapdf.failures(out.toByteArray(), "2a"), which);
    }

    @Test void everyKindOfElement() throws IOException {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(2, 2, BufferedImage.TYPE_INT_RGB), "png", png);
        Paper paper = new Paper();
        paper.height = 120;
        paper.notes.put(1, List.of(p("注文").make()));
        Inline link = new Inline.Text("网址", Setting.TEXT, new Inline.Link("https://example.cn/", "", "某某镇"));
        Inline.Anchor anchor = new Inline.Anchor("page", 5, "", "page", 5, "", true, "None");
        Grid grid = new Grid(20, 20, 30, 30)
                .head(at(0, "项目").span(2).heads(Scope.BOTH), at(2, "数").span(2).heads(Scope.COLUMN))
                .row(at(0, "甲乙丙").down(7).heads(Scope.ROW).direction(Direction.UPRIGHT), at(1, "子").down(6).heads(Scope.ROW), at(2, "1"));
        for (int i = 2; i < 7; i++) grid.row(at(2, "" + i), at(3, p().make()));
        grid.row(at(1, "丑"), at(2, new Grid(10, 10).row(at(0, "里"), at(1, "面")).make(), p().make())).row(at(3, "末"));
        grid.summary = "件数";
        paper.section(p("目录").style("toc 1").make(), p("标题").heading(1).make(), p("小题").heading(3).make(),
                p("甲").item(1).make(), p("子").item(2).make(), p("乙").item(1).make(),
                p(text("见"), link, new Inline.Note(1, "①", Setting.TEXT)).make(),
                p(text("图"), new Inline.Picture("a.png", png.toByteArray(), 20, 10, "图示", null)).natural().make(),
                p(text("章"), new Inline.Picture("a.png", png.toByteArray(), 20, 10, "印章", anchor)).make(),
                grid.make(), p("　").make(), p("末").make());
        validate(paper, "all kinds");
    }

    @Test void documentsDrawnByLot() {
        for (int seed = 0; seed < 12; seed++) validate(new AnyDocument(seed).paper, "document " + seed);
    }
}
