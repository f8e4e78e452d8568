package org.nianbao.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Writes insertions and deletions into a part (ISO 29500-1, 17.13.5.14–20). */
final class Tracked {
    /** What a paragraph may hold besides runs and still be changed word by word. */
    private static final Set<String> PLAIN = Set.of("pPr", "r", "bookmarkStart", "bookmarkEnd", "proofErr");
    private static final Set<String> PLAIN_IN_RUN = Set.of("rPr", "t", "tab", "br", "cr", "lastRenderedPageBreak");

    private final Document document;
    private final String author;
    private final String date;
    private final int[] id;

    /** @param id the last one used, counted on */
    Tracked(Document document, String author, String date, int[] id) {
        this.document = document;
        this.author = author;
        this.date = date;
        this.id = id;
    }

    /** Text of one look. */
    private record Piece(Element look, int from, int to) {}

    /** What a paragraph or a whole table says. */
    static String text(Element block) {
        StringBuilder out = new StringBuilder();
        for (Element run : Dom.below(block, "r")) {
            for (Node n = run.getFirstChild(); n != null; n = n.getNextSibling()) {
                if (!(n instanceof Element e)) continue;
                switch (e.getLocalName()) {
                    case "t" -> out.append(e.getTextContent());
                    case "tab" -> out.append('\t');
                    case "br", "cr" -> out.append('\n');
                    default -> { }
                }
            }
        }
        return out.toString();
    }

    /** Marks the difference between two states of a paragraph in the new one. */
    void changed(Element old, Element now) {
        if (!plain(old) || !plain(now)) {
            List<Element> gone = Dom.children(copy(old), "r");
            Element first = Dom.child(now, "pPr").orElse(null);
            Node at = first == null ? now.getFirstChild() : first.getNextSibling();
            addRuns(now);
            for (Element run : gone) now.insertBefore(wrap("del", deleted(run)), at);
            return;
        }
        String before = text(old);
        String after = text(now);
        List<Piece> a = pieces(old);
        List<Piece> b = pieces(now);
        List<Element> made = new ArrayList<>();
        int at = 0;
        for (Words.Change c : Words.passages(before, after)) {
            made.addAll(runs(b, after, at, c.newFrom(), "t"));
            for (Element run : runs(a, before, c.oldFrom(), c.oldTo(), "delText")) made.add(wrap("del", run));
            for (Element run : runs(b, after, c.newFrom(), c.newTo(), "t")) made.add(wrap("ins", run));
            at = c.newTo();
        }
        made.addAll(runs(b, after, at, after.length(), "t"));
        Dom.children(now, "r", "proofErr").forEach(now::removeChild);
        Node end = Dom.children(now, "bookmarkEnd").stream().findFirst().orElse(null);
        for (Element run : made) now.insertBefore(run, end);
    }

    private static boolean plain(Element paragraph) {
        for (Node n = paragraph.getFirstChild(); n != null; n = n.getNextSibling()) {
            if (!(n instanceof Element e)) continue;
            if (!PLAIN.contains(e.getLocalName())) return false;
            if (!e.getLocalName().equals("r")) continue;
            for (Node m = e.getFirstChild(); m != null; m = m.getNextSibling()) {
                if (m instanceof Element x && !PLAIN_IN_RUN.contains(x.getLocalName())) return false;
            }
        }
        return true;
    }

    private static List<Piece> pieces(Element paragraph) {
        List<Piece> pieces = new ArrayList<>();
        int at = 0;
        for (Element run : Dom.children(paragraph, "r")) {
            Element alone = (Element) run.cloneNode(false);
            alone.appendChild(run.cloneNode(true));
            int length = text(alone).length();
            pieces.add(new Piece(Dom.child(run, "rPr").orElse(null), at, at + length));
            at += length;
        }
        return pieces;
    }

    /** The text of a stretch as runs, each with the look it had. */
    private List<Element> runs(List<Piece> pieces, String text, int from, int to, String element) {
        List<Element> runs = new ArrayList<>();
        for (Piece piece : pieces) {
            int start = Math.max(from, piece.from);
            int end = Math.min(to, piece.to);
            if (start < end) runs.add(run(piece.look, text.substring(start, end), element));
        }
        return runs;
    }

    private Element run(Element look, String text, String element) {
        Element run = element("r");
        if (look != null) run.appendChild(document.importNode(look, true));
        for (String part : text.split("(?<=[\t\n])|(?=[\t\n])")) {
            if (part.equals("\t")) run.appendChild(element("tab"));
            else if (part.equals("\n")) run.appendChild(element("br"));
            else {
                Element t = element(element);
                t.setAttributeNS("http://www.w3.org/XML/1998/namespace", "xml:space", "preserve");
                t.setTextContent(part);
                run.appendChild(t);
            }
        }
        return run;
    }

    /** A copy, for the new document, of a block that is gone from it. */
    Element removed(Element old) {
        Element block = copy(old);
        for (Element paragraph : paragraphs(block)) {
            for (Element run : Dom.below(paragraph, "r")) {
                Element del = element("del");
                sign(del);
                run.getParentNode().replaceChild(del, run);
                del.appendChild(deleted(run));
            }
            mark(paragraph, "del");
        }
        for (Element row : rows(block)) row(row, "del");
        return block;
    }

    /** Marks a block of the new document as inserted. */
    void added(Element block) {
        for (Element paragraph : paragraphs(block)) {
            addRuns(paragraph);
            mark(paragraph, "ins");
        }
        for (Element row : rows(block)) row(row, "ins");
    }

