package org.nianbao.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nianbao.finding.Finding;
import org.nianbao.finding.Place;
import org.nianbao.xml.XmlCharacters;

/**
 * Writes findings into a copy of the template as Word comments (17.13.4). A fault in a header, footer or text box,
 * where Word allows no comment, is told at the nearest paragraph of the body, with its spot in words.
 */
final class Marks {
    private static final String WML = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml";
    private final Package word;
    private final Element root;
    private final Spots spots;
    private final Element comments;
    private final String commentsPart;
    private int next;

    private Marks(Package word, Element root) {
        this.word = word;
        this.root = root;
        this.spots = Spots.of(root, "正文");
        this.commentsPart = word.related(Parts.DOCUMENT, "comments").orElse("word/comments.xml");
        this.comments = word.tree(commentsPart).orElseGet(() -> Element.of("w:comments", "xmlns:w", WML));
        this.next = comments.elements("w:comment").stream().map(c -> c.attribute("w:id")).filter(id -> id.matches("\\d{1,9}"))
                .mapToInt(Integer::parseInt).max().orElse(-1) + 1;
    }

    static Parts mark(Parts template, List<Finding> findings) {
        Package word = new Package(template);
        Optional<Element> root = word.tree(Parts.DOCUMENT);
        if (root.isEmpty()) return template;
        Revisions.accept(root.get());
        Marks marks = new Marks(word, root.get());
        for (Finding finding : findings) {
            for (Place place : finding.places()) {
                if (place instanceof Place.Template t && t.file().equals(template.file())) marks.mark(finding, t);
            }
        }
        return marks.save();
    }

    private void mark(Finding finding, Place.Template place) {
        Optional<Element> named = place.part().equals(Parts.DOCUMENT) ? spots.at(place.spot()) : Optional.empty();
        Optional<List<Element>> path = named.flatMap(this::path);
        boolean boxed = path.isPresent() && path.get().stream().anyMatch(e -> e.is("w:txbxContent"));
        Optional<Element> anchor = path.isEmpty() ? firstParagraph()
                : path.get().stream().filter(e -> e.is("w:p")).findFirst();
        if (anchor.isEmpty()) return;
        boolean exact = path.isPresent() && !boxed;
        String id = String.valueOf(next++);
        comment(id, finding, exact ? "" : place.spot() + "：", place.context());
        insert(anchor.get(), exact ? place.context() : "", id);
    }

    private void comment(String id, Finding finding, String spot, String context) {
        Element comment = Element.of("w:comment", "w:id", id, "w:author", "nianbao", "w:initials", "年报");
        comment.children().add(line(finding.severity().label() + "：" + spot + finding.message() + "。"));
        if (!context.isEmpty()) comment.children().add(line(context));
        if (!finding.hint().isEmpty()) comment.children().add(line(finding.hint()));
        comments.children().add(comment);
    }

    private static Element line(String text) {
        // A place or message quotes the template and the data: what XML cannot hold must not get in here either.
        StringBuilder clean = new StringBuilder();
        text.codePoints().filter(c -> XmlCharacters.illegal(Character.toString(c)) < 0).forEach(clean::appendCodePoint);
        return new Element("w:p").with(Runs.of(Optional.empty(), clean.toString()));
    }

    /**
     * Puts the range around the runs that hold the faulty words; around the whole paragraph where they are not found.
     */
    private void insert(Element paragraph, String context, String id) {
        int first = paragraph.first("w:pPr").isPresent() ? 1 : 0;
        int last = paragraph.children().size();
        int[] fault = fault(new ParagraphText(paragraph).text(), context);
        if (fault.length > 0) {
            ParagraphText text = new ParagraphText(paragraph);
            int from = childAround(paragraph, text.spot(fault[0]).run());
            int to = childAround(paragraph, text.spot(fault[1] - 1).run());
            if (from >= 0 && to >= from) {
                first = from;
                last = to + 1;
            }
        }
        List<Node> children = paragraph.children();
        children.add(last, new Element("w:r").with(Element.of("w:commentReference", "w:id", id)));
        children.add(last, Element.of("w:commentRangeEnd", "w:id", id));
        children.add(first, Element.of("w:commentRangeStart", "w:id", id));
    }

    /** From where to where in the paragraph's text the words between 【 and 】 stand; empty where they cannot be told. */
    private static int[] fault(String text, String context) {
        int open = context.indexOf('【');
        int close = context.lastIndexOf('】');
        if (open < 0 || close <= open + 1) return new int[0];
        String before = context.substring(context.startsWith("…") ? 1 : 0, open);
        String fault = context.substring(open + 1, close);
        if (fault.endsWith("…")) fault = fault.substring(0, fault.length() - 1);
        int at = text.indexOf(before + fault);
        if (at < 0 || fault.isEmpty()) return new int[0];
        int start = at + before.length();
        return new int[] {start, start + fault.length()};
    }

    private static int childAround(Element paragraph, Element run) {
        for (int i = 0; i < paragraph.children().size(); i++) {
            boolean[] holds = {false};
            if (paragraph.children().get(i) instanceof Element e) e.walk(x -> holds[0] |= x == run);
            if (holds[0]) return i;
        }
        return -1;
    }

    private Optional<Element> firstParagraph() {
        List<Element> found = new ArrayList<>();
        root.walk(e -> {
            if (e.is("w:p") && found.isEmpty()) found.add(e);
        });
        return found.stream().findFirst();
    }

    /** The elements from the root down to this one. */
    private Optional<List<Element>> path(Element target) {
        List<Element> path = new ArrayList<>();
        return descend(root, target, path) ? Optional.of(path) : Optional.empty();
    }

    private static boolean descend(Element at, Element target, List<Element> path) {
        path.add(at);
        if (at == target || at.elements().stream().anyMatch(e -> descend(e, target, path))) return true;
        path.remove(path.size() - 1);
        return false;
    }

    private Parts save() {
        word.put(Parts.DOCUMENT, root);
        word.put(commentsPart, comments);
        word.relate(Parts.DOCUMENT, "comments", commentsPart);
        word.declarePart(commentsPart, TYPE);
        return word.result();
    }
}
