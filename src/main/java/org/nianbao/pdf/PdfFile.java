package org.nianbao.pdf;

import com.lowagie.text.DocumentException;
import com.lowagie.text.ExceptionConverter;
import com.lowagie.text.pdf.PdfArray;
import com.lowagie.text.pdf.PdfBoolean;
import com.lowagie.text.pdf.PdfDestination;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfEncryption;
import com.lowagie.text.pdf.PdfIndirectReference;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfNumber;
import com.lowagie.text.pdf.PdfObject;
import com.lowagie.text.pdf.PdfOutline;
import com.lowagie.text.pdf.PdfRectangle;
import com.lowagie.text.pdf.PdfStream;
import com.lowagie.text.pdf.PdfString;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.nianbao.font.TrueTypeFace;
import org.nianbao.layout.Item;
import org.nianbao.layout.Page;
import org.nianbao.layout.Pages;
import org.nianbao.layout.Tag;

/**
 * Writes pages as a PDF that is PDF/A-2a (ISO 19005-2) and PDF/UA-1 (ISO 14289-1) at once. A page is written when the
 * next one comes; fonts and structure when the document ends. The same pages and metadata give the same bytes.
 *
 * <p>Not thread safe; documents on several threads may share faces. The stream is flushed at the end, not closed.
 *
 * <p>Programming errors throw {@link IllegalStateException} or {@link IllegalArgumentException}: a character its face
 * does not draw, a link area without a link tag, a face of another library. A stream that fails throws
 * {@link UncheckedIOException}.
 */
public final class PdfFile implements Pages {
    private static final int COMPRESSION = 4;
    private static final int PRINTED = 4;

    private final Metadata meta;
    private final PageWriter writer;
    private final StructureTree tree;
    private final Pictures pictures;
    private final MessageDigest content = Digest.sha256();
    private final Map<TrueTypeFace, EmbeddedFont> fonts = new IdentityHashMap<>();
    private final List<EmbeddedFont> fontsInOrder = new ArrayList<>();
    private final List<PdfIndirectReference> pages = new ArrayList<>();
    private final List<Double> heights = new ArrayList<>();
    private final List<String> labels = new ArrayList<>();
    private final TreeMap<String, PdfArray> anchors = new TreeMap<>();
    private final TreeSet<String> wantedAnchors = new TreeSet<>();

    public PdfFile(Metadata meta, OutputStream out) {
        this.meta = meta;
        try {
            writer = PageWriter.to(out);
        } catch (DocumentException e) {
            throw new IllegalStateException(e);
        }
        writer.setCompressionLevel(COMPRESSION);
        writer.setTabs(PdfName.S);
        writer.addViewerPreference(PdfName.DISPLAYDOCTITLE, PdfBoolean.PDFTRUE);
        tree = new StructureTree(writer);
        pictures = new Pictures(writer);
    }

    /** Does once what a first document waits for (classes, calendars, digests): for a thread that has nothing else to do. */
    public static void prepare() {
        new PdfFile(new Metadata("-", "", "", List.of(), "", Instant.EPOCH, "zh"), OutputStream.nullOutputStream());
    }

    @Override
    public void add(Page page) {
        try {
            writer.begin(page.width(), page.height());
            PdfIndirectReference reference = writer.getPageReference(pages.size() + 1);
            pages.add(reference);
            heights.add(page.height());
            labels.add(page.label());
            PdfDictionary entries = new PdfDictionary();
            entries.put(PdfName.STRUCTPARENTS, new PdfNumber(tree.begin(reference)));

            PagePainter painter = new PagePainter(new Store(), tree, page);
            byte[] bytes = painter.paint();
            content.update(bytes);
            PdfArray annotations = annotations(page, reference);
            if (annotations.size() > 0) entries.put(PdfName.ANNOTS, annotations);
            entries.put(PdfName.RESOURCES, resources(painter));
            tree.endPage();
            writer.fill(bytes, entries);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ExceptionConverter e) {
            throw unwrapped(e);
        }
    }

