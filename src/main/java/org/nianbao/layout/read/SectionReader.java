package org.nianbao.layout.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.nianbao.layout.doc.Block;
import org.nianbao.layout.doc.Border;
import org.nianbao.layout.doc.PageSetup;
import org.nianbao.layout.doc.PageSetup.Column;
import org.nianbao.layout.doc.PageSetup.Grid;
import org.nianbao.layout.doc.PageSetup.Start;
import org.nianbao.layout.doc.PageSetup.Vertical;
import org.nianbao.layout.doc.Section.Stories;
import org.nianbao.layout.read.Story.Frame;
import org.nianbao.template.Parts;

/** Section properties (ISO 29500-1 17.6) with headers and footers (17.10) inherited from section to section. */
final class SectionReader {
    private static final double A4_WIDTH = 595.3;
    private static final double A4_HEIGHT = 841.9;
    /** Less room than this, and Word says the margins lie outside the paper. */
    private static final double NARROWEST = 12;
    /** Word's own limit. */
    private static final int MOST_COLUMNS = 45;

    private final Resources resources;
    private final Notes notes;
    private final Map<String, String> headers = new HashMap<>();
    private final Map<String, String> footers = new HashMap<>();
    private final Map<String, List<Block>> read = new HashMap<>();

    SectionReader(Resources resources, Notes notes) {
        this.resources = resources;
        this.notes = notes;
    }

    PageSetup page(Element section, Spot spot) {
        check(section, spot);
        Properties p = Properties.of(section);
        Element size = p.get("w:pgSz");
        Element margins = p.get("w:pgMar");
        double width = length(size, "w", A4_WIDTH);
        double height = length(size, "h", A4_HEIGHT);
        double across = length(margins, "left", 90) + length(margins, "right", 90) + length(margins, "gutter", 0);
        double down = Math.abs(length(margins, "top", 72)) + Math.abs(length(margins, "bottom", 72));
        if (width - across < NARROWEST || height - down < NARROWEST) {
            resources.unsupported.add(spot, "超出纸张的页边距", "按A4纸和Word的普通页边距排");
            width = A4_WIDTH;
            height = A4_HEIGHT;
            margins = null;
        }
        // orient only tells the printer (17.6.13): width and height are already those of the turned page.
        Element numbers = p.get("w:pgNumType");
        String format = numbers == null ? "decimal" : numbers.attribute("fmt", "decimal");
        if (!NumberFormat.knows(format)) resources.unsupported.add(spot, "页码格式" + format, "页码改用阿拉伯数字");
        return new PageSetup(width, height, Math.abs(length(margins, "top", 72)), length(margins, "right", 90),
                Math.abs(length(margins, "bottom", 72)), length(margins, "left", 90), length(margins, "header", 36),
                length(margins, "footer", 36), length(margins, "gutter", 0), start(p.val("w:type"), spot),
                p.on("w:titlePg", false), numbers == null ? 0 : Measure.integer(numbers.attribute("start"), 0), format,
                grid(p.get("w:docGrid")), columns(p.get("w:cols"), width - across, spot),
                p.get("w:cols") != null && p.get("w:cols").isTrue("sep", false), vertical(p.val("w:vAlign"), spot),
                borders(section.child("w:pgBorders"), spot));
    }

    /** 17.6.4; none for one column. */
    private List<Column> columns(Element cols, double measure, Spot spot) {
        if (cols == null) return List.of();
        List<Element> own = cols.children("w:col");
        List<Column> out = new ArrayList<>();
        if (!own.isEmpty() && !cols.isTrue("equalWidth", true)) {
            double x = 0;
            for (Element col : own) {
                double width = Measure.twips(col.attribute("w"), 0);
                out.add(new Column(x, width));
                x += width + Math.max(0, Measure.twips(col.attribute("space"), 0));
            }
        } else {
            int count = Math.min(MOST_COLUMNS, Measure.integer(cols.attribute("num"), 1));
            double space = Math.max(0, Measure.twips(cols.attribute("space"), 36));
            double width = (measure - space * (count - 1)) / Math.max(1, count);
            for (int i = 0; i < count; i++) out.add(new Column(i * (width + space), width));
        }
        if (out.size() < 2) return List.of();
        for (Column column : out) {
            if (column.width() >= NARROWEST) continue;
            resources.unsupported.add(spot, "过窄的分栏", "排成一栏");
            return List.of();
        }
        return out;
    }

    private Vertical vertical(String align, Spot spot) {
        if (align == null) return Vertical.TOP;
        return switch (align) {
            case "center" -> Vertical.CENTER;
            case "bottom" -> Vertical.BOTTOM;
            case "both" -> {
                resources.unsupported.add(spot, "页面垂直两端对齐", "从页面上方排起");
                yield Vertical.TOP;
            }
            default -> Vertical.TOP;
        };
    }

