package org.nianbao.pdf;

import com.lowagie.text.pdf.PdfArray;
import com.lowagie.text.pdf.PdfBoolean;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfLiteral;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfNumber;
import com.lowagie.text.pdf.PdfObject;
import com.lowagie.text.pdf.PdfStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.nianbao.finding.Finding;
import org.nianbao.finding.Findings;
import org.nianbao.finding.Severity;
import org.nianbao.font.TrueTypeFace;
import org.nianbao.layout.Page;
import org.nianbao.layout.Pages;
import org.nianbao.sum.Checksum;

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
    /** What OpenPDF, which writes the objects, says of itself. Asking it means reading a file of its jar. */
    static final String PRODUCER = "OpenPDF 2.0.5";

    private final Metadata meta;
    private final ObjectFile file;
    private final PageTree pages;
    private final StructureTree tree;
    private final Pictures pictures;
    private final Findings findings = new Findings();
    private final Checksum content = new Checksum();
    private final Map<TrueTypeFace, EmbeddedFont> fonts = new IdentityHashMap<>();
    private final List<EmbeddedFont> fontsInOrder = new ArrayList<>();
    private final Navigation navigation;

    public PdfFile(Metadata meta, OutputStream out) {
        this.meta = meta;
        try {
            file = new ObjectFile(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        pages = new PageTree(file);
        tree = new StructureTree(file);
        pictures = new Pictures(file);
        navigation = new Navigation(file, tree);
    }

    /**
     * Loads what the first document needs (OpenPDF's names, the colour profile), for a thread that has nothing better to do
     * while the pages are being laid out. Calling it is never necessary.
     */
    public static void prepare() {
        profile();
    }

    @Override
    public void add(Page page) {
        try {
            Reference reference = pages.begin(page.width(), page.height());
            navigation.begin(page, reference);
            PdfDictionary entries = new PdfDictionary();
            entries.put(PdfName.STRUCTPARENTS, new PdfNumber(tree.begin(reference)));

            PagePainter painter = new PagePainter(new Store(), tree, page);
            byte[] bytes = painter.paint();
            content.add(bytes);
            PdfArray annotations = navigation.annotations(page);
            if (annotations.size() > 0) entries.put(PdfName.ANNOTS, annotations);
            entries.put(PdfName.RESOURCES, resources(painter));
            tree.endPage();
            pages.fill(bytes, entries);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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
            for (Pictures.Stored p : painter.pictures) names.put(new PdfName(p.name()), p.reference());
            resources.put(PdfName.XOBJECT, names);
        }
        return resources;
    }

    private final class Store implements PagePainter.Resources {
        @Override
        public EmbeddedFont font(TrueTypeFace face) {
            EmbeddedFont font = fonts.get(face);
            if (font != null) return font;
            font = new EmbeddedFont("F" + (fontsInOrder.size() + 1), face, file.reserve());
            fonts.put(face, font);
            fontsInOrder.add(font);
            return font;
        }

        @Override
        public Pictures.Stored picture(String part, byte[] data) {
            try {
                content.add(data);
                Pictures.Stored stored = pictures.store(part, data);
                if (stored == null) {
                    findings.add(new Finding("pdf.picture", Severity.ERROR, part, List.of(),
                            "图片“" + part + "”不是 PNG 或 JPEG 图片，或者已损坏，放不进 PDF。",
                            "请在 Word 模板里把这张图另存为 PNG 或 JPEG，删去原图后重新插入。"));
                }
                return stored;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /**
     * What was found while painting: pictures that cannot be used (errors), and behind {@link #end} inside links whose
     * target no page has (warnings; the words are printed, but lead nowhere). Places are left to the caller, who knows
     * the file's name.
     */
    public List<Finding> findings() {
        return findings.all();
    }

    @Override
    public void end(List<Heading> outline) {
        if (navigation.pages() == 0) throw new IllegalStateException("a document without pages");
        try {
            for (EmbeddedFont font : fontsInOrder) font.write(file, content);
            tree.write();
            PdfDictionary catalog = catalog();
            navigation.report(findings);
            pages.finish();
            Outline items = navigation.outline(outline);
            if (!items.isEmpty()) catalog.put(PdfName.OUTLINES, items.write(file));
            catalog.put(PdfName.PAGES, pages.write());
            byte[] xmp = Xmp.packet(meta, PRODUCER);
            content.add(xmp);
            catalog.put(PdfName.METADATA, file.add(metadata(xmp)));
            file.end(file.addAlone(catalog), file.addAlone(info()), id());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private PdfDictionary catalog() throws IOException {
        PdfDictionary catalog = new PdfDictionary(PdfName.CATALOG);
        PdfDictionary preferences = new PdfDictionary();
        preferences.put(PdfName.DISPLAYDOCTITLE, PdfBoolean.PDFTRUE);
        catalog.put(PdfName.VIEWERPREFERENCES, preferences);
        catalog.put(PdfName.LANG, TextString.of(meta.language()));
        PdfDictionary marked = new PdfDictionary();
        marked.put(PdfName.MARKED, PdfBoolean.PDFTRUE);
        catalog.put(PdfName.MARKINFO, marked);
        catalog.put(PdfName.STRUCTTREEROOT, tree.root());
        catalog.put(PdfName.OUTPUTINTENTS, new PdfArray(outputIntent()));
        navigation.catalog(catalog);
        return catalog;
    }

    private PdfDictionary outputIntent() throws IOException {
        PdfDictionary intent = new PdfDictionary(PdfName.OUTPUTINTENT);
        intent.put(PdfName.S, new PdfName("GTS_PDFA1"));
        intent.put(PdfName.OUTPUTCONDITIONIDENTIFIER, TextString.of("sRGB IEC61966-2.1"));
        intent.put(PdfName.INFO, TextString.of("sRGB IEC61966-2.1"));
        intent.put(PdfName.DESTOUTPUTPROFILE, file.add(profile()));
        return intent;
    }

    private static PdfStream profile() {
        PdfStream profile = new PdfStream(SrgbProfile.DEFLATED);
        profile.put(PdfName.N, new PdfNumber(3));
        profile.put(PdfName.FILTER, PdfName.FLATEDECODE);
        return profile;
    }

    private static PdfStream metadata(byte[] xmp) {
        // Not compressed, so that programs that know nothing of PDF find it (ISO 19005-2 6.6.2.1).
        PdfStream stream = new PdfStream(xmp);
        stream.put(PdfName.TYPE, PdfName.METADATA);
        stream.put(PdfName.SUBTYPE, PdfName.XML);
        return stream;
    }

    private PdfDictionary info() {
        PdfDictionary info = new PdfDictionary();
        info.put(PdfName.PRODUCER, TextString.of(PRODUCER));
        info.put(PdfName.TITLE, TextString.of(meta.title()));
        if (!meta.author().isEmpty()) info.put(PdfName.AUTHOR, TextString.of(meta.author()));
        if (!meta.subject().isEmpty()) info.put(PdfName.SUBJECT, TextString.of(meta.subject()));
        if (!meta.keywords().isEmpty()) info.put(PdfName.KEYWORDS, TextString.of(Xmp.keywords(meta)));
        if (!meta.creator().isEmpty()) info.put(PdfName.CREATOR, TextString.of(meta.creator()));
        PdfObject date = TextString.of(Xmp.infoDate(meta.date()));
        info.put(PdfName.CREATIONDATE, date);
        info.put(PdfName.MODDATE, date);
        return info;
    }

    /** The file's identifier (ISO 32000-1 14.4), twice, as the file was not changed since. */
    private PdfObject id() {
        String sum = content.hex();
        return new PdfLiteral("[<" + sum + "><" + sum + ">]");
    }
}
