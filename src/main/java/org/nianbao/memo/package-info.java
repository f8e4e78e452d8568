/** What was worked out from the same bytes before: so that a short run need not work it out again. */
package org.nianbao.memo;
