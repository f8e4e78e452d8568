package org.nianbao.change;

import java.util.List;
import java.util.Optional;
import org.nianbao.finding.Finding;
import org.nianbao.finding.Findings;
import org.nianbao.finding.Place;
import org.nianbao.template.Parts;
import org.nianbao.word.WordFile;

/**
 * One state of a report's data, out of a data file or out of a Word file made from it.
 *
 * @param file  as the user knows it
 * @param data  the data file's bytes
 * @param edits what was changed by hand in the Word file; no part of the data
 * @param word  the Word file; empty where it is a data file
 */
public record Version(String file, byte[] data, List<Correction> edits, Optional<Word> word) {
    public Version {
        edits = List.copyOf(edits);
    }

    /** A data file. */
    public Version(String file, byte[] data) {
        this(file, data, List.of(), Optional.empty());
    }

    /** A Word file as it is now, and what it says of its making. */
    public record Word(Parts parts, Carried carried) {}

    /** @return empty where the file is a Word file or a PDF without data; {@code findings} then says what to do */
    public static Optional<Version> of(String file, byte[] bytes, Findings findings) {
        if (startsWith(bytes, "%PDF-")) {
            findings.add(Finding.error("diff.pdf", new Place.Whole(file), "PDF 文件里没有报告的数据，不能用来对比。",
                    "请改用同时生成的 Word 文件，或数据文件。"));
            return Optional.empty();
        }
        if (!startsWith(bytes, "PK")) return Optional.of(new Version(file, bytes));
        Optional<Parts> parts = WordFile.open(file, bytes, findings);
        if (parts.isEmpty()) return Optional.empty();
        Optional<Carried> carried = Carried.in(parts.get());
        if (carried.isEmpty()) {
            findings.add(Finding.error("diff.no-data", new Place.Whole(file), "这个 Word 文件里没有报告的数据。",
                    "只能对比本程序生成的 Word 文件，或数据文件。"));
            return Optional.empty();
        }
        List<Correction> edits = HandEdits.in(parts.get(), carried.get());
        if (!edits.isEmpty()) {
            findings.add(Finding.warning("diff.edited", new Place.Whole(file),
                    "这个 Word 文件生成以后有 " + edits.size() + " 处文字被手工改过，对比的是它生成时的数据。",
                    "手工改的内容要写进数据文件，才会进入下一次生成；要改哪几行，可以用 nianbao diff 数据文件 Word文件 --yaml 列出。"));
        }
        return Optional.of(new Version(file, carried.get().data(), edits, Optional.of(new Word(parts.get(), carried.get()))));
    }

    private static boolean startsWith(byte[] bytes, String mark) {
        if (bytes.length < mark.length()) return false;
        for (int i = 0; i < mark.length(); i++) if (bytes[i] != mark.charAt(i)) return false;
        return true;
    }
}