    private static PdfDictionary resources(PagePainter painter) {
        PdfDictionary resources = new PdfDictionary();
        if (!painter.fonts.isEmpty()) {
            PdfDictionary names = new PdfDictionary();
            for (EmbeddedFont font : painter.fonts) names.put(new PdfName(font.name), font.reference);
            resources.put(PdfName.FONT, names);
        }
        if (!painter.pictures.isEmpty()) {
            PdfDictionary names = new PdfDictionary();
            for (Pictures.Stored picture : painter.pictures) names.put(new PdfName(picture.name()), picture.reference());
            resources.put(PdfName.XOBJECT, names);
        }
        return resources;
    }

    private PdfArray annotations(Page page, PdfIndirectReference reference) throws IOException {
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

    private PdfIndirectReference link(Page page, PdfIndirectReference reference, Item.LinkArea link) throws IOException {
        if (link.tag() == null || link.tag().role() != Tag.Role.LINK) {
            throw new IllegalArgumentException("a link area needs a LINK tag (PDF/UA-1 7.18.5)");
        }
        PdfIndirectReference annotation = writer.getPdfIndirectReference();
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
            dictionary.put(PdfName.DEST, text(link.target()));
            wantedAnchors.add(link.target());
        } else {
            PdfDictionary action = new PdfDictionary();
            action.put(PdfName.S, PdfName.URI);
            action.put(PdfName.URI, new PdfString(ascii(link.uri())));
            dictionary.put(PdfName.A, action);
        }
        String says = !link.tip().isEmpty() ? link.tip() : !link.uri().isEmpty() ? link.uri() : "转到文中位置";
        dictionary.put(PdfName.CONTENTS, text(says));
        writer.addToBody(dictionary, annotation);
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

    private static PdfArray destination(PdfIndirectReference page, double height, double x, double y) {
        PdfArray destination = new PdfArray(page);
        destination.add(PdfName.XYZ);
        destination.add(new PdfNumber(x));
        destination.add(new PdfNumber(height - y));
        destination.add(new PdfNumber(0));
        return destination;
    }

    private final class Store implements PagePainter.Resources {
        @Override
        public EmbeddedFont font(TrueTypeFace face) {
            return fonts.computeIfAbsent(face, f -> {
                String name = "F" + (fontsInOrder.size() + 1);
                EmbeddedFont font = new EmbeddedFont(name, f, writer.getPdfIndirectReference());
                fontsInOrder.add(font);
                return font;
            });
        }

        @Override
        public Pictures.Stored picture(String part, byte[] data) {
            try {
                content.update(data);
                return pictures.store(part, data);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Targets of inside links for which no page had an anchor; the layout should have reported them. */
    public Set<String> missingTargets() {
        TreeSet<String> missing = new TreeSet<>(wantedAnchors);
        missing.removeAll(anchors.keySet());
        return missing;
    }

    @Override
    public void end(List<Heading> outline) {
        if (pages.isEmpty()) throw new IllegalStateException("a document without pages");
        try {
            for (EmbeddedFont font : fontsInOrder) font.write(writer, COMPRESSION, content);
            tree.write();
            outline(outline);
            catalog();
            metadata();
            writer.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ExceptionConverter e) {
            throw unwrapped(e);
        }
    }

    private void outline(List<Heading> headings) {
        List<PdfOutline> open = new ArrayList<>();
        for (Heading heading : headings) {
            while (open.size() >= heading.level()) open.remove(open.size() - 1);
            PdfOutline parent = open.isEmpty() ? writer.getRootOutline() : open.get(open.size() - 1);
            PdfDestination destination = new PdfDestination(PdfDestination.XYZ, 0,
                    (float) (heights.get(heading.page()) - heading.y()), 0);
            destination.addPage(pages.get(heading.page()));
            open.add(new PdfOutline(parent, destination, heading.title(), open.isEmpty()));
        }
    }

    private void catalog() throws IOException {
        PdfDictionary catalog = writer.getExtraCatalog();
        catalog.put(PdfName.LANG, new PdfString(meta.language()));
        PdfDictionary marked = new PdfDictionary();
        marked.put(PdfName.MARKED, PdfBoolean.PDFTRUE);
        catalog.put(PdfName.MARKINFO, marked);
        catalog.put(PdfName.STRUCTTREEROOT, tree.root());
        catalog.put(PdfName.OUTPUTINTENTS, new PdfArray(outputIntent()));
        catalog.put(PdfName.PAGELABELS, labels());
        if (!anchors.isEmpty()) catalog.put(PdfName.NAMES, names());
    }

    private PdfDictionary outputIntent() throws IOException {
        PdfStream profile = new PdfStream(SrgbProfile.bytes());
        profile.put(PdfName.N, new PdfNumber(3));
        profile.flateCompress(COMPRESSION);
        PdfDictionary intent = new PdfDictionary(PdfName.OUTPUTINTENT);
        intent.put(PdfName.S, new PdfName("GTS_PDFA1"));
        intent.put(PdfName.OUTPUTCONDITIONIDENTIFIER, new PdfString("sRGB IEC61966-2.1"));
        intent.put(PdfName.INFO, new PdfString("sRGB IEC61966-2.1"));
        intent.put(PdfName.DESTOUTPUTPROFILE, writer.addToBody(profile).getIndirectReference());
        return intent;
    }

    /** ISO 32000-1 12.4.2: a range for each stretch of numbers that count on, the label itself where it is no number. */
    private PdfDictionary labels() {
        PdfArray ranges = new PdfArray();
        long expected = -1;
        for (int i = 0; i < labels.size(); i++) {
            String label = labels.get(i);
            long number = label.matches("[1-9][0-9]{0,8}") ? Long.parseLong(label) : -1;
            if (number < 0 || number != expected) {
                PdfDictionary range = new PdfDictionary();
                if (number < 0) {
                    range.put(PdfName.P, text(label));
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

    /** Named destinations, sorted by their bytes (ISO 32000-1 7.9.6). */
    private PdfDictionary names() throws IOException {
        TreeMap<byte[], String> sorted = new TreeMap<>(Arrays::compareUnsigned);
        for (String name : anchors.keySet()) sorted.put(text(name).getBytes(), name);
        PdfArray pairs = new PdfArray();
        for (String name : sorted.values()) {
            pairs.add(text(name));
            pairs.add(anchors.get(name));
        }
        PdfDictionary destinations = new PdfDictionary();
        destinations.put(PdfName.NAMES, pairs);
        PdfDictionary names = new PdfDictionary();
        names.put(PdfName.DESTS, writer.addToBody(destinations).getIndirectReference());
        return names;
    }

    private void metadata() {
        PdfDictionary info = writer.getInfo();
        info.put(PdfName.TITLE, text(meta.title()));
        if (!meta.author().isEmpty()) info.put(PdfName.AUTHOR, text(meta.author()));
        if (!meta.subject().isEmpty()) info.put(PdfName.SUBJECT, text(meta.subject()));
        if (!meta.keywords().isEmpty()) info.put(PdfName.KEYWORDS, text(Xmp.keywords(meta)));
        if (!meta.creator().isEmpty()) info.put(PdfName.CREATOR, text(meta.creator()));
        info.put(PdfName.PRODUCER, text(writer.producer()));
        PdfString date = new PdfString(Xmp.infoDate(meta.date()));
        info.put(PdfName.CREATIONDATE, date);
        info.put(PdfName.MODDATE, date);
        byte[] xmp = Xmp.packet(meta, writer.producer());
        writer.setXmpMetadata(xmp);
        content.update(xmp);
        byte[] id = Arrays.copyOf(content.digest(), 16);
        info.put(PdfName.FILEID, PdfEncryption.createInfoId(id, id));
    }

    private static PdfString text(String text) {
        return new PdfString(text, PdfObject.TEXT_UNICODE);
    }

    private static RuntimeException unwrapped(ExceptionConverter e) {
        return e.getException() instanceof IOException io ? new UncheckedIOException(io) : e;
    }
}
