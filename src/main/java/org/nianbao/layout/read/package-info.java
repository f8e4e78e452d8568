/** Filled WordprocessingML → {@link org.nianbao.layout.doc.Document}, with every property resolved. */
package org.nianbao.layout.read;
