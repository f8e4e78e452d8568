package org.nianbao.layout.field;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.nianbao.finding.Findings;
import org.nianbao.layout.PageNumbers;
import org.nianbao.layout.doc.Inline;
import org.nianbao.layout.read.FieldCode;
import org.nianbao.template.Parts;
import org.w3c.dom.Element;

/**
 * Works out the fields of a filled Word file. A template's stored results are of the day it was saved: its headings are
 * tags then, its captions unnumbered. Parts without such fields keep their bytes.
 */
public final class Fields {
    private static final Set<String> WORDS = Set.of("TOC", "SEQ", "REF");

    private Fields() {}

    /** Whether fields stand in the text of the document. */
    public static boolean any(Parts parts) {
        byte[] xml = parts.byName().get(Parts.DOCUMENT);
        return xml != null && holds(xml);
    }

    /**
     * The parts with captions numbered, references quoted and tables of contents made from the headings; their page
     * numbers are still to come ({@link #number}).
     *
     * @param findings {@code layout.stale-field} for each field that keeps its stored result because it asks for more than
     *                 is done here, or for what is not there
     */
    public static Parts refresh(Parts parts, Findings findings) {
        Tree tree = tree(parts.byName().get(Parts.DOCUMENT));
        if (tree == null) return parts;
        List<Field> fields = Field.of(tree);
        if (fields.stream().noneMatch(f -> WORDS.contains(f.code().name()))) return parts;
        Stale stale = new Stale(parts.file(), findings);
        Bookmarks bookmarks = new Bookmarks(tree);
        Supplier<Outlined> outlined = once(() -> Outlined.of(tree, parts));
        new Sequences(outlined, stale).number(fields);
        new References(bookmarks, outlined, stale).quote(fields);
        Map<String, byte[]> changed = new TreeMap<>();
        if (fields.stream().anyMatch(f -> f.code().name().equals("TOC"))) {
            // Read anew: captions and references may have changed what headings say.
            Styles styles = Styles.of(parts);
            new Contents(tree, Outlined.of(tree, parts), bookmarks, styles, stale).make(fields);
            if (styles.changed()) changed.put(styles.part(), styles.write());
        }
        if (tree.changed) changed.put(Parts.DOCUMENT, tree.write());
        return changed.isEmpty() ? parts : parts.with(changed);
    }

    /** The parts with the page numbers told in the text and in notes, and the numbers of pages wherever they stand. */
    public static Parts number(Parts parts, PageNumbers numbers) {
        if (numbers.pages() == 0) return parts;
        Map<String, byte[]> changed = new TreeMap<>();
        parts.byName().forEach((name, xml) -> {
            if (!name.startsWith("word/") || !name.endsWith(".xml") || name.startsWith("word/glossary/")) return;
            Tree tree = tree(xml);
            if (tree == null) return;
            for (Field field : Field.of(tree)) number(field, name.equals(Parts.DOCUMENT), numbers);
            if (tree.changed) changed.put(name, tree.write());
        });
        return changed.isEmpty() ? parts : parts.with(changed);
    }

    private static void number(Field field, boolean body, PageNumbers numbers) {
        FieldCode code = field.code();
        Inline.Field.Kind kind = switch (code.name()) {
            case "PAGEREF" -> Inline.Field.Kind.PAGEREF;
            case "NUMPAGES" -> Inline.Field.Kind.NUMPAGES;
            // A header may serve several sections.
            case "SECTIONPAGES" -> body ? Inline.Field.Kind.SECTIONPAGES : null;
            default -> null;
        };
        if (kind == null || field.nested) return;
        String format = code.number() == null ? "" : code.number();
        if (format.isEmpty() && kind != Inline.Field.Kind.PAGEREF) format = "decimal";
        String text = numbers.text(kind, code.argument(), format, kind == Inline.Field.Kind.SECTIONPAGES ? section(field) : 0);
        if (text != null) field.show(text);
    }

    /** 17.6.18: a section ends with the paragraph that holds its properties. */
    private static int section(Field field) {
        Tree tree = field.tree;
        int section = 0;
        Element own = tree.around(field.begin, "p");
        for (Element e : tree.elements(e -> e == field.begin || tree.is(e, "sectPr") && tree.is(e.getParentNode(), "pPr"))) {
            if (e == field.begin) break;
            if (tree.around(e, "p") != own) section++;
        }
        return section;
    }

    /** Null where there is nothing of a field in the part. */
    private static Tree tree(byte[] xml) {
        return xml != null && holds(xml) ? Tree.parse(xml) : null;
    }

    private static boolean holds(byte[] xml) {
        String text = new String(xml, StandardCharsets.ISO_8859_1);
        return text.contains("instrText") || text.contains("fldSimple");
    }

    private static <T> Supplier<T> once(Supplier<T> supplier) {
        return new Supplier<>() {
            private T value;

            @Override
            public T get() {
                if (value == null) value = supplier.get();
                return value;
            }
        };
    }
}
