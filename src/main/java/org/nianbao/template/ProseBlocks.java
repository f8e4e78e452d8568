package org.nianbao.template;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nianbao.report.Prose;

/** The blocks of a prose as Word paragraphs and tables, looking as the template's own paragraph and styles say. */
final class ProseBlocks {
    private final Filling filling;

    ProseBlocks(Filling filling) {
        this.filling = filling;
    }

    List<Node> blocks(Element like, Tag tag, Prose prose) {
        Lists lists = new Lists(tag);
        List<Node> blocks = new ArrayList<>();
        for (Prose.Block block : prose.blocks()) {
            if (block instanceof Prose.Paragraph p) blocks.add(paragraph(like, tag, p.spans()));
            else if (block instanceof Prose.Heading h) blocks.add(heading(tag, h));
            else if (block instanceof Prose.Item item) blocks.add(lists.item(item));
            else if (block instanceof Prose.Grid grid) blocks.add(table(like, tag, grid));
        }
        return blocks;
    }

    private static Element paragraph(Element like, Tag tag, List<Prose.Span> spans) {
        Element p = like.shell();
        for (String name : List.copyOf(p.attributes().keySet())) if (name.startsWith("w14:")) p.attributes().remove(name);
        Optional<Element> properties = like.first("w:pPr");
        if (properties.isPresent()) p.children().add(unsectioned(properties.get()));
        p.children().addAll(Runs.of(tag.format(), spans));
        return p;
    }

    /** Paragraph properties without the section they end. */
    private static Element unsectioned(Element properties) {
        Element kept = properties.copy();
        for (Element section : kept.elements("w:sectPr")) kept.children().remove(section);
        return kept;
    }

    private Element heading(Tag tag, Prose.Heading heading) {
        Element properties = new Element("w:pPr");
        style("heading " + heading.level(), "标题 " + heading.level(), tag)
                .ifPresent(s -> properties.children().add(styled(s)));
        Element p = new Element("w:p").with(properties);
        p.children().addAll(Runs.of(Optional.empty(), heading.spans()));
        return p;
    }

    private Optional<Element> style(String name, String shown, Tag tag) {
        Optional<Element> style = filling.styles().named(name, "paragraph");
        if (style.isEmpty()) {
            filling.findings().add(tag.error("template.missing-style", "这里取的正文要用样式“" + shown + "”，模板里没有",
                    "在 Word 的样式窗格里把“" + shown + "”用到任意一段上再撤掉，存盘后模板里就有了。"));
        }
        return style;
    }

    private static Element styled(Element style) {
        return Element.of("w:pStyle", "w:val", style.attribute("w:styleId"));
    }

    /** The lists of one prose: which instance counts at which depth. */
    private final class Lists {
        private final Tag tag;
        private final Map<Integer, String> instances = new HashMap<>();

        Lists(Tag tag) {
            this.tag = tag;
        }

        Element item(Prose.Item item) {
            String english = item.ordered() ? "List Number" : "List Bullet";
            String chinese = item.ordered() ? "列表编号" : "列表项目符号";
            String level = item.depth() == 0 ? "" : " " + (item.depth() + 1);
            Optional<Element> own = filling.styles().named(english + level, "paragraph");
            boolean deep = own.isEmpty() && item.depth() > 0;
            Optional<Element> style = own.isPresent() ? own : style(english, chinese, tag);
            Element properties = new Element("w:pPr");
            style.ifPresent(s -> properties.children().add(styled(s)));
            style.flatMap(s -> number(s, item, deep)).ifPresent(n -> properties.children().add(n));
            Element p = new Element("w:p").with(properties);
            p.children().addAll(Runs.of(Optional.empty(), item.spans()));
            return p;
        }

