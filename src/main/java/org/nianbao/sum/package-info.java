/** Checksums: what tells one content from another. */
package org.nianbao.sum;
