package org.nianbao.bench.stages;

import java.io.IOException;

/**
 * {@code SECONDS [word]}: how many reports one thread makes per second in one process, after as many seconds to warm up;
 * with {@code word} the filling alone, without a PDF. The report is that of {@link Pipeline#ofProperties}.
 */
public final class Rate {
    private Rate() {}

    private interface Work {
        Object make() throws IOException;
    }

    public static void main(String[] args) throws IOException {
        Pipeline pipeline = Pipeline.ofProperties();
        Work work = args.length > 1 ? word(pipeline) : pipeline::build;
        long nanos = (long) (Double.parseDouble(args[0]) * 1e9);
        for (long begun = System.nanoTime(); System.nanoTime() - begun < nanos;) work.make();
        int made = 0;
        long begun = System.nanoTime();
        for (; System.nanoTime() - begun < nanos; made++) work.make();
        System.out.printf("rate %.2f%n", made * 1e9 / (System.nanoTime() - begun));
    }

    private static Work word(Pipeline pipeline) {
        var form = pipeline.readForm();
        var template = pipeline.compile();
        return () -> {
            var report = pipeline.report(form, pipeline.readData());
            return pipeline.save(pipeline.fill(template, report), report);
        };
    }
}
