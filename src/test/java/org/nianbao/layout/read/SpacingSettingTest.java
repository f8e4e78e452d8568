package org.nianbao.layout.read;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class SpacingSettingTest {
    @Test void spaceIsAddedOnlyWhereTheDocumentSaysSo() {
        assertTrue(Docx.body("<w:p/>").settings("<w:compat><w:doNotUseHTMLParagraphAutoSpacing/></w:compat>").read().sumSpacing());
        assertFalse(Docx.body("<w:p/>").settings("<w:compat/>").read().sumSpacing());
        assertFalse(Docx.body("<w:p/>").read().sumSpacing());
    }
}
