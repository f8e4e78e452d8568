package org.nianbao.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nianbao.finding.Finding;
import org.nianbao.finding.Findings;
import org.nianbao.finding.Place;
import org.nianbao.finding.Severity;
import org.nianbao.form.Axis;
import org.nianbao.form.Cell;
import org.nianbao.form.Header;
import org.nianbao.form.Names;
import org.nianbao.form.Section;
import org.nianbao.form.Table;
import org.nianbao.source.Node;

/** Reads a table's figures, and computes its totals. */
final class TableReader {
    private static final String FOOTNOTE = "注";

    private final Section section;
    private final Table table;
    private final Node.Scalar key;
    private final String blankId;
    private final Findings findings;
    private final Map<Spot, Place.Data> rowPlaces = new LinkedHashMap<>();
    private final Map<Spot, Figure> typed = new LinkedHashMap<>();
    private final Map<Spot, Boolean> wrong = new LinkedHashMap<>();
    private Node.Scalar footnote;

    /** A row (column −1) or a cell of the table. */
    private record Spot(int block, int row, int column) {
        /** Written out, as below: the methods the compiler adds are linked when first used, which a short run feels. */
        @Override
        public boolean equals(Object other) {
            return other instanceof Spot o && o.block == block && o.row == row && o.column == column;
        }

        @Override
        public int hashCode() {
            return 31 * (31 * block + row) + column;
        }
    }

    /** Where headers stand side by side in the data: those of one block, below one group. */
    private record Level(int block, List<Header> headers, List<String> path) {}

    private TableReader(Section section, Node.Scalar key, String blankId, Findings findings) {
        this.section = section;
        this.table = section.table().orElseThrow();
        this.key = key;
        this.blankId = blankId;
        this.findings = findings;
    }

    /** @param footnote the scalar under the table's footnote key; null where there is none */
    record Result(Map<String, Figure> figures, Node.Scalar footnote) {}

    /** @param blankId the id of findings about number cells that hold a dash or nothing */
    static Result read(Section section, Node.Entry entry, String blankId, Findings findings) {
        TableReader reader = new TableReader(section, entry.key(), blankId, findings);
        if (entry.value() instanceof Node.Mapping m) reader.body(m);
        else reader.notGrouped(entry.value(), section.name(), firstRow(section.table().orElseThrow()));
        return new Result(reader.figures(), reader.footnote);
    }

    private static String firstRow(Table table) {
        return String.join(".", table.blocks().get(0).rows().leaves().get(0).path());
    }

    private void body(Node.Mapping mapping) {
        List<Node.Entry> entries = new ArrayList<>();
        for (Node.Entry entry : mapping.entries()) {
            if (!entry.key().text().equals(FOOTNOTE)) entries.add(entry);
            else if (entry.value() instanceof Node.Scalar s) footnote = s;
            else wrongType(entry.value(), "“" + FOOTNOTE + "”应当是一段文字。");
        }
        List<Level> levels = new ArrayList<>();
        for (int b = 0; b < table.blocks().size(); b++) {
            levels.add(new Level(b, table.blocks().get(b).rows().headers(), List.of()));
        }
        rows(entries, levels, section.name());
        if (!entries.isEmpty()) return;
        // Zeros may be left out, but a table of nothing is more likely a table forgotten.
        findings.add(Finding.error("data.empty-table", key.place(), "“" + section.name() + "”一个数也没有写。",
                "全是0的，也请写一格，如“" + firstRow(table) + "”一行写0。"));
    }

    private void rows(List<Node.Entry> entries, List<Level> levels, String where) {
        for (Node.Entry entry : entries) {
            if (!row(entry, levels)) unknown(entry, levels, where);
        }
    }

    private boolean row(Node.Entry entry, List<Level> levels) {
        String name = Names.normal(entry.key().text());
        for (Level level : levels) {
            for (Header header : transparent(level.headers)) {
                if (!header.isNamed(name)) continue;
                List<String> path = with(level.path, header.key());
                Level inner = new Level(level.block, header.members(), path);
                if (header.isGroup()) group(entry, List.of(inner), header.label());
                else leafRow(entry, level.block, path);
                return true;
            }
            for (Header group : openGroups(level.headers)) {
                if (!group.isNamed(name)) continue;
                group(entry, List.of(new Level(level.block, group.members(), level.path)), group.label());
                return true;
            }
            Table.Block block = table.blocks().get(level.block);
            if (level.path.isEmpty() && !block.label().isEmpty() && block.name().equals(name)) {
                group(entry, List.of(level), block.label());
                return true;
            }
        }
        return false;
    }

