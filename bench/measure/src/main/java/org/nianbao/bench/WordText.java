package org.nianbao.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * What a Word file says, to be found again in the PDFs made of it.
 *
 * @param text     all of it, without spaces
 * @param headings with the numbers the template's list gives them: {@code 一、总体情况}
 */
record WordText(String text, List<String> headings) {
    private static final String DIGITS = "一二三四五六七八九";

    static WordText of(Path docx) throws IOException {
        try (ZipFile zip = new ZipFile(docx.toFile()); InputStream in = zip.getInputStream(new ZipEntry("word/document.xml"))) {
            return of(DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(in));
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException(e);
        }
    }

    private static WordText of(Document document) {
        StringBuilder all = new StringBuilder();
        List<String> headings = new ArrayList<>();
        int[] counts = new int[4];
        NodeList paragraphs = document.getElementsByTagName("w:p");
        for (int i = 0; i < paragraphs.getLength(); i++) {
            Element paragraph = (Element) paragraphs.item(i);
            StringBuilder text = new StringBuilder();
            NodeList texts = paragraph.getElementsByTagName("w:t");
            for (int t = 0; t < texts.getLength(); t++) text.append(texts.item(t).getTextContent());
            String bare = bare(text.toString());
            all.append(bare);
            int level = level(paragraph);
            if (level == 0) continue;
            counts[level - 1]++;
            for (int l = level; l < counts.length; l++) counts[l] = 0;
            headings.add(label(level, counts[level - 1]) + bare);
        }
        return new WordText(all.toString(), headings);
    }

    private static int level(Element paragraph) {
        NodeList style = paragraph.getElementsByTagName("w:pStyle");
        String name = style.getLength() == 0 ? "" : ((Element) style.item(0)).getAttribute("w:val");
        return name.matches("Heading[1-4]") ? name.charAt(7) - '0' : 0;
    }

    private static String label(int level, int n) {
        return switch (level) {
            case 1 -> DIGITS.charAt(n - 1) + "、";
            case 2 -> "（" + DIGITS.charAt(n - 1) + "）";
            case 3 -> n + ".";
            default -> "（" + n + "）";
        };
    }

    static String bare(String text) {
        return text.replaceAll("[\\s\\u3000\\u00A0]+", "");
    }

    /** Share of the characters that another text has too, each as often as it stands here; order does not count. */
    double shareIn(String other) {
        Map<Integer, Integer> left = new HashMap<>();
        other.codePoints().forEach(c -> left.merge(c, 1, Integer::sum));
        int[] characters = text.codePoints().toArray();
        int found = 0;
        for (int c : characters) if (left.merge(c, -1, Integer::sum) >= 0) found++;
        return (double) found / characters.length;
    }
}
