package org.nianbao.text;

import java.util.List;
import java.util.stream.Collectors;

/** A paragraph's text or a table's cell texts, row by row: what a reader of any of the formats reads. */
public sealed interface Block {

    record Paragraph(String text) implements Block {
        @Override
        public String toString() {
            return text;
        }
    }

    /** Cells that only continue a merge are not listed. */
    record Table(List<List<String>> rows) implements Block {
        public Table {
            rows = List.copyOf(rows);
        }

        @Override
        public String toString() {
            return rows.stream().map(row -> "| " + String.join(" | ", row) + " |").collect(Collectors.joining("\n"));
        }
    }

    /** A dump that fails a comparison readably. */
    static String dump(List<Block> blocks) {
        return blocks.stream().map(Block::toString).collect(Collectors.joining("\n")) + "\n";
    }
}
