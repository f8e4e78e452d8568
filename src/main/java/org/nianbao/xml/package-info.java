/** XML of single parts, read and written: what several rooms need alike. */
package org.nianbao.xml;
