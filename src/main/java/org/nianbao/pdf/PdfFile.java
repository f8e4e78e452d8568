package org.nianbao.pdf;

import com.lowagie.text.DocumentException;
import com.lowagie.text.ExceptionConverter;
import com.lowagie.text.pdf.PdfArray;
import com.lowagie.text.pdf.PdfBoolean;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfEncryption;
import com.lowagie.text.pdf.PdfIndirectReference;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfNumber;
import com.lowagie.text.pdf.PdfStream;
import com.lowagie.text.pdf.PdfString;
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
    /** Against 6: half the time, two in a hundred more bytes. */
    private static final int COMPRESSION = 4;

    private final Metadata meta;
    private final PageWriter writer;
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
            writer = PageWriter.to(out);
        } catch (DocumentException e) {
            throw new IllegalStateException(e);
        }
        writer.setCompressionLevel(COMPRESSION);
        writer.setTabs(PdfName.S);
        writer.addViewerPreference(PdfName.DISPLAYDOCTITLE, PdfBoolean.PDFTRUE);
        tree = new StructureTree(writer);
        pictures = new Pictures(writer);
        navigation = new Navigation(writer, tree);
    }

    /**
     * Loads what the first document needs (OpenPDF's tables, some 90 ms), for a thread that has nothing better to do
     * while the pages are being laid out. Calling it is never necessary.
     */
    public static void prepare() {
        try {
            PageWriter.to(OutputStream.nullOutputStream());
        } catch (DocumentException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void add(Page page) {
        try {
            writer.begin(page.width(), page.height());
            PdfIndirectReference reference = navigation.begin(page);
            PdfDictionary entries = new PdfDictionary();
            entries.put(PdfName.STRUCTPARENTS, new PdfNumber(tree.begin(reference)));

            PagePainter painter = new PagePainter(new Store(), tree, page);
            byte[] bytes = painter.paint();
            content.add(bytes);
            PdfArray annotations = navigation.annotations(page);
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
            for (Pictures.Stored p : painter.pictures) names.put(new PdfName(p.name()), p.reference());
            resources.put(PdfName.XOBJECT, names);
        }
        return resources;
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
            for (EmbeddedFont font : fontsInOrder) font.write(writer, COMPRESSION, content);
            tree.write();
            navigation.outline(outline);
            catalog();
            navigation.report(findings);
            metadata();
            writer.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ExceptionConverter e) {
            throw unwrapped(e);
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
        navigation.catalog(catalog);
    }

    private PdfDictionary outputIntent() throws IOException {
        PdfStream profile = new PdfStream(SrgbProfile.DEFLATED);
        profile.put(PdfName.N, new PdfNumber(3));
        profile.put(PdfName.FILTER, PdfName.FLATEDECODE);
        PdfDictionary intent = new PdfDictionary(PdfName.OUTPUTINTENT);
        intent.put(PdfName.S, new PdfName("GTS_PDFA1"));
        intent.put(PdfName.OUTPUTCONDITIONIDENTIFIER, new PdfString("sRGB IEC61966-2.1"));
        intent.put(PdfName.INFO, new PdfString("sRGB IEC61966-2.1"));
        intent.put(PdfName.DESTOUTPUTPROFILE, writer.addToBody(profile).getIndirectReference());
        return intent;
    }

    private void metadata() {
        PdfDictionary info = writer.getInfo();
        info.put(PdfName.TITLE, PageWriter.text(meta.title()));
        if (!meta.author().isEmpty()) info.put(PdfName.AUTHOR, PageWriter.text(meta.author()));
        if (!meta.subject().isEmpty()) info.put(PdfName.SUBJECT, PageWriter.text(meta.subject()));
        if (!meta.keywords().isEmpty()) info.put(PdfName.KEYWORDS, PageWriter.text(Xmp.keywords(meta)));
        if (!meta.creator().isEmpty()) info.put(PdfName.CREATOR, PageWriter.text(meta.creator()));
        info.put(PdfName.PRODUCER, PageWriter.text(writer.producer()));
        PdfString date = new PdfString(Xmp.infoDate(meta.date()));
        info.put(PdfName.CREATIONDATE, date);
        info.put(PdfName.MODDATE, date);
        byte[] xmp = Xmp.packet(meta, writer.producer());
        writer.setXmpMetadata(xmp);
        content.add(xmp);
        byte[] id = content.bytes();
        info.put(PdfName.FILEID, PdfEncryption.createInfoId(id, id));
    }

    private static RuntimeException unwrapped(ExceptionConverter e) {
        return e.getException() instanceof IOException io ? new UncheckedIOException(io) : e;
    }
}
