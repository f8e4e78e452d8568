package org.nianbao.pdf;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The XMP packet (ISO 16684-1), with the identification of PDF/A-2a and PDF/UA-1. */
final class Xmp {
    private static final ZoneOffset CHINA = ZoneOffset.ofHours(8);
    private static final DateTimeFormatter XMP_DATE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss'+08:00'", Locale.ROOT);
    private static final DateTimeFormatter INFO_DATE =
            DateTimeFormatter.ofPattern("'D:'uuuuMMddHHmmss'+08''00'''", Locale.ROOT);

    private Xmp() {}

    static String infoDate(Instant date) {
        return INFO_DATE.format(date.atOffset(CHINA));
    }

    static byte[] packet(Metadata meta, String producer) {
        String date = XMP_DATE.format(meta.date().atOffset(CHINA));
        StringBuilder out = new StringBuilder(3000);
        out.append("<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n")
                .append("<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n")
                .append("<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n")
                .append("<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"")
                .append(" xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\"")
                .append(" xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\"")
                .append(" xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\">\n");
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
        out.append("</rdf:Description>\n").append(SCHEMA).append("</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"r\"?>");
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
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                default -> out.appendCodePoint(c);
            }
        });
        return out.toString();
    }

    /** PDF/A wants every property outside XMP's own schemas described (ISO 19005-2 6.6.2.3.3): pdfuaid is one. */
    private static final String SCHEMA = """
            <rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
             xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
             xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
            <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
            <pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
            <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
            <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
            <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
            <pdfaProperty:name>part</pdfaProperty:name>
            <pdfaProperty:valueType>Integer</pdfaProperty:valueType>
            <pdfaProperty:category>internal</pdfaProperty:category>
            <pdfaProperty:description>Part of ISO 14289 the file conforms to</pdfaProperty:description>
            </rdf:li></rdf:Seq></pdfaSchema:property>
            </rdf:li></rdf:Bag></pdfaExtension:schemas>
            </rdf:Description>
            """;
}
