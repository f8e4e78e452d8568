package org.nianbao.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.nianbao.finding.Finding;
import org.nianbao.finding.Place;
import org.nianbao.finding.Severity;

/** The shape that {@code --json} prints, described in docs/json.md. */
final class Json {
    private Json() {}

    /**
     * One data file's result.
     *
     * @param written files made; empty for {@code check}, and where an error kept them from being made
     * @param pages   of the PDF; 0 where there is none
     * @param since   empty where nothing was to be written
     */
    record Result(String file, List<Finding> findings, List<Path> written, int pages, Optional<Since> since) {
        Result(String file, List<Finding> findings, List<Path> written, int pages) {
            this(file, findings, written, pages, Optional.empty());
        }

        boolean faulty() {
            for (Finding finding : findings) if (finding.severity() == Severity.ERROR) return true;
            return false;
        }
    }

    static void print(OutputStream out, List<Result> results) throws IOException {
        JsonGenerator json = new JsonFactory().createGenerator(out)
                .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
                .setPrettyPrinter(new DefaultPrettyPrinter());
        json.writeStartObject();
        json.writeArrayFieldStart("files");
        for (Result result : results) file(json, result);
        json.writeEndArray();
        json.writeEndObject();
        json.flush();
        out.write("\n".getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    private static void file(JsonGenerator json, Result result) throws IOException {
        json.writeStartObject();
        json.writeStringField("file", result.file());
        json.writeBooleanField("ok", !result.faulty());
        if (result.pages() > 0) json.writeNumberField("pages", result.pages());
        json.writeArrayFieldStart("written");
        for (Path path : result.written()) json.writeString(path.toString());
        json.writeEndArray();
        if (result.since().isPresent()) since(json, result.since().get());
        json.writeArrayFieldStart("findings");
        for (Finding finding : result.findings()) finding(json, finding);
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void since(JsonGenerator json, Since since) throws IOException {
        json.writeBooleanField("unchanged", since.unchanged());
        if (since.review().isPresent()) json.writeStringField("review", since.review().get().toString());
        if (since.comparison().isPresent()) Corrections.write(json, since.comparison().get());
        Corrections.write(json, "edited", since.edits());
        json.writeArrayFieldStart("backups");
        for (Path backup : since.backups()) json.writeString(backup.toString());
        json.writeEndArray();
    }

    static void finding(JsonGenerator json, Finding finding) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", finding.id());
        json.writeStringField("severity", finding.severity().name().toLowerCase(java.util.Locale.ROOT));
        if (!finding.subject().isEmpty()) json.writeStringField("subject", finding.subject());
        json.writeStringField("message", finding.message());
        if (!finding.hint().isEmpty()) json.writeStringField("hint", finding.hint());
        json.writeArrayFieldStart("places");
        for (Place place : finding.places()) place(json, place);
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void place(JsonGenerator json, Place place) throws IOException {
        json.writeStartObject();
        json.writeStringField("file", place.file());
        if (place instanceof Place.Data data) {
            json.writeNumberField("line", data.line());
            json.writeNumberField("column", data.column());
        } else if (place instanceof Place.Template template) {
            json.writeStringField("part", template.part());
            json.writeStringField("spot", template.spot());
            json.writeStringField("context", template.context());
        }
        json.writeEndObject();
    }
}
