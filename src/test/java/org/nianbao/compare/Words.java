package org.nianbao.compare;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The rows of text on a PDF's pages with their places, as poppler sees them. */
public final class Words {
    private static final Pattern PAGE = Pattern.compile("<page width=\"([\\d.]+)\" height=\"([\\d.]+)\">");
    private static final Pattern WORD = Pattern.compile(
            "<word xMin=\"([-\\d.]+)\" yMin=\"([-\\d.]+)\" xMax=\"([-\\d.]+)\" yMax=\"([-\\d.]+)\">(.*?)</word>");

    private Words() {}

    /** One word; pt from the page's upper left corner. */
    public record Word(double left, double top, double right, double bottom, String text) {
        double middle() {
            return (top + bottom) / 2;
        }
    }

    /** Words whose middles lie on one height, from left to right. */
    public record Row(double middle, double left, double right, String text) {}

    /** Rows of each page from top to bottom. */
    public static List<List<Row>> rows(Path pdf) throws IOException, InterruptedException {
        Path out = Files.createTempFile("words", ".html");
        int code = new ProcessBuilder("pdftotext", "-bbox-layout", pdf.toString(), out.toString())
                .redirectErrorStream(true).start().waitFor();
        if (code != 0) throw new IOException("pdftotext ended with " + code);
        List<List<Row>> pages = new ArrayList<>();
        List<Word> words = new ArrayList<>();
        boolean open = false;
        for (String line : Files.readAllLines(out, StandardCharsets.UTF_8)) {
            if (PAGE.matcher(line).find()) {
                if (open) pages.add(group(words));
                open = true;
                words.clear();
            }
            Matcher word = WORD.matcher(line);
            if (word.find()) {
                words.add(new Word(Double.parseDouble(word.group(1)), Double.parseDouble(word.group(2)),
                        Double.parseDouble(word.group(3)), Double.parseDouble(word.group(4)), unescape(word.group(5))));
            }
        }
        if (open) pages.add(group(words));
        Files.delete(out);
        return pages;
    }

    private static List<Row> group(List<Word> words) {
        List<Word> sorted = new ArrayList<>(words);
        sorted.sort(Comparator.comparingDouble(Word::middle).thenComparingDouble(Word::left));
        List<Row> rows = new ArrayList<>();
        List<Word> row = new ArrayList<>();
        for (Word word : sorted) {
            if (!row.isEmpty() && word.middle() - row.get(0).middle() > 3) {
                rows.add(join(row));
                row.clear();
            }
            row.add(word);
        }
        if (!row.isEmpty()) rows.add(join(row));
        return rows;
    }

    private static Row join(List<Word> words) {
        List<Word> sorted = new ArrayList<>(words);
        sorted.sort(Comparator.comparingDouble(Word::left));
        StringBuilder text = new StringBuilder();
        sorted.forEach(w -> text.append(w.text()));
        double middle = sorted.stream().mapToDouble(Word::middle).average().orElseThrow();
        return new Row(middle, sorted.get(0).left(), sorted.get(sorted.size() - 1).right(), text.toString());
    }

    private static String unescape(String text) {
        return text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&apos;", "'").replace("&amp;", "&");
    }
}
