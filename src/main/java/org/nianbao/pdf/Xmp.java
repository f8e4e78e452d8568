package org.nianbao.pdf;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** The XMP packet (ISO 16684-1), with the identification of PDF/A-2a and PDF/UA-1. */
final class Xmp {
    private static final ZoneOffset CHINA = ZoneOffset.ofHours(8);

    /** Of our own properties. */
    private static final String NAMESPACE = "urn:nianbao:origin:1";

    private Xmp() {}

    /** ISO 32000-1 7.9.4. */
    static String infoDate(Instant date) {
        return "D:" + date(date, "", "", "") + "+08'00'";
    }

    /** Written here: loading Java's formats of dates takes longer than all the rest of the packet. */
    private static String date(Instant instant, String dash, String t, String colon) {
        OffsetDateTime date = instant.atOffset(CHINA);
        StringBuilder out = new StringBuilder();
        digits(out, date.getYear(), 4).append(dash);
        digits(out, date.getMonthValue(), 2).append(dash);
        digits(out, date.getDayOfMonth(), 2).append(t);
        digits(out, date.getHour(), 2).append(colon);
        digits(out, date.getMinute(), 2).append(colon);
        return digits(out, date.getSecond(), 2).toString();
    }

    private static StringBuilder digits(StringBuilder out, int value, int width) {
        String digits = String.valueOf(value);
        return out.append("0".repeat(Math.max(0, width - digits.length()))).append(digits);
    }

    static byte[] packet(Metadata meta, String producer) {
        String date = date(meta.date(), "-", "T", ":") + "+08:00";
        StringBuilder out = new StringBuilder(3000);
        out.append("<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n")
                .append("<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n")
                .append("<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n")
                .append("<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"")
                .append(" xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\"")
                .append(" xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\"")
                .append(" xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\"")
                .append(" xmlns:nianbao=\"").append(NAMESPACE).append("\">\n");
        element(out, "pdfaid:part", "2");
        element(out, "pdfaid:conformance", "A");
        element(out, "pdfuaid:part", "1");
        element(out, "dc:format", "application/pdf");
        out.append("<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">").append(escaped(meta.title()))
                .append("</rdf:li></rdf:Alt></dc:title>\n");
        if (!meta.author().isEmpty()) {
            out.append("<dc:creator><rdf:Seq><rdf:li>").append(escaped(meta.author()))
                    .append("</rdf:li></rdf:Seq></dc:creator>\n");
        }
        if (!meta.subject().isEmpty()) {
            out.append("<dc:description><rdf:Alt><rdf:li xml:lang=\"x-default\">").append(escaped(meta.subject()))
                    .append("</rdf:li></rdf:Alt></dc:description>\n");
        }
        out.append("<dc:language><rdf:Bag><rdf:li>").append(escaped(meta.language()))
                .append("</rdf:li></rdf:Bag></dc:language>\n");
        if (!meta.keywords().isEmpty()) element(out, "pdf:Keywords", keywords(meta));
        element(out, "pdf:Producer", producer);
        if (!meta.creator().isEmpty()) element(out, "xmp:CreatorTool", meta.creator());
        element(out, "xmp:CreateDate", date);
        element(out, "xmp:ModifyDate", date);
        element(out, "xmp:MetadataDate", date);
        if (meta.origin().isPresent()) {
            element(out, "nianbao:data", meta.origin().get().data());
            element(out, "nianbao:word", meta.origin().get().word());
        }
        out.append("</rdf:Description>\n").append(schemas(meta.origin().isPresent())).append("</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"r\"?>");
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    static String keywords(Metadata meta) {
        return String.join(", ", meta.keywords());
    }

    private static void element(StringBuilder out, String name, String value) {
        out.append('<').append(name).append('>').append(escaped(value)).append("</").append(name).append(">\n");
    }

    private static String escaped(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                default -> out.append(c);
            }
        }
        return out.toString();
    }

    /** PDF/A wants every property outside XMP's own schemas described (ISO 19005-2 6.6.2.3.3). */
    private static String schemas(boolean origin) {
        StringBuilder out = new StringBuilder("""
                <rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
                 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
                <pdfaExtension:schemas><rdf:Bag>
                """);
        schema(out, "PDF/UA identification schema", "http://www.aiim.org/pdfua/ns/id/", "pdfuaid",
                property("part", "Integer", "Part of ISO 14289 the file conforms to"));
        if (origin) {
            schema(out, "Origin of a report", NAMESPACE, "nianbao",
                    property("data", "Text", "CRC-32, Adler-32 and length of the data file the report was made from")
                            + property("word", "Text", "CRC-32, Adler-32 and length of the parts of the Word file of the same build"));
        }
        return out.append("</rdf:Bag></pdfaExtension:schemas>\n</rdf:Description>\n").toString();
    }

    private static void schema(StringBuilder out, String title, String namespace, String prefix, String properties) {
        out.append("<rdf:li rdf:parseType=\"Resource\">\n");
        element(out, "pdfaSchema:schema", title);
        element(out, "pdfaSchema:namespaceURI", namespace);
        element(out, "pdfaSchema:prefix", prefix);
        out.append("<pdfaSchema:property><rdf:Seq>").append(properties)
                .append("</rdf:Seq></pdfaSchema:property>\n</rdf:li>\n");
    }

    private static String property(String name, String type, String description) {
        StringBuilder out = new StringBuilder("<rdf:li rdf:parseType=\"Resource\">\n");
        element(out, "pdfaProperty:name", name);
        element(out, "pdfaProperty:valueType", type);
        element(out, "pdfaProperty:category", "internal");
        element(out, "pdfaProperty:description", description);
        return out.append("</rdf:li>").toString();
    }
}
