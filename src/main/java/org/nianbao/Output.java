package org.nianbao;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.nianbao.change.Delivery;

/**
 * A finished report in memory.
 *
 * @param name  of the files, without extension: the data file's own
 * @param docx  the Word file
 * @param pdf   the same pages as PDF/A-2a and PDF/UA-1
 * @param pages of the PDF
 */
public record Output(String name, byte[] docx, byte[] pdf, int pages) {

    /**
     * Writes both files into a folder, which is made if need be: whole or not at all, and never over a file that somebody
     * edited. Beside such a one the new files get a name of their own.
     *
     * @return the files, Word first
     * @throws IOException where a file cannot be written; what lay there is then untouched
     */
    public List<Path> writeTo(Path folder) throws IOException {
        return deliver(folder, Delivery.Edited.KEEP).files();
    }

    /** The same, and says what lay there before. */
    public Delivery deliver(Path folder, Delivery.Edited policy) throws IOException {
        return Delivery.of(folder, name, docx, pdf, policy);
    }

    /** One of many: still whole, but without waiting for the disk, so that after a power cut it may have to be made again. */
    public Delivery deliverUnforced(Path folder, Delivery.Edited policy) throws IOException {
        return Delivery.of(folder, name, docx, pdf, policy, false);
    }
}
