package org.nianbao.word;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.nianbao.xml.XmlBytes;

/** docProps: core properties (ISO 29500-2, 11) and the application's own (ISO 29500-1, 22.2). */
final class PropertyParts {
    static final String CORE = "docProps/core.xml";
    static final String APP = "docProps/app.xml";
    private static final String CP = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
    private static final String DC = "http://purl.org/dc/elements/1.1/";
    private static final String TERMS = "http://purl.org/dc/terms/";
    private static final String XSI = "http://www.w3.org/2001/XMLSchema-instance";
    private static final String EXTENDED = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties";

    private PropertyParts() {}

    static byte[] core(Properties properties) {
        String time = w3cdtf(properties.time());
        XmlBytes out = Xml.part().markup("<cp:coreProperties").attribute("xmlns:cp", CP).attribute("xmlns:dc", DC)
                .attribute("xmlns:dcterms", TERMS).attribute("xmlns:xsi", XSI).markup('>');
        element(out, "dc:title", properties.title());
        element(out, "dc:creator", properties.creator());
        element(out, "cp:keywords", String.join(", ", properties.keywords()));
        element(out, "cp:lastModifiedBy", properties.creator());
        element(out, "dc:language", properties.language());
        date(out, "dcterms:created", time);
        date(out, "dcterms:modified", time);
        return out.markup("</cp:coreProperties>").toBytes();
    }

    /** Counts of pages and words are left to Word: those of the template would be wrong. */
    static byte[] app() {
        XmlBytes out = Xml.part().markup("<Properties").attribute("xmlns", EXTENDED).markup('>');
        element(out, "Application", "nianbao");
        element(out, "DocSecurity", "0");
        return out.markup("</Properties>").toBytes();
    }

    /** By hand, as loading java.time's formatters takes longer than saving the file. */
    private static String w3cdtf(Instant time) {
        LocalDateTime utc = LocalDateTime.ofInstant(time, ZoneOffset.UTC);
        StringBuilder out = new StringBuilder().append(utc.toLocalDate()).append('T');
        return two(two(two(out, utc.getHour()).append(':'), utc.getMinute()).append(':'), utc.getSecond())
                .append('Z').toString();
    }

    private static StringBuilder two(StringBuilder out, int number) {
        return out.append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
    }

    private static void element(XmlBytes out, String name, String text) {
        if (text.isEmpty()) return;
        out.markup('<').markup(name).markup('>').text(text).markup("</").markup(name).markup('>');
    }

    private static void date(XmlBytes out, String name, String time) {
        out.markup('<').markup(name).attribute("xsi:type", "dcterms:W3CDTF").markup('>').text(time);
        out.markup("</").markup(name).markup('>');
    }
}
