package org.nianbao.change;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nianbao.check.Check;
import org.nianbao.finding.Finding;
import org.nianbao.finding.Findings;
import org.nianbao.finding.Place;
import org.nianbao.form.Axis;
import org.nianbao.form.Cell;
import org.nianbao.form.Field;
import org.nianbao.form.Form;
import org.nianbao.form.Section;
import org.nianbao.form.Table;
import org.nianbao.report.Acknowledgement;
import org.nianbao.report.Report;
import org.nianbao.source.Node;

/**
 * Next year's data file, begun from this year's: short texts as they were typed, tables with every row and no figure but those
 * that follow from this year's, running text left out and told as comments. Whatever is left to be written is missing, not
 * nought: the check names each place until it is filled.
 */
public final class NextYear {
    private final Form form;
    private final Report last;
    private final List<String> lines;
    private final List<Node.Entry> entries;
    private final String year;
    private final Map<String, BigDecimal> carried;
    private final StringBuilder out = new StringBuilder();
    private int count;

    /** @param carried how many rows hold figures that follow from this year's */
    public record Begun(String text, int carried) {}

    /** Of a table: a single one has cells, a group has members. */
    private record Row(Map<String, Row> members, List<Cell> cells) {
        Row() {
            this(new LinkedHashMap<>(), new ArrayList<>());
        }

        Row member(String name) {
            return members.computeIfAbsent(name, n -> new Row());
        }
    }

    private NextYear(byte[] data, Node.Mapping root, Report last, String year) {
        this.form = last.form();
        this.last = last;
        this.lines = new ArrayList<>(DataText.lines(data));
        // A byte order mark at the head of the old file has no place within the new one.
        lines.set(0, lines.get(0).replace("\uFEFF", ""));
        this.entries = root.entries();
        this.year = year;
        this.carried = Check.carriedOver(last);
    }

    /**
     * @param file as the user knows it
     * @param data read without an error
     * @param last read from it
     * @return empty, with a finding, where the year is not the next one or the file is not written line by line
     */
    public static Optional<Begun> of(String file, byte[] data, Node root, Report last, String year, Findings findings) {
        if (!(root instanceof Node.Mapping mapping)) return Optional.empty();
        String next = String.valueOf(Integer.parseInt(last.year()) + 1);
        if (!year.equals(next)) {
            findings.add(Finding.error("new.year", new Place.Whole(file), "这是" + last.year() + "年的数据文件，下一年是" + next + "年，不是“"
                    + year + "”。", "写成 nianbao new " + next + "，或者换成上一年的文件。"));
            return Optional.empty();
        }
        int before = 0;
        for (Node.Entry entry : mapping.entries()) {
            if (entry.key().place().line() == before) {
                findings.add(Finding.error("new.flow", entry.key().place(), "这一行写了几个项目，不能照着建立新的文件。", "每个项目各写一行。"));
                return Optional.empty();
            }
            before = entry.key().place().line();
        }
        NextYear begun = new NextYear(data, mapping, last, year);
        begun.write(Path.of(file).getFileName());
        return Optional.of(new Begun(begun.out.toString(), begun.count));
    }

    private void write(Path file) {
        line("# " + year + "年的数据，由 " + file
                + " 建立。机关、格式等照抄，数字和文字待填；填好以前，nianbao check 会指出每一处。");
        line("# 文字写在名称下一行，缩进两格，名称后面加“ |”。注明“" + last.year() + "年”的是上年写的，供参考，写完请删。");
        for (int i = 0; i < entries.size(); i++) {
            Node.Entry entry = entries.get(i);
            String key = entry.key().text();
            int lead = lead(i);
            if (key.equals(Acknowledgement.KEY) || is(key, Field.Role.DATE)) continue;
            // What stands above the first entry speaks of this year's file.
            if (i > 0) for (int l = lead; l < entry.key().place().line(); l++) line(lines.get(l - 1));
            Optional<Section> section = form.sectionNamed(key);
            if (is(key, Field.Role.YEAR)) line(DataText.scalar(key) + ": " + year);
            else if (section.isPresent() && section.get().table().isPresent()) table(key, section.get());
            else if (section.isPresent() && !isKept(section.get())) text(entry, "");
            else for (int l = entry.key().place().line(); l < lead(i + 1); l++) line(lines.get(l - 1));
        }
    }