    private static List<Element> rows(Element block) {
        return block.getLocalName().equals("tr") ? List.of(block) : Dom.below(block, "tr");
    }

    /** A paragraph that stays and has another style, indent or list (17.13.5.29); that a list is counted anew is none. */
    void reshaped(Element old, Element now) {
        Element before = properties(old);
        Element after = properties(now);
        for (Element e : List.of(before, after)) {
            Dom.below(e, "numId").stream().filter(n -> !n.getAttributeNS(Xml.W, "val").equals("0"))
                    .forEach(n -> n.removeAttributeNS(Xml.W, "val"));
        }
        if (before.isEqualNode(after)) return;
        Element change = sign(element("pPrChange"));
        change.appendChild(document.importNode(properties(old), true));
        ownProperties(now).appendChild(change);
    }

    /**
     * Moves the marks of paragraphs that came or went at the end of a body or a cell, whose last mark has to stay: the ends
     * that come or go are those before each of them. What is left then has the last one's end, so that one has the kept
     * one's properties too, before or after.
     *
     * @param kept the paragraph before them
     * @param kind {@code ins} or {@code del}
     */
    void ending(Element kept, List<Element> paragraphs, String kind) {
        Element last = paragraphs.get(paragraphs.size() - 1);
        Dom.child(last, "pPr").flatMap(p -> Dom.child(p, "rPr"))
                .ifPresent(look -> Dom.child(look, kind).ifPresent(look::removeChild));
        mark(kept, kind);
        Element staying = properties(kept);
        Element leaving = properties(last);
        if (staying.isEqualNode(leaving)) return;
        Element change = sign(element("pPrChange"));
        boolean came = kind.equals("ins");
        change.appendChild(came ? staying : leaving);
        Element own = ownProperties(last);
        if (!came) {
            for (Node n = own.getFirstChild(); n != null; n = own.getFirstChild()) own.removeChild(n);
            for (Node n = staying.getFirstChild(); n != null; n = staying.getFirstChild()) own.appendChild(n);
        }
        own.appendChild(change);
    }

    /** A copy of what may stand in w:pPrChange (17.13.5.29): all but the mark's look, a section's end and changes. */
    private Element properties(Element paragraph) {
        Element copy = Dom.child(paragraph, "pPr").map(p -> (Element) p.cloneNode(true)).orElseGet(() -> element("pPr"));
        for (Element e : Dom.children(copy, "rPr", "sectPr", "pPrChange")) copy.removeChild(e);
        return copy;
    }

    private Element ownProperties(Element paragraph) {
        return Dom.child(paragraph, "pPr").orElseGet(() -> {
            Element made = element("pPr");
            paragraph.insertBefore(made, paragraph.getFirstChild());
            return made;
        });
    }

    private void addRuns(Element paragraph) {
        for (Element run : Dom.below(paragraph, "r")) {
            Element ins = element("ins");
            sign(ins);
            run.getParentNode().replaceChild(ins, run);
            ins.appendChild(run);
        }
    }

    private static List<Element> paragraphs(Element block) {
        return block.getLocalName().equals("p") ? List.of(block) : Dom.below(block, "p");
    }

    /** Sections, bookmarks and pictures of the old document have no place in the new one. */
    private Element copy(Element old) {
        Element block = (Element) document.importNode(old, true);
        for (String name : List.of("sectPr", "bookmarkStart", "bookmarkEnd", "drawing", "pict")) {
            for (Element e : Dom.below(block, name)) e.getParentNode().removeChild(e);
        }
        return block;
    }

    private Element deleted(Element run) {
        for (Element t : Dom.children(run, "t")) {
            Element gone = element("delText");
            gone.setAttributeNS("http://www.w3.org/XML/1998/namespace", "xml:space", "preserve");
            gone.setTextContent(t.getTextContent());
            run.replaceChild(gone, t);
        }
        return run;
    }

    /** The paragraph's end itself came or went: w:rPr of the mark, its w:ins and w:del first (17.3.1.29). */
    private void mark(Element paragraph, String kind) {
        Element properties = ownProperties(paragraph);
        Element look = Dom.child(properties, "rPr").orElseGet(() -> {
            Element made = element("rPr");
            Optional<Element> behind = Dom.children(properties, "sectPr", "pPrChange").stream().findFirst();
            properties.insertBefore(made, behind.orElse(null));
            return made;
        });
        look.insertBefore(sign(element(kind)), look.getFirstChild());
    }

    private void row(Element row, String kind) {
        Element properties = Dom.child(row, "trPr").orElseGet(() -> {
            Element made = element("trPr");
            row.insertBefore(made, Dom.child(row, "tblPrEx").map(Node::getNextSibling).orElse(row.getFirstChild()));
            return made;
        });
        properties.appendChild(sign(element(kind)));
    }

    private Element wrap(String kind, Element run) {
        Element change = sign(element(kind));
        change.appendChild(run);
        return change;
    }

    private Element sign(Element change) {
        change.setAttributeNS(Xml.W, "w:id", Integer.toString(++id[0]));
        change.setAttributeNS(Xml.W, "w:author", author);
        change.setAttributeNS(Xml.W, "w:date", date);
        return change;
    }

    private Element element(String name) {
        return document.createElementNS(Xml.W, "w:" + name);
    }
}
