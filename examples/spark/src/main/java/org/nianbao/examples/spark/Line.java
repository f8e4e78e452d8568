package org.nianbao.examples.spark;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.spark.sql.types.StructType;
import org.nianbao.Nianbao;
import org.nianbao.Outcome;
import org.nianbao.Output;
import org.nianbao.finding.Finding;
import org.nianbao.finding.Severity;

/**
 * What came of one data file: a row of the summary, and a small JSON file among the outputs from which the next run knows
 * what stands already.
 *
 * @param file    the data file, relative to the data folder
 * @param unit    the body that reports; empty where the data could not be read so far
 * @param state   {@code made}, {@code unchanged}, {@code faulty} (errors in the data) or {@code failed} (trouble reading or writing)
 * @param pages   of the PDF; 0 where there is none
 * @param bytes   of both files together
 * @param origin  {@link Nianbao#fingerprint}; empty where the report has to be made every time
 * @param docx    SHA-256 of the Word file
 * @param pdf     SHA-256 of the PDF
 */
record Line(String file, String unit, String year, String state, int errors, int warnings, int pages, long bytes,
            List<Said> findings, String origin, String docx, String pdf) {

    /** The columns of the summary, named as the components. */
    static final StructType SCHEMA = StructType.fromDDL("file STRING, unit STRING, year STRING, state STRING, errors INT, "
            + "warnings INT, pages INT, bytes BIGINT, findings ARRAY<STRUCT<id: STRING, severity: STRING, subject: STRING, "
            + "place: STRING, message: STRING, hint: STRING>>, origin STRING, docx STRING, pdf STRING");
    static final String MADE = "made";
    static final String UNCHANGED = "unchanged";
    static final String FAULTY = "faulty";
    static final String FAILED = "failed";
    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** A finding in plain strings; {@code severity} is {@code error}, {@code warning} or {@code note}. */
    record Said(String id, String severity, String subject, String place, String message, String hint) {
        static Said of(Finding f) {
            String place = f.places().isEmpty() ? "" : f.places().get(0).toString();
            return new Said(f.id(), f.severity().name().toLowerCase(Locale.ROOT), f.subject(), place, f.message(), f.hint());
        }
    }

    /** @param outcome of a build, with what was found while its files were delivered */
    static Line of(String file, Outcome outcome, String origin) {
        Optional<Output> output = outcome.output();
        return new Line(file, outcome.unit(), outcome.year(), output.isPresent() ? MADE : FAULTY, outcome.count(Severity.ERROR),
                outcome.count(Severity.WARNING), output.map(Output::pages).orElse(0),
                output.map(o -> (long) o.docx().length + o.pdf().length).orElse(0L),
                outcome.findings().stream().map(Said::of).toList(), origin,
                output.map(o -> Store.hash(o.docx())).orElse(""), output.map(o -> Store.hash(o.pdf())).orElse(""));
    }

    /** A data file that came to nothing for the one reason said. */
    static Line of(String file, String state, Finding finding) {
        return new Line(file, "", "", state, 1, 0, 0, 0, List.of(Said.of(finding)), "", "", "");
    }

    Line unchanged() {
        return state.equals(MADE)
                ? new Line(file, unit, year, UNCHANGED, errors, warnings, pages, bytes, findings, origin, docx, pdf) : this;
    }

    String json() {
        try {
            return MAPPER.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e); // strings and numbers can always be written
        }
    }

    /** Empty where the text is not a whole line: it is then made anew. */
    static Optional<Line> read(byte[] json) {
        try {
            return Optional.of(MAPPER.readValue(json, Line.class));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
