package org.nianbao.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.nianbao.finding.Finding;
import org.nianbao.finding.Findings;
import org.nianbao.finding.Place;
import org.nianbao.finding.Severity;
import org.nianbao.form.Form;
import org.nianbao.memo.Memo;
import org.nianbao.report.Report;
import org.nianbao.report.Samples;
import org.nianbao.source.Source;

/** Whatever is done to a data file or a form: findings with places, never an exception, never silence about no report. */
class DamagedFilesTest {
    private static final Form FORM = Samples.form("2021");
    private static final String[] BITS = {":", "：", " ", "  ", "\t", "　", "{", "}", "[", "]", ",", "，", "'", "\"",
            "|", ">", "-", "- ",
        "#", "&", "*", "!", "%", "${", "}", "\n", "\n\n", "\u00A0", "\u0001", "\uFEFF", "0", "-1", "x", "**", "一是",
                "行政复议", "件", "、", "?", "@",
        "`", "\\", "~", "null", "---\n", "...\n", "<<: ", "\uD842", "𬇕", "／", "1,234"};

    @Test void damagedData() {
        String good = Samples.file("input-examples/礼贤镇2023.yaml");
        Random random = new Random(3);
        for (int round = 0; round < 1200; round++) {
            String yaml = damaged(good, random);
            Findings findings = new Findings();
            byte[] bytes = yaml.getBytes(StandardCharsets.UTF_8);
            Optional<Report> report = Source.read("f.yaml", bytes, findings)
                    .flatMap(root -> Report.read(FORM, root, findings));
            assertTrue(report.isPresent() || findings.hasErrors(), yaml);
            report.ifPresent(r -> {
                Check.run(r, findings);
                Check.offerQuotes(r, findings);
                if (!findings.hasErrors()) assertFalse(r.model().isEmpty());
            });
            for (Finding f : findings.all()) {
                assertTrue(f.severity() != Severity.ERROR || !f.places().isEmpty(), () -> f + yaml);
                for (Place p : f.places()) assertTrue(inside(p, yaml), () -> f + "\n" + yaml);
            }
        }
    }

    @Test void damagedForms() {
        String good = Samples.file("templates/annual-report/2021/form.yaml");
        Random random = new Random(5);
        for (int round = 0; round < 400; round++) {
            String yaml = damaged(good, random);
            Findings findings = new Findings();
            Optional<Form> form = Form.load("form.yaml", yaml.getBytes(StandardCharsets.UTF_8), findings);
            assertTrue(form.isPresent() || findings.hasErrors(), yaml);
            Memo memo = Memo.inMemory();
            for (int i = 0; i < 2; i++) {
                assertEquals(form, Form.load("form.yaml", yaml.getBytes(StandardCharsets.UTF_8), new Findings(), memo), yaml);
            }
        }
    }

    private static boolean inside(Place place, String yaml) {
        if (!(place instanceof Place.Data d)) return true;
        String[] lines = yaml.replace("\r\n", "\n").split("[\n\r]", -1);
        return d.line() >= 1 && d.line() <= lines.length && d.column() >= 1
                && d.column() <= lines[d.line() - 1].codePointCount(0, lines[d.line() - 1].length()) + 1;
    }

    private static String damaged(String good, Random random) {
        List<String> lines = new ArrayList<>(List.of(good.split("\n", -1)));
        for (int n = 1 + random.nextInt(3); n > 0; n--) {
            int i = random.nextInt(lines.size());
            String line = lines.get(i);
            int at = line.isEmpty() ? 0 : random.nextInt(line.length() + 1);
            switch (random.nextInt(6)) {
                case 0 -> lines.remove(i);
                case 1 -> lines.add(i, lines.get(random.nextInt(lines.size())));
                case 2 -> lines.set(i, line.substring(0, at));
                case 3 -> lines.set(i, line.substring(at));
                default -> lines.set(i, line.substring(0, at) + BITS[random.nextInt(BITS.length)] + line.substring(at));
            }
        }
        return String.join("\n", lines);
    }
}
