/** What is wrong, where, and what to do. Imported by every stage, imports none. */
package org.nianbao.finding;
