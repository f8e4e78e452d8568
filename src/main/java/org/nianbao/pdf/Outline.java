package org.nianbao.pdf;

import com.lowagie.text.pdf.PdfDestination;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfNumber;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The document's outline or one item of it (ISO 32000-1 12.3.3). Readers show two levels at first. */
final class Outline {
    private static final int OPEN_LEVELS = 1;

    private final PdfDictionary dictionary;
    private final int level;
    private final List<Outline> kids = new ArrayList<>();

    private Outline(PdfDictionary dictionary, int level) {
        this.dictionary = dictionary;
        this.level = level;
    }

    static Outline root() {
        return new Outline(new PdfDictionary(PdfName.OUTLINES), 0);
    }

    boolean isEmpty() {
        return kids.isEmpty();
    }

    Outline add(String title, PdfDestination destination) {
        Outline kid = new Outline(new PdfDictionary(), level + 1);
        kid.dictionary.put(PdfName.TITLE, TextString.of(title));
        kid.dictionary.put(PdfName.DEST, destination);
        kids.add(kid);
        return kid;
    }

    /** Writes it with all below it. */
    Reference write(ObjectFile file) throws IOException {
        Reference own = file.reserve();
        writeKids(file, own);
        file.add(dictionary, own);
        return own;
    }

    private void writeKids(ObjectFile file, Reference own) throws IOException {
        if (kids.isEmpty()) return;
        List<Reference> references = new ArrayList<>();
        for (Outline kid : kids) {
            Reference reference = file.reserve();
            references.add(reference);
            kid.writeKids(file, reference);
        }
        int last = kids.size() - 1;
        for (int i = 0; i <= last; i++) {
            PdfDictionary item = kids.get(i).dictionary;
            item.put(PdfName.PARENT, own);
            if (i > 0) item.put(PdfName.PREV, references.get(i - 1));
            if (i < last) item.put(PdfName.NEXT, references.get(i + 1));
            file.add(item, references.get(i));
        }
        dictionary.put(PdfName.FIRST, references.get(0));
        dictionary.put(PdfName.LAST, references.get(last));
        dictionary.put(PdfName.COUNT, new PdfNumber(open() ? shown() : -shown()));
    }

    private boolean open() {
        return level <= OPEN_LEVELS;
    }

    /** Items below this one that are seen where it is open. */
    private int shown() {
        int shown = kids.size();
        for (Outline kid : kids) if (kid.open()) shown += kid.shown();
        return shown;
    }
}
