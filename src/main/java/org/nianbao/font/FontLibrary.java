package org.nianbao.font;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.nianbao.finding.Finding;
import org.nianbao.finding.Findings;
import org.nianbao.finding.Place;

/**
 * The fonts folder of the program and the office's own fonts. Font files are mapped when the library is opened; a
 * glyph is read when it is asked for. One library serves any number of documents and threads.
 */
public final class FontLibrary implements Fonts {
    private final Path folder;
    private final FaceTable table;
    private final Map<String, TrueTypeFace> ours = new LinkedHashMap<>();
    private final FontFolder own = new FontFolder();
    /** By family and style in one text: a record as key costs ten milliseconds at the first look-up. */
    private final Map<String, FaceChain> chains = new ConcurrentHashMap<>();
    private final Map<String, Served> served = new ConcurrentHashMap<>();

    private FontLibrary(Path folder, FaceTable table) {
        this.folder = folder;
        this.table = table;
    }

    /**
     * Opens {@code fontsFolder/faces.txt}, the files it names, and the office's own fonts in {@code fontsFolder/user}
     * and the folders given; earlier folders go first.
     *
     * @param userFolders folders besides {@code user}; a system's font folder only where the user asked for it
     * @param findings    an error for each of our own files that is missing or damaged, a warning for each of the
     *                    office's fonts that cannot be used. With an error among them the library is not to be used.
     */
    public static FontLibrary open(Path fontsFolder, List<Path> userFolders, Findings findings) {
        FaceTable table = FaceTable.read(fontsFolder.resolve("faces.txt"), findings);
        FontLibrary library = new FontLibrary(fontsFolder, table);
        for (FaceTable.Row row : table.rows()) {
            for (String file : row.faces()) library.load(file, true, findings);
            for (String file : row.bold()) library.load(file, true, findings);
        }
        for (String file : table.optional()) library.load(file, false, findings);
        FaceTable.Row general = table.row(table.general());
        if (!table.rows().isEmpty() && (general == null || general.faces().isEmpty())) {
            findings.add(Finding.error("font.table", new Place.Whole(fontsFolder.resolve("faces.txt").toString()),
                    "字体对照表没有写明“通用”字体，或该字体没有文件。", "请加一行“通用: 宋体”，并给宋体写上文件。"));
        }
        Path user = fontsFolder.resolve("user");
        if (Files.isDirectory(user)) library.own.add(user, findings);
        for (Path path : userFolders) library.own.add(path, findings);
        return library;
    }

    private void load(String file, boolean needed, Findings findings) {
        if (ours.containsKey(file)) return;
        Path path = folder.resolve(file);
        try {
            ours.put(file, new TrueTypeFace(Sfnt.open(path).get(0), table.wrong().getOrDefault(file, "")));
        } catch (NoSuchFileException e) {
            if (!needed) return;
            findings.add(Finding.error("font.missing-file", new Place.Whole(path.toString()), "缺少字体文件。",
                    "请把程序附带的 fonts 文件夹完整复制过来。"));
        } catch (IOException | UnusableFontException e) {
            findings.add(Finding.error("font.unreadable", new Place.Whole(path.toString()),
                    "字体文件读不出来，或者已损坏。", "请重新复制程序附带的 fonts 文件夹。"));
        }
    }

    @Override
    public Chain chain(String family, boolean bold, boolean italic) {
        String key = family.concat(bold ? "\nb" : "\n").concat(italic ? "i" : "");
        FaceChain chain = chains.get(key);
        if (chain != null) return chain;
        // Two threads may both make it; the first one stays, so that all see the same chain.
        FaceChain made = make(key, family, bold, italic);
        FaceChain first = chains.putIfAbsent(key, made);
        return first != null ? first : made;
    }

    @Override
    public boolean serves(String family) {
        return table.row(family) != null || own.find(family, false, false) != null;
    }

    /** Which file served each family asked for so far, by name; behind each those that filled its gaps. */
    public List<Served> served() {
        List<Served> out = new ArrayList<>();
        for (Map.Entry<String, Served> entry : served.entrySet()) {
            Served first = entry.getValue();
            out.add(first);
            FaceChain chain = chains.get(entry.getKey());
            if (chain == null) continue;
            for (TrueTypeFace face : chain.faces()) {
                if (!chain.fillers().contains(face)) continue;
                Path file = own.file(face);
                out.add(new Served(first.family(), first.bold(), first.italic(), face.name(), file == null ? file(face) : file, file == null, true));
            }
        }
        // The sort is stable: fillers stay behind their family, in the order of its chain.
        out.sort(Comparator.comparing(Served::family).thenComparing(Served::bold).thenComparing(Served::italic));
        return out;
    }

    private FaceChain make(String key, String family, boolean bold, boolean italic) {
        FaceTable.Row row = table.row(family);
        FontFolder.Entry genuine = genuine(family, bold, italic, row);
        if (row == null) row = table.row(table.general());
        if (row == null) throw new IllegalStateException("the fonts folder was opened with errors");

        List<TrueTypeFace> faces = new ArrayList<>();
        boolean fakeBold = bold;
        boolean fakeItalic = italic;
        if (genuine != null) {
            faces.add(genuine.face());
            fakeBold &= !genuine.face().bold();
            fakeItalic &= !genuine.face().italic();
        } else if (bold && !row.bold().isEmpty()) {
            fakeBold = false;
            for (String file : row.bold()) faces.add(ours.get(file));
        }
        for (String file : row.faces()) faces.add(ours.get(file));
        for (String file : table.optional()) faces.add(ours.get(file));
        // An office that installs a face for a rare name need not name it in the template.
        for (TrueTypeFace face : own.plain()) if (!faces.contains(face)) faces.add(face);
        while (faces.remove(null)) continue;
        if (faces.isEmpty()) throw new IllegalStateException("the fonts folder was opened with errors");

        TrueTypeFace face = faces.get(0);
        served.put(key, genuine != null
                ? new Served(family, bold, italic, face.name(), genuine.file(), false, false)
                : new Served(family, bold, italic, face.name(), file(face), true, false));
        return new FaceChain(family, List.copyOf(faces), fakeBold, fakeItalic, ConcurrentHashMap.newKeySet());
    }

    private FontFolder.Entry genuine(String family, boolean bold, boolean italic, FaceTable.Row row) {
        FontFolder.Entry entry = own.find(family, bold, italic);
        if (entry != null || row == null) return entry;
        for (String name : row.names()) {
            entry = own.find(name, bold, italic);
            if (entry != null) return entry;
        }
        return null;
    }

    private Path file(TrueTypeFace face) {
        for (Map.Entry<String, TrueTypeFace> entry : ours.entrySet()) {
            if (entry.getValue() == face) return folder.resolve(entry.getKey());
        }
        throw new IllegalStateException(face.name());
    }
}
