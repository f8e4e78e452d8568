package org.nianbao.template;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** Pictures from the data. */
class PicturesTest {
    private static byte[] picture(String type, int width, int height) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), type, out);
        return out.toByteArray();
    }

    private static Map<String, Object> model(byte[] bytes, String alt) {
        Pictures pictures = name -> name.equals("公众号.png") ? Optional.of(new Pictures.Picture(bytes, alt))
                : Optional.empty();
        return Map.of("图片", pictures);
    }

    @Test void aPictureBecomesADrawingAPartAndARelation() throws IOException {
        byte[] png = picture("png", 200, 100);
        Parts filled = Docx.body(Docx.p("扫：${图片(“公众号.png”, “30mm”)}")).fill(model(png, "二维码"));
        String xml = Docx.xml(filled, Parts.DOCUMENT);
        assertTrue(xml.contains("<wp:extent cx=\"1080000\" cy=\"540000\"/>") && xml.contains("descr=\"二维码\""), xml);
        String media = filled.byName().keySet().stream().filter(n ->
                n.startsWith("word/media/")).findFirst().orElseThrow();
        assertArrayEquals(png, filled.byName().get(media));
        String relations = new String(filled.byName().get("word/_rels/document.xml.rels"), StandardCharsets.UTF_8);
        assertTrue(relations.contains("Target=\"" + media.substring(5) + "\""), relations);
        String id = xml.replaceFirst("(?s).*r:embed=\"([^\"]+)\".*", "$1");
        assertTrue(relations.contains("Id=\"" + id + "\""), relations);
        assertTrue(new String(filled.byName().get("[Content_Types].xml"),
                StandardCharsets.UTF_8).contains("Extension=\"png\""));
    }

    @Test void sizeComesFromTheFileWhereTheTemplateGivesNoneAndNeverPassesTheMargins() throws IOException {
        assertTrue(Docx.body(Docx.p("${图片('公众号.png', '码')}")).xml(model(picture("jpeg", 96, 48),
                "")).contains("cx=\"914400\" cy=\"457200\""));
        assertTrue(Docx.body(Docx.p("${图片('公众号.png', '码')}")).xml(model(picture("png", 9600, 4800),
                "")).contains("cx=\"5615940\" cy=\"2807970\""));
        assertTrue(Docx.body(Docx.p("${图片('公众号.png', '2cm')}")).xml(model(picture("png", 10, 10),
                "码")).contains("cx=\"720000\""));
    }

    @Test void aPictureInAHeaderBelongsToTheHeader() throws IOException {
        Parts filled = Docx.body(Docx.p("x")).part("header1.xml", "header", "w:hdr",
                Docx.p("${图片('公众号.png')}")).fill(model(picture("png", 9, 9), "徽"));
        assertTrue(filled.byName().containsKey("word/_rels/header1.xml.rels"));
    }

    @Test void whatIsWrongWithAPictureIsAFinding() throws IOException {
        byte[] png = picture("png", 9, 9);
        assertEquals(List.of("template.picture 正文第1段 【${图片('没有.png')}】: 找不到图片“没有.png”"),
                Docx.body(Docx.p("${图片('没有.png')}")).findings(model(png, "a")));
        assertEquals(List.of("template.picture 正文第1段 【${图片('公众号.png')}】: 图片“公众号.png”没有说明文字"),
                Docx.body(Docx.p("${图片('公众号.png')}")).findings(model(png, " ")));
        for (byte[] bad : List.of(new byte[0], new byte[] {1, 2, 3}, java.util.Arrays.copyOf(png, 12),
                "<svg/>".getBytes(StandardCharsets.UTF_8))) {
            assertEquals(List.of("template.picture 正文第1段 【${图片('公众号.png')}】: 图片“公众号.png”不是能用的 PNG 或 JPEG 图片"),
                    Docx.body(Docx.p("${图片('公众号.png')}")).findings(model(bad, "a")));
        }
        assertEquals(List.of("template.picture"), Docx.body(Docx.p("${图片(3)}")).ids(model(png, "a")));
        assertEquals(List.of("template.picture"), Docx.body(Docx.p("${图片('公众号.png', 99999)}")).ids(model(png, "a")));
    }
}
