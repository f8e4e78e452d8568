package org.nianbao.word;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.nianbao.xml.XmlCharacters;

/**
 * What the Word file says about itself.
 *
 * @param title    the report's full title in one line
 * @param creator  the body that makes the report
 * @param language BCP 47, {@code zh-CN}
 * @param keywords in the order they are to stand
 * @param time     of creation and of the last change; from the data, never from a clock
 */
public record Properties(String title, String creator, String language, List<String> keywords, Instant time) {

    /** @throws IllegalArgumentException where a text holds a character XML cannot carry */
    public Properties {
        keywords = List.copyOf(keywords);
        Objects.requireNonNull(time);
        requireXml(title);
        requireXml(creator);
        requireXml(language);
        for (String keyword : keywords) requireXml(keyword);
    }

    private static void requireXml(String text) {
        if (XmlCharacters.illegal(text) >= 0) throw new IllegalArgumentException("not a text XML can carry");
    }
}
