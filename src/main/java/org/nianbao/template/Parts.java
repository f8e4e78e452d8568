package org.nianbao.template;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The parts of a Word package by name, without a leading slash ({@code word/document.xml}, {@code [Content_Types].xml},
 * {@code word/_rels/document.xml.rels}). The byte arrays are not copied: treat them as read-only.
 *
 * @param file the Word file they came from, as the user named it
 */
public record Parts(String file, SortedMap<String, byte[]> byName) {
    public static final String DOCUMENT = "word/document.xml";

    public Parts {
        byName = Collections.unmodifiableSortedMap(new TreeMap<>(byName));
    }

    /** These parts with some of them replaced or added. */
    public Parts with(Map<String, byte[]> changed) {
        TreeMap<String, byte[]> all = new TreeMap<>(byName);
        all.putAll(changed);
        return new Parts(file, all);
    }
}
