package org.nianbao;

import java.util.ArrayList;
import java.util.List;
import org.nianbao.finding.Finding;
import org.nianbao.finding.Place;
import org.nianbao.source.Node;

/**
 * Leads a finding about a character back to the data. The layout knows the character and the page's words, the data
 * where it was typed.
 */
final class Glyphs {
    private static final String MISSING = "font.missing-glyph";
    private static final int MOST_PLACES = 10;

    private Glyphs() {}

    /** The finding with the places of its character in the data in front; others pass as they are. */
    static Finding traced(Finding finding, Node data) {
        if (!finding.id().equals(MISSING)) return finding;
        String marked = marked(finding);
        if (marked.isEmpty()) return finding;
        List<Place> places = new ArrayList<>();
        collect(data, marked, places);
        places.addAll(finding.places());
        return new Finding(finding.id(), finding.severity(), finding.subject(), places, finding.message(), finding.hint());
    }

    /** What stands between 【 and 】 in the words around the spot. */
    private static String marked(Finding finding) {
        if (!(finding.places().get(0) instanceof Place.Template spot)) return "";
        int from = spot.context().indexOf('【');
        int to = spot.context().indexOf('】');
        return from < 0 || to < from ? "" : spot.context().substring(from + 1, to);
    }

    private static void collect(Node node, String text, List<Place> places) {
        if (node instanceof Node.Mapping mapping) {
            for (Node.Entry entry : mapping.entries()) {
                collect(entry.key(), text, places);
                collect(entry.value(), text, places);
            }
        } else if (node instanceof Node.Sequence sequence) {
            sequence.items().forEach(item -> collect(item, text, places));
        } else if (node instanceof Node.Scalar scalar) {
            for (int at = scalar.text().indexOf(text); at >= 0; at = scalar.text().indexOf(text, at + text.length())) {
                if (places.size() == MOST_PLACES) return;
                places.add(scalar.at(at));
            }
        }
    }
}