    /** 17.6.10. */
    private PageSetup.Frame borders(Element borders, Spot spot) {
        if (borders == null) return PageSetup.Frame.NONE;
        for (Element edge : borders.children()) ParagraphCheck.say(resources.unsupported, spot, ParagraphCheck.border(edge));
        PageSetup.Frame.On on = switch (borders.attribute("display", "allPages")) {
            case "firstPage" -> PageSetup.Frame.On.FIRST;
            case "notFirstPage" -> PageSetup.Frame.On.NOT_FIRST;
            default -> PageSetup.Frame.On.ALL;
        };
        return new PageSetup.Frame(edge(borders, "w:top"), edge(borders, "w:right"), edge(borders, "w:bottom"),
                edge(borders, "w:left"), !"page".equals(borders.attribute("offsetFrom")),
                !resources.settings.bordersBelowHeader(), !resources.settings.bordersAboveFooter(),
                !"back".equals(borders.attribute("zOrder")), on);
    }

    private Border edge(Element borders, String name) {
        return Borders.of(borders.child(name), resources.runs.colors());
    }

    private static double length(Element element, String key, double otherwise) {
        return element == null ? otherwise : Measure.twips(element.attribute(key), otherwise);
    }

    /** ST_SectionMark (17.18.77). */
    private Start start(String type, Spot spot) {
        if (type == null) return Start.NEXT_PAGE;
        return switch (type) {
            case "continuous" -> Start.CONTINUOUS;
            case "evenPage" -> Start.EVEN_PAGE;
            case "oddPage" -> Start.ODD_PAGE;
            case "nextColumn" -> {
                resources.unsupported.add(spot, "从下一栏开始的节", "从新的一页开始");
                yield Start.NEXT_PAGE;
            }
            default -> Start.NEXT_PAGE;
        };
    }

    /** 17.6.5: without a type the grid only shows in the dialog, nothing snaps to it. */
    private static Grid grid(Element grid) {
        String type = grid == null ? "default" : grid.attribute("type", "default");
        if (type.equals("default")) return Grid.NONE;
        double pitch = Math.max(0, Measure.twips(grid.attribute("linePitch"), 0));
        if (type.equals("lines")) return new Grid(pitch, 0, false);
        return new Grid(pitch, Measure.number(grid.attribute("charSpace"), 0) / 4096, type.equals("snapToChars"));
    }

    private void check(Element section, Spot spot) {
        Unsupported unsupported = resources.unsupported;
        if (section.child("w:lnNumType") != null) unsupported.add(spot, "行号", "不排行号");
        String direction = section.childVal("w:textDirection");
        if (direction != null && !direction.equals("lrTb") && !direction.equals("tb")) {
            unsupported.add(spot, "竖排的页面", "按横排排");
        }
        if (section.on("w:bidi")) unsupported.add(spot, "从右到左的页面", "按从左到右排");
        if (section.on("w:rtlGutter")) unsupported.add(spot, "右侧装订线", "装订线留在左边");
        Element numbers = section.child("w:pgNumType");
        if (numbers != null && numbers.attribute("chapStyle") != null) unsupported.add(spot, "带章节号的页码", "只排页码");
    }

    Stories headers(Element section, Frame frame) {
        return stories(section, "w:headerReference", headers, "页眉", frame);
    }

    Stories footers(Element section, Frame frame) {
        return stories(section, "w:footerReference", footers, "页脚", frame);
    }

    /** 17.10.5: a kind that the section does not name is the one of the section before. */
    private Stories stories(Element section, String reference, Map<String, String> inherited, String name,
            Frame frame) {
        for (Element each : section.children(reference)) {
            Relations.Target target = resources.relations(Parts.DOCUMENT).get(each.attribute("r:id"));
            if (target != null && !target.external()) inherited.put(each.attribute("type", "default"), target.part());
        }
        return new Stories(story(inherited.get("default"), name, frame), story(inherited.get("even"), name, frame),
                story(inherited.get("first"), name, frame));
    }

    private List<Block> story(String part, String name, Frame frame) {
        if (part == null) return List.of();
        Grid grid = frame.grid();
        String key = part + ' ' + frame.width() + ' ' + grid.linePitch() + ' ' + grid.charSpace() + ' ' + grid.snapToChars() + ' '
                + frame.numbers();
        List<Block> known = read.get(key);
        if (known != null) return known;
        Element root = resources.xml(part);
        List<Block> blocks = root == null ? List.of()
                : BlockReader.read(new Story(resources, part, name, notes, null), Content.of(root), frame);
        read.put(key, blocks);
        return blocks;
    }
}
