package org.nianbao.change;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.nianbao.finding.Findings;
import org.nianbao.sum.Checksum;
import org.nianbao.template.Parts;
import org.nianbao.word.WordFile;

/**
 * What came of putting a report's files into a folder where older ones may lie.
 *
 * @param files    the report's files as they lie there now, Word first
 * @param written  whether they had to be written; false where the same bytes lay there
 * @param repaired whether an earlier run was interrupted between its files, and had to be finished first
 * @param before   what the older Word file carried; empty where there was none, or not one of ours
 * @param hand     what was found of somebody's hand in the older files
 * @param backups  where hand-edited files were moved
 */
public record Delivery(List<Path> files, boolean written, boolean repaired, Optional<Carried> before, Hand hand,
                       List<Path> backups) {
    private static final ZoneOffset CHINA = ZoneOffset.ofHours(8);

    public Delivery {
        files = List.copyOf(files);
        backups = List.copyOf(backups);
    }

    /** What to do with files that somebody edited: leave them and write beside them, or move them to a backup. */
    public enum Edited { KEEP, REPLACE }

    /**
     * Somebody's work in the older files.
     *
     * @param word    the Word file was saved by another program, or is not ours
     * @param foreign it is not ours
     * @param pdf     the PDF was changed since (signed, stamped, commented), or is not ours
     * @param edits   text changed in the Word file; empty where only its look was, and where it is not ours
     */
    public record Hand(boolean word, boolean foreign, boolean pdf, List<Correction> edits) {
        public Hand {
            edits = List.copyOf(edits);
        }

        public boolean any() {
            return word || pdf;
        }
    }

    /** The older files of a report as they lie in a folder. */
    private record Older(byte[] docx, byte[] pdf, Optional<Carried> carried, Hand hand) {}

    /**
     * Writes a report's files, together or not at all. Files that somebody edited are never overwritten.
     *
     * @param name without extension
     * @param pdf  null for a Word file that has none
     * @throws BusyException where another run is writing the same report
     * @throws IOException where something cannot be written; what lay there is then untouched
     */
    public static Delivery of(Path folder, String name, byte[] docx, byte[] pdf, Edited policy) throws IOException {
        return of(folder, name, docx, pdf, policy, true);
    }

    /**
     * The same.
     *
     * @param forced false for one of many reports, which are made again where a power cut takes them: nothing then waits
     *               for the disk
     */
    public static Delivery of(Path folder, String name, byte[] docx, byte[] pdf, Edited policy, boolean forced)
            throws IOException {
        return of(folder, name, docx, pdf, policy, forced, step -> { });
    }

    static Delivery of(Path folder, String name, byte[] docx, byte[] pdf, Edited policy, boolean forced, Commit.Steps steps)
            throws IOException {
        try (Commit commit = Commit.begin(folder, name, forced, steps)) {
            Older older = older(folder, name, pdf != null);
            List<Path> files = new ArrayList<>(List.of(folder.resolve(name + ".docx")));
            if (pdf != null) files.add(folder.resolve(name + ".pdf"));
            if (Arrays.equals(older.docx, docx) && Arrays.equals(older.pdf, pdf)) {
                return new Delivery(files, false, commit.repaired(), older.carried, older.hand, List.of());
            }
            if (older.hand.any() && policy == Edited.KEEP) {
                Delivery beside = of(folder, beside(folder, name, pdf != null), docx, pdf, policy, forced, steps);
                return new Delivery(beside.files, beside.written, commit.repaired(), older.carried, older.hand, List.of());
            }
            List<Path> backups = new ArrayList<>();
            if (older.hand.word) backups.add(backup(folder, name, ".docx"));
            if (older.hand.pdf) backups.add(backup(folder, name, ".pdf"));
            SortedMap<String, byte[]> content = new TreeMap<>();
            content.put(name + ".docx", docx);
            if (pdf != null) content.put(name + ".pdf", pdf);
            commit.write(content);
            return new Delivery(files, true, commit.repaired(), older.carried, older.hand, backups);
        }
    }

    private static Older older(Path folder, String name, boolean paired) throws IOException {
        byte[] docx = bytes(folder.resolve(name + ".docx"));
        byte[] pdf = paired ? bytes(folder.resolve(name + ".pdf")) : null;
        Optional<Parts> parts = docx == null ? Optional.empty() : WordFile.open(name + ".docx", docx, new Findings());
        Optional<Carried> carried = parts.flatMap(Carried::in);
        boolean foreign = docx != null && carried.isEmpty();
        boolean word = foreign || carried.isPresent() && HandEdits.saved(parts.get(), carried.get());
        List<Correction> edits = carried.isPresent() && word ? HandEdits.in(parts.get(), carried.get()) : List.of();
        boolean pdfEdited = pdf != null && !untouched(pdf, carried);
        return new Older(docx, pdf, carried, new Hand(word, foreign, pdfEdited, edits));
    }

    /** The Word file knows its PDF; a PDF alone must at least be ours, and not saved a second time. */
    private static boolean untouched(byte[] pdf, Optional<Carried> carried) {
        if (carried.isPresent()) return Checksum.of(pdf).equals(carried.get().pdf());
        String text = new String(pdf, StandardCharsets.ISO_8859_1);
        int end = text.indexOf("startxref");
        return text.contains("<nianbao:word>") && end >= 0 && text.indexOf("startxref", end + 1) < 0;
    }

    private static byte[] bytes(Path file) throws IOException {
        return Files.isRegularFile(file) ? Files.readAllBytes(file) : null;
    }

    /** {@code 某某镇2023（新）}; where that one was edited too, {@code 某某镇2023（新2）}. */
    private static String beside(Path folder, String name, boolean paired) throws IOException {
        for (int n = 1; ; n++) {
            String other = name + "（新" + (n == 1 ? "" : n) + "）";
            if (!older(folder, other, paired).hand.any()) return other;
        }
    }

    /** A whole copy under a dated name; the edited file itself stays until the new one takes its place in one step. */
    private static Path backup(Path folder, String name, String type) throws IOException {
        Path file = folder.resolve(name + type);
        FileTime time = Files.getLastModifiedTime(file);
        DateTimeFormatter stamp = DateTimeFormatter.ofPattern("uuuu-MM-dd HHmmss", Locale.ROOT);
        String dated = name + "（手改备份 " + stamp.format(time.toInstant().atOffset(CHINA)) + "）";
        Path backup = folder.resolve(dated + type);
        for (int n = 2; Files.exists(backup) && Files.mismatch(backup, file) >= 0; n++) backup = folder.resolve(dated + n + type);
        if (Files.exists(backup)) return backup;
        Path draft = folder.resolve("." + backup.getFileName() + ".nianbao-copy");
        try {
            Files.copy(file, draft, StandardCopyOption.COPY_ATTRIBUTES, StandardCopyOption.REPLACE_EXISTING);
            try (var channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.move(draft, backup);
        } finally {
            Files.deleteIfExists(draft);
        }
        return backup;
    }
}
