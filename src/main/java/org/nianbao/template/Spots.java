package org.nianbao.template;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Names each paragraph of a part as a clerk would find it: 正文第12段, 表三第5行第2格, 页眉第1段. Only paragraphs that show
 * something are counted; tables count from the top of the part, rows and cells as they stand in the file.
 */
final class Spots {
    private final Map<Element, String> names = new IdentityHashMap<>();
    private final List<Element> inOrder = new ArrayList<>();

    private Spots() {}

    static Spots of(Element root, String title) {
        Spots spots = new Spots();
        if (root.is("w:footnotes") || root.is("w:endnotes")) {
            int note = 0;
            for (Element e : root.elements()) {
                // Separator notes have no number on the page.
                boolean numbered = !e.attributes().containsKey("w:type") || e.attribute("w:type").equals("normal");
                spots.new Container(title + (numbered ? ++note : "分隔线")).visit(e);
            }
        } else spots.new Container(title).visit(root.first("w:body").orElse(root));
        return spots;
    }

    String of(Element paragraph) {
        return names.getOrDefault(paragraph, "");
    }

    /** The paragraph of this name; the first version of a text box that is drawn twice. */
    Optional<Element> at(String spot) {
        return inOrder.stream().filter(p -> shows(p) && names.get(p).equals(spot)).findFirst();
    }

    /** Counts the paragraphs and tables of one body, header, note or text box. */
    private final class Container {
        private final String title;
        private int paragraphs;
        private int tables;

        Container(String title) {
            this.title = title;
        }

        void visit(Element parent) {
            parent.elements().forEach(e -> {
                if (e.is("w:p")) paragraph(e);
                else if (e.is("w:tbl")) table(e, (title.equals("正文") ? "" : title) + "表" + chinese(++tables));
                else if (!e.is("w:sectPr")) visit(e);
            });
        }

        private void paragraph(Element p) {
            if (shows(p)) paragraphs++;
            name(p, title + "第" + Math.max(1, paragraphs) + "段");
        }
    }

    private static boolean shows(Element p) {
        return !new ParagraphText(p).text().isBlank();
    }

    private void name(Element p, String name) {
        names.put(p, name);
        inOrder.add(p);
        boxes(p, name);
    }

    /** Text boxes are drawn twice in a file (17.17.3 mc:AlternateContent): both versions get the same name. */
    private void boxes(Element parent, String owner) {
        parent.elements().forEach(e -> {
            if (e.is("w:txbxContent")) new Container(owner + "的文本框").visit(e);
            else boxes(e, owner);
        });
    }

    private void table(Element table, String name) {
        int[] row = {0};
        rows(table, name, row);
    }

    private void rows(Element parent, String name, int[] row) {
        parent.elements().forEach(e -> {
            if (e.is("w:tr")) cells(e, name + "第" + ++row[0] + "行", new int[] {0});
            else if (!e.name().endsWith("Pr") && !e.is("w:tblGrid")) rows(e, name, row);
        });
    }

    private void cells(Element parent, String row, int[] cell) {
        parent.elements().forEach(e -> {
            if (e.is("w:tc")) cell(e, row + "第" + ++cell[0] + "格");
            else if (!e.name().endsWith("Pr")) cells(e, row, cell);
        });
    }

    private void cell(Element cell, String name) {
        List<Element> shown = cell.elements("w:p").stream().filter(Spots::shows).toList();
        int paragraph = 0;
        int tables = 0;
        for (Element e : cell.elements()) {
            if (e.is("w:p")) {
                if (shows(e)) paragraph++;
                name(e, shown.size() > 1 ? name + "第" + Math.max(1, paragraph) + "段" : name);
            } else if (e.is("w:tbl")) table(e, name + "内的表" + chinese(++tables));
            else if (!e.is("w:tcPr")) new Container(name).visit(e);
        }
    }

    /** 1–99 in Chinese numerals. */
    static String chinese(int n) {
        String digits = "零一二三四五六七八九";
        if (n < 1 || n > 99) return String.valueOf(n);
        String tens = n < 10 ? "" : (n < 20 ? "" : digits.substring(n / 10, n / 10 + 1)) + "十";
        return tens + (n % 10 == 0 ? "" : digits.substring(n % 10, n % 10 + 1));
    }
}
