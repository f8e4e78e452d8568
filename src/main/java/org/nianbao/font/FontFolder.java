package org.nianbao.font;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.nianbao.finding.Finding;
import org.nianbao.finding.Findings;
import org.nianbao.finding.Place;

/** The office's own fonts, found by the names inside the files, whatever the files are called. */
final class FontFolder {
    private static final int DEPTH = 6;

    /** A face and the file it came from. */
    record Entry(TrueTypeFace face, Path file) {}

    private final Map<String, List<Entry>> byName = new HashMap<>();
    private final List<Entry> all = new ArrayList<>();

    /** Adds every usable font below the folder; files in name order, so that the outcome is the same everywhere. */
    void add(Path folder, Findings findings) {
        List<Path> files;
        try (Stream<Path> walk = Files.walk(folder, DEPTH)) {
            files = walk.filter(FontFolder::isFont).sorted().toList();
        } catch (IOException | UncheckedIOException e) {
            findings.add(Finding.warning("font.folder", new Place.Whole(folder.toString()),
                    "字体文件夹读不出来，其中的字体没有使用。", "请检查文件夹是否存在、是否有读取权限。"));
            return;
        }
        for (Path file : files) {
            try {
                for (Sfnt font : Sfnt.open(file)) add(font, file, findings);
            } catch (UnusableFontException e) {
                findings.add(unusable(file, e));
            } catch (IOException e) {
                findings.add(Finding.warning("font.unreadable", new Place.Whole(file.toString()),
                        "字体文件读不出来，没有使用。", "请检查文件是否完整、是否有读取权限。"));
            }
        }
    }

    private void add(Sfnt font, Path file, Findings findings) {
        try {
            TrueTypeFace face = new TrueTypeFace(font);
            Entry entry = new Entry(face, file);
            all.add(entry);
            for (String name : face.names().all()) byName.computeIfAbsent(FaceTable.key(name), k -> new ArrayList<>()).add(entry);
        } catch (UnusableFontException e) {
            findings.add(unusable(file, e));
        }
    }

    private static boolean isFont(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return name.endsWith(".ttf") || name.endsWith(".ttc") || name.endsWith(".otf") || name.endsWith(".otc");
    }

    static Finding unusable(Path file, UnusableFontException e) {
        Place place = new Place.Whole(file.toString());
        return switch (e.reason()) {
            case NO_OUTLINES -> Finding.warning("font.outlines", place,
                    "字体“" + e.getMessage() + "”不是 TrueType 轮廓，不能嵌入 PDF，没有使用。",
                    "请改放该字体的 TrueType 版本（.ttf 或 .ttc）；没有时程序用替代字体。");
            case RESTRICTED -> Finding.warning("font.restricted", place,
                    "字体“" + e.getMessage() + "”的厂商不允许嵌入文档，没有使用。",
                    "请换用允许嵌入的版本，或把它移出字体文件夹。");
            case DAMAGED -> Finding.warning("font.unreadable", place,
                    "字体文件已损坏或不是字体，没有使用。", "请重新复制这个字体文件。");
        };
    }

    /** Upright faces of usual weight, whatever their names, in the order in which they were found. */
    List<TrueTypeFace> plain() {
        List<TrueTypeFace> plain = new ArrayList<>();
        for (Entry entry : all) if (!entry.face().bold() && !entry.face().italic()) plain.add(entry.face());
        return plain;
    }

    /** Null for a face of another folder. */
    Path file(TrueTypeFace face) {
        for (Entry entry : all) if (entry.face() == face) return entry.file();
        return null;
    }

    /** The face of that name whose style fits best, or null. */
    Entry find(String name, boolean bold, boolean italic) {
        Entry best = null;
        int rank = -1;
        for (Entry entry : byName.getOrDefault(FaceTable.key(name), List.of())) {
            boolean boldFits = entry.face().bold() == bold;
            boolean italicFits = entry.face().italic() == italic;
            int fit = (boldFits ? 2 : entry.face().bold() ? -4 : 0) + (italicFits ? 1 : entry.face().italic() ? -4 : 0);
            if (fit > rank) {
                rank = fit;
                best = entry;
            }
        }
        return best;
    }
}
