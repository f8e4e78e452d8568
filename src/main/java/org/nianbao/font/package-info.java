/**
 * Faces, fallback chains, coverage, widths, subsets of font programs; read straight from mapped TrueType files.
 * A document asks {@link org.nianbao.font.Fonts} for a {@link org.nianbao.font.Chain} by family name.
 */
package org.nianbao.font;
