package org.nianbao.template;

import freemarker.template.SimpleScalar;
import freemarker.template.TemplateCollectionModel;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateModelIterator;
import freemarker.template.TemplateNumberModel;
import freemarker.template.TemplateScalarModel;
import freemarker.template.TemplateSequenceModel;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The functions that {@link Expression#ftl()} puts around what could grow or run long. Their names begin with two
 * underlines, which no name of a template may.
 */
final class Guard {
    static final String PREFIX = "__";
    static final String CHARGE = "__charge";
    static final String PLUS = "__plus";
    static final String KEEP = "__keep";
    static final String BOUND = "__bound";
    private final Budget budget;

    Guard(Budget budget) {
        this.budget = budget;
    }

    /** An expression that asks for something its values cannot give; the message is for the clerk. */
    static final class Unfit extends TemplateModelException {
        private final String id;
        private final String sentence;
        private final String hint;

        Unfit(String message) {
            this("template.value", message, "检查标记里的写法和它取的数据。");
        }

        Unfit(String id, String message, String hint) {
            super(message);
            this.id = id;
            this.sentence = message;
            this.hint = hint;
        }

        /** The message alone: FreeMarker adds its own words to {@link #getMessage}. */
        String sentence() {
            return sentence;
        }

        String id() {
            return id;
        }

        String hint() {
            return hint;
        }
    }

    /** The functions by their names. */
    Map<String, TemplateModel> functions() {
        Map<String, TemplateModel> functions = new HashMap<>();
        for (Function function : Function.values()) functions.put(function.name, new Guarded(this, function));
        return functions;
    }

    private enum Function {
        CHARGE(Guard.CHARGE), PLUS(Guard.PLUS), KEEP(Guard.KEEP), BOUND(Guard.BOUND), REPLACE("__replace"),
        LEFT_PAD("__left_pad"), RIGHT_PAD("__right_pad"), JOIN("__join");

        private final String name;

        Function(String name) {
            this.name = name;
        }
    }

    private record Guarded(Guard guard, Function function) implements TemplateMethodModelEx {
        @Override public Object exec(@SuppressWarnings("rawtypes") List arguments) throws TemplateModelException {
            return guard.apply(function, arguments);
        }
    }

    private TemplateModel apply(Function function, List<?> a) throws TemplateModelException {
        return switch (function) {
            case CHARGE, KEEP -> charge(a.get(0));
            case PLUS -> plus(a.get(0));
            case BOUND -> bound(a.get(0));
            case REPLACE -> text(replace(string(a.get(0)), string(a.get(1)), string(a.get(2))));
            case LEFT_PAD -> text(pad(a) + string(a.get(0)));
            case RIGHT_PAD -> text(string(a.get(0)) + pad(a));
            case JOIN -> text(join(a));
        };
    }

    private TemplateModel charge(Object value) throws TemplateModelException {
        if (value instanceof TemplateScalarModel s) budget.text(length(s));
        else if (value instanceof TemplateSequenceModel s) budget.step(s.size() + 1);
        else budget.step(1);
        return (TemplateModel) value;
    }

    private TemplateModel plus(Object value) throws TemplateModelException {
        boolean list = value instanceof TemplateSequenceModel || value instanceof TemplateCollectionModel
                || value instanceof TemplateHashModel;
        // Sums of lists are chains that double with each turn of a loop; no report needs them.
        if (list && !(value instanceof TemplateScalarModel)) throw new Unfit("加号只能连接文字或数，不能连接列表");
        return charge(value);
    }

    private TemplateModel bound(Object value) throws TemplateModelException {
        if (!(value instanceof TemplateNumberModel n)) throw new Unfit("范围的两头要是数");
        BigDecimal number = new BigDecimal(n.getAsNumber().toString());
        if (number.abs().compareTo(BigDecimal.valueOf(Budget.MAX_NUMBER)) > 0) throw new Budget.Exceeded("range");
        return n;
    }

    private static int length(TemplateScalarModel s) throws TemplateModelException {
        String text = s.getAsString();
        return text == null ? 0 : text.length();
    }

    private TemplateModel text(String text) throws TemplateModelException {
        budget.text(text.length());
        return new SimpleScalar(text);
    }

    private static String string(Object value) throws TemplateModelException {
        if (value instanceof TemplateNumberModel n) return Models.printed(n);
        if (value instanceof TemplateScalarModel s) return s.getAsString() == null ? "" : s.getAsString();
        throw new Unfit("这里要文字或数");
    }

    private static int number(Object value) throws TemplateModelException {
        if (!(value instanceof TemplateNumberModel n)) throw new Unfit("这里要数");
        BigDecimal number = new BigDecimal(n.getAsNumber().toString());
        if (number.abs().compareTo(BigDecimal.valueOf(Budget.MAX_TEXT)) > 0) throw new Budget.Exceeded("text");
        return number.intValue();
    }

    private String replace(String text, String old, String by) throws TemplateModelException {
        if (old.isEmpty()) throw new Unfit("要替换的文字不能为空");
        budget.text(text.length());
        StringBuilder out = new StringBuilder();
        int from = 0;
        for (int hit = text.indexOf(old); hit >= 0; hit = text.indexOf(old, from)) {
            out.append(text, from, hit).append(by);
            from = hit + old.length();
            if (out.length() > Budget.MAX_TEXT) throw new Budget.Exceeded("text");
        }
        return out.append(text, from, text.length()).toString();
    }

    private static String pad(List<?> arguments) throws TemplateModelException {
        String text = string(arguments.get(0));
        String filler = arguments.size() > 2 ? string(arguments.get(2)) : " ";
        if (filler.isEmpty()) throw new Unfit("用来补足的文字不能为空");
        int missing = Math.max(0, number(arguments.get(1)) - text.length());
        StringBuilder out = new StringBuilder(missing);
        for (int i = 0; i < missing; i++) out.append(filler.charAt(i % filler.length()));
        return out.toString();
    }

    /** Arguments of ?join: the separator, what to print for an empty list, what to print behind a list. */
    private String join(List<?> arguments) throws TemplateModelException {
        String separator = string(arguments.get(1));
        TemplateModelIterator items = iterator(arguments.get(0));
        StringBuilder out = new StringBuilder();
        boolean any = false;
        while (items.hasNext()) {
            if (any) out.append(separator);
            out.append(string(items.next()));
            any = true;
            budget.step(1);
            if (out.length() > Budget.MAX_TEXT) throw new Budget.Exceeded("text");
        }
        if (!any) return arguments.size() > 2 ? string(arguments.get(2)) : "";
        return arguments.size() > 3 ? out.append(string(arguments.get(3))).toString() : out.toString();
    }

    private static TemplateModelIterator iterator(Object list) throws TemplateModelException {
        if (list instanceof TemplateCollectionModel c) return c.iterator();
        if (!(list instanceof TemplateSequenceModel s)) throw new Unfit("?join 前面要是一个列表");
        return new TemplateModelIterator() {
            private int next;

            @Override public TemplateModel next() throws TemplateModelException {
                return s.get(next++);
            }

            @Override public boolean hasNext() throws TemplateModelException {
                return next < s.size();
            }
        };
    }
}
