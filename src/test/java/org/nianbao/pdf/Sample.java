package org.nianbao.pdf;

import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.nianbao.finding.Findings;
import org.nianbao.font.Chain;
import org.nianbao.font.Face;
import org.nianbao.font.FontLibrary;
import org.nianbao.font.Fonts;
import org.nianbao.layout.Item;
import org.nianbao.layout.Page;
import org.nianbao.layout.Pages;
import org.nianbao.layout.Tag;

/** Pages built by hand, for tests of the painter. */
final class Sample {
    static final Metadata META = new Metadata("某某镇人民政府政府信息公开工作年度报告", "某某镇人民政府", "2023年 <年度> & 报告",
            List.of("政府信息公开", "年度报告"), "nianbao", Instant.parse("2024-01-30T16:00:00Z"), "zh-CN");
    static final Fonts FONTS = fonts();
    static final double WIDTH = 595.3;
    static final double HEIGHT = 841.9;

    final Tag document = Tag.document();
    final List<Page> pages = new ArrayList<>();
    final List<Pages.Heading> outline = new ArrayList<>();
    private List<Item> items = new ArrayList<>();

    private static Fonts fonts() {
        Findings findings = new Findings();
        FontLibrary library = FontLibrary.open(Path.of("fonts"), List.of(), findings);
        if (!findings.isEmpty()) throw new IllegalStateException(findings.all().toString());
        return library;
    }

    Sample item(Item item) {
        items.add(item);
        return this;
    }

    /** Text with its own widths, each character by the face of the chain that has it. */
    Sample text(Tag tag, String family, double size, double x, double baseline, String text) {
        return runs(tag, Item.Artifact.NONE, family, size, x, baseline, text);
    }

    Sample artifact(Item.Artifact what, double x, double baseline, String text) {
        return runs(null, what, "宋体", 14, x, baseline, text);
    }

    private Sample runs(Tag tag, Item.Artifact what, String family, double size, double x, double baseline,
            String text) {
        Chain chain = FONTS.chain(family, false, false);
        double at = x;
        int[] codePoints = text.codePoints().toArray();
        int from = 0;
        while (from < codePoints.length) {
            Face face = chain.faceFor(codePoints[from]);
            if (face == null) throw new IllegalArgumentException(Character.getName(codePoints[from]));
            int to = from + 1;
            while (to < codePoints.length && chain.faceFor(codePoints[to]) == face) to++;
            Item.Glyphs run = glyphs(tag, face, size, at, baseline, new String(codePoints, from, to - from), what);
            items.add(run);
            at += run.width();
            from = to;
        }
        return this;
    }

    static Item.Glyphs glyphs(Tag tag, Face face, double size, double x, double baseline, String text,
            Item.Artifact what) {
        double[] advances = text.codePoints().mapToDouble(c -> face.advance(c) * size / 1000).toArray();
        return new Item.Glyphs(tag, face, size, x, baseline, text, advances, 1, 0, false, false, 0, what);
    }

    Sample rule(double x1, double y1, double x2, double y2) {
        return item(new Item.Rule(null, x1, y1, x2, y2, 0.5, 0, null));
    }

    Sample end() {
        return end(String.valueOf(pages.size() + 1));
    }

    Sample end(String label) {
        pages.add(new Page(pages.size(), label, WIDTH, HEIGHT, items));
        items = new ArrayList<>();
        return this;
    }

    byte[] pdf() {
        return pdf(META);
    }

    byte[] pdf(Metadata meta) {
        if (!items.isEmpty()) end();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PdfFile file = new PdfFile(meta, out);
        pages.forEach(file::add);
        file.end(outline);
        return out.toByteArray();
    }

