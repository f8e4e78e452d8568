package org.nianbao.template;

import freemarker.core.Environment;
import freemarker.core.TemplateNumberFormat;
import freemarker.core.TemplateNumberFormatFactory;
import freemarker.template.ObjectWrapper;
import freemarker.template.SimpleCollection;
import freemarker.template.SimpleNumber;
import freemarker.template.SimpleScalar;
import freemarker.template.TemplateBooleanModel;
import freemarker.template.TemplateCollectionModel;
import freemarker.template.TemplateHashModelEx;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateNumberModel;
import freemarker.template.TemplateSequenceModel;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.nianbao.report.Figure;
import org.nianbao.report.Prose;

/**
 * The report's values as FreeMarker sees them. Only maps, lists, text, numbers, truth values, figures, prose and
 * pictures exist: there is no way from a template to a Java object.
 */
final class Models implements ObjectWrapper {
    static final Models WRAPPER = new Models();

    private Models() {}

    @Override public TemplateModel wrap(Object value) throws TemplateModelException {
        if (value == null) return null;
        if (value instanceof TemplateModel model) return model;
        if (value instanceof Figure figure) return new FigureModel(figure);
        if (value instanceof Prose prose) return new Rich(prose);
        if (value instanceof CharSequence text) return new SimpleScalar(text.toString());
        if (value instanceof Number number) return new SimpleNumber(number);
        if (value instanceof Boolean truth) return truth ? TemplateBooleanModel.TRUE : TemplateBooleanModel.FALSE;
        if (value instanceof Map<?, ?> map) return new MapModel(map);
        if (value instanceof List<?> list) return new ListModel(list);
        if (value instanceof Pictures pictures) return new PictureFunction(pictures);
        throw new IllegalArgumentException("a template's model holds a " + value.getClass().getName());
    }

    /** The printed form of a number: a figure's own, otherwise the plain digits. */
    static String printed(TemplateNumberModel model) throws TemplateModelException {
        if (model instanceof FigureModel f) return f.figure().printed();
        Number number = model.getAsNumber();
        return number instanceof BigDecimal decimal ? decimal.toPlainString()
                : new BigDecimal(number.toString()).toPlainString();
    }

    record FigureModel(Figure figure) implements TemplateNumberModel {
        @Override public Number getAsNumber() {
            return figure.value();
        }
    }

    private record ListModel(List<?> list) implements TemplateSequenceModel {
        @Override public TemplateModel get(int index) throws TemplateModelException {
            return index < 0 || index >= list.size() ? null : WRAPPER.wrap(list.get(index));
        }

        @Override public int size() {
            return list.size();
        }
    }

    private record MapModel(Map<?, ?> map) implements TemplateHashModelEx {
        @Override public TemplateModel get(String key) throws TemplateModelException {
            return WRAPPER.wrap(map.get(key));
        }

        @Override public boolean isEmpty() {
            return map.isEmpty();
        }

        @Override public int size() {
            return map.size();
        }

        @Override public TemplateCollectionModel keys() {
            return new SimpleCollection(map.keySet(), WRAPPER);
        }

        @Override public TemplateCollectionModel values() {
            return new SimpleCollection(map.values(), WRAPPER);
        }
    }

    /** <code>${图片("名称", "30mm", "替代文字")}</code>: width and alternative text may be left to the data. */
    private record PictureFunction(Pictures pictures) implements TemplateMethodModelEx {
        @Override public Object exec(@SuppressWarnings("rawtypes") List arguments) throws TemplateModelException {
            return new Rich(Drawing.from(pictures, arguments));
        }
    }

    /** Prints figures as they were typed and sums without grouping or exponent. */
    static final TemplateNumberFormatFactory NUMBERS = new TemplateNumberFormatFactory() {
        @Override public TemplateNumberFormat get(String parameters, Locale locale, Environment environment) {
            return new TemplateNumberFormat() {
                @Override public String formatToPlainText(TemplateNumberModel number) throws TemplateModelException {
                    return printed(number);
                }

                @Override public boolean isLocaleBound() {
                    return false;
                }

                @Override public String getDescription() {
                    return "figures as typed";
                }
            };
        }
    };
}
