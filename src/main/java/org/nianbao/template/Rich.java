package org.nianbao.template;

import freemarker.core.MarkupOutputFormat;
import freemarker.core.TemplateMarkupOutputModel;
import freemarker.template.TemplateScalarModel;
import java.io.IOException;
import java.io.Writer;
import org.nianbao.report.Prose;

/**
 * A value that is more than text: prose or a picture. To FreeMarker it is markup of {@link Format}, so that it comes
 * through an interpolation whole; it is text as well, so that {@code ?has_content} and comparisons work.
 */
record Rich(Object content) implements TemplateMarkupOutputModel<Rich>, TemplateScalarModel {

    @Override public MarkupOutputFormat<Rich> getOutputFormat() {
        return Format.INSTANCE;
    }

    @Override public String getAsString() {
        if (content instanceof Prose prose) return prose.text();
        return content instanceof Drawing drawing ? drawing.alt() : (String) content;
    }

    /**
     * Hands every value to the {@link Output} with its kind. Escaping needs no code here: values become text nodes, and
     * text nodes are escaped when the part is written.
     */
    static final class Format extends MarkupOutputFormat<Rich> {
        static final Format INSTANCE = new Format();

        private Format() {}

        @Override public String getName() {
            return "WordprocessingML";
        }

        @Override public String getMimeType() {
            return "application/xml";
        }

        @Override public void output(Rich value, Writer out) throws IOException {
            ((Output) out).value(value.content());
        }

        @Override public void output(String text, Writer out) throws IOException {
            ((Output) out).value(text);
        }

        @Override public Rich fromPlainTextByEscaping(String text) {
            return new Rich(text);
        }

        @Override public Rich fromMarkup(String markup) {
            return new Rich(markup);
        }

        @Override public String getSourcePlainText(Rich value) {
            return value.getAsString();
        }

        @Override public String getMarkupString(Rich value) {
            return value.getAsString();
        }

        @Override public Rich concat(Rich left, Rich right) {
            return new Rich(left.getAsString() + right.getAsString());
        }

        @Override public String escapePlainText(String text) {
            return text;
        }

        @Override public boolean isEmpty(Rich value) {
            return value.getAsString().isEmpty();
        }

        @Override public boolean isOutputFormatMixingAllowed() {
            return false;
        }

        @Override public boolean isLegacyBuiltInBypassed(String name) {
            return true;
        }

        @Override public boolean isAutoEscapedByDefault() {
            return true;
        }
    }
}
