/**
 * A filled Word document with every style, theme, numbering and merge resolved: what {@code layout.read} makes of the
 * XML and the layout works on. All lengths are pt. Names follow ISO 29500-1 chapter 17.
 */
package org.nianbao.layout.doc;
