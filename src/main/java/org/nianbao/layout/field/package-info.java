/**
 * Results of fields (ISO 29500-1 17.16) worked out and written into a filled Word file, so that every program shows them
 * without being asked to update: tables of contents, captions' numbers, cross-references, page numbers in the text.
 */
package org.nianbao.layout.field;
