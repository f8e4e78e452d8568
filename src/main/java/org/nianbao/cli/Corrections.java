package org.nianbao.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import org.nianbao.change.Comparison;
import org.nianbao.change.Correction;
import org.nianbao.finding.Finding;

/** Corrections as lines a person reads, and as JSON. */
final class Corrections {
    private static final String NOTHING = "（无）";

    private Corrections() {}

    /** @param again the new findings are printed in full elsewhere, and only named here */
    static void print(PrintStream out, Comparison comparison, boolean again) {
        List<Correction> made = comparison.corrections().stream().filter(c -> !c.followed()).toList();
        List<Correction> followed = comparison.corrections().stream().filter(Correction::followed).toList();
        print(out, "更正 " + lines(made) + " 处：", made);
        print(out, "随之变化 " + lines(followed) + " 处：", followed);
        Printer printer = new Printer(out);
        if (!comparison.found().isEmpty()) out.println("新出现的问题：");
        comparison.found().forEach(f -> printer.finding(f, again));
        if (!comparison.settled().isEmpty()) out.println("已经消除的问题：");
        comparison.settled().forEach(f -> printer.finding(f, true));
    }

    private static int lines(List<Correction> corrections) {
        return corrections.stream().mapToInt(c -> c.words().size()).sum();
    }

    static void print(PrintStream out, String title, List<Correction> corrections) {
        if (corrections.isEmpty()) return;
        out.println(title);
        for (Correction correction : corrections) {
            for (Correction.Words words : correction.words()) {
                out.println("  " + correction.place() + colon(correction) + said(words.before()) + " → " + said(words.after()));
            }
        }
    }

    private static String colon(Correction correction) {
        return correction.kind() == Correction.Kind.FIGURE ? " " : "：";
    }

    static String said(String text) {
        return text.isEmpty() ? NOTHING : text.replace('\n', ' ');
    }

    /** As fields of an open object. */
    static void write(JsonGenerator json, Comparison comparison) throws IOException {
        write(json, "corrections", comparison.corrections());
        json.writeArrayFieldStart("found");
        for (Finding finding : comparison.found()) Json.finding(json, finding);
        json.writeEndArray();
        json.writeArrayFieldStart("settled");
        for (Finding finding : comparison.settled()) Json.finding(json, finding);
        json.writeEndArray();
    }

    static void write(JsonGenerator json, String name, List<Correction> corrections) throws IOException {
        json.writeArrayFieldStart(name);
        for (Correction c : corrections) {
            json.writeStartObject();
            json.writeStringField("kind", c.kind().name().toLowerCase(java.util.Locale.ROOT));
            json.writeStringField("place", c.place());
            json.writeStringField("before", c.before());
            json.writeStringField("after", c.after());
            json.writeBooleanField("followed", c.followed());
            json.writeArrayFieldStart("words");
            for (Correction.Words words : c.words()) {
                json.writeStartObject();
                json.writeStringField("before", words.before());
                json.writeStringField("after", words.after());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
