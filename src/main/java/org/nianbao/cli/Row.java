package org.nianbao.cli;

import java.util.List;
import org.nianbao.finding.Finding;
import org.nianbao.finding.Severity;

/**
 * One data file's line in the summary.
 *
 * @param unit  the body that reports; empty where the data could not be read
 * @param pages of the PDF; 0 where none was made
 */
record Row(String file, String unit, State state, int errors, int warnings, int notes, int pages) {

    enum State {
        MADE("已生成"), UNCHANGED("未改动"), FAULTY("有错误"), FAILED("读写失败");

        final String label;

        State(String label) {
            this.label = label;
        }
    }

    static Row of(String file, String unit, State state, List<Finding> findings, int pages) {
        return new Row(file, unit, state, count(findings, Severity.ERROR), count(findings, Severity.WARNING),
                count(findings, Severity.NOTE), pages);
    }

    private static int count(List<Finding> findings, Severity severity) {
        return (int) findings.stream().filter(f -> f.severity() == severity).count();
    }
}
