package org.nianbao.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nianbao.report.Prose;

/** Makes runs of values. */
final class Runs {
    private Runs() {}

    static List<Node> of(Optional<Element> format, List<Prose.Span> spans) {
        List<Node> runs = new ArrayList<>();
        for (Prose.Span span : spans) {
            if (span.text().isEmpty()) continue;
            runs.add(of(Properties.emphasized(format, span.bold(), span.italic()), span.text()));
        }
        return runs;
    }

    /** One run; a line feed is a line break, a tab a tab. */
    static Element of(Optional<Element> format, String text) {
        Element run = new Element("w:r");
        Optional<Element> hinted = Properties.isChinese(text) ? Properties.eastAsian(format) : format;
        if (hinted.isPresent()) run.children().add(hinted.get());
        String clean = text.replace("\r\n", "\n").replace('\r', '\n');
        int from = 0;
        for (int i = 0; i <= clean.length(); i++) {
            char c = i < clean.length() ? clean.charAt(i) : '\n';
            if (c != '\n' && c != '\t') continue;
            if (i > from) run.children().add(text(clean.substring(from, i)));
            if (i < clean.length()) run.children().add(new Element(c == '\t' ? "w:tab" : "w:br"));
            from = i + 1;
        }
        return run;
    }

    static Element text(String text) {
        Element t = new Element("w:t");
        boolean edges = !text.isEmpty()
                && (Character.isWhitespace(text.charAt(0)) || Character.isWhitespace(text.charAt(text.length() - 1)));
        if (edges) t.attributes().put("xml:space", "preserve");
        return t.with(new Text(text));
    }

    /**
     * Joins a value's run with its neighbours where both have the same properties, so that the file reads as if it had
     * been typed: 共19件 is one run, not three.
     */
    static void merge(List<Node> nodes, List<Node> made) {
        for (int i = nodes.size() - 1; i > 0; i--) {
            Node left = nodes.get(i - 1);
            Node right = nodes.get(i);
            if (!contains(made, left) && !contains(made, right)) continue;
            if (!(left instanceof Element a) || !(right instanceof Element b) || !isPlain(a) || !isPlain(b)) continue;
            if (a.first("w:rPr").orElse(null) != b.first("w:rPr").orElse(null)) continue;
            Element joined = (a.attributes().isEmpty() ? b : a).shell();
            joined.children().addAll(a.children());
            for (Node child : b.children()) if (!(child instanceof Element e && e.is("w:rPr"))) add(joined, child);
            nodes.set(i - 1, joined);
            nodes.remove(i);
            made.add(joined);
        }
    }

    private static void add(Element run, Node node) {
        int last = run.children().size() - 1;
        boolean texts = last >= 0 && run.children().get(last) instanceof Element a && a.is("w:t")
                && node instanceof Element b && b.is("w:t");
        if (texts) run.children().set(last, text(((Element) run.children().get(last)).text()
                + ((Element) node).text()));
        else run.children().add(node);
    }

    private static boolean contains(List<Node> nodes, Node node) {
        for (Node n : nodes) if (n == node) return true;
        return false;
    }

    private static boolean isPlain(Element run) {
        if (!run.is("w:r")) return false;
        for (Element e : run.elements()) {
            if (!e.is("w:rPr") && !e.is("w:t") && !e.is("w:br") && !e.is("w:tab")) return false;
        }
        return true;
    }
}
