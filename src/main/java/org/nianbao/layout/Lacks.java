package org.nianbao.layout;

import java.util.Set;
import java.util.TreeSet;
import org.nianbao.finding.Finding;
import org.nianbao.finding.Findings;
import org.nianbao.finding.Place;
import org.nianbao.font.Chain;
import org.nianbao.layout.doc.Paragraph;

/** Says what of a paragraph the faces do not draw, each character once. */
final class Lacks {
    /** Characters shown on each side of one that is missing. */
    private static final int CONTEXT = 8;

    private final Paragraph paragraph;
    private final Findings findings;
    private Set<Integer> glyphs;
    private Set<Integer> variants;

    Lacks(Paragraph paragraph, Findings findings) {
        this.paragraph = paragraph;
        this.findings = findings;
    }

    boolean none() {
        return glyphs == null && variants == null;
    }

    void glyph(Chain chain, int codePoint, String text, int at) {
        if (glyphs == null) glyphs = new TreeSet<>();
        if (!glyphs.add(codePoint)) return;
        int end = at + Character.charCount(codePoint);
        String shown = Character.isISOControl(codePoint) ? "" : "“" + Character.toString(codePoint) + "”";
        String before = text.substring(back(text, at), at);
        String after = text.substring(end, forth(text, end));
        String words = before + "【" + (shown.isEmpty() ? "" : Character.toString(codePoint)) + "】" + after;
        findings.add(Finding.error("font.missing-glyph",
                new Place.Template("Word文件", "word/document.xml", paragraph.spot(), words),
                "字符" + shown + "（" + String.format("U+%04X", codePoint) + "）在字体“" + chain.family()
                        + "”和后备字体（" + String.join("、", chain.names()) + "）中都没有，无法印出。",
                "请核对这个字是否录入有误；确为生僻字的，请把收有它的字体文件放进程序的 fonts/user 文件夹后重新生成。"));
    }

    /** A selector behind an ideograph chooses one of its shapes, which no face here is asked for. */
    void variant(Cells cells, String text, int at) {
        int cell = cells.size() - 1;
        while (cell > 0 && cells.mark[cell] == Mark.EXTEND) cell--;
        int base = cells.code[cell];
        if (!Character.isIdeographic(base)) return;
        if (variants == null) variants = new TreeSet<>();
        if (!variants.add(base)) return;
        findings.add(Finding.warning("font.variant",
                new Place.Template("Word文件", "word/document.xml", paragraph.spot(), text.substring(back(text, at), at)),
                "“" + Character.toString(base) + "”后面带有异体字选择符（" + String.format("U+%04X", text.codePointAt(at))
                        + "），印成通常的字形，不是所选的异体。",
                "请核对这个字形；要印异体的，改录有单独编码的字，或删去选择符。"));
    }

    private static int back(String text, int at) {
        int from = at;
        for (int i = 0; i < CONTEXT && from > 0; i++) from -= Character.charCount(text.codePointBefore(from));
        return from;
    }

    private static int forth(String text, int at) {
        int to = at;
        for (int i = 0; i < CONTEXT && to < text.length(); i++) to += Character.charCount(text.codePointAt(to));
        return to;
    }
}
