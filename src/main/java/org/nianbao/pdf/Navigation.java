package org.nianbao.pdf;

import com.lowagie.text.pdf.PdfArray;
import com.lowagie.text.pdf.PdfDestination;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfNumber;
import com.lowagie.text.pdf.PdfRectangle;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.TreeSet;
import org.nianbao.finding.Finding;
import org.nianbao.finding.Findings;
import org.nianbao.finding.Severity;
import org.nianbao.layout.Item;
import org.nianbao.layout.Page;
import org.nianbao.layout.Pages;
import org.nianbao.layout.Tag;

/** Ways through the document: links and their targets, outline, page labels (ISO 32000-1 12.3 to 12.5). */
final class Navigation {
    /** The annotation flag that PDF/A wants: printed like the page (ISO 19005-2 6.3.2). */
    private static final int PRINTED = 4;

    private final ObjectFile file;
    private final StructureTree tree;
    private final List<Reference> references = new ArrayList<>();
    private final List<Double> heights = new ArrayList<>();
    private final List<String> labels = new ArrayList<>();
    private final TreeMap<String, PdfArray> anchors = new TreeMap<>();
    private final TreeSet<String> wantedAnchors = new TreeSet<>();

    Navigation(ObjectFile file, StructureTree tree) {
        this.file = file;
        this.tree = tree;
    }

    int pages() {
        return references.size();
    }

    /** Takes note of a page. */
    void begin(Page page, Reference reference) {
        references.add(reference);
        heights.add(page.height());
        labels.add(page.label());
    }

    void catalog(PdfDictionary catalog) throws IOException {
        catalog.put(PdfName.PAGELABELS, labels());
        if (!anchors.isEmpty()) catalog.put(PdfName.NAMES, names());
    }

    /** The page's links, written; its anchors, kept. */
    PdfArray annotations(Page page) throws IOException {
        Reference reference = references.get(references.size() - 1);
        PdfArray annotations = new PdfArray();
        for (Item item : page.items()) {
            if (item instanceof Item.Anchor anchor) {
                anchors.putIfAbsent(anchor.name(), destination(reference, page.height(), anchor.x(), anchor.y()));
            } else if (item instanceof Item.LinkArea link) {
                annotations.add(link(page, reference, link));
            }
        }
        return annotations;
    }

    private Reference link(Page page, Reference reference, Item.LinkArea link)
            throws IOException {
        if (link.tag() == null || link.tag().role() != Tag.Role.LINK) {
            throw new IllegalArgumentException("a link area needs a LINK tag (PDF/UA-1 7.18.5)");
        }
        Reference annotation = file.reserve();
        PdfDictionary dictionary = new PdfDictionary(PdfName.ANNOT);
        dictionary.put(PdfName.SUBTYPE, PdfName.LINK);
        float bottom = (float) (page.height() - link.y() - link.height());
        dictionary.put(PdfName.RECT, new PdfRectangle((float) link.x(), bottom, (float) (link.x() + link.width()),
                (float) (page.height() - link.y())));
        dictionary.put(PdfName.BORDER, new PdfArray(new int[] {0, 0, 0}));
        dictionary.put(PdfName.F, new PdfNumber(PRINTED));
        dictionary.put(PdfName.P, reference);
        dictionary.put(PdfName.STRUCTPARENT, new PdfNumber(tree.object(link.tag(), annotation)));
        if (link.uri().isEmpty()) {
            dictionary.put(PdfName.DEST, TextString.of(link.target()));
            wantedAnchors.add(link.target());
        } else {
            PdfDictionary action = new PdfDictionary();
            action.put(PdfName.S, PdfName.URI);
            action.put(PdfName.URI, TextString.of(ascii(link.uri())));
            dictionary.put(PdfName.A, action);
        }
        String says = !link.tip().isEmpty() ? link.tip() : !link.uri().isEmpty() ? link.uri() : "转到文中位置";
        dictionary.put(PdfName.CONTENTS, TextString.of(says));
        file.add(dictionary, annotation);
        return annotation;
    }

