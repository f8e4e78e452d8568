package org.nianbao.cli;

import java.io.PrintStream;
import java.util.List;
import org.nianbao.finding.Finding;
import org.nianbao.finding.Place;
import org.nianbao.finding.Severity;

/** Findings and results as lines a person reads. */
final class Printer {
    private final PrintStream out;

    Printer(PrintStream out) {
        this.out = out;
    }

    void findings(List<Finding> findings) {
        for (Finding finding : findings) finding(finding, false);
    }

    /** @param brief in one line, without place, other places and hint */
    void finding(Finding f, boolean brief) {
        StringBuilder line = new StringBuilder(brief ? "  " : "");
        if (!brief && !f.places().isEmpty()) line.append(f.places().get(0)).append("：");
        line.append(f.severity().label()).append(" [").append(f.id()).append("] ");
        if (!f.subject().isEmpty()) line.append(f.subject()).append("：");
        out.println(line.append(f.message()));
        if (brief) return;
        for (Place other : f.places().subList(Math.min(1, f.places().size()), f.places().size())) {
            out.println("    另见 " + other);
        }
        if (!f.hint().isEmpty()) out.println("    → " + f.hint());
    }

    /** {@code 2 个错误，1 个警告}; what is none is left out. */
    static String count(List<Finding> findings) {
        StringBuilder words = new StringBuilder();
        for (Severity severity : Severity.values()) {
            int n = 0;
            for (Finding finding : findings) if (finding.severity() == severity) n++;
            if (n == 0) continue;
            if (!words.isEmpty()) words.append("，");
            words.append(n).append(" 个").append(severity.label());
        }
        return words.isEmpty() ? "没有发现问题" : words.toString();
    }
}
