package org.nianbao.layout.doc;

/** What stands one below the other: paragraphs and tables. */
public sealed interface Block permits Paragraph, Table {}
