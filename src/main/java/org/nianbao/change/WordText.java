package org.nianbao.change;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.nianbao.template.Parts;
import org.nianbao.xml.XmlParser;

/**
 * The text of a Word file, paragraph by paragraph and cell by cell, as it reads with all tracked changes accepted. What a field
 * counts or looks up (page numbers, contents, dates) is left out: any program that saves the file writes it anew.
 */
final class WordText {
    /** Deleted text, and the second copy of a drawing for old programs, are not what the reader sees. */
    private static final Set<String> UNSEEN = Set.of("del", "moveFrom", "Fallback");
    private static final Pattern COUNTED = Pattern.compile("\\s*(?:PAGE|NUMPAGES|SECTION|SECTIONPAGES|PAGEREF|TOC|DATE|TIME|SAVEDATE"
            + "|PRINTDATE|CREATEDATE|FILENAME|NUMWORDS|NUMCHARS|REVNUM)\\b.*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private final String place;
    private final List<Carried.Line> lines;
    private final Deque<StringBuilder> open = new ArrayDeque<>();
    private final Deque<Table> tables = new ArrayDeque<>();
    private final Deque<Field> fields = new ArrayDeque<>();
    private int paragraphs;
    private int tableCount;

    private WordText(String place, List<Carried.Line> lines) {
        this.place = place;
        this.lines = lines;
    }

    /** A field that was begun (17.16.18): its instruction, then its result. */
    private static final class Field {
        private final StringBuilder instruction = new StringBuilder();
        private boolean result;

        boolean hides() {
            return result && COUNTED.matcher(instruction).matches();
        }
    }

    private static final class Table {
        private final int number;
        private int row;
        private int cell;
        private StringBuilder text = new StringBuilder();

        Table(int number) {
            this.number = number;
        }
    }

    /** Body first, then headers, footers and notes; lines without text are left out. */
    static List<Carried.Line> of(Parts parts) {
        List<Carried.Line> lines = new ArrayList<>();
        read(parts.byName().get(Parts.DOCUMENT), "正文", lines);
        for (Map.Entry<String, byte[]> part : parts.byName().entrySet()) {
            String name = part.getKey();
            if (isNumbered(name, "word/header")) read(part.getValue(), "页眉", lines);
            if (isNumbered(name, "word/footer")) read(part.getValue(), "页脚", lines);
            if (name.equals("word/footnotes.xml") || name.equals("word/endnotes.xml")) read(part.getValue(), "注释", lines);
        }
        return lines;
    }

    /** {@code word/header.xml}, {@code word/header1.xml} … */
    private static boolean isNumbered(String name, String kind) {
        if (!name.startsWith(kind) || !name.endsWith(".xml")) return false;
        for (int i = kind.length(); i < name.length() - ".xml".length(); i++) {
            if (name.charAt(i) < '0' || name.charAt(i) > '9') return false;
        }
        return true;
    }

    private static void read(byte[] xml, String place, List<Carried.Line> lines) {
        try {
            new WordText(place, lines).walk(XmlParser.of(xml));
        } catch (XMLStreamException e) {
            throw new IllegalArgumentException("parts were not opened by WordFile", e);
        }
    }

    private void walk(XMLStreamReader in) throws XMLStreamException {
        int unseen = 0;
        int depth = 0;
        boolean text = false;
        boolean instruction = false;
        boolean run = false;
        while (in.hasNext()) {
            switch (in.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    depth++;
                    if (unseen > 0) break;
                    String name = in.getLocalName();
                    // w:del inside properties (a deleted paragraph mark) is empty and hides nothing.
                    if (UNSEEN.contains(name)) unseen = depth;
                    else if (name.equals("r")) run = true;
                    else if (name.equals("t")) text = true;
                    else if (name.equals("instrText")) instruction = true;
                    else if (name.equals("fldChar")) mark(in.getAttributeValue(Xml.W, "fldCharType"));
                    else if (name.equals("fldSimple")) simple(in.getAttributeValue(Xml.W, "instr"));
                    else if (run && (name.equals("br") || name.equals("cr"))) append("\n");
                    else if (run && name.equals("tab")) append("\t");
                    else start(name);
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    if (text && unseen == 0) append(in.getText());
                    else if (instruction && unseen == 0 && !fields.isEmpty()) fields.peek().instruction.append(in.getText());
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    if (unseen == depth) unseen = 0;
                    else if (unseen == 0) {
                        String name = in.getLocalName();
                        if (name.equals("t")) text = false;
                        else if (name.equals("instrText")) instruction = false;
                        else if (name.equals("fldSimple")) fields.poll();
                        else if (name.equals("r")) run = false;
                        else end(name);
                    }
                    depth--;
                }
                default -> { }
            }
        }
    }

    private void append(String text) {
        if (open.isEmpty()) return;
        for (Field field : fields) if (field.hides()) return;
        open.peek().append(text);
    }

    private void mark(String type) {
        if ("begin".equals(type)) fields.push(new Field());
        else if ("separate".equals(type) && !fields.isEmpty()) fields.peek().result = true;
        else if ("end".equals(type)) fields.poll();
    }

    private void simple(String instruction) {
        Field field = new Field();
        field.instruction.append(instruction == null ? "" : instruction);
        field.result = true;
        fields.push(field);
    }

    private void start(String name) {
        switch (name) {
            case "p" -> open.push(new StringBuilder());
            case "tbl" -> tables.push(new Table(++tableCount));
            case "tr" -> {
                tables.peek().row++;
                tables.peek().cell = 0;
            }
            case "tc" -> {
                tables.peek().cell++;
                tables.peek().text = new StringBuilder();
            }
            default -> { }
        }
    }

    private void end(String name) {
        switch (name) {
            case "p" -> paragraph(open.pop().toString());
            case "tbl" -> tables.pop();
            case "tc" -> {
                Table t = tables.peek();
                String text = t.text.toString();
                String at = place + "第" + t.number + "个表第" + t.row + "行第" + t.cell + "格";
                if (!text.isEmpty()) lines.add(new Carried.Line(at, true, text));
            }
            default -> { }
        }
    }

    private void paragraph(String text) {
        if (text.isBlank()) return;
        if (!tables.isEmpty()) {
            StringBuilder cell = tables.peek().text;
            cell.append(cell.isEmpty() ? "" : "\n").append(text);
            return;
        }
        paragraphs++;
        lines.add(new Carried.Line(place + "第" + paragraphs + "段", false, text));
    }
}