    /** Everything a report may hold: headings, text over pages, table, list, links, figure, note, rare characters. */
    static Sample everything() {
        Sample s = new Sample();
        Tag doc = s.document;
        Tag h1 = doc.child(Tag.Role.H1);
        s.outline.add(new Pages.Heading(1, "一、总体情况", 0, 60));
        s.item(new Item.Anchor("start", 79, 60));
        s.text(h1, "方正小标宋简体", 22, 120, 90, "年度报告：一、总体情况");
        s.text(doc.child(Tag.Role.H2), "楷体_GB2312", 16, 110, 130, "（一）主动公开");
        s.outline.add(new Pages.Heading(2, "（一）主动公开", 0, 115));
        Tag p = doc.child(Tag.Role.P);
        s.text(p, "仿宋_GB2312", 16, 79, 160, "2023年主动公开政府信息1756条，占比98.6％——“很好”。");
        Tag rare = doc.child(Tag.Role.P);
        s.text(rare, "仿宋_GB2312", 16, 79, 190, "罕用字：䶮㛃𫖯螅𠀋𪜃𫝆𫠡𬺾𰀁𱍐，￥12～15㎡⑳");
        Tag linkLine = doc.child(Tag.Role.P);
        s.text(linkLine.child(Tag.Role.SPAN), "仿宋_GB2312", 16, 79, 220, "见");
        Tag link = linkLine.child(Tag.Role.LINK);
        s.text(link, "Times New Roman", 16, 95, 220, "www.example.gov.cn");
        s.item(new Item.LinkArea(link, 95, 206, 130, 18, "https://www.example.gov.cn/公开?a=1&b=2", "", "本机关网站"));
        Tag inner = linkLine.child(Tag.Role.LINK);
        s.text(inner, "仿宋_GB2312", 16, 240, 220, "回到开头");
        s.item(new Item.LinkArea(inner, 240, 206, 64, 18, "", "start", ""));
        Tag list = doc.child(Tag.Role.L);
        for (int i = 0; i < 2; i++) {
            Tag li = list.child(Tag.Role.LI);
            s.text(li.child(Tag.Role.LBL), "仿宋_GB2312", 16, 111, 250 + 28 * i, (i + 1) + ".");
            s.text(li.child(Tag.Role.LBODY), "仿宋_GB2312", 16, 130, 250 + 28 * i, "完善制度；");
        }
        Tag figure = doc.described(Tag.Role.FIGURE, "示意图：红色方块");
        s.item(new Item.Image(figure, "word/media/image1.png", Pixels.png(true), 79, 300, 60, 40));
        s.item(new Item.Image(figure, "word/media/image1.png", Pixels.png(true), 149, 300, 60, 40));
        Tag noted = doc.child(Tag.Role.P);
        s.text(noted.child(Tag.Role.SPAN), "仿宋_GB2312", 16, 79, 380, "据统计");
        s.text(noted.child(Tag.Role.REFERENCE), "仿宋_GB2312", 8, 127, 374, "①");
        s.text(doc.child(Tag.Role.NOTE), "宋体", 9, 79, 760, "① 数据截至12月31日。");
        s.rule(79, 745, 200, 745);
        table(s, doc);
        s.artifact(Item.Artifact.FOOTER, 280, 790, "— 2 —");
        return s.end();
    }

    /** A table whose group label spans rows; its head row is repeated on the next page. */
    private static void table(Sample s, Tag doc) {
        Tag table = doc.described(Tag.Role.TABLE, "收到申请情况");
        Tag head = table.child(Tag.Role.TR);
        s.item(new Item.Fill(null, 79, 400, 436, 24, 0xEEEEEE));
        s.text(head.cell(Tag.Role.TH, 2, 1, Tag.Scope.COLUMN), "黑体", 12, 84, 417, "项目");
        s.text(head.cell(Tag.Role.TH, 1, 1, Tag.Scope.COLUMN), "黑体", 12, 400, 417, "件数");
        Tag row = table.child(Tag.Role.TR);
        s.text(row.cell(Tag.Role.TH, 1, 2, Tag.Scope.ROW), "宋体", 12, 84, 450, "本年");
        s.text(row.cell(Tag.Role.TD, 1, 1, Tag.Scope.NONE), "宋体", 12, 200, 441, "自然人");
        s.text(row.cell(Tag.Role.TD, 1, 1, Tag.Scope.NONE), "Times New Roman", 12, 400, 441, "18");
        for (double y : new double[] {400, 424, 448}) s.rule(79, y, 515, y);
        s.artifact(Item.Artifact.FOOTER, 280, 790, "— 1 —");
        s.end();
        s.item(new Item.Fill(null, 79, 80, 436, 24, 0xEEEEEE));
        s.artifact(Item.Artifact.REPEATED, 84, 97, "项目").artifact(Item.Artifact.REPEATED, 400, 97, "件数");
        row = table.child(Tag.Role.TR);
        s.text(row.cell(Tag.Role.TD, 1, 1, Tag.Scope.NONE), "宋体", 12, 200, 121, "法人");
        s.item(new Item.Element(row.cell(Tag.Role.TD, 1, 1, Tag.Scope.NONE)));
    }
}
