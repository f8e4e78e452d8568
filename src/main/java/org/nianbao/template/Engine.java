package org.nianbao.template;

import freemarker.core.Environment;
import freemarker.core.InvalidReferenceException;
import freemarker.core.NonBooleanException;
import freemarker.core.NonHashException;
import freemarker.core.NonNumericalException;
import freemarker.core.NonSequenceOrCollectionException;
import freemarker.core.ParseException;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TimeZone;
import org.nianbao.finding.Finding;
import org.nianbao.finding.Findings;
import org.nianbao.finding.Severity;

/** FreeMarker with everything shut that a report does not need. */
final class Engine {
    static final String NO_VALUE = "这里取的内容没有值";
    private static final Configuration CONFIGURATION = configuration();

    private Engine() {}

    /** Being called is enough: the configuration is made with the class. */
    static void start() {}

    private static Configuration configuration() {
        Configuration c = new Configuration(Configuration.VERSION_2_3_34);
        c.setTagSyntax(Configuration.SQUARE_BRACKET_TAG_SYNTAX);
        c.setInterpolationSyntax(Configuration.DOLLAR_INTERPOLATION_SYNTAX);
        c.setOutputFormat(Rich.Format.INSTANCE);
        c.setObjectWrapper(Models.WRAPPER);
        c.setArithmeticEngine(new Arithmetic());
        c.setCustomNumberFormats(Map.of("figure", Models.NUMBERS));
        c.setNumberFormat("@figure");
        c.setLocale(Locale.ROOT);
        c.setTimeZone(TimeZone.getTimeZone("UTC"));
        c.setTemplateLoader(null);
        c.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
        c.setAPIBuiltinEnabled(false);
        c.setLogTemplateExceptions(false);
        c.setWrapUncheckedExceptions(true);
        c.setWhitespaceStripping(false);
        c.setLocalizedLookup(false);
        c.setRecognizeStandardFileExtensions(false);
        return c;
    }

    /** The part's text, ready to run; empty where FreeMarker finds a fault our own reading let through. */
    static Optional<freemarker.template.Template> compile(String part, Skeleton skeleton, Findings findings) {
        try {
            return Optional.of(new freemarker.template.Template(part, skeleton.ftl(), CONFIGURATION));
        } catch (ParseException e) {
            skeleton.tag(e.getLineNumber()).ifPresent(tag -> findings.add(tag.error("template.syntax",
                    "这个标记写得不对", "对照模板说明里的例子，把整个标记删掉重新输入。")));
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e); // the text is in memory
        }
    }

    /** Runs one part. False where it had to be given up; what went wrong is in the findings. */
    static boolean run(freemarker.template.Template template, Skeleton skeleton, Map<String, Object> model,
            Set<Tag> faulty, Budget budget, Output output, Findings findings) {
        Map<String, TemplateModel> functions = new Guard(budget).functions();
        TemplateHashModel root = new TemplateHashModel() {
            @Override public TemplateModel get(String key) throws TemplateModelException {
                TemplateModel function = functions.get(key);
                return function != null ? function : Models.WRAPPER.wrap(model.get(key));
            }

            @Override public boolean isEmpty() {
                return false;
            }
        };
        try {
            Environment environment = template.createProcessingEnvironment(root, output);
            environment.setTemplateExceptionHandler((e, env, out) -> {
                if (cause(e, Budget.Exceeded.class) != null || cause(e, Budget.OutputExceeded.class) != null) throw e;
                Tag tag = skeleton.tag(e.getLineNumber()).or(output::field).orElseThrow(() -> e);
                if (!faulty.contains(tag)) findings.add(finding(e, tag));
            });
            environment.process();
            return true;
        } catch (TemplateException | IOException e) {
            Tag tag = (e instanceof TemplateException t ? skeleton.tag(t.getLineNumber()) : Optional.<Tag>empty())
                    .or(output::field).orElse(null);
            boolean limit = cause(e, Budget.Exceeded.class) != null || cause(e, Budget.OutputExceeded.class) != null;
            String id = limit ? "template.limit" : "template.value";
            String message = limit ? "模板要生成的内容多得不合理，已经停下" : "这个标记算不出结果";
            String hint = limit ? "检查 [#list] 的范围和补足、重复文字的个数。" : "检查标记里的写法和它取的数据。";
            findings.add(tag != null ? tag.error(id, message, hint) : new Finding(id,
                    Severity.ERROR, "", List.of(), message, hint));
            return false;
        }
    }

    private static Finding finding(TemplateException e, Tag tag) {
        Guard.Unfit unfit = cause(e, Guard.Unfit.class);
        if (unfit != null) return tag.error(unfit.id(), unfit.sentence(), unfit.hint());
        if (e instanceof InvalidReferenceException) {
            return tag.error("template.unknown-field", NO_VALUE, "检查名称；可有可无的内容写成 ${名称!}。");
        }
        String message = e instanceof NonNumericalException ? "这里要一个数，取到的不是数"
                : e instanceof NonBooleanException ? "条件的结果要是“是”或“否”，这里不是"
                : e instanceof NonSequenceOrCollectionException ? "[#list] 后面要是一个列表，这里不是"
                : e instanceof NonHashException ? "点号前面的内容没有下一级"
                : "这个标记算不出结果";
        boolean type = !message.equals("这个标记算不出结果");
        return tag.error(type ? "template.wrong-type" : "template.value", message, "检查标记里的写法和它取的数据。");
    }

    private static <T extends Throwable> T cause(Throwable e, Class<T> type) {
        for (Throwable t = e; t != null; t = t.getCause()) if (type.isInstance(t)) return type.cast(t);
        return null;
    }
}
