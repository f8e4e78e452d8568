package org.nianbao.template;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.nianbao.finding.Finding;
import org.nianbao.finding.Findings;
import org.nianbao.finding.Place;
import org.nianbao.memo.Memo;

/**
 * A Word file with <code>${…}</code> and {@code [#if]}, {@code [#list]}, {@code [#assign]} in its text, ready to be
 * filled. Body, headers, footers, notes and text boxes are filled. Immutable; may be filled from several threads.
 */
public final class Template {

    /**
     * A name the template uses.
     *
     * @param name  with its path: {@code 申请.本年新收.总计}; {@code []} stands for the items of a list
     * @param spots every place it is used at
     */
    public record Field(String name, List<Place.Template> spots) {
        public Field {
            spots = List.copyOf(spots);
        }
    }

    private final Parts source;
    private final List<Part> parts;

    private Template(Parts source, List<Part> parts) {
        this.source = source;
        this.parts = List.copyOf(parts);
    }

    /** Starts the engine, which otherwise starts with the first template: for a thread that has nothing else to do. */
    public static void prepare() {
        Engine.start();
    }

    /**
     * Reads a template. Every fault that can be seen without data is a finding; empty where one of them is an error.
     */
    public static Optional<Template> compile(Parts source, Findings findings) {
        if (!source.byName().containsKey(Parts.DOCUMENT)) {
            findings.add(Finding.error("template.no-document", new Place.Whole(source.file()),
                    "这不是 Word 文档（.docx），里面没有正文", "用 Word 打开它，另存为 .docx 再试。"));
            return Optional.empty();
        }
        Findings own = new Findings();
        List<Part> parts = new ArrayList<>();
        Package word = new Package(source);
        titles(source, word).forEach((name, title) ->
                Part.compile(source, word.tree(name), name, title, own).ifPresent(parts::add));
        findings.addAll(own.all());
        return own.hasErrors() ? Optional.empty() : Optional.of(new Template(source, parts));
    }

    /**
     * The same, with what {@code memo} knows of it: reading tags, placing them and writing what FreeMarker runs is half the
     * work a template is until it is first filled.
     *
     * @param file the bytes that {@code source} was read from
     */
    public static Optional<Template> compile(Parts source, byte[] file, Memo memo, Findings findings) {
        List<Template> compiled = new ArrayList<>();
        byte[] stored = memo.of("compiled-1", file, () -> {
            Findings own = new Findings();
            compile(source, own).ifPresent(compiled::add);
            findings.addAll(own.all());
            return compiled.isEmpty() || !own.all().isEmpty() ? null : Stored.of(compiled.get(0).parts);
        });
        if (stored == null || !compiled.isEmpty()) return compiled.stream().findFirst();
        return Optional.of(new Template(source, Stored.read(stored, source.file())));
    }

    /** The parts that hold text, with what a clerk calls them. */
    private static Map<String, String> titles(Parts source, Package word) {
        Map<String, String> titles = new LinkedHashMap<>();
        titles.put(Parts.DOCUMENT, "正文");
        List<Element> sections = new ArrayList<>();
        word.tree(Parts.DOCUMENT).ifPresent(root -> root.walk(e -> {
            if (e.is("w:sectPr")) sections.add(e);
        }));
        for (String[] kind : new String[][] {{"header", "页眉"}, {"footer", "页脚"}}) {
            Map<String, String> parts = word.allRelated(Parts.DOCUMENT, kind[0]);
            for (int i = 0; i < sections.size(); i++) {
                String section = sections.size() == 1 ? "" : "第" + Spots.chinese(i + 1) + "节";
                for (Element reference : sections.get(i).elements("w:" + kind[0] + "Reference")) {
                    String page = switch (reference.attribute("w:type")) {
                        case "first" -> "首页";
                        case "even" -> "偶数页";
                        default -> "";
                    };
                    String name = parts.get(reference.attribute("r:id"));
                    if (name != null) titles.putIfAbsent(name, section + page + kind[1]);
                }
            }
            parts.values().stream().sorted().forEach(name -> titles.putIfAbsent(name, kind[1]));
        }
        word.related(Parts.DOCUMENT, "footnotes").ifPresent(name -> titles.put(name, "脚注"));
        word.related(Parts.DOCUMENT, "endnotes").ifPresent(name -> titles.put(name, "尾注"));
        titles.keySet().removeIf(name -> !source.byName().containsKey(name));
        return titles;
    }

    List<Part> parts() {
        return parts;
    }

    /** The names the template uses, in the order of their first use. */
    public List<Field> fields() {
        Map<String, Set<Place.Template>> spots = new LinkedHashMap<>();
        for (Part part : parts) {
            for (Names.Use use : part.names().uses()) {
                spots.computeIfAbsent(Names.printed(use.path()), n -> new LinkedHashSet<>())
                        .add(use.tag().origin().place(use.from(), use.to()));
            }
        }
        List<Field> fields = new ArrayList<>();
        spots.forEach((name, places) -> fields.add(new Field(name, List.copyOf(places))));
        return fields;
    }

    /** Adds a finding for each name the template uses and the model does not have. Prints nothing. */
    public void check(Map<String, Object> model, Findings findings) {
        for (Part part : parts) part.names().check(model, findings);
    }

    /**
     * The parts with everything filled in; those without tags are the same bytes. Empty where a finding is an error.
     *
     * @param model maps, lists, text, numbers, truth values, {@link org.nianbao.report.Figure}, {@link
     * org.nianbao.report.Prose}
     *     and, under a name of its own, {@link Pictures}; nothing else
     */
    public Optional<Parts> fill(Map<String, Object> model, Findings findings) {
        Findings own = new Findings();
        Set<Tag> faulty = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Part part : parts) faulty.addAll(part.names().check(model, own));
        Package word = new Package(source);
        Budget budget = new Budget();
        Filling filling = new Filling(word, parts.get(0).root(), own);
        boolean named = own.hasErrors();
        for (Part part : parts) {
            Optional<Element> filled = part.fill(model, faulty, budget, filling);
            if (!own.hasErrors() && filled.isPresent()) word.put(part.name(), Unique.mend(filled.get()));
        }
        filling.numbering().save();
        // A name the model lacks was reported with its nearest neighbour; the engine's own word on it adds nothing.
        for (Finding finding : own.all()) if (!named || !finding.message().equals(Engine.NO_VALUE)) findings.add(finding);
        return own.hasErrors() ? Optional.empty() : Optional.of(word.result());
    }

    /**
     * A copy of a template with the findings as Word comments at their places; those that have no place in this file
     * are left out. Tracked changes of the template are accepted in the copy.
     */
    public static Parts mark(Parts source, List<Finding> findings) {
        return Marks.mark(source, findings);
    }
}
