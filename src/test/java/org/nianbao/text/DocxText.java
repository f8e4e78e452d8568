package org.nianbao.text;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * The text of a .docx, automatic numbers resolved. Written apart from the program's own reader, so that one checks the
 * other; it knows the numbering formats that official documents use and no more.
 */
public final class DocxText {
    private static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String CHINESE = "零一二三四五六七八九";

    private final Map<String, Element> levels = new HashMap<>();
    private final Map<String, String> abstractOf = new HashMap<>();
    private final Map<String, Element> styles = new HashMap<>();
    private final Map<String, int[]> counters = new HashMap<>();

    private DocxText() {}

    public static List<Block> blocks(byte[] docx) throws Exception {
        Map<String, byte[]> parts = unzip(docx);
        DocxText reader = new DocxText();
        reader.readStyles(parts.get("word/styles.xml"));
        if (parts.containsKey("word/numbering.xml")) reader.readNumbering(parts.get("word/numbering.xml"));
        Element body = child(parse(parts.get("word/document.xml")), "body");
        List<Block> blocks = new ArrayList<>();
        for (Element element : children(body)) reader.block(element, blocks);
        return blocks;
    }

    /** The package's parts by name. */
    public static Map<String, byte[]> unzip(byte[] docx) throws IOException {
        Map<String, byte[]> parts = new HashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(docx))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                parts.put(entry.getName(), in.readAllBytes());
            }
        }
        return parts;
    }

    private void block(Element element, List<Block> blocks) {
        if (element.getLocalName().equals("p")) {
            String text = paragraph(element);
            if (!text.isBlank()) blocks.add(new Block.Paragraph(text));
        } else if (element.getLocalName().equals("tbl")) {
            List<List<String>> rows = new ArrayList<>();
            for (Element row : children(element, "tr")) {
                List<String> cells = new ArrayList<>();
                for (Element cell : children(row, "tc")) {
                    StringBuilder text = new StringBuilder();
                    children(cell, "p").forEach(p -> text.append(paragraph(p)));
                    if (!text.isEmpty()) cells.add(text.toString());
                }
                if (!cells.isEmpty()) rows.add(cells);
            }
            blocks.add(new Block.Table(rows));
        }
    }

    private String paragraph(Element p) {
        return number(p) + text(p);
    }

    private static String text(Element p) {
        StringBuilder out = new StringBuilder();
        NodeList all = p.getElementsByTagNameNS(W, "*");
        for (int i = 0; i < all.getLength(); i++) {
            Element element = (Element) all.item(i);
            if (element.getLocalName().equals("t")) out.append(element.getTextContent());
            if (element.getLocalName().equals("br") || element.getLocalName().equals("cr")) out.append('\n');
            if (element.getLocalName().equals("tab") && element.getParentNode().getLocalName().equals("r")) out.append('\t');
        }
        return out.toString();
    }

    private String number(Element p) {
        Element numPr = null;
        Element pPr = child(p, "pPr");
        String style = pPr == null || child(pPr, "pStyle") == null ? "" : val(child(pPr, "pStyle"));
        if (pPr != null) numPr = child(pPr, "numPr");
        for (String s = style; numPr == null && styles.containsKey(s); ) {
            Element own = child(styles.get(s), "pPr");
            if (own != null) numPr = child(own, "numPr");
            Element based = child(styles.get(s), "basedOn");
            s = based == null ? "" : val(based);
        }
        if (numPr == null || child(numPr, "numId") == null) return "";
        String list = abstractOf.get(val(child(numPr, "numId")));
        if (list == null) return "";
        int level = child(numPr, "ilvl") == null ? levelOf(list, style) : Integer.parseInt(val(child(numPr, "ilvl")));
        int[] counts = counters.computeIfAbsent(list, k -> new int[9]);
        counts[level]++;
        for (int deeper = level + 1; deeper < 9; deeper++) counts[deeper] = 0;
        String label = val(child(levels.get(list + "/" + level), "lvlText"));
        for (int i = 0; i < 9; i++) {
            if (!label.contains("%" + (i + 1))) continue;
            label = label.replace("%" + (i + 1), format(val(child(levels.get(list + "/" + i), "numFmt")), counts[i]));
        }
        return label;
    }

    /** A style's numPr may leave the level to the level that names the style. */
    private int levelOf(String list, String style) {
        for (int i = 0; i < 9; i++) {
            Element level = levels.get(list + "/" + i);
            if (level != null && child(level, "pStyle") != null && val(child(level, "pStyle")).equals(style)) return i;
        }
        return 0;
    }

    private static String format(String name, int n) {
        if (name.equals("decimal")) return Integer.toString(n);
        if (!name.startsWith("chinese")) throw new IllegalArgumentException("numbering format " + name);
        String tens = n < 10 ? "" : (n < 20 ? "" : CHINESE.substring(n / 10, n / 10 + 1)) + "十";
        return tens + (n % 10 == 0 && n > 0 ? "" : CHINESE.substring(n % 10, n % 10 + 1));
    }

    private void readStyles(byte[] xml) throws Exception {
        for (Element style : children(parse(xml), "style")) styles.put(style.getAttributeNS(W, "styleId"), style);
    }

    private void readNumbering(byte[] xml) throws Exception {
        Element root = parse(xml);
        for (Element list : children(root, "abstractNum")) {
            for (Element level : children(list, "lvl")) {
                levels.put(list.getAttributeNS(W, "abstractNumId") + "/" + level.getAttributeNS(W, "ilvl"), level);
            }
        }
        for (Element num : children(root, "num")) {
            abstractOf.put(num.getAttributeNS(W, "numId"), val(child(num, "abstractNumId")));
        }
    }

    private static Element parse(byte[] xml) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml)).getDocumentElement();
    }

    private static String val(Element element) {
        return element.getAttributeNS(W, "val");
    }

    private static Element child(Element parent, String name) {
        List<Element> found = children(parent, name);
        return found.isEmpty() ? null : found.get(0);
    }

    private static List<Element> children(Element parent, String name) {
        return children(parent).stream().filter(e -> e.getLocalName().equals(name)).toList();
    }

    private static List<Element> children(Element parent) {
        List<Element> found = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) found.add(element);
        }
        return found;
    }
}
