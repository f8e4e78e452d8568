/**
 * What changed between two states of a report, and how the files of a new state take the place of the old ones: corrections,
 * hand edits, review copies, and writing whole or not at all. The only package that imports java-diff-utils.
 */
package org.nianbao.change;