        /** The w:numPr of an item whose style alone does not say it: a list that starts over, or a deeper level. */
        private Optional<Element> number(Element style, Prose.Item item, boolean deep) {
            Optional<Element> styles = filling.styles().numbering(style);
            String numId = styles.flatMap(n -> n.first("w:numId")).map(n -> n.attribute("w:val")).orElse("");
            if (numId.isEmpty()) {
                filling.findings().add(tag.error("template.missing-style",
                        "样式“" + (item.ordered() ? "列表编号" : "列表项目符号") + "”没有带编号或项目符号", "在 Word 里修改这个样式，给它加上编号格式。"));
                return Optional.empty();
            }
            int level = deep ? item.depth() : styles.flatMap(n -> n.first("w:ilvl"))
                    .map(n -> Integer.parseInt(n.attribute("w:val"))).orElse(0);
            instances.keySet().removeIf(depth -> depth > item.depth());
            if (item.ordered() && item.first() && !deep) {
                filling.numbering().restart(numId, level).ifPresent(n -> instances.put(item.depth(), n));
            } else if (item.first()) instances.remove(item.depth());
            String instance = deep ? instances.getOrDefault(item.depth() - 1, numId)
                    : instances.getOrDefault(item.depth(), numId);
            if (deep) instances.put(item.depth(), instance);
            if (!deep && instance.equals(numId)) return Optional.empty();
            return Optional.of(new Element("w:numPr").with(Element.of("w:ilvl", "w:val", String.valueOf(level)),
                    Element.of("w:numId", "w:val", instance)));
        }
    }

    private Element table(Element like, Tag tag, Prose.Grid grid) {
        int columns = Math.max(1, grid.rows().stream().mapToInt(List::size).max().orElse(1));
        int width = filling.textWidth() / columns;
        Element properties = new Element("w:tblPr");
        String style = filling.tableStyle();
        if (!style.isEmpty()) properties.children().add(Element.of("w:tblStyle", "w:val", style));
        properties.children().add(Element.of("w:tblW", "w:w", String.valueOf(width * columns), "w:type", "dxa"));
        properties.children().add(Element.of("w:jc", "w:val", "center"));
        if (style.isEmpty()) properties.children().add(borders());
        properties.children().add(Element.of("w:tblLayout", "w:type", "fixed"));
        Element columnsOf = new Element("w:tblGrid");
        for (int i = 0; i < columns; i++) {
            columnsOf.children().add(Element.of("w:gridCol", "w:w", String.valueOf(width)));
        }
        Element table = new Element("w:tbl").with(properties, columnsOf);
        for (int r = 0; r < grid.rows().size(); r++) {
            boolean header = grid.header() && r == 0;
            Element rowProperties = new Element("w:trPr").with(new Element("w:cantSplit"));
            if (header) rowProperties.children().add(new Element("w:tblHeader"));
            Element row = new Element("w:tr").with(rowProperties);
            List<List<Prose.Span>> cells = grid.rows().get(r);
            for (int c = 0; c < columns; c++) {
                List<Prose.Span> spans = c < cells.size() ? cells.get(c) : List.of();
                row.children().add(cell(like, tag, spans, width, header));
            }
            table.children().add(row);
        }
        return table;
    }

    private static Element cell(Element like, Tag tag, List<Prose.Span> spans, int width, boolean header) {
        Element properties = new Element("w:pPr");
        like.at("w:pPr", "w:pStyle").ifPresent(s -> properties.children().add(s));
        // The running text's indent has no place in a cell.
        properties.children().add(Element.of("w:ind", "w:left", "0", "w:right", "0", "w:firstLineChars", "0",
                "w:firstLine", "0"));
        properties.children().add(Element.of("w:jc", "w:val", "center"));
        Element p = new Element("w:p").with(properties);
        p.children().addAll(Runs.of(Properties.emphasized(tag.format(), header, false), spans));
        return new Element("w:tc").with(new Element("w:tcPr").with(
                Element.of("w:tcW", "w:w", String.valueOf(width), "w:type", "dxa"),
                Element.of("w:vAlign", "w:val", "center")), p);
    }

    private static Element borders() {
        Element borders = new Element("w:tblBorders");
        for (String side : List.of("top", "left", "bottom", "right", "insideH", "insideV")) {
            borders.children().add(Element.of("w:" + side, "w:val", "single", "w:sz", "4", "w:space", "0", "w:color",
                    "auto"));
        }
        return borders;
    }
}
