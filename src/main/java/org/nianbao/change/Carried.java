package org.nianbao.change;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.nianbao.sum.Checksum;
import org.nianbao.template.Parts;
import org.nianbao.word.WordFile;
import org.nianbao.xml.XmlBytes;
import org.nianbao.xml.XmlParser;

/**
 * What a Word file made by this program says about its own making, in a custom XML part that Word keeps through editing.
 *
 * @param kind    of report, as the form names it
 * @param edition of the form
 * @param program name and version of the program
 * @param data    the data file, byte for byte
 * @param word    {@link #checksum(Parts)} of what was written: a file that no longer has it was saved by someone else
 * @param pdf     {@link Checksum} of the PDF of the same build
 * @param lines   the text that was written
 */
public record Carried(String kind, String edition, String program, byte[] data, String word, String pdf,
                      List<Line> lines) {
    private static final String NAMESPACE = "urn:nianbao:report:1";

    public Carried {
        lines = List.copyOf(lines);
    }

    /** A paragraph or a table cell, and its place in words. */
    public record Line(String place, boolean cell, String text) {}

    /**
     * What is carried of the file itself.
     *
     * @param checksum {@link #checksum(Parts)}
     * @param lines    its text
     */
    public record Text(String checksum, List<Line> lines) {
        public Text {
            lines = List.copyOf(lines);
        }

        /** @param checksum of these very parts */
        public static Text of(Parts filled, String checksum) {
            return new Text(checksum, WordText.of(filled));
        }
    }

    /** The parts of a filled report with its origin inside. */
    public static Parts put(Parts filled, String kind, String edition, String program, byte[] data, byte[] pdf) {
        return put(filled, Text.of(filled, checksum(filled)), kind, edition, program, data, pdf);
    }

    /** The same. @param text of these very parts */
    public static Parts put(Parts filled, Text text, String kind, String edition, String program, byte[] data, byte[] pdf) {
        return WordFile.carry(filled, new Carried(kind, edition, program, data, text.checksum, Checksum.of(pdf), text.lines).xml());
    }

    /**
     * Of a Word file's content: any editor that saves the file changes it. Left out is what the program adds after filling:
     * properties, carried data, and the package's lists of parts.
     */
    public static String checksum(Parts parts) {
        Checksum sum = new Checksum();
        for (Map.Entry<String, byte[]> part : parts.byName().entrySet()) {
            String name = part.getKey();
            if (name.startsWith("customXml/") || name.startsWith("docProps/") || name.endsWith(".rels")
                    || name.equals("[Content_Types].xml")) continue;
            sum.add(name.getBytes(StandardCharsets.UTF_8)).add(part.getValue().length).add(part.getValue());
        }
        return sum.hex();
    }

    /** Empty where the Word file was not made by this program, or its data was damaged since. */
    public static Optional<Carried> in(Parts parts) {
        try {
            Optional<byte[]> xml = WordFile.carried(parts, NAMESPACE);
            return xml.isEmpty() ? Optional.empty() : read(XmlParser.of(xml.get()));
        } catch (XMLStreamException | IllegalArgumentException damaged) {
            return Optional.empty();
        }
    }

    /** Written by hand: a document of so few kinds of things is half a millisecond's work for the JDK's own writer. */
    private byte[] xml() {
        XmlBytes out = new XmlBytes(64 << 10);
        out.markup("<?xml version=\"1.0\" encoding=\"UTF-8\"?><report").attribute("xmlns", NAMESPACE);
        out.attribute("kind", kind).attribute("edition", edition).attribute("program", program);
        out.attribute("word", word).attribute("pdf", pdf);
        out.markup("><data").attribute("checksum", Checksum.of(data));
        // Base64, because no XML editor may touch an end of line or a byte order mark of the data file.
        out.markup('>').markup(Base64.getEncoder().encodeToString(data)).markup("</data>");
        for (Line line : lines) {
            String name = line.cell() ? "cell" : "paragraph";
            out.markup('<').markup(name).attribute("place", line.place()).attribute("xml:space", "preserve").markup('>');
            out.text(line.text()).markup("</").markup(name).markup('>');
        }
        return out.markup("</report>").toBytes();
    }

    private static Optional<Carried> read(XMLStreamReader in) throws XMLStreamException {
        String[] said = new String[5];
        byte[] data = null;
        List<Line> lines = new ArrayList<>();
        while (in.hasNext()) {
            if (in.next() != XMLStreamConstants.START_ELEMENT) continue;
            switch (in.getLocalName()) {
                case "report" -> {
                    String[] names = {"kind", "edition", "program", "word", "pdf"};
                    for (int i = 0; i < names.length; i++) said[i] = in.getAttributeValue("", names[i]);
                }
                case "data" -> {
                    String checksum = in.getAttributeValue("", "checksum");
                    data = Base64.getMimeDecoder().decode(in.getElementText());
                    if (!Checksum.of(data).equals(checksum)) return Optional.empty();
                }
                case "paragraph", "cell" -> {
                    boolean cell = in.getLocalName().equals("cell");
                    String place = in.getAttributeValue("", "place");
                    lines.add(new Line(place, cell, in.getElementText()));
                }
                default -> { }
            }
        }
        if (data == null) return Optional.empty();
        for (String s : said) if (s == null) return Optional.empty();
        return Optional.of(new Carried(said[0], said[1], said[2], data, said[3], said[4], lines));
    }
}
