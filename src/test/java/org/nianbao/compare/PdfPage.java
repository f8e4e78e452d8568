package org.nianbao.compare;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/** What a page of a PDF shows: characters on their baselines, and ruled lines. All pt from the upper left corner. */
record PdfPage(double width, double height, List<Glyph> glyphs, List<Rule> rules) {
    /** A filled shape no wider than this is a ruled line. */
    private static final double THIN = 4;

    /**
     * @param turned     whether the text does not run from left to right
     * @param decoration whether it is marked as an artifact: page numbers, repeated headings
     */
    record Glyph(String text, double x, double baseline, double advance, double size, boolean turned,
                 boolean decoration) {}

    /** A horizontal or vertical line; {@code x1 <= x2}, {@code y1 <= y2}. */
    record Rule(double x1, double y1, double x2, double y2) {
        boolean vertical() {
            return y2 - y1 > x2 - x1;
        }
    }

    static List<PdfPage> read(byte[] pdf) throws IOException {
        List<PdfPage> pages = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (PDPage page : document.getPages()) pages.add(new Reader(page).read());
        }
        return pages;
    }

    private static final class Reader extends PDFGraphicsStreamEngine {
        private final double height;
        private final double width;
        private final List<Glyph> glyphs = new ArrayList<>();
        private final List<Rule> rules = new ArrayList<>();
        private final List<List<Point2D>> path = new ArrayList<>();
        private final Deque<String> marks = new ArrayDeque<>();

        Reader(PDPage page) {
            super(page);
            height = page.getCropBox().getHeight();
            width = page.getCropBox().getWidth();
        }

        PdfPage read() throws IOException {
            processPage(getPage());
            return new PdfPage(width, height, List.copyOf(glyphs), List.copyOf(rules));
        }

        @Override
        protected void showGlyph(Matrix at, PDFont font, int code, Vector displacement) throws IOException {
            String text = font.toUnicode(code);
            if (text == null || text.isBlank()) return;
            boolean turned = Math.abs(at.getShearY()) > 1e-3;
            double size = Math.hypot(at.getScaleY(), at.getShearX());
            double advance = displacement.getX() * at.getScaleX();
            glyphs.add(new Glyph(text, at.getTranslateX(), height - at.getTranslateY(), advance, size, turned,
                    marks.contains("Artifact")));
        }

        @Override
        public void beginMarkedContentSequence(COSName tag, COSDictionary properties) {
            marks.push(tag.getName());
        }

        @Override
        public void endMarkedContentSequence() {
            if (!marks.isEmpty()) marks.pop();
        }

        @Override
        public void appendRectangle(Point2D a, Point2D b, Point2D c, Point2D d) {
            path.add(new ArrayList<>(List.of(a, b, c, d, a)));
        }

        @Override
        public void moveTo(float x, float y) {
            path.add(new ArrayList<>(List.of(new Point2D.Double(x, y))));
        }

        @Override
        public void lineTo(float x, float y) {
            path.get(path.size() - 1).add(new Point2D.Double(x, y));
        }

        @Override
        public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
            lineTo(x3, y3);
        }

        @Override
        public Point2D getCurrentPoint() {
            List<Point2D> last = path.get(path.size() - 1);
            return last.get(last.size() - 1);
        }

        @Override
        public void closePath() {
            if (!path.isEmpty()) path.get(path.size() - 1).add(path.get(path.size() - 1).get(0));
        }

        @Override
        public void endPath() {
            path.clear();
        }

        @Override
        public void strokePath() {
            for (List<Point2D> points : path) {
                for (int i = 0; i + 1 < points.size(); i++) add(points.get(i), points.get(i + 1));
            }
            path.clear();
        }

        @Override
        public void fillPath(int windingRule) {
            for (List<Point2D> points : path) {
                Rectangle2D box = new Rectangle2D.Double(points.get(0).getX(), points.get(0).getY(), 0, 0);
                points.forEach(box::add);
                if (box.getWidth() <= THIN && box.getHeight() > box.getWidth()) {
                    add(new Point2D.Double(box.getCenterX(), box.getMinY()),
                            new Point2D.Double(box.getCenterX(), box.getMaxY()));
                } else if (box.getHeight() <= THIN) {
                    add(new Point2D.Double(box.getMinX(), box.getCenterY()),
                            new Point2D.Double(box.getMaxX(), box.getCenterY()));
                }
            }
            path.clear();
        }

        @Override
        public void fillAndStrokePath(int windingRule) {
            strokePath();
        }

        private void add(Point2D a, Point2D b) {
            double dx = Math.abs(a.getX() - b.getX());
            double dy = Math.abs(a.getY() - b.getY());
            if (Math.min(dx, dy) > 0.05 || Math.max(dx, dy) < 0.1) return;
            rules.add(new Rule(Math.min(a.getX(), b.getX()), height - Math.max(a.getY(), b.getY()),
                    Math.max(a.getX(), b.getX()), height - Math.min(a.getY(), b.getY())));
        }

        @Override
        public void clip(int windingRule) {}

        @Override
        public void drawImage(PDImage image) {}

        @Override
        public void shadingFill(COSName name) {}
    }
}
