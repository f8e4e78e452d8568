/**
 * The .docx package: opened and checked, its properties and carried data written, the same bytes each time. The only
 * package that imports docx4j.
 *
 * <p>Of docx4j a build takes the names of content types and relationships, never its loaders: these start JAXB, which
 * alone would cost as much time as all the rest of a build. The tests read every file back with the whole of docx4j.
 */
package org.nianbao.word;
