/** Filled WordprocessingML → pages of placed glyphs, rules and pictures, as plain data with structure tags. */
package org.nianbao.layout;
