package org.nianbao.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.nianbao.pdf.Verapdf;

/**
 * What can be measured of a result.
 *
 * @param pages    of the PDF
 * @param share    of the report's characters that are found in it
 * @param headings that stand there with their right number
 * @param archival rules of PDF/A-2a it breaks; -1 where the validator could not read it
 * @param universal the same of PDF/UA-1
 */
record Judge(long bytes, String pages, double share, String headings, int archival, int universal) {

    static Judge of(Path result, WordText expected) throws IOException {
        long bytes = Files.size(result);
        if (!result.toString().endsWith(".pdf")) {
            return new Judge(bytes, "–", expected.shareIn(WordText.of(result).text()), "–", -1, -1);
        }
        byte[] pdf = Files.readAllBytes(result);
        String pages = "–";
        double share = Double.NaN;
        String headings = "–";
        if (Command.onPath("pdftotext")) {
            pages = Command.of("pdfinfo", result).output(1).lines().filter(l -> l.startsWith("Pages:"))
                    .map(l -> l.substring(6).strip()).findFirst().orElse("–");
            String text = WordText.bare(Command.of("pdftotext", "-enc", "UTF-8", "-raw", result, "-").output(1));
            share = expected.shareIn(text);
            headings = expected.headings().stream().filter(text::contains).count() + "/" + expected.headings().size();
        }
        return new Judge(bytes, pages, share, headings, broken(pdf, "2a"), broken(pdf, "ua1"));
    }

    private static int broken(byte[] pdf, String flavour) {
        try {
            List<String> failures = Verapdf.failures(pdf, flavour);
            return failures.size();
        } catch (IllegalStateException e) {
            return -1;
        }
    }

    static String verdict(int broken) {
        return broken < 0 ? "–" : broken == 0 ? "passes" : broken + (broken == 1 ? " rule broken" : " rules broken");
    }
}
