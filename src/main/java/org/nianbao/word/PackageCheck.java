package org.nianbao.word;

import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.docx4j.openpackaging.contenttype.ContentTypes;
import org.docx4j.openpackaging.parts.relationships.Namespaces;
import org.nianbao.finding.Finding;
import org.nianbao.finding.Findings;
import org.nianbao.finding.Place;
import org.nianbao.template.Parts;
import org.nianbao.word.Relationships.Relationship;
import org.nianbao.xml.XmlParser;

/** Looks at every part of an opened package before anyone works on it, and says all that is wrong with it. */
final class PackageCheck {
    private static final String STRICT = Namespaces.NAMESPACE_PREFIX_STRICT + "/relationships/officeDocument";
    private static final String RESAVE = "请用 Word 或 WPS 重新打开该文件，另存为“Word 文档（*.docx）”后再用。";

    private final String file;
    private final SortedMap<String, byte[]> parts;
    private final Limits limits;
    private final Findings findings;
    private final XMLInputFactory factory = Xml.strict();
    private final Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);

    PackageCheck(String file, SortedMap<String, byte[]> parts, Limits limits, Findings findings) {
        this.file = file;
        this.parts = parts;
        this.limits = limits;
        this.findings = findings;
        names.addAll(parts.keySet());
    }

    /** True where the package may be used; the findings say why not. */
    boolean passes() {
        int before = findings.all().size();
        if (!parts.containsKey(PartTypes.PART) || !parts.containsKey(Relationships.PACKAGE)) {
            add("word.not-word", notWord(), RESAVE);
            return false;
        }
        boolean readable = true;
        for (String name : parts.keySet()) if (isXml(name)) readable &= wellFormed(name);
        if (!readable) return false;
        try {
            PartTypes types = PartTypes.read(factory, parts.get(PartTypes.PART));
            mainDocument(types);
            macros(types);
            for (String name : parts.keySet()) if (Relationships.isRelationshipsPart(name)) relationships(name);
        } catch (XMLStreamException e) {
            throw new IllegalStateException("checked to be well-formed before", e);
        }
        return findings.all().size() == before;
    }

    private static boolean isXml(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".xml") || lower.endsWith(".rels");
    }

    private boolean wellFormed(String name) {
        int depth = 0;
        try {
            XMLStreamReader in = Xml.reader(factory, parts.get(name));
            while (in.hasNext()) {
                switch (in.next()) {
                    case XMLStreamReader.DTD -> {
                        addIn("word.doctype", name, "含有文档类型声明（DOCTYPE），Word 文件里不应有它", "请确认文件来源可靠。" + RESAVE);
                        return false;
                    }
                    case XMLStreamReader.START_ELEMENT -> {
                        if (++depth > limits.depth()) {
                            addIn("word.too-large", name, "嵌套超过 " + limits.depth() + " 层", "请确认文件来源可靠。");
                            return false;
                        }
                    }
                    case XMLStreamReader.END_ELEMENT -> depth--;
                    default -> { }
                }
            }
            return true;
        } catch (XMLStreamException e) {
            Location at = e.getLocation();
            String where = at == null ? "" : "（第 " + at.getLineNumber() + " 行第 " + at.getColumnNumber() + " 列）";
            addIn("word.broken-xml", name, "内容不合 XML 语法" + where, RESAVE);
            return false;
        }
    }

    private void mainDocument(PartTypes types) throws XMLStreamException {
        Relationships root = Relationships.read(factory, "", parts.get(Relationships.PACKAGE));
        if (root.ofType(STRICT).isPresent()) {
            add("word.strict", "文件是“Strict Open XML 文档”格式。", "请在 Word 中另存为普通的“Word 文档（*.docx）”后再用。");
            return;
        }
        Optional<String> main = root.ofType(Namespaces.DOCUMENT).flatMap(root::part);
        String type = main.map(types::of).orElse("");
        if (isMacroEnabled(type)) return;
        if (!type.equals(ContentTypes.WORDPROCESSINGML_DOCUMENT) && !type.equals(ContentTypes.WORDPROCESSINGML_TEMPLATE)) {
            add("word.not-word", notWord(), RESAVE);
        } else if (!parts.containsKey(Parts.DOCUMENT) || !main.get().equals(Parts.DOCUMENT)) {
            add("word.no-document", "文件里没有正文（" + Parts.DOCUMENT + "）。", RESAVE);
        }
    }

    private static boolean isMacroEnabled(String type) {
        return type.toLowerCase(Locale.ROOT).contains("macroenabled");
    }

    private String notWord() {
        if (names.contains("xl/workbook.xml")) return "这是 Excel 表格，不是 Word 文件。";
        if (names.contains("ppt/presentation.xml")) return "这是 PowerPoint 演示文稿，不是 Word 文件。";
        if (names.contains("mimetype") && names.contains("content.xml")) return "这是 OpenDocument 文件（odt 等），不是 Word 文件。";
        if (names.contains("OFD.xml")) return "这是 OFD 文件，不是 Word 文件。";
        return "这不是 Word 文件（docx）。";
    }

    private void macros(PartTypes types) {
        boolean macros = types.mention("macroenabled") || types.mention(ContentTypes.OFFICEDOCUMENT_VBA_PROJECT)
                || types.mention("ms-office.activeX")
                || names.stream().anyMatch(n -> n.toLowerCase(Locale.ROOT).endsWith("vbaproject.bin"));
        if (macros) {
            add("word.macros", "文件带有宏或控件，不予打开。", "请在 Word 中另存为不带宏的“Word 文档（*.docx）”，并删去控件。");
        }
    }

    private void relationships(String name) throws XMLStreamException {
        String source = Relationships.sourceOf(name);
        Set<String> ids = new HashSet<>();
        for (Relationship r : Relationships.read(factory, source, parts.get(name)).all()) {
            if (r.id().isEmpty() || !ids.add(r.id())) {
                addIn("word.broken-relationship", name, "引用编号“" + r.id() + "”空缺或重复", RESAVE);
            }
            if (r.external()) external(name, r);
            else internal(name, source, r);
        }
    }

    private void external(String name, Relationship r) {
        if (r.type().equals(Namespaces.HYPERLINK)) return;
        if (r.type().equals(Namespaces.ATTACHED_TEMPLATE)) {
            addIn("word.external-link", name, "连着外部模板“" + r.target() + "”",
                    "请在 Word“开发工具—文档模板”中把模板改为 Normal，保存后再用。");
            return;
        }
        addIn("word.external-link", name, "引用了文件之外的“" + r.target() + "”",
                "请在 Word“文件—信息—编辑指向文件的链接”中断开链接（图片请改为嵌入），保存后再用。");
    }

    private void internal(String name, String source, Relationship r) {
        if (r.target().startsWith("#")) return;
        Optional<String> part = new Relationships(source).part(r);
        if (part.isPresent() && names.contains(part.get())) return;
        addIn("word.broken-relationship", name, "所引用的部件“" + r.target() + "”不在文件里", RESAVE);
    }

    private void add(String id, String message, String hint) {
        findings.add(Finding.error(id, new Place.Whole(file), message, hint));
    }

    private void addIn(String id, String part, String message, String hint) {
        findings.add(Finding.error(id, new Place.Template(file, part, "部件 " + part, ""), "部件“" + part + "”" + message + "。", hint));
    }

    /** Part types by their content, for those who change the package afterwards. */
    static PartTypes types(Map<String, byte[]> parts) {
        try {
            return PartTypes.read(XmlParser.factory(), parts.get(PartTypes.PART));
        } catch (XMLStreamException e) {
            throw new IllegalArgumentException("content types are not well-formed", e);
        }
    }
}
