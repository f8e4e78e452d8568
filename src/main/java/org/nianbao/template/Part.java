package org.nianbao.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.nianbao.finding.Finding;
import org.nianbao.finding.Findings;
import org.nianbao.finding.Place;
import org.nianbao.finding.Severity;

/** One part of the template (the body, a header, the footnotes …) with its tags found and placed. */
final class Part {
    /** ISO 29500 transitional and strict; every office program binds them to the prefix w. */
    private static final Set<String> WML = Set.of("http://schemas.openxmlformats.org/wordprocessingml/2006/main",
            "http://purl.oclc.org/ooxml/wordprocessingml/main");
    /** Attributes that hold text someone reads or that is run as a field. */
    private static final Set<String> SHOWN = Set.of("descr", "title", "w:tooltip", "w:instr");
    private final String name;
    private final Element root;
    private final boolean changed;
    private final Names names;
    private final Optional<Skeleton> skeleton;
    private final Optional<freemarker.template.Template> program;

    /**
     * @param changed  true where the part as it is written is not the one that was read
     * @param skeleton null for a part without tags, as is {@code program}
     */
    private Part(String name, Element root, boolean changed, Names names, Skeleton skeleton,
            freemarker.template.Template program) {
        this.name = name;
        this.root = root;
        this.changed = changed;
        this.names = names;
        this.skeleton = Optional.ofNullable(skeleton);
        this.program = Optional.ofNullable(program);
    }

    /** A part that was compiled before, without a finding. @param skeleton null for a part without tags */
    static Part of(String name, Element root, boolean changed, Names names, Skeleton skeleton) {
        if (skeleton == null) return new Part(name, root, changed, names, null, null);
        Findings findings = new Findings();
        return Engine.compile(name, skeleton, findings).map(p -> new Part(name, root, changed, names, skeleton, p))
                .orElseThrow(() -> new IllegalStateException(findings.all().toString()));
    }

    String name() {
        return name;
    }

    Element root() {
        return root;
    }

    boolean changed() {
        return changed;
    }

    Names names() {
        return names;
    }

    /** Empty for a part without tags. */
    Optional<Skeleton> skeleton() {
        return skeleton;
    }

    /**
     * @param read  the part's tree, which becomes this part's own; empty where it could not be read
     * @param title what a clerk calls this part: 正文, 页眉, 页脚 …
     */
    static Optional<Part> compile(Parts source, Optional<Element> read, String name, String title, Findings findings) {
        String file = source.file();
        Element root;
        try {
            root = read.isPresent() ? read.get() : Xml.read(source.byName().get(name));
        } catch (Xml.BadPart e) {
            String message = e.isDoctype() ? "模板的“" + title + "”里有不允许的文档类型声明" : "模板的“" + title + "”已损坏，读不出来";
            findings.add(Finding.error(e.isDoctype() ? "template.doctype" : "template.damaged", new Place.Whole(file),
                    message,
                    "在 Word 里打开模板，另存为一个新的 .docx 文件再试。"));
            return Optional.empty();
        }
        if (!WML.contains(root.attribute("xmlns:w")) || !root.name().startsWith("w:")) {
            findings.add(Finding.error("template.unusual", new Place.Whole(file), "模板的“" + title
                    + "”不是通常的 Word 写法，认不出来",
                    "在 Word 里打开模板，另存为一个新的 .docx 文件再试。"));
            return Optional.empty();
        }
        boolean revised = Revisions.accept(root);
        if (revised) {
            findings.add(new Finding("template.tracked-changes", Severity.NOTE, "", List.of(new Place.Whole(file)),
                    "模板的“" + title + "”里有修订，按全部接受处理", "在 Word 的“审阅”里选“接受所有修订”，这条提示就没有了。"));
        }
        Spots spots = Spots.of(root, title);
        int before = findings.all().size();
        List<Element> paragraphs = new ArrayList<>();
        root.walk(e -> {
            if (e.is("w:p")) paragraphs.add(e);
        });
        int tags = 0;
        root.walk(e -> outside(e, file, name, title, findings));
        for (Element p : paragraphs) tags += join(p, file, name, spots.of(p), findings);
        Placement placement = new Placement(root, findings);
        if (failedSince(before, findings)) return Optional.empty();
        Names names = NamesReader.read(placement.tags());
        if (tags == 0) return Optional.of(new Part(name, root, revised, names, null, null));
        Skeleton skeleton = SkeletonWriter.write(root, placement, findings);
        if (failedSince(before, findings)) return Optional.empty();
        return Engine.compile(name, skeleton, findings).map(p -> new Part(name, root, true, names, skeleton, p));
    }

    private static boolean failedSince(int before, Findings findings) {
        return findings.all().stream().skip(before).anyMatch(f -> f.severity() == Severity.ERROR);
    }

    /** A tag where no text of a paragraph stands would be printed as it is. */
    private static void outside(Element e, String file, String name, String title, Findings findings) {
        if (e.is("w:instrText") || e.is("m:t")) {
            String where = e.is("m:t") ? "公式" : "域代码";
            outside(e.text(), where, file, name, title, findings);
            return;
        }
        for (Map.Entry<String, String> attribute : e.attributes().entrySet()) {
            if (!SHOWN.contains(attribute.getKey())) continue;
            outside(attribute.getValue(), "图片或表格的说明文字", file, name, title, findings);
        }
    }

    private static void outside(String text, String where, String file, String name, String title, Findings findings) {
        for (TagReader.Found found : TagReader.read(text)) {
            findings.add(Finding.warning("template.tag-outside-text", new Place.Template(file, name, title,
                    Context.around(text, found.from(), found.to())), "标记写在" + where + "里，填不进去", "把标记移到正文的文字里。"));
        }
    }

    private static int join(Element paragraph, String file, String name, String spot, Findings findings) {
        ParagraphText text = new ParagraphText(paragraph);
        List<Tag> tags = new ArrayList<>();
        List<TagReader.Found> found = TagReader.read(text.text());
        for (TagReader.Found f : found) {
            TagParser.parse(new Tag.Origin(file, name, spot, text.text(), f), findings).ifPresent(tags::add);
        }
        if (!tags.isEmpty()) Joiner.join(paragraph, text, tags);
        return found.size();
    }

    /**
     * The filled part's tree; empty where nothing in it changed or a finding was made.
     *
     * @param faulty tags that have a finding already
     */
    Optional<Element> fill(Map<String, Object> model, Set<Tag> faulty, Budget budget, Filling filling) {
        if (!changed) return Optional.empty();
        if (skeleton.isEmpty()) return Optional.of(root);
        Output output = new Output(skeleton.get(), budget, filling, name);
        boolean done = Engine.run(program.orElseThrow(), skeleton.get(), model, faulty, budget, output,
                filling.findings());
        return done ? Optional.of(output.root()) : Optional.empty();
    }
}
