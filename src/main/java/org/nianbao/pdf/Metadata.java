package org.nianbao.pdf;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a PDF says about itself, alike in its Info dictionary and its XMP.
 *
 * @param title    shown in the window's title; must not be blank (PDF/UA-1 7.1)
 * @param author   the body that publishes it; may be empty
 * @param subject  may be empty
 * @param creator  the program that made it: {@code nianbao 1.0.0}
 * @param date     of making and of last change; written in China's time, UTC+8
 * @param language BCP 47: {@code zh-CN}
 * @param origin   what it was made from
 */
public record Metadata(String title, String author, String subject, List<String> keywords, String creator, Instant date,
                       String language, Optional<Origin> origin) {

    /**
     * Which build a PDF belongs to; only in its XMP, in a schema of our own. Checksums and not the data itself: the PDF is
     * published, and a data file may hold comments that are not meant for the public.
     *
     * @param data checksum of the data file
     * @param word checksum of the Word file of the same build
     */
    public record Origin(String data, String word) {}

    public Metadata(String title, String author, String subject, List<String> keywords, String creator, Instant date,
                    String language) {
        this(title, author, subject, keywords, creator, date, language, Optional.empty());
    }

    public Metadata {
        if (title.isBlank()) throw new IllegalArgumentException("a PDF needs a title");
        keywords = List.copyOf(keywords);
    }
}
