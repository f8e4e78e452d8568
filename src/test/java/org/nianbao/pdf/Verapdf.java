package org.nianbao.pdf;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** veraPDF in this process. */
public final class Verapdf {
    private static final Logger QUIET = Logger.getLogger("org.verapdf");

    static {
        QUIET.setLevel(Level.OFF);
        VeraGreenfieldFoundryProvider.initialise();
    }

    private Verapdf() {}

    /**
     * What the file breaks.
     *
     * @param flavour {@code 2a}, {@code ua1} …
     * @return one entry for each broken rule: {@code 7.2-t42: message}; empty for a file that conforms
     */
    public static List<String> failures(byte[] pdf, String flavour) {
        PDFAFlavour wanted = PDFAFlavour.fromString(flavour);
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), wanted);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(wanted, false)) {
            ValidationResult result = validator.validate(parser);
            List<String> failed = result.getTestAssertions().stream()
                    .filter(a -> a.getStatus() == TestAssertion.Status.FAILED)
                    .map(a -> a.getRuleId().getClause() + "-t" + a.getRuleId().getTestNumber() + ": " + a.getMessage())
                    .distinct().sorted().toList();
            if (failed.isEmpty() != result.isCompliant()) throw new IllegalStateException(flavour + ": " + failed);
            return failed;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
