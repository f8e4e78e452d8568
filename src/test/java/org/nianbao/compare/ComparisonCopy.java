package org.nianbao.compare;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nianbao.finding.Finding;
import org.nianbao.finding.Findings;
import org.nianbao.finding.Severity;
import org.nianbao.font.FontLibrary;
import org.nianbao.layout.Layout;
import org.nianbao.layout.Options;
import org.nianbao.layout.doc.Document;
import org.nianbao.layout.read.DocumentReader;
import org.nianbao.pdf.Metadata;
import org.nianbao.pdf.PdfFile;
import org.nianbao.template.Parts;
import org.nianbao.word.Properties;
import org.nianbao.word.WordFile;

/**
 * A Word file made ready for the comparison: both programs get what both understand alike. Each change is named with
 * its reason in docs/second-opinion.md.
 */
record ComparisonCopy(Parts parts) {
    /** LibreOffice's gap between Han and Western; no squeezed marks. */
    private static final Options AS_THEY_DO = new Options(0.20, false, 0);
    private static final Pattern SPACE_OFF = Pattern.compile("<w:autoSpace(DE|DN) w:val=\"(?:0|false|off)\"/>");
    private static final Pattern TRACKING = Pattern.compile("<w:spacing w:val=\"-?\\d+\"/>");
    private static final Pattern HANG = Pattern.compile("<w:overflowPunct(?: w:val=\"(0|false|off|1|true|on)\")?/>");
    private static final Pattern TEXT = Pattern.compile(">[^<]+<");

    static ComparisonCopy of(Parts parts) {
        return new ComparisonCopy(changed(parts, xml -> {
            String spaced = SPACE_OFF.matcher(xml).replaceAll("<w:autoSpace$1/>");
            String plain = TRACKING.matcher(spaced).replaceAll("");
            return TEXT.matcher(plain).replaceAll(m -> Matcher.quoteReplacement(
                    m.group().replace('“', '「').replace('”', '」').replace('‘', '『').replace('’', '』')));
        }));
    }

    /** The file for LibreOffice. */
    byte[] theirs() {
        Parts turned = changed(parts, xml -> HANG.matcher(xml).replaceAll(m -> {
            boolean off = m.group(1) != null && m.group(1).matches("0|false|off");
            return "<w:overflowPunct" + (off ? "/>" : " w:val=\"0\"/>");
        }));
        return WordFile.save(turned, new Properties("对照", "", "zh-CN", List.of(), Instant.EPOCH));
    }

    /** Our pages. Throws where the layout finds an error, or something that it cannot show. */
    byte[] ours(FontLibrary fonts) throws IOException {
        Findings findings = new Findings();
        byte[] pdf = pages(fonts, AS_THEY_DO, findings);
        for (Finding finding : findings.all()) {
            if (finding.severity() == Severity.ERROR) throw new AssertionError(finding.message());
        }
        return pdf;
    }

    /** A PDF of the parts. */
    byte[] pages(FontLibrary fonts, Options options, Findings findings) throws IOException {
        Document document = DocumentReader.read(parts, findings);
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        Metadata metadata = new Metadata("对照", "", "", List.of(), "nianbao", Instant.EPOCH, "zh-CN");
        Layout.paginate(document, fonts, options, findings, new PdfFile(metadata, pdf));
        return pdf.toByteArray();
    }

    private interface Change {
        String of(String xml);
    }

    private static Parts changed(Parts parts, Change change) {
        SortedMap<String, byte[]> out = new TreeMap<>();
        parts.byName().forEach((name, bytes) -> {
            if (!name.startsWith("word/") || !name.endsWith(".xml")) return;
            out.put(name, change.of(new String(bytes, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8));
        });
        return parts.with(out);
    }
}