    private void group(Node.Entry entry, List<Level> levels, String label) {
        if (entry.value() instanceof Node.Mapping m) rows(m.entries(), levels, label);
        else notGrouped(entry.value(), label, names(levels).stream().findFirst().orElse(""));
    }

    private void leafRow(Node.Entry entry, int block, List<String> path) {
        Table.Block b = table.blocks().get(block);
        int row = indexOf(b.rows(), path);
        Place.Data before = rowPlaces.putIfAbsent(new Spot(block, row, -1), entry.key().place());
        if (before != null) {
            findings.add(new Finding("data.duplicate-key", Severity.ERROR, "", List.of(entry.key().place(), before),
                    "“" + entry.key().text() + "”写了两次，第" + before.line() + "行已经有一个。", "只留一个。"));
            return;
        }
        List<Axis.Leaf> columns = b.columns().leaves();
        if (columns.size() == 1 && columns.get(0).path().isEmpty()) {
            number(new Spot(block, row, 0), entry.value());
            return;
        }
        if (entry.value() instanceof Node.Mapping m && !m.entries().isEmpty()) {
            columns(m.entries(), block, row, new Level(block, b.columns().headers(), List.of()), entry.key().text());
            return;
        }
        for (int c = 0; c < columns.size(); c++) wrong.put(new Spot(block, row, c), true);
        String first = String.join(".", columns.get(0).path());
        notGrouped(entry.value(), entry.key().text(), first);
    }

    private void columns(List<Node.Entry> entries, int block, int row, Level level, String where) {
        for (Node.Entry entry : entries) {
            if (!column(entry, block, row, level, where)) unknown(entry, List.of(level), where);
        }
    }

    private boolean column(Node.Entry entry, int block, int row, Level level, String where) {
        String name = Names.normal(entry.key().text());
        for (Header header : transparent(level.headers)) {
            if (!header.isNamed(name)) continue;
            List<String> path = with(level.path, header.key());
            if (header.isGroup()) {
                columnGroup(entry, block, row, new Level(block, header.members(), path), header.label());
            } else {
                number(new Spot(block, row, indexOf(table.blocks().get(block).columns(), path)), entry.value());
            }
            return true;
        }
        for (Header group : openGroups(level.headers)) {
            if (!group.isNamed(name)) continue;
            columnGroup(entry, block, row, new Level(block, group.members(), level.path), group.label());
            return true;
        }
        return false;
    }

    private void columnGroup(Node.Entry entry, int block, int row, Level level, String label) {
        if (entry.value() instanceof Node.Mapping m) columns(m.entries(), block, row, level, label);
        else notGrouped(entry.value(), label, names(List.of(level)).stream().findFirst().orElse(""));
    }

    private void number(Spot spot, Node node) {
        Cell cell = table.cell(spot.block, spot.row, spot.column);
        if (!(node instanceof Node.Scalar s)) {
            wrong.put(spot, true);
            findings.add(new Finding("data.wrong-type", Severity.ERROR, cell.name(), List.of(node.place()),
                    "这里应当是一个数。", "写成“名称: 12”这样。"));
            return;
        }
        if (typed.containsKey(spot)) {
            findings.add(new Finding("data.duplicate-key", Severity.ERROR, cell.name(),
                    List.of(s.place(), typed.get(spot).place()), "这一格写了两次。", "只留一个。"));
            return;
        }
        Numeral numeral = Numeral.read(s.text(), cell.measure());
        if (numeral.problem() == null) {
            typed.put(spot, new Figure(numeral.value(), numeral.note(), false, s.place()));
            return;
        }
        wrong.put(spot, true);
        findings.add(new Finding(numeral.problem().blank() ? blankId : "data.number", Severity.ERROR,
                cell.name(), List.of(s.place()), numeral.problem().message(), numeral.problem().hint()));
    }

    private Map<String, Figure> figures() {
        Map<String, Figure> figures = new LinkedHashMap<>();
        for (Cell cell : table.cells()) {
            Spot spot = new Spot(cell.block(), cell.row(), cell.column());
            Figure figure = figure(cell, spot);
            if (figure != null) figures.put(cell.address(), figure);
        }
        return figures;
    }

