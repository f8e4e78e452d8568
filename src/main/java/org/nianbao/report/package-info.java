/** One body's report: its fields, figures with totals computed, running text; each with its place. */
package org.nianbao.report;
