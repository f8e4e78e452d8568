/** template.docx parts → compiled template → filled parts. The only package that imports FreeMarker. */
package org.nianbao.template;
