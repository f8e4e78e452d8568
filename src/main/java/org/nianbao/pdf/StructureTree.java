package org.nianbao.pdf;

import com.lowagie.text.pdf.PdfArray;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfNumber;
import com.lowagie.text.pdf.PdfObject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.nianbao.layout.Tag;

/**
 * The document's logical structure (ISO 32000-1 14.7): an element for each tag, in the order in which tags first turn
 * up, parents first. Elements are written when the document ends, what belongs to a page when the page ends.
 */
final class StructureTree {
    private static final PdfName OBJR = new PdfName("OBJR");
    private static final PdfName MCR = new PdfName("MCR");
    private static final PdfName TABLE = new PdfName("Table");

    private final ObjectFile file;
    private Reference root;
    private final Map<Tag, Element> elements = new IdentityHashMap<>();
    private final List<Element> tops = new ArrayList<>();
    private final List<PdfObject> parents = new ArrayList<>();
    private final TreeMap<String, Element> notes = new TreeMap<>();
    private final PdfName[] names = new PdfName[Tag.Role.values().length];
    private PdfArray pageParents = new PdfArray();
    private Reference page;
    private int pageKey;

    /** A child element, a piece of a page's content, or an annotation: one of the three. */
    private record Kid(Element element, Reference page, int mark, Reference object) {}

    private static final class Element {
        final Tag tag;
        final Element parent;
        final Reference reference;
        final List<Kid> kids = new ArrayList<>(1);
        Reference page;
        String id = "";
        /** Left, bottom, right, top on the element's first page, in PDF's coordinates. */
        double[] box;

        Element(Tag tag, Element parent, Reference reference) {
            this.tag = tag;
            this.parent = parent;
            this.reference = reference;
        }
    }

    StructureTree(ObjectFile file) {
        this.file = file;
    }

    Reference root() {
        return root;
    }

    /** Goes on to a page; returns its key in the parent tree (StructParents). */
    int begin(Reference pageReference) {
        if (root == null) root = file.reserve();
        page = pageReference;
        pageParents = new PdfArray();
        pageKey = parents.size();
        parents.add(null);
        return pageKey;
    }

    void endPage() throws IOException {
        parents.set(pageKey, file.add(pageParents));
    }

    /** A new piece of content on this page that belongs to the tag; returns its mark (MCID). */
    int mark(Tag tag) {
        Element element = element(tag);
        int mark = pageParents.size();
        pageParents.add(element.reference);
        if (element.page == null) element.page = page;
        element.kids.add(new Kid(null, page, mark, null));
        return mark;
    }

    /** An annotation on this page that belongs to the tag; returns its key in the parent tree (StructParent). */
    int object(Tag tag, Reference annotation) {
        Element element = element(tag);
        element.kids.add(new Kid(null, page, -1, annotation));
        parents.add(element.reference);
        return parents.size() - 1;
    }

    /** Makes the tag's element where it does not exist yet: an empty cell has no content, but must be there. */
    void touch(Tag tag) {
        element(tag);
    }

    /** Widens the box of a figure; a picture on a later page does not count. */
    void cover(Tag tag, double left, double bottom, double right, double top) {
        Element element = element(tag);
        if (element.page == null) element.page = page;
        if (element.page != page) return;
        double[] box = element.box;
        if (box == null) element.box = new double[] {left, bottom, right, top};
        else element.box = new double[] {Math.min(box[0], left), Math.min(box[1], bottom),
            Math.max(box[2], right), Math.max(box[3], top)};
    }

    private Element element(Tag tag) {
        Element element = elements.get(tag);
        if (element != null) return element;
        Element parent = tag.parent() == null ? null : element(tag.parent());
        element = new Element(tag, parent, file.reserve());
        elements.put(tag, element);
        if (parent == null) tops.add(element);
        else parent.kids.add(new Kid(element, null, -1, null));
        if (tag.role() == Tag.Role.NOTE) {
            element.id = String.format(Locale.ROOT, "note%06d", notes.size() + 1);
            notes.put(element.id, element);
        }
        return element;
    }

    void write() throws IOException {
        PdfDictionary dictionary = new PdfDictionary(PdfName.STRUCTTREEROOT);
        PdfArray kids = new PdfArray();
        for (Element top : tops) {
            kids.add(top.reference);
            write(top);
        }
        dictionary.put(PdfName.K, kids);
        dictionary.put(PdfName.PARENTTREE, file.add(NumberTree.of(parents, file)));
        dictionary.put(new PdfName("ParentTreeNextKey"), new PdfNumber(parents.size()));
        if (!notes.isEmpty()) dictionary.put(new PdfName("IDTree"), noteTree());
        file.add(dictionary, root);
    }

