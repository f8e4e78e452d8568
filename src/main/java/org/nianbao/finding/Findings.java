package org.nianbao.finding;

import java.util.ArrayList;
import java.util.List;

/**
 * Collects the findings of one run in the order they were made. Every stage adds to the collector it is handed and
 * goes on as far as it can, so that the user sees all of them at once. Not thread safe: one run, one collector.
 */
public final class Findings {
    private final List<Finding> all = new ArrayList<>();

    public void add(Finding finding) {
        if (!all.contains(finding)) all.add(finding);
    }

    public void addAll(Iterable<Finding> findings) {
        for (Finding finding : findings) add(finding);
    }

    public boolean hasErrors() {
        for (Finding finding : all) if (finding.severity() == Severity.ERROR) return true;
        return false;
    }

    public boolean isEmpty() {
        return all.isEmpty();
    }

    public List<Finding> all() {
        return List.copyOf(all);
    }
}
