package org.nianbao.template;

import java.util.Optional;
import org.nianbao.finding.Findings;
import org.nianbao.sum.Checksum;

/** What the parts share while one report is filled: styles, lists, pictures, findings. Read when first asked for. */
final class Filling {
    private static final long EMU_PER_TWIP = 635;
    private static final int DEFAULT_WIDTH = 8844;
    private final Package word;
    private final Element document;
    private final Numbering numbering;
    private final Findings findings;
    private final int textWidth;
    private Styles styles;
    private int pictures = 9000;

    Filling(Package word, Element document, Findings findings) {
        this.word = word;
        this.findings = findings;
        this.document = document;
        this.numbering = new Numbering(word, Parts.DOCUMENT);
        this.textWidth = textWidth(document);
    }

    Styles styles() {
        if (styles == null) styles = new Styles(word.related(Parts.DOCUMENT, "styles").flatMap(word::tree));
        return styles;
    }

    Numbering numbering() {
        return numbering;
    }

    Findings findings() {
        return findings;
    }

    /** Between the margins of the last section, in twips. */
    int textWidth() {
        return textWidth;
    }

    /**
     * The style of tables in prose: Table Grid, else what the template's own tables have; empty where there is
     * neither.
     */
    String tableStyle() {
        Optional<String> grid = styles().named("Table Grid", "table").map(s -> s.attribute("w:styleId"));
        if (grid.isPresent()) return grid.get();
        String[] found = {""};
        document.walk(e -> {
            if (e.is("w:tblStyle") && found[0].isEmpty()) found[0] = e.attribute("w:val");
        });
        return found[0];
    }

    /** The w:drawing of a picture in this part; its bytes, relation and type are added to the package. */
    Element picture(Drawing drawing, String part) {
        String name = "word/media/" + Checksum.of(drawing.bytes()) + "." + (drawing.type().equals("png") ? "png" : "jpg");
        word.put(name, drawing.bytes());
        word.declareExtension(drawing.type().equals("png") ? "png" : "jpg", "image/" + drawing.type());
        return drawing.within(textWidth * EMU_PER_TWIP).element(word.relate(part, "image", name), ++pictures);
    }

    private static int textWidth(Element document) {
        Optional<Element> section = document.at("w:body", "w:sectPr");
        int page = length(section, "w:pgSz", "w:w");
        int width = page - length(section, "w:pgMar", "w:left") - length(section, "w:pgMar", "w:right");
        return width > 0 ? width : DEFAULT_WIDTH;
    }

    /** In twips; 0 where it is not said, or not as a number of them. */
    private static int length(Optional<Element> section, String name, String attribute) {
        Optional<Element> element = section.isPresent() ? section.get().first(name) : Optional.empty();
        String text = element.isPresent() ? element.get().attribute(attribute) : "";
        return text.matches("\\d{1,6}") ? Integer.parseInt(text) : 0;
    }
}
