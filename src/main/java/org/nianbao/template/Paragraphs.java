package org.nianbao.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.nianbao.report.Prose;

/** Makes runs or whole paragraphs of the values in one finished paragraph. */
final class Paragraphs {
    private static final Set<String> SILENT = Set.of("w:pPr", "w:proofErr", "w:bookmarkStart", "w:bookmarkEnd",
            "w:commentRangeStart", "w:commentRangeEnd", "w:permStart", "w:permEnd");
    private final Filling filling;
    private final String part;
    private final ProseBlocks prose;

    Paragraphs(Filling filling, String part) {
        this.filling = filling;
        this.part = part;
        this.prose = new ProseBlocks(filling);
    }

    /** What stands in the paragraph's place: itself, the blocks of a prose, or nothing. */
    List<Node> settle(Element paragraph) {
        Optional<Value> only = only(paragraph);
        if (only.isPresent() && only.get().content() instanceof Prose text) return blocks(paragraph, only.get(), text);
        if (only.isPresent() && "".equals(only.get().content())) return dropped(paragraph);
        fill(paragraph);
        return List.of(paragraph);
    }

    /** The value of a paragraph that holds nothing else. */
    private static Optional<Value> only(Element paragraph) {
        Optional<Value> found = Optional.empty();
        for (Node node : paragraph.children()) {
            if (node instanceof Value value) {
                if (found.isPresent()) return Optional.empty();
                found = Optional.of(value);
            } else if (node instanceof Element e && !SILENT.contains(e.name()) && !isBlankRun(e)) {
                return Optional.empty();
            }
        }
        return found;
    }

    private static boolean isBlankRun(Element e) {
        if (!e.is("w:r")) return false;
        for (Element c : e.elements()) {
            boolean blank = c.is("w:rPr") || c.is("w:lastRenderedPageBreak") || c.is("w:t") && c.text().isBlank();
            if (!blank) return false;
        }
        return true;
    }

    private static List<Node> marks(Element paragraph) {
        List<Node> marks = new ArrayList<>();
        for (Element e : paragraph.elements()) {
            if (SILENT.contains(e.name()) && !e.is("w:pPr") && !e.is("w:proofErr")) marks.add(e);
        }
        return marks;
    }

    /** Nothing to print: the paragraph goes; its bookmarks stay, and so does the section it ends. */
    private static List<Node> dropped(Element paragraph) {
        List<Node> left = new ArrayList<>(marks(paragraph));
        if (Skeleton.endsSection(paragraph)) left.add(Skeleton.empty(paragraph));
        return left;
    }

    private List<Node> blocks(Element paragraph, Value value, Prose text) {
        if (text.blocks().isEmpty() || text.text().isBlank()
                && text.blocks().stream().noneMatch(Prose.Grid.class::isInstance)) {
            return dropped(paragraph);
        }
        List<Node> blocks = prose.blocks(paragraph, value.tag(), text);
        List<Node> marks = marks(paragraph);
        if (blocks.get(0) instanceof Element first && first.is("w:p")) {
            first.children().addAll(first.first("w:pPr").isPresent() ? 1 : 0, marks);
        } else blocks.addAll(0, marks);
        if (Skeleton.endsSection(paragraph)) {
            Element last = (Element) blocks.get(blocks.size() - 1);
            Element section = paragraph.at("w:pPr", "w:sectPr").orElseThrow();
            if (last.is("w:p")) endSection(last, section);
            else blocks.add(Skeleton.empty(paragraph));
        }
        return blocks;
    }

    /** 17.3.1.26: w:sectPr stands behind w:rPr, before w:pPrChange, at the end of w:pPr. */
    private static void endSection(Element paragraph, Element section) {
        Optional<Element> properties = paragraph.first("w:pPr");
        if (properties.isEmpty()) paragraph.children().add(0, new Element("w:pPr").with(section));
        else {
            Element own = properties.get().copy();
            own.children().add(section);
            paragraph.children().set(paragraph.children().indexOf(properties.get()), own);
        }
    }

    private void fill(Element parent) {
        if (!holdsValue(parent)) return; // it may belong to the template, which stays as it is
        List<Node> filled = new ArrayList<>();
        List<Node> made = new ArrayList<>();
        for (Node node : parent.children()) {
            if (!(node instanceof Value value)) {
                if (node instanceof Element e && ParagraphText.holdsRuns(e)) fill(e);
                filled.add(node);
                continue;
            }
            List<Node> runs = inline(value);
            filled.addAll(runs);
            made.addAll(runs);
        }
        Runs.merge(filled, made);
        parent.children().clear();
        parent.children().addAll(filled);
    }

    private static boolean holdsValue(Element parent) {
        for (Node n : parent.children()) {
            if (n instanceof Value || n instanceof Element e && ParagraphText.holdsRuns(e) && holdsValue(e)) return true;
        }
        return false;
    }

    private List<Node> inline(Value value) {
        Optional<Element> format = value.tag().format();
        if (value.content() instanceof Drawing drawing) {
            Element run = new Element("w:r");
            format.ifPresent(f -> run.children().add(f));
            return List.of(run.with(filling.picture(drawing, part)));
        }
        if (value.content() instanceof Prose text) return inline(value, text);
        String text = (String) value.content();
        return text.isEmpty() ? List.of() : List.of(Runs.of(format, text));
    }

    /** Prose among other text: its paragraphs become lines; what needs a paragraph of its own is a finding. */
    private List<Node> inline(Value value, Prose prose) {
        List<Node> runs = new ArrayList<>();
        for (Prose.Block block : prose.blocks()) {
            if (!(block instanceof Prose.Paragraph p)) {
                filling.findings().add(value.tag().error("template.prose-among-text",
                        "这里取的正文有小标题、列表或表格，不能与别的文字放在同一段", "让这个标记单独成一段。"));
                return List.of();
            }
            if (!runs.isEmpty()) runs.add(Runs.of(value.tag().format(), "\n"));
            runs.addAll(Runs.of(value.tag().format(), p.spans()));
        }
        return runs;
    }
}
