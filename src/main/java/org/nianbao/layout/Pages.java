package org.nianbao.layout;

import java.util.List;

/** Takes pages one by one as they are finished, so that a long report need not be held whole. */
public interface Pages {

    void add(Page page);

    /** Called once behind the last page. */
    void end(List<Heading> outline);

    /**
     * An entry of the outline.
     *
     * @param level 1 for the outermost; never jumps by more than one
     * @param page  counted from 0
     * @param y     pt from the page's upper edge
     */
    record Heading(int level, String title, int page, double y) {}
}
