/**
 * Pages → PDF, PDF/A-2a and PDF/UA-1 at once: drawing, structure tree, outline, metadata.
 * The only package that imports OpenPDF, which writes the objects; fonts are embedded from {@code font}'s own subsets.
 */
package org.nianbao.pdf;
