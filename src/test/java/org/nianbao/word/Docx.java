package org.nianbao.word;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.nianbao.finding.Finding;
import org.nianbao.finding.Findings;
import org.nianbao.template.Parts;

/** Small Word files for tests. */
final class Docx {
    static final String TYPES = """
            <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
            <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
            <Default Extension="xml" ContentType="application/xml"/>\
            <Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>\
            </Types>""";
    static final String ROOT = rels("""
            <Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>""");
    static final String DOCUMENT = """
            <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r>\
            <w:t>正文</w:t></w:r></w:p></w:body></w:document>""";

    private Docx() {}

    static String rels(String relationships) {
        return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + relationships
                + "</Relationships>";
    }

    static String rel(String id, String type, String target) {
        return "<Relationship Id=\"" + id + "\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
                + type + "\" Target=\"" + target + "\"/>";
    }

    static String external(String id, String type, String target) {
        return rel(id, type, target).replace("/>", " TargetMode=\"External\"/>");
    }

    /** A sound Word file with some parts added, replaced, or (null) taken out. */
    static byte[] with(Map<String, String> changed) {
        return Archive.write(parts(changed));
    }

    static byte[] with(String part, String content) {
        return with(Map.of(part, content));
    }

    static byte[] sound() {
        return with(Map.of());
    }

    static SortedMap<String, byte[]> parts(Map<String, String> changed) {
        SortedMap<String, byte[]> parts = new TreeMap<>();
        parts.put("[Content_Types].xml", TYPES.getBytes(UTF_8));
        parts.put("_rels/.rels", ROOT.getBytes(UTF_8));
        parts.put("word/document.xml", DOCUMENT.getBytes(UTF_8));
        changed.forEach((name, content) -> parts.put(name, content.getBytes(UTF_8)));
        return parts;
    }

    static byte[] template(int year) {
        try {
            return Files.readAllBytes(Path.of("templates/annual-report/" + year + "/template.docx"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Opens what must open, without a finding. */
    static Parts open(byte[] bytes) {
        Findings findings = new Findings();
        Optional<Parts> parts = WordFile.open("模板.docx", bytes, findings);
        if (parts.isEmpty() || !findings.isEmpty()) throw new AssertionError(findings.all());
        return parts.get();
    }

    /** Opens what must not open; the ids of the findings. */
    static java.util.List<String> refused(byte[] bytes) {
        return refused(bytes, Limits.DEFAULT);
    }

    static java.util.List<String> refused(byte[] bytes, Limits limits) {
        Findings findings = new Findings();
        Optional<Parts> parts = WordFile.open("模板.docx", bytes, findings, limits, org.nianbao.memo.Memo.NONE);
        if (parts.isPresent()) throw new AssertionError("opened");
        for (Finding f : findings.all()) {
            if (f.places().isEmpty() || f.hint().isEmpty() || !f.message().endsWith("。")) throw new AssertionError(f);
        }
        return findings.all().stream().map(Finding::id).toList();
    }
}
