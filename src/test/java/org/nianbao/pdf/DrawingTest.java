package org.nianbao.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.nianbao.finding.Severity;
import org.nianbao.font.Face;
import org.nianbao.layout.Item;
import org.nianbao.layout.Page;
import org.nianbao.layout.Tag;

/** What is seen: pages rendered at one pixel a point (or more) by PDFBox. */
class DrawingTest {
    private static BufferedImage render(Sample s, int scale) throws IOException {
        try (PDDocument document = Loader.loadPDF(s.pdf())) {
            return new PDFRenderer(document).renderImage(0, scale);
        }
    }

    private static int rgb(BufferedImage image, int x, int y) {
        return image.getRGB(x, y) & 0xFFFFFF;
    }

    private static long ink(BufferedImage image) {
        long ink = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) ink += 255 - (image.getRGB(x, y) & 0xFF);
        }
        return ink;
    }

    private static Item.Glyphs run(Sample s, boolean bold, boolean italic, double scale, int rgb) {
        Face face = Sample.FONTS.chain("黑体", false, false).primary();
        Tag p = s.document.child(Tag.Role.P);
        return new Item.Glyphs(p, face, 40, 100, 100, "中国", new double[] {40, 40}, scale, rgb, bold, italic, 0,
                Item.Artifact.NONE);
    }

    @Test void fillsRulesAndColoursLandWhereTheyShould() throws IOException {
        Sample s = new Sample();
        s.item(new Item.Fill(null, 100, 200, 50, 30, 0x3366CC));
        s.item(new Item.Rule(null, 100, 300, 200, 300, 4, 0xFF0000, null));
        s.item(new Item.Rule(null, 300, 300, 300, 400, 4, 0x808080, new double[] {20, 20}));
        BufferedImage image = render(s, 2);
        assertEquals(0x3366CC, rgb(image, 202, 402));
        assertEquals(0x3366CC, rgb(image, 296, 456));
        assertEquals(0xFFFFFF, rgb(image, 196, 402));
        assertEquals(0xFFFFFF, rgb(image, 202, 464));
        assertEquals(0xFF0000, rgb(image, 300, 600));
        assertEquals(0xFFFFFF, rgb(image, 300, 608));
        assertEquals(0xFFFFFF, rgb(image, 404, 600));
        assertEquals(0x808080, rgb(image, 600, 620));
        assertEquals(0xFFFFFF, rgb(image, 600, 660));
    }

    @Test void aSolidRuleBehindADashedOneIsSolid() throws IOException {
        Sample s = new Sample();
        s.item(new Item.Rule(null, 100, 300, 200, 300, 4, 0, new double[] {20, 20}));
        s.item(new Item.Rule(null, 100, 320, 200, 320, 4, 0, null));
        BufferedImage image = render(s, 1);
        assertEquals(0xFFFFFF, rgb(image, 130, 300));
        assertEquals(0, rgb(image, 130, 320));
    }

    @Test void fakeBoldIsBlackerAndEndsWithItsRun() throws IOException {
        Sample plain = new Sample();
        plain.item(run(plain, false, false, 1, 0));
        Sample bold = new Sample();
        bold.item(run(bold, true, false, 1, 0));
        long thin = ink(render(plain, 2));
        long thick = ink(render(bold, 2));
        assertTrue(thick > thin * 1.1 && thick < thin * 1.8, thin + " " + thick);

        Sample both = new Sample();
        both.item(run(both, true, false, 1, 0)).item(run(both, false, false, 1, 0).moved(0, 100));
        assertEquals(thin + thick, ink(render(both, 2)), thin * 0.02);
    }

    @Test void fakeItalicLeansToTheRight() throws IOException {
        Sample upright = new Sample();
        upright.item(run(upright, false, false, 1, 0));
        Sample slanted = new Sample();
        slanted.item(run(slanted, false, true, 1, 0));
        assertTrue(rightEdge(render(slanted, 2), 136) > rightEdge(render(upright, 2), 136) + 8);
    }

    private static int rightEdge(BufferedImage image, int y) {
        for (int x = image.getWidth() - 1; x >= 0; x--) {
            if ((image.getRGB(x, y) & 0xFF) < 128) return x;
        }
        return -1;
    }

    @Test void narrowedTextKeepsItsColour() throws IOException {
        Sample s = new Sample();
        s.item(run(s, false, false, 0.5, 0x00AA00));
        BufferedImage image = render(s, 2);
        int green = 0;
        for (int x = 200; x < 240; x++) if (rgb(image, x, 170) == 0x00AA00) green++;
        assertTrue(green > 4, green + " green pixels");
    }

    @Test void picturesKeepTheirPlaceColourAndTransparency() throws IOException {
        Sample s = new Sample();
        Tag figure = s.document.described(Tag.Role.FIGURE, "图");
        s.item(new Item.Image(figure, "a", Pixels.png(true), 100, 100, 80, 80));
        s.item(new Item.Image(figure, "b", Pixels.cmykJpeg(), 200, 100, 80, 80));
        BufferedImage image = render(s, 1);
        assertTrue((rgb(image, 105, 105) & 0xFF) > 230, Integer.toHexString(rgb(image, 105, 105)));
        assertTrue((rgb(image, 175, 175) & 0xFF) < 30, Integer.toHexString(rgb(image, 175, 175)));
        assertEquals(0xFFFFFF, rgb(image, 95, 105));
        int cyan = rgb(image, 240, 140);
        assertTrue((cyan >> 16) < 12 && (cyan & 0xFF) > 243 && (cyan >> 8 & 0xFF) > 243, Integer.toHexString(cyan));
    }

    @Test void aPictureUsedTwiceIsStoredOnce() throws IOException {
        Sample s = new Sample();
        Tag figure = s.document.described(Tag.Role.FIGURE, "图");
        s.item(new Item.Image(figure, "a", Pixels.jpeg(1), 100, 100, 80, 80)).end();
        s.item(new Item.Image(figure, "a", Pixels.jpeg(1), 100, 100, 80, 80));
        try (PDDocument document = Loader.loadPDF(s.pdf())) {
            assertEquals(object(document.getPage(0)), object(document.getPage(1)));
        }
    }

    private static Object object(PDPage page) throws IOException {
        return page.getResources().getXObject(page.getResources().getXObjectNames().iterator().next()).getCOSObject();
    }

    @Test void aPictureThatCannotBeUsedIsToldOnce() {
        byte[] cut = Arrays.copyOf(Pixels.png(false), 40);
        byte[] gif = "GIF89a..........".getBytes(StandardCharsets.US_ASCII);
        byte[] noise = Pixels.jpeg(1);
        Arrays.fill(noise, 2, noise.length, (byte) 7);
        PdfFile file = new PdfFile(Sample.META, new ByteArrayOutputStream());
        Tag figure = Tag.document().described(Tag.Role.FIGURE, "图");
        List<Item> items = new ArrayList<>();
        for (byte[] data : List.of(cut, gif, noise, Pixels.png(true), Pixels.jpeg(1), new byte[0])) {
            items.add(new Item.Image(figure, "word/media/image" + items.size(), data, 0, 0, 10, 10));
        }
        items.add(items.get(0));
        file.add(new Page(0, "1", 595, 842, items));
        file.end(List.of());
        assertEquals(List.of("pdf.picture word/media/image0", "pdf.picture word/media/image1",
                "pdf.picture word/media/image2", "pdf.picture word/media/image5"),
                file.findings().stream().map(f -> f.id() + " " + f.subject()).toList());
        assertTrue(file.findings().stream().allMatch(f -> f.severity() == Severity.ERROR));
    }
}
