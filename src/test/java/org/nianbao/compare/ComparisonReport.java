package org.nianbao.compare;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/** The pages of both programs side by side, with a picture of their differences, as a page for the browser. */
final class ComparisonReport {
    private static final int RESOLUTION = 80;

    private ComparisonReport() {}

    /** @param folder holds {@code ours.pdf} and {@code theirs.pdf}; takes index.html and the pictures */
    static void write(String name, Comparison comparison, Path folder) throws IOException, InterruptedException {
        for (String side : List.of("ours", "theirs")) {
            // A run before this one may have had more pages.
            for (Path old : pictures(folder, side)) Files.delete(old);
            ProcessBuilder builder = new ProcessBuilder("pdftoppm", "-r", String.valueOf(RESOLUTION), "-png",
                    folder.resolve(side + ".pdf").toString(), folder.resolve(side).toString());
            builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
            int code = builder.start().waitFor();
            if (code != 0) throw new IOException("pdftoppm ended with " + code);
        }
        List<Path> ours = pictures(folder, "ours");
        List<Path> theirs = pictures(folder, "theirs");
        StringBuilder html = new StringBuilder();
        html.append("""
                <!DOCTYPE html>
                <html lang="en"><meta charset="utf-8"><title>%1$s</title>
                <style>body { font: 14px sans-serif; margin: 1em } li { margin: .2em 0 }
                img { width: 32%%; border: 1px solid #999; vertical-align: top }</style>
                <h1>%1$s</h1>
                <p>%2$s</p>
                """.formatted(escape(name), escape(comparison.figures())));
        list(html, "Pages whose text differs", comparison.text());
        list(html, "Lines that break elsewhere", comparison.broken());
        list(html, "Lines at another height", comparison.low());
        list(html, "Tables with other column edges", comparison.apart());
        html.append("<p>Left ours, in the middle LibreOffice's, right both: red is only ours, blue only theirs.</p>\n");
        for (int i = 0; i < Math.max(ours.size(), theirs.size()); i++) {
            html.append("<h2>Page ").append(i + 1).append("</h2>\n");
            if (i < ours.size()) picture(html, ours.get(i));
            if (i < theirs.size()) picture(html, theirs.get(i));
            if (i < ours.size() && i < theirs.size()) {
                Path difference = folder.resolve(String.format(Locale.ROOT, "difference-%03d.png", i + 1));
                BufferedImage mine = ImageIO.read(ours.get(i).toFile());
                ImageIO.write(difference(mine, ImageIO.read(theirs.get(i).toFile())), "png", difference.toFile());
                picture(html, difference);
            }
        }
        Files.writeString(folder.resolve("index.html"), html.append("</html>\n"));
    }

    private static List<Path> pictures(Path folder, String side) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> f.getFileName().toString().matches(side + "-\\d+\\.png")).sorted().toList();
        }
    }

    private static BufferedImage difference(BufferedImage ours, BufferedImage theirs) {
        int width = Math.max(ours.getWidth(), theirs.getWidth());
        int height = Math.max(ours.getHeight(), theirs.getHeight());
        BufferedImage a = grey(ours, width, height);
        BufferedImage b = grey(theirs, width, height);
        BufferedImage out = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int mine = a.getRaster().getSample(x, y, 0);
                int other = b.getRaster().getSample(x, y, 0);
                out.setRGB(x, y, other << 16 | Math.max(mine, other) / 2 + Math.min(mine, other) / 2 << 8 | mine);
            }
        }
        return out;
    }

    private static BufferedImage grey(BufferedImage picture, int width, int height) {
        BufferedImage out = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D graphics = out.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, width, height);
        graphics.drawImage(picture, 0, 0, null);
        graphics.dispose();
        return out;
    }

    private static void list(StringBuilder html, String title, List<String> entries) {
        if (entries.isEmpty()) return;
        html.append("<h2>").append(title).append("</h2>\n<ul>\n");
        entries.forEach(e -> html.append("<li>").append(escape(e)).append("</li>\n"));
        html.append("</ul>\n");
    }

    private static void picture(StringBuilder html, Path file) {
        html.append("<img loading=\"lazy\" src=\"").append(file.getFileName()).append("\" alt=\"\">\n");
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }
}
