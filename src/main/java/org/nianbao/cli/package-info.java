/** The command line: commands, printing, exit codes. The only package that imports picocli. */
package org.nianbao.cli;
