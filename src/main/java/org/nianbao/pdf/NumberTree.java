package org.nianbao.pdf;

import com.lowagie.text.pdf.PdfArray;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfNumber;
import com.lowagie.text.pdf.PdfObject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Objects found by number: a tree whose leaves hold the first numbers, the next and so on (ISO 32000-1 7.9.7). */
final class NumberTree {
    private static final int KIDS = 64;

    private NumberTree() {}

    /** Objects numbered from 0; writes all nodes but the root, which is returned. */
    static PdfDictionary of(List<PdfObject> objects, ObjectFile file) throws IOException {
        if (objects.size() <= KIDS) return leaf(objects, 0, objects.size());
        List<PdfObject> nodes = new ArrayList<>();
        for (int from = 0; from < objects.size(); from += KIDS) {
            int to = Math.min(from + KIDS, objects.size());
            nodes.add(file.add(limited(leaf(objects, from, to), from, to)));
        }
        int under = KIDS;
        while (nodes.size() > KIDS) {
            List<PdfObject> above = new ArrayList<>();
            under *= KIDS;
            for (int i = 0; i * KIDS < nodes.size(); i++) {
                PdfDictionary node = inner(nodes.subList(i * KIDS, Math.min((i + 1) * KIDS, nodes.size())));
                above.add(file.add(limited(node, i * under, Math.min((i + 1) * under, objects.size()))));
            }
            nodes = above;
        }
        return inner(nodes);
    }

    private static PdfDictionary leaf(List<PdfObject> objects, int from, int to) {
        PdfArray pairs = new PdfArray();
        for (int number = from; number < to; number++) {
            pairs.add(new PdfNumber(number));
            pairs.add(objects.get(number));
        }
        PdfDictionary leaf = new PdfDictionary();
        leaf.put(PdfName.NUMS, pairs);
        return leaf;
    }

    private static PdfDictionary inner(List<PdfObject> kids) {
        PdfDictionary node = new PdfDictionary();
        node.put(PdfName.KIDS, new PdfArray(kids));
        return node;
    }

    private static PdfDictionary limited(PdfDictionary node, int from, int to) {
        node.put(PdfName.LIMITS, new PdfArray(new int[] {from, to - 1}));
        return node;
    }
}
