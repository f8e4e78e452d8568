package org.nianbao.layout.doc;

import java.util.List;

/**
 * Blocks that share a page set-up (ISO 29500 17.6).
 *
 * @param headers defaults already inherited from the section before
 */
public record Section(PageSetup page, Stories headers, Stories footers, List<Block> blocks) {
    public Section {
        blocks = List.copyOf(blocks);
    }

    /** Header or footer contents by kind of page; an empty list prints nothing. */
    public record Stories(List<Block> odd, List<Block> even, List<Block> first) {
        public static final Stories NONE = new Stories(List.of(), List.of(), List.of());

        public Stories {
            odd = List.copyOf(odd);
            even = List.copyOf(even);
            first = List.copyOf(first);
        }
    }
}
