package org.nianbao.layout;

/** What fields print on the page being laid out; numbers are plain integers, formatted by the field's own switch. */
interface FieldValues {

    /** Number of this page. */
    int page();

    /** Pages of the document; 0 while unknown. */
    int pages();

    /** Pages of the section; 0 while unknown. */
    int sectionPages();

    /** Page number on which the bookmark stands; 0 while unknown. */
    int pageOf(String bookmark);
}
