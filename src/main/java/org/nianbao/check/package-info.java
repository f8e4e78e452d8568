/** A report and its form's rules → findings. */
package org.nianbao.check;
