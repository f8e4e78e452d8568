package org.nianbao;

import org.nianbao.finding.Findings;
import org.nianbao.font.FontLibrary;
import org.nianbao.layout.Layout;
import org.nianbao.layout.Options;
import org.nianbao.layout.PageNumbers;
import org.nianbao.layout.doc.Document;
import org.nianbao.layout.field.Fields;
import org.nianbao.layout.read.DocumentReader;
import org.nianbao.template.Parts;

/**
 * A filled Word file whose fields show what they come to, and what its pages are made from: both tell the same numbers.
 *
 * @param word     the parts with every result written
 * @param document read from them
 * @param numbers  of its pages
 */
record Settled(Parts word, Document document, PageNumbers numbers) {

    static Settled of(Parts filled, FontLibrary fonts, Findings findings) {
        Parts current = Fields.refresh(filled, findings);
        Document document = DocumentReader.read(current, findings);
        PageNumbers numbers = Layout.survey(document, fonts, Options.WORD);
        return new Settled(Fields.number(current, numbers), document, numbers);
    }
}
