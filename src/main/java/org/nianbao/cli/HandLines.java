package org.nianbao.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import org.nianbao.change.DataLines;
import org.nianbao.finding.Finding;

/** Hand edits as lines to be put into the data file, for a person and as JSON. */
final class HandLines {
    private HandLines() {}

    /** @param found what the check will find in the data with these lines, and did not before */
    static void print(PrintStream out, String word, String data, DataLines lines, List<Finding> found) {
        if (lines.hunks().isEmpty() && lines.left().isEmpty()) {
            out.println(word + " 里没有手工改过的文字，或者数据文件里已经改好了。");
            return;
        }
        if (!lines.hunks().isEmpty()) out.println(word + " 里手工改的，写进 " + data + " 是这样（行号是改之前的，请从后往前改）：");
        for (DataLines.Hunk hunk : lines.hunks()) {
            out.println(where(hunk));
            hunk.lines().forEach(out::println);
        }
        if (!lines.loose().isEmpty()) {
            out.println("这些引用改成了数，因为 Word 里文字和表不一致，请核对：");
            for (DataLines.Loose l : lines.loose()) {
                out.println("  第 " + l.line() + " 行 " + l.quote() + " → " + (l.now().isEmpty() ? "（删去）" : l.now()));
            }
        }
        if (!lines.left().isEmpty()) {
            out.println("这些写不进数据文件，重新生成后与 Word 里不同：");
            for (DataLines.Left left : lines.left()) {
                for (var words : left.edit().words()) {
                    out.println("  " + left.edit().place() + "：Word 里是 " + Corrections.said(words.after()) + "，生成的是 "
                            + Corrections.said(words.before()) + "（" + left.reason() + "）");
                }
            }
        }
        if (found.isEmpty()) return;
        out.println("照这样改以后，检查会多出：");
        new Printer(out).findings(found);
    }

    private static String where(DataLines.Hunk hunk) {
        if (hunk.removed() == 0) return hunk.line() == 0 ? "最前面加：" : "第 " + hunk.line() + " 行后面加：";
        String lines = hunk.removed() == 1 ? "第 " + hunk.line() + " 行" : "第 " + hunk.line() + "–" + (hunk.line() + hunk.removed() - 1) + " 行";
        return lines + (hunk.lines().isEmpty() ? "删掉。" : "换成：");
    }

    /** As fields of an open object. */
    static void write(JsonGenerator json, DataLines lines, List<Finding> found) throws IOException {
        json.writeArrayFieldStart("lines");
        for (DataLines.Hunk hunk : lines.hunks()) {
            json.writeStartObject();
            json.writeNumberField("line", hunk.line());
            json.writeNumberField("removed", hunk.removed());
            json.writeArrayFieldStart("text");
            for (String line : hunk.lines()) json.writeString(line);
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("loose");
        for (DataLines.Loose l : lines.loose()) {
            json.writeStartObject();
            json.writeNumberField("line", l.line());
            json.writeStringField("quote", l.quote());
            json.writeStringField("now", l.now());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("left");
        for (DataLines.Left left : lines.left()) {
            json.writeStartObject();
            json.writeStringField("place", left.edit().place());
            json.writeStringField("built", left.edit().before());
            json.writeStringField("word", left.edit().after());
            json.writeStringField("reason", left.reason());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("found");
        for (Finding finding : found) Json.finding(json, finding);
        json.writeEndArray();
    }
}
