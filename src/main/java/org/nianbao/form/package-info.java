/** form.yaml → what a report of one kind and edition holds: fields, sections, tables, totals, rules. */
package org.nianbao.form;
