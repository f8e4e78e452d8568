package org.nianbao.bench.stages;

import java.util.ArrayList;
import java.util.List;
import org.nianbao.layout.Page;
import org.nianbao.layout.Pages;

/** Finished pages kept, so that they can be painted again and again. */
final class PageList implements Pages {
    /** Keeps nothing. */
    static final Pages NOWHERE = new Pages() {
        @Override
        public void add(Page page) {}

        @Override
        public void end(List<Heading> outline) {}
    };

    private final List<Page> pages = new ArrayList<>();
    private List<Heading> outline = List.of();

    @Override
    public void add(Page page) {
        pages.add(page);
    }

    @Override
    public void end(List<Heading> outline) {
        this.outline = outline;
    }

    int size() {
        return pages.size();
    }

    void to(Pages sink) {
        pages.forEach(sink::add);
        sink.end(outline);
    }
}
