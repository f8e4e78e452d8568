package org.nianbao.template;

/**
 * What a field of the template came to, before it is made into runs or paragraphs.
 *
 * @param content a String, a {@link org.nianbao.report.Prose} or a {@link Drawing}
 */
record Value(Tag tag, Object content) implements Node {}
