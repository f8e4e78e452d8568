/**
 * The .docx package: opened and checked, its properties and carried data written, the same bytes each time. The only
 * package that imports docx4j.
 *
 * <p>docx4j assembles and writes the package; the parts stay bytes. Its JAXB context over all of WordprocessingML, which
 * alone would cost as much time as all the rest of a build, is never built. Opening is ours, because a template from
 * someone else must be refused with a finding where docx4j would throw, follow a reference or run out of memory.
 */
package org.nianbao.word;