    private Reference noteTree() throws IOException {
        PdfArray names = new PdfArray();
        for (Map.Entry<String, Element> note : notes.entrySet()) {
            names.add(TextString.of(note.getKey()));
            names.add(note.getValue().reference);
        }
        PdfDictionary tree = new PdfDictionary();
        tree.put(PdfName.NAMES, names);
        return file.add(tree);
    }

    private void write(Element element) throws IOException {
        PdfDictionary dictionary = new PdfDictionary();
        dictionary.put(PdfName.S, name(element.tag.role()));
        dictionary.put(PdfName.P, element.parent == null ? root : element.parent.reference);
        if (element.page != null) dictionary.put(PdfName.PG, element.page);
        if (!element.id.isEmpty()) dictionary.put(PdfName.ID, TextString.of(element.id));
        describe(element, dictionary);
        PdfArray kids = new PdfArray();
        for (Kid kid : element.kids) kids.add(kid(element, kid));
        if (kids.size() == 1 && !kids.getPdfObject(0).isDictionary()) dictionary.put(PdfName.K, kids.getPdfObject(0));
        else if (kids.size() > 0) dictionary.put(PdfName.K, kids);
        file.add(dictionary, element.reference);
        for (Kid kid : element.kids) {
            if (kid.element != null) write(kid.element);
        }
    }

    private static PdfObject kid(Element parent, Kid kid) {
        if (kid.element != null) return kid.element.reference;
        if (kid.object != null) {
            PdfDictionary reference = new PdfDictionary(OBJR);
            reference.put(PdfName.OBJ, kid.object);
            reference.put(PdfName.PG, kid.page);
            return reference;
        }
        if (kid.page == parent.page) return new PdfNumber(kid.mark);
        PdfDictionary reference = new PdfDictionary(MCR);
        reference.put(PdfName.PG, kid.page);
        reference.put(PdfName.MCID, new PdfNumber(kid.mark));
        return reference;
    }

    private static void describe(Element element, PdfDictionary dictionary) {
        Tag tag = element.tag;
        PdfDictionary attributes = new PdfDictionary();
        switch (tag.role()) {
            case TH, TD -> {
                if (tag.columns() > 1) attributes.put(new PdfName("ColSpan"), new PdfNumber(tag.columns()));
                if (tag.rows() > 1) attributes.put(new PdfName("RowSpan"), new PdfNumber(tag.rows()));
                if (tag.scope() != Tag.Scope.NONE) attributes.put(new PdfName("Scope"), scope(tag.scope()));
            }
            case TABLE -> {
                if (!tag.alt().isEmpty()) attributes.put(new PdfName("Summary"), TextString.of(tag.alt()));
            }
            case FIGURE -> {
                if (element.box == null) break;
                PdfArray box = new PdfArray();
                for (double corner : element.box) box.add(new PdfNumber(corner));
                attributes.put(PdfName.BBOX, box);
            }
            default -> { }
        }
        if (attributes.size() > 0) {
            attributes.put(PdfName.O, tag.role() == Tag.Role.FIGURE ? new PdfName("Layout") : TABLE);
            dictionary.put(PdfName.A, attributes);
        }
        if (tag.role() != Tag.Role.TABLE && !tag.alt().isEmpty()) dictionary.put(new PdfName("Alt"),
                TextString.of(tag.alt()));
    }

    private static PdfName scope(Tag.Scope scope) {
        return switch (scope) {
            case COLUMN -> new PdfName("Column");
            case ROW -> new PdfName("Row");
            case BOTH -> new PdfName("Both");
            case NONE -> throw new IllegalArgumentException();
        };
    }

    private PdfName name(Tag.Role role) {
        PdfName name = names[role.ordinal()];
        if (name == null) names[role.ordinal()] = name = new PdfName(type(role));
        return name;
    }

    /** Standard structure types, ISO 32000-1 14.8.4. */
    static String type(Tag.Role role) {
        return switch (role) {
            case DOCUMENT -> "Document";
            case TABLE -> "Table";
            case LBL -> "Lbl";
            case LBODY -> "LBody";
            case SPAN -> "Span";
            case LINK -> "Link";
            case FIGURE -> "Figure";
            case NOTE -> "Note";
            case REFERENCE -> "Reference";
            case CAPTION -> "Caption";
            case RUBY -> "Ruby";
            default -> role.name();
        };
    }
}
