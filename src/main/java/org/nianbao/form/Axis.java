package org.nianbao.form;

import java.util.ArrayList;
import java.util.List;

/**
 * The rows or the columns of a block.
 *
 * @param headers the outermost ones
 * @param leaves  the single rows or columns, in order
 */
public record Axis(List<Header> headers, List<Leaf> leaves) {
    public Axis {
        headers = List.copyOf(headers);
        leaves = List.copyOf(leaves);
    }

    /**
     * A single row or column.
     *
     * @param path  the keys of its groups and itself, those that have one
     * @param brief as findings say it, groups included
     * @param sum   of a total: the indices of the leaves that make it
     */
    public record Leaf(Header header, List<String> path, String brief, List<Integer> sum) {
        public Leaf {
            path = List.copyOf(path);
            sum = List.copyOf(sum);
        }

        Leaf summing(List<Integer> parts) {
            return new Leaf(header, path, brief, parts);
        }

        public boolean isTotal() {
            return !sum.isEmpty();
        }

        private boolean isWithin(String[] keys) {
            if (path.size() < keys.length) return false;
            for (int i = 0; i < keys.length; i++) if (!path.get(i).equals(keys[i])) return false;
            return true;
        }
    }

    /** The single rows or columns below some headers, none of them a total yet. */
    static List<Leaf> leaves(List<Header> headers) {
        List<Leaf> leaves = new ArrayList<>();
        for (Header header : headers) flatten(header, List.of(), "", leaves);
        return leaves;
    }

    private static void flatten(Header header, List<String> outer, String said, List<Leaf> leaves) {
        List<String> path = outer;
        String brief = said;
        if (!header.key().isEmpty()) {
            path = new ArrayList<>(outer);
            path.add(header.key());
            brief = said.isEmpty() ? header.brief() : said + "·" + header.brief();
        }
        if (!header.isGroup()) {
            leaves.add(new Leaf(header, path, brief, List.of()));
            return;
        }
        for (Header member : header.members()) flatten(member, path, brief, leaves);
    }

    /** The leaves without totals that make the leaf at {@code index} in the end; itself where it is no total. */
    public List<Integer> parts(int index) {
        if (!leaves.get(index).isTotal()) return List.of(index);
        List<Integer> all = new ArrayList<>();
        for (int part : leaves.get(index).sum()) all.addAll(parts(part));
        return all;
    }

    /**
     * The leaves that a name stands for: one, or all of a group's but its totals.
     *
     * @param name a key, or keys with dots
     */
    public List<Integer> named(String name) {
        String[] keys = name.split("\\.");
        List<Integer> exact = new ArrayList<>();
        List<Integer> below = new ArrayList<>();
        for (int i = 0; i < leaves.size(); i++) {
            Leaf leaf = leaves.get(i);
            if (!leaf.isWithin(keys)) continue;
            if (leaf.path().size() == keys.length) exact.add(i);
            else if (!leaf.isTotal()) below.add(i);
        }
        return exact.isEmpty() ? below : exact;
    }
}
