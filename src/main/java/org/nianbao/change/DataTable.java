package org.nianbao.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nianbao.finding.Place;
import org.nianbao.form.Cell;
import org.nianbao.form.Header;
import org.nianbao.form.Names;
import org.nianbao.form.Section;
import org.nianbao.form.Table;
import org.nianbao.report.Report;
import org.nianbao.source.Node;

/** Writes a figure that was left out into the table of a data file, where its row or its group stands already. */
final class DataTable {
    private DataTable() {}

    /** The mapping a cell belongs into, and the names that are still missing below it. */
    private record Hole(Node.Mapping mapping, List<String> names) {}

    /** @return whether there was a place for it */
    static boolean add(DataText text, Node.Mapping root, Report report, Cell cell, String value) {
        Optional<Section> section = report.form().section(cell.path().get(0));
        Optional<Place.Data> key = report.place(cell.path().get(0));
        if (section.isEmpty() || key.isEmpty()) return false;
        Optional<Node> body = root.entries().stream().filter(e -> e.key().place().equals(key.get())).map(Node.Entry::value).findFirst();
        if (body.isEmpty() || !(body.get() instanceof Node.Mapping mapping)) return false;
        Table.Block block = section.get().table().orElseThrow().blocks().get(cell.block());
        List<String> row = block.rows().leaves().get(cell.row()).path();
        List<String> column = block.columns().leaves().get(cell.column()).path();
        Optional<Hole> hole = rows(mapping, block, block.rows().headers(), block.label(), row, column);
        hole.ifPresent(h -> fill(text, h, DataText.scalar(value)));
        return hole.isPresent();
    }

    private static Optional<Hole> rows(Node.Mapping at, Table.Block block, List<Header> headers, String label, List<String> row,
                                       List<String> column) {
        for (Node.Entry entry : at.entries()) {
            String name = Names.normal(entry.key().text());
            boolean mapping = entry.value() instanceof Node.Mapping;
            if (mapping && !label.isEmpty() && Names.normal(label).equals(name)) {
                return rows((Node.Mapping) entry.value(), block, headers, "", row, column);
            }
            Optional<List<Header>> inner = below(headers, name, row.get(0));
            if (inner.isEmpty()) continue;
            boolean group = !isNamed(headers, name, row.get(0));
            List<String> rest = group ? row : row.subList(1, row.size());
            if (!mapping) return Optional.empty();
            if (!rest.isEmpty()) return rows((Node.Mapping) entry.value(), block, inner.get(), "", rest, column);
            return columns((Node.Mapping) entry.value(), block.columns().headers(), column);
        }
        List<String> names = new ArrayList<>(row);
        names.addAll(column);
        return Optional.of(new Hole(at, names));
    }

    private static Optional<Hole> columns(Node.Mapping at, List<Header> headers, List<String> column) {
        if (column.isEmpty()) return Optional.empty();
        for (Node.Entry entry : at.entries()) {
            String name = Names.normal(entry.key().text());
            Optional<List<Header>> inner = below(headers, name, column.get(0));
            if (inner.isEmpty()) continue;
            List<String> rest = isNamed(headers, name, column.get(0)) ? column.subList(1, column.size()) : column;
            return entry.value() instanceof Node.Mapping m ? columns(m, inner.get(), rest) : Optional.empty();
        }
        return Optional.of(new Hole(at, column));
    }

    /** Whether a typed name is that of the key, not of a group around it that has none. */
    private static boolean isNamed(List<Header> headers, String name, String key) {
        return open(headers).stream().anyMatch(h -> h.key().equals(key) && h.isNamed(name));
    }

    /** The headers below a typed name: of the key itself, or of a group without a key that holds it. */
    private static Optional<List<Header>> below(List<Header> headers, String name, String key) {
        for (Header h : open(headers)) if (h.key().equals(key) && h.isNamed(name)) return Optional.of(h.members());
        for (Header h : headers) {
            if (!h.key().isEmpty() || !h.isGroup()) continue;
            if (h.isNamed(name) && open(h.members()).stream().anyMatch(m -> m.key().equals(key))) return Optional.of(h.members());
            Optional<List<Header>> deeper = below(h.members(), name, key);
            if (deeper.isPresent()) return deeper;
        }
        return Optional.empty();
    }

    /** A group without a key lends its place to its members. */
    private static List<Header> open(List<Header> headers) {
        List<Header> all = new ArrayList<>();
        for (Header h : headers) {
            if (h.key().isEmpty() && h.isGroup()) all.addAll(open(h.members()));
            else all.add(h);
        }
        return all;
    }

    private static void fill(DataText text, Hole hole, String value) {
        String pair = value;
        for (int i = hole.names.size() - 1; i >= 0; i--) {
            pair = DataText.scalar(hole.names.get(i)) + ": " + (i == hole.names.size() - 1 ? pair : "{" + pair + "}");
        }
        List<Node.Entry> entries = hole.mapping.entries();
        boolean flow = text.at(hole.mapping) == '{';
        if (flow) {
            int at = entries.isEmpty() ? text.offset(hole.mapping.place()) + 1 : text.end(entries.get(entries.size() - 1).value());
            text.insert(at, (entries.isEmpty() ? "" : ", ") + pair);
            return;
        }
        int at = text.lineEnd(text.end(entries.get(entries.size() - 1).value()));
        text.insert(at, "\n" + " ".repeat(entries.get(0).key().place().column() - 1) + pair);
    }
}