    /** A URI action takes seven-bit text (ISO 32000-1 12.6.4.7): other letters go as percent-encoded UTF-8. */
    private static String ascii(String uri) {
        StringBuilder out = new StringBuilder();
        for (byte b : uri.getBytes(StandardCharsets.UTF_8)) {
            if (b > 0x20 && b < 0x7F) out.append((char) b);
            else out.append(String.format(Locale.ROOT, "%%%02X", b & 0xFF));
        }
        return out.toString();
    }

    private static PdfArray destination(Reference page, double height, double x, double y) {
        PdfArray destination = new PdfArray(page);
        destination.add(PdfName.XYZ);
        destination.add(new PdfNumber(x));
        destination.add(new PdfNumber(height - y));
        destination.add(new PdfNumber(0));
        return destination;
    }

    Outline outline(List<Pages.Heading> headings) {
        Outline root = Outline.root();
        List<Outline> open = new ArrayList<>();
        for (Pages.Heading heading : headings) {
            while (open.size() >= heading.level()) open.remove(open.size() - 1);
            Outline parent = open.isEmpty() ? root : open.get(open.size() - 1);
            PdfDestination destination = new PdfDestination(PdfDestination.XYZ, 0,
                    (float) (heights.get(heading.page()) - heading.y()), 0);
            destination.addPage(references.get(heading.page()));
            open.add(parent.add(heading.title(), destination));
        }
        return root;
    }

    /** Inside links whose target no page has. */
    void report(Findings findings) {
        for (String target : wantedAnchors) {
            if (anchors.containsKey(target)) continue;
            findings.add(new Finding("pdf.link-target", Severity.WARNING, target, List.of(),
                    "链接要转到书签“" + target + "”，但文件里没有这个书签。",
                    "请在 Word 模板里改正这个链接，或补上书签。"));
        }
    }

    /**
     * ISO 32000-1 12.4.2: a range for each stretch of numbers that count on, the label itself where it is no number.
     */
    private PdfDictionary labels() {
        PdfArray ranges = new PdfArray();
        long expected = -1;
        for (int i = 0; i < labels.size(); i++) {
            String label = labels.get(i);
            long number = number(label);
            if (number < 0 || number != expected) {
                PdfDictionary range = new PdfDictionary();
                if (number < 0) {
                    range.put(PdfName.P, TextString.of(label));
                } else {
                    range.put(PdfName.S, PdfName.D);
                    if (number != 1) range.put(PdfName.ST, new PdfNumber((int) number));
                }
                ranges.add(new PdfNumber(i));
                ranges.add(range);
            }
            expected = number < 0 ? -1 : number + 1;
        }
        PdfDictionary tree = new PdfDictionary();
        tree.put(PdfName.NUMS, ranges);
        return tree;
    }

    /** -1 for a label that readers cannot count. */
    private static long number(String label) {
        if (label.isEmpty() || label.length() > 9 || label.charAt(0) == '0') return -1;
        for (int i = 0; i < label.length(); i++) if (label.charAt(i) < '0' || label.charAt(i) > '9') return -1;
        return Long.parseLong(label);
    }

    /** Named destinations, sorted by their bytes (ISO 32000-1 7.9.6). */
    private PdfDictionary names() throws IOException {
        TreeMap<byte[], String> sorted = new TreeMap<>(Arrays::compareUnsigned);
        for (String name : anchors.keySet()) sorted.put(TextString.bytes(name), name);
        PdfArray pairs = new PdfArray();
        for (String name : sorted.values()) {
            pairs.add(TextString.of(name));
            pairs.add(anchors.get(name));
        }
        PdfDictionary destinations = new PdfDictionary();
        destinations.put(PdfName.NAMES, pairs);
        PdfDictionary names = new PdfDictionary();
        names.put(PdfName.DESTS, file.add(destinations));
        return names;
    }
}