    /** Null where there is none. */
    private Figure figure(Cell cell, Spot spot) {
        Figure own = typed.get(spot);
        if (own != null) return own;
        if (wrong.containsKey(spot)) return null;
        Place.Data place = rowPlaces.getOrDefault(new Spot(spot.block, spot.row, -1), key.place());
        if (cell.total()) {
            BigDecimal sum = total(spot);
            return sum == null ? null : new Figure(sum, "", true, place);
        }
        if (!table.zerosOmitted()) {
            findings.add(new Finding("data.missing-number", Severity.ERROR, cell.name(), List.of(place),
                    "这一格没有写。", "没有就写0。"));
            return null;
        }
        return new Figure(BigDecimal.ZERO, "", true, place);
    }

    /** The exact sum of the cells that make a total in the end; null where one of them is wrong. */
    private BigDecimal total(Spot spot) {
        Table.Block block = table.blocks().get(spot.block);
        List<Integer> columns = block.columns().parts(spot.column);
        BigDecimal sum = BigDecimal.ZERO;
        for (int r : block.rows().parts(spot.row)) {
            for (int c : columns) {
                Spot part = new Spot(spot.block, r, c);
                if (wrong.containsKey(part)) return null;
                Figure figure = typed.get(part);
                if (figure != null) sum = sum.add(figure.value());
            }
        }
        return sum;
    }

    private void unknown(Node.Entry entry, List<Level> levels, String where) {
        String name = entry.key().text();
        boolean digits = name.matches("[\\d０-９]{3}") && entry.value() instanceof Node.Scalar s && s.text().isEmpty();
        if (digits) {
            findings.add(Finding.error("data.number", entry.key().place(), "“" + name + "”前面有一个逗号，像是数里的分隔逗号。",
                    "数里不要加逗号：1,234写成1234。"));
            return;
        }
        findings.add(Finding.error("data.unknown-key", entry.key().place(), "“" + where + "”里没有“" + name + "”。",
                Names.advice(name, names(levels))));
    }

    private void notGrouped(Node node, String where, String example) {
        if (node instanceof Node.Scalar s && s.text().indexOf('：') > 0) {
            findings.add(Finding.error("yaml.fullwidth-colon", s.at(s.text().indexOf('：')), "名称后面用了全角冒号“：”。",
                    "改成半角冒号加一个空格：“: ”。"));
            return;
        }
        boolean blank = node instanceof Node.Scalar s ? Numeral.strip(s.text()).isEmpty() : node instanceof Node.Mapping;
        wrongType(node, blank ? "“" + where + "”下面是空的。" : "“" + where + "”下面要分项写。",
                "写成“" + where + ": {" + example + ": 1}”这样；都是0就写“{" + example + ": 0}”。");
    }

    private void wrongType(Node node, String message) {
        wrongType(node, message, "");
    }

    private void wrongType(Node node, String message, String hint) {
        findings.add(Finding.error("data.wrong-type", node.place(), message, hint));
    }

    private static int indexOf(Axis axis, List<String> path) {
        for (int i = 0; i < axis.leaves().size(); i++) {
            if (axis.leaves().get(i).path().equals(path)) return i;
        }
        throw new IllegalStateException(path.toString());
    }

    private static List<String> with(List<String> path, String key) {
        List<String> all = new ArrayList<>(path);
        all.add(key);
        return all;
    }

    private static List<String> names(List<Level> levels) {
        return levels.stream().flatMap(l -> transparent(l.headers).stream()).map(Header::key).toList();
    }

    /** A group without a key lends its place to its members. */
    private static List<Header> transparent(List<Header> headers) {
        List<Header> all = new ArrayList<>();
        for (Header header : headers) {
            if (header.key().isEmpty() && header.isGroup()) all.addAll(transparent(header.members()));
            else if (!header.key().isEmpty()) all.add(header);
        }
        return all;
    }

    private static List<Header> openGroups(List<Header> headers) {
        List<Header> all = new ArrayList<>();
        for (Header header : headers) {
            if (!header.key().isEmpty() || !header.isGroup()) continue;
            all.add(header);
            all.addAll(openGroups(header.members()));
        }
        return all;
    }
}
