package org.nianbao.bench.stages;

import java.io.IOException;
import java.util.function.Supplier;

/** Each stage once, in the order of the work, in a process that has not done any of it before: {@code STAGE MILLISECONDS}. */
public final class FirstRun {
    private FirstRun() {}

    public static void main(String[] args) throws IOException {
        long begun = System.nanoTime();
        Pipeline pipeline = Pipeline.ofProperties();
        print("openFonts", begun);
        var data = timed("s01_readYaml", pipeline::readData);
        var form = timed("s02_readForm", pipeline::readForm);
        var report = timed("s03_report", () -> pipeline.report(form, data));
        timed("s04_check", () -> pipeline.check(report));
        var template = timed("s05_compileTemplate", pipeline::compile);
        var filled = timed("s06_fill", () -> pipeline.fill(template, report));
        timed("s07_saveWord", () -> pipeline.save(filled, report));
        var document = timed("s08_readDocument", () -> pipeline.readDocument(filled));
        PageList pages = new PageList();
        timed("s09_layout", () -> pipeline.layout(document, pages));
        timed("s10_paintPdf", () -> pipeline.paint(pages, report));
    }

    private static <T> T timed(String name, Supplier<T> stage) {
        long begun = System.nanoTime();
        T result = stage.get();
        print(name, begun);
        return result;
    }

    private static void print(String name, long begun) {
        System.out.println(name + " " + (System.nanoTime() - begun) / 1e6);
    }
}