    /** What nobody would miss if it were left out, and what holds no figure of the year, stays as it is. */
    private boolean isKept(Section section) {
        return !section.required() && last.prose(section.key()).text().chars().noneMatch(c -> c >= '0' && c <= '9');
    }

    /** Where the comments and empty lines above an entry begin, counted from 1; behind the last entry the file's end. */
    private int lead(int entry) {
        if (entry == entries.size()) {
            int end = lines.size();
            while (end > 0 && lines.get(end - 1).isBlank()) end--;
            return end + 1;
        }
        int first = entries.get(entry).key().place().line();
        int above = entry == 0 ? 0 : entries.get(entry - 1).key().place().line();
        while (first - 1 > above && (lines.get(first - 2).isBlank() || lines.get(first - 2).startsWith("#"))) first--;
        return first;
    }

    private boolean is(String key, Field.Role role) {
        return form.field(role).filter(field -> field.firstKey().equals(key)).isPresent();
    }

    private void line(String text) {
        out.append(text).append('\n');
    }

    /** Rows by their path in the data file, those of a group below it. */
    private void table(String key, Section section) {
        Table table = section.table().orElseThrow();
        line(DataText.scalar(key) + ":");
        List<String> columns = columns(table);
        if (!columns.isEmpty()) {
            line("  # 每行写成 {" + String.join(": 1, ", columns.subList(0, Math.min(2, columns.size()))) + ": 1} 这样"
                    + (table.zerosOmitted() ? "；为0的格子可以不写，全是0的行可以删去。" : "。"));
            if (columns.size() > 2) line("  # 各列是：" + String.join("、", columns));
        }
        Row all = new Row();
        for (Cell cell : table.cells()) {
            if (cell.total()) continue;
            Row row = all;
            for (String name : table.blocks().get(cell.block()).rows().leaves().get(cell.row()).path()) row = row.member(name);
            row.cells.add(cell);
        }
        rows(all, 1);
    }

    private static List<String> columns(Table table) {
        for (Table.Block block : table.blocks()) {
            List<String> names = new ArrayList<>();
            for (Axis.Leaf leaf : block.columns().leaves()) {
                if (!leaf.isTotal() && !leaf.path().isEmpty()) names.add(String.join(".", leaf.path()));
            }
            if (!names.isEmpty()) return names;
        }
        return List.of();
    }

    private void rows(Row group, int depth) {
        group.members.forEach((name, row) -> {
            line("  ".repeat(depth) + DataText.scalar(name) + ":" + (row.cells.isEmpty() ? "" : figures(row.cells, depth)));
            rows(row, depth + 1);
        });
    }

    /**
     * A row that follows from last year's; nothing where only some of its cells do, for the others would pass for noughts. Nor where
     * its columns stand in groups, written in braces of their own.
     */
    private String figures(List<Cell> cells, int depth) {
        List<String> known = new ArrayList<>();
        List<String> noughts = new ArrayList<>();
        boolean bare = false;
        for (Cell cell : cells) {
            BigDecimal value = carried.get(cell.address());
            List<String> column = cell.path().subList(1 + depth, cell.path().size());
            if (value == null || column.size() > 1) return "";
            bare = column.isEmpty();
            String figure = bare ? value.toPlainString() : DataText.scalar(column.get(0)) + ": " + value.toPlainString();
            (value.signum() == 0 ? noughts : known).add(figure);
        }
        List<String> said = known.isEmpty() ? noughts.subList(0, 1) : known;
        count++;
        return (bare ? " " + said.get(0) : " {" + String.join(", ", said) + "}") + "  # 由" + last.year() + "年的数算出，请核对";
    }

    private void text(Node.Entry entry, String indent) {
        line(indent + DataText.scalar(entry.key().text()) + ":");
        if (entry.value() instanceof Node.Mapping headings) {
            for (Node.Entry inner : headings.entries()) text(inner, indent + "  ");
            return;
        }
        List<String> before = new ArrayList<>();
        collect(entry.value(), before);
        for (int i = 0; i < before.size(); i++) line(indent + "  # " + (i == 0 ? last.year() + "年：" : "") + before.get(i));
    }

    private static void collect(Node node, List<String> lines) {
        if (node instanceof Node.Scalar scalar) scalar.text().strip().lines().map(String::strip).forEach(lines::add);
        else if (node instanceof Node.Sequence list) list.items().forEach(item -> collect(item, lines));
        else ((Node.Mapping) node).entries().forEach(e -> {
            lines.add(e.key().text());
            collect(e.value(), lines);
        });
    }
}
