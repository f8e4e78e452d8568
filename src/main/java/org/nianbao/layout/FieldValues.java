package org.nianbao.layout;

import org.nianbao.layout.doc.Inline;

/** What fields print on the page being laid out. */
interface FieldValues {

    /** Null while it is unknown: the file's own result stands in then. */
    String of(Inline.Field field);
}
