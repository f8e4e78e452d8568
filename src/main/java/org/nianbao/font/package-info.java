/** Faces, fallback chains, coverage, widths. With {@code pdf}, the only package that imports OpenPDF. */
package org.nianbao.font;
