package org.nianbao.pdf;

import java.time.Instant;
import java.util.List;

/**
 * What a PDF says about itself, alike in its Info dictionary and its XMP.
 *
 * @param title    shown in the window's title; must not be blank (PDF/UA-1 7.1)
 * @param author   the body that publishes it; may be empty
 * @param subject  may be empty
 * @param creator  the program that made it: {@code nianbao 1.0.0}
 * @param date     of making and of last change; written in China's time, UTC+8
 * @param language BCP 47: {@code zh-CN}
 */
public record Metadata(String title, String author, String subject, List<String> keywords, String creator, Instant date,
                       String language) {
    public Metadata {
        if (title.isBlank()) throw new IllegalArgumentException("a PDF needs a title");
        keywords = List.copyOf(keywords);
    }
}
