package org.nianbao.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.nianbao.finding.Findings;
import org.nianbao.form.Form;
import org.nianbao.memo.Memo;
import org.nianbao.source.Source;

/** Forms and reports for tests; the forms as the program mostly has them, remembered. */
public final class Samples {
    private Samples() {}

    public static Form form(String edition) {
        return form("form.yaml", file("templates/annual-report/" + edition + "/form.yaml"));
    }

    public static Form form(String name, String yaml) {
        Findings findings = new Findings();
        Memo memo = Memo.inMemory();
        Form.load(name, yaml.getBytes(StandardCharsets.UTF_8), findings, memo);
        Form form = Form.load(name, yaml.getBytes(StandardCharsets.UTF_8), findings, memo)
                .orElseThrow(() -> new AssertionError(findings.all()));
        if (!findings.isEmpty()) throw new AssertionError(findings.all());
        return form;
    }

    public static Report read(Form form, String yaml, Findings findings) {
        return Source.read("数据.yaml", yaml.getBytes(StandardCharsets.UTF_8), findings)
                .flatMap(root -> Report.read(form, root, findings))
                .orElseThrow(() -> new AssertionError(findings.all()));
    }

    public static String file(String path) {
        try {
            return Files.readString(Path.of(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
